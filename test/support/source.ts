import { checkSource } from '../../src/check/source/index.ts';
import { applyFixes, type Fix } from '../../src/yaml/fix.ts';
import type { FileKind } from '../../src/model/layout.ts';

/** Returns the traps of a text. */
export const check = (text: string, kind: FileKind = 'procedure', isCanonical?: boolean, isValid = false) =>
  checkSource({ path: 'x.yaml', text }, kind, { isCanonical, isValid });

/** Returns the fixes of the traps of a text. */
export const fixesOf = (text: string, kind: FileKind = 'procedure'): Fix[] =>
  check(text, kind).flatMap(({ fix }) => fix ?? []);

/** Fixes and checks again until nothing is left that can be fixed. */
export function fixAll(text: string, level: Fix['kind'], kind: FileKind = 'procedure'): string {
  let current = text;
  for (let pass = 0; pass < 6; pass++) {
    const { text: next, applied } = applyFixes(current, fixesOf(current, kind), level);
    if (applied === 0) return current;
    current = next;
  }
  throw new Error(`fixes without end: ${JSON.stringify(text)}`);
}

/** Takes «these marks» out of a text and gives what stood between them as offsets. */
export function readMarked(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/([«»])/u)) {
    if (piece === '«') ranges.push({ start: text.length, end: text.length });
    else if (piece === '»') (ranges.at(-1) as { end: number }).end = text.length;
    else text += piece;
  }
  return { text, ranges };
}
