// Examples of rules on codes, names, registries and what procedures say.
import type { RuleId } from '../../model/finding.ts';
import type { ProcedureContent } from '../../model/types.ts';
import { baselineFile, firstFile, internalProcess, publication, record, secondFile } from './base.ts';
import { draftPath, type Example, type Examples, type Parts } from './example.ts';

type RecordRules = Extract<
  RuleId,
  `${'code' | 'name' | 'level' | 'department' | 'sector' | 'reference' | 'fee' | 'online' | 'interlinked'}/${string}`
> &
  string;

type Rules = RecordRules | Extract<RuleId, `procedure/${string}` | 'ledger/no-baseline'>;

/** Two ways of saying something in the first record of the catalog. */
const inRecord = (bad: Parts, good: Parts, line: string): Example => ({
  bad: { first: bad },
  good: { first: good },
  at: [firstFile, line],
});

/** The same in a new procedure that a decision brings. */
const inNewRow = (bad: Parts, good: Parts, line: string): Example => ({
  bad: { draft: publication({ new: [fresh(bad)] }) },
  good: { draft: publication({ new: [fresh(good)] }) },
  at: [draftPath, line],
});

const fresh = (parts: Parts): ProcedureContent =>
  record({ code: '1.000009', name: 'Đăng ký khai tử', ...parts });

/** All parts of NĐ 63/2010 Điều 8 khoản 2. */
export const allParts: Parts = {
  profile: 'full',
  implementingAgencies: ['UBND cấp xã'],
  applicants: ['citizen'],
  steps: 'Nộp hồ sơ; nhận kết quả.',
  methods: [{ channel: 'direct' }],
  dossier: [{ documents: [{ name: 'Tờ khai' }] }],
  results: 'Giấy chứng nhận',
};

const ceased = {
  id: 'phong-ho-tich',
  name: 'Phòng Hộ tịch',
  validTo: '2025-06-30',
  succeededBy: 'so-tu-phap',
};
const by = { number: '87/2020/NĐ-CP' };
const replacement = publication({
  replaced: [{ codes: ['1.000001'], with: [record({ code: '1.000003', internalProcess })], by }],
});
const replacingFile = 'procedures/so-tu-phap/1.000003.yaml';

export const recordExamples: Examples<Rules> = {
  'code/pattern': {
    bad: { edits: { [firstFile]: ['"1.000001"', '"1.00001"'] } },
    good: {},
    at: [firstFile, 'code: "1.00001"'],
  },
  'code/duplicate': {
    bad: {
      copies: { [firstFile]: 'procedures/so-xay-dung/1.000001.yaml' },
      edits: { 'procedures/so-xay-dung/1.000001.yaml': ['so-tu-phap', 'so-xay-dung'] },
    },
    good: {},
    at: ['procedures/so-xay-dung/1.000001.yaml', 'code: "1.000001"'],
    also: [firstFile],
  },
  'code/foreign-suffix': inRecord({ code: '1.000001.H19' }, { code: '1.000001.H55' }, 'code: "1.000001.H19"'),
  'code/missing': inNewRow({ code: undefined }, {}, 'issued: 2015-11-15'),
  'code/mixed-suffixes': {
    bad: { first: { code: '1.000001.000.00.00.H55' }, second: { code: '1.000002.H55' } },
    good: { first: { code: '1.000001.H55' }, second: { code: '1.000002.H55' } },
    at: [firstFile, 'code: "1.000001.000.00.00.H55"'],
    also: [secondFile],
  },
  'name/duplicate': {
    bad: { second: { name: 'Đăng ký khai sinh', levels: ['commune'] } },
    good: { second: { levels: ['commune'] } },
    at: [secondFile, 'name: Đăng ký khai sinh'],
    also: [firstFile],
  },
  'level/district-ended': inNewRow({ levels: ['district'] }, { levels: ['commune'] }, '- district'),
  'level/unspecified': inNewRow({ levels: ['unspecified'] }, { levels: ['commune'] }, '- unspecified'),

  'department/unknown': inNewRow({ department: 'so-tu-phat' }, {}, 'department: so-tu-phat'),
  'department/not-valid': {
    bad: { departments: [ceased], draft: publication({ new: [fresh({ department: 'phong-ho-tich' })] }) },
    good: { departments: [ceased], draft: publication({ new: [fresh({})] }) },
    at: [draftPath, 'department: phong-ho-tich'],
    also: ['departments.yaml'],
  },
  'department/duplicate': {
    bad: {
      edits: {
        'departments.yaml': [
          'name: Sở Tư pháp',
          'name: Sở Tư pháp\n  - id: so-tu-phap\n    name: Sở Tư Pháp',
        ],
      },
    },
    good: {
      edits: {
        'departments.yaml': ['name: Sở Tư pháp', 'name: Sở Tư pháp\n    aliases:\n      - Sở Tư Pháp'],
      },
    },
    at: ['departments.yaml', '- id: so-tu-phap'],
  },
  'sector/unknown': inNewRow({ sector: 'ho-tihc' }, {}, 'sector: ho-tihc'),
  'sector/not-valid': {
    bad: {
      sectors: [{ id: 'khai-sinh', name: 'Khai sinh', validTo: '2025-06-30', succeededBy: 'ho-tich' }],
      draft: publication({ new: [fresh({ sector: 'khai-sinh' })] }),
    },
    good: { draft: publication({ new: [fresh({})] }) },
    at: [draftPath, 'sector: khai-sinh'],
    also: ['sectors.yaml'],
  },
  'sector/duplicate': {
    bad: {
      edits: { 'sectors.yaml': ['name: Hộ tịch', 'name: Hộ tịch\n  - id: ho-tich\n    name: Hộ Tịch'] },
    },
    good: {
      edits: { 'sectors.yaml': ['name: Hộ tịch', 'name: Hộ tịch\n    aliases:\n      - Hộ Tịch'] },
    },
    at: ['sectors.yaml', '- id: ho-tich'],
  },
  'reference/unresolved': {
    bad: { ledger: [replacement], edits: { [firstFile]: ['- "1.000003"', '- "1.000033"'] } },
    good: { ledger: [replacement] },
    at: [firstFile, '- "1.000033"'],
  },
  'reference/cycle': {
    bad: {
      ledger: [replacement],
      edits: { [replacingFile]: ['status: active', 'status: active\nreplacedBy:\n  - "1.000001"'] },
    },
    good: { ledger: [replacement] },
    at: [firstFile, '- "1.000003"'],
    also: [replacingFile],
  },
  'reference/ceased-body': {
    bad: { departments: [ceased], first: { implementingAgencies: ['Phòng Hộ tịch'] } },
    good: { departments: [ceased], first: { implementingAgencies: ['UBND cấp xã'] } },
    at: [firstFile, '- Phòng Hộ tịch'],
    also: ['departments.yaml'],
  },

  'procedure/no-legal-basis': inNewRow({ legalBases: undefined }, {}, 'fees: none'),
  'procedure/incomplete': inNewRow({ ...allParts, dossier: undefined }, allParts, 'results: Giấy chứng nhận'),
  'procedure/specific-not-full': {
    bad: { draft: publication({ effective: '2026-02-10', new: [fresh({ kind: 'specific' })] }) },
    good: {
      draft: publication({ effective: '2026-02-10', new: [fresh({ kind: 'specific', ...allParts })] }),
    },
    at: [draftPath, 'kind: specific'],
  },
  'procedure/status': {
    bad: { edits: { [firstFile]: ['status: active', 'status: abolished'] } },
    good: { ledger: [publication({ abolished: [{ code: '1.000001', by }] })] },
    at: [firstFile, 'status: abolished'],
  },
  'procedure/no-internal-process': inRecord({ internalProcess: undefined }, {}, 'issued: 2026-01-01'),
  'procedure/drift': {
    bad: { edits: { [firstFile]: ['value: 1', 'value: 3'] } },
    good: {
      ledger: [
        publication({
          amended: [{ code: '1.000001', changes: { timeLimit: { value: 3, unit: 'working_day' } }, by }],
        }),
      ],
    },
    at: [firstFile, 'value: 3'],
    instead: ['decisions/2026/2026-02-02-12-QD-UBND.yaml'],
  },
  'ledger/no-baseline': {
    bad: { files: { [baselineFile]: undefined } },
    good: {},
    at: ['catalog.yaml', 'asOf: 2026-01-01'],
    instead: [baselineFile],
  },

  'fee/unspecified': inRecord({ fees: 'unspecified' }, { fees: 'none' }, 'fees: unspecified'),
  'online/legacy-level': inRecord(
    { legacyOnlineLevel: 4 },
    { online: 'full', legacyOnlineLevel: 4 },
    'legacyOnlineLevel: 4',
  ),
  'interlinked/one-body': inRecord(
    { interlinked: 'same_level' },
    { interlinked: 'same_level', coordinatingAgencies: ['Công an tỉnh'] },
    'interlinked: same_level',
  ),
};
