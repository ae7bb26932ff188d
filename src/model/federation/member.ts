import type { Failure } from '../failure.ts';
import type { Trouble } from '../trouble.ts';

/** A reason why a catalog of several is not what it should be. */
export type MemberProblem =
  | { kind: 'unread'; failure: Failure }
  | { kind: 'not-whole'; troubles: readonly Trouble[] }
  | { kind: 'broken'; rows: number }
  | { kind: 'publisher'; expected: string; found: string }
  | { kind: 'drifting'; differences: number }
  | { kind: 'fingerprint'; expected: string; found: string };

/** The problems of a catalog that is counted all the same, and marked. */
const marked: readonly MemberProblem['kind'][] = ['drifting', 'fingerprint'];

/** Tells whether a catalog with these problems is counted. */
export const isCounted = (problems: readonly MemberProblem[]): boolean =>
  problems.every(({ kind }) => marked.includes(kind));

/** A catalog of several, with all that is kept of it once the next one is looked at. */
export interface MemberLine {
  publisher: string;
  /** Its short name; the publisher's own where the list gives none. */
  name?: string;
  /** Folder or address that it is read from. */
  from: string;
  /** The commit or ref that was read; absent for the files of a folder. */
  version?: string;
  problems: readonly MemberProblem[];
  /** Present where it is counted. */
  facts?: { asOf: string; decisions: number; fingerprint: string };
}

/** Returns how a catalog is called in a table: `H55 Thái Nguyên`. */
export const memberLabel = ({ publisher, name }: Pick<MemberLine, 'publisher' | 'name'>): string =>
  name === undefined ? publisher : `${publisher} ${name}`;
