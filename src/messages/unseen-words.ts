import type { UnseenKind } from '../model/unreadable.ts';

/** Holds what is said of a piece of a file that is not seen, or cannot be read. */
export type UnseenWords = Readonly<Record<UnseenKind, (args: { text: string }) => string>>;

/** Says what a piece is, and quotes its text where it has one. */
export function saying(what: string): (args: { text: string }) => string {
  return ({ text }) => (text === '' ? what : `${what}: ${text}`);
}
