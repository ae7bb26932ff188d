import type { Words } from '../messages/words.ts';
import type { Decision } from '../model/types.ts';
import type { DecisionDraft } from '../read/annex/draft.ts';
import type { AnnexAction, AnnexDoubt, AnnexOrigin, AnnexRejection } from '../read/annex/notes.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** What reading a decision out of its document came to. */
export interface ImportedDecision {
  file: string;
  draft: DecisionDraft;
  decision: Decision;
  doubts: readonly AnnexDoubt[];
  /** Where the draft was written. */
  path: string;
  isApplied: boolean;
}

/** For people: what the document is, counts declared and found, every doubt with its place. */
export function renderDecisionImport(
  result: ImportedDecision,
  words: Words,
  width: number,
  style: Style,
): string {
  const { file, draft, decision, doubts, path, isApplied } = result;
  const { output, decisions, writing } = words;
  const { imported } = output;
  const { number } = writing;
  const { account } = draft;
  const counts = Object.entries(draft.declared).map(
    ([action, { declared, found }]) =>
      `  ${decisions.actions[action as AnnexAction]}: ${imported.declaredAndFound(declared === undefined ? '–' : number(declared), number(found))}`,
  );
  const lines = [
    style.strong(`${file}: ${imported.kinds.decision} ${decision.number} (${writing.date(decision.issued)})`),
    imported.annexRows(
      number(account.rows + account.joined + account.rejected),
      number(account.rows),
      number(account.joined),
      number(account.rejected),
    ),
    ...counts,
  ];
  if (draft.rejected.length > 0) {
    lines.push('', style.error(`${imported.rejectedTitle} (${number(draft.rejected.length)}):`));
    lines.push(
      ...draft.rejected.map((one) => `  ${placeOf(one.origin, words)}: ${sayRejection(one, words)}`),
    );
  }
  if (doubts.length > 0) {
    lines.push('', style.strong(`${imported.doubtsTitle} (${number(doubts.length)}):`));
    lines.push(
      ...doubts.map(
        (one) => `  ${one.origin ? `${placeOf(one.origin, words)}: ` : ''}${sayDoubt(one, words)}`,
      ),
    );
  }
  lines.push('', imported.wrote(path), isApplied ? imported.applied : imported.next(path));
  return `${lines.map((line) => wrap(line, width, '    ')).join('\n')}\n`;
}

/** For programs: every note with its place, its stable reason and its sentence. */
export function decisionImportJson(
  { file, draft, decision, doubts, path, isApplied }: ImportedDecision,
  words: Words,
) {
  return {
    files: [
      {
        file,
        kind: 'decision',
        rowsRead: draft.account.rows + draft.account.joined + draft.account.rejected,
      },
    ],
    decision: decision.number,
    account: draft.account,
    declared: draft.declared,
    rows: draft.rows.map(({ action, codes, name, origin }) => ({
      action,
      codes,
      name,
      ...origin,
    })),
    rejected: draft.rejected.map((one) => ({
      ...one.origin,
      reason: one.reason,
      message: sayRejection(one, words),
    })),
    doubts: doubts.map((one) => ({
      ...one.origin,
      field: one.field,
      reason: one.reason,
      message: sayDoubt(one, words),
    })),
    draft: path,
    applied: isApplied,
  };
}

function sayRejection({ reason, args }: AnnexRejection, { decisions }: Words): string {
  return (decisions.rejections[reason] as (args: AnnexRejection['args']) => string)(args);
}

/** Doubts of single values have the words of the portal's lists. */
function sayDoubt({ reason, args }: AnnexDoubt, { decisions, imports }: Words): string {
  const own = decisions.doubts as Partial<Record<string, (args: AnnexDoubt['args']) => string>>;
  const shared = imports.doubts as Partial<Record<string, unknown>> as typeof own;
  return (own[reason] ?? shared[reason])?.(args) ?? reason;
}

function placeOf({ table, row }: AnnexOrigin, { decisions, writing }: Words): string {
  return decisions.place(writing.number(table), writing.number(row));
}
