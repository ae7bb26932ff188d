import type { AnnexRow } from './rows/annex-row.ts';
import type { Candidate, RecordIndex } from './catalog-index.ts';
import type { DecisionDraft } from './draft.ts';
import { type AnnexDoubt, type AnnexDoubtReason, rowKey } from './notes.ts';

/** A person's choice for a doubtful row. */
export type Choice =
  | { kind: 'record'; id: string }
  | { kind: 'code'; code: string }
  | { kind: 'keep' }
  | { kind: 'leave_out' };

/** Choices by {@link rowKey}. */
export type Choices = ReadonlyMap<string, Choice>;

/** A question to a person: which procedure a row means. */
export interface Question {
  row: AnnexRow;
  doubt: AnnexDoubt;
  /** Records of the catalog that it may mean, the likeliest first. */
  candidates: Candidate[];
}

/** Doubts about which record a row means; the others are for reading, not for asking. */
const asked: ReadonlySet<AnnexDoubtReason> = new Set<AnnexDoubtReason>([
  'target_unknown',
  'target_ambiguous',
  'target_abolished',
  'target_by_name',
  'name_differs_from_catalog',
  'code_not_read',
  'already_active',
]);

/** Returns the questions about a draft, one for each row, in its order. */
export function questionsOf(
  draft: DecisionDraft,
  doubts: readonly AnnexDoubt[],
  index: RecordIndex,
): Question[] {
  if (index.isEmpty) return [];
  const byRow = new Map<string, AnnexDoubt>();
  for (const doubt of doubts) {
    if (!doubt.origin || !asked.has(doubt.reason)) continue;
    const key = rowKey(doubt.origin);
    if (!byRow.has(key)) byRow.set(key, doubt);
  }
  return draft.rows.flatMap((row): Question[] => {
    const doubt = byRow.get(rowKey(row.origin));
    return doubt ? [{ row, doubt, candidates: candidatesOf(row, index) }] : [];
  });
}

function candidatesOf({ codes, name }: AnnexRow, index: RecordIndex): Candidate[] {
  const found = [
    ...codes.flatMap((code) => index.byCode(code) ?? []),
    ...index.byName(name, undefined),
    ...index.near(name),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()].slice(0, 6);
}

/** Applies choices to a draft: rows that are left out go to the rejected ones. */
export function applyChoices(draft: DecisionDraft, choices: Choices): DecisionDraft {
  if (choices.size === 0) return draft;
  const leftOut = draft.rows.filter(({ origin }) => choices.get(rowKey(origin))?.kind === 'leave_out');
  return {
    ...draft,
    rows: draft.rows.filter((row) => !leftOut.includes(row)).map((row) => settle(row, choices)),
    rejected: [
      ...draft.rejected,
      ...leftOut.map(({ origin, codes, name }) => ({
        origin,
        reason: 'left_out' as const,
        args: { text: [...codes, name].join(' ') },
      })),
    ],
    account: {
      ...draft.account,
      rows: draft.account.rows - leftOut.length,
      rejected: draft.account.rejected + leftOut.length,
    },
    doubts: withoutDecided(draft.doubts, choices),
  };
}

function settle(row: AnnexRow, choices: Choices): AnnexRow {
  const choice = choices.get(rowKey(row.origin));
  if (choice?.kind === 'record') return { ...row, chosen: choice.id };
  return choice?.kind === 'code' ? { ...row, codes: [choice.code] } : row;
}

/** Returns the doubts without those that a person has settled. */
export function withoutDecided(doubts: readonly AnnexDoubt[], choices: Choices): AnnexDoubt[] {
  return doubts.filter(
    ({ origin, reason }) => !(origin && asked.has(reason) && isSettled(choices.get(rowKey(origin)))),
  );
}

/** Tells whether a choice settles a row; a code that was typed in may itself be in doubt. */
function isSettled(choice: Choice | undefined): boolean {
  return choice !== undefined && choice.kind !== 'code';
}
