import { resolve } from 'node:path';
import { readDrafts } from '../../catalog/drafts.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { isOnSigning } from '../../check/drafts.ts';
import { blank } from '../../model/blank.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { replaceFile } from '../../io/new-files.ts';
import { Failure } from '../../model/failure.ts';
import { nationalCode } from '../../model/code.ts';
import type { Decision, Entry } from '../../model/types.ts';
import { openPlaces, renderTemplate } from '../../render/decision-template.ts';
import { rewriteYaml } from '../../yaml/format.ts';
import { refusal } from '../common/refusal.ts';
import { goOn } from './compose.ts';
import { outcomeOf } from './outcome.ts';
import { type DecisionOptions, particularsOf, refuseDrafting } from './request.ts';

/** `decision continue`: asks for what is still open in a draft, and writes it there; without a terminal, says what that is. */
export async function continueDraft(
  shell: Shell<DecisionOptions>,
  catalog: CatalogFolder,
  file: string,
): Promise<Outcome> {
  const { options, cwd } = shell;
  refuseDrafting('continue', options);
  const drafts = readDrafts(shell, [file]);
  const isUnsigned = drafts.findings.some(isOnSigning);
  const against = drafts.findings.filter((one) => !isOnSigning(one));
  const refused = refusal(shell, catalog, drafts, against);
  if (refused) return refused;
  const [doc, other] = drafts.docs;
  if (!doc || other) throw new Failure('not-a-decision', { path: file });
  // A day that is still to be written was read as today's.
  const old = isUnsigned ? { ...doc.value, issued: blank } : doc.value;
  const given = { ...old, ...particularsOf(options, old, catalog.ledger) };
  const { decision, isStopped } = await goOn(shell, catalog, given, options);
  const before = drafts.texts.get(doc.path) ?? '';
  const after = textOf(before, old, decision, file, catalog);
  if (after !== before) replaceFile(resolve(cwd, file), after);
  return outcomeOf(shell, catalog, { decision, path: file, leftOut: [], isStopped });
}

/** Writes a draft anew: as the tool wrote it, with hints at its open places, or with what others have noted in it. */
function textOf(
  before: string,
  old: Decision,
  decision: Decision,
  path: string,
  catalog: CatalogFolder,
): string {
  const written = (one: Decision) =>
    renderTemplate({ decision: one, path, amended: amendedIn(one, catalog), leftOut: [] });
  if (before === written(old)) return written(decision);
  const left = new Set(openPlaces(decision).map(({ comment }) => comment));
  const told = openPlaces(old).filter(({ comment }) => !left.has(comment));
  const others = told.reduce((text, { comment }) => text.replaceAll(` # ${comment}\n`, '\n'), before);
  return rewriteYaml(others, decision, 'decision');
}

/** Returns the procedures that a draft amends, in the order of its rows, as far as all of them are there. */
function amendedIn({ amended = [] }: Decision, { state }: CatalogFolder): Entry[] {
  const entries = amended.flatMap(({ code, id = nationalCode(code ?? '') }) => {
    const record = state.records.get(id);
    return record ? [{ id, record }] : [];
  });
  return entries.length === amended.length ? entries : [];
}
