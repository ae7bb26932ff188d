// Rules on what a decision does beside its rows: its place among the others, and what its rows move without saying so.
import {
  type DecisionHead,
  decisionKey,
  effectiveDate,
  isSameDecision,
  mustFollow,
  sharesNumber,
  sortDecisions,
} from '../../model/decision.ts';
import type { Movement } from '../../model/change.ts';
import { error, warning } from '../../model/rule-info.ts';
import type { Level, Part, ProcedureContent } from '../../model/types.ts';
import { isSame } from '../../model/procedure/same.ts';
import { actsByLevel } from '../../plan/ledger.ts';
import { isLevelPart } from '../../model/procedure/by-level.ts';
import {
  abolishSecond,
  amendDays,
  atReception,
  bothLevels,
  by,
  coming,
  days,
  inDecision,
  record,
} from '../examples/variants.ts';
import { onDecision, type RuleTable } from '../rule.ts';
import { badCodes } from '../rows.ts';
import type { DecisionDoc } from '../subjects.ts';

interface Args {
  'decision/order': { number: string; problem: 'itself' | 'circle' | 'later' };
  'decision/supersedes': {
    number: string;
    problem: 'itself' | 'unknown' | 'in-force' | 'provisions' | 'no-row' | 'part-of-row';
    codes?: string;
  };
  'decision/number-taken': { number: string; issued: string };
  'decision/levels': { code: string; problem: 'unspecified' | 'whole'; parts: string };
  'decision/unused-content': { code: string; parts: string };
  'decision/moves-count': { part: Part };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const ledgerRules = {
  /** A decision can stand after those that it names. */
  'decision/order': {
    ...error('history', { invariants: [18] }),
    checks: [
      onDecision(function* ({ value }, { decisions }) {
        for (const [i, reference] of (value.after ?? []).entries()) {
          const named = decisions.map((doc) => doc.value).filter(({ number }) => number === reference);
          const others = named.filter((other) => !isSelf(value, other));
          const isLater = others.every((other) => effectiveDate(other) > effectiveDate(value));
          const args = { number: reference };
          if (others.length === 0 && named.length > 0)
            yield { at: ['after', i], args: { ...args, problem: 'itself' } };
          else if (others.length > 0 && isLater)
            yield { at: ['after', i], args: { ...args, problem: 'later' } };
          else if (others.some((other) => mustFollow(value, other) && follows(other, value, decisions)))
            yield { at: ['after', i], args: { ...args, problem: 'circle' } };
        }
      }),
    ],
    example: () =>
      inDecision(
        { ...abolishSecond, after: ['7/QĐ-UBND'] },
        { ...abolishSecond, after: ['7/QĐ-UBND'], effective: '2026-06-01' },
        '- 7/QĐ-UBND',
        { ledger: [coming] },
      ),
  },

  /** A decision that is said to be superseded is there, has not taken effect, and is said so that its rows can be told. */
  'decision/supersedes': {
    ...error('history', { invariants: [18, 20] }),
    checks: [
      onDecision(function* ({ value }, { decisions, read }) {
        if (!value.supersedes) return;
        const order = sortDecisions(decisions);
        const own = order.findIndex((other) => isSelf(other.value, value));
        for (const [i, entry] of value.supersedes.entries()) {
          const named = typeof entry === 'string' ? { number: entry } : entry;
          const others = order.filter(
            (other) => isSameDecision(named, other.value) && !isSelf(other.value, value),
          );
          const waiting = others.filter((other) => order.indexOf(other) > own);
          const { number } = named;
          if (others.length === 0 && isSameDecision(named, value))
            yield { at: ['supersedes', i], args: { number, problem: 'itself' } };
          else if (waiting.length === 0) {
            const problem = others.length === 0 ? ('unknown' as const) : ('in-force' as const);
            yield { at: ['supersedes', i], args: { number, problem }, severity: 'warning' };
          } else if (named.provisions !== undefined && !named.codes) {
            yield { at: ['supersedes', i, 'provisions'], args: { number, problem: 'provisions' } };
          }
          for (const { codes, problem, j } of waiting.flatMap((other) =>
            badCodes(named.codes ?? [], read(other)),
          ))
            yield { at: ['supersedes', i, 'codes', j], args: { number, problem, codes } };
        }
      }),
    ],
    example: () =>
      inDecision(
        { ...abolishSecond, supersedes: [{ number: '7/QĐ-UBND', provisions: 'Điều 1' }] },
        {
          ...abolishSecond,
          supersedes: [{ number: '7/QĐ-UBND', codes: ['1.000001'], provisions: 'Điều 1' }],
        },
        'provisions: Điều 1',
        { ledger: [coming] },
      ),
  },

  /** A number is given to one decision in a year: of two that have it, one has a slip in it. */
  'decision/number-taken': {
    ...warning('history', { invariants: [8] }),
    checks: [
      onDecision(function* ({ value }, { decisions }) {
        const other = decisions.find((doc) => sharesNumber(value, doc.value))?.value;
        if (other) yield { at: ['number'], args: { number: value.number, issued: other.issued } };
      }),
    ],
    example: () =>
      inDecision(
        { ...abolishSecond, number: '7/QĐ-UBND' },
        { ...abolishSecond, number: '8/QĐ-UBND' },
        'number: 7/QĐ-UBND',
        { ledger: [coming] },
      ),
  },

  /** A row that names levels acts on those levels alone, as far as a procedure can be divided. */
  'decision/levels': {
    ...warning('history', { invariants: [12, 15] }),
    checks: [
      onDecision(function* ({ value, step }) {
        const seen = new Set<string>();
        for (const movement of step?.movements ?? []) {
          const { action, path, id, before } = movement;
          const row: NamedRow | undefined =
            action === undefined || action === 'new' ? undefined : value[action]?.[Number(path[1])];
          if (!row?.levels || !before || path.length !== 2 || seen.has(`${path.join()} ${id}`)) continue;
          seen.add(`${path.join()} ${id}`);
          const at = [...path, 'levels'];
          if (before.levels.includes('unspecified')) {
            yield { at, args: { code: id, problem: 'unspecified', parts: '' }, procedure: id };
            continue;
          }
          const parts = action === 'amended' ? undivided(movement, row, { value, step }) : [];
          if (parts.length > 0)
            yield { at, args: { code: id, problem: 'whole', parts: parts.join(', ') }, procedure: id };
        }
      }),
    ],
    example: () =>
      inDecision(
        { amended: [atReception('UBND cấp xã', 'commune')] },
        { amended: [amendDays(3, { levels: ['commune'] })] },
        '- commune',
        bothLevels,
      ),
  },

  /** A row that publishes a procedure at one more level says only what can differ there. */
  'decision/unused-content': {
    ...warning('history', { invariants: [11] }),
    checks: [
      onDecision(function* ({ value, step }) {
        for (const { action, path, id, before } of step?.movements ?? []) {
          const row = action === 'new' ? value.new?.[Number(path[1])] : undefined;
          if (!row || before?.status !== 'active') continue;
          const parts = (Object.keys(row) as Part[]).filter(
            (part) =>
              !['code', 'levels', 'byLevel'].includes(part) &&
              !(actsByLevel(value) && isLevelPart(part)) &&
              !isSame(row[part], before[part]),
          );
          if (parts.length > 0)
            yield { at: [...path], args: { code: id, parts: parts.join(', ') }, procedure: id };
        }
      }),
    ],
    example: () =>
      inDecision(
        { new: [record({ levels: ['province'], receptionPlace: 'Sở Tư pháp' })] },
        { new: [record({ levels: ['province'], ...days(5) })] },
        '- code: "1.000001"',
      ),
  },

  /** A correction moves no count; where it mends what is counted, the figures of past days stay and those to come differ. */
  'decision/moves-count': {
    ...warning('history', { invariants: [18] }),
    checks: [
      onDecision(function* ({ value, step }) {
        if (value.kind !== 'correction') return;
        for (const { path, id, before } of step?.movements ?? []) {
          const changes = value.amended?.[Number(path[1])]?.changes ?? {};
          if (before?.levels.includes('unspecified')) continue;
          for (const part of counted) {
            if (changes[part] === undefined || isSame(changes[part], before?.[part])) continue;
            yield { at: [...path, 'changes', part], args: { part }, procedure: id };
          }
        }
      }),
    ],
    example: () =>
      inDecision(
        { kind: 'correction', amended: [{ code: '1.000001', changes: { department: 'so-xay-dung' } }] },
        { kind: 'publication', amended: [{ code: '1.000001', changes: { department: 'so-xay-dung' }, by }] },
        'department: so-xay-dung',
      ),
  },
} satisfies Partial<RuleTable>;

const isSelf = (a: DecisionHead, b: DecisionHead): boolean => decisionKey(a) === decisionKey(b);

/** Tells whether a decision has to stand after another, directly or through others in between. */
function follows(
  decision: DecisionHead,
  other: DecisionHead,
  all: readonly { value: DecisionHead }[],
): boolean {
  const seen = new Set<string>();
  const waiting = [decision];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (isSelf(at, other)) return true;
    if (seen.has(decisionKey(at))) continue;
    seen.add(decisionKey(at));
    for (const { value } of all) if (mustFollow(at, value)) waiting.push(value);
  }
  return false;
}

/** Fields that rows of all actions share. */
interface NamedRow {
  levels?: readonly Level[];
  changes?: Partial<ProcedureContent>;
}

/**
 * Returns the parts that a row sets at some levels only, although they cannot differ by level and no other
 * row sets the other levels.
 */
function undivided(
  { id, before }: Movement,
  row: NamedRow,
  { value, step }: Pick<DecisionDoc, 'value' | 'step'>,
) {
  const isDivided = (part: string) => actsByLevel(value) && isLevelPart(part);
  return (Object.keys(row.changes ?? {}) as Part[]).filter((part) => {
    const rows = (step?.movements ?? []).filter(
      (other) => other.id === id && part in (value.amended?.[Number(other.path[1])]?.changes ?? {}),
    );
    const levels = new Set(rows.flatMap((other) => other.levels));
    return part !== 'code' && !isDivided(part) && before?.levels.some((level) => !levels.has(level));
  });
}

/** The parts by which procedures are counted. */
const counted = ['levels', 'department', 'sector'] as const;
