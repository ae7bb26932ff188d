import type { Words } from '../../messages/words.ts';
import {
  depthOf,
  type FigureColumn,
  type FigureRow,
  type FigureTable,
  fullTitle,
  ordinalsOf,
} from '../../render/figures/figures.ts';
import { cellText } from '../../render/figures/text.ts';
import { type Html, html } from '../html/markup.ts';

/** More columns than this do not stand side by side on a phone. */
const fewColumns = 3;

/** A table of figures; each cell knows the head of its column, for screens that show a line as a card. */
export function tableSection(table: FigureTable, words: Words): Html {
  const isMany = table.columns.length > fewColumns;
  const ordinals = ordinalsOf(table.rows);
  return html`<figure>
<table${isMany ? html` class="many"` : []}>
<caption>${table.caption}</caption>
<thead>
${headRows(table)}</thead>
<tbody>
${table.rows.map((row, i) => bodyRow(table, row, ordinals[i] ?? '', words))}</tbody>
${table.total ? html`<tfoot>\n${bodyRow(table, table.total, '', words)}</tfoot>\n` : []}</table>
</figure>
`;
}

const isGrouped = ({ columns }: FigureTable): boolean => columns.some(({ group }) => group !== undefined);

function headRows(table: FigureTable): Html[] {
  const span = isGrouped(table) ? html` rowspan="2"` : [];
  const ordinal = table.ordinal === undefined ? [] : [html`<th scope="col"${span}>${table.ordinal}</th>`];
  const label = html`<th scope="col"${span}>${table.heads.join(' / ')}</th>`;
  const head = (column: FigureColumn, rows: Html | never[]) =>
    html`<th scope="col"${column.isText ? [] : html` class="n"`}${rows}>${column.title}</th>`;
  if (!isGrouped(table))
    return [html`<tr>${ordinal}${label}${table.columns.map((column) => head(column, []))}</tr>\n`];
  const upper = groupsOf(table.columns).map(({ group, columns }) =>
    group === undefined
      ? { html: columns.map((column) => head(column, html` rowspan="2"`).html).join('') }
      : html`<th scope="colgroup" class="group" colspan="${columns.length}">${group}</th>`,
  );
  const lower = table.columns.filter(({ group }) => group !== undefined).map((column) => head(column, []));
  return [html`<tr>${ordinal}${label}${upper}</tr>\n`, html`<tr>${lower}</tr>\n`];
}

function groupsOf(
  columns: readonly FigureColumn[],
): { group: string | undefined; columns: FigureColumn[] }[] {
  const groups: { group: string | undefined; columns: FigureColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.group === column.group) last.columns.push(column);
    else groups.push({ group: column.group, columns: [column] });
  }
  return groups;
}

const depthClasses = ['', 'deep', 'deeper'] as const;

function bodyRow(table: FigureTable, row: FigureRow, ordinal: string, words: Words): Html {
  const depth = depthOf(row);
  const classes = [depthClasses[Math.min(depth, 2)], row.isSubtotal ? 'subtotal' : ''].filter(Boolean);
  const first = table.ordinal === undefined ? [] : html`<td class="ordinal">${ordinal}</td>`;
  const cells = table.columns.map((column, i) => {
    const isStart = column.group !== undefined && column.group !== table.columns[i - 1]?.group;
    const names = [
      column.isText ? 'text' : 'n',
      row.cells[i] === 0 ? 'zero' : '',
      isStart ? 'group-start' : '',
    ].filter(Boolean);
    const head = isStart ? fullTitle(column) : column.title;
    return html`<td class="${names.join(' ')}" data-head="${head}">${cellText(row.cells[i], column, words)}</td>`;
  });
  return html`<tr${classes.length > 0 ? html` class="${classes.join(' ')}"` : []}>${first}<th scope="row">${row.labels[depth] ?? ''}</th>${cells}</tr>\n`;
}
