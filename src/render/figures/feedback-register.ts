import type { Words } from '../../messages/words.ts';
import type { Feedback } from '../../model/types.ts';
import type { Style } from '../style.ts';
import { renderTable } from '../table.ts';
import { fitLines } from '../wrap.ts';
import { toJson } from '../json.ts';

/** Entries of the register of feedback as a table, and the file that was written, if one was. */
export function renderFeedback(
  entries: readonly Feedback[],
  { words, width, style }: { words: Words; width: number; style: Style },
  file?: string,
): string {
  const { feedback: say } = words.output;
  const { date, number } = words.writing;
  if (file !== undefined) return `${fitLines([say.wrote(file, entries[0]?.number ?? '')], width)}\n`;
  if (entries.length === 0) return `${fitLines([say.none], width)}\n`;
  const day = (iso: string | undefined) => (iso === undefined ? '' : date(iso));
  const columns = [
    { title: say.columns.number },
    { title: say.columns.received, align: 'right' as const },
    { title: say.columns.about, flexible: true },
    { title: say.columns.summary, flexible: true },
    { title: say.columns.due, align: 'right' as const },
    { title: say.columns.answered, align: 'right' as const },
    { title: say.columns.posted, align: 'right' as const },
  ];
  const rows = entries.map((one) => [
    one.number,
    date(one.received),
    say.about[one.about],
    one.procedure === undefined ? one.summary : `${one.procedure}: ${one.summary}`,
    day(one.due),
    day(one.answered),
    day(one.posted),
  ]);
  const open = entries.filter(({ answered }) => answered === undefined).length;
  return `${renderTable(columns, rows, width, style)}\n\n${fitLines([say.count(number(entries.length), number(open))], width)}\n`;
}

/** The same for programs. */
export function feedbackJson(
  entries: readonly Feedback[],
  tool: { name: string; version: string },
  file?: string,
): string {
  return toJson({ schemaVersion: 1, tool, ...(file !== undefined && { file }), entries });
}
