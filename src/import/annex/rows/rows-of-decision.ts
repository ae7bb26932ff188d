import { nationalCode } from '../../../model/code.ts';
import type {
  Abolition,
  Action,
  Amendment,
  Decision,
  ProcedureContent,
  Replacement,
  SuspendedEffect,
} from '../../../model/types.ts';
import { shorten } from '../../values/notes.ts';
import type { AnnexRow } from './annex-row.ts';
import type { DecisionDraft } from '../draft.ts';
import { readPartNames } from '../labels.ts';
import type { AnnexOrigin } from '../notes.ts';
import { asList, introduce, ownProcess, type ReadRow } from './new-record.ts';
import { namedIn, noteUnsaid, tellNote } from './row-documents.ts';
import { levelsOf } from './row-levels.ts';
import { nameTarget, type RowContext, targetsOf } from './row-targets.ts';
import { groupReplaced, replace } from './replaced.ts';
import { suspend } from './suspended.ts';
import { levelsForTarget } from '../targets.ts';
import { changesOf, notedChanges, partsNamed } from './row-changes.ts';
import { type ColumnHeadings, readParts } from '../values.ts';

/** A row of the annex, and the rows of the draft that were made of it. */
export interface RowReading {
  row: AnnexRow;
  action: Action | 'suspended';
  drafted: (ProcedureContent | Amendment | Abolition | Replacement | SuspendedEffect)[];
}

/** Drafts the rows of a decision, by movement, in the order of the annexes. */
export function composeRows(context: RowContext): {
  rows: Pick<Decision, Action | 'suspends'>;
  readings: RowReading[];
} {
  const { kind } = context.draft;
  if (kind !== 'publication' && kind !== 'correction') return composeNames(context);
  const read = context.draft.rows.map((row): ReadRow & { action: RowReading['action'] } => {
    const parts = readParts(
      row,
      headingsFor(context.draft, row.origin),
      context.doubts,
      context.index.lawNamed,
    );
    const levels = levelsOf(row, parts, context.issued, context.doubts);
    tellNote(row, context.doubts);
    return { row, parts, levels, action: settleAction(row, context) };
  });
  noteUnsaid(context.draft.rows, context.doubts);
  const of = (action: RowReading['action']): ReadRow[] => read.filter((one) => one.action === action);
  const ended = new Set(
    [...of('abolished'), ...of('replaced')].flatMap(({ row }) => row.codes.map(nationalCode)),
  );
  const drafted = new Map<AnnexRow, RowReading['drafted']>();
  const draftRow = <T extends RowReading['drafted'][number]>({ row }: ReadRow, entries: T[]): T[] => {
    drafted.set(row, entries);
    return entries;
  };
  const added = of('new').flatMap((one) => draftRow(one, [introduce(one, ended, context)]));
  const amended = of('amended').flatMap((one) => draftRow(one, amend(one, context)));
  const replaced = groupReplaced(of('replaced')).map((group) => {
    const replacement = replace(group, context);
    for (const one of group) draftRow(one, [replacement]);
    return replacement;
  });
  const abolished = of('abolished').flatMap((one) => draftRow(one, abolish(one, context)));
  const suspended = of('suspended').flatMap((one) => draftRow(one, suspend(one, context)));
  return {
    rows: {
      ...(suspended.length > 0 && { suspends: suspended }),
      ...(added.length > 0 && { new: added }),
      ...(amended.length > 0 && { amended }),
      ...(replaced.length > 0 && { replaced }),
      ...(abolished.length > 0 && { abolished }),
    },
    readings: read.map(({ row, action }) => ({ row, action, drafted: drafted.get(row) ?? [] })),
  };
}

/** Drafts a decision that sets one attribute: it names procedures and changes nothing else of them. */
function composeNames(context: RowContext): ReturnType<typeof composeRows> {
  const readings = context.draft.rows.map(
    (row): RowReading => ({
      row,
      action: 'amended',
      drafted: targetsOf(row, undefined, context).map((target) => nameTarget(target, undefined)),
    }),
  );
  const amended = readings.flatMap(({ drafted }) => drafted as Amendment[]);
  return { rows: amended.length > 0 ? { amended } : {}, readings };
}

/** Returns the headings of the list that a row is in: of a table's lists, the last that begins above it. */
function headingsFor({ tables }: DecisionDraft, { table, row, part }: AnnexOrigin): ColumnHeadings {
  const above = tables.filter((one) => one.table === table && one.firstRow <= row);
  const list =
    above.findLast(({ half }) => half === part) ?? above.findLast(({ half }) => half === undefined);
  const headings: ColumnHeadings = {};
  for (const { column, heading } of list?.columns ?? []) if (column) headings[column] ??= heading;
  return headings;
}

/**
 * Returns the law's action for a row: a standardized procedure is amended where the catalog has it, and new
 * elsewhere; a replaced one without a successor is amended, and so is what is corrected.
 */
function settleAction(row: AnnexRow, { index, doubts, draft }: RowContext): RowReading['action'] {
  if (row.action === 'corrected') {
    if (draft.kind !== 'correction')
      doubts.add(row.origin, 'row', 'corrected_beside', { name: shorten(row.name, 160) });
    return 'amended';
  }
  if (row.action === 'replaced' && row.cells.newName === undefined && row.sharesNew === undefined) {
    const name = shorten(row.name, 160);
    if (!row.successors) {
      doubts.add(row.origin, 'row', 'replacement_not_named', { text: shorten(row.name) });
      return 'amended';
    }
    // What takes its place is no procedure of this paper: here it only ends.
    doubts.add(row.origin, 'row', 'successor_elsewhere', { name, codes: row.successors });
    return 'abolished';
  }
  if (row.action !== 'standardized') return row.action;
  const [code] = row.codes;
  const found = code === undefined ? index.byName(row.name, undefined)[0] : index.byCode(code);
  const action: Action = found?.record.status === 'active' ? 'amended' : 'new';
  doubts.add(row.origin, 'row', 'action_assumed', { action, text: shorten(row.name) });
  return action;
}

function amend({ row, parts: stated, levels }: ReadRow, context: RowContext): Amendment[] {
  const { doubts } = context;
  const isCorrected = row.action === 'corrected';
  const by = isCorrected ? undefined : namedIn(row, stated, context.draft.header, doubts);
  const parts = { ...stated, ...notedChanges(row, context) };
  const { changedContent } = row.cells;
  const changedParts = changedContent === undefined ? undefined : readPartNames(changedContent);
  if (changedContent !== undefined && !changedParts)
    doubts.add(row.origin, 'row', 'changed_parts_in_words', {
      text: shorten(changedContent),
    });
  return targetsOf(row, levels, context).map((target) => {
    const changes = {
      ...(row.nameFrom === 'decision' && { name: row.name }),
      ...changesOf(row, target, parts, asList(by), changedParts, doubts),
      ...ownProcess(row, context),
    };
    return {
      ...nameTarget(target, levelsForTarget(row, target, levels, doubts)),
      ...(Object.keys(changes).length > 0 && { changes }),
      ...(changedParts && { changedParts: partsNamed(changedParts, changes, target) }),
      ...(by && { by }),
    };
  });
}

function abolish({ row, parts, levels }: ReadRow, context: RowContext): Abolition[] {
  const by = namedIn(row, parts, context.draft.header, context.doubts);
  return targetsOf(row, levels, context).map((target) => ({
    ...nameTarget(target, levelsForTarget(row, target, levels, context.doubts)),
    ...(by && { by }),
  }));
}
