import { nameKey } from '../../text/fold.ts';
import { readCode, withoutCode } from '../portal/code.ts';
import type { PortalRecord } from '../portal/record.ts';
import { doubt, type Doubt, type Notes, openNotes, shorten } from '../values/notes.ts';
import { readLine, withoutFootnotes } from '../values/values.ts';
import type { Reading } from './reading.ts';
import type { Standing } from './standing.ts';
import { withoutOwnCode } from '../annex/codes.ts';
import { partsOfCells } from '../several/list-parts.ts';
import { partsOfName } from '../several/name-parts.ts';
import type { Cells } from './parts.ts';
import { openCells } from './row-cells.ts';
import { readRecord } from './row-record.ts';
import { refuseEnded } from './row-status.ts';
import { type Header, isUnread, type ListColumn } from './columns.ts';
import { tellJoined } from './telling.ts';

/** Reads a procedure, or several in one row, and the rows below that go on with it. */
export function readRow(reading: Reading, row: number, more: readonly number[]): void {
  const { grid, header, input, originOf } = reading;
  const notes = openNotes(originOf(row));
  const cells = openCells(grid, row, header, notes, more);
  tellJoined(reading, row, more);
  const meanings = header.columns.map(({ meaning }) => meaning);
  const several = partsOfCells(cells, meanings, notes.origin);
  if (!several) readProcedure(reading, row, cells, notes);
  input.doubts.push(...(several?.doubts ?? []));
  for (const [at, part] of (several?.parts ?? []).entries())
    readProcedure(reading, row, part, at === 0 ? notes : openNotes(notes.origin));
}

function readProcedure(reading: Reading, row: number, cells: Cells, notes: Notes): void {
  const { grid, numbers, header, standing, input } = reading;
  input.rowsRead += 1;
  const { origin } = notes;
  const name = withoutFootnotes(readLine(cells.text('name'), 'name', notes) ?? '');
  const isCoded = header.columns.some(({ meaning }) => meaning === 'code');
  const read = isCoded
    ? readCode(cells.text('code'), numbers.has(row), shorten(name), notes)
    : withoutCode(notes);
  const repeated = notes.doubts.find((one): one is Doubt<'name_repeated'> => one.reason === 'name_repeated');
  const refused = repeated
    ? ({
        reason: 'name_repeated',
        args: { ...repeated.args, shown: shorten(`${cells.text('code')} ${name}`.trim()) },
      } as const)
    : 'refusal' in read
      ? read.refusal
      : name === ''
        ? ({ reason: 'name_missing', args: { code: read.code } } as const)
        : refuseEnded(cells, standing, read.code || shorten(name), notes);
  if (refused || !('code' in read)) {
    if (refused) input.rejected.push({ origin, ...refused });
    input.doubts.push(...notes.doubts.filter(({ reason }) => reason === 'cell_error'));
    return;
  }
  const own = parted(withoutOwnCode(name, read.code), cells, standing);
  const { record, doubts } = readRecord(cells, { code: read.code, name: own.name }, own.standing, notes);
  const filled = fillDown(record, reading, notes);
  if (header.columns.some((column) => isUnread(column.meaning) && grid.own(row, column.at).trim() !== ''))
    filled.hasUnread = true;
  reading.above = { record: filled, row: origin.row };
  input.records.push(filled);
  input.cleanings.push(...notes.cleanings);
  input.doubts.push(...notes.doubts, ...doubts);
}

/** Takes the sector that stands with a name in its cell for the row's, where it has no other. */
function parted(whole: string, cells: Cells, standing: Standing): { name: string; standing: Standing } {
  const { name, sector, isByPlace } = partsOfName(whole);
  const other = nameKey(cells.text('sector') || (standing.sector ?? ''));
  if (sector === undefined || (other !== '' && other !== nameKey(sector))) return { name: whole, standing };
  if (other !== '') return { name, standing };
  return { name, standing: { ...standing, sector, ...(isByPlace && { sectorPlace: 'name' }) } };
}

/**
 * Fills empty cells from the row above, with a doubt: lists whose merged cells were lost leave cells of the
 * same value empty.
 */
function fillDown(record: PortalRecord, { header, above, sheet }: Reading, notes: Notes): PortalRecord {
  if (record.sector !== undefined && record.department !== undefined) return record;
  const isEmpty = (field: 'sector' | 'department'): boolean =>
    record[field] === undefined &&
    header.columns.some(({ meaning }) => meaning === field) &&
    !notes.doubts.some((one) => one.reason === 'cell_error' && one.field === field);
  if (!above || sheet.merged) return record;
  const { sector, department: named, departmentAbove } = above.record;
  const department = named ?? departmentAbove?.name;
  const carried = isEmpty('sector') && !isOfOther(record, department, header) ? sector : undefined;
  if (carried !== undefined) doubt(notes, 'sector', 'carried_down', { text: carried, row: above.row });
  return {
    ...record,
    ...(carried !== undefined && { sector: carried }),
    ...(isEmpty('department') &&
      department !== undefined && { departmentAbove: { name: department, row: above.row } }),
  };
}

/** Tells whether a row begins another department, of whose sectors those of the one above are none: they stand behind it. */
function isOfOther({ department }: PortalRecord, above: string | undefined, { columns }: Header): boolean {
  const at = (meaning: ListColumn): number => columns.findIndex((column) => column.meaning === meaning);
  const isBehind = at('department') < at('sector');
  return (
    isBehind && department !== undefined && above !== undefined && nameKey(department) !== nameKey(above)
  );
}
