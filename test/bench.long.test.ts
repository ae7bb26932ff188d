import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const records = 200;

/** Checks the instruments of the bench, or its figures mean nothing. Nothing is timed here. */
describe('the bench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-bench-test-'));
  const env = { ...process.env, TTHC_BENCH_DIR: folder, XDG_CACHE_HOME: join(folder, 'cache') };
  const node = (...args: string[]) => execFileSync(process.execPath, args, { env, encoding: 'utf8' });
  const generate = (...args: string[]) =>
    node(join(root, 'bench/generate.mjs'), '--records', String(records), ...args).trim();
  const validate = (...args: string[]) =>
    JSON.parse(node(join(root, 'bin/tthc.js'), 'validate', ...args, '--format', 'json')).summary;
  let withLedger = '';
  let recordsAlone = '';

  beforeAll(() => {
    withLedger = generate('--ledger');
    recordsAlone = generate();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes data without an error, and no warning but that its records are from before the ledger', () => {
    expect(validate('-C', withLedger)).toMatchObject({ procedures: records, errors: 0, warnings: 0 });
    expect(validate('-C', recordsAlone)).toMatchObject({ procedures: records, errors: 0, warnings: 1 });
  });

  it('makes records that are what its decisions add up to, with and without them', () => {
    node(join(root, 'bin/tthc.js'), 'verify', '-C', withLedger);
    const files = readdirSync(join(withLedger, 'catalog/procedures'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => join('catalog/procedures', path));
    expect(files).toHaveLength(records);
    for (const path of files)
      expect(readFileSync(join(recordsAlone, path), 'utf8')).toBe(
        readFileSync(join(withLedger, path), 'utf8'),
      );
  });

  it('makes decisions that can be carried out', () => {
    const drafts = readdirSync(join(withLedger, 'drafts'));
    expect(drafts).toHaveLength(3);
    for (const draft of drafts) {
      const summary = validate('-C', withLedger, join(withLedger, 'drafts', draft));
      expect(summary, draft).toMatchObject({ errors: 0, warnings: 0 });
    }
  });

  it('runs all that it measures', () => {
    const ran = node(join(root, 'bench/run.mjs'), '--smoke').trim().split('\n');
    const groups = ['start', 'decision', 'cold-200', 'cold-ledger', 'warm-200', 'stats', 'diff', 'apply'];
    expect(ran.map((line) => line.split(':')[0])).toEqual(groups);
    expect(ran.every((line) => line.includes('node'))).toBe(true);
  });
});
