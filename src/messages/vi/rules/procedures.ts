import type { RuleTexts } from '../../messages.ts';
import { part } from './phrases.ts';

const statusProblem = {
  no_abolisher: 'Thủ tục bãi bỏ mà không có quyết định bãi bỏ.',
  no_end: 'Thủ tục bãi bỏ mà không có ngày hết hiệu lực.',
  abolisher_on_active: 'Thủ tục đang thực hiện mà có quyết định bãi bỏ.',
  end_on_active: 'Thủ tục đang thực hiện mà có ngày hết hiệu lực.',
} as const;

export const procedures = {
  'procedure/no-legal-basis': {
    title: 'Có căn cứ pháp lý',
    why: 'Quyết định công bố phải nêu văn bản quy phạm pháp luật quy định thủ tục. Danh mục ban đầu lấy từ cổng có thể thiếu: khi đó là cảnh báo.',
    say: () => [
      'Chưa có căn cứ pháp lý.',
      'Thêm legalBases với ít nhất một văn bản (điểm b khoản 1 Điều 15 Nghị định 63/2010/NĐ-CP).',
    ],
  },
  'procedure/incomplete': {
    title: 'Nội dung đầy đủ các bộ phận',
    why: 'Quy định một thủ tục chỉ hoàn thành khi đủ tên, trình tự, cách thức, hồ sơ, thời hạn, đối tượng, cơ quan thực hiện và kết quả.',
    say: ({ part: key }) => [
      `Thủ tục profile: full thiếu ${part(key)} (${key}).`,
      'Quy định một thủ tục chỉ hoàn thành khi đủ các bộ phận tạo thành (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP).',
    ],
  },
  'procedure/specific-not-full': {
    title: 'Thủ tục đặc thù có đủ nội dung',
    why: 'Thủ tục do trung ương quy định đã có nội dung trong quyết định của bộ, tỉnh chỉ công bố danh mục. Thủ tục đặc thù do tỉnh quy định thì không còn ở đâu khác. Danh mục ban đầu chỉ là danh sách thì đây là cảnh báo: nội dung bổ sung sau.',
    say: () => [
      'Thủ tục đặc thù phải có đủ nội dung.',
      'Ghi profile: full và đủ các bộ phận tạo thành: tỉnh tự công bố thì không có quyết định nào của bộ chứa phần còn lại.',
    ],
  },
  'procedure/status': {
    title: 'Tình trạng có căn cứ',
    why: 'Bãi bỏ phải đi cùng quyết định bãi bỏ và ngày hết hiệu lực; đang thực hiện thì không có hai mục đó.',
    say: ({ problem }) => [
      statusProblem[problem],
      'Tình trạng bãi bỏ phải đi cùng quyết định bãi bỏ (abolishedBy) và ngày hết hiệu lực (effectiveTo).',
    ],
  },
  'procedure/no-internal-process': {
    title: 'Có quy trình nội bộ',
    why: 'Mỗi thủ tục có quy trình nội bộ giải quyết, phê duyệt bằng quyết định riêng; chỉ tiêu là 100%.',
    say: () => ['Chưa có quy trình nội bộ.', 'Ghi bằng quyết định kind: internal_process.'],
  },
  'fee/unspecified': {
    title: 'Rõ mức phí, lệ phí',
    why: 'Phí, lệ phí nếu có là bộ phận của thủ tục. “Miễn phí” hay 0 trên cổng thường là giá trị mặc định, không phải mức thu: không thu thì ghi none.',
    say: () => [
      'Chưa rõ mức phí, lệ phí.',
      'Ghi fees: none khi chắc chắn không thu; “Miễn phí” trên cổng thường chỉ là giá trị mặc định.',
    ],
  },
  'online/no-reason': {
    title: 'Dịch vụ trực tuyến một phần có lý do',
    why: 'Từ 01/7/2026 dịch vụ chỉ cung cấp một phần phải nêu lý do và quy định của luật chuyên ngành: phải có mặt, kiểm tra thực tế, sự cố kỹ thuật, yêu cầu kỹ thuật khác.',
    say: () => [
      'Dịch vụ trực tuyến một phần mà chưa nêu lý do.',
      'Ghi onlineReason: lý do (kind) và văn bản (basis).',
    ],
  },
  'online/legacy-level': {
    title: 'Dịch vụ trực tuyến xếp theo toàn trình, một phần',
    why: 'Từ 15/8/2022 dịch vụ công trực tuyến xếp là toàn trình hoặc một phần; mức độ 1 đến 4 chỉ còn để tra lịch sử.',
    say: ({ level }) => [
      `Mức độ ${level} là cách xếp trước 15/8/2022.`,
      'Ghi thêm online: full (toàn trình), partial (một phần) hoặc none theo Nghị định 224/2026/NĐ-CP (trước 01/7/2026: Nghị định 42/2022/NĐ-CP).',
    ],
  },
  'interlinked/one-body': {
    title: 'Liên thông có nhiều cơ quan',
    why: 'Liên thông là nhiều cơ quan cùng cấp hoặc nhiều cấp cùng giải quyết; chỉ nêu một cơ quan, một cấp thì chưa rõ liên thông với ai.',
    say: () => [
      'Khai liên thông nhưng chỉ có một cơ quan, một cấp.',
      'Thêm coordinatingAgencies hoặc bỏ interlinked.',
    ],
  },
} satisfies Partial<RuleTexts>;
