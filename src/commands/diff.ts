import { type ChangeClass, changeClasses } from '../model/change.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { diffVersions } from '../plan/diff.ts';
import { diffJson, diffMarkdown, renderDiff, titleOf } from '../render/diff.ts';
import { diffConcise, diffCsv, diffGithub, diffHtml } from '../render/diff-formats.ts';
import { toJson } from '../render/delimited.ts';
import { nearest } from '../text/distance.ts';
import type { Run } from '../cli/shell.ts';
import { openPair } from '../catalog/find.ts';

/** `diff`: what changed between two versions, by procedure, and the decision behind each change. */
export const run: Run = async (shell) => {
  const [a = '', b] = shell.args;
  const { from, to, changed } = await openPair(shell, a, b);
  const only = wantedClass('--only', shell.options.only);
  const failOn = wantedClass('--fail-on', shell.options.failOn);
  const whole = diffVersions(from, to, changed);
  const changes = only ? whole.changes.filter((change) => change.class === only) : whole.changes;
  const diff = { ...whole, changes };
  const sides = { from: { name: a, asOf: from.asOf }, to: { name: b ?? '.', asOf: to.asOf } };
  const { words, width, style, tool, options } = shell;
  const isFailure =
    (options.exitCode === true && changes.length > 0) || (failOn !== undefined && whole.summary[failOn] > 0);
  return {
    exitCode: isFailure ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => renderDiff(diff, sides, words, width, style, options.stat === true),
      concise: () => diffConcise(diff),
      json: () => toJson({ schemaVersion: 1, tool, ...diffJson(diff, sides) }),
      markdown: () => diffMarkdown(diff, sides, words),
      html: () => diffHtml(diff, titleOf(sides, words), words),
      csv: () => diffCsv(diff, words),
      github: () => diffGithub(diff, words),
    },
  };
};

function wantedClass(option: string, value: unknown): ChangeClass | undefined {
  if (value === undefined) return undefined;
  const found = changeClasses.find((name) => name === value);
  if (found) return found;
  const near = nearest(String(value), changeClasses);
  throw new Failure('bad-value', {
    option,
    value: String(value),
    allowed: near.length > 0 ? near : [...changeClasses],
  });
}
