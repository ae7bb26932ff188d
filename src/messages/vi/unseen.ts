import { saying, type UnseenWords } from '../unseen-words.ts';

export const unseenWords: UnseenWords = {
  struck_text: saying('chữ bị gạch ngang, không đọc'),
  hidden_text: saying('chữ bị ẩn, không đọc'),
  faint_text: saying('chữ trắng trên nền trắng hoặc quá nhỏ, không đọc'),
  white_on_unknown: saying(
    'chữ trắng trong hộp chữ không tô nền, có thể nằm trên ảnh hay hình màu nên không biết có nhìn thấy không, không đọc; nếu nhìn thấy thì tô nền hộp hoặc chép chữ ra ngoài hộp rồi nhập lại',
  ),
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
  scanned_page: saying('trang là ảnh, không đọc được'),
  outside_page: saying('chữ nằm ngoài mép trang, không đọc; trang'),
  across_lines: saying('chữ nằm vắt qua đường kẻ, có thể thuộc hai ô'),
  unruled_row: saying('dòng của bảng không kẻ đường, không biết chữ nào thuộc cột nào, không đọc'),
  across_pages: saying('dòng sang trang, phần ở trang sau được nối vào'),
  covered_cell: saying('chữ nằm dưới ô gộp, không đọc'),
  unread_key: saying('mục không được đọc'),
  error_value: saying('ô mang giá trị lỗi của bảng tính'),
  lost_formula: saying('công thức chưa có kết quả trong tệp, ô đọc là trống; mở tệp, tính lại và lưu'),
  foreign_letters: saying(
    'có chữ cái trông giống chữ Việt nhưng thuộc bảng chữ khác (Nga, Hy Lạp, chữ rộng, chữ ghép), đã thay bằng chữ Việt',
  ),
  old_encoding: saying(
    'chữ gõ bằng bảng mã cũ (TCVN3, VNI), bị đọc sai bảng mã hay mất dấu (chỉ còn “?”); chuyển sang Unicode',
  ),
  misplaced_cell: saying('ô có địa chỉ ngoài trang tính, không đọc'),
};
