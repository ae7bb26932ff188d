import { describe, expect, it } from 'vitest';
import { words as en } from '../../src/messages/en/index.ts';
import { words as vi } from '../../src/messages/vi/index.ts';
import { fitLines, wrap } from '../../src/render/wrap.ts';
import { wrapText } from '../../src/text/width.ts';

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('the commands of the help in %s', (_, words) => {
  const examples = Object.values(words.help.commands).flatMap((command) => command.examples ?? []);

  it.each(
    // Words of a search stand in no quotes: a sentence could go on with them.
    examples.filter((example) => !example.startsWith('source') && !example.includes(' search ho')),
  )('%s is broken nowhere in a sentence', (example) => {
    const sentence = `Chạy trong thư mục của danh mục: ${example} rồi xem lại kết quả.`;
    for (const width of [20, 40, 60, 80]) {
      expect(
        wrap(sentence, width)
          .split('\n')
          .some((line) => line.includes(example)),
      ).toBe(true);
      expect(wrapText(sentence, width).some((line) => line.includes(example))).toBe(true);
    }
  });
});

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
      'Ghi vào dự thảo: tthc decision sign --number SỐ --issued NGÀY rồi xem lại',
      'Ghi vào dự thảo:\ntthc decision sign --number SỐ --issued NGÀY\nrồi xem lại',
    ],
    [
      'Nếu ghi sai thì chấp nhận bằng tthc accept fee/unspecified --decision 1766/QĐ-UBND --reason "Văn bản ghi 51, phụ lục có 50"',
      'Nếu ghi sai thì chấp nhận bằng\ntthc accept fee/unspecified --decision 1766/QĐ-UBND --reason "Văn bản ghi 51, phụ lục có 50"',
    ],
    ['cài LibreOffice thì tthc tự chuyển tệp ấy', 'cài LibreOffice thì tthc tự chuyển tệp\nấy'],
  ])('breaks no command: %s', (text, lines) => {
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
