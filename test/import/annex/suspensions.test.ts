import { describe, expect, it, test } from 'vitest';
import { toDecision } from '../../../src/import/annex/decision.ts';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../src/import/annex/of-sheets.ts';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { readMarkdown } from '../../../src/import/files/markdown.ts';
import type { WordDocument } from '../../../src/import/files/word/document.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { readWorkbook } from '../../../src/import/files/workbook.ts';
import { stateOf } from '../../../src/plan/state.ts';
import { delimited, workbook } from '../../support/import/import-files.ts';
import { docx, paragraph, paragraphs, table } from '../../support/import/word-files.ts';
import { applyInMemory, emptyMemory, readMemory } from '../../support/memory.ts';

const effect = 'Quyết định này có hiệu lực kể từ ngày ký.';
const fallback = { number: '…', issued: '…' };
const empty = stateOf(readMemory(emptyMemory('2026-01-01')));
const draftOf = (document: WordDocument, catalog = empty, suspendable = []) =>
  toDecision(readDecision(document), catalog, { fallback, suspendable });
const article = (...lines: string[]) =>
  draftOf(
    readWord(
      docx(
        paragraphs(
          ...[
            'Số: 80/QĐ-UBND',
            'Thái Nguyên, ngày 05 tháng 9 năm 2026',
            'QUYẾT ĐỊNH',
            'Về việc ngưng hiệu lực',
          ],
          'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN',
          'Theo đề nghị của Giám đốc Sở Tư pháp.',
          ...lines,
          `Điều 9. ${effect}`,
        ),
      ),
    ),
  );
const told = ({ doubts }: ReturnType<typeof draftOf>) =>
  doubts.map(({ reason }) => reason).filter((reason) => /^(?:suspen|resum)/u.test(reason));

describe('an article that suspends', () => {
  it.each([
    [
      'Điều 1. Tạm ngưng hiệu lực thi hành Quyết định số 40/QĐ-UBND ngày 10/6/2026 của Chủ tịch UBND tỉnh đến hết ngày 31/12/2026.',
      { number: '40/QĐ-UBND', issued: '2026-06-10', expires: '2026-12-31' },
    ],
    [
      'Điều 1. Quyết định số 40/QĐ-UBND ngày 10/6/2026 bị đình chỉ thi hành đến hết tháng 02/2027.',
      { number: '40/QĐ-UBND', issued: '2026-06-10', expires: '2027-02-28' },
    ],
    [
      'Điều 1. Ngưng hiệu lực toàn bộ các thủ tục hành chính công bố tại Quyết định số 40/QĐ-UBND đến khi có quyết định khác.',
      { number: '40/QĐ-UBND' },
    ],
    [
      'Điều 1. Tạm ngưng thực hiện thủ tục 1.000001 tại Quyết định số 40/QĐ-UBND đến hết năm 2026.',
      { number: '40/QĐ-UBND', codes: ['1.000001'], expires: '2026-12-31' },
    ],
    [
      'Điều 1. Tạm ngưng các thủ tục quy định tại Nghị định số 200/2026/NĐ-CP theo Nghị quyết số 66.16/2026/NQ-CP đến hết ngày 28/02/2027.',
      { basis: { number: '200/2026/NĐ-CP' }, expires: '2027-02-28' },
    ],
  ])('%s', (line, entry) => {
    const result = article(line);
    expect(result.decision.suspends).toEqual([entry]);
    expect(told(result)).toEqual([]);
  });

  it('names procedures in the items below it', () => {
    const { decision } = article(
      'Điều 1. Ngưng hiệu lực các thủ tục sau đây tại Quyết định số 40/QĐ-UBND:',
      '1. Chứng thực chữ ký (1.000002);',
      '2. Cấp bản sao (1.000001).',
    );
    expect(decision.suspends).toEqual([{ number: '40/QĐ-UBND', codes: ['1.000002', '1.000001'] }]);
  });

  it('that is in effect again from a day of its own is told to be counted from the decision’s', () => {
    const result = article('Điều 1. Quyết định số 40/QĐ-UBND có hiệu lực trở lại kể từ ngày 29/11/2026.');
    expect(result.decision.resumes).toEqual([{ number: '40/QĐ-UBND' }]);
    expect(told(result)).toEqual(['resumption_start']);
  });

  it.each([
    ['Điều 1. Tạm ngưng 03 thủ tục lĩnh vực Hộ tịch tại Quyết định số 40/QĐ-UBND.', 'suspension_part'],
    ['Điều 1. Đình chỉ thi hành Phụ lục II Quyết định số 40/QĐ-UBND.', 'suspension_part'],
    ['Điều 1. Ngưng hiệu lực Quyết định số 40/QĐ-UBND đến ngày 31/12/2026.', 'suspension_end'],
    ['Điều 1. Ngưng hiệu lực Quyết định số 40/QĐ-UBND trong thời hạn 06 tháng.', 'suspension_end'],
    [
      'Điều 1. Ngưng hiệu lực Quyết định số 40/QĐ-UBND từ ngày 01/10/2026 đến hết ngày 31/12/2026.',
      'suspension_start',
    ],
    ['Điều 1. Sở Tư pháp đề xuất việc ngưng hiệu lực Quyết định số 40/QĐ-UBND.', 'suspension_not_read'],
  ])('is a doubt where its extent is not clear: %s', (line, reason) => {
    const result = article(line);
    expect(told(result)).toEqual([reason]);
    const [entry] = result.decision.suspends ?? [];
    // Which procedures of a part are meant stands open; no draft with dots can be applied.
    expect(entry?.codes).toEqual(reason === 'suspension_part' ? ['…'] : undefined);
  });

  it('and one that lets resume', () => {
    const { decision } = article(
      'Điều 1. Quyết định số 40/QĐ-UBND ngày 10/6/2026 có hiệu lực thi hành trở lại.',
      'Điều 2. Chấm dứt việc tạm ngưng các thủ tục quy định tại Nghị định số 200/2026/NĐ-CP.',
    );
    expect(decision.resumes).toEqual([
      { number: '40/QĐ-UBND', issued: '2026-06-10' },
      { basis: { number: '200/2026/NĐ-CP' } },
    ]);
    expect(decision.suspends).toBeUndefined();
  });
});

const lines = [
  'DANH MỤC THỦ TỤC HÀNH CHÍNH TẠM NGƯNG THỰC HIỆN ĐẾN HẾT NGÀY 31/12/2026 (02 TTHC)',
  'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ (01 TTHC)',
] as const;
const head = ['STT', 'Mã TTHC', 'Tên TTHC', 'Quyết định công bố'];
const resting = [
  head,
  ['1', '1.000001', 'Cấp bản sao', 'Quyết định số 40/QĐ-UBND ngày 10/6/2026'],
  ['2', '1.000002', 'Chứng thực', 'Quyết định số 40/QĐ-UBND ngày 10/6/2026'],
];
const ended = [
  ['STT', 'Mã TTHC', 'Tên TTHC', 'Văn bản quy định việc bãi bỏ'],
  ['1', '1.000003', 'Cấp thẻ', 'Nghị định số 1/2026/NĐ-CP'],
];
const markdown = ([first = [], ...rows]: readonly (readonly string[])[]): string =>
  [first, first.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const stacked = [[lines[0]], ...resting, [lines[1]], ...ended];
const annexes: Record<string, () => WordDocument> = {
  Word: () => readWord(docx(paragraph(lines[0]) + table(resting) + paragraph(lines[1]) + table(ended))),
  Excel: () => documentOfSheets(readWorkbook(workbook(stacked))),
  CSV: () => documentOfSheets([readDelimited(delimited(stacked, ';'), 'semicolon').sheet]),
  Markdown: () => readMarkdown([lines[0], markdown(resting), lines[1], markdown(ended)].join('\n\n')),
};

describe.each(Object.entries(annexes))('a section of an annex in %s', (_, make) => {
  it('suspends the rows of the decision that their column names', () => {
    const { decision, draft, readings } = draftOf(make());
    expect(decision.suspends).toEqual([
      { number: '40/QĐ-UBND', issued: '2026-06-10', codes: ['1.000001', '1.000002'], expires: '2026-12-31' },
    ]);
    expect(decision.abolished).toMatchObject([{ code: '1.000003' }]);
    expect(draft.rejected).toEqual([]);
    expect(draft.declared.suspended).toEqual({ declared: 2, found: 2 });
    expect(readings.map(({ action }) => action)).toEqual(['suspended', 'suspended', 'abolished']);
  });
});

describe('a row that suspends without naming a decision', () => {
  const base = {
    issuer: 'Chủ tịch UBND tỉnh',
    kind: 'publication' as const,
    departments: [{ id: 'so-a', name: 'Sở Tư pháp' }],
    sectors: [{ id: 'a', name: 'Chứng thực' }],
  };
  const record = (code: string, name: string) => ({
    ...{
      code,
      name,
      department: 'so-a',
      sector: 'a',
      levels: ['province' as const],
      profile: 'list' as const,
    },
    legalBases: [{ number: '23/2015/NĐ-CP' }],
  });
  const { departments, sectors, issuer } = base;
  const memory = applyInMemory(
    emptyMemory('2026-01-01'),
    [
      {
        ...{ number: 'Danh mục', kind: 'baseline', issuer, issued: '2026-01-01', effective: '2026-01-01' },
        ...{ departments, sectors, new: [record('1.000001', 'Cấp bản sao')] },
      },
      {
        ...{
          number: '40/QĐ-UBND',
          kind: 'publication',
          issuer,
          issued: '2026-06-10',
          effective: '2026-06-10',
        },
        new: [record('1.000002', 'Chứng thực')],
      },
    ],
    '2026-06-10',
  );
  const catalog = stateOf(readMemory(memory));
  const document = readWord(
    docx(
      table([
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Nội dung'],
        ['1', '1.000001', 'Cấp bản sao', 'Đình chỉ thi hành đến hết ngày 31/3/2027'],
        ['2', '1.000002', 'Chứng thực', 'Tạm ngưng thực hiện'],
        ['3', '1.000003', 'Cấp thẻ', 'Giữ nguyên'],
      ]),
    ),
  );

  it('is of the decision that published its procedure; of the first list none can be suspended, which is a doubt', () => {
    const { decision, doubts, draft } = toDecision(readDecision(document), catalog, {
      fallback,
      suspendable: [{ number: '40/QĐ-UBND', issued: '2026-06-10' }],
    });
    expect(decision.suspends).toEqual([
      { number: '…', codes: ['1.000001'], expires: '2027-03-31' },
      { number: '40/QĐ-UBND', issued: '2026-06-10', codes: ['1.000002'] },
    ]);
    expect(doubts.filter(({ field }) => field === 'suspends')).toMatchObject([
      { reason: 'suspended_decision_missing', origin: { row: 2 } },
    ]);
    expect(draft.rejected).toMatchObject([{ reason: 'unmoved' }]);
  });
});

test('a day within an article is not the annex’s own', () => {
  const { doubts } = article(
    'Điều 1. Công bố kèm theo Quyết định này 02 thủ tục hành chính tạm ngưng thực hiện đến hết ngày 31/12/2026.',
  );
  expect(doubts.map(({ reason }) => reason)).not.toContain('issued_differs');
});
