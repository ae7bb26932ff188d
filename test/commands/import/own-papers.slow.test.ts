import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { copySample } from '../../support/cli.ts';
import { runHere } from '../../support/world.ts';

let folder: string;
const run = (...argv: string[]) => runHere(folder, [...argv, '--today', '2026-05-10']);

/** Rows of a draft by their department. */
function byDepartment(draft: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, id = ''] of draft.matchAll(/^ {4}department: (.*)$/gmu)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

beforeAll(() => {
  folder = copySample();
});

it.each([
  ['list.docx', ['--columns', 'list']],
  ['sheets.docx', ['--columns', 'list', '--sheets', 'department']],
  ['list.xlsx', ['--columns', 'list']],
  ['list.html', []],
  ['list.md', []],
])('a list that is posted as %s gives each procedure back to its department', async (name, options) => {
  expect((await run('export', '--to', name, ...options)).code).toBe(0);
  const { stdout } = await run('import', name, '--as', 'baseline', '--force');
  expect(stdout).toContain('55 dòng chắc chắn');
  const draft = readFileSync(join(folder, `drafts/${name.replace(/\..*/u, '')}.yaml`), 'utf8');
  expect(byDepartment(draft)).toEqual({
    'ban-quan-ly-cac-khu-cong-nghiep': 4,
    'cong-an-tinh': 7,
    'so-cong-thuong': 2,
    'so-noi-vu': 3,
    'so-nong-nghiep-va-moi-truong': 6,
    'so-tai-chinh': 1,
    'so-tu-phap': 15,
    'so-xay-dung': 13,
    'thi-hanh-an-dan-su-tinh': 4,
  });
});
