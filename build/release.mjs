// Makes a release in the repository of the current folder: `node build/release.mjs 0.2.0`. It refuses a dirty tree, a
// schema that changed without a note, a stale bench and whatever `npm test` finds; then it writes the version and the
// change log, commits, tags, packs, and prints the tarball's SHA-256. With --check it only says what is wrong.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { problemsOf, released } from './release-checks.mjs';

const isCheck = process.argv.includes('--check');
const [next = ''] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' });
const read = (path) => readFileSync(path, 'utf8');
const { version } = JSON.parse(read('package.json'));

/** Lists the schemas that differ from the last release; none where there was no release. */
function changedSchemas() {
  const tags = git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-v:refname')
    .split('\n')
    .filter(Boolean);
  const [last] = tags;
  if (last === undefined) return [];
  const paths = git('diff', '--name-only', last, '--', 'schemas').split('\n');
  return paths.filter((path) => path.endsWith('.schema.json'));
}

const problems = problemsOf({
  version,
  next,
  status: git('status', '--porcelain'),
  changedSchemas: changedSchemas(),
  changes: read('CHANGELOG.md'),
  benchDay: /\d{4}-\d{2}-\d{2}/.exec(read('bench/results.md'))?.[0] ?? '1970-01-01',
  sourceDay: git('log', '-1', '--format=%cs', '--', 'src').trim(),
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else if (!isCheck) release();

function release() {
  for (const script of ['test', 'audit:known'])
    if (spawnSync('npm', ['run', script], { stdio: 'inherit' }).status !== 0) {
      process.exitCode = 1;
      return;
    }
  writeFileSync('CHANGELOG.md', released(read('CHANGELOG.md'), next, new Date().toISOString().slice(0, 10)));
  execFileSync('npm', ['version', '--no-git-tag-version', next], { stdio: 'inherit' });
  git('add', '--', 'CHANGELOG.md', 'package.json', 'package-lock.json');
  git('commit', '--message', `release: ${next}`);
  git('tag', `v${next}`);
  execFileSync('npm', ['pack', '--silent'], { stdio: 'inherit' });
  const tarball = `tthc-${next}.tgz`;
  console.log(`${createHash('sha256').update(readFileSync(tarball)).digest('hex')}  ${tarball}`);
}
