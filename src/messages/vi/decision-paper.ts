import type { Action } from '../../model/types.ts';

const movementWords: Readonly<Record<Action, string>> = {
  new: 'mới ban hành',
  amended: 'được sửa đổi, bổ sung',
  replaced: 'được thay thế',
  abolished: 'bị bãi bỏ',
};

/**
 * Words of a publication decision as a paper. They are Vietnamese whatever language the user
 * speaks: the form is set by law (Thông tư 02/2017/TT-VPCP, Nghị định 30/2020/NĐ-CP), and it is read
 * back by `import`.
 */
export const paperWords = {
  units: { hour: 'giờ', day: 'ngày', working_day: 'ngày làm việc', month: 'tháng' },
  fees: { none: 'Không', unspecified: 'Chưa có thông tin' },
  levels: {
    ministry: 'cấp bộ',
    province: 'cấp tỉnh',
    district: 'cấp huyện',
    commune: 'cấp xã',
    other: 'cơ quan khác',
    unspecified: 'chưa rõ cấp',
  },
  /** As `import` reads them. */
  applicants: {
    citizen: 'Công dân Việt Nam',
    overseas_vietnamese: 'Người Việt Nam định cư ở nước ngoài',
    foreigner: 'Người nước ngoài',
    enterprise: 'Doanh nghiệp',
    foreign_enterprise: 'Doanh nghiệp có vốn đầu tư nước ngoài',
    cooperative: 'Hợp tác xã',
    organization: 'Tổ chức',
    foreign_organization: 'Tổ chức nước ngoài',
    official: 'Cán bộ, công chức, viên chức',
  },
  documentKinds: [
    [/\/NĐ-/u, 'Nghị định'],
    [/\/TTLT/u, 'Thông tư liên tịch'],
    [/\/TT-/u, 'Thông tư'],
    [/\/NQ/u, 'Nghị quyết'],
    [/\/QĐ/u, 'Quyết định'],
    [/\/CT-/u, 'Chỉ thị'],
    [/UBTVQH/u, 'Pháp lệnh'],
    [/\/QH\d/u, 'Luật'],
    [/\/TTr-/u, 'Tờ trình'],
    [/\/VBHN/u, 'Văn bản hợp nhất'],
  ] as readonly (readonly [RegExp, string])[],
  anyDocument: 'Văn bản',
  actions: movementWords,
  columns: {
    order: 'TT',
    code: 'Mã số TTHC',
    oldCode: 'Mã số TTHC được thay thế',
    newCode: 'Mã số TTHC thay thế',
    name: 'Tên thủ tục hành chính',
    oldName: 'Tên TTHC được thay thế',
    newName: 'Tên TTHC thay thế',
    levels: 'Cấp thực hiện',
    sector: 'Lĩnh vực',
    department: 'Cơ quan quản lý',
    timeLimit: 'Thời hạn giải quyết',
    receptionPlace: 'Địa điểm thực hiện',
    implementingAgencies: 'Cơ quan thực hiện',
    fees: 'Phí, lệ phí',
    methods: 'Cách thức thực hiện',
    results: 'Kết quả thực hiện',
    legalBases: 'Căn cứ pháp lý',
    changedParts: 'Nội dung sửa đổi, bổ sung',
    note: 'Ghi chú',
  },
  by: {
    amended: 'Tên VBQPPL quy định nội dung sửa đổi, bổ sung',
    replaced: 'Tên VBQPPL quy định nội dung thay thế',
    abolished: 'Tên VBQPPL quy định việc bãi bỏ',
  },
  /** Names of sheets, where the paper is a workbook. */
  sheets: {
    text: 'Quyết định',
    new: 'Mới ban hành',
    amended: 'Sửa đổi, bổ sung',
    replaced: 'Thay thế',
    abolished: 'Bãi bỏ',
    content: 'Nội dung cụ thể',
  },
  /** Names of the places in a template that an office made, as they stand between {{ and }}. */
  places: {
    number: 'số',
    day: 'ngày ký',
    place: 'địa danh',
    subject: 'trích yếu',
    office: 'thẩm quyền',
    signer: 'chức vụ',
    body: 'nội dung',
    bases: 'căn cứ',
    articles: 'các điều',
    annex: 'phụ lục',
  },
  content: 'NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC HÀNH CHÍNH',
  levelHeading: (levels: string) => `THỦ TỤC HÀNH CHÍNH ${levels.toUpperCase()}`,
  otherLevelHeading: 'THỦ TỤC HÀNH CHÍNH DO CƠ QUAN KHÁC THỰC HIỆN',
  sectorHeading: (sector: string) => `Lĩnh vực ${sector}`,
  annex: 'PHỤ LỤC',
  listTitle: (department: string | undefined) =>
    `DANH MỤC THỦ TỤC HÀNH CHÍNH${department === undefined ? '' : ` THUỘC PHẠM VI CHỨC NĂNG QUẢN LÝ CỦA ${department.toUpperCase()}`}`,
  attached: (number: string, day: string, issuer: string) =>
    `(Kèm theo Quyết định số ${number} ${day} của ${issuer})`,
  actionHeading: (action: string) => `DANH MỤC THỦ TỤC HÀNH CHÍNH ${action.toUpperCase()}`,
  number: (number: string) => `Số: ${number}`,
  decision: 'QUYẾT ĐỊNH',
  decides: 'QUYẾT ĐỊNH:',
  subject: (subject: string) => `Về việc ${subject}`,
  /** The subject of a decision that has none of its own. */
  title: (movements: readonly Action[], department: string | undefined) =>
    [
      'Công bố danh mục thủ tục hành chính',
      movements.map((action) => movementWords[action]).join('; '),
      department === undefined ? '' : `thuộc phạm vi chức năng quản lý của ${department}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  /** Words of a decision on procedures that are handled regardless of boundary. */
  boundaryFree: {
    title: (department: string | undefined) =>
      `Công bố danh mục thủ tục hành chính thực hiện không phụ thuộc vào địa giới hành chính${department === undefined ? '' : ` thuộc phạm vi chức năng quản lý của ${department}`}`,
    publishes: (total: string, department: string | undefined) =>
      ` Công bố kèm theo Quyết định này Danh mục ${total} thủ tục hành chính thực hiện không phụ thuộc vào địa giới hành chính${department === undefined ? '' : ` thuộc phạm vi chức năng quản lý của ${department}`} (chi tiết tại Phụ lục kèm theo).`,
    heading: 'DANH MỤC THỦ TỤC HÀNH CHÍNH THỰC HIỆN KHÔNG PHỤ THUỘC VÀO ĐỊA GIỚI HÀNH CHÍNH',
  },
  basis: (document: string) => `Căn cứ ${document};`,
  proposal: (head: string) => `Theo đề nghị của ${head} tại Tờ trình số ……/TTr-…… ngày …… tháng …… năm …….`,
  /** Names who leads a department, by how its name begins. */
  heads: [
    [/^(?:Sở|Công an|Trung tâm)(?=\s|$)/iu, 'Giám đốc'],
    [/^(?:Văn phòng|Thanh tra)(?=\s|$)/iu, 'Chánh'],
    [/^(?:Ban|Thi hành án)(?=\s|$)/iu, 'Trưởng'],
    [/^Bộ Chỉ huy(?=\s|$)/iu, 'Chỉ huy trưởng'],
    [/^Chi cục(?=\s|$)/iu, 'Chi cục trưởng'],
    [/^Cục(?=\s|$)/iu, 'Cục trưởng'],
  ] as readonly (readonly [RegExp, string])[],
  anyHead: 'Thủ trưởng',
  article: (number: number) => `Điều ${number}.`,
  publishes: (total: string, parts: string, department: string | undefined) =>
    ` Công bố kèm theo Quyết định này Danh mục ${total} thủ tục hành chính${department === undefined ? '' : ` thuộc phạm vi chức năng quản lý của ${department}`}, gồm: ${parts} (chi tiết tại Phụ lục kèm theo).`,
  count: (count: string, action: string) => `${count} thủ tục hành chính ${action}`,
  /** @param ends its last day, and the document until which it is in effect */
  effect: (since: string, [day, document]: readonly (string | undefined)[] = []) => {
    const ends = [day && `đến hết ${day}`, document && `đến khi có ${document} có hiệu lực`].filter(Boolean);
    const term = ends.length > 0 ? ` ${ends.join(' hoặc ')}` : '';
    return ` Quyết định này có hiệu lực thi hành kể từ ${since}${term}.`;
  },
  onSigning: 'ngày ký',
  replacesDecision: (decision: string) => `Quyết định này thay thế ${decision}.`,
  /** @param last the last day of the suspension */
  suspends: (effect: string, last: string | undefined) =>
    `Ngưng hiệu lực ${effect}${last === undefined ? '' : ` đến hết ${last}`}.`,
  resumes: (effect: string) => `Chấm dứt việc ngưng hiệu lực ${effect}.`,
  /** @param since the first day without the effect, where it is not that of the decision */
  ends: (effect: string, since: string | undefined) =>
    `Chấm dứt hiệu lực các nội dung công bố ${effect}${since === undefined ? '' : ` kể từ ${since}`}.`,
  effectOf: {
    decision: (decision: string, codes: string) =>
      codes === '' ? decision : `đối với thủ tục hành chính mã số ${codes} tại ${decision}`,
    published: (decision: string) => `tại ${decision}`,
    basis: (document: string) => `các thủ tục hành chính quy định tại ${document}`,
    /** @param document the one that has come, where it has a number */
    awaited: (title: string | undefined, document: string | undefined) =>
      `có hiệu lực đến khi có ${[title, document && (title ? `(${document})` : document)].filter(Boolean).join(' ')}`,
  },
  endsPart: (part: string, decision: string) => `Bãi bỏ ${part} ${decision}.`,
  responsible: (names: string) =>
    ` ${names} và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
  office: (place: string) => `Chánh Văn phòng Ủy ban nhân dân ${place}`,
  /** Stands for the name below a signature. */
  signerName: '……………………',
  /** Between the last two documents of one sentence. */
  and: ' và ',
  recipients: 'Nơi nhận:',
  recipientLines: ['- Như Điều 3;', '- Cục Kiểm soát thủ tục hành chính;', '- Lưu: VT.'],
  day: (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`,
} as const;
