import type { AuthoringWords } from '../authoring-words.ts';
import { typed } from '../../text/typed.ts';

export const authoring: AuthoringWords = {
  printed: (path, decision, movements) =>
    `Đã ghi ${path}: Quyết định ${decision}${movements === '' ? '' : ` (${movements})`}.`,
  fillInPaper: (path) => `Điền những chỗ còn trống, lưu tệp, rồi: tthc import ${typed(path)}`,
  readsBack: 'Đã đọc lại tệp để kiểm tra: đúng nội dung quyết định, không thiếu phần nào.',
  drafted: (path, movements) => `Đã soạn ${path}: ${movements}.`,
  presumedDay: (day, path) =>
    `Chưa nêu ngày ký: tạm ghi ngày hôm nay, ${day}. Ghi ngày khác: tthc decision sign ${typed(path)} --issued NGÀY`,
  leftOut: (count) => `${count} thủ tục chưa có mã số được giữ nguyên: công bố lại thì mất mã nội bộ.`,
  toFillIn: (count, path) =>
    `Còn ${count} nội dung phải xem, điền. Trả lời từng câu: tthc decision continue ${typed(path)}; hoặc ghi vào tệp rồi kiểm tra: tthc validate ${typed(path)}`,
  numbered: (text, number) => `Số “${text}” được ghi là ${number}.`,
  signed: (decision, date, path) =>
    `Đã ghi vào ${path}: Quyết định ${decision}, ngày ký ${date}. Xem trước thay đổi: tthc plan ${typed(path)}`,
  otherKind: (kind) =>
    `Lời văn trong tệp là của quyết định công bố, trong khi đây là quyết định loại “${kind}”: sửa Điều 1 và tên phụ lục trước khi trình ký.`,
  asking:
    'Trả lời từng câu; để trống rồi nhấn Enter nếu chưa có: chỗ đó được đánh dấu … trong bản dự thảo. Ghi “l” để quay lại câu trước, “t” để dừng (phần đã trả lời được giữ), “?” để xem danh sách hoặc ví dụ.',
  ask: {
    task: 'Nội dung quyết định (ghi số)',
    more: 'Nội dung khác trong cùng quyết định (ghi số; để trống nếu không còn)',
    replacing: 'Số thủ tục thay thế (ví dụ 1)',
    code: 'Mã số, nếu đã được cấp (ví dụ 1.001193)',
    count: 'Số thủ tục mới ban hành (ví dụ 2)',
    procedures: 'Mã số, tên hoặc vài từ trong tên thủ tục (nhiều thủ tục thì cách nhau bằng dấu ;)',
    sectors: 'Tên lĩnh vực',
    number: 'Số, ký hiệu quyết định',
    issued: 'Ngày ký (ví dụ 1/12/2026)',
    effective: 'Ngày có hiệu lực (để trống: kể từ ngày ký)',
    by: 'Văn bản quy định (ví dụ Nghị định số 280/2025/NĐ-CP ngày 27/10/2025 của Chính phủ)',
    ministry: 'Quyết định công bố của Bộ, nếu có (ví dụ Quyết định số 1523/QĐ-BTP ngày 26/3/2026)',
    name: 'Tên thủ tục',
    department: 'Cơ quan quản lý',
    sector: 'Lĩnh vực',
    levels: 'Cấp thực hiện (tỉnh, xã)',
    timeLimit: 'Thời hạn giải quyết (ví dụ 05 ngày làm việc)',
    fees: 'Phí, lệ phí (ví dụ 50.000 đồng/bản, hoặc Không)',
    implementingAgencies: 'Cơ quan thực hiện (nhiều cơ quan thì cách nhau bằng dấu ;)',
    receptionPlace: 'Địa điểm thực hiện',
    legalBases: 'Căn cứ pháp lý (ví dụ Nghị định số 280/2025/NĐ-CP ngày 27/10/2025 của Chính phủ)',
  },
  documents: {
    how: (rows) => `${rows} dòng chưa ghi văn bản quy định (ghi số; để trống: hỏi từng dòng)`,
    each: 'hỏi từng dòng',
    common: (rows) => `một văn bản chung cho cả ${rows} dòng`,
  },
  tasks: {
    new: 'mới ban hành thủ tục',
    amend: 'sửa đổi, bổ sung thủ tục',
    replace: 'thay thế thủ tục',
    abolish: 'bãi bỏ thủ tục, hoặc bãi bỏ ở một cấp',
    republish: 'công bố lại cả một lĩnh vực',
    internal_process: 'phê duyệt quy trình nội bộ (quyết định riêng)',
    online_service: 'danh mục dịch vụ công trực tuyến (quyết định riêng)',
    boundary_free: 'danh mục thực hiện không phụ thuộc vào địa giới hành chính (quyết định riêng)',
    correction: 'đính chính, hoặc ghi mã số được cấp (quyết định riêng)',
  },
  whichParts: (parts) => `${parts.join('; ')}\nNội dung được thay đổi (ghi các số, cách nhau bằng dấu phẩy)`,
  otherParts: (parts) => `${parts.join('; ')}\nNội dung khác (ghi các số; để trống nếu không còn)`,
  whichLevels: (levels) => `Ở cấp nào (${levels.join(', ').toLowerCase()}; để trống: tất cả các cấp)`,
  addable: '; ghi dấu + ở đầu để bổ sung vào các căn cứ hiện hành',
  now: (part, value) => `Hiện hành, ${part}: ${value}`,
  replacing: (codes) => `\nThủ tục thay thế ${codes.join(', ')}`,
  stopped: (path) =>
    `Đã dừng; phần đã trả lời được giữ ở ${path}. Làm tiếp: tthc decision continue ${typed(path)}`,
  unasked: (path) =>
    `Chưa hỏi câu nào: chỉ hỏi khi chạy trực tiếp trên màn hình dòng lệnh, không đọc câu trả lời chuyển qua đường ống. Trả lời tại đó bằng: tthc decision continue ${typed(path)}; hoặc điền vào tệp. Không cần hỏi thì thêm --no-input.`,
  complete: (path) => `Không còn nội dung phải điền. Xem thay đổi: tthc plan ${typed(path)}`,
  amending: (code, name) => `\n${[code, name].filter(Boolean).join(' ')}`,
  adding: '\nThủ tục mới ban hành',
  noList: (example) =>
    example === undefined
      ? 'Câu này không có danh sách để chọn: ghi nội dung theo câu hỏi, hoặc để trống nếu chưa có.'
      : `Câu này không có danh sách để chọn. Ghi theo ví dụ: ${example}`,
  keptAsWords:
    'Không đọc được thành một số ngày, giờ, tháng: được giữ nguyên văn, không tính được thời hạn. Nếu chỉ có một thời hạn, ghi theo dạng 05 ngày làm việc.',
  noDay: 'Không có ngày này. Ghi ngày, tháng, năm, ví dụ 1/12/2026.',
  noCount: 'Ghi bằng chữ số, ví dụ 2.',
  notThere: 'Chỉ chọn trong những nội dung đã nêu.',
  needed: 'Cần trả lời câu này. Ghi “l” để quay lại, “t” để dừng.',
  nearest: 'Gần đúng (ghi số, hoặc ghi lại):',
  named: (code, name, level) => `${code} ${name}${level === undefined ? '' : ` (${level.toLowerCase()})`}`,
  open: (count) => `Còn ${count} nội dung phải xem, điền.`,
  notRead: 'Không đọc được câu trả lời này. Ghi lại theo ví dụ, hoặc để trống.',
  decisionParts: {
    number: 'số, ký hiệu',
    kind: 'loại quyết định',
    issuer: 'người ban hành',
    issued: 'ngày ký',
    effective: 'ngày có hiệu lực',
    ends: 'chấm dứt hiệu lực của quyết định',
    suspends: 'ngưng hiệu lực của quyết định',
    resumes: 'cho có hiệu lực trở lại',
    title: 'trích yếu',
    departments: 'các cơ quan',
    declared: 'số liệu quyết định nêu',
    supersedes: 'quyết định được thay thế',
    id: 'mã nội bộ',
    by: 'văn bản quy định',
    codes: 'mã các thủ tục',
    changedParts: 'các phần thay đổi',
    with: 'thủ tục thay thế',
  },
  uncarried: (count) =>
    `Tệp này không ghi được toàn bộ quyết định: ${count} nội dung sẽ mất hoặc thay đổi khi đọc lại bằng tthc import. Cần lưu tệp YAML.`,
};
