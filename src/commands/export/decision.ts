import { extname, resolve } from 'node:path';
import { replaceFile, requireFree } from '../../io/new-files.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { decisionParts } from '../../render/decision-paper/index.ts';
import { printedJson, renderPrinted } from '../../render/printed-decision.ts';
import { printedFormats, printDecision } from '../common/decision-paper.ts';
import { openFolder } from '../../catalog/folder.ts';
import { findPlace, shownPath } from '../../catalog/place.ts';
import { findDecision } from './found.ts';
import { fillTemplateFile } from './template.ts';
import { readBack } from './read-back.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { toJson } from '../../render/json.ts';

/** Options that an export of a decision takes, or refuses since they are those of a catalog. */
export interface DecisionExportOptions {
  at: string | undefined;
  where: readonly string[];
  manifest: boolean;
  force: boolean;
  template: string | undefined;
}

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
  const ending = extname(path).toLowerCase();
  const among = options.template === undefined ? printedFormats : (['docx'] as const);
  const format = among.find((one) => ending === `.${one}`);
  if (!format) throw new Failure('unknown-ending', { path: to, allowed: among.map((one) => `.${one}`) });
  const catalog = await openFolder(findPlace(shell).root, shell);
  const found = findDecision(shell, catalog, named);
  if ('exitCode' in found) return found;
  if (!options.force) requireFree(path, to);
  const { decision, state } = found;
  const known = { ...state, publisher: catalog.publisher ?? '' };
  const { template } = options;
  const bytes =
    template === undefined
      ? await printDecision(format, decision, known, tool)
      : fillTemplateFile(template, shell.cwd, decisionParts(decision, known));
  const uncarried = await readBack(bytes, decision, known);
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
