import type { RecordIndex } from '../catalog-index.ts';
import type { DecisionDraft } from '../draft.ts';
import type { AnnexDoubt, AnnexOrigin } from '../notes.ts';
import type { AnnexAccount, AnnexRow } from '../rows/annex-row.ts';
import { type Choice, type Choices, isAsked, questionKey, topics } from './choice.ts';
import type { Question } from './questions.ts';

/** Returns the choices that still hold: not those of records that the catalog has no longer. */
export function choicesThatHold(choices: Choices, index: RecordIndex): Choices {
  return new Map([...choices].filter(([, one]) => one.kind !== 'record' || index.byId(one.id)));
}

/** Returns a draft as it is once choices are made: rows that are left out are among the rejected. */
export function applyChoices(draft: DecisionDraft, choices: Choices): DecisionDraft {
  if (choices.size === 0) return draft;
  const leftOut = draft.rows.filter((row) =>
    choicesOf(row, choices).some(({ kind }) => kind === 'leave_out'),
  );
  const refused = leftOut.filter(({ isTakenAway }) => !isTakenAway);
  return {
    ...draft,
    declared: withoutLeftOut(draft.declared, leftOut),
    rows: draft.rows.filter((row) => !leftOut.includes(row)).map((row) => settle(row, choices)),
    rejected: [
      ...draft.rejected,
      ...refused.map(({ origin, codes, name }) => ({
        origin,
        reason: 'left_out' as const,
        args: { text: [...codes, name].join(' ') },
      })),
    ],
    account: leaveInForce(
      {
        ...draft.account,
        rows: draft.account.rows - leftOut.length,
        rejected: draft.account.rejected + refused.length,
      },
      leftOut.length - refused.length,
    ),
  };
}

/** Returns an account without rows that were never read: their procedures are not abolished, and nothing is refused. */
function leaveInForce(account: AnnexAccount, count: number): AnnexAccount {
  if (count === 0) return account;
  const { tableRows, takenAway = 0 } = account;
  return { ...account, tableRows: tableRows - count, takenAway: takenAway - count, leftInForce: count };
}

/** Returns the counts of a paper, with the rows that a person leaves out. */
function withoutLeftOut(
  declared: DecisionDraft['declared'],
  leftOut: readonly AnnexRow[],
): DecisionDraft['declared'] {
  const counts = { ...declared };
  for (const { action } of leftOut) {
    const count = counts[action];
    if (count) counts[action] = { ...count, leftOut: (count.leftOut ?? 0) + 1 };
  }
  return counts;
}

/** Returns what was decided of a row. */
export function choicesOf({ origin }: Pick<AnnexRow, 'origin'>, choices: Choices): Choice[] {
  return [...new Set(Object.values(topics))].flatMap(
    (topic) => choices.get(questionKey(origin, topic)) ?? [],
  );
}

function settle(row: AnnexRow, choices: Choices): AnnexRow {
  return choicesOf(row, choices).reduce(settleOne, row);
}

function settleOne(row: AnnexRow, choice: Choice): AnnexRow {
  switch (choice.kind) {
    case 'record':
      return { ...row, chosen: choice.id };
    case 'code':
      return { ...row, codes: [choice.code], isCodeGiven: true };
    case 'same':
      return { ...row, nameFrom: 'catalog' };
    case 'rename':
      return { ...row, nameFrom: 'decision' };
    case 'held':
      return { ...row, levelsFrom: 'catalog' };
    case 'action':
      return { ...row, action: choice.action };
    case 'department':
    case 'sector':
      return { ...row, cells: { ...row.cells, [choice.kind]: choice.name } };
    case 'levels':
      return { ...row, level: { text: '', ...row.level, levels: choice.levels } };
    default:
      return row;
  }
}

/** Returns doubts without those that a person has settled. */
export function withoutDecided(doubts: readonly AnnexDoubt[], choices: Choices): AnnexDoubt[] {
  return doubts.filter((doubt) => {
    const { origin, reason } = doubt;
    if (!origin) return true;
    if (isElsewhere(doubt)) return !doubt.args.rows.every((other) => isKept(other, choices));
    if (!isAsked(reason)) return true;
    const choice = choices.get(questionKey(origin, topics[reason]));
    // A code that was typed in may itself be in doubt, but no longer unread.
    return choice === undefined || (choice.kind === 'code' && reason !== 'code_not_read');
  });
}

type Elsewhere = AnnexDoubt<'code_repeated_elsewhere'>;

const isElsewhere = (doubt: AnnexDoubt): doubt is Elsewhere => doubt.reason === 'code_repeated_elsewhere';

/** Tells whether a person keeps a row beside the one that has its code already. */
const isKept = (origin: AnnexOrigin, choices: Choices): boolean =>
  choices.get(questionKey(origin, topics.code_repeated))?.kind === 'keep';

/** Tells whether a question stays open after an answer: a code that the catalog does not have, or another row has, is none. */
export function isRefused({ doubt: { reason } }: Pick<Question, 'doubt'>, choice: Choice): boolean {
  return choice.kind === 'code' && (reason === 'target_unknown' || reason === 'code_repeated');
}
