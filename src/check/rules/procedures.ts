// Rules on what a procedure says: in its file, and in the row of a decision that brings it.
import { hasProcess } from '../../model/procedure/by-level.ts';
import { foundRules } from '../../model/found-rules.ts';
import {
  decree,
  error,
  legalBasis,
  type None,
  warning,
  controlAmended,
  oneStop,
  onlineServices,
  cite,
} from '../../model/rule-info.ts';
import type { RuleId } from '../../model/finding.ts';
import { isInternal, type Procedure } from '../../model/types.ts';
import { draftPath } from '../examples/example.ts';
import {
  allParts,
  byNumber,
  firstFile,
  fresh,
  inDecision,
  inNewRow,
  inRecord,
  newProcedure,
  publication,
} from '../examples/variants.ts';
import { onContent, onRecord, type RuleTable } from '../rule.ts';

interface Args {
  'level/unspecified': None;
  'procedure/no-legal-basis': None;
  'procedure/specific-not-full': None;
  'procedure/status': { problem: 'no_abolisher' | 'no_end' | 'abolisher_on_active' | 'end_on_active' };
  'procedure/no-internal-process': None;
  'fee/unspecified': None;
  'online/no-reason': None;
  'online/no-reason-basis': None;
  'online/legacy-level': { level: number };
  'procedure/not-reduced': { binding: number; lawful: number };
  'interlinked/one-body': None;
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const procedureRules = {
  /** Invariant 4. Who decides is part of what is published (NĐ 63/2010 Điều 13 khoản 2). */
  'level/unspecified': {
    ...error('record', { invariants: [4], law: decree('Điều 13 khoản 2') }),
    checks: [
      onContent(function* ({ value, isBaseline }) {
        if (value.levels?.includes('unspecified')) {
          yield { at: ['levels'], args: {}, severity: lenient(isBaseline) };
        }
      }),
    ],
    example: () => inNewRow({ levels: ['unspecified'] }, { levels: ['commune'] }, '- unspecified'),
  },

  /** Invariant 4. NĐ 63/2010 Điều 15 khoản 1 điểm b: a publication names the documents that the procedure rests on. */
  'procedure/no-legal-basis': {
    ...error('record', { invariants: [4], law: legalBasis }),
    checks: [
      onContent(function* ({ value, isBaseline }) {
        if (value.legalBases?.length) return;
        const part = value.legalBases ? 'value' : 'end';
        yield { at: ['legalBases'], args: {}, part, severity: lenient(isBaseline || isInternal(value)) };
      }),
    ],
    example: () => inNewRow({ legalBases: undefined }, {}, 'receptionPlace: Bộ phận Một cửa UBND cấp xã'),
  },

  'procedure/incomplete': {
    ...foundRules['procedure/incomplete'],
    example: () => inNewRow({ ...allParts, dossier: undefined }, allParts, 'results: Giấy chứng nhận'),
  },

  /**
   * Invariant 5. NĐ 63/2010 Điều 15 khoản 1 điểm a: all parts of Điều 8 are published. For what the centre
   * regulates the ministry has published them; what a province regulates itself stands nowhere else. A list
   * that a catalog begins with may say that it does, and leave the content to come.
   */
  'procedure/specific-not-full': {
    ...error('record', {
      invariants: [5],
      law: [decree('Điều 15 khoản 1 điểm a'), controlAmended],
    }),
    checks: [
      onContent(function* ({ value, isBaseline }) {
        if (value.kind === 'specific' && value.profile !== 'full')
          yield { at: ['kind'], args: {}, severity: lenient(isBaseline) };
      }),
    ],
    example: () => ({
      bad: { draft: publication({ effective: '2026-02-10', new: [fresh({ kind: 'specific' })] }) },
      good: {
        draft: publication({ effective: '2026-02-10', new: [fresh({ kind: 'specific', ...allParts })] }),
      },
      at: [draftPath, 'kind: specific'],
    }),
  },

  /** Invariant 19. NĐ 63/2010 Điều 15 khoản 3: abolished goes with the decision that abolished it, and the day. */
  'procedure/status': {
    ...error('record', { invariants: [19], law: decree('Điều 15 khoản 3') }),
    checks: [
      onRecord(function* ({ value }) {
        const problem = statusProblem(value);
        if (problem) yield { at: ['status'], args: { problem } };
      }),
    ],
    example: () => ({
      bad: { edits: { [firstFile]: ['status: active', 'status: abolished'] } },
      good: { ledger: [publication({ abolished: [{ code: '1.000001', by: byNumber }] })] },
      at: [firstFile, 'status: abolished'],
    }),
  },

  /**
   * Invariant 27. Every procedure in force has an internal process; it is approved by a decision of its
   * own, so that the decision which brings the procedure is not asked for it.
   */
  'procedure/no-internal-process': {
    ...warning('record', {
      invariants: [27],
      law: oneStop,
    }),
    checks: [
      onRecord(function* ({ value }) {
        if (value.status === 'active' && !isInternal(value) && !hasProcess(value)) {
          yield { at: ['internalProcess'], args: {}, part: 'end' };
        }
      }),
    ],
    example: () => inRecord({ internalProcess: undefined }, {}, 'issued: 2026-01-01'),
  },

  /** Invariant 30. NĐ 63/2010 Điều 8 khoản 2 điểm i: a fee is part of a procedure. “Miễn phí” is a default of the portal. */
  'fee/unspecified': {
    ...warning('record', { invariants: [30], law: decree('Điều 8 khoản 2 điểm i') }),
    checks: [
      onContent(function* ({ value }) {
        if (isInternal(value) || (value.fees ?? 'unspecified') !== 'unspecified') return;
        yield { at: ['fees'], args: {}, part: value.fees ? 'value' : 'end' };
      }),
    ],
    example: () => inRecord({ fees: 'unspecified' }, { fees: 'none' }, 'fees: unspecified'),
  },

  /** NĐ 224/2026 Điều 14: why a service is only partly online, and the special law behind it. */
  'online/no-reason': {
    ...warning('record', { invariants: [31], law: cite('onlineNow', 'Điều 14') }),
    checks: [
      onContent(function* ({ value, on, isWhole }) {
        if (isInternal(value) || !isWhole || value.onlineReason !== undefined || on < reasonsGiven) return;
        if (value.online === 'partial') yield { at: ['online'], args: {} };
        else
          for (const [level, { online }] of Object.entries(value.byLevel ?? {}))
            if (online === 'partial') yield { at: ['byLevel', level, 'online'], args: {} };
      }),
    ],
    example: () =>
      inDecision(
        { ...inJuly, new: [{ ...newProcedure, online: 'partial' }] },
        { ...inJuly, new: [{ ...newProcedure, online: 'partial', onlineReason: presence }] },
        'online: partial',
      ),
  },

  /**
   * NĐ 224/2026 Điều 14: that somebody must be present, or the spot be checked, is said by a special law, which is made
   * public with the reason. Technical matters rest on none.
   */
  'online/no-reason-basis': {
    ...warning('record', { invariants: [31], law: cite('onlineNow', 'Điều 14') }),
    checks: [
      onContent(function* ({ value, on, isWhole }) {
        const { onlineReason: reason } = value;
        if (isInternal(value) || !isWhole || !reason || reason.basis || on < reasonsGiven) return;
        const isPartial = [value, ...Object.values(value.byLevel ?? {})].some(
          ({ online }) => online === 'partial',
        );
        if (isPartial && !technicalReasons.has(reason.kind)) yield { at: ['onlineReason'], args: {} };
      }),
    ],
    example: () =>
      inDecision(
        {
          ...inJuly,
          new: [{ ...newProcedure, online: 'partial', onlineReason: { kind: 'presence' } }],
        },
        { ...inJuly, new: [{ ...newProcedure, online: 'partial', onlineReason: presence }] },
        'kind: presence',
      ),
  },

  /**
   * Invariant 31. From 15/8/2022 a service is full or partial; levels 1 to 4 are history. They may stand
   * beside the new words, not in their place. What counts is the date at which the catalog stands: a
   * procedure of 2020 that is still in force has to be classified anew.
   */
  'online/legacy-level': {
    ...warning('record', {
      invariants: [31],
      law: onlineServices,
    }),
    checks: [
      onContent(function* ({ value, on }) {
        const { legacyOnlineLevel: level, online = 'unspecified' } = value;
        if (isInternal(value)) return;
        if (level !== undefined && online === 'unspecified' && on >= twoServiceLevels) {
          yield { at: ['legacyOnlineLevel'], args: { level } };
        }
      }),
    ],
    example: () =>
      inRecord({ legacyOnlineLevel: 4 }, { online: 'full', legacyOnlineLevel: 4 }, 'legacyOnlineLevel: 4'),
  },

  /** A limit of time that was reduced is shorter than the one by law, where both are counted alike. */
  'procedure/not-reduced': {
    ...warning('record', { law: decree('Điều 8 khoản 2 điểm đ') }),
    checks: [
      onContent(function* ({ value: { timeLimit, timeLimitByLaw } }) {
        const [binding, lawful] = [timeLimit?.value, timeLimitByLaw?.value];
        if (binding === undefined || lawful === undefined || timeLimit?.unit !== timeLimitByLaw?.unit) return;
        if (binding >= lawful) yield { at: ['timeLimitByLaw', 'value'], args: { binding, lawful } };
      }),
    ],
    example: () =>
      inRecord(
        {
          timeLimit: { value: 5, unit: 'working_day' },
          timeLimitByLaw: { value: 3, unit: 'working_day' },
        },
        {
          timeLimit: { value: 3, unit: 'working_day' },
          timeLimitByLaw: { value: 5, unit: 'working_day' },
        },
        'value: 3',
      ),
  },

  /** Invariant 32. Interlinked (liên thông) means several bodies; across levels, several levels will do. */
  'interlinked/one-body': {
    ...warning('record', {
      invariants: [32],
      law: oneStop,
    }),
    checks: [
      onContent(function* ({ value }) {
        const {
          interlinked = 'none',
          coordinatingAgencies = [],
          implementingAgencies = [],
          levels = [],
        } = value;
        if (interlinked === 'none' || coordinatingAgencies.length > 0 || implementingAgencies.length > 1)
          return;
        if (interlinked === 'cross_level' && levels.length > 1) return;
        yield { at: ['interlinked'], args: {} };
      }),
    ],
    example: () =>
      inRecord(
        { interlinked: 'same_level' },
        { interlinked: 'same_level', coordinatingAgencies: ['Công an tỉnh'] },
        'interlinked: same_level',
      ),
  },
} satisfies Partial<RuleTable>;

/** Rules whose findings are warnings where a baseline brought the record, whether in its decision or in its file. */
export const lenientForBaselines: ReadonlySet<RuleId> = new Set<RuleId>([
  'procedure/no-legal-basis',
  'level/unspecified',
  'procedure/specific-not-full',
]);

/**
 * Returns the severity: portal lists name neither levels nor legal bases, and of a procedure that the province
 * regulates itself no content, so that their lack is no error in a baseline.
 */
const lenient = (isBaseline: boolean) => (isBaseline ? ('warning' as const) : ('error' as const));

/** A decision signed when services are to give reasons. */
const inJuly = { issued: '2026-07-02', posted: '2026-07-03' };

/** A reason as it is to be made public, with the law that it rests on. */
const presence = {
  kind: 'presence',
  basis: { number: '60/2014/QH13', issued: '2014-11-20', provisions: 'Điều 18' },
} as const;

const technicalReasons: ReadonlySet<string> = new Set(['technical_fault', 'technical']);

/** First day on which a partial service has to say why it is no full one (NĐ 224/2026 Điều 14). */
const reasonsGiven = '2026-07-01';

/** First day of the two levels of online service (NĐ 42/2022). */
const twoServiceLevels = '2022-08-15';

function statusProblem({ status, abolishedBy, effectiveTo }: Procedure) {
  if (status === 'abolished' && !abolishedBy) return 'no_abolisher' as const;
  if (status !== 'active' && !effectiveTo) return 'no_end' as const;
  if (status === 'abolished') return undefined;
  if (abolishedBy) return 'abolisher_on_active' as const;
  return status === 'active' && effectiveTo ? ('end_on_active' as const) : undefined;
}
