import type { FailureMessages } from '../../messages.ts';
import { databaseFailures } from './database.ts';
import { list } from '../../phrases.ts';
import { merging, sayMergeProblem } from './merging.ts';

/** Failures of what is done with several catalogs. */
export const severalFailures = {
  ...databaseFailures,
  'merge-unsettled': ({ problems }) => [
    merging.refused(problems.length),
    problems.map((problem) => `– ${sayMergeProblem(problem)}`).join('\n'),
  ],
  'merge-drafted': ({ path, command }) => [
    `Dự thảo ${path} đã có từ lần chạy trước.`,
    `Rà soát, điền xong thì chạy:\n  ${command}\nLập lại từ đầu, bỏ những gì đã điền, thì thêm --force.`,
  ],
  'no-federation': ({ dir }) => [
    `Không tìm thấy tệp federation.yaml từ thư mục ${dir} trở lên.`,
    'Tệp này liệt kê các danh mục; lược đồ: tthc schema federation',
  ],
  'federation-incomplete': ({ publisher, reason, look }) => [
    `Không ghi được danh mục của ${publisher}: ${reason} Không có nội dung nào được ghi.`,
    `Xem tình trạng các danh mục: ${look}`,
  ],
  'federation-stopped': ({ publisher, reason, advice, written, left }) => [
    `Danh mục của ${publisher} không được ghi: ${reason} ${
      written.length > 0
        ? `Các danh mục đã ghi trước đó vẫn giữ nguyên: ${list(written)}.`
        : 'Chưa có danh mục nào được ghi.'
    }${left.length > 0 ? ` Chưa đến lượt: ${list(left)}.` : ''}`,
    `${advice === undefined ? '' : `${advice}\n`}Khắc phục xong thì chạy lại lệnh này; danh mục đã ghi không phải ghi lại.`,
  ],
} satisfies Partial<FailureMessages>;
