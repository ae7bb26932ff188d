import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, unwrapped } from '../../support/cli.ts';
import { delimited } from '../../support/import/import-files.ts';
import { fillIn, questionRows } from '../../support/import/review-book.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';
import { runHere } from '../../support/world.ts';

const by = 'Nghị định số 1/2024/NĐ-CP';
const header = ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Văn bản sửa đổi'];
const paper = docx(
  opening() +
    paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG CẤP HUYỆN') +
    table([
      header,
      ['1', '1.000001', 'Cấp Thẻ luật sư', '05 ngày', by],
      ['2', '', 'Cấp lại Thẻ luật sư của tỉnh', '06 ngày', by],
      ['3', '1.999999', 'Thu hồi Thẻ luật sư', '07 ngày', by],
      ['4', '1.000004', 'Đăng ký hành nghề', '08 ngày', by],
      ['5', '1.000005', 'Gia hạn Thẻ', '09 ngày', by],
    ]),
);
const names = [
  'Cấp Thẻ luật sư',
  'Cấp lại Thẻ luật sư',
  'Thu hồi thẻ luật sư',
  'Đăng ký hành nghề luật sư',
  'Gia hạn Thẻ luật sư',
];
const list = delimited(
  [
    ['Mã số', 'Tên', 'Cơ quan ban hành', 'Lĩnh vực', 'Cấp thực hiện'],
    ...names.map((name, at) => [`1.00000${at + 1}`, name, 'Sở Tư pháp', 'Luật sư', 'Cấp xã']),
  ],
  ',',
);
const number = ['--number', '12/QĐ-UBND', '--issued', '2026-01-01'];

async function catalog(): Promise<string> {
  const folder = makeFolder({ 'list.csv': list, 'q.docx': paper });
  await runHere(folder, ['init', '--publisher', 'UBND tỉnh', '--code', 'H55']);
  expect((await runHere(folder, ['import', 'list.csv', '--apply', '--issued', '2020-01-01'])).code).toBe(0);
  return folder;
}

const draftIn = (folder: string): string => readFileSync(join(folder, 'drafts/q.yaml'), 'utf8');

/** The same decision of each question as `answersTyped`. */
function answerFor(row: Record<string, string>): string | undefined {
  if (row['Loại'] === 'Cấp khác danh mục') return 'theo các cấp trong danh mục';
  if (row['Văn bản ghi']?.includes('của tỉnh')) return '1.000002';
  if (row['Văn bản ghi']?.includes('1.999999')) return 'bỏ dòng này';
  if (row['Văn bản ghi']?.includes('Gia hạn')) return 'Đúng thủ tục này,  đổi tên theo quyết định ';
  return row['Loại'] === 'Tên khác danh mục' ? 'đúng thủ tục này, lấy tên trong danh mục' : undefined;
}
const answersTyped = ['1', 'b', 'd', 'n', 'c*', 'c*', 'c*'];

describe('an import answered in a workbook', () => {
  let folder: string;
  let first: string;
  const inFolder = (name: string) => join(folder, name);
  const again = (...argv: string[]) => runHere(folder, argv);
  beforeEach(async () => {
    folder = await catalog();
    await again('import', 'q.docx', ...number, '--report', 'xlsx=r.xlsx');
    first = draftIn(folder);
  });

  it('gives the draft that answers at the terminal give', async () => {
    const other = await catalog();
    const { stderr } = await runHere(other, ['import', 'q.docx', ...number], { typed: answersTyped });
    expect(stderr).toContain('Cấp khác danh mục');
    for (const [round, name] of ['một.xlsx', 'hai.ods'].entries()) {
      fillIn(inFolder(round === 0 ? 'r.xlsx' : 'rest.xlsx'), inFolder(name), answerFor);
      await again('import', name, '--report', 'xlsx=rest.xlsx');
    }
    expect(draftIn(folder)).not.toBe(first);
    expect(draftIn(folder)).toBe(draftIn(other));
    expect(questionRows(inFolder('rest.xlsx')).every((row) => row['Trả lời'] !== '')).toBe(true);
  });

  it('leaves open what is answered with a code that the catalog does not have', async () => {
    const open = questionRows(inFolder('r.xlsx')).length;
    fillIn(inFolder('r.xlsx'), inFolder('r.xlsx'), (row) =>
      row['Văn bản ghi']?.includes('1.999999') ? '9.999999' : undefined,
    );
    const { stdout } = await again('import', 'r.xlsx', '--report', 'xlsx=rest.xlsx');
    const rest = questionRows(inFolder('rest.xlsx'));
    expect(unwrapped(stdout)).toContain('không có trong danh mục: 9.999999 Thu hồi Thẻ luật sư');
    expect(rest).toHaveLength(open);
    expect(rest.filter((row) => row['Trả lời'] !== '')).toEqual([]);
    expect(rest.find((row) => row['Văn bản ghi']?.includes('1.999999'))?.['Nội dung chưa rõ']).toContain(
      '9.999999',
    );
  });

  it('settles what was found of it', async () => {
    fillIn(inFolder('r.xlsx'), inFolder('r.xlsx'), answerFor);
    await again('import', 'r.xlsx', '--report', 'xlsx=r.xlsx');
    fillIn(inFolder('r.xlsx'), inFolder('r.xlsx'), answerFor);
    await again('import', 'r.xlsx');
    const { code, stdout } = await again(
      'validate',
      'drafts/q.yaml',
      '--format',
      'json',
      '--today',
      '2026-01-02',
    );
    const rules = JSON.parse(stdout).diagnostics.map((one: { rule: string }) => one.rule);
    expect(rules).not.toContain('decision/name-differs');
    expect(rules).not.toContain('decision/unknown-target');
    expect(code).toBe(0);
    expect(draftIn(folder)).toContain('name: Gia hạn Thẻ\n');
  });

  it('hangs on no order of rows or columns, and on nothing that is filtered out', async () => {
    fillIn(inFolder('r.xlsx'), inFolder('plain.xlsx'), answerFor);
    await again('import', 'plain.xlsx');
    const expected = draftIn(folder);
    const rearrange = (rows: Record<string, string>[]) =>
      rows.reverse().map((row) => Object.fromEntries([['Của tôi', 'x'], ...Object.entries(row).reverse()]));
    fillIn(inFolder('r.xlsx'), inFolder('sorted.xlsx'), answerFor, { rearrange, hide: true });
    const { stderr } = await again('import', 'sorted.xlsx', '--force');
    expect(stderr).toBe('');
    expect(draftIn(folder)).toBe(expected);
  });

  it('leaves what nobody answered in doubt', async () => {
    fillIn(inFolder('r.xlsx'), inFolder('r.xlsx'), () => undefined);
    const { stdout } = await again('import', 'r.xlsx');
    expect(draftIn(folder)).toBe(first);
    expect(stdout).toContain('không có trong danh mục: 1.999999');
    expect(stdout.replace(/\s+/gu, ' ')).toContain(
      'nội dung cần người dùng quyết định; trả lời trong Excel: thêm --report xlsx=',
    );
  });

  it('names each wrong answer by its cell, and changes nothing', async () => {
    fillIn(inFolder('r.xlsx'), inFolder('r.xlsx'), (row) =>
      row['Văn bản ghi']?.includes('1.999999') ? 'có lẽ' : '1.00',
    );
    const { code, stderr } = await again('import', 'r.xlsx');
    expect(code).toBe(2);
    expect(unwrapped(stderr)).toContain('ô Trả lời!H2 (“1.00”) không phải câu trả lời của dòng này');
    expect(unwrapped(stderr)).toContain('ô Trả lời!H3 (“có lẽ”)');
    expect(draftIn(folder)).toBe(first);
    const lost = (rows: Record<string, string>[]) => rows.map((row) => ({ ...row, 'Khóa (không sửa)': 'x' }));
    await again('import', 'q.docx', '--force', '--report', 'xlsx=s.xlsx');
    fillIn(inFolder('s.xlsx'), inFolder('s.xlsx'), answerFor, { rearrange: lost });
    expect(unwrapped((await again('import', 's.xlsx')).stderr)).toContain('khóa của dòng đã mất hoặc bị sửa');
  });

  it('finds its paper beside it, and tells of one that is gone or changed', async () => {
    fillIn(inFolder('r.xlsx'), inFolder('r.xlsx'), answerFor);
    writeFileSync(inFolder('q.docx'), Buffer.concat([Buffer.from(paper), Buffer.from('x')]));
    const changed = await again('import', 'r.xlsx');
    expect([changed.code, changed.stderr]).toEqual([2, expect.stringContaining('q.docx đã khác')]);
    rmSync(inFolder('q.docx'));
    expect((await again('import', 'r.xlsx')).stderr).toContain('Không tìm thấy văn bản q.docx');
    const elsewhere = makeFolder({ 'q.docx': paper });
    renameSync(inFolder('r.xlsx'), join(elsewhere, 'phieu.xlsx'));
    expect((await again('import', join(elsewhere, 'phieu.xlsx'))).code).toBe(1);
    expect(draftIn(folder)).not.toBe(first);
  });

  it('overwrites no draft that somebody edited', async () => {
    fillIn(inFolder('r.xlsx'), inFolder('r.xlsx'), answerFor);
    writeFileSync(inFolder('drafts/q.yaml'), `${first}# của tôi\n`);
    expect((await again('import', 'r.xlsx')).stderr).toContain('drafts/q.yaml đã có');
    expect((await again('import', 'r.xlsx', '--force')).code).toBe(1);
  });

  it('asks for nothing to be done, whatever somebody wrote into it', async () => {
    const book = xlsx.read(readFileSync(inFolder('r.xlsx')));
    const rows = xlsx.utils.sheet_to_json<string[]>(book.Sheets['tthc'] ?? {}, { header: 1 });
    const forged = rows
      .map((row) => (row[0] === 'draft' ? ['draft', '../x.yaml', row[2] ?? ''] : row))
      .concat([
        ['option', 'apply', 'true'],
        ['option', 'force', 'true'],
      ]);
    book.Sheets['tthc'] = xlsx.utils.aoa_to_sheet(forged);
    writeFileSync(inFolder('r.xlsx'), xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }));
    appendFileSync(inFolder('drafts/q.yaml'), '# xem lại\n');
    expect((await again('import', 'r.xlsx')).stderr).toContain('drafts/q.yaml đã có');
    await again('import', 'r.xlsx', '--force');
    expect(existsSync(join(folder, '..', 'x.yaml'))).toBe(false);
    expect((await again('status')).stdout).not.toContain('12/QĐ-UBND');
  });

  it('is not mixed with other files', async () => {
    expect((await again('import', 'r.xlsx', 'q.docx')).stderr).toContain('là phiếu trả lời');
  });
});

it('what a new procedure must have and its row does not say is asked for, and can be typed', async () => {
  const folder = await catalog();
  const rows = [
    ['DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH'],
    ['STT', 'Mã số', 'Tên thủ tục hành chính', 'Căn cứ pháp lý'],
    ['1', '9.000001', 'Thủ tục một', by],
    ['2', '1.000001', 'Cấp Thẻ luật sư', by],
  ];
  writeFileSync(join(folder, 'n.csv'), delimited(rows, ','));
  await runHere(folder, ['import', 'n.csv', ...number, '--report', 'xlsx=n.xlsx']);
  const kinds: Record<string, string> = {
    'Chưa rõ cấp thực hiện': 'Cấp tỉnh, Cấp xã',
    'Chưa rõ cơ quan quản lý': 'sở tư pháp',
    'Chưa rõ lĩnh vực': 'Trợ giúp pháp lý',
    'Đang có hiệu lực': 'là thủ tục được sửa đổi, bổ sung',
  };
  fillIn(join(folder, 'n.xlsx'), join(folder, 'n.xlsx'), (row) => kinds[row['Loại'] ?? '']);
  const { stdout } = await runHere(folder, ['import', 'n.xlsx', '--format', 'json']);
  const { rows: drafted, doubts } = JSON.parse(stdout);
  expect(drafted[0].drafted[0]).toMatchObject({
    department: 'so-tu-phap',
    sector: 'tro-giup-phap-ly',
    levels: ['province', 'commune'],
  });
  expect(drafted[1]).toMatchObject({ action: 'amended' });
  // That it is amended at a level it has not is another question, and nobody has answered that.
  const reasons = doubts.map(({ reason }: { reason: string }) => reason);
  expect(reasons).toContain('level_not_held');
  expect(reasons.filter((reason: string) => reason.endsWith('_missing'))).toEqual([
    'issuer_missing',
    'effective_missing',
  ]);
  // At the terminal one answer does for all of a kind, by number too.
  const other = await catalog();
  writeFileSync(join(other, 'n.csv'), delimited(rows, ','));
  const typed = ['1', '3*', '1*', 'm', 'Trợ giúp pháp lý', 'm', 'Trợ giúp pháp lý', 'g'];
  await runHere(other, ['import', 'n.csv', ...number], { typed });
  expect(readFileSync(join(other, 'drafts/n.yaml'), 'utf8')).toBe(
    readFileSync(join(folder, 'drafts/n.yaml'), 'utf8'),
  );
});

it('somebody who stops at the terminal goes on from a workbook', async () => {
  const folder = await catalog();
  const { stderr } = await runHere(folder, ['import', 'q.docx', ...number], { typed: ['1', 't'] });
  expect(unwrapped(stderr)).toContain('Trả lời tiếp: tthc import drafts/q.review.xlsx');
  expect(readdirSync(join(folder, 'drafts'))).toContain('q.review.xlsx');
  const rest = answersTyped.slice(1);
  await runHere(folder, ['import', 'drafts/q.review.xlsx'], { typed: rest });
  const whole = await catalog();
  await runHere(whole, ['import', 'q.docx', ...number], { typed: answersTyped });
  expect(draftIn(folder)).toBe(draftIn(whole));
});
