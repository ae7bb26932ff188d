import { withoutPassword } from '../../io/git-fetch.ts';
import type { Member } from '../../model/types.ts';

/** Tells whether a text is the address of a git repository, and not a folder. */
export const isAddress = (from: string): boolean =>
  /^[a-z][a-z0-9+.-]+:\/\//iu.test(from) || /^[\w.-]+@[\w.-]+:/u.test(from);

/** Returns where a catalog is from, as people are told. */
export const sourceOf = ({ from, path }: Member): string =>
  withoutPassword(path === undefined ? from : `${from} (${path})`);
