import type { ProcedureContent } from '../../model/types.ts';
import { only, readListParts } from '../lists/parts.ts';
import { withOwnLevels } from '../annex/own-levels.ts';
import { readKind, refuseEnded } from '../lists/row-status.ts';
import type { ListColumn } from '../lists/columns.ts';
import { doubt, type Notes, type Origin, openNotes, shorten } from '../values/notes.ts';
import { readLine } from '../values/values.ts';
import { codeAndName, readCode, withoutCode } from './code.ts';
import { isObject, type JsonObject, jsonValues, splitJson } from '../files/json-text.ts';
import { type Around, findRecords, Totals } from './json/records.ts';
import { openKeys } from './json/keys.ts';
import { isNational, readNational } from './national.ts';
import { readPage } from './page.ts';
import { type ObjectRead, openInput, type PortalInput } from './record.ts';

/**
 * Reads records of procedures in JSON, by the meaning of their keys: the portal's pages, one a line or in a
 * list, answers of its service, and records that others keep. A line that is broken or no object is rejected;
 * keys that are not read are noted.
 *
 * @param file name of the file in notes
 */
export function readDetailLines(text: string, file: string): PortalInput {
  const input = openInput('details', file);
  const totals = new Totals();
  const told: ToldKeys = { unread: new Map(), byValue: new Map() };
  for (const line of jsonValues(text)) {
    if ('broken' in line) {
      const origin = { file, row: line.row };
      input.rowsRead += 1;
      input.rejected.push({ origin, reason: 'broken_json', args: { text: shorten(line.broken, 80) } });
      continue;
    }
    const { records, areCoded } = findRecords(line.value);
    totals.take(line.value, { file, row: line.row });
    records.forEach(({ value, around }, index) => {
      const origin = { file, row: line.row + index };
      input.rowsRead += 1;
      if (isObject(value)) readRecord(value, { around, areCoded }, origin, input, told);
      else
        input.rejected.push({
          origin,
          reason: 'not_an_object',
          args: { text: shorten(JSON.stringify(value), 80) },
        });
    });
  }
  totals.tell(input);
  const tell = (origin: Origin, say: (notes: Notes) => void): void => {
    const notes = openNotes(origin);
    say(notes);
    input.doubts.push(...notes.doubts);
  };
  for (const [key, origin] of told.unread)
    tell(origin, (notes) => doubt(notes, 'sheet', 'key_not_read', { key }));
  for (const [column, { origin, meaning }] of told.byValue)
    tell(origin, (notes) => doubt(notes, 'sheet', 'column_by_cells', { column, meaning }));
  return input;
}

/** Returns the keys of a file's records, to be shown where no record is a procedure's. */
export function keysOf(text: string): { records: number; keys: string[] } {
  const found = splitJson(text).flatMap((line) => ('value' in line ? findRecords(line.value).records : []));
  const keys = new Set(found.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : [])));
  return { records: found.length, keys: [...keys] };
}

/** Keys that are told once in a file: with the first record that has them. */
interface ToldKeys {
  unread: Map<string, Origin>;
  byValue: Map<string, { origin: Origin; meaning: ListColumn }>;
}

/** Facts that the records and objects around one tell of it. */
interface Surroundings {
  around: Around;
  areCoded: boolean;
}

function readRecord(
  value: JsonObject,
  { around, areCoded }: Surroundings,
  origin: Origin,
  input: PortalInput,
  told: ToldKeys,
): void {
  const notes = openNotes(origin);
  const read = isNational(value)
    ? readNational(value, around, notes)
    : readKeyed(value, { around, areCoded }, notes);
  for (const key of read.unread) if (!told.unread.has(key)) told.unread.set(key, origin);
  for (const [key, meaning] of read.byValue ?? [])
    if (!told.byValue.has(key)) told.byValue.set(key, { origin, meaning });
  if ('refusal' in read) {
    input.rejected.push({ origin, ...read.refusal });
    return;
  }
  if (read.unread.length > 0) read.record.hasUnread = true;
  input.records.push(read.record);
  input.cleanings.push(...notes.cleanings);
  input.doubts.push(...notes.doubts, ...read.doubts);
}

/** Values that tell, beside its sector, a procedure from another thing with a name. */
const ofProcedures = ['levels', 'timeLimit', 'fees'] as const;

/** Reads an object by the meaning of its keys. */
function readKeyed(value: JsonObject, { around, areCoded }: Surroundings, notes: Notes): ObjectRead {
  const { cells, unread, byValue, isNumber, parts: listed } = openKeys(value, notes);

  const written = readLine(cells.text('name'), 'name', notes) ?? '';
  const { code, name } = codeAndName(cells.text('code'), written);
  const hasSector = cells.text('sector') !== '' || around.sector !== undefined;
  const isListed =
    code === '' && name !== '' && hasSector && ofProcedures.some((meaning) => cells.text(meaning) !== '');
  const read = areCoded || !isListed ? readCode(code, isNumber, shorten(name), notes) : withoutCode(notes);
  if ('refusal' in read) return { unread, refusal: read.refusal };
  const ended = refuseEnded(cells, {}, read.code || shorten(name), notes);
  if (ended) return { unread, refusal: ended };
  const page = readPage(cells, { code: read.code, name }, around, notes);
  const { parts, told: doubts } = readListParts(only(cells, page.left), notes);
  const { record } = page;
  record.content = withOwnLevels(
    Object.assign(record.content, readKind(cells, read.code, {}), listed, withValues(parts)),
  );
  return { unread, byValue, record, doubts };
}

function withValues(parts: Partial<ProcedureContent>): Partial<ProcedureContent> {
  if (Object.values(parts).every((part) => part !== undefined)) return parts;
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}
