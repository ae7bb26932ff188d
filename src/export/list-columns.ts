import type { SnapshotProcedure } from '../catalog/snapshot.ts';
import type { Json, Part } from '../model/types.ts';
import { type LevelContent, type LevelPart, toldByLevel, valueAt } from '../model/procedure/by-level.ts';
import { showPart } from '../render/changes/changes.ts';
import { capitalize } from '../text/capitals.ts';
import { showFees } from './parts.ts';
import type { DepartmentList } from './public-list.ts';
import type { ExportContext } from './types.ts';

/** A column of the list as people read it. */
export interface ListColumn {
  key:
    | 'code'
    | 'name'
    | 'levels'
    | 'status'
    | 'timeLimit'
    | 'fees'
    | 'place'
    | 'legalBases'
    | 'online'
    | 'byPost'
    | 'boundaryFree';
  head(context: ExportContext): string;
  /** Tells whether a procedure has a value here; a column without any is left out. */
  has(procedure: SnapshotProcedure): boolean;
  cell(procedure: SnapshotProcedure, context: ExportContext): string;
  /** Returns what stands in a cell item by item, where it holds several. */
  items?(procedure: SnapshotProcedure, context: ExportContext): string[];
}

const always = () => true;

const headOf =
  (part: Part) =>
  ({ terms }: ExportContext): string =>
    capitalize(terms.parts[part]);

/** Returns the column of a part that may differ by level, which is then said level by level. */
function levelColumn<Key extends LevelPart & ListColumn['key']>(
  part: Key,
  show: (value: LevelContent[Key], context: ExportContext) => string,
): ListColumn {
  return {
    key: part,
    head: headOf(part),
    has: (procedure) =>
      procedure.levels.some((level) => {
        const value = valueAt(procedure, part, level);
        return value !== undefined && value !== 'unspecified';
      }),
    cell: (procedure, context) =>
      toldByLevel(procedure, procedure.levels, part, (value) => show(value, context))
        .map(({ level, text }) => (level ? `${context.terms.levels[level]}: ${text}` : text))
        .join('; '),
  };
}

const listColumns: readonly ListColumn[] = [
  {
    key: 'code',
    head: ({ output }) => output.list.code,
    has: always,
    cell: ({ code }, { exports }) => code ?? exports.list.noCode,
  },
  { key: 'name', head: ({ exports }) => exports.list.procedure, has: always, cell: ({ name }) => name },
  {
    key: 'levels',
    head: ({ output }) => output.list.levels,
    has: always,
    cell: ({ levels }, context) => capitalize(showPart('levels', levels, context)),
  },
  {
    key: 'status',
    head: headOf('status'),
    has: ({ status }) => status !== 'active',
    cell: ({ status }, { output }) => capitalize(output.show.values[status] ?? status),
  },
  levelColumn('timeLimit', (value, context) => (value ? showPart('timeLimit', { ...value }, context) : '')),
  levelColumn('fees', showFees),
  {
    key: 'place',
    head: ({ exports }) => exports.list.place,
    has: ({ receptionPlace, implementingAgencies }) =>
      receptionPlace !== undefined || implementingAgencies !== undefined,
    cell: ({ receptionPlace, implementingAgencies = [] }) =>
      receptionPlace ?? implementingAgencies.join('; '),
  },
  {
    key: 'legalBases',
    head: headOf('legalBases'),
    has: ({ legalBases = [] }) => legalBases.length > 0,
    cell: (procedure, context) => basesOf(procedure, context).join('; '),
    items: basesOf,
  },
  levelColumn('online', (value = 'unspecified', context) =>
    value === 'unspecified' ? '' : capitalize(showPart('online', value, context)),
  ),
  {
    key: 'byPost',
    head: headOf('postal'),
    has: ({ postal, byPost }) => postal !== undefined || byPost !== undefined,
    cell: ({ postal, byPost }, context) =>
      capitalize(
        byPost
          ? showPart('byPost', { ...byPost }, context)
          : postal === undefined
            ? ''
            : showPart('postal', postal, context),
      ),
  },
  {
    key: 'boundaryFree',
    head: headOf('boundaryFree'),
    has: ({ boundaryFree }) => boundaryFree !== undefined,
    cell: ({ boundaryFree }, context) =>
      boundaryFree === undefined ? '' : capitalize(showPart('boundaryFree', boundaryFree, context)),
  },
];

function basesOf({ legalBases = [] }: SnapshotProcedure, context: ExportContext): string[] {
  return legalBases.map((basis) => showPart('legalBases', { ...basis } as Json, context));
}

/** Returns the columns that a list has something to say in. */
export function listColumnsOf(departments: readonly DepartmentList[]): ListColumn[] {
  const procedures = departments.flatMap(({ sectors }) => sectors.flatMap((sector) => sector.procedures));
  return listColumns.filter(({ has }) => procedures.some(has));
}
