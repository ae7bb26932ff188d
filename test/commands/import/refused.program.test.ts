import { describe, expect, it } from 'vitest';
import { makeFolder, readTree, tthc, unwrapped } from '../../support/cli.ts';
import { compoundFile } from '../../support/import/import-files.ts';

describe('a file that cannot be read', () => {
  it('leaves nothing written, and the officer is told what to do', () => {
    const folder = makeFolder({ 'cu.docx': compoundFile('WordDocument') });
    tthc(folder, ['init', '--publisher', 'A', '--code', 'H55']);
    const before = readTree(folder);
    const { code, stdout, stderr } = tthc(folder, ['import', 'cu.docx', '--lang', 'vi'], { PATH: '' });
    expect([code, stdout]).toEqual([2, '']);
    // It is no real .doc: where LibreOffice stands in its usual place, that makes nothing of it either.
    expect(stderr).toMatch(/^tthc: Không đọc được cu\.docx: văn bản /u);
    expect(stderr).toContain('mở ra và lưu lại thành .docx');
    expect(readTree(folder)).toEqual(before);
  });

  it.each([
    ['~$ds.xlsx', '~$ds.xlsx chỉ là tệp tạm mà Word, Excel hoặc LibreOffice lập khi ds.xlsx đang mở.'],
    ['.~lock.ds.xlsx#', 'Lưu và đóng tệp, rồi nhập ds.xlsx.'],
    ['hong.xlsx', 'Không đọc được hong.xlsx: tệp bị hỏng.'],
    ['hong.docx', 'Không đọc được hong.docx: tệp bị hỏng.'],
  ])('is told by its name for what it is: %s', (name, said) => {
    const folder = makeFolder({ [name]: Buffer.from([1, 0, 255, 254, 0, 7, 9]) });
    tthc(folder, ['init', '--publisher', 'A', '--code', 'H55']);
    const { code, stderr } = tthc(folder, ['import', name, '--lang', 'vi']);
    expect([code, unwrapped(stderr)]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('files of which no row can be used', () => {
  const cells = (rows: readonly (readonly string[])[]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const head = ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Lĩnh vực'];
  const page = `<!doctype html><p>Số: 77/QĐ-UBND</p><p>Điều 1. Công bố danh mục.</p>${cells([
    head,
    ['1', '1.900001', 'Cấp thẻ', 'Dược'],
  ])}`;
  const list = [head, ['1', '1.90000', 'Cấp thẻ', 'Dược']].map((row) => row.join(';')).join('\n');

  it.each([
    ['a decision', 'qd.html', page],
    ['a list', 'ds.csv', list],
  ])('%s: nothing is drafted, and the rows are told', (_, name, text) => {
    const folder = makeFolder({ [name]: text });
    tthc(folder, ['init', '--publisher', 'A', '--code', 'H55']);
    const before = readTree(folder);
    const { code, stdout } = tthc(folder, ['import', name, '--lang', 'vi', '--apply']);
    expect(code).toBe(1);
    expect(stdout).toContain('Không có dòng nào dùng được: không lập dự thảo.');
    expect(readTree(folder)).toEqual(before);
  });

  it('a decision that only suspends another has no rows, and is drafted', () => {
    const articles = '<p>Điều 1. Tạm ngưng hiệu lực Quyết định số 40/QĐ-UBND đến hết ngày 31/12/2026.</p>';
    const folder = makeFolder({
      'qd.md': `Số: 77/QĐ-UBND\n\n${articles.replaceAll(/<[^>]*>/gu, '')}\n\n| A | B |\n|---|---|\n| 1 | 2 |\n`,
    });
    tthc(folder, ['init', '--publisher', 'A', '--code', 'H55']);
    const { code } = tthc(folder, ['import', 'qd.md', '--out', 'd.yaml', '--as', 'decision']);
    expect(code).toBe(0);
    expect(Buffer.from(readTree(folder)['d.yaml'] ?? '', 'base64').toString()).toContain('suspends:');
  });
});
