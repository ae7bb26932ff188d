import {
  disagreements,
  type PartDifference,
  type ReconciledRow,
  type Reconciliation,
} from '../figures/reconcile.ts';
import type { Origin, Rejection } from '../import/values/notes.ts';
import { usualDepartment } from '../import/values/usual-bodies.ts';
import type { Words } from '../messages/words.ts';
import { isLocalId, parseCode } from '../model/code.ts';
import type { Document } from '../model/types.ts';
import { showPart } from './changes/changes.ts';
import { placeText } from './imported/pretty.ts';
import { sayRejection } from './imported/of-baseline.ts';
import type { Style } from './style.ts';
import { renderTable, type TextColumn } from './table.ts';
import { wrapHanging } from './wrap.ts';
import { toJson } from './json.ts';

/** Agreement of a catalog and a list, with the names of both. */
export interface ReconciledList extends Reconciliation<Origin> {
  asOf: string;
  publisher: string;
  files: readonly string[];
  /** Ministries whose list it is. */
  ministries: readonly string[];
  /** True where it was held against the whole catalog. */
  isOfAll: boolean;
  /** Rows of which no procedure could be read: they were not compared. */
  unread: readonly Rejection[];
}

/** The parts of a row that stand in a table, by the disagreement that it is about. */
const columnsOf = {
  only_here: ['code', 'name', 'department', 'decision'],
  only_there: ['code', 'name', 'department', 'place'],
  abolished_here: ['code', 'name', 'decision', 'place'],
} as const;

/** Renders the agreement of a catalog and a list: figures, then each difference with the decision behind it. */
export function renderReconciled(result: ReconciledList, words: Words, width: number, style: Style): string {
  const { reconcile: say } = words.output;
  const { number, date } = words.writing;
  const parts = [
    [style.strong(say.title(date(result.asOf), result.files.join(', '))), ...summaryLines(result, words)]
      .map((line) => wrapHanging(line, width, '  '))
      .join('\n'),
    ...disagreements.flatMap((kind) => {
      const rows = result.rows.filter((row) => row.kind === kind);
      if (rows.length === 0) return [];
      const heading = style.strong(`${say.kinds[kind]} (${number(rows.length)})`);
      const todo = wrapHanging(style.faint(say.todo[kind]), width, '');
      const body =
        kind === 'differs'
          ? rows.map((row) => differing(row, words, width, style)).join('\n')
          : table(kind, rows, result, words, width, style);
      return [[heading, todo, body].join('\n')];
    }),
    ...(result.unread.length === 0 ? [] : [unreadLines(result, words, width, style)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Sums up a reconciliation, a sentence each. */
export function summaryLines(result: ReconciledList, words: Words): string[] {
  const { reconcile: say } = words.output;
  const { number } = words.writing;
  const { here, there, ofMinistry, withoutLevels, agreeing, compared, summary } = result;
  const { ministries, isOfAll } = result;
  const told = Object.entries(compared).flatMap(([part, count]) =>
    count > 0 ? [`${words.terms.parts[part as keyof typeof compared]} ${number(count)}`] : [],
  );
  return [
    say.counts(number(here), number(there), number(agreeing)),
    ...(ofMinistry > 0 ? [say.ofMinistry(number(ofMinistry))] : []),
    ...(withoutLevels > 0 && ministries.length > 0 ? [say.withoutLevels(number(withoutLevels))] : []),
    ...(told.length > 0 ? [say.compared(told)] : []),
    ...(isOfAll && ministries.length > 0 && summary.only_here > 0
      ? [say.ofMinistries(ministries, usualDepartment(ministries[0] ?? '') ?? 'Sở Tư pháp')]
      : []),
    ...(result.rows.length + result.unread.length === 0 ? [say.agrees] : []),
  ];
}

function table(
  kind: keyof typeof columnsOf,
  rows: readonly ReconciledRow<Origin>[],
  result: ReconciledList,
  words: Words,
  width: number,
  style: Style,
): string {
  const { columns: titles } = words.output.reconcile;
  const shown = columnsOf[kind];
  const columns = shown.map(
    (column): TextColumn => ({ title: titles[column], ...(column !== 'code' && { flexible: true }) }),
  );
  const cellOf = (row: ReconciledRow<Origin>, column: (typeof shown)[number]): string => {
    if (column === 'code') return codeText(row, words);
    if (column === 'place') return placeOf(row, result, words);
    return column === 'decision' ? decisionText(row, words) : (row[column] ?? '');
  };
  return renderTable(
    columns,
    rows.map((row) => shown.map((column) => cellOf(row, column))),
    width,
    style,
  );
}

/** Returns the code of a procedure, or that it has none yet. */
export const codeText = ({ id }: Pick<ReconciledRow<Origin>, 'id'>, words: Words): string =>
  id === '' || isLocalId(id) ? words.output.list.noCode : id;

/** “1766/QĐ-UBND (03/8/2020)”; of what is abolished, from which day. */
export function decisionText({ decision, abolishedFrom }: ReconciledRow<Origin>, words: Words): string {
  const text = decision ? documentText(decision, words) : '';
  if (abolishedFrom === undefined) return text;
  return [text, words.output.reconcile.from(words.writing.date(abolishedFrom))].filter(Boolean).join(', ');
}

function documentText({ number, issued }: Document, { writing }: Words): string {
  return issued === undefined ? number : `${number} (${writing.date(issued)})`;
}

/** Returns the place of a procedure in the list. */
export function placeOf(
  { place }: { place?: Origin | undefined },
  { files }: Pick<ReconciledList, 'files'>,
  words: Words,
): string {
  return place ? placeText(place, { files }, words) : '';
}

function differing(row: ReconciledRow<Origin>, words: Words, width: number, style: Style): string {
  const { here, there } = words.output.reconcile.sides;
  const sideWidth = Math.max(here.length, there.length) + 1;
  const side = (label: string, text: string): string =>
    wrapHanging(`      ${`${label}:`.padEnd(sideWidth)} ${text}`, width, ' '.repeat(sideWidth + 7));
  return [
    wrapHanging(`  ${style.strong(codeText(row, words))}  ${row.name}`, width, '    '),
    ...(row.department === undefined ? [] : [`    ${style.faint(row.department)}`]),
    ...row.differences.flatMap((difference) => {
      const { decision } = difference;
      const by = decision === undefined ? '' : ` · ${words.output.changes.byDecision(decision)}`;
      return [
        wrapHanging(`    ${partName(difference, words)}${style.faint(by)}`, width, '      '),
        side(here, showSide(difference, 'here', words)),
        side(there, showSide(difference, 'there', words)),
      ];
    }),
  ].join('\n');
}

/** The name of a part that differs. */
export const partName = ({ part }: Pick<PartDifference, 'part'>, { terms }: Words): string =>
  terms.parts[part];

/** Returns in words what one side says of a part. */
export function showSide(difference: PartDifference, side: 'here' | 'there', words: Words): string {
  return showPart(difference.part, difference[side], words);
}

function unreadLines(result: ReconciledList, words: Words, width: number, style: Style): string {
  const { unread } = result;
  const title = words.output.reconcile.unread(words.writing.number(unread.length));
  const lines = unread.map((one) => {
    const where = placeText(one.origin, result, words);
    return wrapHanging(`  ${where}: ${sayRejection(one, words)}`, width, '    ');
  });
  return [style.strong(title), ...lines].join('\n');
}

/** The same for programs. */
export function reconciledJson(
  result: ReconciledList,
  words: Words,
  tool: { name: string; version: string },
): string {
  const { asOf, publisher, files, here, there, ofMinistry, agreeing, compared, summary } = result;
  return toJson({
    schemaVersion: 1,
    tool,
    asOf,
    publisher,
    files,
    counts: { here, there, ofMinistry, agreeing, unread: result.unread.length },
    compared,
    summary,
    rows: result.rows.map(({ id, kind, differences, place, ...row }) => ({
      kind,
      ...(parseCode(id) && { code: id }),
      ...(id !== '' && { id }),
      ...row,
      differences,
      ...(place && { place }),
    })),
    unread: result.unread.map((one) => ({
      place: one.origin,
      reason: one.reason,
      message: sayRejection(one, words),
    })),
  });
}
