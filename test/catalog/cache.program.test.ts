import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySample, makeFolder, tthc, tthcJson } from '../support/cli.ts';
import { makeCatalog, procedure } from '../support/example.ts';
import { program } from '../support/run.ts';

interface Validated {
  summary: { files: number; procedures: number; errors: number; warnings: number };
  diagnostics: { rule: string; file: string; line: number; related?: unknown[] }[];
}

const day = ['--today', '2026-04-21'];
const recordOf = (folder: string) => join(folder, 'catalog/procedures/so-tu-phap/2.000815.yaml');

/** A copy of the sample, and a cache of its own. */
function freshSample() {
  const folder = copySample();
  const cache = makeFolder();
  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    tthc(folder, args, { TTHC_CACHE_DIR: cache, ...env });
  const validated = (args: readonly string[] = [], env: Record<string, string> = {}): Validated =>
    JSON.parse(run(['validate', '--format', 'json', ...day, ...args], env).stdout) as Validated;
  return { folder, cache, run, validated };
}

describe('what was kept of a catalog', () => {
  it('gives what looking anew gives, in every command that uses it', () => {
    const { folder, cache, run } = freshSample();
    appendFileSync(recordOf(folder), 'nonsense: 1\n');
    for (const args of [
      ['validate'],
      ['validate', 'docs'],
      ['stats'],
      ['list'],
      ['search', 'chung thuc'],
      ['list', '--format', 'json'],
    ]) {
      const [anew, cold, warm] = [[...args, '--no-cache'], args, args].map((given) =>
        run([...given, ...day]),
      );
      expect(cold, args.join(' ')).toEqual(anew);
      expect(warm, args.join(' ')).toEqual(anew);
    }
    expect(readdirSync(cache).length).toBeGreaterThan(0);
  });

  it('is not taken for a file that was changed to the same size, with its old time put back', () => {
    const { folder, validated } = freshSample();
    const before = validated();
    const path = recordOf(folder);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, 'utf8').replace('2.000 đồng', '3.000 đồng'));
    utimesSync(path, atime, mtime);
    const after = validated();
    expect(before.diagnostics.map(({ rule }) => rule)).not.toContain('procedure/drift');
    expect(after.diagnostics.map(({ rule }) => rule)).toContain('procedure/drift');
  });

  it('is not taken for another day: deadlines pass', () => {
    const { folder, run } = freshSample();
    const path = join(folder, 'catalog/decisions/2026/2026-04-20-502-QD-UBND.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('kind: correction', 'kind: publication')
        .replace(/^posted:.*\n/mu, ''),
    );
    const late = (today: string) =>
      run(['validate', '--format', 'concise', '--today', today])
        .stdout.split('\n')
        .some((line) => line.includes('502-QD-UBND') && line.includes('decision/late-posting'));
    expect([late('2026-04-21'), late('2026-06-01'), late('2026-04-21')]).toEqual([false, true, false]);
  });

  it('is worked out again where it is damaged, and needs no place to be kept', () => {
    const { cache, validated } = freshSample();
    const first = validated();
    for (const name of readdirSync(cache)) {
      const text = readFileSync(join(cache, name), 'utf8');
      writeFileSync(join(cache, name), text.slice(0, text.length / 2));
    }
    expect(validated()).toEqual(first);
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '');
    expect(validated()).toEqual(first);
    const file = join(makeFolder({ 'a-file': '' }), 'a-file');
    expect(validated([], { TTHC_CACHE_DIR: file })).toEqual(first);
  });

  it('is kept whole by several processes at once', async () => {
    const { folder, cache, run, validated } = freshSample();
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => {
        const child = spawn(process.execPath, [program, 'validate', ...day], {
          cwd: folder,
          env: { ...process.env, TTHC_CACHE_DIR: cache },
          stdio: 'ignore',
        });
        return new Promise((done) => child.on('exit', done));
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(readdirSync(cache).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(validated()).toEqual(
      JSON.parse(run(['validate', '--format', 'json', '--no-cache', ...day]).stdout),
    );
  });

  it('tells of a record that is gone', () => {
    const { folder, validated } = freshSample();
    rmSync(recordOf(folder));
    for (const found of [validated(), validated()]) {
      expect(found.diagnostics).toContainEqual(
        expect.objectContaining({
          rule: 'procedure/drift',
          file: 'catalog/procedures/so-tu-phap/2.000815.yaml',
          line: 1,
        }),
      );
    }
  });
});

describe('threads', () => {
  it('find the same in the same order, however many there are', () => {
    const { folder, validated } = freshSample();
    mkdirSync(join(folder, 'catalog/procedures/khong-co'), { recursive: true });
    writeFileSync(join(folder, 'catalog/procedures/khong-co/1.000001.yaml'), 'code: 1.000001\n');
    appendFileSync(recordOf(folder), 'x: [\n');
    const alone = validated(['--no-cache'], { TTHC_THREADS: '1' });
    expect(alone.summary.errors).toBeGreaterThan(2);
    expect(validated(['--no-cache'], { TTHC_THREADS: '4' })).toEqual(alone);
  });

  it('find the same on the day that the ledger says, in whatever form it says it', () => {
    const codes = Array.from({ length: 800 }, (_, i) => `1.${String(i).padStart(6, '0')}`);
    const folder = makeCatalog(codes.map((code) => procedure(code)));
    const edit = (path: string, from: RegExp, to: string) => {
      const text = readFileSync(join(folder, 'catalog', path), 'utf8');
      expect(text).toMatch(from);
      writeFileSync(join(folder, 'catalog', path), text.replace(from, to));
    };
    edit('decisions/2021/2021-01-01-Danh-muc-ban-dau.yaml', /^ {2}day: (.*)$/mu, '  "day": 2021-01-03');
    // Ended before the day that the ledger says, and not before that of catalog.yaml.
    edit('sectors.yaml', /^ {2}- id: chung-thuc$/mu, '$&\n    validTo: 2021-01-02');
    const found = (threads: string) =>
      tthc(folder, ['validate', '--no-cache', '--format', 'concise', ...day], { TTHC_THREADS: threads })
        .stdout;
    const alone = found('1');
    expect(alone.match(/sector\/not-valid/gu)).toHaveLength(codes.length);
    expect(found('4')).toEqual(alone);
  });
});

describe('decisions held against what was kept', () => {
  it('find what they find in a catalog that is read whole', () => {
    const { folder, run } = freshSample();
    const given = join(import.meta.dirname, '../../docs/examples/quyet-dinh-sai.yaml');
    const apart = run(['validate', given, ...day, '--format', 'concise']);
    // A decision that the ledger holds already needs the rows of the ledger, so that all of it is read.
    const held = join(folder, 'held.yaml');
    writeFileSync(held, readFileSync(join(folder, 'catalog/decisions/2026/2026-04-20-502-QD-UBND.yaml')));
    const together = run(['validate', given, 'held.yaml', ...day, '--format', 'concise']);
    const found = apart.stdout.split('\n').filter(Boolean);
    expect(apart.code).toBe(1);
    expect(found.map((line) => /\[([^\]]+)\]/u.exec(line)?.[1])).toEqual(
      expect.arrayContaining(['decision/unknown-target', 'decision/already-abolished']),
    );
    expect(together.stdout.split('\n').filter((line) => line.includes('quyet-dinh-sai'))).toEqual(found);
    expect(tthcJson(folder, ['verify']).code).toBe(0);
  });
});
