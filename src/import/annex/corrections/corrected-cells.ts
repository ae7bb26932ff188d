import { parseCode } from '../../../model/code.ts';
import { nameKey } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import { type AnnexColumn, columnOf } from '../columns.ts';
import type { NoteLabel } from '../labels.ts';
import type { AnnexOrigin, Doubts } from '../notes.ts';
import type { AnnexRow } from '../rows/annex-row.ts';

type Cells = AnnexRow['cells'];

/** Columns whose texts are values of a procedure, as a label in a correction names them. */
const valued: ReadonlySet<AnnexColumn> = new Set<AnnexColumn>([
  'timeLimit',
  'timeLimitByLaw',
  'fees',
  'legalBases',
  'place',
  'methods',
  'online',
  'applicants',
  'results',
  'implementingAgencies',
  'decidingAgency',
  'coordinatingAgencies',
]);
/** Columns that only say which procedure a row means; in a correction they say what is right. */
const noted: Partial<Record<AnnexColumn, NoteLabel>> = {
  sector: 'sector',
  department: 'department',
  levels: 'levels',
};
const sides: Partial<Record<AnnexColumn, AnnexColumn>> = { name: 'newName', code: 'newCode' };

/**
 * Reads what a row of a correction sets right into the cells of what it is about: by a label before it or in a
 * column of its own (`Thời hạn giải quyết: 05 ngày`), or as a name or code that stands where the wrong one did.
 */
export function correctedCells(
  { newContent, oldContent, correctedPart, ...cells }: Cells,
  procedure: { name: string; codes: readonly string[] },
  { origin, doubts }: { origin: AnnexOrigin; doubts: Doubts },
): Pick<AnnexRow, 'cells' | 'said'> {
  const read: Cells = { ...cells };
  const said: NonNullable<AnnexRow['said']> = {};
  let last = columnOf(correctedPart ?? '');
  if (last === undefined && isSameName(oldContent, procedure.name)) last = 'name';
  if (last === undefined && [oldContent, newContent].every((text) => parseCode(text?.trim() ?? '')))
    last = 'code';
  for (const line of (newContent ?? '').split('\n')) {
    const labelled = labelOf(unquoted(line));
    last = labelled?.column ?? last;
    const text = unquoted(labelled?.text ?? line);
    const column = last && (sides[last] ?? last);
    const label = column && noted[column];
    if (text === '') continue;
    if (label) said[label] = joined(said[label], text);
    else if (column && (valued.has(column) || column === 'newName' || column === 'newCode'))
      read[column] = joined(read[column], text);
    else doubts.add(origin, 'row', 'correction_in_words', { text: shorten(cleanLine(line).text) });
  }
  return { cells: read, said };
}

const joined = (above: string | undefined, text: string): string =>
  above === undefined ? text : `${above}\n${text}`;

const isSameName = (text: string | undefined, name: string): boolean =>
  text !== undefined && name !== '' && nameKey(unquoted(text)) === nameKey(name);

/** Returns the part that a line names before a colon, and what it says of it. */
function labelOf(line: string): { column: AnnexColumn; text: string } | undefined {
  const colon = line.indexOf(':');
  const column = colon < 0 ? undefined : columnOf(line.slice(0, colon).replace(/^[\s\-–+*•“"]+/u, ''));
  return column && { column, text: line.slice(colon + 1) };
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^[-–+*•]\s+/u, '')
    .replace(/^[“"](.*)[”"][.;]?$/u, '$1')
    .trim();
