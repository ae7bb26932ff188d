import { onOneLine } from '../../text/normalize.ts';
import { isBlank } from '../../model/blank.ts';
import { countRows } from '../../model/decision.ts';
import { actions, type Decision } from '../../model/types.ts';
import { groupBy } from '../../model/sequence.ts';
import type { Words } from '../../messages/words.ts';
import type { Choices } from '../../import/annex/answers/choice.ts';
import type { Question } from '../../import/annex/answers/questions.ts';
import { choicesOf } from '../../import/annex/answers/settle.ts';
import type { DraftedDecision } from '../../import/annex/decision.ts';
import type { DeclaredCount } from '../../import/annex/draft.ts';
import {
  type AnnexAction,
  type AnnexDoubt,
  annexActions,
  type AnnexOrigin,
  type AnnexRejection,
  keptAsText,
  rowKey,
} from '../../import/annex/notes.ts';
import type { RowReading } from '../../import/annex/rows/rows-of-decision.ts';
import { type DecisionSource, placeIn, sourceOf } from '../../import/annex/sources.ts';
import { openInRows } from '../decision-template.ts';
import { cellsOf } from './cells.ts';
import { reviewQuestions, sayDoubt } from './questions.ts';
import { certaintyOf, type ReviewedFile } from '../../import/reviewed.ts';
import type { Review, ReviewedRow, ReviewNote } from './review.ts';

/** A drafted decision, and what else is known of how it came about. */
export interface DecisionImport extends DraftedDecision {
  sources: readonly DecisionSource[];
  files: readonly Omit<ReviewedFile, 'rowsRead'>[];
  /** Questions, answered and open. */
  asked: readonly Question[];
  choices: Choices;
  path: string;
  isApplied: boolean;
  /** The day of the import, which stands for one that the paper does not say. */
  today: string;
}

/** The review of a decision that was read out of documents. */
export function reviewDecision(result: DecisionImport, words: Words): Review {
  const { decision, draft, sources, doubts, path, isApplied } = result;
  const { account } = draft;
  const { unchanged = 0, takenAway = 0, leftInForce = 0 } = account;
  const notes = doubts.map((doubt) => ({ doubt, note: noteOf(doubt, sources, words) }));
  const notesOfRows = groupBy(notes, ({ doubt: { origin } }) => (origin ? rowKey(origin) : ''));
  const rowKeys = new Set(result.readings.map(({ row }) => rowKey(row.origin)));
  // Where nothing changes there is no decision, and so nothing that it lacks.
  const isNothing = account.takenAway === 0 && draft.rows.length === 0;
  const isEmpty = isNothing || !saysAnything(decision);
  const isOfRow = ({ origin }: AnnexDoubt): boolean => origin !== undefined && rowKeys.has(rowKey(origin));
  return {
    kind: 'decision',
    decision: decision.number,
    decisionKind: decision.kind,
    issued: isBlank(decision.issued) ? result.today : decision.issued,
    isUndated: isBlank(decision.issued),
    open: openInRows(decision).length,
    ...(decision.title !== undefined && { title: decision.title }),
    files: result.files.map((file) => ({ ...file, rowsRead: rowsOf(file.file, result) })),
    account: {
      rowsRead: account.rows + account.joined + account.merged + account.rejected + unchanged - takenAway,
      used: result.readings.length,
      joined: account.joined,
      merged: account.merged,
      rejected: draft.rejected.length,
      ...(account.unchanged !== undefined && { unchanged, takenAway }),
      ...(leftInForce > 0 && { leftInForce }),
    },
    declared: annexActions.flatMap((action) => {
      const count = draft.declared[action];
      return count ? [{ action, ...count, agrees: agrees(decision, action, count) }] : [];
    }),
    effects: effectLines(decision, words),
    rows: result.readings.map((reading) =>
      reviewRow(reading, notesOfRows.get(rowKey(reading.row.origin)) ?? [], result, words),
    ),
    rejected: draft.rejected.map((one) => ({
      place: placeIn(sources, one.origin),
      reason: one.reason,
      message: sayRejection(one, words),
    })),
    general: notes
      .filter(({ doubt }) => !isOfRow(doubt) && !(isNothing && particulars.has(doubt.field)))
      .map(({ note }) => note),
    questions: reviewQuestions(result, words),
    cleanings: [],
    details: { account, declared: draft.declared, counted: draft.counted },
    ...(!isEmpty && { path }),
    isApplied: isApplied && !isEmpty,
  };
}

/**
 * Tells whether a paper declares as many as were found: as rows, or as `validate` may count them besides. Where a
 * person left rows out, only the paper's own rows tell: what is left may come to its figure by chance.
 */
function agrees(
  decision: Decision,
  action: AnnexAction,
  { declared, found, leftOut = 0 }: DeclaredCount,
): boolean {
  const figure = declared ?? found;
  if (figure === found || leftOut > 0) return figure === found;
  const others = actions.find((one) => one === action);
  return others !== undefined && countRows(decision, others).includes(figure);
}

/** Returns what a decision ends, suspends and lets resume besides its rows. */
function effectLines({ supersedes = [], suspends = [], resumes = [] }: Decision, words: Words): string[] {
  const { review: say, writing } = words;
  const documentOf = ({ number, issued }: { number?: string; issued?: string }): string =>
    issued === undefined || isBlank(issued) ? (number ?? '') : `${number} (${writing.date(issued)})`;
  const effectOf = ({
    number,
    issued,
    codes = [],
    basis,
  }: NonNullable<Decision['resumes']>[number]): string =>
    basis
      ? say.effectOf.basis(documentOf(basis))
      : say.effectOf.decision(
          documentOf({ ...(number !== undefined && { number }), ...(issued !== undefined && { issued }) }),
          codes.join(', '),
        );
  return [
    ...supersedes.map((one) =>
      typeof one === 'string' ? say.supersedes(one) : say.supersedes(documentOf(one), one.provisions),
    ),
    ...suspends.map((one) => say.suspends(effectOf(one), one.expires && writing.date(one.expires))),
    ...resumes.map((one) => say.resumes(effectOf(one))),
  ];
}

/** Tells whether a decision does anything: it has a row, or ends, suspends or takes the place of others. */
function saysAnything(decision: Decision): boolean {
  const acting = [...actions, 'supersedes', 'ends', 'suspends', 'resumes'] as const;
  return acting.some((part) => (decision[part]?.length ?? 0) > 0);
}

const particulars: ReadonlySet<AnnexDoubt['field']> = new Set<AnnexDoubt['field']>([
  'number',
  'issued',
  'issuer',
  'effective',
]);

function rowsOf(file: string, { draft, sources }: DecisionImport): number {
  const isOf = ({ table }: AnnexOrigin): boolean => sourceOf(sources, table)?.file === file;
  const merged = sources.length > 1 ? 0 : draft.account.joined + draft.account.merged;
  const { unchanged = 0, takenAway = 0 } = draft.account;
  const own = [...draft.rows, ...draft.rejected].filter(({ origin }) => isOf(origin)).length;
  return own + merged + unchanged - takenAway;
}

function reviewRow(
  { row, action, drafted }: RowReading,
  own: readonly { doubt: AnnexDoubt; note: ReviewNote }[],
  { sources, draft, choices }: DecisionImport,
  words: Words,
): ReviewedRow {
  const decided = choicesOf(row, choices).map((choice) =>
    row.isTakenAway && (choice.kind === 'keep' || choice.kind === 'leave_out')
      ? words.review.decidedAs(words.review.asking.takenAway[choice.kind])
      : words.review.decided(choice),
  );
  return {
    place: placeIn(sources, row.origin),
    action: row.action === 'standardized' || row.action === 'corrected' ? row.action : action,
    codes: row.codes,
    name: row.name,
    certainty: certaintyOf(
      own.map(({ doubt }) => doubt.reason),
      keptAsText,
      row.hasUnread ?? false,
    ),
    notes: own.map(({ note }) => note),
    cells: cellsOf(row, drafted, draft, words),
    drafted,
    ...(decided.length > 0 && { decided: decided.join('; ') }),
  };
}

function noteOf(doubt: AnnexDoubt, sources: readonly DecisionSource[], words: Words): ReviewNote {
  return {
    place: placeIn(sources, doubt.origin),
    field: doubt.field,
    reason: doubt.reason,
    message: sayDoubt(doubt, words, sources),
  };
}

function sayRejection({ reason, args }: AnnexRejection, { decisions }: Words): string {
  return onOneLine((decisions.rejections[reason] as (args: AnnexRejection['args']) => string)(args));
}
