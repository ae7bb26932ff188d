import type { ChangeClass } from '../model/change.ts';
import { exitCodes } from '../model/failure.ts';
import { diffVersions } from '../plan/diff.ts';
import { diffJson, diffMarkdown, renderDiff } from '../render/changes/diff.ts';
import { lookedExit } from './common/looked.ts';
import { paperFormats } from './common/papers.ts';
import { diffConcise, diffCsv, diffGithub } from '../render/changes/diff-formats.ts';
import type { Run } from '../cli/shell.ts';
import { openPair } from '../catalog/find.ts';
import { toJson } from '../render/json.ts';

interface DiffOptions {
  exitCode: boolean;
  failOn: ChangeClass | undefined;
  stat: boolean;
  all: boolean;
  only: ChangeClass | undefined;
}

/** `diff`: what changed between two versions, by procedure, and the decision behind each change. */
export const run: Run<DiffOptions> = async (shell) => {
  const [a = '', b] = shell.args;
  const { from, to, changed } = await openPair(shell, a, b);
  const { only, failOn } = shell.options;
  const whole = diffVersions(from, to, changed);
  const changes = only ? whole.changes.filter((change) => change.class === only) : whole.changes;
  const diff = { ...whole, changes };
  const sides = { from: { name: a, asOf: from.asOf }, to: { name: b ?? '.', asOf: to.asOf } };
  const { words, width, style, tool, options } = shell;
  const isFailure =
    (options.exitCode && changes.length > 0) || (failOn !== undefined && whole.summary[failOn] > 0);
  // A record that both sides have, and no decision explains, is in no line.
  const told = new Set(whole.changes.filter((one) => one.class === 'unexplained').map(({ id }) => id));
  const drifting = new Set([...(to.whole.drifting ?? [])].filter((id) => !told.has(id)));
  const looked = lookedExit(shell, { whole: { ...to.whole, drifting } });
  return {
    exitCode: isFailure ? exitCodes.found : looked,
    formats: {
      pretty: () => renderDiff(diff, sides, words, width, style, options.stat, options.all),
      concise: () => diffConcise(diff),
      json: () => toJson({ schemaVersion: 1, tool, ...diffJson(diff, sides) }),
      markdown: () => diffMarkdown(diff, sides, words),
      csv: () => diffCsv(diff, words),
      github: () => diffGithub(diff, words),
      ...paperFormats(async () =>
        (await import('../render/changes/papers.ts')).diffPaper(diff, sides, words, tool),
      ),
    },
  };
};
