/**
 * What a file holds and the eye does not see as the paper's text, or sees and no reader can take:
 * all of it is left out of what is read, or read with a doubt, and told.
 */
export const unseenKinds = [
  'struck_text',
  'hidden_text',
  'hidden_row',
  'hidden_column',
  'hidden_sheet',
  'filtered_row',
  'deleted_text',
  'moved_text',
  'superscript',
  'footnote',
  'comment',
  'symbol',
  'math',
  'embedded',
  'form_field',
  /** A text under another cell of a merged area. */
  'covered_cell',
  'error_value',
  /** A formula whose result the file does not hold. */
  'lost_formula',
  /** A cell at an address that no sheet has. */
  'misplaced_cell',
] as const;
export type UnseenKind = (typeof unseenKinds)[number];

/** A piece of a file that is told beside what was read of it. */
export interface Unseen {
  kind: UnseenKind;
  text: string;
}

/** Marks beside a text: what was read is the text itself, without them. */
export const marksOnly = ['superscript', 'footnote', 'comment'] as const satisfies readonly UnseenKind[];

/** Adds a piece to others, to the last one where it goes on with it. */
export function addUnseen(all: Unseen[], kind: UnseenKind, text: string): void {
  const last = all.at(-1);
  if (last?.kind === kind && kind !== 'footnote' && kind !== 'comment') last.text += text;
  else all.push({ kind, text });
}
