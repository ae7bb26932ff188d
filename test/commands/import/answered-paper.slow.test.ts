import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../support/cli.ts';
import { delimited } from '../../support/import/import-files.ts';
import { fillIn } from '../../support/import/review-book.ts';
import { editPaper, fillInPaper } from '../../support/import/review-paper.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';
import { runHere } from '../../support/world.ts';

const by = 'Nghị định số 9/2025/NĐ-CP';
const header = ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Văn bản sửa đổi'];
const paper = docx(
  opening() +
    paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG CẤP TỈNH') +
    table([
      header,
      ['1', '1.000011', 'Cấp giấy phép rời cảng', '05 ngày', by],
      ['2', '1.999998', 'Thu hồi giấy phép', '07 ngày', by],
      ['3', '', 'Gia hạn giấy phép cảng', '06 ngày', by],
    ]),
);
const list = delimited(
  [
    ['Mã số', 'Tên', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện'],
    ['1.000011', 'Cấp giấy phép vào, rời cảng', 'Sở Xây dựng', 'Hàng hải', 'Cấp tỉnh'],
    ['1.000012', 'Gia hạn giấy phép bến cảng', 'Sở Xây dựng', 'Hàng hải', 'Cấp tỉnh'],
  ],
  ',',
);
/** Answers by what stands in a row: by number, in words, and typed. */
const answers: readonly (readonly [within: string, answer: string, inWords: string])[] = [
  ['1.999998', 'bỏ dòng này', 'bỏ dòng này'],
  ['rời cảng', '1', 'đúng thủ tục này, lấy tên trong danh mục'],
  ['Gia hạn', '1.000012', '1.000012'],
];
const answerOf = (cells: readonly string[], at: 1 | 2) =>
  answers.find(([within]) => cells.some((text) => text.includes(within)))?.[at];

const drafting = 'import q.docx --number 12/QĐ-UBND --issued 2026-01-01 --force --report'.split(' ');

let folder: string;
const at = (name: string): string => join(folder, name);
const run = (...argv: string[]) => runHere(folder, argv);
const draft = (): string => readFileSync(at('drafts/q.yaml'), 'utf8');

beforeEach(async () => {
  folder = makeFolder({ 'list.csv': list, 'q.docx': paper });
  await run('init', '--publisher', 'UBND tỉnh', '--code', 'H55');
  await run('import', 'list.csv', '--apply', '--issued', '2020-01-01');
  await run(...drafting, 'docx=r.docx');
});

describe('an import answered in a Word file', () => {
  it.each([
    ['03', 'nêu 2, phụ lục có 2 (không tính 1 dòng người dùng bỏ; văn bản: nêu 3, phụ lục có 3)', undefined],
    [
      '05',
      'nêu 4, phụ lục có 2 (không tính 1 dòng người dùng bỏ; văn bản: nêu 5, phụ lục có 3): chưa khớp',
      'Quyết định nêu 4 thủ tục được sửa đổi, bổ sung, phụ lục có 2.',
    ],
  ])(
    'a paper of %s rows is counted without the row that the answers leave out',
    async (says, told, planned) => {
      const counted = docx(
        opening() +
          paragraph(`DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG CẤP TỈNH (${says} thủ tục)`) +
          table([
            header,
            ['1', '1.000011', 'Cấp giấy phép vào, rời cảng', '05 ngày', by],
            ['2', '1.000012', 'Gia hạn giấy phép bến cảng', '06 ngày', by],
            ['3', '1.999998', 'Thu hồi giấy phép', '07 ngày', by],
          ]),
      );
      writeFileSync(at('q.docx'), counted);
      await run(...drafting, 'docx=r.docx');
      fillInPaper(at('r.docx'), at('filled.docx'), (cells) => answerOf(cells, 1));
      const { stdout } = await run('import', 'filled.docx');
      expect(stdout.replace(/\s+/gu, ' ')).toContain(told);
      const plan = await run('plan', 'drafts/q.yaml');
      expect(/Quyết định nêu[^.]*\./u.exec((plan.stdout + plan.stderr).replace(/\s+/gu, ' '))?.[0]).toBe(
        planned,
      );
    },
  );

  it('gives the draft that the workbook gives', async () => {
    fillInPaper(at('r.docx'), at('filled.docx'), (cells) => answerOf(cells, 1));
    const { stderr } = await run('import', 'filled.docx');
    expect(stderr).toBe('');
    const answered = draft();
    expect(answered).toContain('name: Cấp giấy phép vào, rời cảng');
    expect(answered).toContain('1.000012');
    expect(answered).not.toContain('1.999998');
    await run(...drafting, 'xlsx=r.xlsx');
    expect(draft()).not.toBe(answered);
    fillIn(at('r.xlsx'), at('r.xlsx'), (row) => answerOf(Object.values(row), 2));
    await run('import', 'r.xlsx');
    expect(draft()).toBe(answered);
  });

  it('holds what was answered before, and takes rows in any order', async () => {
    fillInPaper(at('r.docx'), at('r.docx'), (cells) => (cells.join().includes('1.999998') ? '2' : undefined));
    await run('import', 'r.docx', '--report', 'docx=rest.docx');
    const half = draft();
    fillInPaper(
      at('rest.docx'),
      at('rest.docx'),
      () => undefined,
      (rows) => rows.reverse(),
    );
    await run('import', 'rest.docx');
    expect(draft()).toBe(half);
  });

  it('names a wrong answer by the number of its question, and changes nothing', async () => {
    const before = draft();
    fillInPaper(at('r.docx'), at('r.docx'), (cells) => (cells[0] === '2' ? '99' : undefined));
    const { code, stderr } = await run('import', 'r.docx');
    expect([code, stderr]).toEqual([2, expect.stringContaining('câu 2 (“99”) không phải câu trả lời')]);
    expect(draft()).toBe(before);
  });

  it('is refused where the part of the tool was changed, and taken where only its lines were', async () => {
    const packed = /tthc-review:[^<]*/u;
    editPaper(at('r.docx'), at('broken.docx'), (xml) =>
      xml.replace(packed, (text) => text.replace(/[A-Z]/u, 'q')),
    );
    expect((await run('import', 'broken.docx')).code).toBe(2);
    editPaper(at('r.docx'), at('moved.docx'), (xml) =>
      xml.replace(packed, (text) =>
        text.replaceAll(' ', '</w:t></w:r><w:r><w:br/><w:t xml:space="preserve">'),
      ),
    );
    expect((await run('import', 'moved.docx')).stderr).toBe('');
  });

  it('is the same bytes each time', async () => {
    const first = readFileSync(at('r.docx'));
    await run(...drafting, 'docx=r2.docx');
    expect(readFileSync(at('r2.docx')).equals(first)).toBe(true);
  });
});
