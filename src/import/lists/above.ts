import { isLetterhead, readHeading } from '../annex/heading.ts';
import type { Sheet } from '../files/table.ts';
import { type IsOfDepartments, departmentForms, formOf, mayNameBody } from './department-lines.ts';
import { headedBy, type Standing } from './standing.ts';

/** Number of lines above a table that may be about it. */
const mostLines = 30;
/** Place of the line right above a list. */
const nearestPlace = 'above list';

/** Names in the lines above the lists of a file, as far as all of them together tell them. */
export interface LinesAbove {
  /** Tells whether those of a form name departments. */
  isOfDepartments: IsOfDepartments;
  /** True where those right above the lists may all be names of sectors: there are several, and none says anything else. */
  nameSectors: boolean;
}

/** Returns what the lines above the lists of a file name. */
export function linesAbove(sheets: readonly Sheet[]): LinesAbove {
  const said = sheets.flatMap(({ above }) => (above ? [saidIn(above.slice(-mostLines))] : []));
  const nearest = said.flatMap((lines) => lines.slice(-1));
  return {
    isOfDepartments: departmentForms(
      said.flatMap((lines) =>
        lines.map((text, at) => ({ text, place: at === lines.length - 1 ? nearestPlace : '' })),
      ),
    ),
    nameSectors: nearest.length > 1 && nearest.every((line) => mayNameBody(line) || namesSector(line)),
  };
}

const namesSector = (line: string): boolean => readHeading(line).sector !== undefined;

const saidIn = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.trim() !== '' && !isLetterhead(line));

/**
 * Reads the name of a sheet and the lines above its list. Of the list before it what stays is whose it is, until another
 * body is named; everything, where no line parts the two.
 *
 * @param rows texts of the sheet itself above the headings of the list
 */
export function readAbove(
  { name, above }: Sheet,
  rows: readonly string[],
  before: Standing,
  { isOfDepartments, nameSectors, hasSectors }: LinesAbove & { hasSectors: boolean },
): Standing {
  const own = [...(above ?? []).slice(-mostLines), ...rows.flatMap((text) => text.split('\n'))];
  const said = saidIn([name, ...own]);
  const kept = saidIn(own).length === 0 && above ? before : above ? ofDepartment(before) : {};
  return said.reduce((now, line, at) => {
    const isNearest = above !== undefined && at === said.length - 1;
    // Where no column names sectors, the line right above a list may.
    const form = formOf(line, isNearest && hasSectors ? nearestPlace : '');
    const isOfDepartment = isOfDepartments(form, hasSectors) && mayNameBody(line);
    const isOfSector = isNearest && nameSectors && !hasSectors && mayNameBody(line);
    return headedBy(line, now, { isOfDepartment, isOfSector }) ?? now;
  }, kept);
}

/** Returns whose a list is, and nothing else. */
function ofDepartment({ department, departmentForm, isByForm, named }: Standing): Standing {
  return {
    ...(named && { named }),
    ...(department !== undefined && { department }),
    ...(departmentForm !== undefined && { departmentForm }),
    ...(isByForm && { isByForm }),
  };
}
