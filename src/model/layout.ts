import type {
  Accepted,
  CatalogInfo,
  Decision,
  Department,
  Documents,
  Holidays,
  Procedure,
  Sector,
} from './types.ts';
import { numberSlug, slugify } from '../text/fold.ts';

/** The kinds of file that a catalog folder holds, each with the value that such a file has. */
export interface FileValues {
  catalog: CatalogInfo;
  departments: { departments: Department[] };
  sectors: { sectors: Sector[] };
  holidays: Holidays;
  documents: Documents;
  accepted: Accepted;
  procedure: Procedure;
  decision: Decision;
}

export type FileKind = keyof FileValues;

const fixedFiles: Readonly<Record<string, FileKind>> = {
  'catalog.yaml': 'catalog',
  'departments.yaml': 'departments',
  'sectors.yaml': 'sectors',
  'holidays.yaml': 'holidays',
  'documents.yaml': 'documents',
  'accepted.yaml': 'accepted',
};

/** Returns the kind of a file, by its path inside the catalog folder; undefined when it has no place there. */
export function fileKind(path: string): FileKind | undefined {
  if (path in fixedFiles) return fixedFiles[path];
  if (!path.endsWith('.yaml')) return undefined;
  if (isBelow(path, 'procedures')) return 'procedure';
  if (isBelow(path, 'decisions')) return 'decision';
  return undefined;
}

/** Tells whether a path stands in the folder of records or of decisions, whatever kind of file it names. */
export function isBelow(path: string, folder: 'procedures' | 'decisions'): boolean {
  return path.startsWith(`${folder}/`);
}

/** Tells whether a path is that of a record's file. */
export function isRecordPath(path: string): boolean {
  return fileKind(path) === 'procedure';
}

/** Returns where a procedure's record stands. */
export function procedurePath(id: string, record: Pick<Procedure, 'department'>): string {
  return `procedures/${record.department}/${id}.yaml`;
}

/** Returns the id that a record's file name gives. */
export function procedureId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
}

/** Returns where a decision stands in the ledger: `decisions/<year>/<name>.yaml`. */
export function decisionPath({ issued }: Pick<Decision, 'issued'>, name: string): string {
  return `decisions/${issued.slice(0, 4)}/${name}.yaml`;
}

/**
 * Returns a decision as part of file names and local ids: `2026-03-26-1523-QD-BCA-C06`.
 *
 * @param withIssuer also names the issuer, for the second of two with one number on one day
 */
export function decisionSlug(
  { issued, number, issuer = '' }: Pick<Decision, 'issued' | 'number' | 'issuer'>,
  withIssuer = false,
): string {
  return `${issued}-${numberSlug(number)}${withIssuer ? `-${slugify(issuer)}` : ''}`;
}

/** Returns the path from a file to the schema that its first line names. */
export function schemaPathFrom(path: string, kind: FileKind): string {
  const depth = path.split('/').length;
  return `${'../'.repeat(depth)}schemas/${kind}.schema.json`;
}
