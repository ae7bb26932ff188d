import { groupDigits } from '../../text/numbers.ts';
import type { FindingWords } from '../finding-words.ts';

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
  summary: ({ files, procedures, decisions, errors, warnings }) =>
    `Đã kiểm tra ${number(files)} tệp (${number(procedures)} thủ tục, ${number(decisions)} quyết định): ${counts(errors, warnings) || 'không có lỗi, không có cảnh báo'}.`,
  more: (count, severity, rule, option) =>
    `… và ${number(count)} ${severity === 'error' ? 'lỗi' : 'cảnh báo'} nữa cùng loại [${rule}]. Muốn xem đủ thì chạy lại lệnh với ${option}`,
  moreInLog: (errors, warnings) =>
    `Còn ${counts(errors, warnings)} không hiện ở đây. Xem đủ trong nhật ký của bước này.`,
  moreThanFits: (count) => `… và ${number(count)} dòng nữa không ghi hết ở đây vì báo cáo quá dài.`,
  explain: (command) =>
    `Muốn biết thêm về một quy tắc (tên ghi trong ngoặc vuông) thì gõ lệnh, ví dụ: ${command}`,
  nothing: 'Không có lỗi, không có cảnh báo',
  columns: { place: 'Vị trí', message: 'Nội dung', hint: 'Gợi ý' },
};
