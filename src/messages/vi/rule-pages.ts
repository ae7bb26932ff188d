import type { RuleWords } from '../rule-words.ts';

/** Trang giải thích từng quy tắc. */
export const ruleWords: RuleWords = {
  scopes: {
    file: 'từng tệp',
    record: 'từng thủ tục',
    decision: 'từng quyết định',
    catalog: 'cả danh mục',
    history: 'các quyết định theo thứ tự',
  },
  heading: 'Các quy tắc kiểm tra',
  introduction: [
    'Trang này do `tthc rules --format markdown --lang vi` in ra từ chính bảng quy tắc mà `tthc validate` chạy; mỗi ví dụ đều được chạy thử. Nội dung sửa trực tiếp sẽ bị ghi đè.',
    'Mức của một quy tắc đặt lại được trong `catalog.yaml`, trừ quy tắc có ghi là không đặt lại được. Các mức: `off` (tắt), `warning` (cảnh báo), `error` (lỗi).',
  ],
  labels: {
    rule: 'Quy tắc',
    severity: 'Mức',
    title: 'Yêu cầu',
    scope: 'Phạm vi',
    law: 'Căn cứ',
    setting: 'Đặt lại mức',
    bad: 'Sai',
    good: 'Đúng',
    noExample: 'Không có ví dụ: không có dữ liệu nào dẫn đến phát hiện này.',
  },
  fromMemory:
    'Chưa đối chiếu với văn bản gốc: căn cứ này ghi theo trí nhớ hoặc nguồn thứ cấp. Nếu quy định hiện hành khác thì đặt lại mức.',
  law: {
    heading: 'Các văn bản mà quy tắc căn cứ vào',
    introduction:
      'Trang này do `tthc law --format markdown --lang vi` in ra. Một quyết định được xét theo quy định của ngày có liên quan: ngày ký, ngày có hiệu lực, hay ngày của danh mục, như trang của từng quy tắc nói.',
    on: (day) => `Các văn bản mà quy tắc căn cứ vào, có hiệu lực ngày ${day}`,
    unsure: (day, names) => `Chưa xác định được có hiệu lực ngày ${day} hay không: ${names}.`,
    note: 'Văn bản chưa đọc bản gốc thì quy tắc có thể sai so với quy định hiện hành: đặt lại mức trong catalog.yaml.',
    text: 'Văn bản',
    force: 'Hiệu lực',
    certainty: 'Mức chắc chắn',
    rules: 'Quy tắc',
    from: (day) => `từ ${day}`,
    until: (day) => `đến hết ${day}`,
    unknown: 'chưa xác định ngày',
    endedBy: (text) => `hết hiệu lực theo ${text}`,
    certainties: { original: 'đã đọc bản gốc', second_hand: 'theo nguồn khác', not_found: 'chưa tìm được' },
  },
  fixed: 'không đặt lại được, vì khi còn lỗi này thì chưa kiểm tra được toàn bộ',
  count: (rules, errors, warnings) => `${rules} quy tắc: ${errors} lỗi, ${warnings} cảnh báo.`,
};
