import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { replaceFile } from '../../io/new-files.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Paper } from '../../model/paper.ts';
import type { Decision } from '../../model/types.ts';
import type { CatalogState } from '../../plan/state.ts';
import { toJson } from '../../render/delimited.ts';
import { completeDecision, decisionPaper } from '../../render/decision-paper/index.ts';
import { printedJson, renderPrinted } from '../../render/printed-decision.ts';
import { namedDecision, namesFile } from '../common/named-decision.ts';
import { stateBefore } from '../../catalog/at-date.ts';
import { readDrafts } from '../../catalog/drafts.ts';
import { type CatalogFolder, openFolder } from '../../catalog/folder.ts';
import { findPlace, shownPath } from '../../catalog/place.ts';
import { refusal } from '../common/planned.ts';
import { readBack } from './read-back.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

/** Options that an export of a decision takes, or refuses since they are those of a catalog. */
export interface DecisionExportOptions {
  at: string | undefined;
  where: readonly string[];
  manifest: boolean;
  force: boolean;
}

/** The formats of a paper, by the ending of its file. */
const writers: Readonly<Record<string, () => Promise<(paper: Paper) => Uint8Array>>> = {
  '.docx': async () => (await import('../../export/paper/word.ts')).writeWord,
  '.xlsx': async () => (await import('../../export/paper/excel.ts')).writeExcel,
};

/** `export --decision`: a decision of the ledger, or a draft, as the paper that is signed. */
export async function exportDecision(
  shell: Shell<DecisionExportOptions>,
  named: string,
  to: string,
): Promise<Outcome> {
  const { options, words, tool, width, style } = shell;
  const ofCatalogs = [
    ...(options.at === undefined ? [] : ['--at']),
    ...(options.where.length === 0 ? [] : ['--where']),
    ...(options.manifest ? ['--manifest'] : []),
  ];
  if (ofCatalogs.length > 0) throw new Failure('options-apart', { options: ['--decision', ...ofCatalogs] });
  const path = resolve(shell.cwd, to);
  const load = writers[extname(path).toLowerCase()];
  if (!load) throw new Failure('unknown-ending', { path: to, allowed: Object.keys(writers) });
  const catalog = await openFolder(findPlace(shell).root, shell);
  const found = findDecision(shell, catalog, named);
  if ('exitCode' in found) return found;
  if (existsSync(path) && !options.force) throw new Failure('file-exists', { path: to });
  const { decision, state } = found;
  const known = { ...state, publisher: catalog.publisher ?? '' };
  const paper = decisionPaper(decision, known, `${tool.name} ${tool.version}`);
  const write = await load();
  const bytes = write(paper);
  const uncarried = await readBack(bytes, completeDecision(decision, known), state);
  replaceFile(path, bytes, { isNew: !options.force });
  const result = { decision, file: shownPath(shell, path), uncarried };
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderPrinted(result, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, ...printedJson(result) }),
    },
  };
}

interface Found {
  decision: Decision;
  /** The catalog as it was before the decision. */
  state: CatalogState;
}

/** A draft by its path, or a decision of the ledger by its number, each with the catalog that it changes. */
function findDecision(shell: Shell, catalog: CatalogFolder, named: string): Found | Outcome {
  if (namesFile(shell, named)) {
    const drafts = readDrafts(shell.cwd, [named]);
    const refused = refusal(shell, catalog, drafts, drafts.findings);
    const [doc] = drafts.docs;
    if (refused) return refused;
    if (!doc) throw new Failure('not-a-decision', { path: named });
    return { decision: doc.value, state: catalog.state };
  }
  const doc = namedDecision(catalog, named);
  return { decision: doc.value, state: stateBefore(catalog, doc) };
}
