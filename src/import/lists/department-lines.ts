import { splitNumber, withoutCount } from '../annex/heading.ts';
import { looksLikeCode } from '../values/codes.ts';
import { isShortName } from '../values/short-names.ts';
import type { Header } from './columns.ts';
import { type Grid, rowTexts } from './grid.ts';
import { kindOfLine, type LineKind, mayNameBody } from './headings/line-kinds.ts';

/**
 * Tells of a form whether lines that are made so name departments, where some of them do by their words.
 *
 * @param hasSectors true where a column names sectors, so that lines have no need to
 */
export type IsOfDepartments = (form: string, hasSectors: boolean) => boolean;

/** A line that may name a department, and where it stands, as far as that tells it from other lines. */
interface Line {
  text: string;
  place: string;
}

const anyNumber = /^(?:[IVXLC]+|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)[.)]?$/u;
/**
 * Returns how a line is made: its kind of number, a count behind it, capitals, and, where it has neither number nor
 * count, its place.
 */
export function formOf(text: string, place = ''): string {
  const { rest, numbering } = splitNumber(text.trim());
  const name = withoutCount(rest);
  const count = name === rest ? undefined : 'count';
  const isPlain = numbering === undefined && count === undefined;
  // Initials are capitals in any line.
  const capitals = name === name.toUpperCase() && !isShortName(name) ? 'capitals' : undefined;
  return [numbering, count, capitals, isPlain ? place : undefined].filter(Boolean).join(' ');
}

/** Tells whether a form has a number or a count: such lines are of one kind, wherever they stand. */
export const isNumberedForm = (form: string): boolean => /part|letter|roman|arabic|dotted|count/u.test(form);

/**
 * Returns what lines of a form are, by those whose words tell: departments' where some name departments and none
 * anything else; where lines may name sectors too, at least half of them have to.
 */
export function departmentForms(lines: readonly Line[]): IsOfDepartments {
  const kinds = new Map<string, Record<LineKind, number>>();
  for (const { text, place } of lines) {
    const form = formOf(text, place);
    const kind = kinds.get(form) ?? { department: 0, unknown: 0, other: 0 };
    kind[kindOfLine(text)] += 1;
    kinds.set(form, kind);
  }
  return (form, hasSectors) => {
    const { department = 0, unknown = 0, other = 0 } = kinds.get(form) ?? {};
    const isOne = isNumberedForm(form) || form.includes('above');
    return isOne && department > 0 && other === 0 && (hasSectors || department >= unknown);
  };
}

/** Returns the only text of a row besides a number, as a line with its number; undefined for any other row. */
export function lineOfRow(grid: Grid, row: number): string | undefined {
  const [first = '', ...others] = rowTexts(grid, row);
  if (others.length === 0) return first === '' ? undefined : first;
  return others.length === 1 && anyNumber.test(first)
    ? `${first.replace(/[.)]$/u, '')}. ${others[0]}`
    : undefined;
}

/**
 * Returns the rows of a list whose lines name departments though no word tells it, by the form of those that do.
 */
export function departmentRows(grid: Grid, header: Header): ReadonlySet<number> {
  const hasSectors = header.columns.some(({ meaning }) => meaning === 'sector');
  const lines = linesBetween(grid, header.firstDataRow);
  const isOfDepartments = departmentForms(lines);
  const named = lines.filter(({ text, place }) => {
    // Where no column names sectors, plain lines right above procedures do.
    const form = formOf(text, hasSectors || place === aboveLines ? place : '');
    return isOfDepartments(form, hasSectors) && mayNameBody(text);
  });
  return new Set(named.map(({ row }) => row));
}

const aboveLines = 'above lines';

/** Returns the lines between the rows of a list, each with what comes next: another line or a procedure. */
function linesBetween(grid: Grid, from: number): (Line & { row: number })[] {
  const lines: (Line & { row: number })[] = [];
  let open: { text: string; row: number } | undefined;
  for (let row = from; row < grid.height; row++) {
    const filled = grid.filled(row);
    if (filled.length === 0) continue;
    const isProcedure = filled.some((at) => looksLikeCode(grid.own(row, at)));
    const text = isProcedure ? undefined : lineOfRow(grid, row);
    if (open) lines.push({ ...open, place: text === undefined ? 'above procedures' : aboveLines });
    open = text === undefined ? undefined : { text, row };
  }
  return lines;
}
