import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheets from '@e965/xlsx';
import mammoth from 'mammoth';
import readExcel from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWord } from '../../src/import/files/word/package.ts';
import type { Report } from '../../src/figures/report.ts';
import type { WordBlock } from '../../src/import/files/word/document.ts';
import { filesOfNewCatalog } from '../../src/plan/file-changes.ts';
import { makeFolder, tthc, tthcJson } from '../support/cli.ts';
import { makeHalfYear } from '../support/half-year/decisions.ts';
import { applyInMemory, changeMemory } from '../support/memory.ts';

const period = ['report', '--from', '2021-01-01', '--to', '2021-06-30'];
let folder = '';
let text = '';
let json: Report;

beforeAll(() => {
  const { baseline, publications, internalProcesses } = makeHalfYear();
  const info = {
    title: 'Danh mục thử',
    publisher: { name: 'UBND tỉnh Thái Nguyên', code: 'H55' },
    language: 'vi' as const,
    asOf: '2020-12-31',
  };
  const decisions = [baseline, ...publications, ...internalProcesses];
  const catalog = applyInMemory(changeMemory(new Map(), filesOfNewCatalog(info)), decisions, '2021-06-30');
  folder = makeFolder(Object.fromEntries([...catalog].map(([path, file]) => [`catalog/${path}`, file])));
  const reports = ['docx', 'xlsx', 'html', 'markdown'].flatMap((format) => [
    '--report',
    `${format}=x.${format}`,
  ]);
  text = tthc(folder, [...period, ...reports]).stdout;
  json = tthcJson<Report & Record<string, unknown>>(folder, period);
});

/** Every figure of the province's own report, as it stands in tables: what it counts, of which, how many. */
const figures: readonly (readonly [label: string, part: string, value: number])[] = [
  ['Quyết định công bố trong kỳ', '', 13],
  ['Cơ quan có thủ tục được công bố', '', 9],
  ['Lượt công bố', 'tổng số', 1865],
  ['Lượt công bố', 'mới ban hành', 933],
  ['Lượt công bố', 'sửa đổi, bổ sung', 2],
  ['Lượt công bố', 'thay thế', 0],
  ['Lượt công bố', 'bãi bỏ', 930],
  ['Thủ tục đầu kỳ', '', 1884],
  ['Thủ tục cuối kỳ', '', 1887],
  ['Liên thông', 'cùng cấp', 52],
  ['Liên thông', 'giữa các cấp', 38],
  ['Trực tuyến toàn trình', 'cấp tỉnh', 1072],
  ['Trực tuyến toàn trình', 'cấp huyện', 115],
  ['Trực tuyến toàn trình', 'cấp xã', 44],
  ['Quy trình nội bộ', 'đã có', 1887],
  ['Quy trình nội bộ', 'chưa có', 0],
  ['Quyết định phê duyệt quy trình nội bộ trong kỳ', '', 4],
];

const opening =
  'Trong 6 tháng đầu năm 2021, Chủ tịch Ủy ban nhân dân tỉnh Thái Nguyên đã ban hành 13 Quyết định công bố danh mục thủ tục hành chính (TTHC) thuộc phạm vi chức năng quản lý của 09 sở, ngành (Sở Công Thương, Sở Giao thông vận tải, Sở Ngoại vụ, Sở Nội vụ, Sở Tài chính, Sở Thông tin và Truyền thông, Sở Tư pháp, Sở Xây dựng, Sở Y tế), với tổng số 1.865 TTHC (mới ban hành 933; sửa đổi, bổ sung 02; bãi bỏ 930).';
const processes =
  '100% TTHC (1.887/1.887) đã có quy trình nội bộ; trong kỳ đã ban hành 04 quyết định phê duyệt quy trình nội bộ của 04 sở, ngành (Sở Giao thông vận tải, Sở Ngoại vụ, Sở Thông tin và Truyền thông, Sở Y tế).';
const proof = 'Đối chiếu: đầu kỳ 1.884 + mới ban hành 933 − bãi bỏ 930 = cuối kỳ 1.887 thủ tục.';

const dotted = (value: number) => String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '.');
const flat = (shown: string) => shown.replace(/\s+/gu, ' ');

/** The paragraphs of a document in order, those of cells among them; what is merged away is not seen. */
function textsOf(blocks: readonly WordBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'break') return [];
    if (block.kind === 'paragraph') return [block.text];
    return block.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.coveredBy ? [] : textsOf(cell.blocks))),
    );
  });
}

describe('the half-year of the province’s own report (totals reported, split invented)', () => {
  it('comes out of JSON', () => {
    expect(json).toMatchObject({
      from: '2021-01-01',
      to: '2021-06-30',
      decisions: 13,
      departments: 9,
      movements: { new: 933, amended: 2, replaced: 0, abolished: 930, total: 1865 },
      opening: 1884,
      closing: 1887,
      interlinked: { same_level: 52, cross_level: 38 },
      online: { full: { province: 1072, district: 115, commune: 44 } },
      internalProcess: { decisions: 4, departments: 4, procedures: 1887 },
      balance: { opening: 1884, new: 933, abolished: 930, closing: 1887 },
    });
    expect(json.byDecision).toHaveLength(13);
    expect(json.byDepartment.reduce((sum, { total }) => sum + total, 0)).toBe(1865);
    // Each of the 933 published anew, and of the 930 abolished, once: what is in both lists is one procedure.
    expect(json.unique).toBeLessThan(json.movements.total);
  });

  it('comes out on the terminal, within 80 columns', () => {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(flat(text)).toContain(opening);
    expect(flat(text)).toContain(processes);
    expect(flat(text)).toContain(proof);
    for (const [label, part, value] of figures) {
      const fact = new RegExp(`${label}:(?:[^:]*[,;])? ${part ? `${part} ` : ''}${dotted(value)}[,; ]`, 'u');
      expect(flat(text), label).toMatch(fact);
    }
    expect(text).toMatch(/^Tổng cộng +1\.884 +933 +2 +0 +930 +1\.865 +1\.887$/mu);
  });

  it('comes out of Excel, as numbers, to two readers', async () => {
    const bytes = readFileSync(join(folder, 'x.xlsx'));
    const book = sheets.read(bytes);
    expect(book.SheetNames.slice(0, 3)).toEqual(['Tóm tắt', 'Theo cơ quan', 'Theo quyết định']);
    const one = (name: string) =>
      sheets.utils.sheet_to_json<unknown[]>(book.Sheets[name] as sheets.WorkSheet, {
        header: 1,
        defval: null,
      });
    const another = new Map((await readExcel(bytes)).map(({ sheet, data }) => [sheet, data as unknown[][]]));
    for (const read of [one, (name: string) => another.get(name) ?? []]) {
      const facts = read('Tóm tắt').map(([label, part, value]) => [label, part ?? '', value]);
      for (const figure of figures) expect(facts).toContainEqual([...figure]);
      expect(read('Theo cơ quan').at(-1)).toEqual(['Tổng cộng', 1884, 933, 2, 0, 930, 1865, 1887]);
      expect(read('Theo cơ quan')).toHaveLength(1 + 9 + 1);
      expect(read('Theo quyết định')).toHaveLength(1 + 13 + 1);
      expect(read('Thuyết minh').flat()).toEqual(expect.arrayContaining([opening, proof]));
    }
    expect(book.Sheets['Theo cơ quan']?.['!autofilter']?.ref).toBe('A1:H10');
    const [, first] = another.get('Theo quyết định') ?? [];
    expect(first?.[1]).toEqual(new Date('2021-01-10T00:00:00Z'));
  });

  it('comes out of Word, to the project’s reader and to another', async () => {
    const bytes = readFileSync(join(folder, 'x.docx'));
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const own = textsOf(readWord(bytes).blocks).join('\n');
    for (const read of [value, own]) {
      const lines = read.split(/\n+/u);
      expect(lines).toEqual(expect.arrayContaining([opening, proof, 'ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN']));
      expect(flat(read)).toContain(processes);
      for (const [label, part, number] of figures) {
        const at = lines.indexOf(label);
        expect(at, label).toBeGreaterThan(0);
        const following = part ? lines.slice(lines.indexOf(part, at)) : lines.slice(at);
        expect(following.filter(Boolean)[1], `${label} ${part}`).toBe(dotted(number));
      }
    }
  });

  it('comes out of the page and of Markdown', () => {
    for (const name of ['x.html', 'x.markdown']) {
      const page = flat(readFileSync(join(folder, name), 'utf8').replace(/<[^>]*>/gu, ' '));
      for (const sentence of [opening, processes, proof]) expect(page, name).toContain(sentence);
    }
  });

  it('comes out in English', () => {
    const english = flat(tthc(folder, [...period, '--lang', 'en']).stdout);
    expect(english).toContain(
      'In the first half of 2021, UBND tỉnh Thái Nguyên issued 13 publication decisions for 9 departments',
    );
    expect(english).toContain('with 1,865 movements of procedures (933 new, 2 amended, 930 abolished).');
    expect(english).toContain(
      'Reconciled: opening 1,884 + new 933 − abolished 930 = closing 1,887 procedures.',
    );
  });

  it('fills in both forms with the same figures', () => {
    const { form } = tthcJson<{ form: { total: object } }>(folder, [...period, '--form', 'II.03']);
    expect(form.total).toEqual({
      decisions: 13,
      movements: { new: 933, amended: 2, replaced: 0, abolished: 930, total: 1865 },
      posted: { kept: 0, missed: 0, unrecorded: 13 },
    });
    const counted = tthcJson<{ rows: number; form: { total: Record<string, { total: number }>; units: [] } }>(
      folder,
      ['stats', '--form', 'II.07b', '--at', '2021-06-30'],
    );
    expect(counted.form.units).toHaveLength(9);
    expect(counted.form.total['authority']?.total).toBe(counted.rows);
    expect(counted.form.total['internalProcess']?.total).toBe(counted.rows);
  });
});
