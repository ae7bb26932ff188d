import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../src/render/style.ts';
import { renderTable } from '../../src/render/table.ts';
import { textWidth } from '../../src/text/width.ts';

const columns = [
  { title: 'Quyết định', flexible: true },
  { title: 'Hiệu lực', align: 'right' as const },
  { title: 'Tình trạng', flexible: true },
];
const long = 'danh-sach-tthc-BoXayDung';
const longer = `https://dichvucong.gov.vn/${'x'.repeat(60)}`;

describe('a table on a narrow terminal', () => {
  it.each([40, 50, 60, 80])('of %i columns cuts no word', (width) => {
    for (const word of [long, longer]) {
      const text = renderTable(
        columns,
        [[`${word} + bo-tu-phap`, '01/7/2026', 'đã áp dụng, có nội dung được thay thế']],
        width,
        plainStyle,
      );
      expect(text).not.toContain('…');
      expect(text.replace(/\s/gu, '')).toContain('BoXayDung'.repeat(Number(word === long)));
      if (word === long) expect(text.split('\n').filter((line) => textWidth(line) > width)).toEqual([]);
    }
  });

  it('gives a column of twice the weight twice the room', () => {
    const text = 'a b c d e f g h i j k l m n o p q r s t u v w x y z';
    const drawn = renderTable(
      [
        { title: 'Tên', flexible: true, weight: 2 },
        { title: 'Có ở', flexible: true },
      ],
      [[text, text]],
      62,
      plainStyle,
    );
    expect(drawn.split('\n')[0]?.indexOf('Có ở')).toBe(42);
  });
});
