import { isLetterhead, readHeading } from '../annex/heading.ts';
import type { Sheet } from '../files/table.ts';
import { isServiceCentre } from '../values/body-names.ts';
import { type IsOfDepartments, departmentForms, formOf } from './department-lines.ts';
import { mayNameBody } from './headings/line-kinds.ts';
import { nameSectorsOf, partsOfName, sectorOfSheet } from './headings/sheet-names.ts';
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
  /** True where sheets may have the names of sectors: several are called by words that say nothing else. */
  sheetsNameSectors: boolean;
}

/** Returns what the lines above the lists of a file name. */
export function linesAbove(sheets: readonly Sheet[]): LinesAbove {
  const said = sheets.flatMap(({ above }) => (above ? [saidIn(above.slice(-mostLines))] : []));
  const named = sheets.filter(({ rows, above }) => rows.length > 1 && !above).map(({ name }) => name);
  const nearest = said.flatMap((lines) => lines.slice(-1));
  return {
    isOfDepartments: departmentForms(
      said.flatMap((lines) =>
        lines.map((text, at) => ({ text, place: at === lines.length - 1 ? nearestPlace : '' })),
      ),
    ),
    sheetsNameSectors: nameSectorsOf(named),
    nameSectors: nearest.length > 1 && nearest.every((line) => mayNameBody(line) || namesSector(line)),
  };
}

const namesSector = (line: string): boolean => readHeading(line).sector !== undefined;

/** Returns the lines that say something of a list: not the head of a paper, which names who wrote it. */
const saidIn = (lines: readonly string[]): string[] =>
  lines.filter((line, at) => line.trim() !== '' && !isLetterhead(line) && !isOfHead(line, lines[at - 1]));

/** Tells the name of a commune's service centre, which stands in the head of its papers. */
const isOfHead = (line: string, above = ''): boolean =>
  isServiceCentre(line) && (isLetterhead(above) || /\s(?:xã|phường|đặc khu)(?:\s|$)/iu.test(line));

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
  { isOfDepartments, nameSectors, sheetsNameSectors, hasSectors }: LinesAbove & { hasSectors: boolean },
): Standing {
  const own = [...(above ?? []).slice(-mostLines), ...rows.flatMap((text) => text.split('\n'))];
  const ofSheet = sheetsNameSectors && !above && !hasSectors ? sectorOfSheet(name) : undefined;
  const names = partsOfName(name);
  const said = saidIn([...names, ...own]);
  const kept = above ? keptOf(before, saidIn(own)) : {};
  return said.reduce((now, line, at) => {
    const isNearest = above !== undefined && at === said.length - 1;
    // Where no column names sectors, the line right above a list may.
    const form = formOf(line, isNearest && hasSectors ? nearestPlace : '');
    const isOfDepartment = isOfDepartments(form, hasSectors) && mayNameBody(line);
    const isOfSector = isNearest && nameSectors && !hasSectors && mayNameBody(line);
    const sectorPlace = line === ofSheet && at < names.length ? 'sheet' : isOfSector ? 'line' : undefined;
    return headedBy(line, now, { isOfDepartment, ...(sectorPlace && { sectorPlace }) }) ?? now;
  }, kept);
}

/**
 * Returns what the list before a list leaves standing, by the lines between the two: all where there are none, and
 * below names of sectors what stood above those.
 */
function keptOf(before: Standing, lines: readonly string[]): Standing {
  if (lines.length === 0) return before;
  const { sector, sectorPlace: _, ...others } = before;
  return sector !== undefined && lines.every(namesSector) ? others : ofDepartment(before);
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
