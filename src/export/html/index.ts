import type { Snapshot, SnapshotProcedure } from '../../catalog/snapshot.ts';
import { type ListColumn, listColumnsOf } from '../list-columns.ts';
import { type DepartmentList, publicList } from '../public-list.ts';
import type { ExportContext, SnapshotWriter } from '../types.ts';
import { type Html, html } from './markup.ts';
import { pageEnd, pageFilters, pageHead, pageIntroduction } from './page.ts';
import { pageStyle } from './style.ts';

/**
 * The public list as one page that opens without a network, is searched and filtered where scripts
 * run, reads as a plain list where they do not, and prints as the list that is posted.
 */
export const writeHtml: SnapshotWriter = async (snapshot, context) => [
  {
    name: context.fileName,
    *chunks() {
      for (const part of pageParts(snapshot, context)) yield part.html;
    },
  },
];

function* pageParts(snapshot: Snapshot, context: ExportContext): Iterable<Html> {
  const departments = publicList(snapshot);
  const columns = listColumnsOf(departments);
  yield pageHead(snapshot, pageStyle(snapshot, columns, context), context);
  yield pageIntroduction(snapshot, context);
  yield pageFilters(snapshot, departments, context);
  for (const department of departments) yield* departmentTable(department, columns, context);
  yield pageEnd(snapshot, context);
}

function* departmentTable(
  { id, name, procedures, sectors }: DepartmentList,
  columns: readonly ListColumn[],
  context: ExportContext,
): Iterable<Html> {
  const { list } = context.exports;
  const span = columns.length + 1;
  const heads = columns.map(({ key, head }) => html`<th scope="col" class="${key}">${head(context)}</th>`);
  const title = list.department(name, context.writing.number(procedures));
  // The page puts the number of procedures that it shows in the place of {shown}.
  const template = list.department(name, '{shown}');
  // A caption is printed once; on paper the head, which comes again on every page, takes its place.
  yield html`<section id="d-${id}" data-department="${id}">
<table class="list">
<caption><h3 data-title="${template}">${title}</h3></caption>
<colgroup><col class="n"/>${columns.map(({ key }) => html`<col class="${key}"/>`)}</colgroup>
<thead><tr class="running" aria-hidden="true"><th colspan="${span}" data-title="${template}">${title}</th></tr><tr><th scope="col" class="n">${list.ordinal}</th>${heads}</tr></thead>
`;
  let ordinal = 0;
  for (const sector of sectors) {
    yield html`<tbody><tr class="sector"><th colspan="${span}" scope="rowgroup">${list.sector(sector.name)}</th></tr>\n`;
    for (const procedure of sector.procedures) {
      ordinal += 1;
      yield procedureRow(procedure, ordinal, columns, context);
    }
    yield html`</tbody>\n`;
  }
  yield html`</table>
</section>
`;
}

function procedureRow(
  procedure: SnapshotProcedure,
  ordinal: number,
  columns: readonly ListColumn[],
  context: ExportContext,
): Html {
  const cells = columns.map(({ key, cell }) =>
    key === 'name'
      ? html`<th scope="row" class="name">${cell(procedure, context)}</th>`
      : html`<td class="${key}">${cell(procedure, context)}</td>`,
  );
  return html`<tr data-levels="${procedure.levels.join(' ')}"><td class="n">${ordinal}</td>${cells}</tr>\n`;
}
