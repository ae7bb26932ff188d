import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sample, writeFiles } from '../support/cli.ts';
import { installPacked } from '../support/package/installed.ts';

const block = /```(\w+)\n([\s\S]*?)```/gu;
/** A file that a text names, as the last thing before the block that holds it. */
const named = /`([\w./-]+\.(?:csv|yaml|mjs))`[^`]*(?:`[^`]*`[^`]*)?$/u;

/**
 * Follows a tutorial in an empty folder with the package installed: writes the files that it shows, and runs its
 * commands. Returns the tutorial with what they printed.
 */
function follow(markdown: string): string {
  const { folder } = installPacked();
  writeFiles(folder, {
    // The tutorial's own day, and the command where a global installation has it.
    'bin/tthc': `#!/bin/sh\nTTHC_LANG=en exec "${process.execPath}" "${folder}/node_modules/tthc/bin/tthc.js" --today 2026-05-10 "$@"\n`,
    'bin/npm': `#!/bin/sh\necho "${folder}/node_modules"\n`,
    '.gitignore': 'node_modules/\nbin/\n.npm/\npackage*.json\n',
  });
  for (const name of ['tthc', 'npm']) chmodSync(join(folder, 'bin', name), 0o755);
  const PATH = `${join(folder, 'bin')}:${process.env.PATH}`;
  const { TTHC_LANG: _, LANG: _lang, LC_ALL: _all, ...rest } = process.env;
  return markdown.replace(block, (whole, kind: string, text: string, at: number) => {
    const path = named.exec(markdown.slice(0, at))?.[1];
    if (kind !== 'console') {
      if (kind !== 'sh' && path !== undefined) writeFiles(folder, { [path]: text });
      return whole;
    }
    const commands = text.split('\n').filter((line) => line.startsWith('$ '));
    const run = commands.map((line) => {
      const { stdout } = spawnSync('bash', ['-c', `{ ${line.slice(2)}\n} 2>&1`], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...rest, PATH, COLUMNS: '80', NO_COLOR: '1' },
      });
      return [line, ...(stdout.trimEnd() ? [stdout.trimEnd()] : [])].join('\n');
    });
    return `\`\`\`console\n${run.join('\n')}\n\`\`\``;
  });
}

it('the tutorial for engineers can be followed word for word, from the package, in an empty folder', () => {
  const path = join(sample, 'docs/tutorial.md');
  expect(existsSync(path)).toBe(true);
  const text = readFileSync(path, 'utf8');
  const fresh = follow(text);
  if (process.env.TTHC_UPDATE_DOCS) writeFileSync(path, fresh);
  else expect(fresh).toBe(text);
});
