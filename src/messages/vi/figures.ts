import { federation } from './several/federation.ts';
import { writePercent } from '../../text/numbers.ts';
import { periodOf } from '../../model/period.ts';
import { levelOrder } from '../../model/level.ts';
import { actions } from '../../model/types.ts';
import type { FiguresWords, OpeningFacts } from '../figures-words.ts';
import { list } from '../phrases.ts';
import { presumption } from './presumption.ts';
import { issuerLines, placeOfBody, reportNumber, signatureOf, spellOut } from './state-paper.ts';
import { terms } from './terms.ts';
import { writing } from './writing.ts';

const { number, date } = writing;
/** Numbers below ten take a leading zero in administrative writing: 02, 09. */
const padded = (value: number): string => (value > 0 && value < 10 ? `0${value}` : number(value));

const shortActions = {
  new: 'Mới ban hành',
  amended: 'Sửa đổi, bổ sung',
  replaced: 'Thay thế',
  abolished: 'Bãi bỏ',
} as const;
const spokenActions = {
  new: 'mới ban hành',
  amended: 'sửa đổi, bổ sung',
  replaced: 'thay thế',
  abolished: 'bãi bỏ',
} as const;
const levelNames = {
  ministry: 'cấp bộ',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
  other: 'cơ quan khác',
  unspecified: 'chưa rõ cấp',
} as const;

export const figures: FiguresWords = {
  dimensions: {
    department: 'Cơ quan quản lý',
    sector: 'Lĩnh vực',
    level: 'Cấp thực hiện',
    status: 'Tình trạng',
    online: 'Dịch vụ công trực tuyến',
    interlinked: 'Liên thông',
    'one-stop': 'Một cửa',
    'boundary-free': 'Phi địa giới',
    'by-post': 'Bưu chính công ích',
    proactive: 'Mức độ dịch vụ chủ động',
    'online-reason': 'Lý do trực tuyến một phần',
    reduced: 'Rút ngắn thời hạn',
    group: 'Nhóm thủ tục',
    kind: 'Loại thủ tục',
    'internal-process': 'Quy trình nội bộ',
    decision: 'Quyết định công bố',
    year: 'Năm có hiệu lực',
  },
  keys: {
    level: terms.levels,
    status: {
      active: 'Đang thực hiện',
      suspended: 'Ngưng hiệu lực',
      lapsed: 'Hết thời hạn',
      abolished: 'Đã bãi bỏ',
    },
    online: {
      full: 'Toàn trình',
      partial: 'Một phần',
      information: 'Cung cấp thông tin',
      none: 'Không',
      unspecified: 'Chưa có thông tin',
    },
    interlinked: { same_level: 'Cùng cấp', cross_level: 'Giữa các cấp', none: 'Không liên thông' },
    'one-stop': { yes: 'Có', no: 'Không', unspecified: 'Chưa có thông tin' },
    'boundary-free': { yes: 'Có', no: 'Không', unspecified: 'Chưa có thông tin' },
    'by-post': {
      both: 'Tiếp nhận và trả kết quả',
      receive: 'Tiếp nhận hồ sơ',
      return: 'Trả kết quả',
      none: 'Không',
      unspecified: 'Chưa có thông tin',
    },
    proactive: { unspecified: 'Chưa có thông tin' },
    'online-reason': {
      presence: 'Phải có mặt',
      inspection: 'Kiểm tra thực tế',
      technical_fault: 'Sự cố kỹ thuật',
      technical: 'Yêu cầu kỹ thuật khác',
      other: 'Lý do khác',
      unspecified: 'Chưa nêu lý do',
      none: 'Không phải trực tuyến một phần',
    },
    reduced: { yes: 'Đã rút ngắn', no: 'Không' },
    group: { unspecified: 'Chưa xếp nhóm' },
    kind: { standard: 'Thông thường', specific: 'Đặc thù', internal: 'Nội bộ' },
    'internal-process': { with: 'Đã có', without: 'Chưa có' },
  },
  procedures: 'Thủ tục',
  rows: 'Cộng lượt',
  tallies: { procedures: 'Thủ tục', rows: 'Lượt' },
  total: 'Tổng cộng',
  sum: 'Cộng',
  by: (dimensions) => `Theo ${dimensions.map((name) => name.toLowerCase()).join(', ')}`,
  captioned: (caption, counted) =>
    `${caption} (đơn vị tính: ${counted === 'rows' ? 'lượt theo cấp' : 'thủ tục'})`,
  explain: {
    rows: 'Một thủ tục thực hiện ở nhiều cấp được tính một thủ tục, nhiều lượt.',
    procedures: 'Mỗi thủ tục được tính một lần; mỗi cấp thực hiện được tính một lượt.',
  },
  units: { procedures: 'thủ tục', rows: 'lượt theo cấp', movements: 'lượt công bố' },
  ordinal: 'STT',
  figure: 'Chỉ tiêu',
  value: 'Số lượng',
  summary: 'Tóm tắt',
  detail: 'Trong đó',
  notes: 'Thuyết minh',
  none: 'Không có số liệu.',
  stats: {
    title: (day) => `Số thủ tục hành chính đến ngày ${day}`,
    part: (conditions) => `Chỉ đếm một phần của danh mục: ${conditions}.`,
    ofKind: (kind) => `Chỉ đếm thủ tục hành chính ${kind}.`,
    interlinked: 'Liên thông',
    interlinkedKinds: { same_level: 'cùng cấp', cross_level: 'giữa các cấp' },
    online: {
      full: 'Trực tuyến toàn trình',
      partial: 'Trực tuyến một phần',
      information: 'Chỉ cung cấp thông tin trực tuyến',
      none: 'Không trực tuyến',
      unspecified: 'Chưa có thông tin về dịch vụ công trực tuyến',
    },
    level: levelNames,
    internalProcess: 'Quy trình nội bộ',
    having: { with: 'đã có', without: 'chưa có' },
    suspended: 'Ngưng hiệu lực',
    lapsed: 'Hết thời hạn, còn lưu',
    abolished: 'Đã bãi bỏ, còn lưu',
  },
  compare: {
    title: (from, to) => `Số thủ tục hành chính: ${from} so với ${to}`,
    before: 'trước',
    after: 'sau',
    difference: 'chênh lệch',
    causes: 'Quyết định dẫn đến chênh lệch',
    decision: 'Quyết định',
    class: 'Thay đổi',
    classes: terms.classes,
    changes: 'Số thay đổi',
    unexplained: '(không có quyết định)',
    same: 'Số lượng không thay đổi.',
  },
  review: {
    title: (day) => `Thủ tục cần rà soát theo tình trạng văn bản, ngày ${day}`,
    counts: (procedures, documents, toReview) =>
      `${procedures} thủ tục đang thực hiện được đối chiếu với tình trạng của ${documents} văn bản: ${toReview} thủ tục cần rà soát.`,
    nothingKnown: 'Chưa có thông tin về tình trạng của văn bản nào: ghi ở documents.yaml.',
    summary: 'Theo cơ quan',
    department: 'Cơ quan quản lý',
    procedures: 'Thủ tục',
    code: 'Mã số',
    name: 'Tên thủ tục',
    document: 'Văn bản',
    reason: 'Lý do',
    since: 'Từ ngày',
    by: 'Theo văn bản',
    reasons: {
      ended: 'Hết hiệu lực',
      suspended: 'Ngưng hiệu lực',
      amended: 'Được sửa đổi, bổ sung',
      not_yet: 'Chưa có hiệu lực',
    },
  },
  report: {
    title: (from, to) => `Báo cáo công bố thủ tục hành chính từ ${from} đến ${to}`,
    paper: (publisher, from, to) => ({
      kind: 'BÁO CÁO',
      subject: `Về việc công bố thủ tục hành chính từ ngày ${from} đến ngày ${to}`,
      closing: `Trên đây là báo cáo của ${spellOut(publisher)} về việc công bố thủ tục hành chính từ ngày ${from} đến ngày ${to}./.`,
    }),
    opening: (facts) => [publicationSentences(facts), stateSentences(facts), deadlineSentences(facts)],
    beginsLater: (date) =>
      `Danh mục bắt đầu từ danh mục ban đầu ngày ${date}, sau ngày đầu kỳ: số đầu kỳ bằng 0 không phải là số thực tế; trước ngày đó không có số liệu.`,
    presumption,
    byDepartment: 'Theo cơ quan',
    movementsOf: (unit) => `Biến động theo cơ quan (đơn vị tính: ${unit})`,
    byDecision: 'Theo quyết định',
    opened: 'Đầu kỳ',
    closed: 'Cuối kỳ',
    lapsed: 'Hết hiệu lực',
    resumed: 'Hiệu lực trở lại',
    decision: 'Quyết định',
    department: 'Cơ quan quản lý',
    issued: 'Ngày ký',
    effective: 'Hiệu lực',
    actions: shortActions,
    proof: ({ opening, closing, ...terms }) =>
      [
        `Đối chiếu: đầu kỳ ${number(opening)} + mới ban hành ${number(terms.new)}`,
        terms.replacing + terms.replaced > 0 ? ` + thay thế ${number(terms.replacing)}` : '',
        terms.baseline > 0 ? ` + danh mục ban đầu ${number(terms.baseline)}` : '',
        ` − bãi bỏ ${number(terms.abolished)}`,
        terms.replacing + terms.replaced > 0 ? ` − được thay thế ${number(terms.replaced)}` : '',
        terms.lapsed > 0 ? ` − hết hiệu lực ${number(terms.lapsed)}` : '',
        terms.resumed > 0 ? ` + hiệu lực trở lại ${number(terms.resumed)}` : '',
        ` = cuối kỳ ${number(closing)} thủ tục.`,
      ].join(''),
    levelsOnly: (rows) =>
      `Không tính vào đối chiếu trên: ${number(rows.new)} lượt mới ban hành chỉ thêm cấp, ${number(rows.abolished)} lượt bãi bỏ${rows.replaced > 0 ? ` và ${number(rows.replaced)} lượt thay thế` : ''} chỉ bớt cấp của thủ tục còn hiệu lực.`,
    ends: (lapsed, resumed, changed) =>
      `Ngoài các lượt công bố, do hết thời hạn, ngưng hoặc tiếp tục hiệu lực: ${lapsed} lượt thủ tục không còn hiệu lực, ${resumed} lượt có hiệu lực trở lại, ${changed} lượt thay đổi nội dung hoặc cấp.`,
    unique: (procedures, movements, replacing) =>
      `${movements} lượt công bố${replacing > 0 ? ` (và ${number(replacing)} thủ tục thay thế)` : ''} là của ${procedures} thủ tục (mỗi thủ tục tính một lần).`,
    facts: {
      decisions: 'Quyết định công bố trong kỳ',
      departments: 'Cơ quan có thủ tục được công bố',
      movements: 'Lượt công bố',
      all: 'tổng số',
      ofThem: spokenActions,
      unique: 'Thủ tục được công bố, mỗi thủ tục tính một lần',
      opening: 'Thủ tục đầu kỳ',
      closing: 'Thủ tục cuối kỳ',
      processDecisions: 'Quyết định phê duyệt quy trình nội bộ trong kỳ',
      processDepartments: 'Cơ quan có quy trình nội bộ được phê duyệt trong kỳ',
    },
    processes: {
      name: 'Quy trình nội bộ',
      caption: 'Quy trình nội bộ được phê duyệt trong kỳ',
      procedures: 'Thủ tục',
    },
    deadlines: {
      posting: 'Công khai trong thời hạn kể từ ngày ký, theo Điều 24 NĐ 63/2010/NĐ-CP (quyết định)',
      publication: 'Thủ tục đặc thù công bố trước ngày có hiệu lực, theo QĐ 766/QĐ-TTg (quyết định)',
      document: 'Công bố trước khi văn bản có hiệu lực, theo Điều 15 NĐ 63/2010/NĐ-CP (quyết định)',
      kept: 'đúng hạn',
      missed: 'quá hạn',
      unrecorded: 'chưa ghi ngày',
      names: { posting: 'Công khai', publication: 'Đặc thù', document: 'Theo văn bản' },
      deadline: 'Thời hạn',
      done: 'Công khai',
      term: 'Cách tính',
      termOf: (days, unit, law) =>
        `${String(days).padStart(2, '0')} ${unit === 'day' ? 'ngày' : 'ngày làm việc'}, ${law}`,
      daysLate: 'Số ngày chậm',
      notRecorded: 'chưa ghi',
    },
    feedback: {
      label: 'Phản ánh, kiến nghị trong kỳ',
      name: 'Phản ánh, kiến nghị',
      caption: 'Phản ánh, kiến nghị trong kỳ, theo cơ quan xử lý',
      department: 'Cơ quan xử lý',
      columns: {
        received: 'Tiếp nhận',
        conduct: 'Về hành vi',
        rule: 'Về quy định',
        answered: 'Đã trả lời',
        posted: 'Đã công khai',
        inTime: 'Đúng hạn',
        late: 'Quá hạn',
      },
      parts: {
        received: 'tiếp nhận',
        conduct: 'về hành vi hành chính',
        rule: 'về quy định hành chính',
        answered: 'đã trả lời',
        posted: 'đã công khai',
        inTime: 'đúng hạn',
        late: 'quá hạn',
      },
    },
    idle: (decisions) => `Trong số quyết định công bố, không công bố thủ tục nào: ${decisions}.`,
    idleOne: (decision, issued) => `${decision} (${issued})`,
    later: (decisions) => `Ký trong kỳ, có hiệu lực sau kỳ, chưa tính: ${decisions}.`,
    laterOne: (decision, effective) => `${decision} (từ ${effective})`,
  },
  forms: {
    oneStop: {
      title: 'Biểu II.07b: Tổng hợp số lượng thủ tục hành chính',
      subtitle: (day) => `Số liệu đến ngày ${day}. Đơn vị tính: lượt thủ tục theo cấp.`,
      unit: 'Đơn vị',
      groups: {
        authority: 'TTHC thuộc thẩm quyền giải quyết của địa phương',
        oneStop: 'TTHC theo cơ chế một cửa, một cửa liên thông',
        internalProcess: 'Quy trình nội bộ được ban hành',
      },
      total: 'Tổng',
      levels: {
        ministry: 'Bộ',
        province: 'Tỉnh',
        district: 'Huyện',
        commune: 'Xã',
        other: 'Khác',
        unspecified: 'Chưa rõ',
      },
      counted: (rows, procedures) =>
        `${rows} lượt là của ${procedures} thủ tục: thủ tục thực hiện ở nhiều cấp được tính ở từng cấp.`,
      unspecified: (rows) => `${rows} lượt chưa có thông tin về cơ chế một cửa, không tính vào nhóm một cửa.`,
      ministry: (rows) => `Không tính ${rows} lượt do cấp bộ giải quyết.`,
    },
    publication: {
      title: 'Biểu II.03: Kết quả công bố, công khai thủ tục hành chính',
      subtitle: (from, to) => `Kỳ báo cáo từ ${from} đến ${to}. Đơn vị tính: lượt công bố; quyết định.`,
      unit: 'Đơn vị',
      sector: 'Lĩnh vực',
      decisions: 'Số quyết định',
      movements: 'Tổng TTHC',
      actions: {
        new: 'Mới ban hành',
        amended: 'Sửa đổi, bổ sung',
        replaced: 'Thay thế',
        abolished: 'Bãi bỏ',
      },
      posted: 'Quyết định công khai',
      kept: 'Đúng hạn',
      missed: 'Quá hạn',
      unrecorded: 'Chưa ghi',
      note: 'Một quyết định về nhiều đơn vị, lĩnh vực được tính ở từng đơn vị, lĩnh vực; dòng tổng cộng tính mỗi quyết định một lần.',
    },
  },
  federation,
  chart: { bar: (label, parts) => `${label}: ${list(parts)}.` },
  page: { madeBy: (tool, day) => `Lập bằng ${tool}, số liệu đến ngày ${day}.` },
  paper: {
    issuer: issuerLines,
    number: (publisher) => `Số:${reportNumber(publisher)}`,
    placeAndDate: (publisher, day) =>
      `${placeOfBody(publisher) ?? '……'}, ngày      tháng      năm ${day.slice(0, 4)}`,
    annex: 'PHỤ LỤC',
    attached: (publisher, day) =>
      `(Kèm theo Báo cáo số${reportNumber(publisher)} ngày      tháng      năm ${day.slice(0, 4)})`,
    signerName: '……………………',
    recipients: ['Nơi nhận:', '- ……………;', '- Lưu: VT, …….'],
    signature: signatureOf,
  },
};

const named = (names: readonly string[]): string => (names.length > 0 ? ` (${list(names)})` : '');

/** “6 tháng đầu năm 2021”, “Quý I/2021”, or the two days. */
function periodName(from: string, to: string): string {
  const period = periodOf(from, to);
  switch (period.kind) {
    case 'year':
      return `Trong năm ${period.year}`;
    case 'nineMonths':
      return `Trong 9 tháng đầu năm ${period.year}`;
    case 'half':
      return `Trong 6 tháng ${period.part === 1 ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'quarter':
      return `Trong quý ${['I', 'II', 'III', 'IV'][period.part - 1]}/${period.year}`;
    case 'month':
      return `Trong tháng ${period.part < 3 ? `0${period.part}` : period.part}/${period.year}`;
    default:
      return `Từ ngày ${date(from)} đến ngày ${date(to)}`;
  }
}

/** Tells whether a publisher is a committee, of a province or a city; others are ministries and the like. */
const isCommittee = (publisher: string): boolean => /^(?:UBND|Ủy ban nhân dân)/iu.test(publisher);

/** A committee acts by its chairman. */
const issuerOf = (publisher: string): string =>
  isCommittee(publisher) ? `Chủ tịch ${publisher}` : publisher;

/** Names all of which a catalog tells: of a committee, its province or city. */
function allOf(publisher: string): string {
  if (!isCommittee(publisher)) return publisher || 'danh mục';
  return /^(?:UBND|Ủy ban nhân dân) (?:thành phố|tp)/iu.test(publisher) ? 'toàn thành phố' : 'toàn tỉnh';
}

/** What a publisher's bodies are called. */
const bodiesOf = (publisher: string): string => (isCommittee(publisher) ? 'sở, ngành' : 'đơn vị');

function publicationSentences({ report, publisher, departmentNames }: OpeningFacts): string {
  const { movements, decisions, departments } = report;
  const when = periodName(report.from, report.to);
  if (decisions === 0) return `${when}, ${issuerOf(publisher)} không ban hành quyết định công bố TTHC nào.`;
  const parts = actions
    .filter((action) => movements[action] > 0)
    .map((action) => `${spokenActions[action]} ${padded(movements[action])}`);
  return `${when}, ${issuerOf(publisher)} đã ban hành ${padded(decisions)} Quyết định công bố danh mục TTHC thuộc phạm vi chức năng quản lý của ${padded(departments)} ${bodiesOf(publisher)}${named(departmentNames)}, với tổng số ${padded(movements.total)} TTHC${parts.length > 0 ? ` (${parts.join('; ')})` : ''}.`;
}

function stateSentences({ report, publisher, processNames }: OpeningFacts): string {
  const { closing, interlinked, online, internalProcess } = report;
  const full = levelOrder.flatMap((level) =>
    online.full[level] === undefined ? [] : [`${levelNames[level]} ${padded(online.full[level])}`],
  );
  const sentences = [
    `Tính đến ngày ${date(report.to)}, ${allOf(publisher)} có ${padded(closing)} TTHC (đầu kỳ ${padded(report.opening)} TTHC), trong đó liên thông cùng cấp ${padded(interlinked.same_level)} TTHC, liên thông giữa các cấp ${padded(interlinked.cross_level)} TTHC.`,
    full.length > 0 ? `Số TTHC thực hiện trực tuyến toàn trình: ${list(full)}.` : '',
    closing > 0
      ? `${writePercent(internalProcess.procedures / closing, 'vi-VN')} TTHC (${number(internalProcess.procedures)}/${number(closing)}) đã có quy trình nội bộ${internalProcess.decisions > 0 ? `; trong kỳ đã ban hành ${padded(internalProcess.decisions)} quyết định phê duyệt quy trình nội bộ của ${padded(internalProcess.departments)} ${bodiesOf(publisher)}${named(processNames)}` : ''}.`
      : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

function deadlineSentences({ report: { deadlines, decisions } }: OpeningFacts): string {
  const { posting, publication } = deadlines;
  if (decisions === 0) return '';
  if (posting.unrecorded === decisions)
    return `Về thời hạn: ${padded(decisions)} quyết định chưa ghi ngày công khai.`;
  const late = posting.missed > 0 ? `, quá hạn ${padded(posting.missed)}` : '';
  const unknown = posting.unrecorded > 0 ? `, chưa ghi ngày công khai ${padded(posting.unrecorded)}` : '';
  const own = publication.decisions.length;
  return [
    `Về thời hạn: công khai đúng hạn ${padded(posting.kept)}/${padded(decisions)} quyết định${late}${unknown}.`,
    own > 0 ? ` Quyết định công bố TTHC đặc thù đúng hạn ${padded(publication.kept)}/${padded(own)}.` : '',
  ].join('');
}
