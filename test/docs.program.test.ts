import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTree, tthc } from './support/cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Returns the arguments of a command as a shell takes them, with what stands in quotes as one. */
const wordsOf = (command: string): string[] =>
  (command.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ''));

/** Runs each command of a document's tour in a folder and puts what it prints under it. */
function refresh(markdown: string, folder = root): string {
  return markdown.replace(/```console\n\$ tthc ([^\n]+)\n[\s\S]*?```/gu, (_, command: string) => {
    const { stdout, stderr } = tthc(
      folder,
      // A command that names its own day has that.
      ['--lang', 'vi', ...(/ --today /u.test(command) ? [] : ['--today', '2026-11-23']), ...wordsOf(command)],
      { COLUMNS: '80' },
    );
    return `\`\`\`console\n$ tthc ${command}\n${(stdout + stderr).trimEnd()}\n\`\`\``;
  });
}

describe('the tour', () => {
  it.each(['README.md', 'README.vi.md', 'docs/figures.md', 'docs/so-lieu.md'])(
    'of %s shows what the commands really print, and changes nothing',
    (name) => {
      const before = readTree(`${root}catalog`);
      const text = readFileSync(root + name, 'utf8');
      const fresh = refresh(text);
      if (process.env.TTHC_UPDATE_DOCS) writeFileSync(root + name, fresh);
      else expect(fresh).toBe(text);
      expect(readTree(`${root}catalog`)).toEqual(before);
    },
  );
});

it('the picture of a terminal shows what the command really prints', () => {
  const how = process.env.TTHC_UPDATE_DOCS ? [] : ['--check'];
  const { status, stderr } = spawnSync(process.execPath, [`${root}docs/draw-terminal.mjs`, ...how], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

describe('the worked example', () => {
  it.each(['docs/hieu-luc.md', 'docs/effects.md'])('of %s shows what the commands really print', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'tthc-example-'));
    cpSync(`${root}docs/examples/effects`, folder, { recursive: true });
    const text = readFileSync(root + name, 'utf8');
    const fresh = refresh(text, folder);
    if (process.env.TTHC_UPDATE_DOCS) writeFileSync(root + name, fresh);
    else expect(fresh).toBe(text);
  });
});
