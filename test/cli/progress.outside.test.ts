import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeFolder, sample, tthc } from '../support/cli.ts';
import { program } from '../support/run.ts';

const { CI: _ci, ...env } = process.env;

/** Runs the program on a terminal of its own, and returns all that was written to it. */
function onTerminal(cwd: string, args: string, more: Record<string, string> = {}): string {
  const command = `stty rows 24 cols 80 && "${process.execPath}" "${program}" ${args}`;
  const shown = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: { ...env, TERM: 'xterm', ...more },
  });
  expect(shown.status).toBe(0);
  return shown.stdout;
}

describe('on a terminal', () => {
  it('long work is told of, and its line is gone at the end', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `1.${100_000 + at},Cấp thẻ số ${at},Sở Tư pháp,Luật sư`,
    );
    const list = ['Mã số,Tên,Cơ quan ban hành,Lĩnh vực', ...rows].join('\n');
    const folder = makeFolder({ 'list.csv': list });
    tthc(folder, ['init', '--publisher', 'UBND tỉnh A', '--code', 'H55']);
    const shown = onTerminal(folder, 'import list.csv --apply --issued 2020-01-01');
    expect(shown).toContain('\r\u001b[KĐang ghi ');
    expect(shown).toContain('\r\u001b[Klist.csv: ');
  });

  it('a long result is shown page by page', () => {
    const pages = onTerminal(sample, 'list --lang vi', { TTHC_PAGER: "sed 's/^/PAGE /'" });
    expect(pages).toContain('PAGE 1.000028');
    expect(onTerminal(sample, 'list --lang vi', { TTHC_PAGER: 'no-such-pager' })).toMatch(/^1\.000028/mu);
  });

  it('short work is not', () => {
    expect(onTerminal(sample, 'stats --no-pager')).not.toContain('\u001b[K');
  });
});
