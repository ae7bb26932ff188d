import type { Document, Fee, Level } from '../model/types.ts';
import { atLevel, valueAt } from '../model/procedure/by-level.ts';
import type { Snapshot, SnapshotProcedure } from '../catalog/snapshot.ts';
import { type Content, listContents } from './contents.ts';
import { type ColumnOf, defineTable, type DataTable } from './table.ts';

/** The single values of a procedure; what the schemas give a default for is never empty here. */
export const procedureColumns: readonly ColumnOf<SnapshotProcedure>[] = [
  { name: 'id', label: 'id', value: (p) => p.id },
  { name: 'code', label: 'code', value: (p) => p.code },
  { name: 'name', label: 'name', required: true, value: (p) => p.name },
  {
    name: 'department',
    label: 'department',
    required: true,
    references: 'departments',
    value: (p) => p.department,
  },
  { name: 'sector', label: 'sector', required: true, references: 'sectors', value: (p) => p.sector },
  { name: 'kind', label: 'kind', required: true, value: (p) => p.kind ?? 'standard' },
  { name: 'profile', label: 'profile', required: true, value: (p) => p.profile ?? 'list' },
  { name: 'time_limit_value', label: 'duration', type: 'number', value: (p) => p.timeLimit?.value },
  { name: 'time_limit_unit', label: 'unit', value: (p) => p.timeLimit?.unit },
  { name: 'time_limit_text', label: 'timeLimit', value: (p) => p.timeLimit?.text },
  {
    name: 'time_limit_by_law_value',
    label: 'timeLimitByLaw',
    type: 'number',
    value: (p) => p.timeLimitByLaw?.value,
  },
  { name: 'time_limit_by_law_unit', label: 'unit', value: (p) => p.timeLimitByLaw?.unit },
  { name: 'time_limit_by_law_text', label: 'text', value: (p) => p.timeLimitByLaw?.text },
  { name: 'fees', label: 'fees', required: true, value: (p) => feesStatus(p.fees) },
  { name: 'deciding_agency', label: 'decidingAgency', value: (p) => p.decidingAgency },
  { name: 'reception_place', label: 'receptionPlace', value: (p) => p.receptionPlace },
  { name: 'online', label: 'online', required: true, value: (p) => p.online ?? 'unspecified' },
  { name: 'online_reason', label: 'onlineReason', value: (p) => p.onlineReason?.kind },
  { name: 'online_reason_basis', label: 'document', value: (p) => p.onlineReason?.basis?.number },
  {
    name: 'legacy_online_level',
    label: 'legacyOnlineLevel',
    type: 'integer',
    value: (p) => p.legacyOnlineLevel,
  },
  { name: 'postal', label: 'postal', type: 'boolean', value: (p) => p.postal },
  { name: 'post_receive', label: 'postReceive', type: 'boolean', value: (p) => p.byPost?.receive },
  { name: 'post_return', label: 'postReturn', type: 'boolean', value: (p) => p.byPost?.return },
  { name: 'proactive', label: 'proactive', type: 'integer', value: (p) => p.proactive },
  { name: 'boundary_free', label: 'boundaryFree', type: 'boolean', value: (p) => p.boundaryFree },
  { name: 'interlinked', label: 'interlinked', required: true, value: (p) => p.interlinked ?? 'none' },
  { name: 'one_stop', label: 'oneStop', type: 'boolean', value: (p) => p.oneStop },
  { name: 'internal_process', label: 'internalProcess', value: (p) => p.internalProcess?.decision },
  {
    name: 'internal_process_issued',
    label: 'issued',
    type: 'date',
    value: (p) => p.internalProcess?.issued,
  },
  { name: 'friendly_name', label: 'friendlyName', value: (p) => p.friendlyName },
  { name: 'keywords', label: 'keywords', value: (p) => p.keywords?.join('; ') },
  { name: 'groups', label: 'groups', value: (p) => p.groups?.join('; ') },
  { name: 'portal_id', label: 'portalId', value: (p) => p.portalId },
  { name: 'status', label: 'status', required: true, value: (p) => p.status },
  { name: 'effective_from', label: 'effectiveFrom', type: 'date', value: (p) => p.effectiveFrom },
  { name: 'effective_to', label: 'effectiveTo', type: 'date', value: (p) => p.effectiveTo },
  { name: 'expires', label: 'expires', type: 'date', value: (p) => p.expires },
];

/** A list of fees, none at all, or not known: three things that an empty cell would mix up. */
function feesStatus(fees: SnapshotProcedure['fees']): string {
  return typeof fees === 'string' ? fees : fees === undefined ? 'unspecified' : 'listed';
}

const procedures = defineTable<SnapshotProcedure>({
  name: 'procedures',
  key: ['id'],
  columns: procedureColumns,
  entries: (snapshot) => snapshot.procedures,
});

interface Held<T> {
  procedure: string;
  position: number;
  item: T;
}

const ownerColumn: ColumnOf<Held<unknown>> = {
  name: 'procedure',
  label: 'procedure',
  references: 'procedures',
  value: ({ procedure }) => procedure,
};
const positionColumn: ColumnOf<Held<unknown>> = {
  name: 'position',
  label: 'position',
  type: 'integer',
  value: ({ position }) => position,
};

/** Everything of one kind that procedures hold, each with its owner and its place there. */
function heldBy<T>(list: (procedure: SnapshotProcedure) => readonly T[]) {
  return function* entries(snapshot: Snapshot): Iterable<Held<T>> {
    for (const procedure of snapshot.procedures) {
      for (const [index, item] of list(procedure).entries()) {
        yield { procedure: procedure.id, position: index + 1, item };
      }
    }
  };
}

/** A procedure at one of its levels. */
interface AtLevel {
  level: Level;
  record: SnapshotProcedure;
}

/** Columns of what may differ by level: in the table of levels they hold what is so at each. */
const columnsByLevel = [
  'time_limit_value',
  'time_limit_unit',
  'time_limit_text',
  'fees',
  'online',
  'internal_process',
  'internal_process_issued',
];

const levels = defineTable<Held<AtLevel>>({
  name: 'procedure_levels',
  key: ['procedure', 'level'],
  columns: [
    ownerColumn,
    { name: 'level', label: 'level', value: ({ item }) => item.level },
    ...procedureColumns
      .filter(({ name }) => columnsByLevel.includes(name))
      .map(
        ({ value, ...column }): ColumnOf<Held<AtLevel>> => ({
          ...column,
          value: ({ item }) => value(item.record),
        }),
      ),
  ],
  entries: heldBy((p) => p.levels.map((level) => ({ level, record: atLevel(p, level) }))),
});

/** A fee, and the level at which it holds; without one it holds at all. */
interface LevelFee {
  fee: Fee;
  level?: Level;
}

/** Lists the fees of a procedure: once where all levels have the same, else those of each level. */
function feesByLevel(p: SnapshotProcedure): LevelFee[] {
  const isDivided = Object.values(p.byLevel ?? {}).some((own) => own.fees !== undefined);
  if (!isDivided) return listed(p.fees).map((fee) => ({ fee }));
  return p.levels.flatMap((level) => listed(valueAt(p, 'fees', level)).map((fee) => ({ fee, level })));
}

const listed = (fees: SnapshotProcedure['fees']): readonly Fee[] => (Array.isArray(fees) ? fees : []);

const fees = defineTable<Held<LevelFee>>({
  name: 'procedure_fees',
  key: ['procedure', 'position'],
  columns: [
    ownerColumn,
    positionColumn,
    { name: 'amount', label: 'amount', type: 'number', value: ({ item }) => item.fee.amount },
    { name: 'currency', label: 'currency', value: ({ item }) => item.fee.currency },
    { name: 'per', label: 'per', value: ({ item }) => item.fee.per },
    { name: 'text', label: 'text', value: ({ item }) => item.fee.text },
    { name: 'level', label: 'level', value: ({ item }) => item.level },
  ],
  entries: heldBy(feesByLevel),
});

interface Named<T> {
  role: string;
  value: T;
}

const roleColumn: ColumnOf<Held<Named<unknown>>> = {
  name: 'role',
  label: 'role',
  value: ({ item }) => item.role,
};

const asRole = <T>(role: string, values: readonly T[] | undefined): Named<T>[] =>
  (values ?? []).map((value) => ({ role, value }));

const agencies = defineTable<Held<Named<string>>>({
  name: 'procedure_agencies',
  key: ['procedure', 'position'],
  columns: [
    ownerColumn,
    positionColumn,
    { ...roleColumn, required: true },
    { name: 'name', label: 'name', required: true, value: ({ item }) => item.value },
  ],
  entries: heldBy((p) => [
    ...asRole('implementing', p.implementingAgencies),
    ...asRole('coordinating', p.coordinatingAgencies),
  ]),
});

const applicants = defineTable<Held<string>>({
  name: 'procedure_applicants',
  key: ['procedure', 'position'],
  columns: [
    ownerColumn,
    positionColumn,
    { name: 'applicant', label: 'applicants', required: true, value: ({ item }) => item },
  ],
  entries: heldBy((p) => p.applicants ?? []),
});

const documents = defineTable<Held<Named<Document>>>({
  name: 'procedure_documents',
  key: ['procedure', 'position'],
  columns: [
    ownerColumn,
    positionColumn,
    { ...roleColumn, required: true },
    { name: 'number', label: 'document', required: true, value: ({ item }) => item.value.number },
    { name: 'issued', label: 'issued', type: 'date', value: ({ item }) => item.value.issued },
    { name: 'issuer', label: 'issuer', value: ({ item }) => item.value.issuer },
    { name: 'title', label: 'title', value: ({ item }) => item.value.title },
    { name: 'provisions', label: 'provisions', value: ({ item }) => item.value.provisions },
  ],
  entries: heldBy((p) => [
    ...asRole('legal_basis', p.legalBases),
    ...asRole('published_by', p.publishedBy && [p.publishedBy]),
    ...asRole('amended_by', p.amendedBy),
    ...asRole('abolished_by', p.abolishedBy && [p.abolishedBy]),
  ]),
});

const contents = defineTable<Held<Content>>({
  name: 'procedure_contents',
  key: ['procedure', 'position'],
  columns: [
    ownerColumn,
    positionColumn,
    { name: 'part', label: 'part', required: true, value: ({ item }) => item.part },
    { name: 'case_name', label: 'case', value: ({ item }) => item.case },
    { name: 'text', label: 'text', value: ({ item }) => item.text },
    { name: 'value', label: 'entry', value: ({ item }) => item.json },
  ],
  entries: heldBy(listContents),
});

const links = defineTable<Held<Named<string>>>({
  name: 'procedure_links',
  key: ['procedure', 'position'],
  columns: [
    ownerColumn,
    positionColumn,
    { ...roleColumn, required: true },
    { name: 'other', label: 'other', required: true, value: ({ item }) => item.value },
  ],
  entries: heldBy((p) => [...asRole('replaces', p.replaces), ...asRole('replaced_by', p.replacedBy)]),
});

/** The procedures, and what each holds any number of. */
export const procedureTables: readonly DataTable[] = [
  procedures,
  levels,
  fees,
  agencies,
  applicants,
  documents,
  contents,
  links,
];
