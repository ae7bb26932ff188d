import { findForm } from './form.ts';
import { findNumber } from './numbers.ts';
import { findCharacters } from './scan.ts';
import { findSpaces } from './spaces.ts';
import { findStructure } from './structure.ts';
import type { SourceText, Token } from './tokens.ts';
import { findTones } from './tone.ts';
import type { SourceFinding } from './trap.ts';
import { findValue } from './values.ts';

/** Looks for all traps in a text that was taken apart, in the order of the text. */
export function findIn(source: SourceText): SourceFinding[] {
  const settled = new Set<Token>();
  const found: SourceFinding[] = [...findForm(source), ...findStructure(source), ...findTones(source)];
  for (const token of source.tokens) {
    const value = findValue(source, token) ?? findNumber(source, token);
    if (value) settled.add(token);
    if (value) found.push(value);
    // Of a text that does not parse nobody knows where its scalars end.
    else if (!source.isBroken) found.push(...findSpaces(source, token));
  }
  found.push(...findCharacters(source, settled));
  found.sort((a, b) => startOf(a) - startOf(b));
  return hidesIndent(source.text) ? found.map(unsafely) : found;
}

/**
 * Returns whether an indent stands behind a byte-order mark: the parser counts it at one place and not at another,
 * so that a word which becomes shorter further down changes what the text means.
 */
const hidesIndent = (text: string): boolean => /^\ufeff[ \t\ufeff]/.test(text);

const unsafely = (found: SourceFinding): SourceFinding =>
  found.fix ? { ...found, fix: { ...found.fix, kind: 'unsafe' } } : found;

const startOf = ({ finding }: SourceFinding): number => finding.range?.start ?? 0;
