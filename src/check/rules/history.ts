// Rules on decisions in their order, and on what the ledger adds up to.
import { foundRules } from '../../model/found-rules.ts';
import { error, warning } from '../../model/rule-info.ts';
import { isSame } from '../../model/procedure/same.ts';
import { decisionOnRoll, fileName, missingOnRoll, rollPath } from '../../model/layout.ts';
import { editedIn } from '../../plan/ledger.ts';
import {
  abolish,
  amendDays,
  baselineFile,
  by,
  byNumber,
  days,
  earlier,
  earlierFile,
  firstFile,
  inDecision,
  newProcedure,
  publication,
  record,
  atReception,
  bothLevels,
} from '../examples/variants.ts';
import { onCatalog, onLedger, type RuleTable } from '../rule.ts';

interface Args {
  'decision/edited': { number: string };
  'registry/drift': { entry: string; file: string; kind: 'edited' | 'removed' };
  'ledger/missing': { path: string };
  'ledger/no-baseline': { unexplained: number };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

const lostNote = rollPath(fileName(earlierFile));

export const historyRules = {
  'decision/unknown-target': {
    ...foundRules['decision/unknown-target'],
    example: () => inDecision({ abolished: [{ code: '1.000010', by }] }, abolish, '- code: "1.000010"'),
  },

  'decision/ambiguous-target': {
    ...foundRules['decision/ambiguous-target'],
    example: () =>
      inDecision(
        { abolished: [{ name: 'Đăng ký khai sinh', by }] },
        { abolished: [{ name: 'Đăng ký khai sinh', levels: ['commune'], by }] },
        '- name: Đăng ký khai sinh',
        { second: { name: 'Đăng ký khai sinh' } },
      ),
  },

  'decision/no-target': {
    ...foundRules['decision/no-target'],
    example: () => inDecision({ abolished: [{ by }] }, abolish, '- by:'),
  },

  'decision/already-active': {
    ...foundRules['decision/already-active'],
    example: () => inDecision({ new: [record({})] }, { new: [newProcedure] }, '- code: "1.000001"'),
  },

  'decision/already-abolished': {
    ...foundRules['decision/already-abolished'],
    example: () =>
      inDecision(
        { amended: [amendDays(3)] },
        { amended: [amendDays(3, { code: '1.000002' })] },
        '- code: "1.000001"',
        { ledger: [earlier] },
        [earlierFile],
      ),
  },

  'decision/away': {
    ...foundRules['decision/away'],
    example: () =>
      inDecision(
        { new: [record({})] },
        { amended: [amendDays(3)] },
        '- code: "1.000001"',
        { ledger: [{ ...earlier, expires: '2027-02-28' }] },
        [earlierFile],
      ),
  },

  'decision/level-not-held': {
    ...foundRules['decision/level-not-held'],
    example: () =>
      inDecision(
        { abolished: [{ code: '1.000001', levels: ['province'], by }] },
        { abolished: [{ code: '1.000001', levels: ['commune'], by }] },
        '- province',
      ),
  },

  'decision/no-change': {
    ...foundRules['decision/no-change'],
    example: () => inDecision({ amended: [amendDays(1)] }, { amended: [amendDays(3)] }, '- code: "1.000001"'),
  },

  'decision/changed-parts': {
    ...foundRules['decision/changed-parts'],
    example: () =>
      inDecision(
        { amended: [amendDays(3, { changedParts: ['fees'] })] },
        { amended: [amendDays(3, { changedParts: ['timeLimit'] })] },
        '- fees',
      ),
  },

  'decision/conflicting-rows': {
    ...foundRules['decision/conflicting-rows'],
    example: () =>
      inDecision(
        { amended: [atReception('Sở Tư pháp', 'province'), atReception('UBND cấp xã', 'commune')] },
        { amended: [atReception('UBND cấp xã', 'province'), atReception('UBND cấp xã', 'commune')] },
        'receptionPlace: UBND cấp xã',
        bothLevels,
      ),
  },

  'decision/replaces-itself': {
    ...foundRules['decision/replaces-itself'],
    example: () =>
      inDecision(
        { replaced: [{ codes: ['1.000001'], with: [record(days(3))], by }] },
        { replaced: [{ codes: ['1.000001'], with: [newProcedure], by }] },
        '- "1.000001"',
      ),
  },

  'decision/before-catalog': {
    ...foundRules['decision/before-catalog'],
    example: () =>
      inDecision(
        { issued: '2025-12-01', effective: '2025-12-01', ...abolish },
        abolish,
        'effective: 2025-12-01',
      ),
  },

  'decision/recorded-otherwise': {
    ...foundRules['decision/recorded-otherwise'],
    example: () =>
      inDecision(
        { abolished: [{ code: '1.000002', by }] },
        abolish,
        'number: 12/QĐ-UBND',
        { ledger: [publication(abolish)] },
        ['decisions/2026/2026-02-02-12-QD-UBND.yaml'],
      ),
  },

  /** Invariant 21. What was applied is not edited; the fingerprint taken then tells. */
  'decision/edited': {
    ...error('history', { invariants: [21], isCause: true }),
    checks: [
      onLedger(function* ({ replay }) {
        for (const { path: file, value } of editedIn([...replay.steps.keys()]))
          yield { file, at: ['number'], args: { number: value.number }, decision: value.number };
      }),
    ],
    example: () => ({
      bad: { edits: { [baselineFile]: ['value: 1', 'value: 3'] } },
      good: {},
      at: [baselineFile, 'number: Danh mục ban đầu'],
    }),
  },

  /** Invariants 18, 21. What was put into the ledger stays there until it is reverted; the roll keeps its name. */
  'ledger/missing': {
    ...error('history', { invariants: [18, 21], isCause: true }),
    checks: [
      onCatalog(function* ({ files }) {
        for (const note of missingOnRoll([...files.texts.keys()]))
          yield { file: note, at: [], args: { path: decisionOnRoll(note) } };
      }),
    ],
    example: () => ({
      bad: { files: { [lostNote]: `${fileName(earlierFile)}\n` } },
      good: { ledger: [earlier], files: { [lostNote]: `${fileName(earlierFile)}\n` } },
      at: [lostNote, fileName(earlierFile)],
    }),
  },

  /**
   * Invariants 18, 21, 22. A record changes only by a decision, and stays when it is abolished (NĐ 63/2010
   * Điều 26 khoản 4 điểm b). So the ledger, carried out anew, gives the record files. Without a baseline it
   * answers only for what it published itself.
   */
  'procedure/drift': {
    ...foundRules['procedure/drift'],
    checks: [
      onCatalog(function* ({ drifts }) {
        for (const { file, path, args, procedure } of drifts) yield { file, at: path, args, procedure };
      }),
    ],
    example: () => ({
      bad: { edits: { [firstFile]: ['value: 1', 'value: 3'] } },
      good: {
        ledger: [
          publication({
            amended: [
              { code: '1.000001', changes: { timeLimit: { value: 3, unit: 'working_day' } }, by: byNumber },
            ],
          }),
        ],
      },
      at: [firstFile, 'value: 3'],
      instead: ['decisions/2026/2026-02-02-12-QD-UBND.yaml'],
    }),
  },

  /** Invariants 6, 21. What a decision put into a registry stands there as it said. */
  'registry/drift': {
    ...error('history', { invariants: [6, 21] }),
    checks: [
      onCatalog(function* ({ files, replay }) {
        if (!replay.isWhole) return;
        for (const name of ['departments', 'sectors'] as const) {
          const held =
            name === 'departments' ? files.departments?.value.departments : files.sectors?.value.sectors;
          if (!held) continue;
          const file = `${name}.yaml`;
          for (const [entry, expected] of replay.expected[name]) {
            const i = held.findLastIndex(({ id }) => id === entry);
            if (i < 0) yield { file, at: [name], args: { entry, file, kind: 'removed' }, part: 'key' };
            else if (!isSame(expected, held[i]))
              yield { file, at: [name, i], args: { entry, file, kind: 'edited' } };
          }
        }
      }),
    ],
    example: () => ({
      bad: { edits: { 'departments.yaml': ['name: Sở Xây dựng', 'name: Sở Xây dựng cũ'] } },
      good: { departments: [{ id: 'so-y-te', name: 'Sở Y tế' }] },
      at: ['departments.yaml', '- id: so-xay-dung'],
    }),
  },

  /** Invariants 18, 21. Records from before the ledger: said once, for a baseline mends it once and for all. */
  'ledger/no-baseline': {
    ...warning('history', { invariants: [18, 21] }),
    checks: [
      onCatalog(function* ({ unexplained }) {
        if (unexplained > 0) yield { file: 'catalog.yaml', at: ['asOf'], args: { unexplained } };
      }),
    ],
    example: () => ({
      bad: { files: { [baselineFile]: undefined } },
      good: {},
      at: ['catalog.yaml', 'asOf: 2026-01-01'],
      instead: [baselineFile],
    }),
  },
} satisfies Partial<RuleTable>;
