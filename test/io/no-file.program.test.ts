import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copySample, tthc } from '../support/cli.ts';

it.each([
  ['export', '--to', 'a.csv', '--force'],
  ['export', '--decision', '540/QĐ-UBND', '--to', 'a.csv', '--force'],
  ['stats', '--report', 'csv=a.csv'],
])('a pipe that somebody reads is never put out of its place: %s', (...argv) => {
  const folder = copySample();
  const pipe = join(folder, 'a.csv');
  execFileSync('mkfifo', [pipe]);
  const { code, stdout } = tthc(folder, argv);
  expect([code, stdout]).not.toEqual([0, expect.stringContaining('a.csv')]);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'catalog']);
});

it('and the sentence says what stands there', () => {
  const folder = copySample();
  execFileSync('mkfifo', [join(folder, 'a.csv')]);
  const { code, stderr } = tthc(folder, ['export', '--to', 'a.csv', '--force', '--lang', 'vi']);
  expect([code, stderr.trim()]).toEqual([2, 'tthc: a.csv là đường ống (FIFO), cần một tệp.']);
});
