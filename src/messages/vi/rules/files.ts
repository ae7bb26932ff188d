import { limits } from '../../../model/limits.ts';
import type { RuleTexts } from '../../messages.ts';
import { ended, or } from '../../phrases.ts';
import { day, named, near, publisherForm, quoted, valuesNamed } from './phrases.ts';

/** Names of things that stand in place of a file. */
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
  line: `có dòng dài quá ${limits.line / 1000} nghìn ký tự`,
  references: 'các tham chiếu (&, *) vòng lại chính mình, hoặc quá lớn khi khai triển',
};

export const files = {
  'file/empty': {
    title: 'Tệp phải có nội dung',
    why: 'Tệp trống không có thông tin về thủ tục; nguyên nhân thường là lưu lỗi hoặc xóa nhầm.',
    say: () => [
      'Tệp trống.',
      'Khôi phục từ bản lưu (với git: git checkout HEAD -- TỆP); tệp không cần thiết thì xóa.',
    ],
  },
  'file/not-text': {
    title: 'Tệp phải là văn bản UTF-8',
    why: 'Danh mục gồm các tệp văn bản mà git so sánh được từng dòng. Tệp Word, Excel đưa vào bằng tthc import.',
    say: () => [
      'Tệp không phải văn bản UTF-8.',
      'Lưu lại tệp với mã UTF-8; tệp Word, Excel thì dùng tthc import.',
    ],
  },
  'file/irregular': {
    title: 'Trong danh mục chỉ được có tệp',
    why: 'Liên kết dẫn ra ngoài thì đưa chữ của tệp khác vào kết quả kiểm tra; đường ống, thiết bị thì không đọc hết được. Chỉ tệp thông thường được đọc.',
    say: ({ what }) => [
      `Ở đây không phải tệp mà là ${irregular[what]}, nên không được mở.`,
      what === 'folder'
        ? 'Đổi tên thư mục cho không còn đuôi .yaml, hoặc chuyển các tệp trong đó về đúng vị trí rồi xóa.'
        : 'Thay bằng tệp YAML thông thường, hoặc xóa.',
    ],
  },
  'file/beyond-limits': {
    title: 'Tệp phải trong giới hạn đọc được',
    why: 'Tệp lồng nhau hàng nghìn tầng hay tham chiếu vòng làm mọi chương trình đọc YAML treo máy; một tệp như vậy không được che lỗi của các tệp khác.',
    say: ({ limit }) => [
      `Tệp không được đọc: ${beyond[limit] ?? limit}.`,
      'Quyết định, thủ tục không cần nội dung như vậy. Xóa tệp, hoặc viết lại theo mẫu: tthc schema procedure.',
    ],
  },
  'file/conflict': {
    title: 'Tệp không được còn dấu xung đột của git',
    why: 'Dấu xung đột cho biết có hai nội dung chưa được chọn; nếu nằm trong lời văn thì YAML vẫn đọc được, và sẽ bị công bố.',
    say: () => [
      'Tệp còn dấu xung đột của git (<<<<<<<, >>>>>>>): hai nhánh khác nhau ở đây và chưa được chọn.',
      'Chọn nội dung đúng, xóa các dòng dấu; hoặc lấy lại một bên: git checkout --ours TỆP (bên đang làm), git checkout --theirs TỆP (bên được gộp vào).',
    ],
  },
  'file/unknown': {
    title: 'Mỗi tệp phải có vị trí trong danh mục',
    why: 'Tệp YAML nằm ngoài các vị trí đã quy định thì không được kiểm tra và không được tính, dù có vẻ thuộc danh mục.',
    say: () => [
      'Tệp YAML này không thuộc danh mục.',
      'Trong danh mục chỉ có catalog.yaml, departments.yaml, sectors.yaml, holidays.yaml, documents.yaml, feedback/, procedures/ và decisions/.',
    ],
  },
  'file/missing': {
    title: 'Danh mục phải có đủ các tệp chung',
    why: 'Thiếu thông tin chung hoặc sổ cơ quan, lĩnh vực thì không kiểm tra, thống kê được thủ tục nào.',
    say: ({ name }) => [
      `Thiếu tệp ${name}.`,
      `Khôi phục tệp từ git, tại thư mục chứa catalog/: git checkout HEAD -- catalog/${name}`,
    ],
  },
  'file/misplaced': {
    title: 'Tệp phải nằm đúng vị trí',
    why: 'Tên tệp và thư mục suy ra từ mã và cơ quan quản lý; đặt sai vị trí thì một thủ tục có thể bị ghi hai lần.',
    say: ({ expected }) => ['Tệp không nằm đúng vị trí.', `Chuyển tệp về ${expected}.`],
  },
  'yaml/syntax': {
    title: 'Tệp phải đúng cú pháp YAML',
    why: 'Tệp sai cú pháp thì không chương trình nào đọc được.',
    say: ({ problem }) => [
      `Sai cú pháp YAML: ${syntaxProblem(problem)}.`,
      'Xem thụt dòng, dấu hai chấm và dấu ngoặc ở dòng này và dòng ngay trước.',
    ],
  },
  'yaml/duplicate-key': {
    title: 'Mỗi mục chỉ được ghi một lần',
    why: 'Một mục ghi hai lần thì mỗi chương trình lấy một giá trị; không xác định được giá trị nào đúng.',
    say: ({ key }) => [
      `Mục “${key}” được ghi hai lần.`,
      'Giữ lại một mục; YAML không cho biết mục nào đúng.',
    ],
  },
  'schema/required': {
    title: 'Tệp phải có đủ các mục bắt buộc',
    why: 'Thiếu tên, cấp, cơ quan hay lĩnh vực thì thủ tục không công khai được, không thống kê được.',
    say: ({ key }) => [`Thiếu ${named(key)}.`, `Bổ sung dòng “${key}: …”.`],
  },
  'schema/unknown-key': {
    title: 'Tệp chỉ được có các mục đã quy định',
    why: 'Mục ghi sai tên thì bị bỏ qua mà không có thông báo; nội dung tưởng đã ghi thực tế không có.',
    say: ({ key, near: other }) => [
      `Không có mục nào tên “${key}”.`,
      other ? `Có phải là “${other}”?` : 'Xóa mục này hoặc xem tthc schema.',
    ],
  },
  'schema/type': {
    title: 'Giá trị phải đúng kiểu',
    why: 'Danh sách, số và chữ được đọc khác nhau; sai kiểu thì so sánh, thống kê sai.',
    say: ({ expected, actual }) => [
      actual === 'null'
        ? `Mục này để trống; cần ${typeName(expected)}.`
        : `Giá trị ${quoted(actual)} không đúng kiểu; cần ${typeName(expected)}.`,
      adviseOnType(expected, actual),
    ],
  },
  'schema/value': {
    title: 'Giá trị phải thuộc các giá trị đã quy định',
    why: 'Cấp, loại, mức độ trực tuyến dùng chung một bộ từ để thống kê được.',
    say: ({ allowed, actual, near: other }) => [
      `Giá trị ${quoted(actual)} không được dùng ở đây.`,
      `${other ? `Có phải là “${other}”? ` : ''}Các giá trị: ${valuesNamed(allowed)}.`,
    ],
  },
  'schema/format': {
    title: 'Giá trị phải đúng dạng',
    why: 'Mã định danh là khóa nối các tệp với nhau, nên chỉ gồm chữ thường không dấu, chữ số và gạch nối; nội dung thì không được để trống.',
    say: ({ actual, of }) => [
      `Giá trị ${actual} không đúng dạng.`,
      of === 'publisher'
        ? publisherForm(actual.replaceAll('"', ''))
        : of === 'fingerprint'
          ? 'Chép đúng mã kiểm tra do tthc verify in ra: tthc1-sha256: và 64 chữ số thập lục phân.'
          : 'Không để trống; mã định danh chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.',
    ],
  },
  'schema/limit': {
    title: 'Số phải trong giới hạn',
    why: 'Thời hạn, mức thu, số bản không thể là số âm; danh sách bắt buộc không thể rỗng.',
    say: ({ limit, actual }) => [`Giá trị ${actual} ngoài giới hạn: ${bound(limit)}.`],
  },
  'schema/repeated-item': {
    title: 'Danh sách không được lặp',
    why: 'Một cấp hay một mã ghi hai lần làm sai số đếm.',
    say: ({ actual }) => [`${actual} được ghi nhiều lần trong danh sách.`, 'Giữ lại một giá trị.'],
  },
  'catalog/rule-setting': {
    title: 'Chỉ được đặt mức cho quy tắc có thật',
    why: 'Ghi sai tên quy tắc trong catalog.yaml thì mức của quy tắc thực tế chưa được đặt. Quy tắc báo tệp không đọc được thì không tắt được: tệp đó chưa hề được kiểm tra.',
    say: ({ rule, problem, near: names }) =>
      problem === 'fixed'
        ? [
            `Mức của quy tắc “${rule}” không đặt lại được.`,
            'Xóa dòng này: tệp có lỗi đó thì chưa được kiểm tra.',
          ]
        : [`Không có quy tắc “${rule}”.`, near(names) ?? 'Xem danh sách: tthc rules.'],
  },
  'accepted/expired': {
    title: 'Việc chấp nhận phát hiện phải còn thời hạn',
    why: 'Một phát hiện được chấp nhận là chấp nhận trong một thời hạn, kèm lý do; hết hạn thì phải xem lại.',
    say: ({ rule, until }) => [
      `Việc chấp nhận phát hiện ${rule} đã hết hạn ngày ${day(until)}.`,
      'Sửa dữ liệu, hoặc gia hạn kèm lý do mới.',
    ],
  },
  'accepted/not-needed': {
    title: 'Chỉ được chấp nhận phát hiện đang có',
    why: 'Phát hiện không còn thì không cần chấp nhận nữa.',
    say: ({ rule }) => [`Không còn phát hiện ${rule} nào ứng với mục chấp nhận này.`, 'Xóa mục này.'],
  },
  'internal/rule-failed': {
    title: 'Mọi quy tắc phải chạy được',
    why: 'Quy tắc bị lỗi giữa chừng thì chưa kiểm tra được nội dung nào; nếu không báo thì dữ liệu bị coi là đúng. Đây là lỗi của tthc.',
    say: ({ failed, problem }) => [
      `Quy tắc ${failed} không chạy được: ${ended(problem)}`,
      'Đây là lỗi của tthc, không phải của dữ liệu; kết quả kiểm tra chưa đầy đủ.',
    ],
  },
} satisfies Partial<RuleTexts>;

/** Giới hạn của lược đồ, ví dụ `minimum >= 0`. */
function bound(limit: string): string {
  const words: Record<string, string> = {
    minimum: 'không nhỏ hơn',
    maximum: 'không lớn hơn',
    minItems: 'số mục ít nhất là',
    minProperties: 'số mục ít nhất là',
  };
  const [keyword = '', number = ''] = [limit.split(' ')[0], /(?<!\d)-?\d+$/.exec(limit)?.[0]];
  return words[keyword] ? `${words[keyword]} ${number}` : limit;
}

function typeName(types: string): string {
  const words: Record<string, string> = {
    string: 'chữ',
    number: 'số',
    integer: 'số nguyên',
    boolean: '“true” hoặc “false”',
    array: 'danh sách',
    object: 'các mục con (tên mục: giá trị)',
  };
  return or(
    'hoặc',
    types.split(' | ').map((type) => words[type] ?? type),
  );
}

function syntaxProblem(code: string): string {
  const words: Record<string, string> = {
    TAB_AS_INDENT: 'dùng phím tab để thụt dòng',
    OPEN_BRACKET: 'dấu ngoặc [ hoặc { mở mà chưa đóng, hoặc dòng trong ngoặc chưa thụt vào',
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

/** Returns how to mend a value of the wrong type. */
function adviseOnType(expected: string, actual: string): string | undefined {
  if (actual === 'null') return 'Ghi giá trị sau dấu hai chấm; mục không bắt buộc thì xóa cả dòng.';
  return expected.includes('string') && !/^[{[]/u.test(actual)
    ? 'Đặt giá trị trong dấu ngoặc kép.'
    : undefined;
}
