// Asks the registry for known advisories on everything that is bundled or builds it. A registry that does not answer is
// said to be not asked, which is no finding.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const answer = parse(stdout);
const counts = answer?.metadata?.vulnerabilities;
if (counts === undefined)
  console.log(
    `advisories: not asked (${answer?.message ?? answer?.error?.summary ?? 'the registry did not answer'})`,
  );
else {
  console.log(`advisories: ${counts.total} (high ${counts.high}, critical ${counts.critical})`);
  for (const { name, severity, range } of Object.values(answer.vulnerabilities))
    console.log(`  ${severity} ${name} ${range}`);
  if (counts.high + counts.critical > 0) process.exitCode = 1;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
