import { describe, expect, it } from 'vitest';
import { withLatinLetters } from '../../src/text/foreign-letters.ts';

describe('letters of other alphabets in a Vietnamese text', () => {
  it.each([
    ['Сấр thẻ rừng', 'Cấp thẻ rừng'],
    ['Sở Τư pháp', 'Sở Tư pháp'],
    ['Ｃấp thẻ ＡＢ, ０５ ngày', 'Cấp thẻ AB, 05 ngày'],
    ['Cấp ﬁle giấy ﬀ', 'Cấp file giấy ff'],
    ['Hạng А và hạng Β', 'Hạng A và hạng B'],
    ['thẻ ɡạо', 'thẻ gạo'],
    ['Nhóm Ⅲ', 'Nhóm III'],
    ['Cа\u0302\u0301p lại', 'Cấp lại'],
  ])('are the Latin ones that they look like: %s', (text, latin) => {
    expect(withLatinLetters(text)).toBe(latin);
  });

  it.each([
    'Cấp thẻ',
    'Москва',
    'Cấp giấy ở Москва',
    'tia α, điện trở Ω và ο',
    '1.9ОО005',
    '１.９００００１',
    'μm',
    'Đông ð',
  ])('stay where they are meant, or where no Latin letter is: %s', (text) => {
    expect(withLatinLetters(text)).toBe(text);
  });
});
