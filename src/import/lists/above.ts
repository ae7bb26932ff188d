import { isLetterhead, splitNumber, withoutCount } from '../annex/heading.ts';
import type { Sheet } from '../files/table.ts';
import { headedBy, type Standing } from './standing.ts';

/** Values that the lines above a list give for all its rows. */
export interface Above {
  standing: Standing;
  /** Form of the line right above the list, where that named the department: the next list may have one like it. */
  form?: string;
}

/** Words of titles that name lists, not whose they are. */
const ofLists = /thủ tục|tthc|danh (?:mục|sách)|phụ lục|biểu|bảng/iu;

/** Number of lines above a table that may be about it. */
const mostLines = 30;

/**
 * Reads the name of a sheet and the lines above its list. Of the list before it what stays is whose it is, until another
 * body is named.
 *
 * @param rows texts of the sheet itself above the headings of the list
 */
export function readAbove({ name, above }: Sheet, rows: readonly string[], before: Above): Above {
  const lines = [name, ...(above ?? []).slice(-mostLines), ...rows.flatMap((text) => text.split('\n'))];
  const said = lines.filter((line) => line.trim() !== '' && !isLetterhead(line));
  const { department } = before.standing;
  const kept: Standing = above && department !== undefined ? { department } : {};
  const standing = said.reduce((now, line) => headedBy(line, now, false) ?? now, kept);
  const nearest = said.at(-1) ?? '';
  const form = formOf(nearest);
  const told = headedBy(nearest, {}, false);
  if (told) return { standing, ...(told.department !== undefined && form !== '' && { form }) };
  // Lines in the same place and of the same form play the same part: `Trung tâm Phục vụ hành chính công (12 thủ tục)`.
  const whose = withoutCount(splitNumber(nearest).rest);
  const isNext = above !== undefined && form !== '' && form === before.form && !ofLists.test(whose);
  if (!isNext) return { standing };
  const { sector: _, ...others } = standing;
  return { standing: { ...others, department: whose }, form };
}

/** Returns how a heading is made: with which kind of number before it, and a count behind; empty for one with neither. */
function formOf(line: string): string {
  const { rest, numbering } = splitNumber(line.trim());
  const count = withoutCount(rest) === rest ? '' : 'count';
  return [numbering, count].filter(Boolean).join(' ');
}
