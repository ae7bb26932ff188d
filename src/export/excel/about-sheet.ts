import type { Snapshot } from '../../catalog/snapshot.ts';
import { aboutFacts } from '../about.ts';
import { capitalize } from '../../text/capitals.ts';
import type { ExportContext } from '../types.ts';
import type { Worksheet } from './worksheet.ts';

/** Returns the sheet on which a workbook says what it is, and by which it is known when it comes back. */
export function aboutSheet(snapshot: Snapshot, context: ExportContext): Worksheet {
  const { columns, about, sheets } = context.exports;
  const facts = aboutFacts(snapshot, context);
  return {
    name: sheets.about,
    columns: [
      { title: capitalize(about.heading), width: 28 },
      { title: capitalize(columns.value), width: 90 },
    ],
    isFiltered: false,
    count: facts.length,
    rows: () =>
      facts.map(({ key, label, value }) => [label, key === 'as_of' ? { date: snapshot.asOf } : value]),
  };
}
