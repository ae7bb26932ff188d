// The parts that examples are made of: two procedures, decisions about them, and the ways in which these go wrong.
import type { Amendment, Decision, Level, ProcedureContent } from '../../model/types.ts';
import { draftPath, type Example, type Parts, type Variant } from './example.ts';

export const firstFile = 'procedures/so-tu-phap/1.000001.yaml';
export const secondFile = 'procedures/so-xay-dung/1.000002.yaml';
export const baselineFile = 'decisions/2026/2026-01-01-Danh-muc-ban-dau.yaml';

/** An internal process approved by a decision from before the ledger. */
export const internalProcess = { decision: '100/QĐ-UBND', issued: '2025-12-01' };

/** Content of a procedure as a publication brings it. */
export const content: ProcedureContent = {
  code: '1.000001',
  name: 'Đăng ký khai sinh',
  department: 'so-tu-phap',
  sector: 'ho-tich',
  levels: ['commune'],
  timeLimit: { value: 1, unit: 'working_day' },
  fees: 'none',
  receptionPlace: 'Bộ phận Một cửa UBND cấp xã',
  legalBases: [{ number: '123/2015/NĐ-CP', issued: '2015-11-15' }],
};

/** Makes a whole record that differs from {@link content} in some parts. */
export function record(parts: Parts): ProcedureContent {
  const entries = Object.entries({ ...content, ...parts }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ProcedureContent & Record<string, unknown>;
}

/** Makes a publication without faults, with these rows. */
export function publication(rows: Partial<Decision>): Decision {
  return {
    number: '12/QĐ-UBND',
    kind: 'publication',
    issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
    issued: '2026-02-02',
    effective: 'on_signing',
    posted: '2026-02-04',
    ...rows,
  };
}

/** Makes the example of a stretch of the first record that cannot be read. */
export const inFirst = (from: string, to: string, line: string): Example => ({
  bad: { edits: { [firstFile]: [from, to] } },
  good: {},
  at: [firstFile, line],
});

/** Makes a list of accepted findings with one entry that no finding answers to. */
export const accepting = (until: string): Example['bad'] => ({
  files: {
    'accepted.yaml': `accepted:
  - fingerprint: "0123456789abcdef"
    rule: fee/unspecified
    reason: Chờ HĐND tỉnh quyết định mức thu
    until: ${until}
`,
  },
});

export const acceptingNothing: Example['good'] = { files: { 'accepted.yaml': 'accepted: []\n' } };

/** Makes the example of a bad and a good content of the first record. */
export const inRecord = (bad: Parts, good: Parts, line: string): Example => ({
  bad: { first: bad },
  good: { first: good },
  at: [firstFile, line],
});

/** Makes the example of a bad and a good content of a new procedure that a decision brings. */
export const inNewRow = (bad: Parts, good: Parts, line: string): Example => ({
  bad: { draft: publication({ new: [fresh(bad)] }) },
  good: { draft: publication({ new: [fresh(good)] }) },
  at: [draftPath, line],
});

export const fresh = (parts: Parts): ProcedureContent =>
  record({ code: '1.000009', name: 'Đăng ký khai tử', ...parts });

/** All parts of a procedure by NĐ 63/2010 Điều 8 khoản 2. */
export const allParts: Parts = {
  profile: 'full',
  implementingAgencies: ['UBND cấp xã'],
  applicants: ['citizen'],
  steps: 'Nộp hồ sơ; nhận kết quả.',
  methods: [{ channel: 'direct' }],
  dossier: [{ documents: [{ name: 'Tờ khai' }] }],
  results: 'Giấy chứng nhận',
};

export const ceased = {
  id: 'phong-ho-tich',
  name: 'Phòng Hộ tịch',
  validTo: '2025-06-30',
  succeededBy: 'so-tu-phap',
};

/** A legal document of which only the number is given. */
export const byNumber = { number: '87/2020/NĐ-CP' };
export const replacement = publication({
  replaced: [{ codes: ['1.000001'], with: [record({ code: '1.000003', internalProcess })], by: byNumber }],
});
export const replacingFile = 'procedures/so-tu-phap/1.000003.yaml';

export const by = { number: '87/2020/NĐ-CP', issued: '2020-07-28' };

/** Makes the example of a bad and a good publication, checked against the same catalog. */
export const inDecision = (
  bad: Partial<Decision>,
  good: Partial<Decision>,
  line: string,
  catalog: Variant = {},
  also: readonly string[] = [],
): Example => ({
  bad: { ...catalog, draft: publication(bad) },
  good: { ...catalog, draft: publication(good) },
  at: [draftPath, line],
  also,
});

export const abolish = { abolished: [{ code: '1.000001', by }] };
export const newProcedure = record({ code: '1.000009', name: 'Đăng ký khai tử' });
export const days = (value: number) => ({ timeLimit: { value, unit: 'working_day' as const } });

/** Makes an amendment of the time limit; the base has one working day. */
export const amendDays = (value: number, more: Partial<Amendment> = {}): Amendment => ({
  code: '1.000001',
  changes: days(value),
  by,
  ...more,
});

export const earlier = publication({
  ...abolish,
  number: '7/QĐ-UBND',
  issued: '2026-01-26',
  posted: '2026-01-28',
});
export const earlierFile = 'decisions/2026/2026-01-26-7-QD-UBND.yaml';
export const earlierCopy = 'decisions/2026/2026-01-26-quyet-dinh-7.yaml';
export const specific = record({ code: '1.000009', name: 'Hỗ trợ hòa giải', kind: 'specific', ...allParts });

/** Makes the example of a name written badly; the record's own name is the good one. */
export const inName = (bad: string): Example => inFirst('Đăng ký khai sinh', bad, `name: ${bad}`);

/** Makes the example of a fee of 8,000 đồng, written badly. */
export const inAmount = (bad: string): Example => {
  const first = { fees: [{ amount: 8000, currency: 'VND' }] };
  return {
    bad: { first, edits: { [firstFile]: ['8000', bad] } },
    good: { first },
    at: [firstFile, `- amount: ${bad}`],
  };
};

/** Makes an amendment of a part that cannot differ by level. */
export const atReception = (receptionPlace: string, level: Level): Amendment => ({
  code: '1.000001',
  levels: [level],
  changes: { receptionPlace },
  by,
});

export const bothLevels: Variant = { first: { levels: ['province', 'commune'] } };

/** A publication in the ledger that is not yet in force. */
export const coming = publication({
  ...abolish,
  number: '7/QĐ-UBND',
  issued: '2026-01-26',
  posted: '2026-01-28',
  effective: '2026-06-01',
});
export const abolishSecond = { abolished: [{ code: '1.000002', by }] };
