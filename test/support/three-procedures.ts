import type { Decision } from '../../src/model/types.ts';
import { tthc, writeFiles } from './cli.ts';
import { basis, makeCatalog, procedure } from './example.ts';

/** Rows that come on a day of their own. */
export const dayOf = (issued: string, rows: Partial<Decision>): Partial<Decision> => ({ issued, ...rows });

/** An amendment of the time limit. */
export const amend = (code: string, days: number) => ({
  code,
  changes: { timeLimit: { value: days, unit: 'day' as const } },
  by: basis,
});

/** A catalog of three procedures after decisions. */
export function threeWith(...decisions: Decision[]): string {
  const folder = makeCatalog([
    procedure('1.000001'),
    procedure('1.000002', { levels: ['province', 'commune'] }),
    procedure('1.000003'),
  ]);
  apply(folder, ...decisions);
  return folder;
}

/** Applies decisions, one after the other. */
export function apply(folder: string, ...decisions: Decision[]): void {
  for (const [i, decision] of decisions.entries()) {
    writeFiles(folder, { [`drafts/${i}.yaml`]: decision });
    const { code, stdout, stderr } = tthc(folder, ['apply', `drafts/${i}.yaml`, '--today', '2022-01-01']);
    if (code !== 0) throw new Error(stdout + stderr);
  }
}
