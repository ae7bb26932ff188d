import { describe, expect, it } from 'vitest';
import { loadWords } from '../../../src/messages/load-words.ts';
import type { Change } from '../../../src/model/change.ts';
import { renderChanges, renderFields } from '../../../src/render/changes/changes.ts';
import { plainStyle } from '../../../src/render/style.ts';

describe('both sides of a change', () => {
  it('that a paper says in the same words are shown with what the words were read as', async () => {
    const words = await loadWords('vi');
    const limit = (value: number) => ({ value, unit: 'day', text: '15 ngày' });
    const fee = (amount: number) => [{ amount, currency: 'VND', per: 'bản', text: '5.000 đồng/bản' }];
    const change: Change = {
      class: 'unexplained',
      id: '1.000001',
      code: '1.000001',
      name: 'Cấp thẻ',
      department: 'so-tu-phap',
      levels: ['province'],
      fields: [
        { path: 'timeLimit', before: limit(15), after: limit(5) },
        { path: 'fees', before: fee(5000), after: fee(50000) },
      ],
    };
    const shown = renderChanges([change], words, 80, plainStyle);
    expect(shown).toContain('15 ngày (“15 ngày”) → 5 ngày (“15 ngày”)');
    expect(shown).toContain('− 5.000, VND, bản (“5.000 đồng/bản”)');
    expect(shown).toContain('+ 50.000, VND, bản (“5.000 đồng/bản”)');
  });

  it('marks the words that differ apart from the signs of lists', async () => {
    const words = await loadWords('vi');
    const shown = (before: string, after: string) =>
      renderFields([{ path: 'conditions', before, after }], words, 100, plainStyle).map((line) =>
        line.trim(),
      );
    const rest = 'có chứng chỉ hành nghề còn hiệu lực; không thuộc trường hợp bị cấm hành nghề';
    const lines = (...said: string[]) => said.join('\n');
    expect(shown(lines('- Người', `- ${rest}`), lines('- Dân', `- ${rest}`))).toEqual([
      'yêu cầu, điều kiện:',
      lines('− - [-Người-]', `        - ${rest}`),
      lines('+ - {+Dân+}', `        - ${rest}`),
    ]);
    expect(shown(lines(`- ${rest}`, '- Hồ sơ'), `- ${rest}`)[1]).toBe(
      lines(`− - ${rest}`, '        - [-Hồ sơ-]'),
    );
    expect(shown(`- ${rest}`, `+ ${rest}`)).toEqual([
      'yêu cầu, điều kiện:',
      `− [- - -] ${rest}`,
      `+ {+ + +} ${rest}`,
    ]);
  });
});
