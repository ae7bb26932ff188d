import type { Words } from '../messages/words.ts';
import type { BaselineDraft } from '../read/portal/baseline.ts';
import type { Doubt, Origin, Rejection } from '../read/portal/notes.ts';
import type { PortalInput } from '../read/portal/record.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

const examplesShown = 3;

/** What an import came to, for people: what each file was, every row that was not used, and what to look at. */
export function renderImport(
  inputs: readonly PortalInput[],
  draft: BaselineDraft,
  result: { path: string; isApplied: boolean },
  words: Words,
  width: number,
  style: Style,
): string {
  const { imported } = words.output;
  const { number } = words.writing;
  const took = inputs.map(({ kind, file, rowsRead }) =>
    imported.took(file, imported.kinds[kind === 'list' ? 'portal-list' : 'portal-details'], number(rowsRead)),
  );
  const accounted = imported.accounted(
    number(draft.rowsRead),
    number(draft.records),
    number(draft.merged),
    number(draft.rejected.length),
  );
  const lines = [...took, style.strong(accounted)];
  if (draft.rejected.length > 0) {
    lines.push(
      '',
      style.error(`${imported.rejectedTitle} (${number(draft.rejected.length)}):`),
      ...draft.rejected.map((one) => `  ${placeOf(one.origin, words)}: ${sayRejection(one, words)}`),
    );
  }
  lines.push(
    ...groups(
      imported.cleanedTitle,
      draft.cleanings,
      (note) => words.imports.cleanings[note.cleaning],
      words,
      style,
    ),
  );
  lines.push(...doubtLines(draft.doubts, words, style));
  lines.push(
    '',
    imported.wrote(result.path),
    result.isApplied ? imported.applied : imported.next(result.path),
  );
  return `${lines.map((line) => wrap(line, width, '         ')).join('\n')}\n`;
}

/** Notes of one kind together: how many, and where the first few are. */
function groups<Note extends { origin: Origin }>(
  title: string,
  notes: readonly Note[],
  kindOf: (note: Note) => string,
  words: Words,
  style: Style,
): string[] {
  if (notes.length === 0) return [];
  const kinds = new Map<string, Note[]>();
  for (const note of notes) kinds.set(kindOf(note), [...(kinds.get(kindOf(note)) ?? []), note]);
  const lines = [...kinds].flatMap(([kind, all]) => {
    const places = all.slice(0, examplesShown).map((note) => placeOf(note.origin, words));
    const more = all.length > places.length ? '; …' : '';
    return [
      `  ${words.writing.number(all.length).padStart(5)}  ${kind}`,
      style.faint(`         ${places.join('; ')}${more}`),
    ];
  });
  return ['', style.strong(`${title} (${words.writing.number(notes.length)}):`), ...lines];
}

/** Doubts by their reason, told by the first of each. */
function doubtLines(doubts: readonly Doubt[], words: Words, style: Style): string[] {
  const first = new Map<string, string>();
  for (const doubt of doubts)
    if (!first.has(doubt.reason)) first.set(doubt.reason, shorten(sayDoubt(doubt, words)));
  return groups(
    words.output.imported.doubtsTitle,
    doubts,
    (doubt) => first.get(doubt.reason) ?? '',
    words,
    style,
  );
}

/** An import for programs: every note with its place, its stable reason and its sentence. */
export function importJson(inputs: readonly PortalInput[], draft: BaselineDraft, words: Words) {
  return {
    files: inputs.map(({ kind, file, rowsRead }) => ({
      file,
      kind: kind === 'list' ? 'portal-list' : 'portal-details',
      rowsRead,
    })),
    rowsRead: draft.rowsRead,
    records: draft.records,
    merged: draft.merged,
    rejected: draft.rejected.map((one) => ({
      ...one.origin,
      reason: one.reason,
      message: sayRejection(one, words),
    })),
    cleanings: draft.cleanings.map(({ origin, field, cleaning, before, after }) => ({
      ...origin,
      field,
      cleaning,
      before,
      after,
    })),
    doubts: draft.doubts.map((one) => ({
      ...one.origin,
      field: one.field,
      reason: one.reason,
      message: sayDoubt(one, words),
    })),
  };
}

function sayRejection({ reason, args }: Rejection, { imports }: Words): string {
  return (imports.rejections[reason] as (args: Rejection['args']) => string)(args);
}

function sayDoubt({ reason, args }: Doubt, { imports }: Words): string {
  return (imports.doubts[reason] as (args: Doubt['args']) => string)(args);
}

function placeOf({ file, sheet, row }: Origin, { output, writing }: Words): string {
  return output.imported.place(sheet ? `${file} [${sheet}]` : file, writing.number(row));
}

const shorten = (text: string): string =>
  (text.length > 100 ? `${text.slice(0, 99)}…` : text).replaceAll('\n', ' ');
