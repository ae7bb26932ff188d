import { nationalCode } from '../../../model/code.ts';
import { compareVietnamese } from '../../../text/fold.ts';
import type { Candidate, RecordIndex, KnownCatalog } from '../catalog-index.ts';
import type { DecisionDraft } from '../draft.ts';
import type { AnnexDoubt } from '../notes.ts';
import type { AnnexRow } from '../rows/annex-row.ts';
import { rowKey } from '../notes.ts';
import {
  type AskedReason,
  askedReasons,
  type Choice,
  isAsked,
  questionKey,
  topics,
  type Typed,
} from './choice.ts';

export type { Choices } from './choice.ts';

/** A row of which something is not certain that a person can decide. */
export interface Question {
  key: string;
  row: AnnexRow;
  doubt: AnnexDoubt<AskedReason>;
  /** Records of the catalog that it may be, the likeliest first. */
  candidates: Candidate[];
  /** Offered answers, the likeliest first. */
  offers: Choice[];
  /** Kind of text that can be typed instead. */
  takes?: Typed;
}

/**
 * Returns what is to be asked about a draft, once for each row and topic: doubts of one kind
 * together, in the order of the draft.
 */
export function questionsOf(
  draft: DecisionDraft,
  doubts: readonly AnnexDoubt[],
  index: RecordIndex,
  known: Registries,
): Question[] {
  const rows = new Map(draft.rows.map((row) => [rowKey(row.origin), row]));
  const questions = new Map<string, Question>();
  const isOfOther = namedBeside(draft.rows);
  for (const doubt of doubts) {
    const row = doubt.origin && rows.get(rowKey(doubt.origin));
    if (!row || !isAskedOf(doubt)) continue;
    const key = questionKey(row.origin, topics[doubt.reason]);
    if (!questions.has(key))
      questions.set(key, { key, row, doubt, ...offersFor(row, doubt, index, known, isOfOther) });
  }
  const orderOf = ({ doubt }: Question): number => askedReasons.indexOf(doubt.reason);
  const order = new Map(draft.rows.map((row, at) => [row, at]));
  const placeOf = ({ row }: Question): number => order.get(row) ?? 0;
  return [...questions.values()].sort((a, b) => orderOf(a) - orderOf(b) || placeOf(a) - placeOf(b));
}

/** The departments and sectors that a new procedure can be said to be of. */
export type Registries = Pick<KnownCatalog, 'departments' | 'sectors'>;

function isAskedOf(doubt: AnnexDoubt): doubt is AnnexDoubt<AskedReason> {
  return isAsked(doubt.reason);
}

/** The levels at which a province's procedures mostly are. */
const usualLevels: Choice[] = [
  { kind: 'levels', levels: ['province'] },
  { kind: 'levels', levels: ['commune'] },
  { kind: 'levels', levels: ['province', 'commune'] },
  { kind: 'levels', levels: ['other'] },
];

/** Returns the answers to what a new procedure's row does not say; undefined for other doubts. */
function valuesFor(reason: AskedReason, { departments, sectors }: Registries): Choice[] | undefined {
  if (reason === 'levels_missing') return usualLevels;
  const kind = topics[reason];
  if (kind !== 'department' && kind !== 'sector') return undefined;
  const names = [...(kind === 'department' ? departments : sectors).values()].map(({ name }) => name);
  return names.sort(compareVietnamese).map((name) => ({ kind, name }));
}

const keep: Choice = { kind: 'keep' };
const leaveOut: Choice = { kind: 'leave_out' };

function offersFor(
  row: AnnexRow,
  { reason }: AnnexDoubt<AskedReason>,
  index: RecordIndex,
  known: Registries,
  isOfOther: (row: AnnexRow, id: string) => boolean,
): Pick<Question, 'candidates' | 'offers' | 'takes'> {
  const topic = topics[reason];
  const values = valuesFor(reason, known);
  if (values)
    return {
      candidates: [],
      offers: [...values, leaveOut],
      ...((topic === 'department' || topic === 'sector') && { takes: topic }),
    };
  if (topic === 'levels') return { candidates: [], offers: [{ kind: 'held' }, keep] };
  if (reason === 'row_taken_away') return { candidates: [], offers: [keep, leaveOut] };
  if (topic === 'movement') return { candidates: [], offers: [...movementsFor(row, reason), keep, leaveOut] };
  const isName = reason === 'name_differs_from_catalog';
  // That it is the procedure of its own code is an answer by itself: it can be given for many rows at once.
  const own = isName || topic === 'repeated' ? row.codes.map(nationalCode) : [];
  const candidates = candidatesOf(row, index).filter(({ id }) => !own.includes(id) && !isOfOther(row, id));
  const names: Choice[] = isName
    ? [{ kind: 'same' }, ...(row.action === 'amended' ? [{ kind: 'rename' } as const] : [])]
    : [];
  const records = candidates.map(({ id }): Choice => ({ kind: 'record', id }));
  return { candidates, offers: [...names, ...records, keep, leaveOut], takes: 'code' };
}

/** Tells procedures that have rows of their own by their codes: another row of the paper is none of theirs. */
function namedBeside(rows: readonly AnnexRow[]): (row: AnnexRow, id: string) => boolean {
  const named = new Set(rows.flatMap(({ codes }) => codes.map(nationalCode)));
  return (row, id) => named.has(id) && !row.codes.some((code) => nationalCode(code) === id);
}

function movementsFor(row: AnnexRow, reason: AskedReason): Choice[] {
  const isKnown = reason === 'already_active';
  const named = row.cells.newName === undefined ? [] : (['replaced'] as const);
  const others = isKnown ? (['amended'] as const) : (['new', 'amended', ...named, 'abolished'] as const);
  return others.filter((action) => action !== row.action).map((action) => ({ kind: 'action', action }));
}

function candidatesOf({ codes, name }: AnnexRow, index: RecordIndex): Candidate[] {
  const found = [
    ...codes.flatMap((code) => index.byCode(code) ?? []),
    ...index.byName(name, undefined),
    ...index.near(name),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()].slice(0, 6);
}
