import type { Words } from '../messages/words.ts';
import { actions, type Decision, type Entry } from '../model/types.ts';
import { countRows } from './decision-paper/complete.ts';
import type { Hint } from './decision-template.ts';
import { wrapHanging } from './wrap.ts';

/** A decision that was drafted out of the catalog. */
export interface DraftedTemplate {
  decision: Decision;
  path: string;
  /** The places that are still to be written. */
  open: readonly Hint[];
  /** Procedures of a republished sector that stay as they are, for they have no code. */
  leftOut: readonly Entry[];
}

/** Shows people the path of the draft, its movements, and the places still to be filled in. */
export function renderDrafted(
  { decision, path, open, leftOut }: DraftedTemplate,
  { authoring, terms, writing }: Words,
  width: number,
): string {
  const movements = actions
    .map((action) => ({ action, count: countRows(decision, action) }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${writing.number(count)} ${terms.actions[action]}`);
  const lines = [
    authoring.drafted(path, movements.join('; ')),
    ...(leftOut.length > 0 ? [authoring.leftOut(writing.number(leftOut.length))] : []),
    ...(open.some(({ pointer }) => pointer !== '/effective')
      ? [authoring.toFillIn(writing.number(open.length), path)]
      : [authoring.complete(path)]),
  ];
  return `${lines.map((line) => wrapHanging(line, width, '    ')).join('\n')}\n`;
}

/** Shows people that a draft has its number and day, and the places still to be filled in. */
export function renderSigned(
  { decision, path, open }: DraftedTemplate,
  { authoring, writing }: Words,
  width: number,
): string {
  const lines = [
    authoring.signed(decision.number, writing.date(decision.issued), path),
    ...(open.length > 0 ? [authoring.toFillIn(writing.number(open.length), path)] : []),
  ];
  return `${lines.map((line) => wrapHanging(line, width, '    ')).join('\n')}\n`;
}

/** Writes the result of drafting as JSON for programs. */
export function draftedJson({ decision, path, open, leftOut }: DraftedTemplate): object {
  return {
    draft: path,
    decision: { number: decision.number, issued: decision.issued },
    rows: Object.fromEntries(actions.map((action) => [action, decision[action]?.length ?? 0])),
    toFillIn: open.map(({ pointer }) => pointer),
    leftOut: leftOut.map(({ id }) => id),
  };
}
