import type { Finding, Path } from '../../model/finding.ts';
import { cleanLine } from '../../text/normalize.ts';

/**
 * Tells whether a source finding is the cause of another finding, so that only the cause is reported: the
 * schema objects to a code because it stands without quotes, to a key because a mark hides in it.
 *
 * @param source the source findings of the other finding's file; those of other files explain nothing
 */
export function explainedBySource(source: readonly Finding[], other: Finding): boolean {
  if (other.rule.startsWith('source/')) return false;
  return source.some((cause) => cause.file === other.file && explains(cause, other));
}

function explains(cause: Finding, other: Finding): boolean {
  if (other.rule === 'yaml/syntax' || other.rule === 'file/not-text') return explainsSyntax(cause, other);
  if (cause.severity === 'warning' || !/^(?:schema|code|date)\//.test(other.rule)) return false;
  if (other.rule === 'schema/required') return explainsMissing(cause, other.path, other.args.key);
  // Where one of several forms is a word, a list with a fault in it also fails to be that word.
  if (other.rule === 'schema/value' && isBelow(cause.path, other.path)) return true;
  return samePath(cause.path, other.path) && cause.path.length > 0;
}

/** Tells whether a finding explains that a key is missing: the key stands there misspelt, or was to be merged in. */
function explainsMissing(cause: Finding, path: Path, key: string): boolean {
  if (cause.part !== 'key' || !samePath(cause.path.slice(0, -1), path)) return false;
  return cause.rule === 'source/merge-key' || cleanLine(String(cause.path.at(-1))).text === key;
}

function explainsSyntax(cause: Finding, other: Finding): boolean {
  if (other.rule === 'file/not-text') return cause.rule === 'source/control-character';
  const problem = other.rule === 'yaml/syntax' ? other.args.problem : '';
  if (problem === 'TAB_AS_INDENT') return cause.rule === 'source/tab';
  if (problem === 'MULTIPLE_DOCS') return cause.rule === 'source/several-documents';
  if (problem.startsWith('Unresolved alias')) return /anchor|merge-key/.test(cause.rule);
  return cause.severity === 'error' && touches(cause, other);
}

/** Tells whether two findings stand in one place, or side by side. */
function touches({ range: a }: Finding, { range: b }: Finding): boolean {
  return a !== undefined && b !== undefined && a.start <= b.end + 1 && b.start <= a.end + 1;
}

const isBelow = (path: Path, parent: Path): boolean =>
  path.length > parent.length && samePath(path.slice(0, parent.length), parent);

const samePath = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);
