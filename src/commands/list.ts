import { exitCodes, Failure } from '../model/failure.ts';
import { levelOrder } from '../model/level.ts';
import type { Entry, Level } from '../model/types.ts';
import type { Version } from '../plan/diff.ts';
import { selectRecords } from '../plan/select.ts';
import { entriesCsv, entriesJson, entriesMarkdown, renderEntries } from '../render/entries.ts';
import type { Outcome, Run, Shell } from './shell.ts';
import { nearest } from '../text/distance.ts';
import { workingVersion } from './versions.ts';

/** `list`: the procedures of a department, sector, level or status. */
export const run: Run = async (shell) => {
  const version = workingVersion(shell);
  const { department, sector, level, status } = shell.options;
  const entries = selectRecords(version.state, {
    department: oneOf('--department', department, [...version.state.departments.keys()]),
    sector: oneOf('--sector', sector, [...version.state.sectors.keys()]),
    level: oneOf<Level>('--level', level, levelOrder),
    status: oneOf('--status', status, ['active', 'abolished', 'all'] as const),
  });
  return { exitCode: exitCodes.ok, formats: entryFormats(shell, version, entries) };
};

/** Entries as a table, JSON, CSV or Markdown. */
export function entryFormats(shell: Shell, version: Version, entries: readonly Entry[]): Outcome['formats'] {
  const { words, width, style, tool } = shell;
  return {
    pretty: () => renderEntries(entries, version, words, width, style),
    json: () => entriesJson(entries, version, tool),
    csv: () => entriesCsv(entries, version, words),
    markdown: () => entriesMarkdown(entries, version, words),
  };
}

/** An option's value, if it is one of those allowed. */
function oneOf<T extends string>(option: string, value: unknown, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const near = nearest(String(value), allowed);
  throw new Failure('bad-value', {
    option,
    value: String(value),
    allowed: near.length > 0 ? near : allowed.slice(0, 12),
  });
}
