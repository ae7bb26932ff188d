import { sortLevels } from '../../model/level.ts';
import type { Level } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { levelsIn } from '../annex/heading.ts';
import { spellName } from '../annex/registries.ts';
import type { ListDoubt, PortalRecord } from '../portal/record.ts';
import { readAgencyLines } from '../values/agencies.ts';
import { readDecisionNumber } from '../values/decision-number.ts';
import { readLevels } from '../values/levels.ts';
import { doubt, type Notes, type Refusal, shorten } from '../values/notes.ts';
import { readLine } from '../values/values.ts';
import { readMark } from './cells.ts';
import { levelMarks } from './columns.ts';
import { type Cells, readListParts } from './parts.ts';
import type { Standing } from './standing.ts';

/** Reads a row's cells into a record, with what its readers doubt. */
export function readRecord(
  cells: Cells,
  { code, name }: { code: string; name: string },
  standing: Standing,
  notes: Notes,
): { record: PortalRecord; doubts: ListDoubt[] } {
  const decision = readDecisionNumber(cells.text('publishedBy'), notes);
  const department = readLine(cells.text('department'), 'department', notes) ?? spelt(standing.department);
  const sector = readLine(cells.text('sector'), 'sector', notes) ?? spelt(standing.sector);
  const { parts, doubts } = readListParts(cells, notes);
  const agencies = readAgencyLines(cells.text('implementingAgencies'), 'implementingAgencies', notes);
  const record: PortalRecord = {
    origin: notes.origin,
    code,
    name,
    ...(department && { department }),
    ...(decision?.ministry && { ministry: decision.ministry }),
    ...(sector && { sector }),
    content: {
      levels: levelsOf(cells, standing, notes),
      ...parts,
      ...(agencies && { implementingAgencies: agencies }),
      ...(decision && { publishedBy: { number: decision.number } }),
    },
  };
  return { record, doubts };
}

/** A name in a heading, which may be in capitals. */
function spelt(name: string | undefined): string | undefined {
  return name === undefined ? undefined : spellName(name);
}

/** Reads the levels of a row: its marks, its words, else those of the heading above it. */
function levelsOf(cells: Cells, standing: Standing, notes: Notes): Level[] {
  const marks = Object.entries(levelMarks) as [keyof typeof levelMarks, Level][];
  const marked = marks.filter(([column]) => readMark(cells.text(column)) === true);
  for (const [column] of marks) {
    const text = cleanLine(cells.text(column)).text;
    if (readMark(text) === undefined)
      doubt(notes, 'levels', 'value_not_understood', { column: cells.heading(column), text: shorten(text) });
  }
  if (marked.length > 0) return sortLevels(marked.map(([, level]) => level));
  const text = cells.text('levels');
  if (text.trim() === '') return standing.levels ?? ['unspecified'];
  const words = levelsIn(foldText(text));
  return words && words.length > 0 && text.length > 40 ? words : readLevels(text, notes);
}

const ended =
  /bai bo|huy bo|bi thay the|het hieu luc|het han|ngung|dung thuc hien|abolished|repealed|expired/;
const live =
  /hieu luc|cong khai|ap dung|hoat dong|moi|sua doi|bo sung|thay the|thong thuong|duoc thuc hien|active|published|standard/;

/** Says whether the row's own status, or the heading above it, takes the procedure out of what is in force. */
export function refuseEnded(
  cells: Cells,
  { abolished }: Standing,
  code: string,
  notes: Notes,
): Refusal | undefined {
  const told = cells.all('status').map((cell) => cleanLine(cell.text).text);
  const text = told.filter((one) => one !== '').join('; ');
  const folded = foldText(text);
  if (ended.test(folded)) return { reason: 'row_abolished', args: { code, text: shorten(text) } };
  if (abolished !== undefined) return { reason: 'row_abolished', args: { code, text: shorten(abolished) } };
  if (text !== '' && !live.test(folded) && readMark(text) === undefined)
    doubt(notes, 'row', 'text_without_place', { text: shorten(`${cells.heading('status')}: ${text}`) });
  return undefined;
}
