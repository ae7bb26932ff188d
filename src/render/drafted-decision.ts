import type { Words } from '../messages/words.ts';
import { actions, type Decision, type Entry } from '../model/types.ts';
import { countRows } from '../model/decision.ts';
import { type Hint, openInRows, openPlaces } from './decision-template.ts';
import { wrapHanging } from './wrap.ts';

/** A decision that was drafted out of the catalog. */
export interface DraftedTemplate {
  decision: Decision;
  path: string;
  /** Procedures of a republished sector that stay as they are, for they have no code. */
  leftOut: readonly Entry[];
  /** The day of signing, where nobody named it. */
  presumed?: string | undefined;
  /** True where somebody stopped before the last question: how to go on is told last of all. */
  isStopped?: boolean;
}

/** A draft that has its number and day. */
interface Signed {
  decision: Decision;
  path: string;
  /** The number as it was typed. */
  typed?: string | undefined;
}

/** Shows people the path of the draft, its movements, and the places still to be filled in. */
export function renderDrafted(
  { decision, path, leftOut, presumed, isStopped }: DraftedTemplate,
  { authoring, terms, writing }: Words,
  width: number,
): string {
  const open = openPlaces(decision);
  // On signing, the usual day of effect, is no place left open.
  const left = open.filter(({ pointer }) => pointer !== '/effective').length;
  const movements = actions
    .map((action) => ({ action, count: countRows(decision, action)[0] }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${writing.number(count)} ${terms.actions[action]}`);
  const lines = [
    authoring.drafted(path, movements.join('; ')),
    ...(presumed === undefined ? [] : [authoring.presumedDay(writing.date(presumed), path)]),
    ...(leftOut.length > 0 ? [authoring.leftOut(writing.number(leftOut.length))] : []),
    left === 0
      ? authoring.complete(path)
      : isStopped
        ? authoring.open(writing.number(left))
        : authoring.toFillIn(writing.number(left), path),
  ];
  return `${lines.map((line) => wrapHanging(line, width, '    ')).join('\n')}\n`;
}

/** Shows people that a draft has its number and day, and the places still to be filled in. */
export function renderSigned(
  { decision, path, typed }: Signed,
  { authoring, writing }: Words,
  width: number,
): string {
  const { number, issued } = decision;
  const { length } = openInRows(decision);
  const lines = [
    ...(typed !== undefined && typed !== number ? [authoring.numbered(typed, number)] : []),
    authoring.signed(number, writing.date(issued), path),
    ...(length > 0 ? [authoring.toFillIn(writing.number(length), path)] : []),
  ];
  return `${lines.map((line) => wrapHanging(line, width, '    ')).join('\n')}\n`;
}

/** Writes the result of drafting as JSON for programs. */
export const draftedJson = ({ decision, path, leftOut }: DraftedTemplate): object =>
  draftJson(decision, path, openPlaces(decision), leftOut);

/** Writes a signed draft as JSON for programs: the day it takes effect is settled by the signature. */
export const signedJson = ({ decision, path }: Signed): object =>
  draftJson(decision, path, openInRows(decision), []);

function draftJson(
  decision: Decision,
  path: string,
  open: readonly Hint[],
  leftOut: readonly Entry[],
): object {
  return {
    draft: path,
    decision: { number: decision.number, issued: decision.issued },
    rows: Object.fromEntries(actions.map((action) => [action, decision[action]?.length ?? 0])),
    toFillIn: open.map(({ pointer }) => pointer),
    leftOut: leftOut.map(({ id }) => id),
  };
}
