import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replaceFile } from '../../src/io/new-files.ts';
import { makeFolder } from '../support/cli.ts';
import { deadPid } from '../support/io/faults.ts';
import { useProcesses } from '../support/io/processes.ts';
import { textsOf } from '../support/io/trees.ts';

const start = useProcesses();

it('sets that several processes write to one place are never mixed', async () => {
  const names = ['x.csv', 'x.json', 'x.json.manifest.json'];
  for (let round = 0; round < 4; round++) {
    const root = makeFolder();
    const go = join(makeFolder(), 'go');
    const writers = ['one', 'two', 'three'].map((text) =>
      start({ root, kind: 'set', names, text, times: 5, waitFor: go }),
    );
    for (const writer of writers) expect(await writer.answer()).toBe('ready');
    writeFileSync(go, '');
    for (const writer of writers) expect(await writer.ended).toEqual([0, null]);
    const texts = textsOf(root);
    expect(Object.keys(texts).sort()).toEqual(names);
    expect(new Set(Object.values(texts)).size).toBe(1);
  }
});

it('what an ended run has left beside a place goes with the next one there; what others are at stays', () => {
  const own = `x.csv.${process.ppid}.tmp`;
  const folder = makeFolder({ [`x.csv.${deadPid}.tmp`]: 'half', [own]: 'half', 'x.csv.old.tmp': 'ours' });
  replaceFile(join(folder, 'x.csv'), 'whole');
  expect(readdirSync(folder).sort()).toEqual(['x.csv', own, 'x.csv.old.tmp'].sort());
});
