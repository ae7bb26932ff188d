import fc from 'fast-check';
import { sortLevels } from '../../src/model/level.ts';
import type {
  Amendment,
  Decision,
  Document,
  Fee,
  Level,
  ProcedureContent,
  Replacement,
  TimeLimit,
} from '../../src/model/types.ts';
import { baseline, procedure } from './example.ts';

/** The catalog for which random decisions are made: some of its procedures have no code yet. */
export const held: readonly ProcedureContent[] = Array.from({ length: 12 }, (_, at) =>
  procedure(at % 4 === 3 ? undefined : `1.0000${10 + at}`, {
    name: `Thủ tục số ${at} trong danh mục`,
    sector: at % 2 === 0 ? 'chung-thuc' : 'giao-duc',
    levels: at % 3 === 0 ? ['province'] : at % 3 === 1 ? ['commune'] : ['province', 'commune'],
  }),
);

/** A sector whose name holds words after which headings go on. */
const sectors = [
  { id: 'chung-thuc', name: 'Chứng thực' },
  { id: 'giao-duc', name: 'Giáo dục, đào tạo thuộc hệ thống giáo dục quốc dân và các cơ sở khác' },
];

export const catalogDecision: Decision = { ...baseline(held), sectors };

const words = fc.constantFrom(
  'Cấp bản sao trích lục',
  'Đăng ký lại & cấp đổi',
  'Công nhận <giấy tờ> "nước ngoài"',
  'Thủ tục xác nhận thông tin (trường hợp khác)',
  'Chuyển đổi, nhượng quyền; rút yêu cầu',
);
const name = fc.tuple(words, fc.nat(999_999_999)).map(([text, serial]) => `${text} số ${serial}`);
const date = fc
  .tuple(
    fc.integer({ min: 2010, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** Some of the keys of a record, each as it comes. */
const some = <T extends object>(
  all: { [Key in keyof T]-?: fc.Arbitrary<T[Key]> },
): fc.Arbitrary<Partial<T>> => fc.record(all, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

export const document: fc.Arbitrary<Document> = fc
  .record({
    serial: fc.integer({ min: 1, max: 300 }),
    kind: fc.constantFrom('NĐ-CP', 'TT-BTP', 'QH14', 'NQ-HĐND'),
    more: some<Omit<Document, 'number' | 'effective' | 'shortened'>>({
      issued: date,
      issuer: fc.constantFrom('Chính phủ', 'Bộ Tư pháp', 'Quốc hội', 'Bộ trưởng Bộ Y tế'),
      title: fc.constantFrom(
        'Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ quy định chi tiết Luật Hộ tịch.',
        'sửa đổi, bổ sung một số điều của Thông tư số 85/2019/TT-BTC; thay thế Nghị định 24/2013/NĐ-CP',
        'cấp bản sao từ sổ gốc',
        'quy định mức thu, nộp lệ phí',
        'hộ tịch & quốc tịch',
      ),
      provisions: fc.constantFrom('Điều 8', 'Khoản 2 Điều 5', 'Điều 7, Điều 14', 'Phụ lục II'),
    }),
  })
  .map(({ serial, kind, more }) => ({ number: `${serial}/2015/${kind}`, ...more }));

/** Documents of different numbers: a paper names each once. */
const documents = fc.uniqueArray(document, { minLength: 1, maxLength: 3, selector: ({ number }) => number });
const by = documents.map((list) => (list.length === 1 ? (list[0] as Document) : list));

const timeLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({
    value: fc.integer({ min: 1, max: 120 }),
    unit: fc.constantFrom('hour' as const, 'day' as const, 'working_day' as const, 'month' as const),
  }),
  fc.constantFrom<TimeLimit>(
    { value: 1, unit: 'working_day', text: 'Trong ngày' },
    { value: 0.5, unit: 'day' },
    { value: 3, unit: 'working_day', text: '03 ngày làm việc kể từ ngày nhận đủ hồ sơ' },
    { text: '05 ngày' },
    { text: 'Trường hợp thường: 05 ngày; trường hợp khó: 10 ngày' },
    { text: 'Không quy định cụ thể' },
  ),
);

const fee: fc.Arbitrary<Fee> = fc
  .record({
    amount: fc.integer({ min: 1, max: 900 }).map((value) => value * 1000),
    per: fc.option(fc.constantFrom('trang', 'hồ sơ', 'bản'), { nil: undefined }),
  })
  .map(({ amount, per }) => ({ amount, currency: 'VND', ...(per !== undefined && { per }) }));
const fees: fc.Arbitrary<NonNullable<ProcedureContent['fees']>> = fc.oneof(
  fc.constantFrom<'none' | 'unspecified'>('none', 'unspecified'),
  fc.uniqueArray(fee, { minLength: 1, maxLength: 3, selector: ({ amount }) => amount }),
  fc.constantFrom<Fee[]>(
    [{ text: 'Theo quy định tại Thông tư của Bộ Tài chính' }],
    [
      {
        amount: 800000,
        currency: 'VND',
        text: '800,000 đồng (áp dụng mức 400.000 đồng/hồ sơ đến 31/12/2026)',
      },
    ],
    [{ amount: 50, currency: 'USD', per: 'hồ sơ' }, { text: 'Miễn phí với trẻ em' }],
  ),
);

const agency = fc.constantFrom('UBND cấp xã', 'Phòng Tư pháp', 'Sở Tư pháp', 'Công an cấp xã');
const agencies = fc.uniqueArray(agency, { minLength: 1, maxLength: 3 });

/** Parts of a procedure as annexes carry them. */
const parts = some<Partial<ProcedureContent>>({
  timeLimit,
  fees,
  implementingAgencies: agencies,
  decidingAgency: agency,
  coordinatingAgencies: agencies,
  receptionPlace: fc.constantFrom('Bộ phận Một cửa UBND cấp xã', 'Trung tâm Phục vụ hành chính công tỉnh'),
  applicants: fc.uniqueArray(
    fc.constantFrom('citizen', 'enterprise', 'organization', 'official', 'foreigner'),
    {
      minLength: 1,
    },
  ),
  online: fc.constantFrom('full', 'partial', 'none', 'unspecified'),
  legacyOnlineLevel: fc.integer({ min: 1, max: 4 }),
  postal: fc.boolean(),
  interlinked: fc.constantFrom('none', 'same_level', 'cross_level'),
  oneStop: fc.boolean(),
  kind: fc.constantFrom('standard', 'specific'),
  internalProcess: fc.record({ decision: fc.constant('2669/QĐ-UBND'), issued: date }),
  results: fc.constantFrom<string | string[]>('Giấy chứng nhận', 'Bản sao\nTrích lục', ['Thẻ', 'Quyết định']),
  methods: fc.oneof(
    fc.constantFrom<string | string[]>('Nộp trực tiếp hoặc trực tuyến', ['Trực tiếp tại trụ sở', 'Qua mạng']),
    fc.array(
      fc
        .record({
          channel: fc.constantFrom('direct' as const, 'online' as const, 'post' as const),
          more: some({
            time: fc.constant<TimeLimit>({ value: 3, unit: 'working_day' }),
            fees,
            note: fc.constantFrom('Tại Bộ phận Một cửa', 'Trên cổng\nhoặc ứng dụng'),
          }),
        })
        .map(({ channel, more }) => ({ channel, ...more })),
      { minLength: 1, maxLength: 3 },
    ),
  ) as fc.Arbitrary<NonNullable<ProcedureContent['methods']>>,
  steps: fc.constantFrom<NonNullable<ProcedureContent['steps']>>(
    'Bước 1: nộp hồ sơ.\n- Bước 2: nhận kết quả (nếu có).',
    ['Nộp hồ sơ', 'Nhận kết quả\ntại nơi nộp'],
    [{ case: 'Đối với tổ chức', text: 'Nộp hồ sơ' }, { text: 'Nhận kết quả' }, 'Xong'].slice(0, 1),
  ),
  dossier: fc.constantFrom<NonNullable<ProcedureContent['dossier']>>('- Tờ khai;\n- Giấy tờ tùy thân.', [
    {
      case: 'Cấp lần đầu',
      documents: [
        { name: 'Tờ khai', originals: 1, copies: 0, form: 'Mẫu số 01' },
        { name: 'Giấy tờ tùy thân (nếu có)', copies: 2 },
      ],
      sets: 1,
    },
    { documents: [{ name: 'Đơn đề nghị' }] },
  ]),
  forms: fc.constantFrom<string | string[]>('Mẫu số 01', ['Mẫu số 01', 'Mẫu số 02']),
  conditions: fc.constant('Đủ 18 tuổi trở lên'),
} as { [Key in keyof ProcedureContent]-?: fc.Arbitrary<ProcedureContent[Key]> });

const levels = fc
  .uniqueArray(fc.constantFrom<Level>('ministry', 'province', 'commune', 'other'), {
    minLength: 1,
    maxLength: 3,
  })
  .map(sortLevels);

const record = (code: fc.Arbitrary<string | undefined>): fc.Arbitrary<ProcedureContent> =>
  fc
    .record({
      code,
      name,
      department: fc.constantFrom('so-tu-phap', 'so-tu-phap', 'so-xay-dung'),
      sector: fc.constantFrom('chung-thuc', 'giao-duc'),
      levels,
      parts,
      legalBases: documents,
    })
    .map(({ code: given, parts: stated, legalBases, ...more }) => ({
      ...(given !== undefined && { code: given }),
      ...more,
      ...stated,
      legalBases,
    }));

const newCode = fc.integer({ min: 100_000, max: 999_999 }).map((serial) => `2.${serial}`);
const maybeCode = fc.option(newCode, { nil: undefined });

/** Returns the name by which a row means a procedure of the catalog. */
const targetOf = (at: number): Pick<Amendment, 'code' | 'name'> => {
  const { code, name: known } = held[at] as ProcedureContent;
  return code === undefined ? { name: known } : { code };
};

const changes: fc.Arbitrary<NonNullable<Amendment['changes']>> = fc
  .tuple(
    parts,
    some<Pick<ProcedureContent, 'name' | 'department' | 'sector' | 'levels' | 'legalBases'>>({
      name,
      department: fc.constant('so-xay-dung'),
      sector: fc.constant('giao-duc'),
      levels,
      legalBases: documents,
    }),
  )
  .map(([stated, moved]) => ({ ...stated, ...moved }))
  .filter((all) => Object.keys(all).length > 0);

const changedParts = fc.option(
  fc.uniqueArray(fc.constantFrom('timeLimit' as const, 'fees' as const, 'legalBases' as const), {
    minLength: 1,
  }),
  { nil: undefined },
);

/** Records of different names, each with a code of its own or none: by these their full texts are told apart. */
const apart = (records: readonly ProcedureContent[], mark: string, codes: Set<string>): ProcedureContent[] =>
  records.map(({ code, ...one }, index) => {
    const isOwn = code !== undefined && !codes.has(code);
    if (isOwn) codes.add(code);
    return { ...(isOwn && { code }), ...one, name: `${one.name}, ${mark} ${index}` };
  });

/** A list of rows, or none. */
const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 4 });

/** Decisions such as a province publishes, for the catalog of {@link held}. */
export const decisions: fc.Arbitrary<Decision> = fc
  .record({
    number: fc.integer({ min: 100, max: 3000 }).map((serial) => `${serial}/QĐ-UBND`),
    issued: date,
    effective: fc.oneof(fc.constant('on_signing'), date),
    ends: fc.constantFrom<Pick<Decision, 'expires' | 'until'>>(
      {},
      { expires: '2027-02-28' },
      { until: { title: 'văn bản quy phạm pháp luật về cùng vấn đề' } },
      { expires: '2027-12-31', until: { title: 'Luật, nghị định khác' } },
    ),
    legalBases: fc.uniqueArray(document, { maxLength: 3, selector: ({ number }) => number }),
    supersedes: fc.constantFrom<Decision['supersedes']>(
      undefined,
      [{ number: '12/QĐ-UBND', issued: '2019-01-02' }],
      [{ number: '12/QĐ-UBND', provisions: 'nội dung công bố tại' }],
    ),
    added: rows(record(maybeCode)),
    amended: rows(fc.tuple(fc.nat(11), changes, changedParts, by)),
    replaced: fc.array(
      fc.tuple(
        fc.uniqueArray(fc.constantFrom(0, 1, 2, 4, 5, 6), { minLength: 1, maxLength: 3 }),
        fc.array(record(maybeCode), { minLength: 1, maxLength: 3 }),
        by,
      ),
      { maxLength: 2 },
    ),
    abolished: rows(fc.tuple(fc.nat(11), by)),
  })
  .map(({ added, amended, replaced, abolished, supersedes, ends, ...own }): Decision => {
    const taken = new Set<number>();
    const given = new Set<string>();
    const isFree = (at: number) => !taken.has(at) && taken.add(at) !== undefined;
    const replacements = replaced.flatMap(([olds, records, documentsBy]): Replacement[] => {
      const codes = olds.filter(isFree).map((at) => held[at]?.code ?? '');
      return codes.length > 0
        ? [{ codes, with: apart(records, `thay ${codes[0]?.slice(-2)}`, given), by: documentsBy }]
        : [];
    });
    return {
      ...own,
      ...ends,
      kind: 'publication',
      issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
      department: 'so-tu-phap',
      ...(supersedes && { supersedes }),
      new: apart(added, 'mới', given),
      amended: amended
        .filter(([at]) => isFree(at))
        .map(([at, changed, named, documentsBy]) => ({
          ...targetOf(at),
          changes: changed,
          ...(named && { changedParts: named }),
          by: documentsBy,
        })),
      replaced: replacements,
      abolished: abolished
        .filter(([at]) => isFree(at))
        .map(([at, documentsBy]) => ({ ...targetOf(at), by: documentsBy })),
    };
  });
