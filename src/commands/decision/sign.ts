import { resolve } from 'node:path';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { readDrafts } from '../../catalog/drafts.ts';
import { isOnSigning } from '../../check/drafts.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { replaceFile } from '../../io/new-files.ts';
import { isBlank } from '../../model/blank.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Decision } from '../../model/types.ts';
import { renderSigned, signedJson } from '../../render/drafted-decision.ts';
import { rewriteYaml } from '../../yaml/format.ts';
import { isPaper } from '../common/decision-paper.ts';
import { refuseTaken } from './number.ts';
import { type DecisionOptions, particulars, particularsOf, refuseDrafting } from './request.ts';
import { toJson } from '../../render/json.ts';

/**
 * `decision sign`: writes into a draft what comes with the signature: number, day, the day it takes effect and the day
 * it was posted. The rest of the file, comments included, stays as it is.
 */
export function sign(shell: Shell<DecisionOptions>, { ledger }: CatalogFolder): Outcome {
  const { args, options, words, width, tool } = shell;
  const { issued, number } = options;
  refuseDrafting('sign', options);
  const papers = options.report.filter(({ format }) => isPaper(format)).map(({ format }) => format);
  if (papers.length > 0) throw new Failure('options-apart', { options: ['sign', `--report ${papers[0]}=…`] });
  const path = args[1];
  if (path === undefined) throw new Failure('missing-argument', { name: '<draft>' });
  const given = particulars.filter((key) => options[key] !== undefined);
  if (given.length === 0) throw new Failure('missing-argument', { name: '--number | --issued' });
  const drafts = readDrafts(shell, [path]);
  const [doc] = drafts.docs;
  const text = drafts.texts.get(path);
  if (!doc || text === undefined) throw new Failure('not-a-decision', { path });
  if (issued === undefined && drafts.findings.some(isOnSigning))
    throw new Failure('missing-argument', { name: '--issued' });
  const decision: Decision = { ...doc.value, ...particularsOf(options, doc.value, ledger) };
  if (isBlank(decision.number)) throw new Failure('missing-argument', { name: '--number' });
  if (given.some((key) => key !== 'posted')) refuseTaken(decision, ledger);
  replaceFile(resolve(shell.cwd, path), rewriteYaml(withoutHints(text, given), decision, 'decision'));
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderSigned({ decision, path, typed: number }, words, width),
      json: () => toJson({ schemaVersion: 1, tool, ...signedJson({ decision, path }) }),
    },
  };
}

/** Removes what a draft says beside the keys that are filled in now: it asks for what is there. */
const withoutHints = (text: string, keys: readonly string[]): string =>
  text.replace(/^(\w+): ([^#\n]*?) +#.*$/gmu, (line, key: string, value: string) =>
    keys.includes(key) ? `${key}: ${value}` : line,
  );
