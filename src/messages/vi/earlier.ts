import type { ExportWords } from '../export-words.ts';

/** Words of earlier versions: files that they exported are still read back. */
export const earlier: ExportWords['earlier'] = {
  facts: [
    ['Dấu của danh mục', 'fingerprint'],
    ['Dấu của cả danh mục', 'wholeFingerprint'],
  ],
  titles: [
    ['quyết định sửa đổi', 'amendedBy'],
    ['được thay bởi', 'replacedBy'],
  ],
  cells: [
    ['Chưa rõ', 'Chưa có thông tin'],
    ['chưa rõ', 'chưa có thông tin'],
  ],
};
