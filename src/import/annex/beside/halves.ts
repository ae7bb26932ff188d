import { foldText } from '../../../text/fold.ts';
import { cellText, type WordCell, type WordRow, type WordTable } from '../../files/word/document.ts';
import { type AnnexColumn, nameColumns } from '../columns.ts';
import { actionsIn } from '../movements.ts';
import { findHeader, goesOn, type GridColumn, type GridHeader } from '../rows/grid.ts';

/** A list that stands beside another in one table, as a table of its own, with the words above it alone. */
export interface Half {
  table: WordTable;
  title?: string;
  /** The half above that it goes on with, where it has no header of its own. */
  above?: Half;
}

/** A half with its place among the columns. */
interface PlacedHalf extends Half {
  span: Span;
}

/** Columns of a half, the last one not included. */
interface Span {
  start: number;
  end: number;
  title?: string;
}

/**
 * Parts a table in which several lists stand side by side: each begins with a number of its own, or has a heading or a
 * name for a movement of its own. Columns before the first hold for all. A table of one list is returned as it is.
 *
 * @param settled the header with what its columns mean beside each other
 */
export function halvesOf(table: WordTable, header: GridHeader, settled: GridHeader): Half[] {
  const spans = spansOf(header);
  const isOfSeveral = new Set(spans.flatMap(({ title = '' }) => movementOf(title) ?? [])).size > 1;
  if (spans.length < 2 || (!isOfSeveral && showsBothSides(settled))) return [{ table }];
  const halves = spans.map((span, at) => halfOf(table, span, spans, at));
  return halves.every((half) => findHeader(half.table) !== undefined) ? halves : [{ table }];
}

/** Parts a table without a header as the one before it, whose lists go on in it; undefined where none does. */
export function halvesAfter(table: WordTable, above: readonly Half[]): Half[] | undefined {
  const placed = above.filter((half): half is PlacedHalf => 'span' in half);
  const spans = placed.map(({ span }) => span);
  const halves = placed.map(({ span, ...half }, at) => ({
    ...halfOf(table, span, spans, at),
    above: half.above ?? half,
  }));
  const isOne = ({ above, table: own }: (typeof halves)[number]): boolean => {
    const header = findHeader(above.table);
    return header !== undefined && goesOn(own, header);
  };
  return halves.length > 1 && halves.some(isOne) ? halves : undefined;
}

/** Tells a list that shows a procedure as it was beside what it becomes, or what takes its place. */
function showsBothSides({ columns }: GridHeader): boolean {
  const has = (...any: AnnexColumn[]) => columns.some(({ column }) => column && any.includes(column));
  return has('oldName', 'oldCode') || has('newName', 'newCode');
}

function spansOf({ columns }: GridHeader): Span[] {
  const byNumber = spansFrom(columns, (one) => one.column === 'order');
  if (byNumber.length > 1) return byNumber.map((span) => ({ ...span, ...titleOf(columns, span) }));
  const movements = columns.map(({ heading }) => movementOf(heading));
  const bySaid = spansFrom(columns, (_, at) => {
    const own = movements[at];
    const before = movements.slice(0, at).findLast((one) => one !== undefined);
    return own !== undefined && own !== before;
  });
  const titled = bySaid.map((span) => ({ ...span, ...titleOf(columns, span) }));
  return new Set(titled.map(({ title }) => title && movementOf(title))).size === titled.length ? titled : [];
}

/** Returns the spans that begin where a column opens one, where each has names; none of fewer than two. */
function spansFrom(
  columns: readonly GridColumn[],
  opens: (column: GridColumn, at: number) => boolean,
): Span[] {
  const starts = columns.filter(opens);
  const last = columns.at(-1)?.end ?? 0;
  const spans = starts.map(({ start }, at) => ({ start, end: starts[at + 1]?.start ?? last }));
  const holdsName = (span: Span): boolean =>
    columns.some((one) => isIn(one, span) && one.column !== undefined && nameColumns.includes(one.column));
  return spans.length > 1 && spans.every(holdsName) ? spans : [];
}

const isIn = ({ start }: GridColumn, span: Span): boolean => span.start <= start && start < span.end;

/** Returns the movement that a heading, or the one above it, names; what is replaced stands beside what takes its place. */
function movementOf(heading: string): string | undefined {
  const said = actionsIn(foldText(heading.split(' / ')[0] ?? ''));
  return said.length === 1 && said[0] !== 'replaced' ? said[0] : undefined;
}

/** Returns the words above the columns of a span that name a movement. */
function titleOf(columns: readonly GridColumn[], span: Span): Pick<Span, 'title'> {
  const own = columns.filter((one) => isIn(one, span));
  const title = own.map(({ heading }) => heading.split(' / ')[0] ?? '').find((text) => movementOf(text));
  return title === undefined ? {} : { title };
}

function halfOf(table: WordTable, span: Span, spans: readonly Span[], at: number): PlacedHalf {
  const { start, end, title } = span;
  const first = Math.min(...spans.map((one) => one.start));
  const isOwn = (cell: WordCell): boolean =>
    cell.column + cell.span <= first || (cell.column < end && cell.column + cell.span > start);
  const cut = (cell: WordCell): WordCell => {
    const [from, to] = [Math.max(cell.column, start), Math.min(cell.column + cell.span, end)];
    return (cell.column >= start && cell.column + cell.span <= end) || cell.column + cell.span <= first
      ? cell
      : { ...cell, column: from, span: to - from };
  };
  const rows = table.rows.map((row): WordRow => {
    const cells = row.cells.filter(isOwn).map(cut);
    return { ...row, cells: isNumberAlone(cells) ? [] : cells };
  });
  const { unseen, ...rest } = table;
  return {
    span,
    table: { ...rest, rows, ...(at === 0 ? unseen && { unseen } : { half: at + 1 }) },
    ...(title !== undefined && { title }),
  };
}

/** Tells a row that only counts on: the lists beside each other are not of one length. */
function isNumberAlone(cells: readonly WordCell[]): boolean {
  const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  return texts.length === 1 && /^\d{1,4}[.)]?$/u.test(texts[0] ?? '');
}
