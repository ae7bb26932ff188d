// What a command lacks, or cannot write, is told with what to type or do.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copySample, unwrapped } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

it.each([
  ['merge', 'Ví dụ: tthc merge H03 H55 --into thai-nguyen --on 01/7/2025'],
  ['revert', 'Ví dụ: tthc revert 1766/QĐ-UBND'],
  [
    'accept code/duplicate',
    'Ví dụ: tthc accept decision/declared-count --decision 1766/QĐ-UBND --reason "…"',
  ],
  [
    'decision sign d.yaml',
    'Ví dụ: tthc decision sign drafts/moi.yaml --number 415/QĐ-UBND --issued 1/12/2026',
  ],
  ['feedback add --number 1', '--about conduct --department so-tu-phap --summary "…"'],
])('tthc %s shows an example that has what is missing', async (line, example) => {
  const { code, stderr } = await runHere(copySample(), line.split(' '));
  expect([code, unwrapped(stderr)]).toEqual([2, expect.stringContaining(example)]);
});

it.each([
  'decision new --abolish 2.000815 --out dir',
  'export --to dir.json',
  'export --decision 415/QĐ-UBND --to dir.docx',
])('tthc %s says that a folder stands there, and advises no --force', async (line) => {
  const folder = copySample();
  const argv = line.split(' ');
  mkdirSync(join(folder, argv.at(-1) ?? ''));
  const { code, stderr } = await runHere(folder, argv);
  expect([code, stderr]).toEqual([2, expect.stringContaining('là thư mục, cần một tệp')]);
  expect(stderr).not.toContain('--force');
});
