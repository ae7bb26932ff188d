import { checkShape } from './shape.ts';
import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/make-finding.ts';
import { parseText, type SyntaxProblem } from './document.ts';
import type { Doc, SourceFile } from '../model/source-file.ts';
import {
  type AnyKind,
  type AnyValues,
  type FileKind,
  fileKind,
  type FileValues,
  isRollPath,
  procedureId,
} from '../model/layout.ts';

type DocOf<Kind extends FileKind> = Doc<FileValues[Kind]>;

/** The small files of a catalog, which its records and decisions lean on. */
export interface SmallFiles {
  info: DocOf<'catalog'> | undefined;
  departments: DocOf<'departments'> | undefined;
  sectors: DocOf<'sectors'> | undefined;
  holidays: DocOf<'holidays'> | undefined;
  documents: DocOf<'documents'> | undefined;
  accepted: DocOf<'accepted'> | undefined;
  feedback: readonly DocOf<'feedback'>[];
  /** Ids of records that exist but could not be read: not to be taken for missing. */
  unreadable: ReadonlySet<string>;
  /** The files that are in canonical form. */
  canonical: ReadonlySet<string>;
  /** Findings of reading: syntax, shape, files out of place. */
  findings: Finding[];
  /** The texts, to locate findings in. */
  texts: ReadonlyMap<string, string>;
}

/** A catalog folder as values. Files that could not be read are absent and stand in `findings`. */
export interface CatalogFiles extends SmallFiles {
  decisions: DocOf<'decision'>[];
  procedures: DocOf<'procedure'>[];
}

/** Reads all files of a catalog folder; what is wrong with one does not keep the others from being read. */
export function readCatalog(files: Iterable<SourceFile>): CatalogFiles {
  const docs: DocsByKind = {
    catalog: [],
    departments: [],
    sectors: [],
    holidays: [],
    documents: [],
    accepted: [],
    feedback: [],
    procedure: [],
    decision: [],
  };
  const findings: Finding[] = [];
  const unreadable = new Set<string>();
  const canonical = new Set<string>();
  const texts = new Map<string, string>();
  for (const file of files) {
    texts.set(file.path, file.text);
    const kind = fileKind(file.path);
    // Of a note in the roll only the name counts.
    if (!kind && isRollPath(file.path) && !file.irregular) continue;
    if (!kind) {
      findings.push(...(file.irregular ? readFile(file, 'procedure').findings : [unknownFile(file.path)]));
      continue;
    }
    const read = addDoc(docs, file, kind);
    findings.push(...read.findings);
    if (read.isCanonical) canonical.add(file.path);
    if (!read.value && kind === 'procedure') unreadable.add(procedureId(file.path));
  }
  return {
    info: docs.catalog[0],
    departments: docs.departments[0],
    sectors: docs.sectors[0],
    holidays: docs.holidays[0],
    documents: docs.documents[0],
    accepted: docs.accepted[0],
    feedback: docs.feedback,
    procedures: docs.procedure,
    decisions: docs.decision,
    unreadable,
    canonical,
    findings,
    texts,
  };
}

const unknownFile = (path: string): Finding => makeFinding('file/unknown', path, [], {});

type DocsByKind = { [Kind in FileKind]: DocOf<Kind>[] };

/** Reads a file and adds its value to those of its kind, where nothing is wrong with it. */
function addDoc<Kind extends FileKind>(docs: DocsByKind, file: SourceFile, kind: Kind): ReadFile<Kind> {
  const read = readFile(file, kind);
  if (read.value) docs[kind].push({ path: file.path, value: read.value });
  return read;
}

/** A file as it was read. */
export interface ReadFile<Kind extends AnyKind> {
  /** Its value; undefined where there is any finding. */
  value: AnyValues[Kind] | undefined;
  /** Value of any shape; of a text that is no YAML, as much as could be read. */
  raw: unknown;
  findings: Finding[];
  isCanonical: boolean;
}

/** Reads one file of a known kind. */
export function readFile<Kind extends AnyKind>(file: SourceFile, kind: Kind): ReadFile<Kind> {
  if (file.irregular) {
    const finding = makeFinding('file/irregular', file.path, [], { what: file.irregular });
    return { value: undefined, raw: undefined, findings: [finding], isCanonical: false };
  }
  const { value: raw, problems, isCanonical } = parseText(file.text);
  const findings =
    problems.length > 0
      ? problems.map((problem) => syntaxFinding(problem, file.path))
      : checkShape(kind, raw, file.path);
  return { value: findings.length === 0 ? (raw as AnyValues[Kind]) : undefined, raw, findings, isCanonical };
}

/** Reads the value of a file that was found to be whole before: it is not checked again. */
export function readValue<Kind extends FileKind>(file: SourceFile, _kind: Kind): FileValues[Kind] {
  return parseText(file.text).value as FileValues[Kind];
}

function syntaxFinding(problem: SyntaxProblem, file: string): Finding {
  const context = { range: problem.range };
  switch (problem.kind) {
    case 'empty':
      return makeFinding('file/empty', file, [], {}, context);
    case 'not-text':
      return makeFinding('file/not-text', file, [], {}, context);
    case 'conflict':
      return makeFinding('file/conflict', file, [], {}, context);
    case 'beyond-limits':
      return makeFinding('file/beyond-limits', file, [], { limit: problem.detail }, context);
    case 'duplicate-key':
      return makeFinding('yaml/duplicate-key', file, [], { key: problem.detail }, context);
    case 'syntax':
      return makeFinding('yaml/syntax', file, [], { problem: problem.detail }, context);
  }
}
