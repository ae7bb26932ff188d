// Rules on what records refer to: the procedures that they replace, and the decisions behind them.
import { nationalCode } from '../../model/code.ts';
import type { Path } from '../../model/finding.ts';
import type { Document, RecordSummary } from '../../model/types.ts';
import { procedureId } from '../../model/layout.ts';
import { nearest } from '../../text/distance.ts';
import { catalogRule, type Rule } from '../rule.ts';

/** Invariant 20. What a record says it replaces, or is replaced by, exists: the trace has to lead somewhere. */
const replacementsExist = catalogRule('reference/unresolved', function* ({ records, recordOf, unreadable }) {
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
});

/**
 * Invariant 20. NĐ 63/2010 Điều 23: what is published was published by a decision. Where the ledger has a
 * baseline, every decision since is in it; only a baseline's own records name one from before.
 */
const decisionsExist = catalogRule('reference/unresolved', function* ({ ledger, records, replay }) {
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
});

function* decisionsNamed(
  { publishedBy, amendedBy = [], abolishedBy }: RecordSummary,
  isFromBaseline: boolean,
): Generator<{ reference: Document; at: Path }> {
  if (!isFromBaseline) yield { reference: publishedBy, at: ['publishedBy'] };
  for (const [i, reference] of amendedBy.entries()) yield { reference, at: ['amendedBy', i] };
  if (abolishedBy) yield { reference: abolishedBy, at: ['abolishedBy'] };
}

/** Invariant 20. Procedures do not replace each other in a circle; told once, from the smallest id. */
const noCircle = catalogRule('reference/cycle', function* ({ records, recordOf }) {
  const next = (id: string) => recordOf(id)?.replacedBy ?? [];
  for (const { path: file, value } of records) {
    if (!value.replacedBy) continue;
    const id = procedureId(file);
    const chain = circleFrom(id, next);
    if (!chain || chain.some((other) => other < id)) continue;
    yield { file, at: ['replacedBy'], args: { chain: chain.join(' → ') }, procedure: id };
  }
});

/** The shortest way back to where it started, where following `next` leads there. */
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

export const referenceRules: readonly Rule[] = [replacementsExist, decisionsExist, noCircle];
