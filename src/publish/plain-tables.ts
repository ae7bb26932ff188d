import { createHash } from 'node:crypto';
import { activity } from '../model/change.ts';
import { compareText, effectiveDate, sortDecisions } from '../model/decision.ts';
import { procedureId } from '../model/layout.ts';
import type { Department, Sector } from '../model/types.ts';
import { type Catalog, headsOf, readRows } from '../plan/catalog.ts';
import { takingEffect } from '../plan/ledger.ts';
import type { Lives } from '../plan/versions.ts';
import { digestOf } from '../figures/federation/digest.ts';
import { departmentOf, publicMovements } from '../figures/movements.ts';
import { arrayCell, storable } from './copy-text.ts';
import {
  type Cell,
  type KeyColumn,
  makeTable,
  type PartRule,
  type Row,
  type Table,
  wholePart,
} from './table.ts';

/** Returns the SHA-256 of a text, in hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const text = (name: string): KeyColumn => ({ sql: name, type: 'text' });

/** Returns a row whose fingerprint is that of its cells. */
function plainRow(key: readonly string[], cells: readonly Cell[]): Row {
  const stored = storable(cells);
  return { key, fingerprint: hashOf(JSON.stringify(stored)), cells: () => stored };
}

const inOrder = (rows: Row[]): Row[] =>
  rows.sort((a, b) => {
    const at = a.key.findIndex((part, i) => part !== b.key[i]);
    return at < 0 ? 0 : compareText(a.key[at] ?? '', b.key[at] ?? '');
  });

type PlainTable = Pick<Table, 'name' | 'columns' | 'key'> & Partial<Pick<Table, 'order' | 'part'>>;

/** Makes a table whose rows do not end, each with its fingerprint in the last column. */
function plainTable(
  publisher: string,
  { name, columns, key, order = 'id', part = wholePart }: PlainTable,
  rows: Row[],
): Table {
  return makeTable({
    name,
    key,
    order,
    part,
    columns: ['publisher', ...columns, 'fingerprint'],
    rows: inOrder(rows).map((row) => ({
      ...row,
      cells: () => [publisher, ...row.cells(), `\\x${row.fingerprint}`],
    })),
  });
}

/** Makes the table of a ledger's decisions. */
export function decisionTable(publisher: string, { ledger, asOf }: Catalog): Table {
  const heads = headsOf(ledger);
  const inForce = new Set(takingEffect(heads).map(({ doc }) => doc));
  const rowsOf = new Map(readRows(ledger).map(({ path, value }) => [path, digestOf(value)]));
  const rows = sortDecisions(heads).map((doc, position) => {
    const { number, kind, issuer, issued, posted, department, title } = doc.value;
    const effective = effectiveDate(doc.value);
    const state = !inForce.has(doc) ? 'superseded' : effective <= asOf ? 'applied' : 'pending';
    const id = procedureId(doc.path);
    const cells = [
      id,
      String(position + 1),
      number,
      kind,
      issuer,
      issued,
      effective,
      posted,
      department,
      title,
    ];
    const { cites = [], codes = [], isForAll = false } = rowsOf.get(doc.path) ?? {};
    return plainRow(
      [id],
      [
        ...cells.map((cell) => cell ?? null),
        ...[state, JSON.stringify(cites), arrayCell(codes), isForAll ? 't' : 'f'],
      ],
    );
  });
  const columns =
    'id position number kind issuer issued effective posted department title state cites codes for_all'.split(
      ' ',
    );
  return plainTable(publisher, { name: 'decision', columns, key: [text('id')] }, rows);
}

/** Makes the table of what moved a catalog's records. */
export function movementTable(publisher: string, moved: Lives['moved']): Table {
  const counts = new Map<string, number>();
  const rows = moved.map(({ decision, day, movement }) => {
    const place = `${decision}\t${day}`;
    const sequence = (counts.get(place) ?? 0) + 1;
    counts.set(place, sequence);
    const [seen] = publicMovements([movement]);
    const { action, class: name, id, newId, levels } = movement;
    const key = [decision, day, String(sequence).padStart(6, '0')];
    return plainRow(key, [
      decision,
      day,
      String(sequence),
      name,
      action ?? null,
      id,
      newId,
      departmentOf(seen ?? movement),
      arrayCell(levels),
      String(seen ? activity(seen) : 0),
      seen ? 't' : 'f',
    ]);
  });
  const columns = 'decision day sequence class action id new_id department levels activity counted'.split(
    ' ',
  );
  const key: KeyColumn[] = [
    text('decision'),
    { sql: 'day', type: 'date' },
    { sql: `lpad(sequence::text, 6, '0')`, type: 'text' },
  ];
  const part: PartRule = { sql: 'decision', of: ([decision = '']) => decision };
  return plainTable(
    publisher,
    { name: 'movement', columns, key, order: 'decision, day, sequence', part },
    rows,
  );
}

/** Makes the table of a registry; ids that records use without being registered name themselves. */
export function registryTable(
  publisher: string,
  name: 'department' | 'sector',
  entries: ReadonlyMap<string, Department | Sector>,
  used: ReadonlySet<string>,
): Table {
  const isDepartment = name === 'department';
  const rows = [...new Set([...entries.keys(), ...used])].map((id) => {
    const entry: Department & Sector = entries.get(id) ?? { id, name: id };
    const own = isDepartment ? entry.level : entry.code;
    const cells = [id, entry.name, own, entry.validFrom, entry.validTo, entry.succeededBy];
    return plainRow(
      [id],
      cells.map((cell) => cell ?? null),
    );
  });
  const columns = ['id', 'name', isDepartment ? 'level' : 'code', 'valid_from', 'valid_to', 'succeeded_by'];
  return plainTable(publisher, { name, columns, key: [text('id')] }, rows);
}
