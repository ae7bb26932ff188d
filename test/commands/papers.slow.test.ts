import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheets from '@e965/xlsx';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { copySample, makeFolder, sample } from '../support/cli.ts';
import { partsOfFile } from '../support/paper.ts';
import { runHere } from '../support/world.ts';

/** Runs a command and reads its result back from Word, Excel and a web page, by programs that are not ours. */
async function papersOf(...argv: string[]) {
  const folder = makeFolder();
  const path = (format: string) => join(folder, `r.${format}`);
  const reports = ['docx', 'xlsx', 'html'].flatMap((format) => ['--report', `${format}=${path(format)}`]);
  const said = await runHere(sample, [...argv, ...reports, '--no-cache']);
  expect([0, 1]).toContain(said.code);
  expect(said.stderr).not.toMatch(/^tthc:/mu);
  const book = sheets.read(readFileSync(path('xlsx')));
  const { value: word } = await mammoth.extractRawText({ buffer: readFileSync(path('docx')) });
  const cells = book.SheetNames.flatMap((name) =>
    sheets.utils.sheet_to_json<string[]>(book.Sheets[name] as sheets.WorkSheet, { header: 1 }),
  );
  return { folder, path, word, book, cells, page: readFileSync(path('html'), 'utf8') };
}

const commands: [command: string[], ...words: string[]][] = [
  [
    ['diff', '@2026-03-05'],
    '1.013807',
    'Đăng ký tập sự hành nghề công chứng',
    '2 ngày làm việc',
    '540/QĐ-UBND',
  ],
  [['history', '2.000815'], '1201/QĐ-UBND', '2.000 đồng/trang', 'Quy trình nội bộ'],
  [['list', '--department', 'so-tu-phap'], '2.000815', 'SỞ TƯ PHÁP (15 THỦ TỤC)', 'Lĩnh vực: Chứng thực'],
  [['search', 'công chứng'], '1.013807', 'Đăng ký tập sự hành nghề công chứng'],
  [['show', '2.000815'], 'Sở Tư pháp', 'Trong ngày', '1466/QĐ-UBND'],
  [['status'], '1466/QĐ-UBND', 'Quy trình nội bộ', 'Đã áp dụng'],
  [['status', '--ends-by', '01/3/2027'], '1.013807', 'Thay đổi nội dung, cấp theo hiệu lực'],
  [['report', '--from', '2026-01-01', '--to', '2026-06-30'], 'Sở Tư pháp'],
  [['stats'], 'Sở Tư pháp'],
  [['review'], 'Thủ tục cần rà soát theo tình trạng văn bản'],
];

describe('a result as a paper', () => {
  it.each(commands)('%j says the same in Word, in Excel and on a page', async (argv, ...words) => {
    const { word, cells, page } = await papersOf(...argv);
    for (const text of words) {
      expect(word.toLowerCase()).toContain(text.toLowerCase());
      expect(page.toLowerCase()).toContain(text.toLowerCase());
    }
    const inCells = cells.flat().join('\n').toLowerCase();
    // The head of a workbook of figures says whose they are, not its cells.
    for (const text of argv[0] === 'review' ? [] : words) expect(inCells).toContain(text.toLowerCase());
  });

  it('is the same bytes every time', async () => {
    const [one, two] = [await papersOf('diff', '@2026-03-05'), await papersOf('diff', '@2026-03-05')];
    for (const format of ['docx', 'xlsx', 'html'])
      expect(readFileSync(one.path(format)).equals(readFileSync(two.path(format)))).toBe(true);
  });

  it('shows a field that changed with what stood before and what stands after, the words that differ marked', async () => {
    const { path, page, book } = await papersOf('diff', '@2026-03-05');
    expect(page).toContain('<del>ngoài..</del>');
    expect(page).toContain('<ins>ngoài</ins>');
    const { value } = await mammoth.convertToHtml({ buffer: readFileSync(path('docx')) });
    expect(value).toContain('<s>ngoài..</s>');
    const corrected = book.Sheets['Đính chính'] as sheets.WorkSheet;
    const [, head, first] = sheets.utils.sheet_to_json<string[]>(corrected, { header: 1 });
    expect(head?.slice(-4)).toEqual(['Nội dung', 'Trước', 'Sau', 'Quyết định']);
    expect(first?.[0]).toBe('1');
    // Each row can be filtered by itself.
    expect(corrected['!autofilter']?.ref).toBe('A2:H4');
    expect(corrected['!merges']?.every(({ s, e }) => s.r === e.r)).toBe(true);
  });

  it('tells a plan with the counts before and after', async () => {
    const folder = copySample();
    const draft = join(folder, 'd.yaml');
    const abolish = ['decision', 'new', '--abolish', '2.000815', '--issued', '2026-04-27', '--out', draft];
    await runHere(folder, [...abolish, '--number', '600/QĐ-UBND', '--no-input']);
    const text = readFileSync(draft, 'utf8').replace(/number: …+/gu, 'number: 280/2025/NĐ-CP');
    writeFileSync(draft, text);
    const said = await runHere(folder, ['plan', draft, '--report', 'docx=p.docx']);
    expect([said.code, said.stdout]).toEqual([0, expect.stringContaining('600/QĐ-UBND')]);
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(join(folder, 'p.docx')) });
    expect(value).toContain('Thay đổi của danh mục khi áp dụng 600/QĐ-UBND');
    expect(value).toContain('Số thủ tục: 55 → 54');
    expect(value).toContain('2.000815');
  });

  it('has a reconciliation with what is to be done about each difference', async () => {
    const folder = makeFolder();
    const list = join(folder, 'list.csv');
    expect(
      (await runHere(sample, ['export', '--columns', 'sheet', '--at', '2026-03-05', '--to', list])).code,
    ).toBe(0);
    const { word, page } = await papersOf('reconcile', list);
    for (const text of [word, page]) {
      expect(text).toContain('Gỡ khỏi cổng theo quyết định bãi bỏ.');
      expect(text).toContain('1.012565');
    }
  });
});

describe('the list to be printed', () => {
  it('is as broad as a page that lies, its heads on every page, all of it printed', async () => {
    const { book, path } = await papersOf('list');
    expect(book.SheetNames).toEqual(['Danh mục']);
    const xml = partsOfFile(readFileSync(path('xlsx'))).get('xl/worksheets/sheet1.xml');
    const setup = xml?.children.find(({ name }) => name === 'pageSetup')?.attributes;
    expect(setup).toMatchObject({ orientation: 'landscape', fitToHeight: '0', paperSize: '9' });
    const widths = xml?.children.find(({ name }) => name === 'cols')?.children ?? [];
    const width = widths.reduce((sum, { attributes }) => sum + Number(attributes['width']), 0);
    // At twelve points this many characters are printed at four fifths of their size or more.
    expect(width).toBeLessThanOrEqual(145);
    const names = book.Workbook?.Names?.map(({ Name, Ref }) => [Name, Ref]);
    const rows = sheets.utils.decode_range(book.Sheets['Danh mục']?.['!ref'] ?? '').e.r + 1;
    expect(names).toEqual([
      ['_xlnm.Print_Area', `'Danh mục'!$A$1:$J$${rows}`],
      ['_xlnm.Print_Titles', `'Danh mục'!$4:$4`],
    ]);
  });

  it('has what the law wants of a list, and no column that is empty throughout', async () => {
    const { cells } = await papersOf('list');
    expect(cells[3]).toEqual([
      ...['STT', 'Mã số', 'Tên thủ tục', 'Cấp', 'Thời hạn giải quyết', 'Phí, lệ phí', 'Nơi thực hiện'],
      ...['Căn cứ pháp lý', 'Dịch vụ công trực tuyến', 'Phi địa giới hành chính'],
    ]);
    const { cells: few } = await papersOf('list', '--department', 'cong-an-tinh');
    expect(few[3]).not.toContain('Phí, lệ phí');
  });

  it('has each department, or each decision that published, on a sheet of its own when asked', async () => {
    const { book } = await papersOf('list', '--sheets', 'department');
    expect(book.SheetNames.slice(0, 2)).toEqual(['Ban Quản lý các khu công ng', 'Công an tỉnh']);
    expect(book.SheetNames).toHaveLength(9);
    const { book: other, word } = await papersOf('list', '--sheets', 'decision');
    expect(other.SheetNames).toContain('Danh mục mẫu');
    expect(word).toMatch(/Danh mục mẫu, ngày 01\/7\/2025 \(\d+ thủ tục\)/u);
    const rows = other.SheetNames.flatMap((name) =>
      sheets.utils.sheet_to_json<string[]>(other.Sheets[name] as sheets.WorkSheet, { header: 1 }),
    );
    expect(rows.filter(([first = '']) => /^\d+$/u.test(first))).toHaveLength(55);
  });

  it('comes out of export too, of any day', async () => {
    const folder = makeFolder();
    const to = join(folder, 'l.xlsx');
    const argv = ['export', '--columns', 'list', '--sheets', 'department', '--at', '2026-03-05', '--to', to];
    expect((await runHere(sample, argv)).code).toBe(0);
    const book = sheets.read(readFileSync(to));
    expect(book.SheetNames).toContain('Sở Tư pháp');
    const refused = await runHere(sample, ['export', '--columns', 'list', '--to', join(folder, 'l.json')]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('.docx')]);
    const apart = await runHere(sample, ['export', '--columns', 'sheet', '--sheets', 'decision', '--to', to]);
    expect([apart.code, apart.stderr]).toEqual([2, expect.stringContaining('--sheets')]);
  });
});
