import { checkShape } from './shape.ts';
import type { Doc } from '../model/source-file.ts';
import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/make-finding.ts';
import type {
  Accepted,
  CatalogInfo,
  Decision,
  Department,
  Holidays,
  Procedure,
  Sector,
} from '../model/types.ts';
import { parseText, type SyntaxProblem } from './document.ts';
import type { SourceFile } from '../model/source-file.ts';
import { type FileKind, fileKind, procedureId } from '../model/layout.ts';

/** The small files of a catalog, which its records and decisions lean on. */
export interface SmallFiles {
  info: Doc<CatalogInfo> | undefined;
  departments: Doc<{ departments: Department[] }> | undefined;
  sectors: Doc<{ sectors: Sector[] }> | undefined;
  holidays: Doc<Holidays> | undefined;
  accepted: Doc<Accepted> | undefined;
  /** Ids of records that exist but could not be read: not to be taken for missing. */
  unreadable: ReadonlySet<string>;
  /** The files that are in canonical form. */
  canonical: ReadonlySet<string>;
  /** What reading found: syntax, shape, files out of place. */
  findings: Finding[];
  /** The texts, to locate findings in. */
  texts: ReadonlyMap<string, string>;
}

/** All of a catalog but its records. */
export interface CatalogFrame extends SmallFiles {
  decisions: Doc<Decision>[];
}

/** A catalog folder as values. Files that could not be read are absent and stand in `findings`. */
export interface CatalogFiles extends CatalogFrame {
  procedures: Doc<Procedure>[];
}

/** Reads all files of a catalog folder; what is wrong with one does not keep the others from being read. */
export function readCatalog(files: Iterable<SourceFile>): CatalogFiles {
  const docs: Record<FileKind, Doc<unknown>[]> = {
    catalog: [],
    departments: [],
    sectors: [],
    holidays: [],
    accepted: [],
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
    if (!kind) {
      findings.push(makeFinding('file/unknown', file.path, [], {}));
      continue;
    }
    const read = readFile(file, kind);
    findings.push(...read.findings);
    if (read.isCanonical) canonical.add(file.path);
    if (read.findings.length === 0) docs[kind].push({ path: file.path, value: read.value });
    else if (kind === 'procedure') unreadable.add(procedureId(file.path));
  }
  return {
    info: docs.catalog[0] as Doc<CatalogInfo> | undefined,
    departments: docs.departments[0] as CatalogFiles['departments'],
    sectors: docs.sectors[0] as CatalogFiles['sectors'],
    holidays: docs.holidays[0] as CatalogFiles['holidays'],
    accepted: docs.accepted[0] as CatalogFiles['accepted'],
    procedures: docs.procedure as Doc<Procedure>[],
    decisions: docs.decision as Doc<Decision>[],
    unreadable,
    canonical,
    findings,
    texts,
  };
}

/** Reads one file of a known kind: its value where it has no finding. */
export function readFile(
  file: SourceFile,
  kind: FileKind,
): { value: unknown; findings: Finding[]; isCanonical: boolean } {
  const { value, problems, isCanonical } = parseText(file.text);
  if (problems.length > 0)
    return { value, findings: problems.map((problem) => syntaxFinding(problem, file.path)), isCanonical };
  return { value, findings: checkShape(kind, value, file.path), isCanonical };
}

function syntaxFinding(problem: SyntaxProblem, file: string): Finding {
  const context = { range: problem.range };
  switch (problem.kind) {
    case 'empty':
      return makeFinding('file/empty', file, [], {}, context);
    case 'not-text':
      return makeFinding('file/not-text', file, [], {}, context);
    case 'duplicate-key':
      return makeFinding('yaml/duplicate-key', file, [], { key: problem.detail }, context);
    case 'syntax':
      return makeFinding('yaml/syntax', file, [], { problem: problem.detail }, context);
  }
}
