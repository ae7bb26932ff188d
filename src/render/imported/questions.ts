import { onOneLine } from '../../text/normalize.ts';
import type { Choice } from '../../import/annex/answers/choice.ts';
import { type Choices, choiceText } from '../../import/annex/answers/choice.ts';
import type { AnnexOrigin } from '../../import/annex/notes.ts';
import type { Question } from '../../import/annex/answers/questions.ts';
import { type DecisionSource, placeIn } from '../../import/annex/sources.ts';
import type { RowReading } from '../../import/annex/rows/rows-of-decision.ts';
import { shorten } from '../../import/values/notes.ts';
import type { Words } from '../../messages/words.ts';
import type { Json, Part } from '../../model/types.ts';
import { showPart } from '../changes/changes.ts';
import type { ReviewedQuestion } from './review.ts';

/** A name in an answer is there to be told from others. */
const longestName = 140;

/** Returns what can be decided of a draft, in words, with what was decided. */
export function reviewQuestions(
  {
    asked,
    choices,
    readings,
    sources,
  }: {
    asked: readonly Question[];
    choices: Choices;
    readings: readonly RowReading[];
    sources: readonly DecisionSource[];
  },
  words: Words,
): ReviewedQuestion[] {
  const read = new Map(readings.map((one) => [JSON.stringify(one.row.origin), one]));
  return asked.map((question) => {
    const { key, row, doubt, offers, takes } = question;
    const choice = choices.get(key);
    const reading = read.get(JSON.stringify(row.origin));
    return {
      key,
      kind: words.review.asking.kinds[doubt.reason],
      place: placeIn(sources, row.origin),
      action: words.decisions.actions[row.action],
      codes: row.codes,
      name: row.name,
      doubt: sayDoubt(doubt, words, sources),
      reading: reading ? sayReading(reading, words) : words.review.asking.notInDraft,
      answers: offers.map((one) => ({ text: sayChoice(one, question, words), value: choiceText(one) })),
      ...(takes !== undefined && { takes }),
      ...(choice && { answered: choice.kind === 'code' ? choice.code : sayChoice(choice, question, words) }),
    };
  });
}

/** An answer in words: of a record its id and name. */
export function sayChoice(choice: Choice, { candidates, doubt }: Question, words: Words): string {
  const { answers, takenAway } = words.review.asking;
  switch (choice.kind) {
    case 'record': {
      const found = candidates.find(({ id }) => id === choice.id);
      return `${choice.id} ${shorten(found?.record.name ?? '', longestName)}`.trim();
    }
    case 'code':
      return choice.code;
    case 'department':
    case 'sector':
      return choice.name;
    case 'levels':
      return choice.levels.map((level) => words.terms.levels[level]).join(', ');
    case 'action':
      return words.review.asking.asAction(words.decisions.actions[choice.action]);
    case 'keep':
    case 'leave_out':
      return doubt.reason === 'row_taken_away' ? takenAway[choice.kind] : answers[choice.kind][1];
    default:
      return answers[choice.kind][1];
  }
}

/** Returns what a row stands as in the draft: `được sửa đổi, bổ sung 2.000815, Cấp huyện`. */
function sayReading({ action, drafted }: RowReading, { decisions, terms }: Words): string {
  const [entry] = drafted;
  const codes = drafted.flatMap((one) => {
    if ('codes' in one) return one.codes ?? [];
    return ('code' in one && one.code) || ('id' in one && one.id) || [];
  });
  const levels = (entry && 'levels' in entry && entry.levels) || [];
  return [
    [decisions.actions[action], [...new Set(codes)].join(', ')].filter(Boolean).join(' '),
    ...levels.map((level) => terms.levels[level]),
  ].join(', ');
}

/**
 * A doubt in words. Doubts of single values have the words of the portal's lists.
 *
 * @param sources where rows are found that it names
 */
export function sayDoubt(
  { reason, args, field }: { reason: string; args: object; field?: string },
  words: Words,
  sources: readonly DecisionSource[] = [],
): string {
  const { decisions, imports } = words;
  const own = decisions.doubts as Partial<Record<string, (args: object) => string>>;
  const shared = imports.doubts as Partial<Record<string, unknown>> as typeof own;
  return onOneLine(
    (own[reason] ?? shared[reason])?.(inWords(withPlaces(args, sources), field as Part | undefined, words)) ??
      reason,
  );
}

/** Returns the arguments of a doubt with values of a record as people read them. */
function inWords(args: object, field: Part | undefined, words: Words): object {
  if (field === undefined || !('value' in args && 'other' in args)) return args;
  const shown = (value: unknown): string => shorten(showPart(field, value as Json, words));
  return { ...args, value: shown(args.value), other: shown(args.other) };
}

/** Returns the arguments of a doubt with the rows that it names where a person finds them. */
function withPlaces(args: object, sources: readonly DecisionSource[]): object {
  if (sources.length === 0 || !('rows' in args && Array.isArray(args.rows))) return args;
  const rows = args.rows as readonly AnnexOrigin[];
  return { ...args, rows: rows.map((origin) => placeIn(sources, origin)) };
}
