import { cleanLine } from '../../text/normalize.ts';
import { codeWithin } from '../annex/codes.ts';
import { type AnnexColumn, nameColumns } from '../annex/columns.ts';
import type { AnnexOrigin, Doubts } from '../annex/notes.ts';
import { shorten } from '../values/notes.ts';
import { codesIn, linesOf, namesIn } from './paired.ts';

type Texts = Partial<Record<AnnexColumn, string>>;

/** One of several procedures in a row, with its own texts, and its place. */
export interface PartOfRow {
  origin: AnnexOrigin;
  texts: Texts;
  /** Place of the part whose new procedure is also that of this one. */
  sharesNew?: AnnexOrigin;
}

/** Columns that say which procedure is meant. */
const naming: ReadonlySet<AnnexColumn> = new Set<AnnexColumn>([
  ...nameColumns,
  'order',
  'code',
  'localCode',
  'oldCode',
  'newCode',
]);
/** Columns whose lines are each procedure's own, where there are as many. */
const each: ReadonlySet<AnnexColumn> = new Set<AnnexColumn>([
  ...naming,
  'timeLimit',
  'fees',
  'sector',
  'department',
  'levels',
  'online',
]);
const codeColumns = ['code', 'oldCode', 'localCode'] as const;

/**
 * Parts a row that holds several procedures, their codes and names in as many lines; undefined where it holds one. A
 * cell with another number of lines belongs to all of them, and so do documents; what is not certain of that is told.
 */
export function partsOfRow(texts: Texts, origin: AnnexOrigin, doubts: Doubts): PartOfRow[] | undefined {
  const coded = codeColumns.find((column) => codesIn(texts[column] ?? ''));
  const name = (['name', 'oldName', 'newName'] as const).find((column) => texts[column] !== undefined);
  const names = name && texts[name];
  if (!name || names === undefined) return undefined;
  const codes = coded ? codesIn(texts[coded] ?? '') : codesWithin(names);
  if (!codes) return undefined;
  const count = codes.length;
  if (!namesIn(names, count)) {
    doubts.add(origin, 'name', 'names_uneven', { codes, text: shorten(cleanLine(names).text) });
    return undefined;
  }
  doubts.add(origin, 'row', 'row_parted', { count });
  const hasNewOfAll = name !== 'newName' && texts.newName !== undefined && !namesIn(texts.newName, count);
  return codes.map((_, at): PartOfRow => {
    const place = at === 0 ? origin : { ...origin, part: at + 1 };
    const own = Object.entries(texts).map(([column, text]): [string, string] => {
      const lines = linesOf(text);
      const isName = nameColumns.includes(column as AnnexColumn);
      const isOwn = isName
        ? namesIn(text, count) !== undefined
        : lines.length === count && each.has(column as AnnexColumn);
      return [column, (isOwn ? lines[at] : undefined) ?? text];
    });
    for (const [column, text] of Object.entries(texts) as [AnnexColumn, string][])
      if (linesOf(text).length === count && !naming.has(column))
        doubts.add(place, 'row', 'lines_of_several', {
          text: linesOf(text).join('; '),
          isEach: each.has(column),
        });
    return {
      origin: place,
      texts: { ...Object.fromEntries(own), ...(coded && { [coded]: codes[at] ?? '' }) },
      ...(hasNewOfAll && at > 0 && { sharesNew: origin }),
    };
  });
}

/** Returns the codes with which each of several lines begins. */
function codesWithin(names: string): string[] | undefined {
  const codes = linesOf(names).map((line) => codeWithin(line)?.code);
  return codes.length > 1 && codes.every((code) => code !== undefined) ? codes : undefined;
}
