import type { Procedure } from '../model/types.ts';
import { fingerprintOf } from '../plan/fingerprint.ts';
import { hasProcess } from '../model/procedure/by-level.ts';
import type { Version } from '../plan/versions.ts';
import { foldText } from '../text/fold.ts';
import { arrayCell, storable } from './copy-text.ts';
import { type Cell, makeTable, type Row, type Table } from './table.ts';

/** The columns of `procedure_version`, in the order of a row's cells. */
const versionColumns = [
  'publisher',
  'id',
  'valid',
  'fingerprint',
  'code',
  'name',
  'folded_name',
  'department',
  'sector',
  'levels',
  'kind',
  'status',
  'online',
  'interlinked',
  'internal_process',
  'online_by_level',
  'decision',
  'record',
] as const;

/** Makes the table of versions, in the order of their ids and days. */
export function versionTable(publisher: string, versions: readonly Version[]): Table {
  return makeTable({
    name: 'procedure_version',
    columns: versionColumns,
    key: [
      { sql: 'id', type: 'text' },
      { sql: 'lower(valid)', type: 'date' },
    ],
    order: 'id, valid',
    end: 'upper(valid)',
    // The last digits of codes are the most even: each part holds a thousandth.
    part: { sql: 'right(id, 3)', of: ([id = '']) => [...id].slice(-3).join('') },
    rows: versions.map((version) => rowOf(publisher, version)),
  });
}

function rowOf(publisher: string, { id, from, to, decision, record: own }: Version): Row {
  const record = storable(own);
  const fingerprint = fingerprintOf({ id, from, decision, record }).replace(/^.*:/u, '');
  return {
    key: [id, from],
    end: to,
    fingerprint,
    cells: () => [
      publisher,
      id,
      `[${from},${to ?? ''})`,
      `\\x${fingerprint}`,
      ...cellsOf(record),
      decision ?? null,
      JSON.stringify(record),
    ],
  };
}

/** Returns what stands in a record's own columns, so that nobody has to look into its JSON. */
function cellsOf(record: Procedure): Cell[] {
  const { code, name, department, sector, levels, kind, status, online, interlinked, byLevel } = record;
  return [
    code ?? null,
    name,
    foldText(name),
    department,
    sector,
    arrayCell(levels),
    kind ?? 'standard',
    status,
    online ?? 'unspecified',
    interlinked ?? 'none',
    hasProcess(record) ? 't' : 'f',
    onlineByLevel(byLevel),
  ];
}

/** Returns what a record says of online service at single levels, where it differs from level to level. */
function onlineByLevel(byLevel: Procedure['byLevel']): Cell {
  const own = Object.entries(byLevel ?? {}).flatMap(([level, { online }]) =>
    online ? [[level, online]] : [],
  );
  return own.length > 0 ? JSON.stringify(Object.fromEntries(own)) : null;
}
