import type {
  Accepted,
  CatalogInfo,
  Decision,
  Department,
  Documents,
  Federation,
  Feedback,
  Holidays,
  Merger,
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
  feedback: Feedback;
  procedure: Procedure;
  decision: Decision;
}

export type FileKind = keyof FileValues;

/** The kinds of file that stand beside catalogs, each with the value that such a file has. */
interface OutsideValues {
  federation: Federation;
  merger: Merger;
}

/** All kinds of file, in a catalog and beside it. */
export interface AnyValues extends FileValues, OutsideValues {}

export type AnyKind = keyof AnyValues;

const fixedFiles: Readonly<Record<string, FileKind>> = {
  'catalog.yaml': 'catalog',
  'departments.yaml': 'departments',
  'sectors.yaml': 'sectors',
  'holidays.yaml': 'holidays',
  'documents.yaml': 'documents',
  'accepted.yaml': 'accepted',
};

/** Files in which departments and sectors are registered. */
export const registryFiles = ['departments.yaml', 'sectors.yaml'];

/** Files that every catalog has: without one of them it is not whole. */
export const neededFiles = ['catalog.yaml', ...registryFiles];

/** Returns the kind of a file, by its path inside the catalog folder; undefined when it has no place there. */
export function fileKind(path: string): FileKind | undefined {
  if (path in fixedFiles) return fixedFiles[path];
  if (!path.endsWith('.yaml')) return undefined;
  if (isBelow(path, 'procedures')) return 'procedure';
  if (isBelow(path, 'decisions')) return 'decision';
  if (isBelow(path, 'feedback')) return 'feedback';
  return undefined;
}

/** Tells whether a path stands in the folder of records, of decisions or of feedback, whatever kind of file it names. */
export function isBelow(path: string, folder: 'procedures' | 'decisions' | 'feedback'): boolean {
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

/** Returns the name of a YAML file, without its folder and ending. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
}

/** Returns the id that a record's file name gives. */
export function procedureId(path: string): string {
  return fileName(path);
}

/** Returns where a decision stands in the ledger: `decisions/<year>/<name>.yaml`. */
export function decisionPath({ issued }: Pick<Decision, 'issued'>, name: string): string {
  return `decisions/${issued.slice(0, 4)}/${name}.yaml`;
}

/**
 * Returns where the roll of the ledger notes that a decision was put there: a file of its own under its name,
 * so that branches merge. A decision that has left no trace in the records is missed by it alone.
 */
export function rollPath(name: string): string {
  return `roll/${name}`;
}

/** Tells whether a path is that of a note in the roll of the ledger. */
export function isRollPath(path: string): boolean {
  return /^roll\/\d{4}-\d{2}-\d{2}-[^/]+$/u.test(path) && !/\.ya?ml$/iu.test(path);
}

/** Returns where the decision has to stand that a note in the roll names. */
export function decisionOnRoll(path: string): string {
  const name = path.slice('roll/'.length);
  return decisionPath({ issued: name }, name);
}

/** Returns the notes in the roll whose decisions are in the ledger no more, wherever in it they stood. */
export function missingOnRoll(paths: readonly string[]): string[] {
  const held = new Set(paths.filter((path) => fileKind(path) === 'decision').map(fileName));
  return paths.filter((path) => isRollPath(path) && !held.has(fileName(decisionOnRoll(path))));
}

/** Tells whether a path is that of a small file: one that is read with the frame of the catalog, not by itself. */
export function isSmallFile(path: string): boolean {
  return !path.includes('/') || isBelow(path, 'feedback');
}

/** Returns where an entry of the register of feedback stands: a file of its own, under its day and number. */
export function feedbackPath({ received, number }: Pick<Feedback, 'received' | 'number'>): string {
  return `feedback/${received}-${numberSlug(number)}.yaml`;
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

/** The name of the file that lists the catalogs of several publishers. */
export const federationName = 'federation.yaml';
