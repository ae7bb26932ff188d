import { describe, expect, it } from 'vitest';
import { fitLines, wrap } from '../../src/render/wrap.ts';

describe('wrap', () => {
  it.each([
    [
      'Áp dụng các quyết định đã đến ngày: tthc apply --due',
      'Áp dụng các quyết định đã đến ngày:\ntthc apply --due',
    ],
    [
      'Xem: tthc show 2.000942. Không còn hiệu lực nữa thì thôi',
      'Xem: tthc show 2.000942. Không còn hiệu\nlực nữa thì thôi',
    ],
    [
      'Ghi vào dự thảo: tthc decision sign --number SỐ --issued NGÀY',
      'Ghi vào dự thảo: tthc decision sign\n--number SỐ --issued NGÀY',
    ],
  ])('keeps a command whole where it fits a line: %s', (text, lines) => {
    expect(wrap(text, 40)).toBe(lines);
  });

  it('leaves words longer than a line whole', () => {
    expect(wrap('ở catalog/procedures/so-tu-phap/2.000815.yaml đó', 20)).toBe(
      'ở\ncatalog/procedures/so-tu-phap/2.000815.yaml\nđó',
    );
  });
});

it('fitLines goes on two columns farther in', () => {
  expect(fitLines(['  một hai ba bốn năm sáu bảy tám'], 20)).toBe('  một hai ba bốn năm\n    sáu bảy tám');
});
