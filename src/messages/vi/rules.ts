import type { RuleMessages } from '../messages.ts';
import { list, or, orNear } from '../phrases.ts';
import { sourceRules } from './source-rules.ts';
import { isFarDate } from '../../model/date.ts';
import { limits } from '../../model/limits.ts';
import { terms } from './terms.ts';
import { writing } from './writing.ts';

const near = (names: readonly string[]) => orNear('Có phải là', names);
const part = (key: string) => (terms.parts as Record<string, string>)[key] ?? key;
const names = (keys: string): string => list(keys.split(', ').map(part));
const day = (iso: string): string => writing.date(iso);
const levels = (text: string) =>
  text
    .split(', ')
    .map((level) => (terms.levels as Record<string, string>)[level]?.toLowerCase() ?? level)
    .join(', ');

/** What stands in place of a file. */
export const irregular = {
  link: 'liên kết (symbolic link)',
  pipe: 'đường ống (FIFO)',
  socket: 'socket',
  device: 'thiết bị',
  folder: 'thư mục',
  large: 'tệp quá lớn (trên 200 MB)',
} as const;

/** Why a text is not parsed. */
const beyond: Readonly<Record<string, string>> = {
  size: `dài quá ${limits.characters / 1_000_000} triệu ký tự mà không ở dạng chuẩn`,
  depth: `lồng nhau quá ${limits.depth} tầng`,
  keys: `có quá ${limits.keys} mục ngang nhau`,
  references: 'các tham chiếu (&, *) vòng lại chính mình, hoặc phình to khi thay vào',
};

export const rules: RuleMessages = {
  ...sourceRules,
  'file/empty': () => ['Tệp trống.', 'Ghi nội dung vào tệp hoặc xóa tệp.'],
  'file/not-text': () => [
    'Tệp không phải văn bản UTF-8.',
    'Lưu lại tệp với mã UTF-8; tệp Word, Excel thì dùng tthc import.',
  ],
  'file/irregular': ({ what }) => [
    `Ở đây không phải tệp mà là ${irregular[what]}, nên không được mở.`,
    'Thay bằng tệp YAML thật, hoặc xóa đi.',
  ],
  'file/beyond-limits': ({ limit }) => [
    `Tệp không được đọc: ${beyond[limit] ?? limit}.`,
    'Không quyết định hay thủ tục nào cần như vậy. Xóa tệp, hoặc viết lại theo mẫu: tthc schema procedure.',
  ],
  'file/conflict': () => [
    'Tệp còn dấu xung đột của git (<<<<<<<, >>>>>>>): hai nhánh khác nhau ở đây và chưa ai chọn.',
    'Chọn nội dung đúng, xóa các dòng dấu; hoặc lấy lại một bên: git checkout --ours | --theirs TỆP.',
  ],
  'file/misplaced': ({ expected }) => ['Tệp không nằm đúng chỗ.', `Chuyển tệp về ${expected}.`],
  'file/unknown': () => [
    'Tệp YAML này không thuộc danh mục.',
    'Trong danh mục chỉ có catalog.yaml, departments.yaml, sectors.yaml, holidays.yaml, procedures/ và decisions/.',
  ],
  'file/missing': ({ name }) => [`Thiếu tệp ${name}.`, 'Dùng tthc init để tạo danh mục mới có đủ các tệp.'],
  'yaml/syntax': ({ problem }) => [
    `Sai cú pháp YAML: ${syntaxProblem(problem)}.`,
    'Xem thụt dòng, dấu hai chấm và dấu ngoặc kép ở dòng này và dòng ngay trước.',
  ],
  'yaml/duplicate-key': ({ key }) => [
    `Mục “${key}” được ghi hai lần.`,
    'Giữ lại một mục; YAML không cho biết mục nào đúng.',
  ],
  'catalog/rule-setting': ({ rule, problem, near: names }) =>
    problem === 'fixed'
      ? [
          `Mức của quy tắc “${rule}” không đặt lại được.`,
          'Xóa dòng này: tệp có lỗi đó thì chưa được kiểm tra.',
        ]
      : [`Không có quy tắc “${rule}”.`, near(names) ?? 'Xem danh sách: tthc rules.'],
  'internal/rule-failed': ({ failed, problem }) => [
    `Quy tắc ${failed} không chạy được: ${problem}.`,
    'Đây là lỗi của tthc, không phải của dữ liệu; kết quả kiểm tra chưa đầy đủ.',
  ],

  'schema/required': ({ key }) => [`Thiếu mục “${key}” (${part(key)}).`, `Thêm dòng “${key}: …”.`],
  'schema/unknown-key': ({ key, near: other }) => [
    `Không có mục nào tên “${key}”.`,
    other ? `Có phải là “${other}”?` : 'Xóa mục này hoặc xem tthc schema.',
  ],
  'schema/type': ({ expected, actual }) => [
    `Giá trị ${actual} không đúng kiểu; cần ${typeName(expected)}.`,
    expected.includes('string') ? 'Đặt giá trị trong dấu ngoặc kép.' : undefined,
  ],
  'schema/value': ({ allowed, actual, near: other }) => [
    `Giá trị ${actual} không được dùng ở đây.`,
    other ? `Có phải là “${other}”? Các giá trị: ${allowed}.` : `Các giá trị: ${allowed}.`,
  ],
  'schema/format': ({ actual }) => [
    `Giá trị ${actual} không đúng dạng.`,
    'Không để trống; mã định danh chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.',
  ],
  'schema/limit': ({ limit, actual }) => [`Giá trị ${actual} ngoài giới hạn: ${bound(limit)}.`],
  'schema/repeated-item': ({ actual }) => [`${actual} được ghi nhiều lần trong danh sách.`, 'Giữ lại một.'],

  'code/pattern': ({ actual }) => [
    `“${actual}” không phải mã số TTHC.`,
    'Mã có dạng "2.000815", "2.000815.H55" hoặc "2.000815.000.00.00.H55": một chữ số, dấu chấm, đủ sáu chữ số; sai mã thì không đối chiếu được với Cơ sở dữ liệu quốc gia.',
  ],
  'code/duplicate': ({ code, levels: held }) => [
    `Mã ${code} đã có ở ${levels(held)}.`,
    'Một thủ tục ở một cấp chỉ được công bố một lần; bỏ một trong hai tệp.',
  ],
  'code/foreign-suffix': ({ code, publisher, expected }) => [
    `Mã ${code} mang mã cơ quan ${publisher}, danh mục này của ${expected}.`,
    'Sửa đuôi mã; mã của tỉnh cũ đã sáp nhập thì khai ở publisher.formerCodes trong catalog.yaml.',
  ],
  'code/missing': () => [
    'Thủ tục chưa có mã quốc gia.',
    'Khi được cấp mã, dùng một quyết định kind: correction để ghi mã.',
  ],
  'code/mixed-suffixes': ({ short, long }) => [
    `Mã viết lẫn hai kiểu đuôi: ${short} kiểu ngắn, ${long} kiểu dài.`,
    'Thống nhất một kiểu, ví dụ .H55.',
  ],
  'name/duplicate': ({ name, other, level }) => [
    `Tên “${name}” trùng với ${other} ở ${levels(level)}.`,
    'Xem có phải một thủ tục được ghi hai lần không.',
  ],
  'level/district-ended': () => [
    'Từ 01/7/2025 không còn cấp huyện.',
    'Chỉ được bãi bỏ thủ tục cấp huyện; thủ tục mới, sửa đổi phải ghi cấp tỉnh hoặc cấp xã.',
  ],
  'level/unspecified': () => [
    'Chưa rõ cấp thực hiện.',
    'Ghi cấp ở levels; với danh mục lấy từ cổng thì nhập thêm dữ liệu chi tiết hoặc bổ sung bằng quyết định kế tiếp.',
  ],

  'department/unknown': ({ department, near: names }) => [
    `Không có cơ quan “${department}” trong departments.yaml.`,
    near(names) ?? 'Thêm cơ quan vào departments.yaml.',
  ],
  'department/not-valid': ({ department, date, successor }) => [
    `Cơ quan “${department}” không hoạt động vào ngày ${day(date)}.`,
    successor
      ? `Cơ quan kế tục: ${successor}.`
      : 'Cơ quan đã sáp nhập hoặc chưa thành lập thì không được nhận thủ tục; xem validFrom, validTo trong departments.yaml.',
  ],
  'department/duplicate': ({ department }) => [`Cơ quan “${department}” được khai hai lần.`, 'Giữ lại một.'],
  'sector/unknown': ({ sector, near: names }) => [
    `Không có lĩnh vực “${sector}” trong sectors.yaml.`,
    near(names) ?? 'Thêm lĩnh vực vào sectors.yaml.',
  ],
  'sector/not-valid': ({ sector, date, successor }) => [
    `Lĩnh vực “${sector}” không dùng vào ngày ${day(date)}.`,
    successor ? `Lĩnh vực kế tục: ${successor}.` : 'Xem validFrom, validTo trong sectors.yaml.',
  ],
  'sector/duplicate': ({ sector }) => [`Lĩnh vực “${sector}” được khai hai lần.`, 'Giữ lại một.'],
  'reference/unresolved': ({ reference, to, near: names }) =>
    to === 'decision'
      ? [
          `Không có quyết định “${reference}” trong decisions/.`,
          near(names) ?? 'Xem lại số và ngày ký; dấu vết của thủ tục phải tra được đến quyết định.',
        ]
      : [
          `Không có thủ tục “${reference}” trong danh mục.`,
          near(names) ?? 'Xem lại mã; dấu vết thay thế phải tra được.',
        ],
  'reference/cycle': ({ chain }) => [
    `Các thủ tục thay thế vòng tròn: ${chain}.`,
    'Sửa quyết định đã ghi sai chiều thay thế.',
  ],
  'reference/ceased-body': ({ name }) => [
    `Thủ tục đang thực hiện còn nêu “${name}”, cơ quan đã kết thúc hoạt động.`,
    'Rà soát, chuyển cho cơ quan kế tục bằng một quyết định.',
  ],

  'procedure/no-legal-basis': () => [
    'Chưa có căn cứ pháp lý.',
    'Thêm legalBases với ít nhất một văn bản (điểm b khoản 1 Điều 15 Nghị định 63/2010/NĐ-CP).',
  ],
  'procedure/incomplete': ({ part: key }) => [
    `Thủ tục profile: full thiếu ${part(key)} (${key}).`,
    'Quy định một thủ tục chỉ hoàn thành khi đủ các bộ phận tạo thành (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP).',
  ],
  'procedure/specific-not-full': () => [
    'Thủ tục đặc thù phải có đủ nội dung.',
    'Ghi profile: full và đủ các bộ phận tạo thành: tỉnh tự công bố thì không có quyết định nào của bộ chứa phần còn lại.',
  ],
  'procedure/status': ({ problem }) => [
    statusProblem[problem],
    'Tình trạng bãi bỏ phải đi cùng quyết định bãi bỏ (abolishedBy) và ngày hết hiệu lực (effectiveTo).',
  ],
  'procedure/no-internal-process': () => [
    'Chưa có quy trình nội bộ.',
    'Ghi bằng quyết định kind: internal_process.',
  ],
  'procedure/drift': ({ parts, kind }) => [
    driftSentence(kind, parts),
    'Danh mục chỉ thay đổi bởi quyết định; xem tthc verify.',
  ],
  'accepted/expired': ({ rule, until }) => [
    `Việc chấp nhận phát hiện ${rule} đã hết hạn ngày ${until}.`,
    'Sửa dữ liệu, hoặc gia hạn kèm lý do mới.',
  ],
  'accepted/not-needed': ({ rule }) => [
    `Không còn phát hiện ${rule} nào ứng với mục chấp nhận này.`,
    'Xóa mục này.',
  ],
  'ledger/no-baseline': ({ unexplained }) => [
    `${writing.number(unexplained)} thủ tục không do quyết định nào trong decisions/ công bố.`,
    'Ghi chúng vào một quyết định kind: baseline (tthc import --apply ghi sẵn), để dựng lại và đối chiếu được danh mục.',
  ],
  'fee/unspecified': () => [
    'Chưa rõ mức phí, lệ phí.',
    'Ghi fees: none khi chắc chắn không thu; “Miễn phí” trên cổng thường chỉ là giá trị mặc định.',
  ],
  'online/legacy-level': ({ level }) => [
    `Mức độ ${level} là cách xếp trước 15/8/2022.`,
    'Ghi thêm online: full (toàn trình), partial (một phần) hoặc none theo Nghị định 42/2022/NĐ-CP.',
  ],
  'interlinked/one-body': () => [
    'Khai liên thông nhưng chỉ có một cơ quan, một cấp.',
    'Thêm coordinatingAgencies hoặc bỏ interlinked.',
  ],

  'date/invalid': ({ actual }) => [
    isFarDate(actual)
      ? `Ngày ${actual} nằm ngoài các năm 1945–2200.`
      : `“${actual}” không phải ngày có thật.`,
    'Ghi theo dạng năm-tháng-ngày: 2021-05-20.',
  ],
  'decision/duplicate': ({ number }) => [
    `Quyết định ${number} được ghi hai lần.`,
    'Một quyết định (cơ quan, số, ngày ký) chỉ ghi một lần.',
  ],
  'decision/recorded-otherwise': ({ number }) => [
    `Quyết định ${number} đã được áp dụng với nội dung khác.`,
    'Quyết định đã áp dụng thì không sửa; nội dung sai được sửa bằng một quyết định đính chính.',
  ],
  'decision/edited': ({ number }) => [
    `Quyết định ${number} bị sửa sau khi đã áp dụng.`,
    'Trả lại nội dung cũ; nội dung sai thì sửa bằng một quyết định đính chính, hoặc tthc revert rồi áp dụng lại.',
  ],
  'decision/retroactive': ({ effective, issued }) => [
    `Hiệu lực từ ${day(effective)}, trước ngày ký ${day(issued)}.`,
    'Sửa ngày, hoặc ghi lý do ở retroactiveReason.',
  ],
  'decision/basis-later': ({ basis, basisIssued, issued }) => [
    `Căn cứ ${basis} ký ngày ${day(basisIssued)}, sau ngày ký quyết định ${day(issued)}.`,
    'Không thể công bố trước khi văn bản được ký; xem lại ngày.',
  ],
  'decision/unknown-target': ({ target, near: names }) => [
    `Không có thủ tục “${target}” trong danh mục.`,
    near(names) ?? 'Xem lại mã hoặc tên.',
  ],
  'decision/ambiguous-target': ({ target, candidates }) => [
    `“${target}” có thể là nhiều thủ tục.`,
    `Ghi mã của một trong các thủ tục: ${list(candidates)}.`,
  ],
  'decision/no-target': () => ['Dòng này không nêu thủ tục nào.', 'Ghi code, hoặc name và levels.'],
  'decision/already-active': ({ code, levels: held, publishedBy }) => [
    `Thủ tục ${code} đang có hiệu lực ở ${levels(held)} (${publishedBy}).`,
    'Thủ tục đã có thì phải ghi ở phần sửa đổi, hoặc bãi bỏ trong chính quyết định này.',
  ],
  'decision/already-abolished': ({ code, abolishedBy, on }) => [
    `Thủ tục ${code} đã bị bãi bỏ bởi ${abolishedBy} từ ${day(on)}.`,
    'Không sửa, thay thế, bãi bỏ thủ tục không còn hiệu lực.',
  ],
  'decision/level-not-held': ({ code, levels: wanted, held }) => [
    `Thủ tục ${code} không thực hiện ở ${levels(wanted)}; đang ở ${levels(held)}.`,
    'Sửa levels của dòng này.',
  ],
  'decision/no-change': ({ code }) => [
    `Dòng sửa đổi không làm thay đổi gì ở thủ tục ${code}.`,
    'Ghi nội dung mới ở changes, hoặc bỏ dòng này.',
  ],
  'decision/changed-parts': ({ declared, computed }) => [
    `Quyết định nêu sửa: ${names(declared)}; thực tế sửa: ${names(computed)}.`,
    'Khoản 2 Điều 15 Nghị định 63/2010/NĐ-CP: phải xác định rõ bộ phận nào được sửa đổi.',
  ],
  'decision/missing-document': ({ action }) => [
    `Dòng ${terms.actions[action]} thiếu văn bản quy định (by).`,
    'Điều 15 Nghị định 63/2010/NĐ-CP yêu cầu nêu văn bản quy định việc sửa đổi, thay thế, bãi bỏ.',
  ],
  'decision/replaces-itself': ({ code }) => [
    `Thủ tục ${code} không thể thay thế chính nó.`,
    'Nội dung mới của cùng một mã thì ghi ở phần sửa đổi.',
  ],
  'decision/repeated-row': ({ code, action }) => [
    `Thủ tục ${code} có hai dòng trong phần ${terms.actions[action]} ở cùng một cấp.`,
    'Giữ lại một dòng.',
  ],
  'decision/conflicting-rows': ({ code, part: key }) => [
    `Hai dòng sửa ${part(key)} của thủ tục ${code} khác nhau.`,
    'Gộp thành một dòng.',
  ],
  'decision/conflicting-actions': ({ code, first, second }) => [
    `Thủ tục ${code} vừa ${terms.actions[first]} vừa ${terms.actions[second]} trong một quyết định.`,
    'Chỉ giữ một trong hai.',
  ],
  'decision/declared-count': ({ action, declared, counted }) => [
    `Quyết định nêu ${declared} thủ tục ${terms.actions[action]}, phụ lục có ${counted}.`,
    'Số trong quyết định phải khớp phụ lục; đối chiếu lại văn bản.',
  ],
  'decision/written-by-tool': ({ key }) => [
    `Mục “${key}” do tthc ghi, không ghi trong quyết định.`,
    'Xóa mục này.',
  ],
  'decision/not-of-kind': ({ kind, key }) => [
    `Quyết định loại ${kind} không được có “${key}”.`,
    'Xem tthc schema decision.',
  ],
  'decision/empty': () => ['Quyết định không có dòng nào.', 'Thêm new, amended, replaced hoặc abolished.'],
  'decision/republished': ({ code, count }) => [
    count === 1
      ? `Thủ tục ${code} vừa bị bãi bỏ vừa được công bố mới.`
      : `${writing.number(count)} thủ tục vừa bị bãi bỏ vừa được công bố mới, đầu tiên là ${code}.`,
    'Nên ghi là sửa đổi; chấp nhận khi công bố lại cả danh mục của một lĩnh vực.',
  ],
  'decision/name-differs': ({ code, name, catalogName }) => [
    `Tên ở dòng này không phải tên của ${code} trong danh mục: “${name}”, danh mục ghi “${catalogName}”.`,
    'Xem lại mã hoặc tên.',
  ],
  'decision/to-fill-in': ({ text }) => [
    `Chỗ này còn để trống (${text}).`,
    'Điền nội dung, hoặc xóa dòng nếu không có.',
  ],
  'decision/normative-number': ({ number }) => [
    `Số ${number} có năm ban hành: có thể là văn bản quy phạm.`,
    'Quyết định công bố có dạng 1766/QĐ-UBND.',
  ],
  'decision/late-publication': ({ issued, deadline }) => [
    `Ký ngày ${day(issued)}, sau hạn ${day(deadline)}.`,
    'Thủ tục đặc thù phải công bố trước ngày có hiệu lực ít nhất 05 ngày làm việc.',
  ],
  'decision/late-posting': ({ posted, deadline }) => [
    posted
      ? `Công khai ngày ${day(posted)}, sau hạn ${day(deadline)}.`
      : `Chưa ghi ngày công khai (posted); hạn là ${day(deadline)}.`,
    'Phải công khai trong 05 ngày làm việc kể từ ngày ký.',
  ],
};

const statusProblem = {
  no_abolisher: 'Thủ tục bãi bỏ mà không có quyết định bãi bỏ.',
  no_end: 'Thủ tục bãi bỏ mà không có ngày hết hiệu lực.',
  abolisher_on_active: 'Thủ tục đang thực hiện mà có quyết định bãi bỏ.',
  end_on_active: 'Thủ tục đang thực hiện mà có ngày hết hiệu lực.',
} as const;

function driftSentence(kind: 'added' | 'edited' | 'removed', parts: string): string {
  if (kind === 'added') return 'Thủ tục được thêm vào mà không có quyết định nào.';
  if (kind === 'removed') return 'Tệp thủ tục bị xóa; thủ tục bị bãi bỏ cũng phải được giữ lại.';
  return `Thủ tục bị sửa ngoài quyết định: ${names(parts)}.`;
}

/** Giới hạn của lược đồ, ví dụ `minimum >= 0`. */
function bound(limit: string): string {
  const words: Record<string, string> = {
    minimum: 'không nhỏ hơn',
    maximum: 'không lớn hơn',
    minItems: 'số mục ít nhất là',
    minProperties: 'số mục ít nhất là',
  };
  const [keyword = '', number = ''] = [limit.split(' ')[0], /-?\d+$/.exec(limit)?.[0]];
  return words[keyword] ? `${words[keyword]} ${number}` : limit;
}

function typeName(types: string): string {
  const words: Record<string, string> = {
    string: 'chữ',
    number: 'số',
    integer: 'số nguyên',
    boolean: 'true hoặc false',
    array: 'danh sách',
    object: 'nhóm mục',
  };
  return or(
    'hoặc',
    types.split(' | ').map((type) => words[type] ?? type),
  );
}

function syntaxProblem(code: string): string {
  const words: Record<string, string> = {
    TAB_AS_INDENT: 'dùng dấu tab để thụt dòng',
    BAD_INDENT: 'thụt dòng không đều',
    MISSING_CHAR: 'thiếu một ký tự, thường là dấu ngoặc kép đóng',
    UNEXPECTED_TOKEN: 'có ký tự không đúng chỗ',
    MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên mục',
    BLOCK_AS_IMPLICIT_KEY: 'hai giá trị trên một dòng; chữ có dấu hai chấm phải đặt trong dấu ngoặc kép',
    BAD_SCALAR_START: 'chữ bắt đầu bằng ký tự đặc biệt phải đặt trong dấu ngoặc kép',
    BAD_DQ_ESCAPE: 'dấu \\ trong ngoặc kép không đúng',
    MULTIPLE_DOCS: 'có nhiều tài liệu (---) trong một tệp',
    IMPOSSIBLE: 'không đọc được',
  };
  return words[code] ?? code;
}
