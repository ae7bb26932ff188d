import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../support/cli.ts';
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
