import type { UnseenKind } from '../model/unreadable.ts';

/** Sentences about content of a file that is hidden, or cannot be read. */
export type UnseenWords = Readonly<Record<UnseenKind, (args: { text: string }) => string>>;

/** Returns a sentence that names the kind of content, and quotes its text where it has one. */
export function saying(what: string): (args: { text: string }) => string {
  return ({ text }) => (text === '' ? what : `${what}: ${text}`);
}
