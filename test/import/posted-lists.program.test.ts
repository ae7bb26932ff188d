import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Decision } from '../../src/model/types.ts';
import { makeFolder, tthc } from '../support/cli.ts';
import { makeCatalog, procedure } from '../support/example.ts';

const held = [
  procedure('1.000001', {
    levels: ['province', 'commune'],
    timeLimit: { value: 15, unit: 'working_day' },
    fees: 'none',
    online: 'full',
    postal: true,
    byPost: { receive: true, return: false },
    boundaryFree: true,
    byLevel: {
      commune: {
        timeLimit: { value: 7, unit: 'day' },
        fees: [{ amount: 8000, currency: 'VND', per: 'lần', text: '8.000 đồng/lần' }],
        online: 'partial',
      },
    },
  }),
  procedure('1.000002', { online: 'none', postal: false, boundaryFree: false }),
];

/** Returns the procedures that a file of a catalog gives where there is none yet. */
function readBack(folder: string, name: string): unknown {
  const empty = makeFolder();
  expect(tthc(empty, ['init', '--publisher', 'UBND tỉnh', '--code', 'H55']).code).toBe(0);
  expect(tthc(empty, ['import', join(folder, name), '--no-input', '--lang', 'vi']).stderr).not.toContain(
    'không rõ',
  );
  const [draft = ''] = readdirSync(join(empty, 'drafts'));
  const { new: rows = [] } = parse(readFileSync(join(empty, 'drafts', draft), 'utf8')) as Decision;
  return rows.map(({ levels, timeLimit, fees, online, postal, byPost, boundaryFree, byLevel }) => {
    const limits = [timeLimit, byLevel?.commune?.timeLimit].map((limit) => [limit?.value, limit?.unit]);
    const { timeLimit: _, ...commune } = byLevel?.commune ?? {};
    return { levels, limits, fees, online, postal, byPost, boundaryFree, commune };
  });
}

describe('a list as it is posted', () => {
  it.each(['d.md', 'd.html', 'd.docx', 'd.xlsx'])(
    'says what differs by level, and says it again: %s',
    (name) => {
      const folder = makeCatalog(held);
      const made = name.endsWith('x')
        ? ['list', '--report', `${name.slice(2)}=${name}`]
        : ['export', '--to', name];
      expect(tthc(folder, [...made, '--lang', 'vi']).code).toBe(0);
      expect(existsSync(join(folder, name))).toBe(true);
      const [{ fees = [] } = {}] = [held[0]?.byLevel?.commune];
      expect(readBack(folder, name)).toEqual([
        {
          levels: ['province', 'commune'],
          limits: [
            [15, 'working_day'],
            [7, 'day'],
          ],
          fees: 'none',
          online: 'full',
          postal: true,
          byPost: { receive: true, return: false },
          boundaryFree: true,
          commune: { fees, online: 'partial' },
        },
        expect.objectContaining({ online: 'none', postal: false, boundaryFree: false, commune: {} }),
      ]);
    },
  );
});
