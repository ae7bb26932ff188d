// Rules on how long what a decision does is in effect, and on what it decides over the effect of others.
import { decisionKey, effectiveDate, isSameDecision, sortDecisions } from '../../model/decision.ts';
import { addDays } from '../../model/date.ts';
import type { Path } from '../../model/finding.ts';
import { error } from '../../model/rule-info.ts';
import {
  type Action,
  actions,
  type AwaitedDocument,
  type Decision,
  type Document,
} from '../../model/types.ts';
import { effectTargets, isSameAwaited, rowsOf } from '../../plan/effects/effects.ts';
import { badCodes } from '../rows.ts';
import { abolish, earlier, inDecision } from '../examples/variants.ts';
import { onDecision, type RuleTable } from '../rule.ts';

interface Args {
  'decision/term': { problem: 'before' | 'beyond' | 'kind'; day: string; limit: string };
  'decision/effect': {
    problem:
      | 'nothing'
      | 'both'
      | 'itself'
      | 'unknown'
      | 'later'
      | 'kind'
      | 'before'
      | 'no-row'
      | 'part-of-row'
      | 'not-suspended';
    target: string;
    codes?: string;
  };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const effectRules = {
  /** Effects end after they begin, a row no later than its decision; those of a list or a correction have no end. */
  'decision/term': {
    ...error('decision', { invariants: [9] }),
    checks: [
      onDecision(function* ({ value }) {
        const effective = effectiveDate(value);
        for (const { term, at } of termsOf(value)) {
          const day = term.expires ?? '';
          const key = term.expires === undefined ? 'until' : 'expires';
          if (value.kind === 'baseline' || value.kind === 'correction')
            yield { at: [...at, key], args: { problem: 'kind', day, limit: '' } };
          else if (day && day < effective)
            yield { at: [...at, key], args: { problem: 'before', day, limit: effective } };
          else if (at.length > 0 && day && value.expires !== undefined && day > value.expires)
            yield { at: [...at, key], args: { problem: 'beyond', day, limit: value.expires } };
        }
      }),
    ],
    example: () =>
      inDecision(
        { ...abolish, expires: '2026-01-31' },
        { ...abolish, expires: '2027-02-28' },
        'expires: 2026-01-31',
      ),
  },

  /** Ends, suspensions and resumptions name effects that are there, and come before. */
  'decision/effect': {
    ...error('history', { invariants: [18, 20] }),
    checks: [
      onDecision(function* ({ value }, { decisions, read }) {
        if (effectTargets(value).length === 0) return;
        const order = sortDecisions(decisions);
        const own = order.findIndex((other) => decisionKey(other.value) === decisionKey(value));
        const earlierOnes = own < 0 ? order : order.slice(0, own);
        for (const { act, i, entry } of effectTargets(value)) {
          const at: Path = [act, i];
          const document = entry.basis ?? entry.until;
          const target = entry.number ?? document?.number ?? document?.title ?? '';
          const expires = 'expires' in entry ? entry.expires : undefined;
          if (expires !== undefined && expires < addDays(effectiveDate(value), -1))
            yield { at: [...at, 'expires'], args: { problem: 'before', target } };
          if (entry.number !== undefined && document)
            yield { at, args: { problem: 'both', target: document.number ?? document.title ?? '' } };
          const isSuspended = () =>
            earlierOnes.some(({ value: { suspends = [] } }) => suspends.some((one) => isAlike(one, entry)));
          if (entry.number === undefined) {
            const isThere =
              document && earlierOnes.some((other) => names(read(other), document, entry.basis));
            if (!isThere) yield { at, args: { problem: document ? 'unknown' : 'nothing', target } };
            else if (act === 'resumes' && !isSuspended())
              yield { at, args: { problem: 'not-suspended', target } };
            continue;
          }
          const reference = { number: entry.number, ...(entry.issued && { issued: entry.issued }) };
          const isMeant = (other: { value: { number: string; issued: string } }) =>
            isSameDecision(reference, other.value);
          const meant = earlierOnes.filter(isMeant);
          if (meant.length === 0) {
            const problem = order.some((other, j) => j !== own && isMeant(other))
              ? ('later' as const)
              : isMeant({ value })
                ? ('itself' as const)
                : ('unknown' as const);
            yield { at: [...at, 'number'], args: { problem, target } };
          } else if (meant.every(({ value: { kind } }) => kind === 'baseline' || kind === 'correction')) {
            yield { at: [...at, 'number'], args: { problem: 'kind', target } };
          } else if (act === 'resumes' && !isSuspended()) {
            yield { at: [...at, 'number'], args: { problem: 'not-suspended', target } };
          }
          for (const { codes, problem, j } of meant.flatMap((other) =>
            badCodes(entry.codes ?? [], read(other)),
          ))
            yield { at: [...at, 'codes', j], args: { problem, target, codes } };
        }
      }),
    ],
    example: () =>
      inDecision(
        { suspends: [{ number: '99/QĐ-UBND' }] },
        { suspends: [{ number: '7/QĐ-UBND' }] },
        '- number: 99/QĐ-UBND',
        { ledger: [earlier] },
      ),
  },
} satisfies Partial<RuleTable>;

/** A part of a decision that can have an end. */
interface Termed {
  expires?: string;
  until?: AwaitedDocument;
}

/** Returns all ends that a decision says, each with its place. */
function termsOf(decision: Decision): { term: Termed; at: Path }[] {
  const rows = actions.flatMap((action: Action) =>
    (decision[action] ?? []).map((term: Termed, i) => ({ term, at: [action, i] })),
  );
  return [{ term: decision as Termed, at: [] }, ...rows].filter(
    ({ term }) => term.expires !== undefined || term.until !== undefined,
  );
}

/** Tells whether a decision rests on a document or, where that is no basis, is in effect until it. */
function names(
  decision: Decision | undefined,
  document: Document | AwaitedDocument,
  basis: Document | undefined,
): boolean {
  if (!decision) return false;
  return [decision, ...rowsOf(decision)].some(
    (row: Termed & { by?: Document | Document[]; legalBases?: Document[] }) =>
      basis
        ? [row.by ?? [], row.legalBases ?? []].flat(2).some(({ number }) => number === basis.number)
        : isSameAwaited(row.until, document),
  );
}

/** Tells whether two entries name the same decision, or the same document. */
function isAlike(one: { number?: string; basis?: Document }, other: typeof one): boolean {
  if (one.basis || other.basis)
    return one.basis !== undefined && other.basis !== undefined && isSameDecision(one.basis, other.basis);
  return one.number === other.number;
}
