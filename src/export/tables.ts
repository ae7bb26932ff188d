import { compareText, effectiveDate } from '../model/decision.ts';
import type { Department, Sector } from '../model/types.ts';
import type { SnapshotDecision, Snapshot, SnapshotProcedure } from '../catalog/snapshot.ts';
import { procedureTables } from './procedure-tables.ts';
import { type ColumnOf, defineTable, type DataTable } from './table.ts';

type RegistryEntry = Department | Sector;

/** Columns that departments and sectors share. */
const entryColumns: readonly ColumnOf<RegistryEntry>[] = [
  { name: 'id', label: 'id', value: ({ id }) => id },
  { name: 'name', label: 'name', required: true, value: ({ name }) => name },
];
const validity: readonly ColumnOf<RegistryEntry>[] = [
  { name: 'valid_from', label: 'validFrom', type: 'date', value: ({ validFrom }) => validFrom },
  { name: 'valid_to', label: 'validTo', type: 'date', value: ({ validTo }) => validTo },
];

const departments = defineTable<Department>({
  name: 'departments',
  key: ['id'],
  columns: [
    ...entryColumns,
    { name: 'level', label: 'level', value: ({ level }) => level },
    ...validity,
    {
      name: 'succeeded_by',
      label: 'succeededBy',
      references: 'departments',
      value: ({ succeededBy }) => succeededBy,
    },
  ],
  entries: ({ departments: known, procedures }) =>
    withMissing(known, procedures, ({ department }) => department),
});

const sectors = defineTable<Sector>({
  name: 'sectors',
  key: ['id'],
  columns: [
    ...entryColumns,
    { name: 'code', label: 'code', value: ({ code }) => code },
    ...validity,
    {
      name: 'succeeded_by',
      label: 'succeededBy',
      references: 'sectors',
      value: ({ succeededBy }) => succeededBy,
    },
  ],
  entries: ({ sectors: known, procedures }) => withMissing(known, procedures, ({ sector }) => sector),
});

/** A registry and, under their bare ids, the entries that it lacks: every reference must lead somewhere. */
function withMissing<T extends RegistryEntry>(
  known: readonly T[],
  procedures: Iterable<SnapshotProcedure>,
  idOf: (procedure: SnapshotProcedure) => string,
): (T | RegistryEntry)[] {
  const named = new Set(known.map(({ id }) => id));
  const wanted = new Set<string>();
  for (const procedure of procedures) wanted.add(idOf(procedure));
  for (const { succeededBy } of known) if (succeededBy !== undefined) wanted.add(succeededBy);
  const missing = [...wanted].filter((id) => !named.has(id)).map((id): RegistryEntry => ({ id, name: id }));
  return [...known, ...missing].sort((a, b) => compareText(a.id, b.id));
}

const decisions = defineTable<{ position: number; decision: SnapshotDecision }>({
  name: 'decisions',
  key: ['position'],
  columns: [
    { name: 'position', label: 'position', type: 'integer', value: ({ position }) => position },
    { name: 'number', label: 'number', required: true, value: ({ decision }) => decision.number },
    { name: 'kind', label: 'kind', required: true, value: ({ decision }) => decision.kind },
    { name: 'issuer', label: 'issuer', value: ({ decision }) => decision.issuer },
    {
      name: 'issued',
      label: 'issued',
      type: 'date',
      required: true,
      value: ({ decision }) => decision.issued,
    },
    {
      name: 'effective',
      label: 'effective',
      type: 'date',
      required: true,
      value: ({ decision }) => effectiveDate(decision),
    },
  ],
  *entries(snapshot: Snapshot) {
    for (const [index, decision] of snapshot.decisions.entries()) yield { position: index + 1, decision };
  },
});

/** The tables that are not of single procedures. */
export const registryTables: readonly DataTable[] = [departments, sectors, decisions];

/** All tables, each after those that it refers to. */
export const tables: readonly DataTable[] = [...registryTables, ...procedureTables];
