import type { Separator } from '../../import/files/spellings.ts';
import type { ReviewWords } from '../review-words.ts';
import { terms } from './terms.ts';
import { typed } from '../../text/typed.ts';

const formats: ReviewWords['formats'] = {
  docx: 'Word',
  doc: 'Word 97–2003, chuyển bằng LibreOffice',
  rtf: 'RTF, chuyển bằng LibreOffice',
  odt: 'OpenDocument, chuyển bằng LibreOffice',
  pdf: 'PDF',
  md: 'Markdown',
  xlsx: 'Excel',
  xls: 'Excel 97–2003',
  ods: 'OpenDocument',
  csv: 'CSV',
  tsv: 'TSV',
  html: 'trang web',
  json: 'JSON',
};
const kinds = {
  'portal-list': 'danh sách thủ tục',
  'portal-details': 'chi tiết thủ tục của cổng dịch vụ công',
  decision: 'quyết định',
  'own-export': 'tệp do tthc kết xuất, được nhập lại',
};
const separators: Readonly<Record<Separator, string>> = {
  comma: 'dấu phẩy',
  semicolon: 'dấu chấm phẩy',
  tab: 'phím tab',
  bar: 'dấu |',
};

export const reviewWords: ReviewWords = {
  formats,
  took: ({ file, format, kind, encoding, separator }, rows) => {
    const how = [
      formats[format],
      encoding,
      separator === undefined ? undefined : `ngăn bằng ${separators[separator]}`,
    ].filter((part) => part !== undefined);
    return `${file}: ${kinds[kind]} (${how.join(', ')}), ${rows} dòng.`;
  },
  decisionKinds: {
    publication: 'Quyết định công bố',
    internal_process: 'Quyết định phê duyệt quy trình nội bộ',
    correction: 'Quyết định đính chính',
    boundary_free: 'Quyết định công bố danh mục thủ tục phi địa giới hành chính',
  },
  account: (read, used, joined, rejected) =>
    `Đọc ${read} dòng = ${used} dòng vào dự thảo + ${joined} dòng gộp + ${rejected} dòng không dùng được.`,
  ownAccount: (line, unchanged) => `${line.replace(/\.$/u, '')} + ${unchanged} dòng không đổi.`,
  takenAway: (rows) => `Ngoài ra dự thảo thêm ${rows} dòng bãi bỏ thủ tục do không còn trong tệp.`,
  leftInForce: (rows) => `${rows} thủ tục không còn trong tệp vẫn có hiệu lực theo trả lời của người dùng.`,
  nothingDrafted:
    'Không có dòng nào dùng được: không lập dự thảo. Sửa tệp theo lý do nêu ở từng dòng rồi nhập lại.',
  draftGone: (path) => `Bản dự thảo ${path} lập trước đó không còn dòng nào nên đã được xóa.`,
  nothingChanged: 'Không có thay đổi so với danh mục: không lập dự thảo.',
  declaredAndFound: (declared, found) => `nêu ${declared}, phụ lục có ${found}`,
  agreesOtherwise: (counted) => `${counted} (khớp khi tính theo thủ tục hoặc theo cấp)`,
  declaredOtherwise: (declared, found, decision) =>
    `: chưa khớp; đối chiếu với văn bản, nếu chính văn bản ghi sai thì chấp nhận bằng tthc accept decision/declared-count --decision ${typed(decision)} --reason "Văn bản ghi ${declared}, phụ lục có ${found}"`,
  declaredYet: ': chưa khớp; trả lời các nội dung cần người dùng quyết định rồi xem lại',
  leftOut: (counted, leftOut, whole) =>
    `${counted} (không tính ${leftOut} dòng người dùng bỏ; văn bản: ${whole})`,
  effectOf: {
    decision: (decision, codes) => (codes === '' ? decision : `${codes} của ${decision}`),
    basis: (document) => `các dòng căn cứ vào ${document}`,
  },
  supersedes: (decision, provisions) =>
    `thay thế, bãi bỏ quyết định: ${decision}${provisions === undefined ? '' : `, chỉ phần: ${provisions}`}`,
  suspends: (effect, expires) =>
    `ngưng hiệu lực: ${effect}${expires === undefined ? ', không ghi ngày cuối cùng' : `, đến hết ngày ${expires}`}`,
  resumes: (effect) => `có hiệu lực trở lại: ${effect}`,
  certainty: (sure, text, doubtful) =>
    `Trong dự thảo: ${sure} dòng chắc chắn, ${text} dòng có nội dung giữ nguyên văn hoặc chưa đọc, ${doubtful} dòng cần xem lại.`,
  certainties: {
    sure: 'Chắc chắn',
    text: 'Có nội dung giữ nguyên văn hoặc chưa đọc',
    doubtful: 'Cần xem lại',
  },
  all: 'Tất cả',
  times: (count) => `${count} ×`,
  alike: (count) => `${count} × cùng loại, ví dụ:`,
  rejectedTitle: 'Dòng không dùng được',
  doubtsTitle: 'Lưu ý',
  generalTitle: 'Về cả quyết định',
  cleanedTitle: 'Đã làm sạch',
  line: (number) => `đoạn ${number}`,
  table: (number) => `bảng ${number}`,
  sheet: (name) => `trang “${name}”`,
  row: (number) => `dòng ${number}`,
  wrote: (path) => `Đã ghi bản dự thảo ${path}.`,
  next: (path) => `Xem trước thay đổi: tthc plan ${typed(path)}`,
  answerIn: (open, isSheet, path) =>
    `Trả lời ${open} nội dung ở cột “Trả lời”${isSheet ? ' của trang “Trả lời”' : ''}, lưu tệp, rồi: tthc import ${typed(path)}`,
  lookAt: 'Mở bằng trình duyệt để đối chiếu từng ô với văn bản.',
  placeOfSeveral: (place, count) => `${place} (${count} nội dung)`,
  undated: 'chưa ký',
  foreign: (command) =>
    `Danh sách ghi cơ quan quản lý là bộ, ngành. Nhập lại với cơ quan của tỉnh (sửa tên cho đúng; được ghi nhớ trong catalog.yaml):\n  ${command}`,
  alreadyHeld: (count, command) =>
    `${count} thủ tục của danh sách đang có trong danh mục; danh sách ban đầu không ghi lại thủ tục đã có. Để đối chiếu danh sách với danh mục:\n  ${command}`,
  datedToday: (date) =>
    `Danh mục ban đầu được ghi ngày hôm nay (${date}): quyết định có hiệu lực trước ngày đó sẽ không tìm thấy thủ tục. Để ghi ngày khác: thêm --issued, ví dụ --issued 2025-07-01.`,
  applied: 'Đã áp dụng vào danh mục.',
  workbookHint: (open) =>
    `${open} nội dung cần người dùng quyết định; trả lời trong Excel: thêm --report xlsx=TỆP.xlsx, trong Word: --report docx=TỆP.docx.`,
  sheetHint: 'Phiếu đối chiếu từng ô với văn bản: thêm --report html=TỆP.',
  sheetTitle: (decision, issued) => `Phiếu kiểm tra dự thảo: ${decision}, ${issued}`,
  code: 'Mã số',
  name: 'Tên',
  place: 'Vị trí',
  column: 'Cột',
  original: 'Trong văn bản',
  reading: 'Đọc thành',
  noCode: '(chưa có mã)',
  sectorHeading: 'Đề mục lĩnh vực',
  levelHeading: 'Đề mục cấp',
  keptText: '(giữ nguyên văn)',
  decidedAs: (meaning) => `Người dùng chọn: ${meaning}`,
  decided: (choice) => {
    switch (choice.kind) {
      case 'record':
        return `Người dùng chọn: là thủ tục ${choice.id} của danh mục`;
      case 'code':
        return `Người dùng ghi mã: ${choice.code}`;
      case 'keep':
        return 'Người dùng chọn: giữ như văn bản';
      case 'leave_out':
        return 'Người dùng chọn: bỏ dòng này';
      case 'same':
        return 'Người dùng chọn: đúng là thủ tục của mã này, lấy tên trong danh mục';
      case 'rename':
        return 'Người dùng chọn: quyết định đổi tên thủ tục';
      case 'held':
        return 'Người dùng chọn: theo các cấp trong danh mục';
      case 'department':
      case 'sector':
        return `Người dùng ghi: ${choice.name}`;
      case 'levels':
        return `Người dùng ghi: ${choice.levels.map((level) => terms.levels[level]).join(', ')}`;
      case 'action':
        return `Người dùng chọn: ${terms.actions[choice.action]}`;
    }
  },
  asking: {
    localDepartment: (ministry, rows, likely) =>
      `${rows} dòng ghi ${ministry}; ở tỉnh do cơ quan nào quản lý${likely === '' ? '' : ` [${likely}]`}: `,
    begin: (rows) =>
      `Có ${rows} nội dung cần người dùng quyết định. Trả lời từng dòng, hoặc một câu cho cả loại; có thể quay lại, hoặc dừng trả lời.`,
    title: (at, of) => `Dòng ${at}/${of}`,
    kinds: {
      target_unknown: 'Không có trong danh mục',
      target_ambiguous: 'Tên trùng nhiều thủ tục',
      target_abolished: 'Đã bị bãi bỏ',
      target_by_name: 'Tìm mã theo tên',
      name_differs_from_catalog: 'Tên khác danh mục',
      code_not_read: 'Không đọc được mã số',
      code_repeated: 'Mã số có ở nhiều dòng',
      already_active: 'Đang có hiệu lực',
      action_differs: 'Hai nơi ghi khác nhau về nội dung công bố',
      action_not_known: 'Không rõ nội dung công bố',
      action_assumed: 'Thủ tục chuẩn hóa',
      level_not_held: 'Cấp khác danh mục',
      row_taken_away: 'Không còn trong tệp',
      levels_missing: 'Chưa rõ cấp thực hiện',
      department_missing: 'Chưa rõ cơ quan quản lý',
      sector_missing: 'Chưa rõ lĩnh vực',
    },
    prompt: (answers) => `Chọn (${answers}): `,
    answers: {
      same: ['d', 'đúng thủ tục này, lấy tên trong danh mục'],
      rename: ['n', 'đúng thủ tục này, đổi tên theo quyết định'],
      held: ['c', 'theo các cấp trong danh mục'],
      keep: ['g', 'giữ như văn bản'],
      leave_out: ['b', 'bỏ dòng này'],
      type: ['m', 'ghi mã hoặc tên khác'],
      back: ['l', 'quay lại dòng trước'],
      stop: ['t', 'dừng trả lời, giữ các dòng còn lại như văn bản'],
    },
    takenAway: {
      keep: 'bãi bỏ thủ tục này',
      leave_out: 'không bãi bỏ, thủ tục vẫn có hiệu lực',
    },
    asAction: (action) => `là thủ tục ${action}`,
    forAll: (rows) => `Thêm * sau chữ để trả lời một lần cho cả ${rows} dòng còn lại cùng loại, ví dụ g*`,
    notInDraft: '(không vào dự thảo)',
    namePrompt: 'Tên: ',
    codePrompt: 'Mã số (ví dụ 1.002010): ',
    badCode: (text) => `“${text}” không phải mã số TTHC.`,
    notUnderstood: (text) => `Không hiểu “${text}”.`,
  },
  workbook: {
    sheets: { guide: 'Hướng dẫn', questions: 'Trả lời', notes: 'Để xem', form: 'tthc' },
    columns: {
      kind: 'Loại',
      place: 'Vị trí',
      action: 'Nội dung công bố',
      paper: 'Văn bản ghi',
      doubt: 'Nội dung chưa rõ',
      reading: 'Trong dự thảo',
      offers: 'Có thể trả lời',
      otherCode: '(hoặc ghi mã số khác)',
      otherName: '(hoặc ghi tên khác)',
      answer: 'Trả lời',
      key: 'Khóa (không sửa)',
    },
    guide: (questions) => [
      `Trang “Trả lời” có ${questions} nội dung cần người dùng quyết định, xếp theo loại.`,
      'Chọn câu trả lời ở cột “Trả lời” (ô màu vàng): nhấn mũi tên bên phải ô. Nơi ghi được mã số hoặc tên khác thì nhập trực tiếp vào ô, ví dụ 1.002010.',
      'Cùng một câu trả lời cho nhiều dòng: chép ô xuống các dòng dưới.',
      'Được sắp xếp, lọc, ẩn dòng, thêm cột; không sửa cột “Khóa”.',
      'Dòng để trống được coi là chưa trả lời, được hỏi lại lần sau.',
      'Trang “Để xem” là những nội dung chỉ cần đối chiếu với văn bản.',
      'Sau khi trả lời, lưu tệp rồi nhập lại: tthc import TỆP-NÀY. Dự thảo được lập lại từ văn bản gốc và các câu trả lời; văn bản gốc phải còn nguyên.',
    ],
    document: {
      guide: (questions) => [
        `Bảng dưới có ${questions} nội dung cần người dùng quyết định.`,
        'Ghi câu trả lời vào cột “Trả lời”: số của câu trả lời trong cột “Có thể trả lời”, ví dụ 1, hoặc cả câu. Nơi ghi được mã số hoặc tên khác thì ghi trực tiếp, ví dụ 1.002010.',
        'Được sắp xếp, bỏ, chép dòng; không sửa cột “Khóa”. Dòng để trống được coi là chưa trả lời, được hỏi lại lần sau.',
        'Sau khi trả lời, lưu tệp rồi nhập lại: tthc import TỆP-NÀY. Dự thảo được lập lại từ văn bản gốc và các câu trả lời; văn bản gốc phải còn nguyên.',
      ],
      number: 'Câu',
      keep: 'Phần dưới đây của tthc, xin giữ nguyên:',
    },
    otherwise: 'Không có trong danh sách. Chỉ giữ lại ở nơi ghi được mã số hoặc tên khác.',
  },
  keptAnswers: (path) => `Câu trả lời đã ghi vào ${path}. Trả lời tiếp: tthc import ${typed(path)}`,
};
