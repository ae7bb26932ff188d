import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTree, tthc } from './support/cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs each command of a document's tour and puts what it prints under it. */
function refresh(markdown: string): string {
  return markdown.replace(/```console\n\$ tthc ([^\n]+)\n[\s\S]*?```/gu, (_, command: string) => {
    const { stdout, stderr } = tthc(
      root,
      [...command.trim().split(/\s+/u), '--lang', 'vi', '--today', '2026-11-23'],
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
