// Rules on a decision as a whole: its kind, dates and figures.
import { lawText } from '../../model/law/texts.ts';
import { foundRules } from '../../model/found-rules.ts';
import {
  decree,
  error,
  legalBasis,
  type None,
  posting,
  warning,
  controlAmended,
  controlFirstAmended,
  serviceIndex,
} from '../../model/rule-info.ts';
import { documentDue, postingDue, publicationDue, publishesSpecific } from '../../figures/deadlines.ts';
import { countRows, effectiveDate, isOfMinistry } from '../../model/decision.ts';
import type { Presumption } from '../../model/law/working-days.ts';
import type { Path } from '../../model/finding.ts';
import { type Action, actions, type Decision, type Document, isInternal } from '../../model/types.ts';
import { effectTargets } from '../../plan/effects/effects.ts';
import { traceParts } from '../../plan/equal.ts';
import { invalidDates } from './dates.ts';
import { abolish, by, fresh, inDecision, newProcedure, specific } from '../examples/variants.ts';
import { broughtRecords, isInternalOnly, withoutInternal } from '../rows.ts';
import { onCatalog, onDecision, onRecord, type RuleTable } from '../rule.ts';

interface Args {
  'decision/retroactive': { effective: string; issued: string };
  'decision/basis-later': { basis: string; basisIssued: string; issued: string };
  'decision/normative-number': { number: string };
  'decision/late-publication': { issued: string; deadline: string; presumed?: Presumption };
  'decision/late-for-document': { issued: string; deadline: string };
  'decision/posted-early': { posted: string; issued: string };
  'decision/late-posting': { posted?: string; deadline: string; days?: number; presumed?: Presumption };
  'decision/declared-count': { action: Action; declared: number; counted: number };
  'decision/no-time-or-place': { part: ListedPart; count: number; first: string };
  'decision/turns-internal': { code: string };
  'decision/empty': None;
  'decision/not-of-kind': { kind: string; key: string };
  'decision/written-by-tool': { key: string };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const decisionRules = {
  /** Invariant 8. Dates are days that exist. */
  'date/invalid': {
    ...foundRules['date/invalid'],
    checks: [
      onRecord(function* ({ value }) {
        yield* invalidDates(value);
      }),
      /** Invariant 8. Dates are days that exist. */
      onDecision(function* ({ value }) {
        yield* invalidDates(value);
      }),
      /** Invariant 8. Dates are days that exist. */
      onCatalog(function* ({ files }) {
        const { info, departments, sectors, holidays, documents, feedback } = files;
        for (const doc of [info, departments, sectors, holidays, documents, ...feedback]) {
          if (!doc) continue;
          for (const found of invalidDates(doc.value)) yield { ...found, file: doc.path };
        }
      }),
    ],
    example: () =>
      inDecision(
        { ...abolish, issued: '2026-02-30', posted: '2026-03-02' },
        { ...abolish, issued: '2026-02-27', posted: '2026-03-02' },
        'issued: 2026-02-30',
      ),
  },

  /** Invariant 9. A decision does not reach back, unless it says why. A baseline takes stock of what was. */
  'decision/retroactive': {
    ...error('decision', { invariants: [9] }),
    checks: [
      onDecision(function* ({ value }) {
        const { issued, kind, retroactiveReason } = value;
        const effective = effectiveDate(value);
        if (effective >= issued || retroactiveReason !== undefined || kind === 'baseline') return;
        yield { at: ['effective'], args: { effective, issued } };
      }),
    ],
    example: () =>
      inDecision(
        { ...abolish, effective: '2026-01-15' },
        { ...abolish, effective: '2026-01-15', retroactiveReason: 'Theo hiệu lực của Nghị định' },
        'effective: 2026-01-15',
      ),
  },

  /**
   * Invariant 10. NĐ 63/2010 Điều 15: a decision publishes what a document already regulates. A baseline
   * only passes on what the portal says of old documents.
   */
  'decision/basis-later': {
    ...error('decision', { invariants: [10], law: legalBasis }),
    checks: [
      onDecision(function* ({ value }) {
        if (value.kind === 'baseline') return;
        const { issued } = value;
        for (const { document, at } of documentsOf(value)) {
          if (document.issued === undefined || document.issued <= issued) continue;
          const args = { basis: document.number, basisIssued: document.issued, issued };
          yield { at: [...at, 'issued'], args };
        }
      }),
    ],
    example: () =>
      inDecision(
        { ...abolish, legalBases: [{ number: '9/2026/NĐ-CP', issued: '2026-02-12' }] },
        { ...abolish, legalBases: [{ number: '9/2026/NĐ-CP', issued: '2026-01-12' }] },
        'issued: 2026-02-12',
      ),
  },

  /** Invariant 34. A number with a year (12/2025/QĐ-UBND) is that of a normative document, which regulates and does not publish. */
  'decision/normative-number': {
    ...warning('decision', { invariants: [34], law: decree('Điều 13') }),
    checks: [
      onDecision(function* ({ value }) {
        const { kind, number } = value;
        if (kind !== 'baseline' && /\/(?:19|20)\d\d\//.test(number))
          yield { at: ['number'], args: { number } };
      }),
    ],
    example: () =>
      inDecision(
        { ...abolish, number: '12/2026/QĐ-UBND' },
        { ...abolish, number: '12/QĐ-UBND' },
        'number: 12/2026/QĐ-UBND',
      ),
  },

  /** Invariant 25. QĐ 766/QĐ-TTg: a province publishes what it regulates itself some days before it takes effect. */
  'decision/late-publication': {
    ...warning('decision', {
      invariants: [25],
      law: [decree('Điều 15'), controlFirstAmended, controlAmended, serviceIndex],
    }),
    checks: [
      onDecision(function* ({ value, step }, { calendar }) {
        const { issued, kind } = value;
        if (kind !== 'publication' || !step || !publishesSpecific(step)) return;
        const due = publicationDue(value, calendar);
        if (!due || issued <= due.deadline) return;
        const { deadline, presumed } = due;
        yield { at: ['issued'], args: { issued, deadline, ...(presumed && { presumed }) } };
      }),
    ],
    example: () =>
      inDecision(
        { new: [specific], effective: '2026-02-06' },
        { new: [specific], effective: '2026-02-09' },
        'issued: 2026-02-02',
      ),
  },

  /** Invariant 25. NĐ 63/2010 Điều 15: some days before the document takes effect, or after one of the shortened way is signed. */
  'decision/late-for-document': {
    ...warning('decision', {
      invariants: [25],
      law: [decree('Điều 15'), controlFirstAmended, controlAmended],
    }),
    checks: [
      onDecision(function* ({ value, step, path }, { calendar }) {
        const isDue = value.kind === 'publication' && !isInternalOnly({ value, step, path });
        const due = isDue ? documentDue(value, calendar) : undefined;
        if (due && value.issued > due.deadline)
          yield { at: ['issued'], args: { issued: value.issued, deadline: due.deadline } };
      }),
    ],
    example: () =>
      inDecision(
        { abolished: [{ code: '1.000001', by: { ...by, effective: '2026-02-05' } }] },
        { abolished: [{ code: '1.000001', by: { ...by, effective: '2026-02-07' } }] },
        'issued: 2026-02-02',
      ),
  },

  /** NĐ 63/2010 Điều 24: the time runs from the signing, so a day before it is a slip, and no deadline was kept on it. */
  'decision/posted-early': {
    ...error('decision', { invariants: [26], law: posting }),
    checks: [
      onDecision(function* ({ value: { issued, posted } }) {
        if (posted !== undefined && posted < issued) yield { at: ['posted'], args: { posted, issued } };
      }),
    ],
    example: () =>
      inDecision(
        { ...abolish, posted: '2026-01-30' },
        { ...abolish, posted: '2026-02-02' },
        'posted: 2026-01-30',
      ),
  },

  /** Invariant 26. NĐ 63/2010 Điều 24: in the national database within some days of signing. */
  'decision/late-posting': {
    ...warning('decision', { invariants: [26], law: [posting, decree('Điều 16'), controlAmended] }),
    checks: [
      onDecision(function* (decision, { calendar, today }) {
        const { kind, posted } = decision.value;
        if (kind !== 'publication' || isInternalOnly(decision)) return;
        const due = postingDue(decision.value, calendar);
        if (!due || (posted ?? today) <= due.deadline) return;
        // The usual time is left out, so that findings that were accepted stay so.
        const { deadline, term, presumed } = due;
        const args = {
          deadline,
          ...(term.days !== 5 && { days: term.days }),
          ...(presumed && { presumed }),
        };
        if (posted === undefined) yield { at: ['posted'], args, part: 'end' };
        else yield { at: ['posted'], args: { posted, ...args } };
      }),
    ],
    example: () =>
      inDecision(
        { ...abolish, posted: '2026-02-10' },
        { ...abolish, posted: '2026-02-09' },
        'posted: 2026-02-10',
      ),
  },

  /** Invariant 17. The figures that a decision claims are those of its annex, as rows or as procedures. */
  'decision/declared-count': {
    ...error('decision', { invariants: [17], law: decree('Điều 24') }),
    checks: [
      onDecision(function* (decision) {
        const counting = decision.value.declared && withoutInternal(decision);
        for (const action of counting ? actions : []) {
          const declared = decision.value.declared?.[action];
          const [counted, ...others] = countRows(counting ?? decision.value, action);
          if (declared === undefined || declared === counted || others.includes(declared)) continue;
          yield { at: ['declared', action], args: { action, declared, counted } };
        }
      }),
    ],
    example: () =>
      inDecision(
        { ...abolish, declared: { abolished: 2 } },
        { ...abolish, declared: { abolished: 1 } },
        'abolished: 2',
      ),
  },

  /** NĐ 63/2010 Điều 13 khoản 2: the list that a province publishes says time and place; told once for each. */
  'decision/no-time-or-place': {
    ...warning('decision', { invariants: [4], law: [decree('Điều 13 khoản 2'), controlAmended] }),
    checks: [
      onDecision(function* ({ value }) {
        if (value.kind !== 'publication' || isOfMinistry(value) || value.issued < listsStated) return;
        const listed = [...broughtRecords(value)].filter(
          ({ record }) => record.profile !== 'full' && !isInternal(record),
        );
        for (const part of listedParts) {
          const lacking = listed.filter(({ record }) => record[part] === undefined);
          const [first] = lacking;
          if (!first) continue;
          const args = { part, count: lacking.length, first: first.record.code ?? first.record.name };
          yield { at: first.at, args, part: 'end' };
        }
      }),
    ],
    example: () =>
      inDecision(
        { new: [fresh({ receptionPlace: undefined })] },
        { new: [newProcedure] },
        'issued: 2015-11-15',
      ),
  },

  /** A decision does something: it has rows, or takes back another. */
  'decision/empty': {
    ...error('decision', { law: decree('Điều 14 khoản 2') }),
    checks: [
      onDecision(function* ({ value }) {
        if (actions.some((action) => value[action]?.length) || value.supersedes?.length) return;
        if (effectTargets(value).length > 0) return;
        yield { at: [], args: {}, part: 'end' };
      }),
    ],
    example: () => inDecision({}, abolish, 'posted: 2026-02-04'),
  },

  /** A decision does only what its kind is for; codes come by correction, for they move no count. */
  'decision/not-of-kind': {
    ...error('decision', { law: decree('Điều 14 khoản 2') }),
    checks: [
      onDecision(function* ({ value }) {
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
      }),
    ],
    example: () =>
      inDecision({ kind: 'internal_process', ...abolish }, { kind: 'publication', ...abolish }, 'abolished:'),
  },

  /** A procedure for people does not become an internal one, nor the other way: that moves counts, and is told as what it is. */
  'decision/turns-internal': {
    ...error('history', { invariants: [18], law: decree('Điều 1') }),
    checks: [
      onDecision(function* ({ value, step }) {
        for (const { action, path, id, before, after } of step?.movements ?? []) {
          if (action !== 'amended' || !before || !after || isInternal(before) === isInternal(after)) continue;
          const at = value.amended?.[Number(path[1])]?.changes?.kind ? [...path, 'changes', 'kind'] : path;
          yield { at, args: { code: id }, procedure: id };
        }
      }),
    ],
    example: () =>
      inDecision(
        { amended: [{ code: '1.000001', changes: { kind: 'internal' }, by }] },
        { ...abolish, new: [{ ...newProcedure, code: 'NB-STP-01', kind: 'internal' }] },
        'kind: internal',
      ),
  },

  /** Invariant 21. What a decision did is written by the tool; a baseline alone may say since when, and by which decision. */
  'decision/written-by-tool': {
    ...error('decision', { invariants: [21] }),
    checks: [
      onDecision(function* ({ value }) {
        const ofList = value.kind === 'baseline' ? ['publishedBy', 'effectiveFrom'] : [];
        for (const { record, at } of broughtRecords(value)) {
          // A row that replaces has one end, for the old and the new.
          const allowed = at[0] === 'new' ? [...ofList, 'expires', 'until'] : ofList;
          for (const key of traceParts) {
            if (!(key in record) || allowed.includes(key)) continue;
            yield { at: [...at, key], args: { key }, part: 'key', procedure: record.code };
          }
        }
      }),
    ],
    example: () =>
      inDecision({ new: [{ ...newProcedure, status: 'active' }] }, { new: [newProcedure] }, 'status: active'),
  },
} satisfies Partial<RuleTable>;

/**
 * Iterates over every document that a decision rests on: its own legal bases, those of its rows and of the
 * records it brings.
 */
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

/** Since when the law says what a list has to state. */
const listsStated = lawText('controlAmended').from ?? '';

/** The parts that a published list has to state beside name, legal basis and fees. */
const listedParts = ['timeLimit', 'receptionPlace'] as const;
type ListedPart = (typeof listedParts)[number];

function* listed(documents: readonly Document[] | undefined, at: Path) {
  for (const [i, document] of (documents ?? []).entries()) yield { document, at: [...at, i] };
}

/** Actions that decisions of each kind may not have (NĐ 63/2010 Điều 14 khoản 2). */
const forbidden: Readonly<Record<Decision['kind'], readonly Action[]>> = {
  publication: [],
  baseline: ['amended', 'replaced', 'abolished'],
  internal_process: ['new', 'replaced', 'abolished'],
  online_service: ['new', 'replaced', 'abolished'],
  boundary_free: ['new', 'replaced', 'abolished'],
  correction: ['new', 'replaced', 'abolished'],
};

/** Parts that decisions of a kind may set, where the kind is limited to some. */
const partsOfKind: Partial<Record<Decision['kind'], readonly string[]>> = {
  internal_process: ['internalProcess'],
  online_service: ['online', 'onlineReason', 'legacyOnlineLevel', 'postal', 'byPost', 'proactive'],
  boundary_free: ['boundaryFree'],
};
