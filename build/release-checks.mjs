// What keeps a release from being made, out of what is known of the tree.

/** The results of the bench may be so many days older than the source. */
const freshForDays = 14;
const dayMs = 86_400_000;

/**
 * Lists what is wrong with a release.
 *
 * @param {object} release
 * @param {string} release.version the version now
 * @param {string} release.next the version to be
 * @param {string} release.status what `git status --porcelain` says
 * @param {readonly string[]} release.changedSchemas paths of schemas that differ from the last release
 * @param {string} release.changes CHANGELOG.md
 * @param {string} release.benchDay the day of the bench's results, ISO
 * @param {string} release.sourceDay the day of the last change of the source, ISO
 * @returns {string[]}
 */
export function problemsOf({ version, next, status, changedSchemas, changes, benchDay, sourceDay }) {
  const notes = unreleased(changes);
  const unnoted = changedSchemas
    .map((path) => path.replace(/^.*\/|\.schema\.json$/g, ''))
    .filter((name) => !notes.includes(`\`${name}\``));
  const age = Math.round((Date.parse(sourceDay) - Date.parse(benchDay)) / dayMs);
  return [
    ...(/^\d+\.\d+\.\d+$/.test(next) && isNewer(next, version)
      ? []
      : [`${next} is no version after ${version}`]),
    ...(status.trim() === '' ? [] : [`the tree is dirty:\n${status.trimEnd()}`]),
    ...(notes.trim() === '' ? ['CHANGELOG.md has nothing under “Unreleased”'] : []),
    ...unnoted.map(
      (name) => `schema ${name} has changed, and CHANGELOG.md does not name \`${name}\` under “Unreleased”`,
    ),
    ...(age <= freshForDays ? [] : [`bench/results.md is ${age} days older than the source: npm run bench`]),
  ];
}

/** Returns what stands in the change log under “Unreleased”. */
export const unreleased = (changes) =>
  /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changes)?.[1] ?? '';

/** Returns the change log with what was unreleased under a version and its day. */
export const released = (changes, version, day) =>
  changes.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} (${day})`);

function isNewer(one, other) {
  const [a, b] = [one, other].map((text) => text.split('.').map(Number));
  const at = a.findIndex((number, i) => number !== b[i]);
  return at >= 0 && a[at] > b[at];
}
