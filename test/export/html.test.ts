import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSource } from '../../src/export/html/script.ts';
import { foldText } from '../../src/text/fold.ts';
import { exportFile, fullRecord, record, snapshotOf, trapSnapshot } from '../support/export/export.ts';
import { findAll, parsePage } from '../support/export/export-files.ts';
import type { XmlElement } from '../support/strict-xml.ts';
import { runs } from '../support/runs.ts';

const snapshot = snapshotOf({
  '2.000815': fullRecord,
  '2021-03-01-12-QD-UBND.new-1': record({ department: 'so-xay-dung' }),
  '1.000001': record({ status: 'abolished', effectiveTo: '2021-03-01' }),
});
const pageOf = async (of = snapshot) => String(await exportFile(of, 'x.html'));
const everything = (page: XmlElement): XmlElement[] =>
  page.children.flatMap((child) => [child, ...everything(child)]);
const textOf = (element: XmlElement): string => element.text + element.children.map(textOf).join('');

describe('the page', () => {
  it('lets only its own style and script run, and asks nobody for anything', async () => {
    for (const of of [snapshot, trapSnapshot(), snapshotOf({})]) {
      const text = await pageOf(of);
      const policy =
        /Content-Security-Policy" content="([^"]*)"/u.exec(text)?.[1]?.replaceAll('&#39;', "'") ?? '';
      const hashes = ['style', 'script'].map((name) => {
        const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'gu').exec(text)?.[1] ?? '';
        return `${name}-src 'sha256-${createHash('sha256').update(inside).digest('base64')}'`;
      });
      expect(policy).toBe(`default-src 'none'; ${hashes.join('; ')}; base-uri 'none'; form-action 'none'`);
      const names = everything(parsePage(text));
      expect(names.filter(({ name }) => ['script', 'style'].includes(name))).toHaveLength(2);
      for (const { name, attributes } of names) {
        expect(['img', 'iframe', 'link', 'object', 'embed', 'base']).not.toContain(name);
        for (const [key, value] of Object.entries(attributes)) {
          expect(key).not.toMatch(/^(?:on|style$|src$)/u);
          if (key === 'href') expect(value).toMatch(/^#/u);
        }
      }
    }
  });

  it('names every control, table, column and row, and leads nowhere wrong', async () => {
    for (const of of [snapshot, trapSnapshot(), snapshotOf({})]) {
      const page = parsePage(await pageOf(of));
      expect(page.attributes['lang']).toBe('vi');
      const all = everything(page);
      const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of all) {
        for (const key of ['for', 'aria-labelledby', 'aria-describedby', 'headers']) {
          for (const id of attributes[key]?.split(' ') ?? []) expect(ids).toContain(id);
        }
        if (attributes['href']) expect(ids).toContain(attributes['href'].slice(1));
      }
      const labelled = findAll(page, 'label').map(({ attributes }) => attributes['for']);
      for (const { name, attributes } of all) {
        if (['input', 'select'].includes(name)) expect(labelled).toContain(attributes['id']);
      }
      for (const table of findAll(page, 'table')) {
        expect(textOf(findAll(table, 'caption')[0] as XmlElement)).not.toBe('');
        const heads = findAll(table, 'th').filter(({ attributes }) => attributes['data-title'] === undefined);
        for (const { attributes } of heads) expect(attributes['scope']).toMatch(/^(?:col|row|rowgroup)$/u);
      }
      expect(findAll(page, 'h1')).toHaveLength(1);
      expect(findAll(page, 'main')).toHaveLength(1);
    }
  });

  it('is a plain list without scripts: everything in force is there and the filters are not', async () => {
    const page = parsePage(await pageOf());
    expect(findAll(page, 'form')[0]?.attributes['hidden']).toBe('hidden');
    expect(
      everything(page)
        .filter(({ attributes }) => attributes['hidden'])
        .map(({ name }) => name),
    ).toEqual(['form']);
    const rows = findAll(page, 'tr').filter(({ attributes }) => attributes['data-levels']);
    expect(
      rows.map((row) => [...findAll(row, 'td').map(textOf), textOf(findAll(row, 'th')[0] as XmlElement)]),
    ).toEqual([
      [
        '1',
        '2.000815.H55',
        'Cấp tỉnh, cấp xã',
        '03 ngày',
        '2.000 đồng/trang; Theo thỏa thuận',
        'Bộ phận Một cửa',
        '23/2015/NĐ-CP (16/02/2015)',
        'Một phần',
        'Không',
        'Chứng thực bản sao từ bản chính',
      ],
      ['1', 'Chưa có mã', 'Cấp xã', '', 'Chưa có thông tin', '', '', '', '', 'Đăng ký khai sinh'],
    ]);
    expect(textOf(page)).toContain(
      '1 thủ tục đã bãi bỏ, hết thời hạn hoặc đang ngưng hiệu lực còn lưu trong danh mục, không nêu ở đây.',
    );
  });

  it('offers the departments and levels that there are', async () => {
    const [departments, levels] = findAll(parsePage(await pageOf()), 'select').map((select) =>
      findAll(select, 'option').map(({ attributes, text }) => [attributes['value'], text]),
    );
    expect(departments).toEqual([
      ['', 'Tất cả'],
      ['so-tu-phap', 'Sở Tư pháp'],
      ['so-xay-dung', 'Sở Xây dựng'],
    ]);
    expect(levels).toEqual([
      ['', 'Tất cả'],
      ['province', 'Cấp tỉnh'],
      ['commune', 'Cấp xã'],
    ]);
  });

  it('leaves out columns that no procedure fills', async () => {
    const heads = findAll(parsePage(await pageOf(snapshotOf({ '1.000001': record() }))), 'th').map(textOf);
    expect(heads).toContain('Tên thủ tục');
    expect(heads).not.toContain('Phí, lệ phí');
    expect(heads).not.toContain('Căn cứ pháp lý');
  });

  it('prints on A4 with its head on every page, and no title can break out of the style', async () => {
    const text = await pageOf();
    // Nine columns need the long side; the seven of the law stand upright.
    expect(text).toContain('size: A4 landscape');
    expect(await pageOf(snapshotOf({ '1.000001': record() }))).toContain('size: A4 portrait');
    expect(text).toContain('display: table-header-group');
    expect(text).toContain('content: "Trang " counter(page) "/" counter(pages)');
    expect(text).toContain(String.raw`content: "Danh mục thủ tục hành chính tỉnh \22 Thử\22  \3c &>"`);
  });

  it('folds words in the browser as the tool does', () => {
    // The source is ours; this is how the page itself comes by it.
    const fold = new Function(`return ${foldSource}`)() as (text: string) => string;
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Đường BỘ', 'Hộ  tịch', 'ðất')),
        (text) => {
          expect(fold(text)).toBe(foldText(text));
        },
      ),
      runs(100),
    );
  });
});
