import type { Words } from '../messages/words.ts';
import { actions, type Decision } from '../model/types.ts';
import { countRows } from '../model/decision.ts';
import type { Uncarried } from './decision-paper/carried.ts';
import type { Style } from './style.ts';
import { wrapHanging } from './wrap.ts';

/** A decision that was written as a paper. */
export interface PrintedDecision {
  decision: Decision;
  file: string;
  /** Parts of the decision that reading the file does not give back. */
  uncarried: readonly Uncarried[];
}

/** Shows people the path of the paper, its movements, and the parts that it does not carry. */
export function renderPrinted(
  { decision, file, uncarried }: PrintedDecision,
  { authoring, output, terms, writing }: Words,
  width: number,
  style: Style,
): string {
  const movements = actions
    .map((action) => ({ action, count: countRows(decision, action)[0] }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${writing.number(count)} ${terms.actions[action]}`);
  const lines = [authoring.printed(file, decision.number, movements.join('; '))];
  if (decision.kind !== 'publication' && decision.kind !== 'boundary_free')
    lines.push(style.error(authoring.otherKind(output.status.kinds[decision.kind])));
  if (uncarried.length === 0) lines.push(authoring.readsBack);
  else {
    lines.push(style.error(authoring.uncarried(writing.number(uncarried.length))));
    lines.push(...uncarried.map((one) => `  ${sayUncarried(one, { authoring, terms })}`));
  }
  return `${lines.map((line) => wrapHanging(line, width, '    ')).join('\n')}\n`;
}

/** Names a part that is not carried as officers call it: the procedure, what is done with it, and which part of that. */
function sayUncarried(
  { path, procedure }: Uncarried,
  { authoring, terms }: Pick<Words, 'authoring' | 'terms'>,
): string {
  const action = actions.find((name) => name === path[0]);
  const key = path.filter((step) => typeof step === 'string' && step !== action && step !== 'changes').at(-1);
  const parts: Readonly<Record<string, string>> = { ...terms.parts, ...authoring.decisionParts };
  const part = key === undefined ? undefined : (parts[key] ?? key);
  return [procedure, action && terms.actions[action], part].filter(Boolean).join(' · ');
}

/** Writes the result of printing as JSON for programs. */
export function printedJson({ decision, file, uncarried }: PrintedDecision): object {
  return {
    file,
    decision: { number: decision.number, issued: decision.issued },
    rows: Object.fromEntries(actions.map((action) => [action, decision[action]?.length ?? 0])),
    uncarried: uncarried.map(({ path, procedure }) => ({
      pointer: `/${path.join('/')}`,
      ...(procedure !== undefined && procedure !== '' && { procedure }),
    })),
  };
}
