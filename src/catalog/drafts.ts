import { dirname, relative, resolve } from 'node:path';
import type { Drafts } from '../check/drafts.ts';
import { catalogAbove, isDirectory, readFolder, readText } from '../io/folder.ts';
import { isBlank } from '../model/blank.ts';
import { Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/make-finding.ts';
import type { Doc, SourceFile } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';
import { type ReadFile, readFile } from '../yaml/catalog-files.ts';
import { foreignKind, isCatalogList } from '../yaml/foreign.ts';

/** Says where files are named from, and which day it is. */
interface Here {
  cwd: string;
  today: string;
}

/** Makes drafts of decisions that are there as values only, without the files that they were read from. */
export const draftsOf = (docs: readonly Doc<Decision>[]): Drafts => ({
  docs,
  findings: [],
  texts: new Map(),
});

/**
 * Reads decision files that are given by path; in a folder, all YAML files.
 *
 * @throws Failure when a path cannot be read, is no YAML file, or a folder holds none
 */
export function readDrafts({ cwd, today }: Here, paths: readonly string[]): Drafts {
  return readSources(
    paths.flatMap((given) => sourcesAt(cwd, given)),
    today,
  );
}

/**
 * Reads decisions of which the texts are given. One that is not signed yet is read as if it were signed today, with
 * the finding that its day is still to be written.
 *
 * @param today ISO day
 * @throws Failure `not-yaml` or `list-of-catalogs`
 */
export function readSources(sources: readonly SourceFile[], today: string): Drafts {
  const docs: Doc<Decision>[] = [];
  const found: Finding[] = [];
  for (const source of sources) {
    const kind = foreignKind(source.path, source.text);
    if (kind) throw new Failure('not-yaml', { path: source.path, kind });
    if (isCatalogList(source.text)) throw new Failure('list-of-catalogs', { path: source.path });
    const { value, findings } = signedToday(readFile(source, 'decision'), today);
    if (value) docs.push({ path: source.path, value });
    found.push(...findings);
  }
  return { docs, findings: found, texts: new Map(sources.map(({ path, text }) => [path, text])) };
}

/** Fills in the day of signing where a draft leaves it open: the findings of all else count as they are. */
function signedToday(
  read: ReadFile<'decision'>,
  today: string,
): Pick<ReadFile<'decision'>, 'value' | 'findings'> {
  const at = read.findings.findIndex(({ path }) => path.length === 1 && path[0] === 'issued');
  const draft = read.raw as Partial<Decision>;
  const found = read.findings[at];
  if (!found || typeof draft.issued !== 'string' || !isBlank(draft.issued)) return read;
  const open = makeFinding('decision/to-fill-in', found.file, found.path, {
    text: draft.issued,
    onSigning: true,
  });
  const isOtherwiseRight = read.findings.length === 1;
  return {
    value: isOtherwiseRight ? ({ ...draft, issued: today } as Decision) : undefined,
    findings: read.findings.with(at, open),
  };
}

/**
 * Reads files that hold decisions, however badly they are written; in a folder, those among its YAML files.
 *
 * @throws Failure `not-yaml`, `not-a-decision`, or `no-file-matched` for a folder in which there is none
 */
export function decisionFiles(cwd: string, given: string): SourceFile[] {
  const sources = sourcesAt(cwd, given);
  const found = sources.filter(isDecisionFile);
  if (found.length > 0) return found;
  if (isDirectory(resolve(cwd, given)))
    throw new Failure('no-file-matched', { pattern: given, isFolder: true });
  const kind = sources.map(({ path, text }) => foreignKind(path, text)).find(Boolean);
  throw kind
    ? new Failure('not-yaml', { path: given, kind })
    : new Failure('not-a-decision', { path: given });
}

/** Tells whether a file says what every decision says; of a text that cannot be read, whether its lines begin so. */
export function isDecisionFile(source: SourceFile): boolean {
  if (foreignKind(source.path, source.text)) return false;
  const { raw } = readFile(source, 'decision');
  return ['number', 'kind'].every((key) =>
    raw === undefined
      ? new RegExp(`^\uFEFF?["']?${key}["']?:`, 'mu').test(source.text)
      : typeof raw === 'object' && raw !== null && Object.hasOwn(raw, key),
  );
}

/** Tells whether a folder is or holds a catalog, or is one of its own but for the ledger, whose decisions can be carried out elsewhere. */
function isOfCatalog(folder: string): boolean {
  const root = catalogAbove(folder);
  if (root === undefined) return false;
  const within = relative(root, folder).replaceAll('\\', '/');
  if (within.startsWith('..')) return dirname(root) === folder;
  return !/^decisions(?:\/|$)/u.test(within);
}

/**
 * Reads a file that is given by path; in a folder, all YAML files.
 *
 * @throws Failure `catalog-as-drafts` for a folder of the catalog itself
 */
export function sourcesAt(cwd: string, given: string): SourceFile[] {
  const absolute = resolve(cwd, given);
  if (!isDirectory(absolute)) return [{ path: given, text: readText(absolute) }];
  if (isOfCatalog(absolute)) throw new Failure('catalog-as-drafts', { path: given });
  const files = readFolder(absolute);
  if (files.length === 0) throw new Failure('no-file-matched', { pattern: given, isFolder: true });
  return files.map(({ path, text }) => ({ path: `${given.replace(/\/$/, '')}/${path}`, text }));
}
