import { outOfForce, type Snapshot } from '../catalog/snapshot.ts';
import { aboutLines, aboutText } from './about.ts';
import { countSnapshot, countTable } from './counts.ts';
import { type ListColumn, listColumnsOf } from './list-columns.ts';
import { type DepartmentList, publicList } from './public-list.ts';
import type { ExportContext, SnapshotWriter } from './types.ts';

/** Writes the public list as Markdown: an introduction, the counts, then a table for each sector of each department. */
export const writeMarkdown: SnapshotWriter = async (snapshot, context) => [
  { name: context.fileName, chunks: () => pages(snapshot, context) },
];

function* pages(snapshot: Snapshot, context: ExportContext): Iterable<string> {
  const { list, about } = context.exports;
  const departments = publicList(snapshot);
  yield `# ${plain(snapshot.title)}\n\n${plain(aboutText(snapshot, context))}\n\n`;
  const ended = outOfForce(snapshot.counts);
  if (ended > 0) {
    yield `${plain(about.endedNote(context.writing.number(ended)))}\n\n`;
  }
  yield `## ${plain(list.counts)}\n\n${countsOf(snapshot, context)}\n`;
  yield `## ${plain(list.heading)}\n\n`;
  const columns = listColumnsOf(departments);
  for (const department of departments) yield* departmentSection(department, columns, context);
  yield `## ${plain(about.heading)}\n\n`;
  for (const { label, text } of aboutLines(snapshot, context)) yield `- ${plain(label)}: ${plain(text)}\n`;
}

function countsOf(snapshot: Snapshot, context: ExportContext): string {
  const { heads, rows, total } = countTable(countSnapshot(snapshot), context);
  const lines = [...rows, total].map(({ label, numbers }) =>
    tableRow([label, ...numbers.map(context.writing.number)]),
  );
  return [tableHead(heads, 1), ...lines].join('');
}

function* departmentSection(
  { name, procedures, sectors }: DepartmentList,
  columns: readonly ListColumn[],
  context: ExportContext,
): Iterable<string> {
  const { list } = context.exports;
  yield `### ${plain(list.department(name, context.writing.number(procedures)))}\n\n`;
  let ordinal = 0;
  for (const sector of sectors) {
    yield `#### ${plain(list.sector(sector.name))}\n\n`;
    yield tableHead([list.ordinal, ...columns.map(({ head }) => head(context))]);
    for (const procedure of sector.procedures) {
      ordinal += 1;
      yield tableRow([String(ordinal), ...columns.map(({ cell }) => cell(procedure, context))]);
    }
    yield '\n';
  }
}

function tableHead(heads: readonly string[], rightFrom = Number.POSITIVE_INFINITY): string {
  const rule = heads.map((_, index) => (index >= rightFrom ? '---:' : '---'));
  return `${tableRow(heads)}| ${rule.join(' | ')} |\n`;
}

const tableRow = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |\n`;

/** Text that Markdown shows as it is: no markup, no HTML, no entity, one line. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$#]/gu, '\\$&').replace(/(?<!\s)\s*[\n\r]\s*/gu, '<br>');
}
