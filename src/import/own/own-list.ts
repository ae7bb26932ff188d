import { parseCode } from '../../model/code.ts';
import { type Procedure, tracePartNames } from '../../model/types.ts';
import { Doubts } from '../annex/notes.ts';
import { openInput, type PortalInput } from '../portal/record.ts';
import { shorten } from '../values/notes.ts';
import type { OwnFile, OwnRow } from './own-file.ts';

/** Returns a snapshot of ours as a list, for a catalog that does not hold it: values as they stand there, registries by name. */
export function listOfOwn({ rows, strangers, names }: OwnFile, file: string): PortalInput {
  const input = openInput('list', file);
  input.rowsRead = rows.length + strangers.length;
  for (const row of rows) takeRow(row, names, input);
  for (const { row, text } of strangers)
    input.rejected.push({
      origin: { file, row },
      reason: 'not_an_object',
      args: { text: shorten(text, 80) },
    });
  return input;
}

const told: ReadonlySet<string> = new Set(['code', 'name', 'department', 'sector', ...tracePartNames]);

function takeRow(row: OwnRow, names: OwnFile['names'], input: PortalInput): void {
  const origin = { file: input.file, row: row.row };
  const { code, name } = row;
  if (code === undefined || !parseCode(code)) {
    input.rejected.push({ origin, reason: 'code_missing', args: { name: shorten(name) } });
    return;
  }
  const doubts = new Doubts();
  const status = row.text('status');
  if (status === 'abolished') {
    input.rejected.push({ origin, reason: 'row_abolished', args: { code, text: status } });
    return;
  }
  const values = row.parts
    .filter((part) => !told.has(part) && !row.isEmpty(part))
    .map((part) => [part, row.read(part, undefined, doubts)]);
  const publishedBy = row.read('publishedBy', undefined, doubts) as Procedure['publishedBy'];
  const nameOf = (part: 'department' | 'sector'): string => names.get(row.text(part)) ?? row.text(part);
  input.records.push({
    origin,
    code,
    name,
    department: nameOf('department'),
    sector: nameOf('sector'),
    content: { ...Object.fromEntries(values), ...(publishedBy && { publishedBy }) },
  });
}
