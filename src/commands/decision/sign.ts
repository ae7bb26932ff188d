import { resolve } from 'node:path';
import { readDrafts } from '../../catalog/drafts.ts';
import { isOnSigning } from '../../check/drafts.ts';
import type { Run } from '../../cli/shell.ts';
import { replaceFile } from '../../io/new-files.ts';
import { isBlank } from '../../model/blank.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Decision } from '../../model/types.ts';
import { openPlaces } from '../../render/decision-template.ts';
import { draftedJson, renderSigned } from '../../render/drafted-decision.ts';
import { rewriteYaml } from '../../yaml/format.ts';
import { isPaper } from '../common/decision-paper.ts';
import { type DecisionOptions, refuseDrafting } from './request.ts';
import { toJson } from '../../render/json.ts';

/** Keys of a decision that are filled in when it is signed. */
const particulars = ['number', 'issued', 'effective', 'posted'] as const;

/**
 * `decision sign`: writes into a draft what comes with the signature: number, day, the day it takes effect and the day
 * it was posted. The rest of the file, comments included, stays as it is.
 */
export const sign: Run<DecisionOptions> = async (shell) => {
  const { args, options, words, width, tool } = shell;
  const { issued } = options;
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
  const decision = { ...doc.value } as Decision;
  for (const key of given) decision[key] = options[key]?.normalize('NFC') ?? '';
  if (isBlank(decision.number)) throw new Failure('missing-argument', { name: '--number' });
  replaceFile(resolve(shell.cwd, path), rewriteYaml(withoutHints(text, given), decision, 'decision'));
  // The day it takes effect is settled by the signature.
  const open = openPlaces(decision).filter(({ pointer }) => pointer !== '/effective');
  const result = { decision, path, open, leftOut: [] };
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderSigned(result, words, width),
      json: () => toJson({ schemaVersion: 1, tool, ...draftedJson(result) }),
    },
  };
};

/** Removes what a draft says beside the keys that are filled in now: it asks for what is there. */
const withoutHints = (text: string, keys: readonly string[]): string =>
  text.replace(/^(\w+): ([^#\n]*?) +#.*$/gmu, (line, key: string, value: string) =>
    keys.includes(key) ? `${key}: ${value}` : line,
  );
