import { unzipSync, strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { reviewWorkbook } from '../../src/export/review/workbook.ts';
import { readReview } from '../../src/import/annex/answers/review-workbook.ts';
import { readWholeWorkbook, readWorkbook } from '../../src/import/files/workbook.ts';
import { loadWords } from '../../src/messages/load-words.ts';
import type { Review, ReviewedQuestion } from '../../src/render/imported/review.ts';
import { parseStrictXml } from '../support/strict-xml.ts';

const words = await loadWords('vi');
const question = (key: string, parts: Partial<ReviewedQuestion> = {}): ReviewedQuestion => ({
  key,
  kind: 'Không có trong danh mục',
  place: { file: 'q.docx', table: 1, row: 2 },
  action: 'bị bãi bỏ',
  codes: ['1.000001'],
  name: '=1+1 <b>“Tên”</b> & \u0008',
  doubt: 'chưa rõ',
  reading: 'bị bãi bỏ 1.000001',
  answers: [
    { text: '1.000002 Tên, có phẩy; "ngoặc"', value: 'record 1.000002' },
    { text: 'bỏ dòng này', value: 'leave_out' },
  ],
  takes: 'code',
  ...parts,
});
const review: Review = {
  kind: 'decision',
  decision: '1/QĐ-UBND',
  decisionKind: 'publication',
  issued: '2026-01-01',
  files: [],
  account: { rowsRead: 0, used: 0, joined: 0, merged: 0, rejected: 0 },
  declared: [],
  effects: [],
  rows: [],
  rejected: [{ place: { file: 'q.docx', row: 9 }, reason: 'x', message: 'không dùng được' }],
  general: [{ place: { file: 'q.docx' }, reason: 'y', message: 'đọc lại' }],
  questions: [
    question('1:2 procedure', { answered: 'bỏ dòng này' }),
    question('1:3 sector', {
      takes: 'sector',
      answers: Array.from({ length: 40 }, (_, at) => ({
        text: `Lĩnh vực ${at}`,
        value: `sector Lĩnh vực ${at}`,
      })),
    }),
  ],
  cleanings: [],
  details: {},
  path: 'drafts/q.yaml',
  isApplied: false,
};
const facts = {
  papers: [{ path: 'q.docx', sha256: 'a1' }],
  draft: { path: 'drafts/q.yaml', sha256: 'b2' },
  options: { number: '1/QĐ-UBND' },
};
const bytes = reviewWorkbook(review, facts, words, { name: 'tthc', version: '1' });
const parts = unzipSync(bytes);
const partOf = (name: string) => parseStrictXml(strFromU8(parts[name] ?? new Uint8Array()));

it('offers in each cell the answers of its own row, wherever that is sorted to', () => {
  const sheet = partOf('xl/worksheets/sheet2.xml');
  const order = sheet.children.map(({ name }) => name);
  // Excel calls a sheet damaged whose parts stand in another order.
  expect(order.slice(order.indexOf('sheetData'))).toEqual([
    'sheetData',
    'autoFilter',
    'dataValidations',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'ignoredErrors',
  ]);
  const [list] = sheet.children.find(({ name }) => name === 'dataValidations')?.children ?? [];
  expect(list?.attributes).toMatchObject({ type: 'list', errorStyle: 'warning', sqref: 'H2:H3' });
  expect(list?.attributes['error']?.length).toBeLessThanOrEqual(225);
  // OFFSET(first cell, MATCH(key) − 1, 0, COUNTIF(key), 1): relative to the key beside it.
  expect(list?.children[0]?.text).toBe(
    "OFFSET('tthc'!$B$1,MATCH($I2,'tthc'!$A:$A,0)-1,0,COUNTIF('tthc'!$A:$A,$I2),1)",
  );
  const form = readWholeWorkbook(bytes).at(-1)?.rows ?? [];
  const keys = form.map(([key]) => key);
  for (const { key, answers } of review.questions) {
    const at = keys.indexOf(key);
    const count = keys.filter((one) => one === key).length;
    expect(form.slice(at, at + count).map(([, text]) => text)).toEqual(answers.map(({ text }) => text));
  }
});

it('hides what only the tool needs, and tells the rest', () => {
  const sheets = partOf('xl/workbook.xml').children.find(({ name }) => name === 'sheets');
  expect(sheets?.children.map(({ attributes }) => [attributes['name'], attributes['state']])).toEqual([
    ['Hướng dẫn', undefined],
    ['Trả lời', undefined],
    ['Để xem', undefined],
    ['tthc', 'hidden'],
  ]);
  const [guide, questions, notes] = readWorkbook(bytes);
  expect(guide?.rows.flat().join('\n')).toContain('“Trả lời” có 2 nội dung cần người dùng quyết định');
  expect(questions?.rows[2]?.[6]?.split('\n')).toHaveLength(12);
  expect(notes?.rows.slice(1).map((cells) => cells[2])).toEqual(['không dùng được', 'đọc lại']);
});

it('comes back as it was written', () => {
  const returned = readReview(readWholeWorkbook(bytes));
  expect(returned?.form).toMatchObject(facts);
  expect(returned?.form.questions).toEqual(
    review.questions.map(({ key, answers, takes }) => ({ key, answers, takes })),
  );
  expect([...(returned?.choices ?? [])]).toEqual([['1:2 procedure', { kind: 'leave_out' }]]);
  expect(returned?.wrong).toEqual([]);
});
