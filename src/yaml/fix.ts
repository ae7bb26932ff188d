/** One splice of a text: what stands from `start` to `end` gives way to `text`. Offsets are UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The splices that mend one finding; all of them are made or none is. */
export interface Fix {
  /**
   * Safe: what the file says stays, but for Unicode form, spaces, invisible marks and quotes.
   * Unsafe: a guess at what was meant, which a person should look at.
   */
  kind: 'safe' | 'unsafe';
  edits: Edit[];
}

/**
 * Mends a text by splices: every byte outside them stays as it was.
 *
 * The first of fixes that overlap is made and the others wait: after a new check of the new text,
 * what they were for is either gone or has a fix that fits.
 *
 * @param level `unsafe` makes both kinds
 * @returns the text, how many fixes were made, and how many were left
 */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
  level: 'safe' | 'unsafe',
): { text: string; applied: number; left: number } {
  const made: Edit[] = [];
  let applied = 0;
  for (const fix of fixes) {
    if (fix.kind === 'unsafe' && level === 'safe') continue;
    const added: Edit[] = [];
    const isFree = fix.edits.every((edit) => {
      const place = [placeOf(edit, made), placeOf(edit, added)];
      if (!place.includes('made')) insert(edit, added);
      return !place.includes('taken');
    });
    if (!isFree) continue;
    for (const edit of added) insert(edit, made);
    applied++;
  }
  return { text: splice(text, made), applied, left: fixes.length - applied };
}

/** Tells whether an edit can be made beside those that are: it is `made` already where two fixes want the same. */
function placeOf(edit: Edit, made: readonly Edit[]): 'free' | 'made' | 'taken' {
  const at = firstNotBefore(edit, made);
  const next = made[at];
  if (next && next.start === edit.start && next.end === edit.end) {
    return next.text === edit.text ? 'made' : 'taken';
  }
  const isTaken = [made[at - 1], next].some((other) => other && overlap(edit, other));
  return isTaken ? 'taken' : 'free';
}

const overlap = (a: Edit, b: Edit): boolean => a.start < b.end && b.start < a.end;

function insert(edit: Edit, made: Edit[]): void {
  made.splice(firstNotBefore(edit, made), 0, edit);
}

/** Returns where in the sorted edits one belongs; an insertion goes before what replaces the text behind it. */
function firstNotBefore(edit: Edit, sorted: readonly Edit[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    const isBefore = other && (other.start - edit.start || other.end - edit.end) < 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Applies edits to a text; they are sorted and do not overlap. */
export function splice(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
