import type { FailureMessages } from '../../messages.ts';
import { databaseFailures } from './database.ts';
import { merging, sayMergeProblem } from './merging.ts';

/** Failures of what is done with several catalogs. */
export const severalFailures = {
  ...databaseFailures,
  'merge-unsettled': ({ problems }) => [
    merging.refused(problems.length),
    problems.map((problem) => `– ${sayMergeProblem(problem)}`).join('\n'),
  ],
  'no-federation': ({ dir }) => [
    `Không tìm thấy tệp federation.yaml từ thư mục ${dir} trở lên.`,
    'Tệp này liệt kê các danh mục; lược đồ: tthc schema federation',
  ],
  'federation-incomplete': ({ publisher, reason }) => [
    `Không ghi được danh mục của ${publisher}: ${reason} Không có nội dung nào được ghi.`,
    'Xem tình trạng các danh mục: tthc federate status',
  ],
} satisfies Partial<FailureMessages>;
