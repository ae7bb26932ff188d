import type { Separator } from '../../import/files/spellings.ts';
import type { ReviewWords } from '../review-words.ts';

const formats: ReviewWords['formats'] = {
  docx: 'Word',
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
};
const separators: Readonly<Record<Separator, string>> = {
  comma: 'dấu phẩy',
  semicolon: 'dấu chấm phẩy',
  tab: 'dấu tab',
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
  },
  account: (read, used, joined, rejected) =>
    `Đọc ${read} dòng = ${used} dòng vào dự thảo + ${joined} dòng gộp + ${rejected} dòng không dùng được.`,
  declaredAndFound: (declared, found) => `nêu ${declared}, đếm được ${found}`,
  certainty: (sure, text, doubtful) =>
    `Trong dự thảo: ${sure} dòng chắc chắn, ${text} dòng có chỗ giữ nguyên văn, ${doubtful} dòng cần xem lại.`,
  certainties: { sure: 'Chắc chắn', text: 'Có chỗ giữ nguyên văn', doubtful: 'Cần xem lại' },
  all: 'Tất cả',
  times: (count) => `${count} ×`,
  alike: (count) => `${count} × cùng loại, ví dụ:`,
  rejectedTitle: 'Dòng không dùng được',
  doubtsTitle: 'Cần xem lại',
  generalTitle: 'Về cả quyết định',
  cleanedTitle: 'Đã làm sạch',
  line: (number) => `đoạn ${number}`,
  table: (number) => `bảng ${number}`,
  sheet: (name) => `trang “${name}”`,
  row: (number) => `dòng ${number}`,
  readingFile: (at, of, file) => `Đang đọc ${at}/${of}: ${file}`,
  wrote: (path) => `Đã ghi bản dự thảo ${path}.`,
  next: (path) => `Xem trước thay đổi: tthc plan ${path}`,
  datedToday: (date) =>
    `Danh mục ban đầu được đề ngày hôm nay (${date}): quyết định có hiệu lực trước ngày đó sẽ không tìm thấy thủ tục. Muốn đề ngày khác: thêm --issued, ví dụ --issued 2025-07-01.`,
  applied: 'Đã áp dụng vào danh mục.',
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
    }
  },
  asking: {
    begin: (rows) =>
      `Có ${rows} dòng chưa rõ là thủ tục nào trong danh mục. Trả lời từng dòng, hoặc thôi hỏi.`,
    title: (at, of) => `Dòng ${at}/${of}`,
    prompt: (answers) => `Chọn (${answers}): `,
    answers: {
      keep: ['g', 'giữ như văn bản'],
      type: ['m', 'ghi mã khác'],
      leaveOut: ['b', 'bỏ dòng này'],
      stop: ['t', 'thôi hỏi, giữ các dòng còn lại như văn bản'],
    },
    codePrompt: 'Mã số (ví dụ 1.002010): ',
    badCode: (text) => `“${text}” không phải mã số TTHC.`,
    notUnderstood: (text) => `Không hiểu “${text}”.`,
  },
};
