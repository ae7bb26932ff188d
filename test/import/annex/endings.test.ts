import { describe, expect, it } from 'vitest';
import { type DecisionDraft, readDecision } from '../../../src/import/annex/draft.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { docx, opening, paragraphs } from '../../support/import/word-files.ts';

const read = (article: string, ...more: string[]): DecisionDraft =>
  readDecision(readWord(docx(opening() + paragraphs(`Điều 4. ${article}`, ...more))));
const reasons = ({ doubts }: DecisionDraft): string[] => doubts.map(({ reason }) => reason);

const five = { number: '5/QĐ-UBND', issued: '2025-03-02' };
const six = { number: '6/QĐ-UBND', issued: '2025-03-03' };
const named = 'Quyết định số 5/QĐ-UBND ngày 02/3/2025';

describe('an article ends decisions in whatever words', () => {
  it.each([
    `Chấm dứt hiệu lực ${named}.`,
    `Chấm dứt hiệu lực thi hành của ${named} của Chủ tịch UBND tỉnh.`,
    `Chấm dứt hiệu lực thi hành đối với ${named}.`,
    `Hết hiệu lực ${named}.`,
    `${named} hết hiệu lực thi hành kể từ ngày Quyết định này có hiệu lực.`,
    `${named} chấm dứt hiệu lực.`,
    `Kể từ ngày Quyết định này có hiệu lực, ${named} không còn hiệu lực.`,
    `${named} của Chủ tịch UBND tỉnh được bãi bỏ.`,
    `${named} được thay thế bởi Quyết định này.`,
    `Quyết định này có hiệu lực từ ngày ký và thay thế ${named}.`,
  ])('%s', (article) => {
    const draft = read(article);
    expect(draft.header.supersedes).toEqual([five]);
    expect(draft.header.effective).toBe('on_signing');
    expect(draft.doubts.filter(({ field }) => field === 'supersedes')).toEqual([]);
    expect(reasons(draft)).not.toContain('effective_relative');
    expect(reasons(draft)).not.toContain('annex_missing');
  });

  it('several, in one sentence or in a list', () => {
    const sentence = read(`Các ${named}, số 6/QĐ-UBND ngày 03/3/2025 hết hiệu lực.`);
    const list = read(
      'Chấm dứt hiệu lực các Quyết định sau:',
      `- ${named};`,
      '- Quyết định số 6/QĐ-UBND ngày 03/3/2025.',
    );
    for (const draft of [sentence, list]) expect(draft.header.supersedes).toEqual([five, six]);
  });

  it('a part of one, also beside another that ends whole', () => {
    const draft = read(
      `${named} chấm dứt hiệu lực; bãi bỏ thủ tục số thứ tự 3 mục II Phụ lục Quyết định số 6/QĐ-UBND ngày 03/3/2025.`,
    );
    const provisions = 'thủ tục số thứ tự 3 mục II Phụ lục';
    expect(draft.header.supersedes).toEqual([five, { ...six, provisions }]);
    expect(reasons(draft)).toContain('superseded_part');
  });

  it('on a day of its own, which is told', () => {
    expect(reasons(read(`${named} hết hiệu lực kể từ ngày 01/9/2026.`))).toContain('superseded_start');
  });
});

it('the day of a decision whose rows end is not the paper’s own', () => {
  const draft = read(`Bãi bỏ các thủ tục số 5, 6 Phụ lục I ban hành kèm theo ${named}.`);
  expect(draft.header.issued).toBe('2021-04-05');
  expect(reasons(draft)).not.toContain('issued_differs');
});

it.each([
  ['what was replaced before', `Thực hiện ${named} (được thay thế bởi Quyết định số 6/QĐ-UBND).`],
  ['a condition', `Khi ${named} hết hiệu lực thì thực hiện theo quy định mới.`],
  ['rows of another decision', `Các thủ tục đã công bố tại ${named} bị bãi bỏ theo Phụ lục.`],
])('no decision ends by %s', (_, article) => {
  expect(read(article).header.supersedes).toEqual([]);
});

it('words on an end that are not understood are told', () => {
  const draft = read(`Thời điểm hết hiệu lực theo ${named}.`);
  expect(draft.header.supersedes).toEqual([]);
  expect(reasons(draft)).toContain('ending_not_read');
});
