import { describe, expect, it } from 'vitest';
import { answerQuestions } from '../../../src/import/annex/answers/answering.ts';
import { type Choice, type Choices, questionKey } from '../../../src/import/annex/answers/choice.ts';
import { type DraftedDecision, toDecision } from '../../../src/import/annex/decision.ts';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { loadWords } from '../../../src/messages/load-words.ts';
import { sayDoubt } from '../../../src/render/imported/questions.ts';
import { stateOf } from '../../../src/plan/state.ts';
import { baseline, procedure } from '../../support/example.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';
import { applyInMemory, emptyMemory, readMemory } from '../../support/memory.ts';

const names = ['Cấp Thẻ luật sư', 'Cấp lại Thẻ luật sư', 'Đổi Thẻ luật sư'];
const records = names.map((name, at) =>
  procedure(`1.00000${at + 1}`, { name, levels: ['province', 'commune'] }),
);
const catalog = stateOf(
  readMemory(
    applyInMemory(emptyMemory('2020-01-01'), [{ ...baseline(records), issued: '2020-01-01' }], '2021-01-01'),
  ),
);
const title = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';
const header = ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Văn bản sửa đổi'];
const row = (order: string, code: string, name: string, time: string): string[] => [
  ...[order, code, name, time, 'Nghị định số 1/2024/NĐ-CP'],
];

/** Returns how a decision with some rows is drafted, rows of other lists below them. */
const drafting = (rows: string[][], more = '') => {
  const draft = readDecision(readWord(docx(opening() + paragraph(title) + table([header, ...rows]) + more)));
  return (choices: Choices = new Map()): DraftedDecision =>
    toDecision(draft, catalog, { fallback: { number: '…', issued: '…' }, choices });
};
const repeated = ({ doubts }: DraftedDecision): [number | undefined, string][] =>
  doubts
    .filter(({ reason }) => reason.startsWith('code_repeated'))
    .map(({ origin, reason }) => [origin?.row, reason]);
const twice = [
  row('1', '1.000001', 'Cấp Thẻ luật sư', '05 ngày'),
  row('2', '1.000002', 'Cấp lại Thẻ luật sư', '06 ngày'),
  row('3', '1.000001', 'Cấp Thẻ luật sư', '07 ngày'),
];

describe('a procedure that two rows of a decision amend', () => {
  it('is asked about at the second, and told at the first', async () => {
    const result = drafting(twice)();
    expect(repeated(result)).toEqual([
      [4, 'code_repeated'],
      [2, 'code_repeated_elsewhere'],
    ]);
    expect(result.questions.map(({ key, offers }) => [key, offers.at(-1)])).toEqual([
      ['3:4 repeated', { kind: 'leave_out' }],
    ]);
    const [doubt] = result.doubts.filter(({ reason }) => reason === 'code_repeated');
    expect(sayDoubt(doubt ?? { reason: '', args: {} }, await loadWords('vi'))).toBe(
      '1.000001 đã có ở bảng 3, dòng 2: hai dòng về cùng một thủ tục, xem lại mã số hoặc gộp nội dung',
    );
  });

  it('is certain once somebody keeps both rows', () => {
    const choices = new Map<string, Choice>([
      [questionKey({ table: 3, row: 4 }, 'repeated'), { kind: 'keep' }],
    ]);
    expect(repeated(drafting(twice)(choices))).toEqual([]);
  });

  it('is no doubt where the rows are about different levels', () => {
    const more =
      paragraph(`${title} CẤP XÃ`) + table([header, row('1', '1.000001', 'Cấp Thẻ luật sư', '07 ngày')]);
    const draft = readDecision(
      readWord(
        docx(opening() + paragraph(`${title} CẤP TỈNH`) + table([header, ...twice.slice(0, 2)]) + more),
      ),
    );
    expect(repeated(toDecision(draft, catalog, { fallback: { number: '…', issued: '…' } }))).toEqual([]);
  });
});

describe('a code that somebody gives', () => {
  const unknown = [
    row('1', '1.000001', 'Cấp Thẻ luật sư', '05 ngày'),
    row('2', '1.999999', 'Thu hồi chứng chỉ', '06 ngày'),
  ];
  const key = questionKey({ table: 3, row: 3 }, 'procedure');
  const answered = (code: string) =>
    answerQuestions(drafting(unknown), new Map([[key, { kind: 'code', code }]]));

  it('answers nothing where the catalog does not have it, and the reason stands with the question', async () => {
    const { result, asked, choices } = await answered('9.999999');
    expect(result.questions.map((one) => one.key)).toEqual([key]);
    expect(choices.size).toBe(0);
    expect(asked).toMatchObject([
      { key, row: { codes: ['1.999999'] }, doubt: { args: { name: '9.999999 Thu hồi chứng chỉ' } } },
    ]);
  });

  it('is asked about again as long as it is none', async () => {
    const said: Choice[] = [
      { kind: 'code', code: '9.999999' },
      { kind: 'code', code: '9.999998' },
      { kind: 'keep' },
    ];
    const { choices } = await answerQuestions(drafting(unknown), new Map(), async (questions) => {
      const choice = said.shift();
      return new Map(questions.length > 0 && choice ? [[key, choice]] : []);
    });
    expect(said).toEqual([]);
    expect([...choices]).toEqual([[key, { kind: 'keep' }]]);
  });

  it('leaves open the row to which it was given where another row has it', async () => {
    const { result, asked } = await answered('1.000001');
    expect(result.questions.map((one) => one.key)).toEqual(['3:3 repeated']);
    expect(asked.map((one) => one.key)).toEqual([key, '3:3 repeated']);
    expect(repeated(result)).toEqual([
      [3, 'code_repeated'],
      [2, 'code_repeated_elsewhere'],
    ]);
  });
});
