import type { SearchResult } from '../figures/search.ts';
import { effectiveDate } from '../model/decision.ts';
import { groupBy } from '../model/sequence.ts';
import type { Catalog } from '../plan/catalog.ts';
import type { ChangeWords } from './changes/changes.ts';
import { renderEntries } from './entries.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';
import { wrapHanging } from './wrap.ts';
import { firstOf } from '../messages/phrases.ts';

/** Renders a search's procedures, each with the place of the words where that is not its name, and its decisions. */
export function renderSearch(
  result: SearchResult,
  catalog: Catalog,
  words: ChangeWords,
  width: number,
  style: Style,
): string {
  const { hits, decisions, ended, near } = result;
  const { search } = words.output;
  const lines = (text: string): string => `${wrapHanging(text, width, '  ')}\n`;
  const table = (some: SearchResult['hits']): string => {
    const found = new Map(some.map(({ entry, reasons }) => [entry.id, sayReasons(reasons, words)]));
    return renderEntries(
      some.map(({ entry }) => entry),
      catalog,
      { words, width, style },
      { found },
    );
  };
  const told = hits.filter(({ isApart }) => !isApart);
  const apart = hits.filter(({ isApart }) => isApart);
  const parts = [
    ...(told.length > 0 ? [table(told)] : []),
    ...(told.length > 0 && apart.length > 0 ? [lines(search.apart(words.writing.number(apart.length)))] : []),
    ...(apart.length > 0 ? [table(apart)] : []),
    ...(decisions.length > 0 ? [decisionTable(result, words, width, style)] : []),
    ...(hits.length + decisions.length === 0 ? [lines(search.nothing)] : []),
    ...(ended.length > 0
      ? [lines(search.ended(words.writing.number(ended.length), firstOf(ended, mostEnded), ended[0] ?? ''))]
      : []),
    ...(near.length > 0 ? [lines(search.near(near))] : []),
  ];
  return parts.join('\n');
}

/** Names of so many procedures out of force are enough to find the one that was meant. */
const mostEnded = 3;

/** Names the places of the words, those of one kind together: `căn cứ 87/2020/NĐ-CP, 01/2022/TT-BTP`. */
function sayReasons(reasons: SearchResult['hits'][number]['reasons'], { output }: ChangeWords): string {
  const { places } = output.search;
  return [...groupBy(reasons, ({ field }) => field).values()]
    .map((found) => {
      const [{ field } = { field: 'code' as const }] = found;
      return field === 'code'
        ? places[field]
        : `${places[field]} ${found.map(({ label }) => label).join(', ')}`;
    })
    .join('; ');
}

function decisionTable({ decisions }: SearchResult, words: ChangeWords, width: number, style: Style): string {
  const { search } = words.output;
  const rows = decisions.map(({ header: { number, issued, title, issuer } }) => [
    number,
    words.writing.date(issued),
    title ?? issuer ?? '',
  ]);
  const columns = [
    { title: search.decision },
    { title: search.issued },
    { title: search.title, flexible: true },
  ];
  return `${renderTable(columns, rows, width, style)}\n`;
}

/** Returns for programs what a search found besides procedures. */
export function searchJson({ hits, decisions, ended, near }: SearchResult): object {
  return {
    matches: hits.map(({ entry, reasons }) => ({
      id: entry.id,
      in:
        reasons.length === 0
          ? [{ field: 'name', text: entry.record.name }]
          : reasons.map(({ field, text }) => ({ field, text })),
    })),
    decisions: decisions.map(({ header }) => ({
      number: header.number,
      issuer: header.issuer,
      issued: header.issued,
      effective: effectiveDate(header),
      ...(header.title !== undefined && { title: header.title }),
    })),
    ended: ended.length,
    near,
  };
}
