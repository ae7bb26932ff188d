import { diffArrays } from 'diff';
import { blank } from '../../model/blank.ts';
import type { FieldChange } from '../../model/change.ts';
import type { Json } from '../../model/types.ts';
import { compareLists, type ListChange } from '../../plan/account.ts';

/** A piece of a text, marked where the other side of a comparison has it not. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Tells of a value that says nothing: a text that stands there now is new as a whole. */
export const isAbsent = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === 'unspecified' || value === blank;

/** Compares the two sides of a field that is a list, item by item; undefined of any other field. */
export function comparedLists({ path, before, after }: FieldChange): ListChange<Json> | undefined {
  return path !== 'levels' && Array.isArray(before) && Array.isArray(after)
    ? compareLists<Json>(before, after)
    : undefined;
}

/** Compares two texts word by word; two that share little are left whole, since they are easier to read so. */
export function compareWords(before: string, after: string): [before: Piece[], after: Piece[]] {
  // Parted at spaces alone, so that a document's number stays whole.
  const words = (text: string): string[] => text.match(/\s+|\S+/gu) ?? [];
  const parts = diffArrays(words(before), words(after)).map(({ value, ...part }) => ({
    ...part,
    value: value.join(''),
  }));
  const unchanged = parts
    .filter((part) => !part.added && !part.removed)
    .reduce((sum, part) => sum + part.value.length, 0);
  if (unchanged < Math.min(before.length, after.length) / 3)
    return [[{ text: before, isMarked: false }], [{ text: after, isMarked: false }]];
  const side = (mine: 'added' | 'removed', other: 'added' | 'removed') =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value, isMarked: part[mine] }));
  return [side('removed', 'added'), side('added', 'removed')];
}
