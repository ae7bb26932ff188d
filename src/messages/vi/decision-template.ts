import { typed } from '../../text/typed.ts';
/**
 * Comments of a drafted decision, at what an officer is still to write. They are Vietnamese, as the
 * file is: it becomes a Vietnamese decision.
 */
export const templateWords = {
  head: (path: string) => [
    '# Dự thảo lập từ danh mục. Điền những chỗ có dấu … (nội dung cần điền ghi ở chú thích cuối dòng),',
    `# rồi kiểm tra: tthc validate ${typed(path)}`,
  ],
  leftOut: (names: readonly string[]) => [
    '# Thủ tục chưa có mã số, giữ nguyên trong danh mục (công bố lại thì mất mã nội bộ):',
    ...names.map((name) => `#   ${name}`),
  ],
  number: 'điền số, ký hiệu khi ký',
  issued: 'điền ngày ký, ví dụ 2026-07-01',
  effective: 'kể từ ngày ký; hoặc ghi ngày, ví dụ 2026-07-01',
  department: 'điền mã cơ quan quản lý, xem catalog/departments.yaml',
  sector: 'điền mã lĩnh vực, xem catalog/sectors.yaml',
  levels:
    'sửa thành “province” (tỉnh), “commune” (xã), “ministry” (bộ) hoặc “other” (cơ quan khác); có thể nhiều cấp',
  name: 'điền tên thủ tục',
  timeLimit: 'ví dụ: 05 ngày làm việc; ghi thêm “value: 5” và “unit: working_day”',
  fees: 'sửa thành “none” nếu không thu, hoặc ghi danh sách mức thu (“amount”, “currency”, “per”)',
  implementingAgencies: 'điền cơ quan thực hiện, mỗi cơ quan một dòng',
  receptionPlace: 'điền nơi tiếp nhận hồ sơ',
  legalBases: 'điền văn bản là căn cứ pháp lý của thủ tục',
  ministryDecision: 'điền quyết định công bố của Bộ, hoặc xóa dòng này',
  by: {
    amended: 'điền văn bản quy định nội dung sửa đổi, bổ sung',
    replaced: 'điền văn bản quy định việc thay thế',
    abolished: 'điền văn bản quy định việc bãi bỏ',
  },
  amendedParts: 'ghi nội dung được sửa đổi, bổ sung',
  current: (part: string, value: string) => `# Hiện hành, ${part}: ${value}`,
  changes: [
    '# Bỏ dấu # và ghi những phần được sửa đổi, bổ sung:',
    '# changes:',
    '#   timeLimit: { value: 3, unit: working_day, text: 03 ngày làm việc }',
    '#   fees: none',
    '# changedParts: [timeLimit, fees]',
  ],
} as const;
