import { saying, type UnseenWords } from '../unseen-words.ts';

export const unseenWords: UnseenWords = {
  struck_text: saying('chữ bị gạch ngang, không đọc'),
  hidden_text: saying('chữ bị ẩn, không đọc'),
  hidden_row: saying('dòng bị ẩn, không đọc'),
  hidden_column: saying('cột bị ẩn, không đọc'),
  hidden_sheet: saying('trang tính bị ẩn, không đọc'),
  filtered_row: saying('dòng bị ẩn do đang lọc, không đọc; bỏ lọc rồi lưu lại nếu cần dòng này'),
  deleted_text: saying('nội dung đã xóa (theo dõi thay đổi), không đọc'),
  moved_text: saying('nội dung đã chuyển đi nơi khác (theo dõi thay đổi), không đọc ở chỗ cũ'),
  superscript: saying('chữ viết trên (dấu chú thích), không đọc vào nội dung'),
  footnote: saying('có chú thích'),
  comment: saying('có nhận xét ghi bên lề'),
  symbol: saying('ký hiệu của phông chữ đặc biệt, không đọc được'),
  math: saying('công thức toán, chỉ đọc được các chữ trong đó'),
  embedded: saying('phần nhúng trong văn bản, không đọc; chép nội dung ấy vào văn bản nếu cần'),
  form_field: saying('ô đánh dấu hay danh sách chọn của biểu mẫu, không đọc được'),
  covered_cell: saying('chữ nằm dưới ô gộp, không đọc'),
  error_value: saying('ô mang giá trị lỗi của bảng tính'),
  lost_formula: saying('công thức chưa có kết quả trong tệp, ô đọc là trống; mở tệp, tính lại và lưu'),
  misplaced_cell: saying('ô có địa chỉ ngoài trang tính, không đọc'),
};
