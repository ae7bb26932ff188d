import type { AuthoringWords } from '../authoring-words.ts';

export const authoring: AuthoringWords = {
  printed: (path, decision, movements) => `Đã ghi ${path}: Quyết định ${decision} (${movements}).`,
  readsBack: 'Đọc lại tệp này bằng tthc import thì được đúng quyết định.',
  drafted: (path, movements) => `Đã soạn ${path}: ${movements}.`,
  leftOut: (count) => `${count} thủ tục chưa có mã số được để nguyên: công bố lại thì mất mã nội bộ.`,
  toFillIn: (count, path) =>
    `Còn ${count} chỗ để xem và điền, có chú thích trong tệp. Điền xong: tthc validate ${path}`,
  otherKind: (kind) =>
    `Lời văn trong tệp là của quyết định công bố, còn đây là quyết định loại “${kind}”: sửa Điều 1 và tên phụ lục trước khi trình ký.`,
  uncarried: (count) =>
    `Tệp này không ghi được hết quyết định: ${count} chỗ sẽ mất hoặc khác đi khi đọc lại bằng tthc import. Giữ tệp YAML.`,
};
