import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { docx, opening, paragraphs, table } from '../../support/import/word-files.ts';

const listed = 'Danh mục thủ tục hành chính.';
const annex =
  paragraphs('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ CẤP TỈNH') +
  table([
    ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Văn bản quy định việc bãi bỏ'],
    ['1', '1.340001', 'Cấp thẻ', 'Nghị định số 280/2025/NĐ-CP'],
    ['2', '1.340002', 'Đổi thẻ', 'Nghị định số 280/2025/NĐ-CP'],
  ]);

/** Returns what is told of numbers in a decision whose first article ends in the words given. */
const toldOf = (words: string): unknown[] =>
  readDecision(readWord(docx(opening().replace(listed, words) + annex))).doubts.flatMap((one) =>
    one.reason === 'count_differs' ? [one.args] : [],
  );

describe('the number of all procedures in the first article', () => {
  it.each(['Danh mục gồm 03 thủ tục hành chính.', 'danh mục 03 (ba) TTHC thuộc lĩnh vực Luật sư.'])(
    'is held against the rows: %s',
    (words) => {
      expect(toldOf(words)).toMatchObject([{ declared: 3, found: 2 }]);
    },
  );

  it.each([
    'Danh mục gồm 02 thủ tục hành chính.',
    listed,
    'Danh mục 01 thủ tục hành chính cấp tỉnh.',
    '05 thủ tục hành chính nội bộ.',
    'Danh mục 03 TTHC (Phụ lục I) và 07 TTHC (Phụ lục II).',
  ])('is told neither where it is right nor where it is of a part: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});
