import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, sample, tthc } from './support/cli.ts';

/** Tells whether Node takes the compiled code that lies in a folder with the program. */
function isTaken(folder: string): boolean {
  const look = `process.exitCode = require(${JSON.stringify(join(folder, 'bin/program.js'))}).loadProgram().script.cachedDataRejected === false ? 0 : 1`;
  return spawnSync(process.execPath, ['-e', look]).status === 0;
}

describe('compiled code', () => {
  it('imports nothing later: what Node takes out of the cache cannot', () => {
    expect(readFileSync(join(sample, 'dist/tthc.js'), 'latin1').match(/.{30}\bimport\(.{30}/gu)).toBe(null);
  });

  it('of the build is what this Node takes', () => {
    expect(isTaken(sample)).toBe(true);
  });

  it.each<[string, (path: string) => void]>([
    ['is missing', (path) => rmSync(path)],
    ['was cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, 100_000))],
    ['was made by another version', (path) => writeFileSync(path, readFileSync(path).fill(1, 4, 8))],
  ])('that %s is done without', (_, spoil) => {
    const folder = makeFolder();
    for (const part of ['bin', 'dist', 'schemas', 'package.json'])
      cpSync(join(sample, part), join(folder, part), { recursive: true });
    spoil(join(folder, 'dist/tthc.cache'));
    expect(isTaken(folder)).toBe(false);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'bin/tthc.js'), 'stats', '-C', sample, '--lang', 'vi'],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(tthc(sample, ['stats', '--lang', 'vi']).stdout);
  });
});
