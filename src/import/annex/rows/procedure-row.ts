import { isInternalCode } from '../../../model/code.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import { type Side, sideOfCell, splitSide } from '../../values/changes/sides.ts';
import { saysNoCode } from '../../values/codes.ts';
import { withoutFootnotes } from '../../values/values.ts';
import { placeCodes, readCodes, replacedInNote, successorsInNote } from '../codes.ts';
import { changedCells, correctedCells } from '../corrections/corrected-cells.ts';
import type { AnnexColumn } from '../columns.ts';
import { splitNotes } from '../labels.ts';
import type { AnnexOrigin } from '../notes.ts';
import { saysSuspended } from '../movements.ts';
import type { WordCell } from '../../files/word/document.ts';
import type { AnnexRow } from './annex-row.ts';
import { movementOf, unmovedBy } from './movement-of-row.ts';
import { tellRow } from './row-cells.ts';
import type { RowCells, TableReading } from './table-reading.ts';

/** A label before a name in its own cell; without the colon these words are part of the name. */
const nameLabel = /^(?:tên )?(?:thủ tục(?: hành chính)?|tthc)\s*:\s*/iu;

/** Takes a row as a procedure's, or rejects it where it has no name and code, or no movement. */
export function takeProcedure(
  reading: TableReading,
  given: RowCells,
  firstRows: ReadonlyMap<WordCell, number>,
): 'rows' | 'rejected' {
  const { outline, doubts, found } = reading;
  const read = withSide(given);
  const { origin } = read;
  const texts = placeCodes(read.texts);
  const { order, code, localCode, name, oldName, note, ...cells } = texts;
  const { said, rest: words } = splitNotes(note ?? '');
  const labelled = splitSide(withoutFootnotes(cleanLine(name ?? oldName ?? texts.newName ?? '').text));
  const named = labelled.rest.replace(nameLabel, '');
  const { codes, rest } = readCodes(code ?? texts.oldCode ?? localCode, named, origin, doubts);
  const text = shorten(Object.values(texts).join(' · '));
  const reject = (reason: 'no_procedure' | 'action_unknown'): 'rejected' => {
    found.rejected.push({ origin, reason, args: { text } });
    return 'rejected';
  };
  const [repeated] = read.repeated;
  if (rest === '' && codes.length === 0) {
    if (!repeated) return reject('no_procedure');
    const args = { column: repeated.heading, text: repeated.text, shown: text };
    found.rejected.push({ origin, reason: 'name_repeated', args });
    return 'rejected';
  }
  for (const { column, heading, text: said } of read.repeated)
    doubts.add(origin, /code/iu.test(column) ? 'code' : 'name', 'name_repeated', {
      column: heading,
      text: said,
    });
  const unmoved = unmovedBy(read, reading);
  const suspension = unmoved !== undefined && saysSuspended(unmoved) ? unmoved : undefined;
  if (unmoved !== undefined && suspension === undefined) {
    found.rejected.push({
      origin,
      reason: 'unmoved',
      args: { said: shorten(cleanLine(unmoved).text, 160), text },
    });
    return 'rejected';
  }
  const action = suspension === undefined ? movementOf(read, reading) : 'suspended';
  if (!action) return reject('action_unknown');
  tellRow(read, { codes, name: rest }, reading);
  const {
    sector,
    level,
    department,
    documents,
    isInternal = codes.some(isInternalCode),
  } = outline.standing();
  const shares = sharedCells(read, firstRows, reading.table.half);
  const last = found.rows.at(-1);
  // `-nt-` as the new procedure says that it takes the place of this one too.
  if (last && read.repeated.some(({ column }) => column === 'newName'))
    shares.sharesNew ??= last.sharesNew ?? last.origin;
  if (reading.state !== 'former') outline.add(action);
  const kept = { ...cells, ...(words !== '' && { note: words }) };
  const isSideBySide = kept.oldContent !== undefined || kept.newContent !== undefined;
  const corrected: Pick<AnnexRow, 'cells' | 'said'> =
    action === 'corrected' || isSideBySide
      ? correctedCells(kept, { name: rest, codes }, { action, origin, doubts })
      : { cells: changedCells(kept, origin, doubts) };
  const saidOfBoth = { ...said, ...corrected.said };
  const isOfNew = (action === 'new' || action === 'replaced') && texts.oldCode === undefined && rest !== '';
  const told = texts.action ?? words;
  const replaces = isOfNew && texts.newName === undefined ? replacedInNote(told, codes) : undefined;
  const successors = successorsInNote(told, codes);
  found.rows.push({
    action,
    ...(sector && { sector }),
    ...(level && { level }),
    ...(department !== undefined && { department }),
    ...(documents && { documents }),
    ...(isInternal && { isInternal }),
    ...(reading.state && { state: reading.state }),
    ...(action === 'replaced' && sideOf(read, labelled.side, reading)),
    ...(suspension !== undefined && { suspension }),
    ...(order !== undefined && { order }),
    codes,
    ...(codes.length === 0 && saysNoCode(code ?? '') && { hasNoCode: true as const }),
    name: rest,
    ...(replaces && { replaces }),
    ...(successors.length > 0 && { successors }),
    cells: corrected.cells,
    ...(Object.keys(saidOfBoth).length > 0 && { said: saidOfBoth }),
    ...(read.unread.length > 0 && { hasUnread: true }),
    origin,
    ...shares,
  } satisfies AnnexRow);
  return 'rows';
}

/** Takes words for one of two procedures below no heading for the row's movement, whatever stands above them. */
function withSide(read: RowCells): RowCells {
  const mark = read.unread.find(({ text }) => sideOfCell(text));
  if (!mark) return read;
  return {
    ...read,
    texts: { action: mark.text, ...read.texts },
    unread: read.unread.filter((one) => one !== mark),
  };
}

const other = { old: 'new', new: 'old' } as const;

/** Returns the side of a row of replaced procedures, by its own words or a heading, and whether its number is the one above. */
function sideOf(
  { texts, cells }: RowCells,
  label: Side | undefined,
  { header: { first }, outline }: TableReading,
): Pick<AnnexRow, 'side' | 'isBelow'> {
  const isBelow = texts.order === undefined || cells.get('order')?.coveredBy !== undefined;
  const byHeader = first && isBelow ? other[first] : first;
  const side = label ?? sideOfCell(texts.action ?? '') ?? byHeader ?? outline.standing().side;
  return { ...(side && { side }), ...(isBelow && { isBelow }) };
}

function sharedCells(
  { cells, origin }: RowCells,
  firstRows: ReadonlyMap<WordCell, number>,
  half: number | undefined,
): Pick<AnnexRow, 'sharesNew' | 'sharesOld'> {
  const sharedWith = (column: AnnexColumn): AnnexOrigin | undefined => {
    const covering = cells.get(column)?.coveredBy;
    const row = covering && firstRows.get(covering);
    return row === undefined ? undefined : { table: origin.table, row, ...(half && { part: half }) };
  };
  const sharesNew = sharedWith('newName');
  const sharesOld = sharedWith('oldName') ?? sharedWith('name');
  return { ...(sharesNew && { sharesNew }), ...(sharesOld && { sharesOld }) };
}
