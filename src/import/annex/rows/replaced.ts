import { unknownId } from '../../../model/blank.ts';
import type { Replacement } from '../../../model/types.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { rowKey } from '../notes.ts';
import { makeRecord, type ReadRow } from './new-record.ts';
import { notedLevels } from './row-changes.ts';
import { namedIn } from './row-documents.ts';
import { type RowContext, targetsOf } from './row-targets.ts';

/** Groups rows that share a merged cell: they are one replacement of several procedures, or by several. */
export function groupReplaced(rows: readonly ReadRow[]): ReadRow[][] {
  const groups: ReadRow[][] = [];
  for (const read of rows) {
    const { sharesNew, sharesOld } = read.row;
    const shared = [sharesNew, sharesOld].flatMap((one) => (one ? rowKey(one) : []));
    const group = groups.find((others) => others.some(({ row }) => shared.includes(rowKey(row.origin))));
    if (group) group.push(read);
    else groups.push([read]);
  }
  return groups;
}

/** Drafts a replacement: the procedures of its rows, and those that take their place. */
export function replace(group: readonly ReadRow[], context: RowContext): Replacement {
  const [first] = group;
  const codes = group
    .filter(({ row }) => row.sharesOld === undefined)
    .flatMap(({ row, levels }) => targetsOf(row, levels, context))
    .map(({ code, id, name }) => code ?? id ?? name ?? unknownId);
  const records = group
    .filter(({ row }) => row.sharesNew === undefined)
    .map((read) => {
      const code = read.row.cells.newCode?.trim();
      return makeRecord(
        read,
        cleanLine(read.row.cells.newName ?? read.row.name).text,
        code || undefined,
        context,
      );
    });
  const by = first && namedIn(first.row, first.parts, context.draft.header, context.doubts);
  const levels = notedLevels(first?.row.said?.replacedLevels);
  return {
    codes: [...new Set(codes)],
    ...(levels && { levels }),
    with: records,
    ...(by && { by }),
  };
}
