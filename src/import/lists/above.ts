import { isLetterhead } from '../annex/heading.ts';
import type { Sheet } from '../files/table.ts';
import { type IsOfDepartments, departmentForms, formOf, mayNameBody } from './department-lines.ts';
import { headedBy, type Standing } from './standing.ts';

/** Number of lines above a table that may be about it. */
const mostLines = 30;
/** Place of the line right above a list. */
const nearestPlace = 'above list';

/** Returns which of the lines above the lists of a file name departments, by their form. */
export function formsAbove(sheets: readonly Sheet[]): IsOfDepartments {
  return departmentForms(
    sheets.flatMap(({ above = [] }) => {
      const said = saidIn(above.slice(-mostLines));
      return said.map((text, at) => ({ text, place: at === said.length - 1 ? nearestPlace : '' }));
    }),
  );
}

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
  { isOfDepartments, hasSectors }: { isOfDepartments: IsOfDepartments; hasSectors: boolean },
): Standing {
  const own = [...(above ?? []).slice(-mostLines), ...rows.flatMap((text) => text.split('\n'))];
  const said = saidIn([name, ...own]);
  const kept = saidIn(own).length === 0 && above ? before : above ? ofDepartment(before) : {};
  return said.reduce((now, line, at) => {
    const isNearest = above !== undefined && at === said.length - 1;
    // Where no column names sectors, the line right above a list may.
    const form = formOf(line, isNearest && hasSectors ? nearestPlace : '');
    const isOfDepartment = isOfDepartments(form, hasSectors) && mayNameBody(line);
    return headedBy(line, now, { isOfDepartment }) ?? now;
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
