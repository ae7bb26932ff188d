import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, sample, tthc } from './support/cli.ts';

/** Tells whether Node takes the compiled code that lies in a folder with what every command runs of the program. */
function isTaken(folder: string): boolean {
  const look = `process.exitCode = require(${JSON.stringify(join(folder, 'bin/program.js'))}).loadProgram().packs[0].script.cachedDataRejected === false ? 0 : 1`;
  return spawnSync(process.execPath, ['-e', look]).status === 0;
}

/** Returns which packs a command reads. */
function packsReadBy(...args: string[]): string[] {
  const look = `
    const { loadProgram } = require('./bin/program.js');
    const { program, packs } = loadProgram();
    program.main(${JSON.stringify([...args, '--quiet'])}).then(() => console.error(packs.length));`;
  const { stderr } = spawnSync(process.execPath, ['-e', look], { cwd: sample, encoding: 'utf8' });
  return ['start', 'usual', 'others'].slice(0, Number(stderr));
}

describe('compiled code', () => {
  it('imports nothing later: what Node takes out of the cache cannot', () => {
    for (const pack of ['start', 'usual', 'others'])
      expect(readFileSync(join(sample, `dist/${pack}.js`), 'latin1').match(/.{30}\bimport\(.{30}/gu)).toBe(
        null,
      );
  });

  it('is read only as far as a command goes', () => {
    expect(packsReadBy('--help')).toEqual(['start']);
    expect(packsReadBy('stats')).toEqual(['start', 'usual']);
    expect(packsReadBy('schema', 'procedure')).toEqual(['start', 'usual', 'others']);
  });

  it('is all that a thread beside it needs to check records', () => {
    const look = `
      const { loadProgram } = require('./bin/program.js');
      const { program, packs } = loadProgram();
      const queue = { root: 'catalog', paths: [], batch: 1, taken: new Int32Array(1) };
      const task = { queue, frame: ['catalog.yaml'], today: '2026-01-01', asOf: '2026-01-01' };
      program.work({ job: 'check-records', task }).then(() => console.log(packs.length));`;
    const { stdout } = spawnSync(process.execPath, ['-e', look], { cwd: sample, encoding: 'utf8' });
    expect(stdout).toBe('2\n');
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
    spoil(join(folder, 'dist/start.cache'));
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
