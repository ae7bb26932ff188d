// Rules on the rows of a decision: what it says of each procedure.
import { foundRules } from '../../model/found-rules.ts';
import { decree, error, type None, twoTiers, warning } from '../../model/rule-info.ts';
import { blanksIn } from '../../model/blank.ts';
import { nationalCode } from '../../model/code.ts';
import { effectiveDate } from '../../model/decision.ts';
import type { Path } from '../../model/finding.ts';
import { districtLevelEnd } from '../../model/level.ts';
import type { Action, Decision, Level } from '../../model/types.ts';
import { procedureKey } from '../../text/fold.ts';
import { abolish, amendDays, by, days, inDecision, inNewRow, record } from '../examples/variants.ts';
import { broughtRecords, type NamedRow, namedRows } from '../rows.ts';
import { type Found, onDecision, type RuleTable } from '../rule.ts';
import type { DecisionDoc } from '../subjects.ts';

interface Args {
  'decision/missing-document': { action: Action };
  'level/district-ended': None;
  'decision/repeated-row': { code: string; action: Action };
  'decision/conflicting-actions': { code: string; first: Action; second: Action };
  'decision/republished': { code: string; count: number };
  'decision/name-differs': { code: string; name: string; catalogName: string };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const rowRules = {
  'decision/to-fill-in': {
    ...foundRules['decision/to-fill-in'],
    checks: [
      onDecision(({ value }) =>
        blanksIn(value).map(
          ({ at, text }): Found<'decision/to-fill-in'> => ({
            at,
            args: { text, ...(isNumber(at) && { onSigning: true }) },
          }),
        ),
      ),
    ],
    example: () =>
      inDecision(
        { abolished: [{ code: '1.000001', by: { number: '…' } }] },
        { abolished: [{ code: '1.000001', by }] },
        'number: …',
      ),
  },

  /** Invariants 13, 15. NĐ 63/2010 Điều 15 khoản 2, 3: a change names the legal document behind it. */
  'decision/missing-document': {
    ...error('decision', {
      invariants: [13, 15],
      law: decree('Điều 15 khoản 2, khoản 3'),
    }),
    checks: [
      onDecision(function* ({ value }) {
        if (value.kind !== 'publication') return;
        for (const action of ['amended', 'replaced', 'abolished'] as const) {
          for (const [i, row] of (value[action] ?? []).entries()) {
            if (row.by) continue;
            const procedure = 'code' in row ? row.code : undefined;
            yield { at: [action, i], args: { action }, part: 'end', procedure };
          }
        }
      }),
    ],
    example: () => inDecision({ abolished: [{ code: '1.000001' }] }, abolish, '- code: "1.000001"'),
  },

  /** Invariant 7. No new or amended procedure at the district level from 01/7/2025; abolishing goes on. */
  'level/district-ended': {
    ...error('decision', { invariants: [7], law: twoTiers }),
    checks: [
      onDecision(function* (decision) {
        const { kind } = decision.value;
        if (effectiveDate(decision.value) < districtLevelEnd || kind === 'baseline') return;
        for (const { levels = [], at } of levelsIn(decision.value)) {
          const i = levels.indexOf('district');
          if (i >= 0) yield { at: [...at, 'levels', i], args: {} };
        }
        if (kind === 'publication') yield* amendedAtDistrict(decision);
      }),
    ],
    example: () => inNewRow({ levels: ['district'] }, { levels: ['commune'] }, '- district'),
  },

  /** Invariant 16. One procedure at one level has one row of an action… */
  'decision/repeated-row': {
    ...error('decision', { invariants: [16] }),
    checks: [
      onDecision(function* (decision) {
        for (const { row, earlier } of clashes(decision)) {
          if (row.action !== earlier.action) continue;
          yield {
            at: row.at,
            args: { code: row.id, action: row.action },
            ...aboutBoth(decision.path, row, earlier),
          };
        }
      }),
    ],
    example: () =>
      inDecision(
        { abolished: [...abolish.abolished, ...abolish.abolished] },
        { abolished: [...abolish.abolished, { code: '1.000002', by }] },
        '- code: "1.000001"',
      ),
  },

  /** …and one fate. That it is abolished or replaced and published anew is a matter of its own. */
  'decision/conflicting-actions': {
    ...error('decision', { invariants: [16] }),
    checks: [
      onDecision(function* (decision) {
        for (const { row, earlier } of clashes(decision)) {
          const isAnew = row.action === 'new' && earlier.action !== 'amended';
          if (row.action === earlier.action || isAnew) continue;
          const args = { code: row.id, first: earlier.action, second: row.action };
          yield { at: row.at, args, ...aboutBoth(decision.path, row, earlier) };
        }
      }),
    ],
    example: () =>
      inDecision({ ...abolish, amended: [amendDays(3)] }, { amended: [amendDays(3)] }, '- code: "1.000001"'),
  },

  /** Invariant 29. An amendment says it better; but the list of a sector may be published anew: one finding for all of it. */
  'decision/republished': {
    ...warning('decision', { invariants: [29], law: decree('Điều 14 khoản 2') }),
    checks: [
      onDecision(function* (decision) {
        const anew = [...clashes(decision)].filter(
          ({ row, earlier }) => row.action === 'new' && earlier.action === 'abolished',
        );
        const [first] = anew;
        if (!first) return;
        const { row, earlier } = first;
        yield {
          at: row.at,
          args: { code: row.id, count: anew.length },
          ...aboutBoth(decision.path, row, earlier),
        };
      }),
    ],
    example: () =>
      inDecision({ ...abolish, new: [record(days(3))] }, { amended: [amendDays(3)] }, '- code: "1.000001"'),
  },

  /**
   * Invariant 35. NĐ 63/2010 Điều 15 khoản 3: a row names the procedure and its file number. Where the name
   * is not that of the code as it was then, one of the two is wrong.
   */
  'decision/name-differs': {
    ...warning('history', { invariants: [35], law: decree('Điều 15 khoản 3') }),
    checks: [
      onDecision(function* ({ value, step }) {
        for (const { action, before, id, path } of step?.movements ?? []) {
          if (action === undefined || action === 'replaced' || before?.status !== 'active') continue;
          const row: NamedContent | undefined = value[action]?.[Number(path[1])];
          if (row?.name === undefined || row.code === undefined || nationalCode(row.code) !== id) continue;
          const names = [before.name, row.changes?.name ?? before.name].map(procedureKey);
          if (names.includes(procedureKey(row.name))) continue;
          const args = { code: id, name: row.name, catalogName: before.name };
          yield { at: [...path, 'name'], args, procedure: id };
        }
      }),
    ],
    example: () =>
      inDecision(
        { abolished: [{ code: '1.000001', name: 'Đăng ký khai tử', by }] },
        { abolished: [{ code: '1.000001', name: 'Đăng ký khai sinh', by }] },
        'name: Đăng ký khai tử',
      ),
  },
} satisfies Partial<RuleTable>;

function* levelsIn(decision: Decision): Generator<{ levels: readonly Level[] | undefined; at: Path }> {
  for (const { record, at } of broughtRecords(decision)) yield { levels: record.levels, at };
  for (const [i, row] of (decision.amended ?? []).entries()) {
    yield { levels: row.levels, at: ['amended', i] };
    yield { levels: row.changes?.levels, at: ['amended', i, 'changes'] };
  }
}

/** Iterates over amendments that name no level, of procedures held at the district level. */
function* amendedAtDistrict({ value, step }: DecisionDoc) {
  for (const { action, after, id, path } of step?.movements ?? []) {
    if (action !== 'amended' || !after?.levels.includes('district')) continue;
    const row = value.amended?.[Number(path[1])];
    if (row && !row.levels && !row.changes?.levels) yield { at: path, args: {}, procedure: id };
  }
}

/** Iterates over rows that name one procedure at one level, each with the first before it. */
function* clashes({ value, step }: DecisionDoc): Generator<{ row: NamedRow; earlier: NamedRow }> {
  const seen = new Map<string, NamedRow[]>();
  for (const row of namedRows(value, step)) {
    const others = seen.get(row.id) ?? [];
    const earlier = others.find((other) => overlaps(other.levels, row.levels));
    seen.set(row.id, [...others, row]);
    if (earlier) yield { row, earlier };
  }
}

const overlaps = (a: readonly Level[] | undefined, b: readonly Level[] | undefined): boolean =>
  !a || !b || a.some((level) => b.includes(level));

const aboutBoth = (file: string, row: NamedRow, earlier: NamedRow) => ({
  procedure: row.id,
  related: [{ file, path: earlier.at }],
});

/** Fields that rows of all actions can have in common. */
interface NamedContent {
  code?: string;
  name?: string;
  changes?: { name?: string };
}

const isNumber = (at: Path): boolean => at.length === 1 && at[0] === 'number';
