import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeWord } from '../../../src/export/paper/word.ts';
import type { PaperBlock } from '../../../src/model/paper.ts';
import { makeFolder, sample, unwrapped } from '../../support/cli.ts';
import { paperOf, paragraphsIn, partsOfFile } from '../../support/paper.ts';
import { runHere } from '../../support/world.ts';

/** A folder with a template of some lines, each a paragraph. */
function templateOf(...lines: string[]): { folder: string; template: string } {
  const folder = makeFolder();
  const template = join(folder, 'mau.docx');
  const blocks = lines.map((text): PaperBlock => ({ kind: 'paragraph', text }));
  writeFileSync(template, writeWord(paperOf(blocks)));
  return { folder, template };
}

const printed = (folder: string, template: string, ...more: string[]) =>
  runHere(sample, [
    ...['export', '--decision', '1201/QĐ-UBND', '--template', template],
    ...['--to', join(folder, 'qd.docx'), ...more],
  ]);

describe('a decision in the office’s own Word file', () => {
  it('has what the template says and what the decision says, and is read back whole', async () => {
    const { folder, template } = templateOf(
      'SỞ TƯ PHÁP SOẠN',
      'Số: {{số}}',
      '{{địa danh}}, {{ngày ký}}',
      '{{Trích yếu}}',
      '{{thẩm quyền}}',
      '{{nội dung}}',
      'Lưu: VT, NC',
    );
    const said = await printed(folder, template);
    expect([said.code, said.stderr]).toEqual([0, '']);
    expect(said.stdout).toContain('đúng nội dung quyết định');
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(join(folder, 'qd.docx')) });
    const lines = value.split(/\n+/u);
    expect(lines.slice(0, 3)).toEqual([
      'SỞ TƯ PHÁP SOẠN',
      'Số: 1201/QĐ-UBND',
      'Thái Nguyên, ngày 15 tháng 9 năm 2025',
    ]);
    expect(lines.indexOf('PHỤ LỤC')).toBeGreaterThan(lines.indexOf('Lưu: VT, NC'));
  });

  it('is not written where the template is wrong, and what can be done is said', async () => {
    const wrong = [
      [['{{nội dung}}', '{{số hiệu}}'], '“số hiệu”', '{{trích yếu}}'],
      [['Số: {{số}}'], 'không có chỗ điền nội dung', '{{nội dung}}'],
      [['gồm {{nội dung}}'], 'riêng một dòng'],
    ] as const;
    for (const [lines, ...words] of wrong) {
      const { folder, template } = templateOf(...lines);
      const said = await printed(folder, template);
      expect(said.code).toBe(2);
      for (const word of words) expect(unwrapped(said.stderr)).toContain(word);
      expect(existsSync(join(folder, 'qd.docx'))).toBe(false);
    }
    const { folder } = templateOf();
    const text = join(folder, 'mau.txt');
    writeFileSync(text, 'không phải Word');
    expect((await printed(folder, text)).code).toBe(2);
    expect((await printed(folder, join(folder, 'khong-co.docx'))).code).toBe(2);
    const alone = await runHere(sample, ['export', '--template', text, '--to', join(folder, 'x.docx')]);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('--decision')]);
  });
});

describe('a report as a state paper', () => {
  it('has its kind, its subject, text and signature in order; broad tables are its annex', async () => {
    const folder = makeFolder();
    const path = join(folder, 'bc.docx');
    const period = ['--from', '2026-01-01', '--to', '2026-06-30'];
    expect((await runHere(sample, ['report', ...period, '--report', `docx=${path}`])).code).toBe(0);
    const document = partsOfFile(readFileSync(path)).get('word/document.xml');
    const lines = document ? paragraphsIn(document) : [];
    const order = [
      'ỦY BAN NHÂN DÂN',
      'TỈNH THÁI NGUYÊN',
      'Số:         /BC-UBND',
      'BÁO CÁO',
      'Về việc công bố thủ tục hành chính từ ngày 01/01/2026 đến ngày 30/6/2026',
      'Trên đây là báo cáo của Ủy ban nhân dân tỉnh Thái Nguyên về việc công bố thủ tục hành chính từ ngày 01/01/2026 đến ngày 30/6/2026./.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'PHỤ LỤC',
      'Theo quyết định',
    ].map((text) => lines.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
