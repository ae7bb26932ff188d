import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { copySample, writeFiles } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

/** The day at which the sample stands. */
const issued = '2026-04-27';
const decision = (number: string, rest: object) => ({
  number,
  kind: 'publication',
  issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
  issued,
  effective: 'on_signing',
  title: 'Về hiệu lực của Quyết định số 1201/QĐ-UBND',
  ...rest,
});

describe('effects that turn on the day at which the catalog stands', () => {
  let folder: string;
  beforeEach(() => {
    folder = copySample();
    writeFiles(folder, {
      's.yaml': decision('600/QĐ-UBND', { suspends: [{ number: '1201/QĐ-UBND', expires: '2026-12-31' }] }),
      'r.yaml': decision('601/QĐ-UBND', { resumes: [{ number: '1201/QĐ-UBND' }] }),
    });
  });

  /** Returns what `plan` tells and what `diff` finds after `apply`: class and id of each. */
  async function toldAndFound(file: string): Promise<[string[], string[]]> {
    const json = async (...argv: string[]) =>
      JSON.parse((await runHere(folder, [...argv, '--format', 'json'])).stdout);
    const shown = ({ changes }: { changes: { class: string; id: string }[] }): string[] =>
      changes.map((change) => `${change.class} ${change.id}`).sort();
    cpSync(join(folder, 'catalog'), join(folder, 'before/catalog'), { recursive: true });
    const told = shown(await json('plan', file));
    expect((await runHere(folder, ['apply', file])).code).toBe(0);
    return [told, shown(await json('diff', 'before'))];
  }

  it('are told by plan as diff finds them', async () => {
    const [told, found] = await toldAndFound('s.yaml');
    expect(told).toEqual(['lapsed 1.013808', 'lapsed 2.000815', 'lapsed 2.000992', 'resumed 2.000942']);
    expect(found).toEqual(told);
  });

  it('also where one undoes the other', async () => {
    await runHere(folder, ['apply', 's.yaml']);
    const [told, found] = await toldAndFound('r.yaml');
    expect(told).toEqual([
      'lapsed 2.000942',
      'resumed 1.013804',
      'resumed 1.013808',
      'resumed 2.000815',
      'resumed 2.000992',
    ]);
    // What diff calls them goes by the rows that are in effect again.
    const idsOf = (lines: string[]) => lines.map((line) => line.split(' ')[1]).sort();
    expect(idsOf(found)).toEqual(idsOf(told));
  });
});
