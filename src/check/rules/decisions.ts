// Rules on a decision as a whole: its kind, dates and figures.
import { isRealDate } from '../../model/date.ts';
import { effectiveDate } from '../../model/decision.ts';
import type { Path } from '../../model/finding.ts';
import { type Action, actions, type Decision, type Document } from '../../model/types.ts';
import { postingDeadline, publicationDeadline, publishesSpecific } from '../../figures/deadlines.ts';
import { traceParts } from '../../plan/equal.ts';
import { nearest } from '../../text/distance.ts';
import { registriesAfter } from '../content.ts';
import { invalidDates } from '../dates.ts';
import { decisionRule, type Rule } from '../rule.ts';
import { broughtRecords, countRows } from '../rows.ts';

/** Invariant 8. Dates are days that exist. */
const dates = decisionRule('date/invalid', function* ({ value }) {
  yield* invalidDates(value);
});

/** Invariant 9. A decision does not reach back, unless it says why. A baseline takes stock of what was. */
const notRetroactive = decisionRule('decision/retroactive', function* ({ value }) {
  const { issued, kind, retroactiveReason } = value;
  const effective = effectiveDate(value);
  if (effective >= issued || retroactiveReason !== undefined || kind === 'baseline') return;
  yield { at: ['effective'], args: { effective, issued } };
});

/**
 * Invariant 10. NĐ 63/2010 Điều 15: a decision publishes what a document already regulates. A baseline
 * only passes on what the portal says of old documents.
 */
const basisIsEarlier = decisionRule('decision/basis-later', function* ({ value }) {
  if (value.kind === 'baseline') return;
  const { issued } = value;
  for (const { document, at } of documentsOf(value)) {
    if (document.issued === undefined || document.issued <= issued) continue;
    const args = { basis: document.number, basisIssued: document.issued, issued };
    yield { at: [...at, 'issued'], args };
  }
});

/** Every document that a decision rests on: its own bases, those of its rows and of the records it brings. */
function* documentsOf(decision: Decision): Generator<{ document: Document; at: Path }> {
  yield* listed(decision.legalBases, ['legalBases']);
  for (const action of ['amended', 'replaced', 'abolished'] as const) {
    for (const [i, row] of (decision[action] ?? []).entries()) {
      if (Array.isArray(row.by)) yield* listed(row.by, [action, i, 'by']);
      else if (row.by) yield { document: row.by, at: [action, i, 'by'] };
    }
  }
  for (const [i, row] of (decision.amended ?? []).entries()) {
    yield* listed(row.changes?.legalBases, ['amended', i, 'changes', 'legalBases']);
  }
  for (const { record, at } of broughtRecords(decision)) {
    yield* listed(record.legalBases, [...at, 'legalBases']);
  }
}

function* listed(documents: readonly Document[] | undefined, at: Path) {
  for (const [i, document] of (documents ?? []).entries()) yield { document, at: [...at, i] };
}

/** Invariant 25. QĐ 766/QĐ-TTg: a province publishes what it regulates itself some days before it takes effect. */
const publishedInTime = decisionRule('decision/late-publication', function* ({ value, step }, { calendar }) {
  const { issued, kind } = value;
  const effective = effectiveDate(value);
  if (kind !== 'publication' || !isRealDate(effective) || !step || !publishesSpecific(step)) return;
  const deadline = publicationDeadline(effective, calendar);
  if (issued > deadline) yield { at: ['issued'], args: { issued, deadline } };
});

/** Invariant 26. NĐ 63/2010 Điều 24: in the national database within some days of signing. */
const postedInTime = decisionRule('decision/late-posting', function* ({ value }, { calendar, today }) {
  const { issued, kind, posted } = value;
  if (kind !== 'publication' || !isRealDate(issued)) return;
  const deadline = postingDeadline(issued, calendar);
  if ((posted ?? today) <= deadline) return;
  if (posted === undefined) yield { at: ['posted'], args: { deadline }, part: 'end' };
  else yield { at: ['posted'], args: { posted, deadline } };
});

/** Invariant 34. A number with a year (12/2025/QĐ-UBND) is that of a normative document, which regulates and does not publish. */
const numberIsPlain = decisionRule('decision/normative-number', function* ({ value }) {
  const { kind, number } = value;
  if (kind !== 'baseline' && /\/(?:19|20)\d\d\//.test(number)) yield { at: ['number'], args: { number } };
});

/** Invariant 17. The figures that a decision claims are those of its annex, as rows or as procedures. */
const countsAgree = decisionRule('decision/declared-count', function* ({ value }) {
  for (const action of actions) {
    const declared = value.declared?.[action];
    const [counted, ...others] = countRows(value, action);
    if (declared === undefined || declared === counted || others.includes(declared)) continue;
    yield { at: ['declared', action], args: { action, declared, counted } };
  }
});

/** A decision does something: it has rows, or takes back another. */
const doesSomething = decisionRule('decision/empty', function* ({ value }) {
  if (actions.some((action) => value[action]?.length) || value.supersedes?.length) return;
  yield { at: [], args: {}, part: 'end' };
});

/** Which movements decisions of each kind may not make (NĐ 63/2010 Điều 14 khoản 2). */
const forbidden: Readonly<Record<Decision['kind'], readonly Action[]>> = {
  publication: [],
  baseline: ['amended', 'replaced', 'abolished'],
  internal_process: ['new', 'replaced', 'abolished'],
  online_service: ['new', 'replaced', 'abolished'],
  correction: ['new', 'replaced', 'abolished'],
};

/** Which parts decisions of a kind may set, where not all. */
const partsOfKind: Partial<Record<Decision['kind'], readonly string[]>> = {
  internal_process: ['internalProcess'],
  online_service: ['online', 'legacyOnlineLevel', 'postal'],
};

/** A decision does only what its kind is for; codes come by correction, for they move no count. */
const keepsToItsKind = decisionRule('decision/not-of-kind', function* ({ value }) {
  const { kind } = value;
  for (const action of forbidden[kind]) {
    if (value[action]?.length) yield { at: [action], args: { kind, key: action }, part: 'key' };
  }
  const parts = partsOfKind[kind];
  for (const [i, row] of (value.amended ?? []).entries()) {
    for (const key of Object.keys(row.changes ?? {})) {
      const isAllowed = parts ? parts.includes(key) : kind === 'correction' || key !== 'code';
      if (!isAllowed) yield { at: ['amended', i, 'changes', key], args: { kind, key }, part: 'key' };
    }
  }
});

/** Invariant 21. What a decision did is written by the tool; a baseline alone may say since when, and by which decision. */
const traceIsOurs = decisionRule('decision/written-by-tool', function* ({ value }) {
  const allowed = value.kind === 'baseline' ? ['publishedBy', 'effectiveFrom'] : [];
  for (const { record, at } of broughtRecords(value)) {
    for (const key of traceParts) {
      if (!(key in record) || allowed.includes(key)) continue;
      yield { at: [...at, key], args: { key }, part: 'key', procedure: record.code };
    }
  }
});

/** Invariant 6. The departments that a decision is about are in the registry, or it brings them along. */
const departmentsAreKnown = decisionRule('department/unknown', function* ({ value }, context) {
  const { departments } = registriesAfter(value, context);
  const named = (value.departments ?? []).map((entry, i) => ({ id: entry, at: ['departments', i] }));
  for (const { id, at } of [{ id: value.department, at: ['department'] }, ...named]) {
    if (typeof id !== 'string' || !departments || departments.has(id)) continue;
    yield { at, args: { department: id, near: nearest(id, departments.keys()) } };
  }
});

/** Invariant 20. The decisions that have to come before it are there. */
const earlierOnesExist = decisionRule('reference/unresolved', function* ({ value }, { decisions }) {
  const numbers = new Set(decisions.map((doc) => doc.value.number));
  for (const [i, reference] of (value.after ?? []).entries()) {
    if (numbers.has(reference)) continue;
    yield { at: ['after', i], args: { reference, to: 'decision', near: nearest(reference, numbers) } };
  }
});

export const decisionRules: readonly Rule[] = [
  dates,
  notRetroactive,
  basisIsEarlier,
  numberIsPlain,
  publishedInTime,
  postedInTime,
  countsAgree,
  doesSomething,
  keepsToItsKind,
  traceIsOurs,
  departmentsAreKnown,
  earlierOnesExist,
];
