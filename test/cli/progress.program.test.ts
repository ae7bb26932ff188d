import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCatalog, procedure } from '../support/example.ts';
import { runHere } from '../support/world.ts';

const ids = Array.from({ length: 30 }, (_, at) => `1.0000${String(at + 10)}`);
const folder = makeCatalog(ids.map((id) => procedure(id, { name: `Cấp thẻ ${id}` })));

/** A clock that goes on by some milliseconds each time it is looked at. */
function clockOf(step: number): () => number {
  let now = 0;
  return () => (now += step);
}

const wipe = '\r\u001b[K';

/** Returns what was drawn on the line of progress, one after the other; the last takes it away. */
const drawn = (stderr: string): string[] => stderr.split(wipe).slice(1);

describe('long work', () => {
  it.each([
    ['verify', ['verify'], 'Đang đối chiếu thủ tục'],
    ['export', ['export', '--to', 'out.jsonl', '--force'], 'Đang ghi'],
    ['validate', ['validate'], 'Đang đọc thủ tục'],
  ])('is told of on a line of its own, which is gone at the end: %s', async (_, argv, step) => {
    const around = { isTerminal: true, clock: clockOf(600), rows: 1000 };
    const { stdout, stderr } = await runHere(folder, [...argv, '--no-cache'], around);
    const lines = drawn(stderr);
    expect(stderr.startsWith(wipe)).toBe(true);
    expect(lines.at(-1)).toBe('');
    expect(lines.some((line) => line.startsWith(step))).toBe(true);
    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
    expect(stdout).not.toContain(step);
  });

  it('says how far it is and how long still', async () => {
    const around = { isTerminal: true, clock: clockOf(500) };
    const { stderr } = await runHere(folder, ['verify'], around);
    expect(stderr).toMatch(/Đang đối chiếu thủ tục 10\/30 \(33%\), còn khoảng 10 giây/u);
    const english = await runHere(folder, ['verify', '--lang', 'en'], { ...around, clock: clockOf(9000) });
    expect(english.stderr).toMatch(/Comparing records 10\/30 \(33%\), about 3 min left/u);
  });

  it('is drawn ten times a second at most', async () => {
    const { stderr } = await runHere(folder, ['verify'], { isTerminal: true, clock: clockOf(40) });
    const times = drawn(stderr).flatMap((line) => /thủ tục (\d+)\/30/u.exec(line)?.[1] ?? []);
    expect(times.length).toBeGreaterThan(1);
    expect(times.every((at, i) => i === 0 || Number(at) - Number(times[i - 1]) >= 3)).toBe(true);
  });

  it.each([
    ['through a pipe', {}, []],
    ['in CI', { isTerminal: true, env: { TTHC_LANG: 'vi', CI: 'true' } }, []],
    ['on a terminal without a cursor', { isTerminal: true, env: { TTHC_LANG: 'vi', TERM: 'dumb' } }, []],
    ['with -q', { isTerminal: true }, ['-q']],
    ['when it is over in less than a second', { isTerminal: true, clock: clockOf(5) }, []],
  ])('is not told of %s', async (_, around, options) => {
    const { code, stderr } = await runHere(folder, ['verify', ...options], {
      clock: clockOf(250),
      ...around,
    });
    expect([code, stderr]).toEqual([0, '']);
  });

  it('leaves no line before an error', async () => {
    const broken = makeCatalog(ids.map((id) => procedure(id)));
    rmSync(join(broken, 'catalog/departments.yaml'));
    const { stderr } = await runHere(broken, ['export', '--to', 'x.csv'], {
      isTerminal: true,
      clock: clockOf(2000),
    });
    expect(stderr).toContain(`${wipe}tthc: `);
  });
});
