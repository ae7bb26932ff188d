import type { Level } from '../../model/types.ts';
import type { ImportWords } from '../import-words.ts';
import { unseenWords } from './unseen.ts';
import { terms } from './terms.ts';
import { writing } from './writing.ts';

/** Names of columns known by their cells. */
const columns: Readonly<Record<string, string>> = {
  code: 'mã số thủ tục',
  name: 'tên thủ tục',
  levels: 'cấp thực hiện',
  department: 'cơ quan quản lý',
  sector: 'lĩnh vực',
  publishedBy: 'quyết định công bố',
};

const levelWords = (levels: readonly Level[]): string =>
  levels.map((level) => terms.levels[level].toLowerCase()).join(', ');

export const importWords: ImportWords = {
  rejections: {
    broken_json: ({ text }) => `dòng JSON bị lỗi: ${text}`,
    not_an_object: ({ text }) => `không phải một bản ghi: ${text}`,
    code_missing: ({ name }) => `không có mã số: ${name}`,
    code_truncated: ({ code }) => `mã ${code} thiếu chữ số; mã có đủ sáu chữ số sau dấu chấm`,
    code_lost_zeros: ({ code, likely }) => `ô ghi số ${code}, mất các số 0 ở cuối; có thể là ${likely}`,
    code_online_service: ({ code }) => `${code} là mã dịch vụ công trực tuyến, không phải mã thủ tục`,
    code_legacy: ({ code }) => `${code} là mã cũ trước Cơ sở dữ liệu quốc gia`,
    code_several: ({ code }) => `một ô ghi nhiều mã: ${code}`,
    code_malformed: ({ code }) => `“${code}” không phải mã số TTHC`,
    code_without_point: ({ code, likely }) => `mã ${code} thiếu dấu chấm; có thể là ${likely}`,
    code_repeated: ({ code, firstRow }) => `mã ${code} đã có ở dòng ${firstRow}`,
    procedure_repeated: ({ name, firstRow }) =>
      `thủ tục chưa có mã này giống dòng ${firstRow} cả tên, cơ quan, lĩnh vực và cấp, không phân biệt được: ${name}`,
    name_missing: ({ code }) => `thủ tục ${code} không có tên`,
    name_repeated: ({ column, text, shown }) =>
      `ô “${column}” ghi “${text}”: mã số và tên không lấy theo dòng trên, ghi đầy đủ rồi nhập lại${shown === '' ? '' : ` (${shown})`}`,
    name_conflict: ({ code, name, other, otherFile, otherRow }) =>
      `mã ${code} có hai tên: “${name}” và “${other}” (${otherFile}, dòng ${otherRow})`,
    department_nowhere: () =>
      'tệp không có cột cơ quan quản lý, cũng không có tiêu đề nào nêu cơ quan; khi nhập thêm --department, ví dụ --department "Sở Tư pháp", hoặc thêm cột “Cơ quan quản lý” vào tệp',
    department_missing: ({ code }) => `thủ tục ${code} không có cơ quan quản lý; dùng --department`,
    sector_missing: ({ code }) => `thủ tục ${code} không có lĩnh vực`,
    row_abolished: ({ code, text }) => `${code} không còn hiệu lực (“${text}”), không đưa vào danh mục`,
    ministry_only: ({ code }) =>
      `${code} chỉ thực hiện ở cấp bộ, không thuộc danh mục của tỉnh; dùng --keep-ministry để giữ`,
    ministry_by_body: ({ code }) =>
      `${code} không ghi cấp, cơ quan thực hiện là bộ, ngành: coi là chỉ ở cấp bộ, để ngoài danh mục của tỉnh; dùng --keep-ministry để giữ`,
  },
  doubts: {
    level_ended: () =>
      'ghi cấp huyện, nhưng không còn cấp huyện từ 01/7/2025: xem lại cấp, hoặc ghi ngày của danh sách bằng --issued',
    ...unseenWords,
    row_below_not_read: ({ text }) => `dòng dưới ghi thêm về thủ tục này, chưa được đọc: ${text}`,
    row_not_a_procedure: ({ text }) => `dòng không phải thủ tục: ${text}`,
    sheet_without_table: ({ sheet }) => `trang “${sheet}” không có danh sách thủ tục`,
    column_not_read: ({ column }) => `cột “${column}” không được đọc`,
    column_as_attribute: ({ column }) =>
      `cột “${column}” được ghi thành thuộc tính của thủ tục; danh mục phi địa giới do quyết định riêng công bố, nên đối chiếu lại`,
    column_by_cells: ({ column, meaning }) =>
      `cột “${column}” được hiểu theo nội dung các ô là ${columns[meaning] ?? meaning}`,
    key_not_read: ({ key }) => `mục “${key}” không được đọc`,
    cell_error: ({ column, text }) => `ô ở cột “${column}” là lỗi của bảng tính (${text}), coi là để trống`,
    value_not_understood: ({ column, text }) => `không hiểu “${text}” ở cột “${column}”`,
    marks_differ: ({ columns: names }) => `đánh dấu ở nhiều cột chỉ được chọn một: ${names}`,
    codes_missing: () => 'danh sách không có mã số thủ tục: ghi là chưa có mã, bổ sung khi có',
    code_mended: ({ text, code }) => `mã ghi là “${text}”, đọc là ${code}`,
    department_short: ({ short, department, rows }) =>
      department === undefined
        ? `không rõ “${short}” là cơ quan nào (${writing.number(rows)} dòng): ghi đủ tên, hoặc bổ sung mục “aliases” trong departments.yaml`
        : `“${short}” hiểu là ${department} (${writing.number(rows)} dòng)`,
    levels_not_told: ({ count }) =>
      `tệp không ghi cấp thực hiện của ${writing.number(count)} thủ tục: ghi là chưa rõ cấp, trong đó có thể có thủ tục chỉ bộ, ngành giải quyết; nhập cùng tệp chi tiết của cổng, hoặc ghi cấp thực hiện vào tệp rồi nhập lại`,
    levels_of_body: ({ levels, body }) =>
      `không có cột cấp; lấy ${levelWords(levels)} theo cơ quan có thẩm quyền hoặc thực hiện: ${body}`,
    levels_differ_from_body: ({ levels, held, body }) =>
      `cấp thực hiện ghi ${levelWords(levels)}, nhưng cơ quan thực hiện là ${levelWords(held)} (${body}): xem lại`,
    level_of_body_ended: ({ body }) =>
      `cơ quan thực hiện ghi “${body}”, nhưng không còn cấp huyện từ 01/7/2025: để trống cấp thực hiện, xem lại`,
    name_repeated: ({ column, text }) =>
      `ô “${column}” ghi “${text}”: không lấy theo dòng trên; kiểm tra lại là thủ tục nào, ghi đầy đủ rồi nhập lại`,
    nothing_repeated: ({ column, text }) =>
      `ô “${column}” ghi “${text}”, nhưng không có nội dung ở dòng trên để lấy: để trống`,
    department_from_heading: ({ department }) => `lấy cơ quan quản lý theo tiêu đề: ${department}`,
    department_given: ({ given, named, rows }) =>
      `${rows} dòng ghi ${named}: cơ quan quản lý lấy theo --department là ${given}`,
    department_kept: ({ given, named, rows }) =>
      `${rows} dòng ghi ${named} nên không dùng --department ${given}`,
    department_by_table: ({ ministry, department, rows }) =>
      `${rows} dòng ghi ${ministry}: cơ quan quản lý là ${department} theo mục “localDepartments” của catalog.yaml`,
    department_is_ministry: ({ ministry, likely, rows }) =>
      `${rows} dòng ghi cơ quan quản lý là ${ministry}, không phải cơ quan của tỉnh${likely === undefined ? '' : ` (thường là ${likely})`}`,
    carried_down: ({ text, row }) => `ô để trống, hiểu là như dòng ${row}: ${text}`,
    value_not_text: ({ key }) => `mục “${key}” không phải chữ`,
    name_differs: ({ code, name, other, otherFile, otherRow }) =>
      `${code}: tên “${name}” khác “${other}” ở ${otherFile}, dòng ${otherRow}`,
    value_differs: ({ value, other, otherFile, otherRow }) =>
      `“${value}” khác “${other}” ở ${otherFile}, dòng ${otherRow}`,
    department_by_form: ({ department }) =>
      `lấy “${department}” làm cơ quan quản lý vì dòng này cùng dạng với các dòng ghi cơ quan khác: xem lại`,
    sector_by_place: ({ sector, place }) =>
      `lấy “${sector}” làm lĩnh vực vì ${{ sheet: 'trang tính có tên này', name: 'tên này trong ngoặc trước tên thủ tục', line: 'dòng này ở ngay trên các thủ tục' }[place]}: xem lại`,
    department_assumed: ({ department }) => `tệp không nêu cơ quan quản lý; tạm ghi ${department}`,
    level_unknown: ({ text }) => `không rõ cấp: ${text}`,
    applicant_unknown: ({ text }) => `đối tượng ngoài danh sách thường dùng: ${text}`,
    agency_unlikely: ({ text }) => `không giống tên cơ quan: ${text}`,
    value_cut: ({ column, text }) =>
      `ô ở cột “${column}” dài đúng 255 ký tự, có thể bị tệp cũ cắt mất phần cuối; xem lại ở bản gốc: ${text}`,
    name_cut: ({ text }) => `tên có thể bị cắt mất phần cuối: ${text}`,
    text_unlikely: ({ text }) => `nội dung khác thường: ${text}`,
    text_without_place: ({ text }) => `không có chỗ ghi: ${text}`,
    decision_number_unusual: ({ number }) => `số quyết định khác thường: ${number}`,
    legal_base_without_number: ({ text }) => `căn cứ không có số, không ghi vào dự thảo: ${text}`,
    legal_base_by_name: ({ text }) => `căn cứ không có số, ghi theo tên: ${text}`,
    legal_base_known: ({ text, number }) => `căn cứ không có số là văn bản ${number} trong danh mục: ${text}`,
    legal_base_number_incomplete: ({ number, title }) => `số văn bản ${number} chưa đủ: ${title}`,
    legal_base_number_differs: ({ number, title }) => `số ${number} khác số trong tên: ${title}`,
    error_within: ({ column, text }) =>
      `ô ở cột “${column}” có chữ lỗi của chương trình giữa các chữ khác, giữ nguyên văn: ${text}`,
    year_short: ({ text, year }) => `năm chỉ ghi hai chữ số, hiểu là năm ${year}: ${text}`,
    day_of_number: ({ text, date }) =>
      `“${text}” là số thứ tự ngày của bảng tính, hiểu là ngày ${date}; xem lại`,
    date_not_real: ({ text }) => `ngày không có thật: ${text}`,
    table_not_split: ({ text }) => `không tách được bảng: ${text}`,
    time_not_reduced: ({ heading, text }) =>
      `cột “${heading}” ghi ${text}: không rõ thời hạn đã trừ phần này chưa`,
    time_without_unit: ({ text }) => `thời hạn không có đơn vị: ${text}`,
    time_unit_unknown: ({ text }) =>
      `đơn vị thời hạn không ghi được thành số (danh mục có giờ, ngày, ngày làm việc, tháng; tuần, phút, năm được đổi ra các đơn vị ấy khi chia hết), giữ nguyên văn: ${text}`,
    times_differ: ({ text }) => `thời hạn khác nhau giữa các cách nộp: ${text}`,
    time_unit_differs: ({ text }) => `đơn vị thời hạn khác nhau: ${text}`,
    time_and_fee_run_together: ({ text }) => `thời hạn và mức thu viết liền nhau: ${text}`,
    free_may_be_default: ({ text }) =>
      `“${text}” có thể chỉ là giá trị mặc định của cổng: ghi là chưa có thông tin`,
    fee_amounts_several: ({ text }) => `nhiều mức thu: ${text}`,
    fee_amount_unlikely: ({ text }) => `mức thu khác thường: ${text}`,
    fee_not_said: ({ text }) =>
      `phí, lệ phí ghi “${text}”: chưa xác định có thu hay không, ghi là chưa có thông tin`,
    fee_none_said: ({ text }) => `phí, lệ phí ghi “${text}”: hiểu là không thu`,
  },
  cleanings: {
    nfc: 'chuyển về Unicode dựng sẵn (NFC)',
    eth_for_d: 'sửa chữ Đ viết bằng ký tự khác',
    invisible_marks: 'bỏ ký tự vô hình',
    odd_spaces: 'thay khoảng trắng lạ',
    line_breaks: 'bỏ ngắt dòng',
    edge_spaces: 'bỏ khoảng trắng ở hai đầu',
    double_spaces: 'gộp khoảng trắng thừa',
    department_spelling: 'thống nhất cách viết tên cơ quan',
    sector_spelling: 'thống nhất cách viết lĩnh vực',
    decision_number: 'sửa cách viết số quyết định',
    markup: 'bỏ thẻ HTML',
    page_furniture: 'bỏ chữ của giao diện cổng',
  },
  unreadable: {
    empty: 'tệp trống',
    not_a_workbook: 'không phải bảng tính',
    not_a_document: 'không phải văn bản Word',
    old_word: 'văn bản Word cũ (.doc); cài LibreOffice thì tthc tự chuyển, hoặc mở ra và lưu lại thành .docx',
    open_document_text:
      'văn bản OpenDocument (.odt); cài LibreOffice thì tthc tự chuyển, hoặc mở ra và lưu lại thành .docx',
    rtf: 'văn bản RTF; cài LibreOffice thì tthc tự chuyển, hoặc mở bằng Word và lưu lại thành .docx',
    not_converted: 'văn bản mà LibreOffice không chuyển được sang .docx; mở ra và lưu lại thành .docx',
    pdf: 'tệp PDF, bản cài đặt này thiếu phần đọc PDF (dist/parts/pdf.cjs); cài lại tthc, hoặc đề nghị gửi bản Word, Excel của văn bản',
    unruled:
      'PDF có danh mục nhưng bảng không kẻ đường, nên không biết chữ nào thuộc cột nào; đề nghị gửi bản Word, Excel, hoặc mở bằng Word, kẻ bảng, lưu thành .docx và soát lại',
    scan: 'bản quét (PDF chỉ có ảnh); đề nghị gửi bản Word, Excel, hoặc nhận dạng chữ bằng phần mềm khác, lưu thành .docx và soát lại từng mã số',
    web_page:
      'trang web (HTML), dù tên tệp là gì, và trong trang không có bảng hay dòng nào ghi mã số và tên thủ tục; danh sách có thể chỉ hiện ra khi trang được mở: mở trang, chọn danh sách, chép vào Excel rồi lưu thành .xlsx, hoặc tải tệp Excel, JSON của cổng',
    web_archive: 'trang web đã lưu hoặc gửi thành một tệp (.mht); mở bằng Word và lưu lại thành .docx',
    xml: 'tệp XML, dù tên tệp là gì, mà tthc không đọc; mở bằng Excel hoặc Word và lưu lại thành .xlsx, .docx',
    macro: 'tệp có macro; lưu lại không có macro (.docx, .xlsx)',
    encrypted: 'tệp có mật khẩu; mở ra và lưu lại không mật khẩu',
    too_large: 'tệp quá lớn',
    truncated: 'tệp bị cắt, không đầy đủ',
    broken_json: 'tệp JSON bị lỗi: bị cắt, hoặc có chữ thừa ở cuối; tải hoặc kết xuất lại tệp',
    json_rows:
      'tệp JSON là một bảng không có dòng tiêu đề nên không rõ mỗi cột là gì; thêm dòng đầu ghi tên các cột, ví dụ ["Mã TTHC", "Tên TTHC", "Lĩnh vực"]',
    damaged: 'tệp bị hỏng',
    not_text: 'không phải tệp văn bản',
    wrong_encoding: 'không đúng bảng mã đã nêu ở --encoding',
    open_quote: 'có dấu nháy kép mở nhưng không đóng',
    tcvn3: 'chữ theo bảng mã TCVN3 (phông .VnTime); chuyển sang Unicode rồi nhập lại',
    vni: 'chữ theo bảng mã VNI (phông VNI-Times); chuyển sang Unicode rồi nhập lại',
    double_encoded: 'chữ UTF-8 đã bị đọc nhầm bảng mã (ví dụ “Thá»§ tá»¥c”); xuất lại từ nơi lập tệp',
    letters_lost:
      'chữ có dấu đã mất, chỉ còn dấu hỏi (ví dụ “C?p l?i gi?y”), vì tệp được lưu bằng bảng mã không có tiếng Việt; mở tệp gốc và lưu lại thành .xlsx, hoặc “CSV UTF-8”',
  },
};
