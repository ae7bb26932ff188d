import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../src/render/paper/fit-columns.ts';
import { runs } from '../support/runs.ts';

const texts = (heading: string, ...cells: string[]) => ({ texts: [heading, ...cells], weight: 1 });

describe('widths of columns', () => {
  it('add up to the page, whatever the texts', () => {
    const text = fc.string({ maxLength: 80 });
    const columns = fc.array(
      fc.record({ texts: fc.array(text, { minLength: 1, maxLength: 6 }), weight: fc.nat(4) }),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(columns, fc.integer({ min: 40, max: 200 }), (all, letters) => {
        const widths = fitColumns(all, letters);
        const sum = widths.reduce((total, one) => total + one, 0);
        expect(sum).toBeCloseTo(letters, 6);
        expect(widths.every((one) => one > 0)).toBe(true);
      }),
      runs(200),
    );
  });

  it('break no heading into letters, and no document’s number', () => {
    const [order = 0, code = 0, decision = 0] = fitColumns(
      [
        texts('STT', '1', '2'),
        texts('Mã số', '1.000656'),
        texts('Quyết định', '1766/QĐ-UBND'),
        texts('Nội dung', 'Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan cấp'),
      ],
      80,
    );
    expect(order).toBeGreaterThan('STT'.length + 2);
    expect(code).toBeGreaterThan('1.000656'.length);
    expect(decision).toBeGreaterThan('1766/QĐ-UBND'.length);
  });

  it('give long texts more room than short ones', () => {
    const [short = 0, long = 0] = fitColumns(
      [texts('A', 'có'), texts('B', 'Tiếp nhận và trả kết quả tại Trung tâm phục vụ hành chính công')],
      60,
    );
    expect(long).toBeGreaterThan(2 * short);
  });
});
