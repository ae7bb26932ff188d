import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { abolishing } from '../support/abolishing.ts';
import { makeFolder, sample, tthc, writeFiles } from '../support/cli.ts';
import { git, commitAll } from '../support/git.ts';
import { runAction } from '../support/package/action.ts';
import { copyProject } from '../support/package/installed.ts';

it('the action runs out of its own checkout, where no package is named', () => {
  const checkout = makeFolder();
  cpSync(join(sample, 'catalog'), join(checkout, 'catalog'), { recursive: true });
  git(checkout, 'init');
  commitAll(checkout, 'base');
  const base = git(checkout, 'rev-parse', 'HEAD');
  writeFiles(checkout, { 'drafts/d.yaml': abolishing });
  expect(tthc(checkout, ['apply', 'drafts/d.yaml', '--today', '2026-05-10']).code).toBe(0);
  commitAll(checkout, 'change');
  const { code, log, summary } = runAction(checkout, base, {}, copyProject());
  expect([code, log.match(/^::error/gmu)]).toEqual([0, null]);
  expect(summary).toContain('| Tổng cộng | 55 | 54 | −1 |');
});
