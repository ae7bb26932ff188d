import { lengthWithoutEnd } from '../../text/ends.ts';
import { barrierIn, conflictIn, longLineIn } from '../../yaml/bounds.ts';
import { readCanonical } from '../../yaml/canonical.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { FileKind } from '../../model/layout.ts';
import { doubtsAbout } from './clean.ts';
import { findIn } from './find-in.ts';
import { findForm } from './form.ts';
import { readCanonicalSource, readSource } from './read-source.ts';
import type { SourceText } from './tokens.ts';
import { findTones } from './tone.ts';
import type { SourceFinding } from './trap.ts';

export { explainedBySource } from './explained.ts';
export type { SourceFinding } from './trap.ts';

/** Facts about a text that are known before it is checked; undefined is unknown. */
export interface KnownForm {
  /** True when the text is in canonical form. */
  isCanonical?: boolean | undefined;
  /** True when its value matches the schema. */
  isValid?: boolean;
}

/**
 * Finds traps in how a text is written, which can no longer be seen once YAML has read it: numbers that lost
 * their zeros, dates in another order, characters that only look like others. Findings are in the order of
 * the text.
 *
 * Repeated keys are not its business: the parser reports them, as `yaml/duplicate-key`. Bytes that
 * were not UTF-8 are `file/not-text`, and nothing else is said of such a file.
 *
 * @param known what reading has found out already
 */
export function checkSource(file: SourceFile, kind: FileKind, known: KnownForm = {}): SourceFinding[] {
  const { text } = file;
  if (longLineIn(text) >= 0) return [];
  const isCanonical = known.isCanonical ?? readCanonical(text) !== undefined;
  if (isCanonical) return checkCanonical(file, kind, known.isValid === true);
  if (/[\0\ufffd]/.test(text) || conflictIn(text) >= 0) return [];
  const unformed = withoutForm(text);
  if (unformed !== text && doubtsAbout(unformed, kind, false) === 'none' && readCanonical(unformed))
    return findForm(bare(file));
  return barrierIn(text) ? [] : findIn(readSource(file, kind));
}

function checkCanonical(file: SourceFile, kind: FileKind, isValid: boolean): SourceFinding[] {
  const doubts = doubtsAbout(file.text, kind, isValid);
  if (doubts === 'none') return [];
  const source = readCanonicalSource(file, kind);
  return doubts === 'names' ? findTones(source) : findIn(source);
}

/**
 * Returns a text without byte-order mark, returns and spaces at the ends of lines: Git on Windows changes
 * only such.
 */
const withoutForm = (text: string): string => {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const last = lines.pop() ?? '';
  return [...lines.map(withoutEnd), ...(last === '' ? [] : [last]), ''].join('\n');
};

const withoutEnd = (line: string): string =>
  line.slice(0, lengthWithoutEnd(line.endsWith('\r') ? line.slice(0, -1) : line, ' \t'));

const bare = ({ path, text }: SourceFile): SourceText => {
  return { path, text, tokens: [], marks: [], documents: 1, isBroken: false, isCertain: true };
};
