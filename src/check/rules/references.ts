// Rules on what records and decisions refer to: other procedures, decisions, bodies.
import { decree, error, posting, warning } from '../../model/rule-info.ts';
import { nationalCode } from '../../model/code.ts';
import type { Path } from '../../model/finding.ts';
import { procedureId } from '../../model/layout.ts';
import type { Document, Procedure, RecordSummary } from '../../model/types.ts';
import { nearest } from '../../text/distance.ts';
import { nameKey } from '../../text/fold.ts';
import { ceased, firstFile, replacement, replacingFile } from '../examples/variants.ts';
import { onCatalog, onDecision, onRecord, type RuleTable } from '../rule.ts';

interface Args {
  'reference/unresolved': { reference: string; to: 'procedure' | 'decision'; near: string[] };
  'reference/cycle': { chain: string };
  'reference/ceased-body': { name: string };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const referenceRules = {
  /** Invariant 20. The decisions that have to come before it are there. */
  'reference/unresolved': {
    ...error('catalog', { invariants: [20], law: decree('Điều 23') }),
    checks: [
      onDecision(function* ({ value }, { decisions }) {
        const numbers = new Set(decisions.map((doc) => doc.value.number));
        for (const [i, reference] of (value.after ?? []).entries()) {
          if (numbers.has(reference)) continue;
          yield { at: ['after', i], args: { reference, to: 'decision', near: nearest(reference, numbers) } };
        }
      }),
      /** Invariant 20. What a record says it replaces, or is replaced by, exists: the trace has to lead somewhere. */
      onCatalog(function* ({ records, recordOf, unreadable }) {
        for (const { path: file, value } of records) {
          for (const key of ['replaces', 'replacedBy'] as const) {
            for (const [i, reference] of (value[key] ?? []).entries()) {
              const target = nationalCode(reference);
              if (recordOf(target) || unreadable.has(target)) continue;
              const ids = records.map(({ path }) => procedureId(path));
              const args = { reference, to: 'procedure' as const, near: nearest(target, ids) };
              yield { file, at: [key, i], args, procedure: procedureId(file) };
            }
          }
        }
      }),
      /**
       * Invariant 20. NĐ 63/2010 Điều 23: what is published was published by a decision. Where the ledger has a
       * baseline, every decision since is in it; only a baseline's own records name one from before.
       */
      onCatalog(function* ({ ledger, records, replay }) {
        if (!replay.hasBaseline || !replay.isWhole) return;
        const numbers = new Set(ledger.map(({ value }) => value.number));
        const dated = new Set(ledger.map(({ value }) => `${value.number} ${value.issued}`));
        const isHeld = ({ number, issued }: Document) =>
          issued === undefined ? numbers.has(number) : dated.has(`${number} ${issued}`);
        for (const { path: file, value } of records) {
          const id = procedureId(file);
          for (const { reference, at } of decisionsNamed(value, replay.fromBaseline.has(id))) {
            if (isHeld(reference)) continue;
            const near = nearest(reference.number, numbers);
            yield { file, at, args: { reference: reference.number, to: 'decision', near }, procedure: id };
          }
        }
      }),
    ],
    example: () => ({
      bad: { ledger: [replacement], edits: { [firstFile]: ['- "1.000003"', '- "1.000033"'] } },
      good: { ledger: [replacement] },
      at: [firstFile, '- "1.000033"'],
    }),
  },

  /** Invariant 20. Procedures do not replace each other in a circle; told once, from the smallest id. */
  'reference/cycle': {
    ...error('catalog', { invariants: [20] }),
    checks: [
      onCatalog(function* ({ records, recordOf }) {
        const next = (id: string) => recordOf(id)?.replacedBy ?? [];
        for (const { path: file, value } of records) {
          if (!value.replacedBy) continue;
          const id = procedureId(file);
          const chain = circleFrom(id, next);
          if (!chain || chain.some((other) => other < id)) continue;
          yield { file, at: ['replacedBy'], args: { chain: chain.join(' → ') }, procedure: id };
        }
      }),
    ],
    example: () => ({
      bad: {
        ledger: [replacement],
        edits: { [replacingFile]: ['status: active', 'status: active\nreplacedBy:\n  - "1.000001"'] },
      },
      good: { ledger: [replacement] },
      at: [firstFile, '- "1.000003"'],
      also: [replacingFile],
    }),
  },

  /** Invariant 36. NĐ 63/2010 Điều 24: what is published is right. A body that has ceased handles nothing. */
  'reference/ceased-body': {
    ...warning('record', { invariants: [36], law: posting }),
    checks: [
      onRecord(function* ({ value }, { ceased }) {
        if (value.status !== 'active') return;
        const { byId, byName } = ceased;
        const managing = byId.get(value.department);
        // One that had ceased before it was given the procedure is an error: department/not-valid.
        if (managing?.validTo !== undefined && value.effectiveFrom <= managing.validTo) {
          yield { at: ['department'], args: { name: managing.name } };
        }
        if (byName.size === 0) return;
        for (const { name, at } of bodiesOf(value)) {
          if (byName.has(nameKey(name))) yield { at, args: { name } };
        }
      }),
    ],
    example: () => ({
      bad: { departments: [ceased], first: { implementingAgencies: ['Phòng Hộ tịch'] } },
      good: { departments: [ceased], first: { implementingAgencies: ['UBND cấp xã'] } },
      at: [firstFile, '- Phòng Hộ tịch'],
      also: ['departments.yaml'],
    }),
  },
} satisfies Partial<RuleTable>;

function* decisionsNamed(
  { publishedBy, amendedBy = [], abolishedBy }: RecordSummary,
  isFromBaseline: boolean,
): Generator<{ reference: Document; at: Path }> {
  if (!isFromBaseline) yield { reference: publishedBy, at: ['publishedBy'] };
  for (const [i, reference] of amendedBy.entries()) yield { reference, at: ['amendedBy', i] };
  if (abolishedBy) yield { reference: abolishedBy, at: ['abolishedBy'] };
}

/** Returns the shortest circle from an id back to itself, where following `next` leads there. */
function circleFrom(start: string, next: (id: string) => readonly string[]): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const id of next(at)) {
      if (id === start) return [...trail(at, start, cameFrom), start];
      if (cameFrom.has(id)) continue;
      cameFrom.set(id, at);
      waiting.push(id);
    }
  }
  return undefined;
}

function trail(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at))
    way.unshift(at);
  return [start, ...way];
}

function* bodiesOf(value: Procedure): Generator<{ name: string; at: Path }> {
  const { decidingAgency } = value;
  if (decidingAgency !== undefined) yield { name: decidingAgency, at: ['decidingAgency'] };
  for (const part of ['implementingAgencies', 'coordinatingAgencies'] as const) {
    for (const [i, name] of (value[part] ?? []).entries()) yield { name, at: [part, i] };
  }
}
