import type { FailureMessages } from '../messages.ts';
import type { CommandHelp } from '../help-words.ts';
import { exampleWith, list, or, orNear } from '../phrases.ts';
import { dayMeant, isDayForm, isFarDate } from '../../model/date.ts';
import type { Level } from '../../model/types.ts';
import { typed } from '../../text/typed.ts';
import type { FilterKey } from '../../plan/where.ts';
import { helpOfCommands } from './help-of-commands.ts';
import { writing } from './writing.ts';
import { terms } from './terms.ts';
import { publisherForm } from './rules/phrases.ts';

/** Shows how a command is used that lacks something, by an example that has it. */
function howToUse(name: string, command: string | undefined, task: string | undefined): string {
  const all: Readonly<Record<string, CommandHelp>> = helpOfCommands;
  const example = exampleWith(name, [command, task].join(' ').trim(), all[command ?? '']?.examples ?? []);
  const help = `Xem cách dùng: ${command === undefined ? 'tthc' : `tthc ${command}`} --help`;
  return example === undefined ? help : `Ví dụ: ${example}\n${help}`;
}

/** Asks whether one of some names was meant. */
export const near = (names: readonly string[]) => orNear('Có phải là', 'hoặc', names);

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
  'by-post': 'dịch vụ bưu chính công ích',
  proactive: 'mức độ dịch vụ chủ động',
  'online-reason': 'lý do trực tuyến một phần',
  reduced: 'rút ngắn thời hạn',
  group: 'nhóm thủ tục',
};

/** Why a text is no day. */
const unreal = (value: string): string => {
  if (isFarDate(value)) return 'nằm ngoài các năm 1945–2200';
  return isDayForm(value)
    ? 'không phải ngày có thật'
    : 'không viết theo dạng ngày/tháng/năm hay năm-tháng-ngày';
};

/** Levels as they are typed after a code. */
const levelWords: Partial<Record<Level, string>> = {
  ministry: 'bộ',
  province: 'tỉnh',
  district: 'huyện',
  commune: 'xã',
  other: 'khác',
};

const typedLevels = (code: string, levels: readonly Level[]): string => {
  const words = levels.flatMap((level) => levelWords[level] ?? []);
  return words.length === 0
    ? ''
    : `; ghi ${or(
        'hoặc',
        words.map((word) => `${code}@${word}`),
      )}`;
};

/** Names the arguments that functions of the library take. */
const callNeeds = {
  path: 'đường dẫn của thư mục, dạng chữ',
  catalog: 'danh mục đã mở',
  folder: 'danh mục mở từ thư mục, không phải phiên bản git hay tệp kết xuất',
  decisions: 'một mảng: đường dẫn, hoặc đường dẫn và nội dung',
  dimensions: 'một mảng tên tiêu chí thống kê',
} as const;

/** Failures of what was typed: commands, options, their values. */
export const usageFailures = {
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
  'unknown-ending': ({ path, allowed, needs = [] }) => [
    `Không xác định được dạng của tệp ${path}.`,
    needs.length > 0
      ? `Đuôi này cần thêm ${or('hoặc', needs)}. Nếu không, đuôi tệp có thể là: ${list(allowed)}.`
      : `Đuôi tệp có thể là: ${list(allowed)}.`,
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
  'binary-to-terminal': ({ format }) => [
    `Dạng ${format} không in ra màn hình được.`,
    `Ghi ra tệp: --report ${format}=TỆP.${format}, hoặc chuyển tiếp: … > TỆP.${format}`,
  ],
  'unknown-dimension': ({ name, near: names, allowed }) => [
    `Không thống kê được theo “${name}”.`,
    [near(names), `Thống kê được theo: ${list(allowed)}.`].filter(Boolean).join(' '),
  ],
  'options-apart': ({ options }) => [`Không được dùng đồng thời ${list(options)}.`],
  'option-needs': ({ option, needs }) => [
    `${option} chỉ dùng cùng ${needs}.`,
    `Thêm ${needs}, hoặc bỏ ${option}.`,
  ],
  'bad-pairs': ({ value }) => [
    `--department “${value}”: mỗi cặp ghi đủ bộ, ngành và cơ quan của tỉnh.`,
    'Ví dụ: --department "Bộ Tư pháp=Sở Tư pháp; Bộ Xây dựng=Sở Xây dựng"',
  ],
  'bad-value': ({ option, value, allowed }) => [
    `${option} không nhận “${value}”.`,
    allowed.length > 0 ? `Các giá trị: ${list(allowed)}.` : undefined,
  ],
  'bad-date': ({ option, value }) => [
    `${option}: “${value}” ${unreal(value)}.`,
    isFarDate(value)
      ? 'Kiểm tra lại năm.'
      : `Ghi ${dayMeant(value) ?? 'theo dạng 2021-06-30 hoặc 30/6/2021'}.`,
  ],
  'given-twice': ({ option, values: [first, second], takesCommas }) => [
    `${option} được ghi hai lần: “${first}”, “${second}”.`,
    takesCommas
      ? `Ghi ${option} một lần, các giá trị cách nhau bằng dấu phẩy: ${option} ${typed(`${first},${second}`)}`
      : `Ghi ${option} một lần.`,
  ],
  'dimension-twice': ({ name }) => [`--by nêu “${name}” hai lần.`, 'Mỗi tiêu chí chỉ ghi một lần.'],
  'day-too-early': ({ option, day, earliest }) => [
    `${option}: ngày ${writing.date(day)} quá sớm.`,
    `Ghi ngày từ ${writing.date(earliest)} trở đi.`,
  ],
  'day-too-late': ({ option, day, latest }) => [
    `${option}: ngày ${writing.date(day)} chưa đến.`,
    `Ghi ngày từ ${writing.date(latest)} trở về trước.`,
  ],
  'not-a-count': ({ option, value, most }) => [
    `${option}: “${value}” không phải số lượng.`,
    `Ghi một số nguyên từ 1 đến ${writing.number(most)}.`,
  ],
  'not-a-fingerprint': ({ option, value }) => [
    `${option}: “${value}” không phải mã kiểm tra.`,
    'Ghi đủ mã mà tthc export in ở dòng cuối: tthc1-sha256: và 64 chữ, số. Kiểm tra theo tệp kê: tthc verify --manifest TỆP',
  ],
  'bad-publisher-code': ({ value }) => [
    `--code: “${value}” không phải mã của cơ quan công bố.`,
    publisherForm(value),
  ],
  'merge-sources': ({ publishers }) => [
    `Hợp nhất cần từ hai danh mục trở lên, mỗi danh mục của một cơ quan công bố; đã nêu: ${list(publishers)}.`,
    'Nêu thư mục của từng danh mục, ví dụ: tthc merge H03 H55 --into thai-nguyen --on 01/7/2025',
  ],
  'schema-name': ({ name, isReserved }) => [
    isReserved
      ? `--schema không nhận “${name}”: PostgreSQL dành các tên bắt đầu bằng pg_ cho hệ thống.`
      : `--schema không nhận “${name}”: tên phải viết được mà không cần dấu nháy.`,
    'Chỉ dùng chữ thường không dấu, chữ số, dấu gạch dưới; bắt đầu bằng chữ hoặc gạch dưới; không quá 60 ký tự. Ví dụ: danhmuc',
  ],
  'bad-report': ({ option, value }) => [
    `${option} cần dạng và tên tệp, không chỉ “${value}”.`,
    `Ví dụ: ${option} json=ket-qua.json`,
  ],
  'unknown-task': ({ command, task, near: names, all }) => [
    `Lệnh ${command} không có “${task}”.`,
    near(names) ?? `Ghi một trong: ${list(all)}. Xem tthc ${command} --help.`,
  ],
  'level-not-held': ({ code, level, levels }) => [
    `Thủ tục ${code} không thực hiện ở ${level in terms.levels ? terms.levels[level as Level].toLowerCase() : `cấp “${level}”`}.`,
    `Các cấp của thủ tục này: ${list(levels.map((one) => terms.levels[one].toLowerCase()))}${typedLevels(code, levels)}.`,
  ],
  'decision-number': ({ typed: text, example, issuer }) => [
    issuer === undefined
      ? `“${text}” không phải số, ký hiệu của một quyết định.`
      : `“${text}” không phải số, ký hiệu quyết định của ${issuer}.`,
    `Ghi theo dạng ${example}.`,
  ],
  'number-taken': ({ number, issued }) => [
    `Trong sổ đã có quyết định ${number}, ký ngày ${writing.date(issued)}: trong một năm, một số chỉ cấp cho một quyết định.`,
    `Kiểm tra lại số; xem quyết định đã có bằng: tthc status`,
  ],
  'nothing-to-search': ({ text }) => [
    `“${text}” không có chữ hay số nào để tìm.`,
    'Ghi từ trong tên thủ tục, lĩnh vực, mã số hoặc số văn bản.',
  ],
  'days-reversed': ({ from, to }) => [
    `Ngày ${writing.date(from)} sau ngày ${writing.date(to)}.`,
    `Ghi ngày trước rồi đến ngày sau: @${to} @${from}.`,
  ],
  'period-reversed': ({ from, to }) => [
    `--from (${writing.date(from)}) sau --to (${writing.date(to)}).`,
    'Ghi ngày đầu kỳ ở --from, ngày cuối kỳ ở --to.',
  ],
  'unknown-command': ({ name, near: names }) => [
    `Không có lệnh “${name}”.`,
    near(names) ?? 'Xem tthc --help.',
  ],
  'unknown-option': ({ name, command, near: names }) => [
    command === undefined ? `Không có tùy chọn “${name}”.` : `Lệnh ${command} không có tùy chọn “${name}”.`,
    near(names) ?? `Xem ${command === undefined ? 'tthc' : `tthc ${command}`} --help.`,
  ],
  'missing-argument': ({ name, command, task, asksAtTerminal }) => [
    `Thiếu ${name.replaceAll(' | ', ' hoặc ')}.`,
    `${asksAtTerminal ? 'Lệnh chỉ hỏi khi chạy trực tiếp trên màn hình dòng lệnh; nếu không, ghi đủ các tùy chọn.\n' : ''}${howToUse(name, command, task)}`,
  ],
  'empty-argument': ({ name }) => [
    `${name} để trống.`,
    'Ghi giá trị vào; nếu lấy từ một biến môi trường thì biến đó chưa được đặt.',
  ],
  'bad-call': ({ call, needs }) => [`${call}: cần ${callNeeds[needs]}.`],
  'too-many-arguments': ({ command }) => [
    `Lệnh ${command} không nhận thêm đối số.`,
    `Xem cách dùng: tthc ${command} --help`,
  ],
} satisfies Partial<FailureMessages>;
