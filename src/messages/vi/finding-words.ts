import { groupDigits } from '../../text/numbers.ts';
import type { FindingWords } from '../finding-words.ts';
import { countsRecords } from '../phrases.ts';

const number = (value: number): string => groupDigits(value, '.', 'vi-VN');
const counts = (errors: number, warnings: number): string =>
  [errors > 0 ? `${number(errors)} lỗi` : '', warnings > 0 ? `${number(warnings)} cảnh báo` : '']
    .filter(Boolean)
    .join(', ');

export const findingWords: FindingWords = {
  number,
  severities: { error: 'Lỗi', warning: 'Cảnh báo' },
  hint: 'Gợi ý',
  related: 'Xem thêm',
  counts,
  summary: (summary) => {
    const { files, procedures, decisions, errors, warnings } = summary;
    return `Đã kiểm tra ${number(files)} tệp${countsRecords(summary) ? ` (${number(procedures)} thủ tục, ${number(decisions)} quyết định)` : ''}: ${counts(errors, warnings) || 'không có lỗi, không có cảnh báo'}.`;
  },
  more: (count, severity) =>
    `… và ${number(count)} ${severity === 'error' ? 'lỗi' : 'cảnh báo'} nữa cùng loại.`,
  seeAll: (command) => `Xem đầy đủ, mỗi vị trí một dòng: ${command}`,
  moreInLog: (errors, warnings) =>
    `Còn ${counts(errors, warnings)} không hiển thị ở đây. Xem đầy đủ trong nhật ký của bước này.`,
  moreThanFits: (count) => `… và ${number(count)} dòng nữa không ghi hết ở đây vì báo cáo quá dài.`,
  explain: (command) => `Giải thích quy tắc (tên ghi trong ngoặc vuông), ví dụ: ${command}`,
  nothing: 'Không có lỗi, không có cảnh báo',
  columns: { place: 'Vị trí', message: 'Nội dung', hint: 'Gợi ý' },
};
