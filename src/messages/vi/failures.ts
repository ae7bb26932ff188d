import type { FailureMessages } from '../messages.ts';
import { list, orNear } from '../phrases.ts';
import { dayMeant, isDayForm, isFarDate } from '../../model/date.ts';
import type { GitTrouble } from '../../model/failure.ts';
import type { Trouble } from '../../model/trouble.ts';
import type { FilterKey } from '../../plan/where.ts';
import { typed } from '../../text/typed.ts';
import { writing } from './writing.ts';
import { importWords } from './import.ts';
import { output } from './output.ts';
import { irregular } from './rules/files.ts';
import { unseenWords } from './unseen.ts';
import { systemError } from './system-errors.ts';

const near = (names: readonly string[]) => orNear('Có phải là', names);

/** Names of the kinds of files that are not YAML. */
const foreignKinds = {
  word: 'là văn bản Word, ',
  excel: 'là bảng tính Excel, ',
  csv: 'là bảng CSV, ',
  json: 'là dữ liệu JSON, ',
  other: '',
} as const;

/** Names of the filter keys. */
const filterNames: Readonly<Record<FilterKey, string>> = {
  department: 'cơ quan',
  sector: 'lĩnh vực',
  level: 'cấp',
  status: 'tình trạng',
  kind: 'loại thủ tục',
  online: 'mức dịch vụ trực tuyến',
  interlinked: 'hình thức liên thông',
  'boundary-free': 'phi địa giới',
};

/** Tells why an answer cannot be taken. */
const wrongAnswers = {
  not_an_answer: 'không phải câu trả lời nào của dòng này',
  no_such_question: 'không rõ trả lời dòng nào: khóa của dòng đã mất hoặc bị sửa',
  answered_twice: 'trả lời khác với một ô khác cùng khóa',
} as const;

/** Tells what to do where git does not answer. */
const gitHints: Readonly<Record<GitTrouble, string | undefined>> = {
  owner:
    'Thư mục thuộc sở hữu của người dùng khác. Nếu tin thư mục này: git config --global --add safe.directory THƯ_MỤC',
  'missing-data':
    'Bản sao git này thiếu dữ liệu (sao chép một phần) và không lấy được từ kho gốc. Kiểm tra kết nối, hoặc sao chép lại đầy đủ.',
  'no-repository': 'Thư mục danh mục không nằm trong kho git nào.',
  other: undefined,
};

const shallow = 'Bản sao git này bị cắt lịch sử (shallow). Lấy đủ: git fetch --unshallow';

const firstTroubles = (troubles: readonly Trouble[]): string => {
  const shown = troubles
    .slice(0, 3)
    .map(({ kind, path, entry }) => `${path}${entry ? ` (${entry})` : ''}: ${output.verify.troubles[kind]}`);
  return shown.join('; ') + (troubles.length > 3 ? `; và ${troubles.length - 3} chỗ khác` : '');
};

/** Why a text is no day. */
const unreal = (value: string): string => {
  if (isFarDate(value)) return 'nằm ngoài các năm 1945–2200';
  return isDayForm(value)
    ? 'không phải ngày có thật'
    : 'không viết theo dạng ngày/tháng/năm hay năm-tháng-ngày';
};

export const failures: FailureMessages = {
  'no-catalog': ({ dir }) => [
    `Không tìm thấy danh mục từ thư mục ${dir} trở lên.`,
    'Dùng -C THƯ_MỤC, hoặc tạo danh mục mới: tthc init --publisher "UBND tỉnh …" --code H55',
  ],
  'catalog-exists': ({ dir }) => [`${dir} đã có danh mục.`, 'Chọn thư mục khác.'],
  'no-such-file': ({ path, near: names }) => [`Không có tệp ${path}.`, near(names)],
  'is-a-directory': ({ path }) => [`${path} là thư mục, cần một tệp.`],
  'not-a-directory': ({ path }) => [`${path} không phải thư mục.`],
  'not-a-file': ({ path, what }) => [`${path} là ${irregular[what]}, cần một tệp.`],
  'cannot-read': ({ path, problem }) => [`Không đọc được ${path}: ${systemError(problem)}.`],
  'cannot-write': ({ path, problem, isPartial, kept }) => [
    `Không ghi được ${path}: ${systemError(problem)}.`,
    kept
      ? `Không trả lại được như trước; chạy lại khi đĩa đã ổn.${kept.length > 0 ? ` Những gì có trước còn ở ${kept.join(', ')}.` : ''}`
      : isPartial
        ? 'Các tệp khác của lệnh này đã được ghi.'
        : 'Không có gì bị thay đổi.',
  ],
  'report-not-written': ({ path, problem }) => [
    `Không ghi được báo cáo ${path}: ${systemError(problem)}.`,
    'Việc chính của lệnh đã làm xong; chỉ thiếu báo cáo này.',
  ],
  unreadable: ({ path, reason, line }) => [
    `Không đọc được ${path}: ${importWords.unreadable[reason]}${line === undefined ? '' : ` (dòng ${line})`}.`,
  ],
  'nothing-to-import': ({ path, unseen = [] }) => [
    `Không thấy danh sách thủ tục nào trong ${path}.`,
    [
      'Danh sách cần có dòng tiêu đề với cột mã số và cột tên; phụ lục quyết định cần cột tên. Nếu biết tệp là gì thì thêm --as baseline hoặc --as decision.',
      ...unseen
        .slice(0, 5)
        .map(({ kind, text }) => `Trong tệp có ${unseenWords[kind]({ text: text.trim().slice(0, 200) })}.`),
    ].join(' '),
  ],
  'no-codes': ({ path, records, keys }) => [
    `${path} có ${records} bản ghi nhưng không bản ghi nào có mã số thủ tục. Các mục thấy được: ${keys.join(', ')}.`,
    'Mỗi bản ghi cần mã số (ma_thu_tuc, Mã TTHC, code) và tên (ten_thu_tuc, Tên TTHC, name); nên có lĩnh vực, cơ quan quản lý, cấp thực hiện.',
  ],
  'kinds-mixed': ({ baseline, decision }) => [
    `Danh sách và quyết định không nhập chung: ${baseline.join(', ')} là danh sách, ${decision.join(', ')} là quyết định.`,
    'Nhập riêng từng loại, hoặc nói rõ bằng --as baseline, --as decision.',
  ],
  'no-paper': ({ path }) => [
    `${path} là JSON không có mảng thủ tục nào, không đọc như văn bản quyết định.`,
    'Lưu phụ lục thành .docx, .xlsx hoặc .csv (có dòng tiêu đề cột) rồi nhập lại; danh sách của cổng dịch vụ công thì dùng --as baseline.',
  ],
  'several-decisions': ({ numbers }) => [
    `Tệp ghi nhiều quyết định: ${list(numbers)}; mỗi quyết định là một bản dự thảo riêng.`,
    `Nhập từng quyết định: thêm --number, ví dụ --number "${numbers[0]}", chỉ lấy các dòng của quyết định đó. Nếu cột này là quyết định đã công bố trước đây thì thêm --number với số của chính quyết định này.`,
  ],
  'review-alone': ({ path }) => [
    `${path} là phiếu trả lời, không nhập chung với tệp khác.`,
    'Nhập riêng phiếu: văn bản gốc được tìm theo phiếu.',
  ],
  'paper-missing': ({ path, paper }) => [
    `Không tìm thấy văn bản ${paper} của phiếu trả lời ${path}.`,
    'Đặt văn bản về chỗ cũ, hoặc để cạnh phiếu, rồi nhập lại.',
  ],
  'paper-changed': ({ path, paper }) => [
    `${paper} đã khác so với lúc lập phiếu trả lời ${path}; câu trả lời có thể không còn đúng dòng.`,
    'Nhập lại văn bản để lập phiếu mới, hoặc đặt lại văn bản cũ.',
  ],
  'wrong-answers': ({ path, wrong }) => [
    `${path}: không dùng được ${wrong.length} câu trả lời: ${wrong
      .slice(0, 12)
      .map(
        ({ cell, question, text, reason }) =>
          `${cell === undefined ? `câu ${question}` : `ô ${cell}`} (“${text.slice(0, 60)}”) ${wrongAnswers[reason]}`,
      )
      .join('; ')}${wrong.length > 12 ? '; …' : ''}.`,
    'Chọn một câu trả lời có trong phiếu, hoặc xóa trắng ô, rồi nhập lại. Không có gì bị thay đổi.',
  ],
  'catalog-file': ({ path }) => [
    `${path} là tệp của danh mục, hoặc sẽ bị coi là tệp của danh mục.`,
    'Danh mục chỉ thay đổi bởi quyết định: chọn nơi khác, ví dụ thư mục drafts.',
  ],
  'file-exists': ({ path }) => [`${path} đã có.`, 'Dùng --force để ghi đè, hoặc chọn tên khác.'],
  'not-a-git-ref': ({ ref, near: names, isShallow }) => [
    `Git không có “${ref}”.`,
    isShallow ? shallow : near(names),
  ],
  'no-catalog-at-ref': ({ ref, path }) => [
    `Ở ${ref} không có danh mục trong ${path}.`,
    `Có thể chỉ rõ thư mục: ${ref}:đường/dẫn`,
  ],
  'git-failed': ({ problem, cause }) => [`Git không đọc được kho: ${problem}.`, gitHints[cause]],
  'git-missing': ({ problem }) => [`Không chạy được git: ${problem}.`],
  'not-a-version': ({ text, near: names, isShallow }) => [
    `“${text}” không phải thư mục, tệp kết xuất, ngày (@2021-06-30) hay phiên bản git.`,
    isShallow ? shallow : near(names),
  ],
  'not-a-snapshot': ({ path }) => [
    `${path} không phải tệp kết xuất đọc lại được.`,
    'Đọc lại được tệp .json, .jsonl do tthc export ghi, còn nguyên vẹn; các dạng khác thì không.',
  ],
  'not-a-manifest': ({ path }) => [`${path} không phải tệp kê do tthc export --manifest ghi.`],
  'not-a-decision': ({ path }) => [
    `${path} không phải quyết định.`,
    'Tệp quyết định có number, kind, issued, effective; xem tthc schema decision.',
  ],
  'not-yaml': ({ path, kind }) => [
    `${path} ${foreignKinds[kind]}không phải quyết định dạng YAML.`,
    kind === 'other'
      ? 'Tệp Word (.docx), Excel (.xlsx), CSV, JSON thì lập dự thảo quyết định bằng: tthc import TỆP'
      : `Lập dự thảo quyết định từ tệp này: tthc import ${typed(path)}`,
  ],
  'no-file-matched': ({ pattern }) => [`Không có tệp nào khớp với ${pattern}.`],
  'no-such-procedure': ({ code, near: names, at }) =>
    at === undefined
      ? [`Không có thủ tục “${code}”.`, near(names)]
      : [`Ngày ${writing.date(at)} không có thủ tục “${code}” trong danh mục.`, near(names)],
  'named-twice': ({ code }) => [
    `Thủ tục ${code} được nêu hai lần.`,
    'Mỗi thủ tục chỉ nêu ở một trong --abolish, --amend, --replace; khác cấp thì ghi MÃ@cấp.',
  ],
  'procedure-abolished': ({ code, by, on }) => [
    `Thủ tục ${code} đã bị bãi bỏ bởi ${by} từ ${writing.date(on)}.`,
    'Chỉ thủ tục còn hiệu lực mới sửa, thay, bãi bỏ được.',
  ],
  'no-such-sector': ({ sector, near: names }) => [`Không có lĩnh vực “${sector}”.`, near(names)],
  'no-such-department': ({ department, near: names }) => [`Không có cơ quan “${department}”.`, near(names)],
  'nothing-in-sector': ({ sector }) => [`Lĩnh vực ${sector} không có thủ tục nào công bố lại được.`],
  'no-such-decision': ({ number, near: names }) => [
    `Không xác định được quyết định “${number}” trong sổ.`,
    near(names) ?? 'Xem sổ: tthc status',
  ],
  'ledger-broken': ({ differences }) => [
    `Có ${differences} chỗ trong danh mục không đúng với các quyết định; không có gì bị thay đổi.`,
    'Xem: tthc verify',
  ],
  'not-whole': ({ troubles }) => [
    `Danh mục không nguyên vẹn: ${firstTroubles(troubles)}.`,
    'Xem: tthc verify. Bản sao do công cụ đồng bộ tạo ra thì xóa; thiếu tệp do git sparse-checkout thì: git sparse-checkout disable.',
  ],
  'stale-plan': ({ path }) => [
    `Kế hoạch ${path} đã cũ: danh mục hoặc quyết định đã thay đổi từ khi lập.`,
    'Lập lại kế hoạch: tthc plan … --out plan.json',
  ],
  'not-a-plan': ({ path }) => [`${path} không phải kế hoạch do tthc plan --out ghi.`],
  busy: ({ owner }) => [`Một lệnh khác đang ghi ở đây: ${owner}.`, 'Chờ xong rồi chạy lại.'],
  'changed-meanwhile': ({ paths }) => [
    `Tệp đã bị người khác sửa trong lúc chạy: ${list(paths)}.`,
    'Không có gì bị thay đổi; chạy lại lệnh.',
  ],
  'recovery-impossible': ({ paths, problem }) =>
    problem === undefined
      ? [
          'Lần ghi trước bị ngắt giữa chừng và không tự khôi phục được.',
          `Các tệp đã bị sửa từ đó, hoặc không đọc được: ${list(paths)}`,
        ]
      : [
          `Không ghi xong được, cũng chưa trả lại được như cũ: ${systemError(problem)} (${list(paths)}).`,
          'Khi đĩa đã ổn thì chạy lại một lệnh bất kỳ: tthc sẽ làm nốt hoặc trả lại, rồi xem bằng tthc status.',
        ],
  'cannot-accept': ({ rule, fixed }) => [
    `Không chấp nhận được phát hiện của ${rule}: ${fixed ? 'nội dung ấy chưa đọc được' : 'quyết định không thực hiện được'}.`,
    'Phải sửa; chỉ chấp nhận được điều đúng như văn bản đã ký.',
  ],
  'nothing-to-accept': ({ rule, decision, others }) => [
    `Quyết định ${decision} không có phát hiện nào của ${rule}.`,
    others.length > 0 ? `Có phát hiện của: ${list(others)}.` : undefined,
  ],
  'unknown-rule': ({ rule, near: names }) => [
    `Không có quy tắc “${rule}”.`,
    near(names) ?? 'Xem danh sách: tthc rules',
  ],
  'unknown-schema': ({ name, near: names }) => [
    `Không có lược đồ “${name}”.`,
    near(names) ?? 'Xem danh sách: tthc schema',
  ],
  'unknown-format': ({ format, allowed }) => [
    `Lệnh này không có dạng “${format}”.`,
    `Các dạng: ${list(allowed)}.`,
  ],
  'unknown-ending': ({ path, allowed }) => [
    `Không biết ghi ${path} theo dạng nào.`,
    `Đuôi tệp có thể là: ${list(allowed)}.`,
  ],
  'bad-condition': ({ text }) => [
    `--where không hiểu “${text}”.`,
    'Ghi theo dạng khóa=giá trị, ví dụ --where department=so-tu-phap --where level=commune,province.',
  ],
  'unknown-filter': ({ key, near: names, all }) => [
    `--where không lọc được theo “${key}”.`,
    near(names) ?? `Lọc được theo: ${list(all)}.`,
  ],
  'unknown-filter-value': ({ key, value, near: names, all }) => [
    `Không có ${filterNames[key as FilterKey]} “${value}”.`,
    near(names) ?? `Các giá trị: ${list(all.slice(0, 12))}${all.length > 12 ? ', …' : ''}.`,
  ],
  'part-of-catalog': ({ name, filter }) => [
    `${name} chỉ là một phần của danh mục (${filter}), không so được với cả danh mục.`,
    'So với một tệp kết xuất có cùng bộ lọc, hoặc kết xuất lại không dùng --where.',
  ],
  'binary-to-terminal': ({ format }) => [
    `Dạng ${format} không in ra màn hình được.`,
    `Ghi ra tệp: --report ${format}=TỆP.${format}, hoặc chuyển tiếp: … > TỆP.${format}`,
  ],
  'unknown-dimension': ({ name, near: names, allowed }) => [
    `Không đếm theo “${name}” được.`,
    [near(names), `Đếm được theo: ${list(allowed)}.`].filter(Boolean).join(' '),
  ],
  'options-apart': ({ options }) => [`Không dùng ${list(options)} cùng lúc được.`],
  'before-catalog': ({ day, begins }) => [
    `Không có số liệu của ngày ${writing.date(day)}: danh mục bắt đầu từ danh mục ban đầu ngày ${writing.date(begins)}.`,
    `Chọn ngày từ ${writing.date(begins)} trở đi.`,
  ],
  'fixed-version': ({ version, asOf }) => [
    `${version} chỉ có danh mục đến ngày ${asOf}: tệp kết xuất không giữ các dòng của quyết định.`,
    'Bỏ --at, hoặc dùng thư mục danh mục hay phiên bản git.',
  ],
  'bad-value': ({ option, value, allowed }) => [
    `${option} không nhận “${value}”.`,
    allowed.length > 0 ? `Các giá trị: ${list(allowed)}.` : undefined,
  ],
  'bad-date': ({ option, value }) => [
    `${option}: “${value}” ${unreal(value)}.`,
    `Ghi ${dayMeant(value) ?? 'theo dạng 2021-06-30 hoặc 30/6/2021'}.`,
  ],
  'period-reversed': ({ from, to }) => [
    `--from (${writing.date(from)}) sau --to (${writing.date(to)}).`,
    'Ghi ngày đầu kỳ ở --from, ngày cuối kỳ ở --to.',
  ],
  'unknown-command': ({ name, near: names }) => [
    `Không có lệnh “${name}”.`,
    near(names) ?? 'Xem tthc --help.',
  ],
  'unknown-option': ({ name, near: names }) => [
    `Không có tùy chọn “${name}”.`,
    near(names) ?? 'Xem tthc --help.',
  ],
  'missing-argument': ({ name }) => [
    `Thiếu ${name.replaceAll(' | ', ' hoặc ')}.`,
    'Xem cách dùng bằng --help.',
  ],
  'empty-argument': ({ name }) => [
    `${name} để trống.`,
    'Ghi giá trị vào; nếu lấy từ một biến của shell thì biến ấy chưa được đặt.',
  ],
  'too-many-arguments': ({ command }) => [
    `Lệnh ${command} không nhận thêm đối số.`,
    'Xem cách dùng bằng --help.',
  ],
  'broken-catalog': ({ errors }) => [`Danh mục có ${errors} lỗi, không thể dựa vào.`, 'Xem tthc validate.'],
  internal: ({ problem }) => [
    `Lỗi của tthc: ${problem}`,
    'Xin báo lỗi kèm lệnh đã gõ. Dữ liệu có bị thay đổi không thì xem bằng tthc verify, git status.',
  ],
};
