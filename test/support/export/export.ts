import fc from 'fast-check';
import { findWriter } from '../../../src/export/index.ts';
import type { ExportContext } from '../../../src/export/types.ts';
import { loadWords } from '../../../src/messages/load-words.ts';
import { levelOrder } from '../../../src/model/level.ts';
import type { Decision, Department, Level, Procedure } from '../../../src/model/types.ts';
import type { Condition } from '../../../src/plan/where.ts';
import { catalogWith } from '../memory.ts';
import { makeSnapshot, type Snapshot } from '../../../src/catalog/snapshot.ts';

export type Records = Readonly<Record<string, Procedure>>;

const departments: readonly Department[] = [
  { id: 'so-tu-phap', name: 'Sở Tư pháp', aliases: ['STP'] },
  { id: 'so-xay-dung', name: 'Sở Xây dựng', validFrom: '2025-03-01' },
  { id: 'so-giao-thong', name: 'Sở Giao thông', validTo: '2025-03-01', succeededBy: 'so-xay-dung' },
];
const decisions: readonly Decision[] = [
  { number: 'Danh mục ban đầu', kind: 'baseline', issued: '2021-01-01', effective: 'on_signing' },
  {
    number: '12/QĐ-UBND',
    kind: 'publication',
    issuer: 'Chủ tịch',
    issued: '2021-03-01',
    effective: '2021-04-01',
  },
];

/** A snapshot of the records given; one of their departments and one of their sectors may be unregistered. */
export function snapshotOf(records: Records, where: readonly Condition[] = []): Snapshot {
  return makeSnapshot(
    catalogWith(
      {
        records: new Map(Object.entries(records)),
        departments: new Map(departments.map((entry) => [entry.id, entry])),
        sectors: new Map([['ho-tich', { id: 'ho-tich', name: 'Hộ tịch', code: 'G03' }]]),
        unreadable: new Set(),
      },
      '2021-06-30',
      decisions.map((value) => ({ path: '', value })),
    ),
    {
      title: 'Danh mục thủ tục hành chính tỉnh "Thử" <&>',
      publisher: { name: 'UBND tỉnh Thử', code: 'H55' },
      language: 'vi',
      asOf: '2021-06-30',
    },
    { name: 'tthc', version: '0.1.0' },
    where,
  );
}

/** The smallest record there is. */
export function record(more: Partial<Procedure> = {}): Procedure {
  return {
    name: 'Đăng ký khai sinh',
    department: 'so-tu-phap',
    sector: 'ho-tich',
    levels: ['commune'],
    status: 'active',
    effectiveFrom: '2021-01-01',
    publishedBy: { number: '12/QĐ-UBND', issued: '2021-03-01' },
    ...more,
  };
}

/** A record in which every part says something. */
export const fullRecord: Procedure = record({
  code: '2.000815.H55',
  name: 'Chứng thực bản sao từ bản chính',
  levels: ['province', 'commune'],
  kind: 'specific',
  profile: 'full',
  timeLimit: { value: 3, unit: 'day', text: '03 ngày' },
  fees: [{ amount: 2000, currency: 'VND', per: 'trang' }, { text: 'Theo thỏa thuận' }],
  implementingAgencies: ['UBND cấp xã', 'Phòng Tư pháp'],
  decidingAgency: 'UBND cấp xã',
  coordinatingAgencies: ['Công an'],
  receptionPlace: 'Bộ phận Một cửa',
  applicants: ['citizen', 'enterprise'],
  online: 'partial',
  legacyOnlineLevel: 2,
  postal: false,
  interlinked: 'cross_level',
  oneStop: true,
  internalProcess: { decision: '2669/QĐ-UBND', issued: '2019-10-26' },
  legalBases: [
    { number: '23/2015/NĐ-CP', issued: '2015-02-16', title: 'Nghị định 23', provisions: 'Điều 5' },
  ],
  steps: [{ case: 'Trực tiếp', text: 'Nộp hồ sơ' }, 'Nhận kết quả'],
  methods: [{ channel: 'direct', note: 'Tại quầy' }, { channel: 'online' }],
  dossier: [{ documents: [{ name: 'Bản chính', originals: 1, copies: 0 }], sets: 1 }],
  results: ['Bản sao có chứng thực'],
  forms: 'Không',
  conditions: ['Có bản chính'],
  amendedBy: [{ number: '13/QĐ-UBND', issued: '2021-05-01' }],
  replaces: ['1.000001'],
});

/** Texts that a careless writer would lose, change, or let loose on the reader. */
export const traps: readonly string[] = [
  '=HYPERLINK("http://x.vn","bấm")',
  '+1+1|cmd',
  '-2',
  '@SUM(A1)',
  '<script>alert("x")</script>',
  '</style></title><img src=x onerror=alert(1)>',
  `"nháy kép" và 'nháy đơn', phẩy; chấm phẩy`,
  'Hộ tịch'.normalize('NFD'),
  'Giấy tờ 🇻🇳 👩‍⚖️ 𠮷',
  '| cột | `mã` *đậm* _nghiêng_ [liên kết](http://x) # &amp; ~x~ $y$ \\',
  'dòng một\ndòng hai',
  '_x0041_ và &#65; và ]]>',
  '$& $1 {{x}} %s {shown}',
  '1.000100',
  "'=1+1",
  "''@SUM(A1)",
  '- dòng có gạch đầu dòng',
  '＝1+1',
  'chữ \u202edảo\u202c ngược',
];

/** Returns the files that an export writes, by name. */
export async function exportFiles(
  snapshot: Snapshot,
  fileName: string,
  language: 'vi' | 'en' = 'vi',
): Promise<Map<string, Buffer>> {
  const load = findWriter(fileName);
  if (!load) throw new Error(`no writer for ${fileName}`);
  const write = await load();
  const context: ExportContext = { ...(await loadWords(language)), fileName };
  const files = await write(snapshot, context);
  return new Map(
    files.map(({ name, chunks }) => [name, Buffer.concat([...chunks()].map((chunk) => Buffer.from(chunk)))]),
  );
}

/** The one file that an export writes. */
export async function exportFile(snapshot: Snapshot, fileName: string): Promise<Buffer> {
  return (await exportFiles(snapshot, fileName)).get(fileName) ?? Buffer.alloc(0);
}

const anyText = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.trim() || 'trống'),
);
const anyLevels = fc.uniqueArray(fc.constantFrom<Level>(...levelOrder), { minLength: 1 });

const anyRecord: fc.Arbitrary<Procedure> = fc
  .record({
    name: anyText,
    department: fc.constantFrom('so-tu-phap', 'so-xay-dung', 'so-la'),
    sector: fc.constantFrom('ho-tich', 'linh-vuc-la'),
    levels: anyLevels,
    isActive: fc.boolean(),
    fees: fc.constantFrom<Procedure['fees']>('none', 'unspecified', [{ amount: 5000 }], undefined),
    place: fc.option(anyText, { nil: undefined }),
    basis: fc.option(anyText, { nil: undefined }),
  })
  .map(({ isActive, fees, place, basis, ...rest }) =>
    record({
      ...rest,
      status: isActive ? 'active' : 'abolished',
      ...(fees !== undefined && { fees }),
      ...(place !== undefined && { receptionPlace: place }),
      ...(basis !== undefined && { legalBases: [{ number: basis }] }),
      ...(!isActive && { effectiveTo: '2021-02-01', abolishedBy: { number: '9/QĐ-UBND' } }),
    }),
  );

/** Catalogs of any size and with any texts, under ids as the tool gives them. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .array(anyRecord, { maxLength: 12 })
  .map((list) =>
    Object.fromEntries(list.map((entry, index) => [`1.${String(index).padStart(6, '0')}`, entry])),
  );

/** A snapshot that holds every trap in every place where people write. */
export function trapSnapshot(): Snapshot {
  return snapshotOf(
    Object.fromEntries(
      traps.map((text, index) => [
        `1.${String(index).padStart(6, '0')}`,
        record({
          name: text,
          timeLimit: { text },
          fees: [{ text }],
          receptionPlace: text,
          legalBases: [{ number: text, title: text }],
          results: [text],
          conditions: text,
        }),
      ]),
    ),
  );
}
