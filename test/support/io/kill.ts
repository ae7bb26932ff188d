import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { recover } from '../../../src/io/transaction.ts';
import { makeFolder } from '../cli.ts';
import type { useProcesses } from './processes.ts';
import { textsOf } from './trees.ts';

/** Kills a process that changes 100 files to and fro, again and again: after each time every file is of one version. */
export async function expectToSurvive(start: ReturnType<typeof useProcesses>, kills: number): Promise<void> {
  const files = 100;
  const names = Array.from({ length: files }, (_, i) => `d${i % 7}/${i}.yaml`);
  const root = makeFolder(Object.fromEntries(names.map((name) => [name, '0\n'.repeat(200)])));
  for (let kill = 0; kill < kills; kill++) {
    const child = start({ root, kind: 'flip', files });
    expect(await child.answer()).toBe('flipping');
    await sleep(Math.random() * 150);
    child.process.kill('SIGKILL');
    await child.ended;
    recover(root);
    const texts = Object.values(textsOf(root));
    expect(texts).toHaveLength(files);
    expect(new Set(texts).size).toBe(1);
    expect(existsSync(join(root, '.tthc'))).toBe(false);
  }
}
