import { parseCode } from '../../../model/code.ts';
import { nameKey } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import { isValue, newValueIn } from '../../values/changes/new-value.ts';
import { type AnnexColumn, columnOf, foldHeading } from '../columns.ts';
import { actionOfCell } from '../movements.ts';
import type { NoteLabel } from '../labels.ts';
import type { AnnexAction, AnnexOrigin, Doubts } from '../notes.ts';
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

/** Parts that a row of an amendment tells in words, and how the words begin. */
const told: readonly [AnnexColumn, RegExp][] = [
  ['timeLimit', /(?:^| )(?:thoi (?:han|gian)|so ngay)(?= )/],
  ['fees', /(?:^| )(?:phi|le phi|muc thu)(?= )/],
  ['online', /(?:^| )(?:muc do|dvc|dvctt|dich vu cong|truc tuyen)(?= )/],
];

const labelled = /^([^:\d]{2,60}?)(?::\s*|\s+(?=\d))(.+)$/u;

/** Returns words without the movement that they begin with: `Sửa đổi, bổ sung: thời hạn …`. */
function withoutMovement(line: string): string {
  const colon = line.indexOf(':');
  return colon > 0 && actionOfCell(line.slice(0, colon)) ? line.slice(colon + 1) : line;
}

/** `Sửa đổi tên thủ tục thành “…”`, `Đổi tên TTHC từ “…” sang “…”`, `Tên mới: …`: how such words begin and end. */
const renaming =
  /^(?:(?:sửa|đổi|thay|điều chỉnh|chỉnh sửa|chuẩn hóa|cập nhật)(?!\p{L})[^:“"«]{0,40}?(?<!\p{L})tên(?= (?:thủ tục|tthc|của (?:thủ tục|tthc)|từ|thành(?! phần)|sang|là|mới|gọi|[“"«])|:)|tên (?:(?:thủ tục(?: hành chính)?|tthc) )?(?:mới|sau khi sửa đổi)(?= ?:))/iu;
const newNameForms = [
  /(?<!\p{L})(?:thành|sang|là|mới|sửa đổi)(?: tên| thủ tục){0,2}:? ?[“"«]([^“”"«»]{4,600})[”"»][.;]?$/iu,
  /: ?(\p{Lu}[^“”"«»:]{3,600}?)[.;]?$/u,
];

/** Returns the new name that words among the changed parts tell. */
export function newNameIn(text: string): string | undefined {
  const words = unquotedLead(text).replace(/\s+/gu, ' ');
  if (!renaming.test(words)) return undefined;
  return newNameForms.map((form) => form.exec(words)?.[1]?.trim()).find((name) => name !== undefined);
}

/**
 * Reads the words in which an amended row tells its changes, where they name one part and its new value: `Thời hạn: 07
 * ngày`, `Rút ngắn thời hạn xuống còn 07 ngày`. A column of its own says it first.
 */
export function changedCells(cells: Cells, origin: AnnexOrigin, doubts: Doubts): Cells {
  const read: Cells = { ...cells };
  for (const line of (cells.changedContent ?? '').split(/[\n;]/u)) {
    const name = newNameIn(withoutMovement(line));
    if (name !== undefined && read.newName === undefined) {
      read.newName = name;
      doubts.add(origin, 'name', 'value_of_change', { text: shorten(line.trim()) });
    }
    if (name !== undefined) continue;
    const words = unquoted(withoutMovement(line));
    const folded = foldHeading(words);
    const [named, ...others] = told.filter(([, pattern]) => pattern.test(folded));
    const isTold = !words.includes(':') && newValueIn(words) !== undefined;
    const [, label, value = words] = isTold ? [] : (labelled.exec(words) ?? []);
    const isOf = label !== undefined && columnOf(label) === named?.[0];
    const text = isOf ? value : words;
    const hasValue = isTold || (isOf && (newValueIn(text) !== undefined || isValue.test(text)));
    if (named && others.length === 0 && hasValue) read[named[0]] ??= text;
  }
  return read;
}

/**
 * Reads what a row of a correction or amendment sets right into the cells of what it is about: by a label before it or in a
 * column of its own (`Thời hạn giải quyết: 05 ngày`), or as a name or code that stands where the other one did.
 */
export function correctedCells(
  { newContent, oldContent, correctedPart, ...cells }: Cells,
  procedure: { name: string; codes: readonly string[] },
  { action, origin, doubts }: { action: AnnexAction; origin: AnnexOrigin; doubts: Doubts },
): Pick<AnnexRow, 'cells' | 'said'> {
  const read: Cells = { ...cells };
  const said: NonNullable<AnnexRow['said']> = {};
  let last = columnOf(correctedPart ?? cells.changedContent ?? '');
  if (last === undefined && isSameName(oldContent, procedure.name)) last = 'name';
  if (last === undefined && [oldContent, newContent].every((text) => parseCode(text?.trim() ?? '')))
    last = 'code';
  const inWords = action === 'corrected' ? 'correction_in_words' : 'changed_parts_in_words';
  if (newContent === undefined && oldContent !== undefined)
    doubts.add(origin, 'row', inWords, { text: shorten(cleanLine(oldContent).text) });
  for (const line of (newContent ?? '').split(/\n|;\s+(?=\p{L}[^:;\n]{2,40}:)/u)) {
    const labelled = labelOf(unquoted(line));
    last = labelled?.column ?? last;
    const text = unquoted(labelled?.text ?? line);
    const column = last && (sides[last] ?? last);
    const label = column && noted[column];
    if (text === '') continue;
    if (label) said[label] = joined(said[label], text);
    else if (column && (valued.has(column) || column === 'newName' || column === 'newCode'))
      read[column] = joined(read[column], text);
    else doubts.add(origin, 'row', inWords, { text: shorten(cleanLine(line).text) });
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

const unquotedLead = (text: string): string => text.trim().replace(/^[-–+*•]\s+/u, '');

const unquoted = (text: string): string =>
  unquotedLead(text)
    .replace(/^[“"](.*)[”"][.;]?$/u, '$1')
    .trim();
