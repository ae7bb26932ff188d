import type { RuleTexts } from '../../messages.ts';
import { part } from './phrases.ts';

const statusProblem = {
  no_abolisher: 'Thủ tục đã bị bãi bỏ nhưng không có quyết định bãi bỏ.',
  no_end: 'Thủ tục đã bị bãi bỏ nhưng không có ngày hết hiệu lực.',
  abolisher_on_active: 'Thủ tục đang thực hiện nhưng có quyết định bãi bỏ.',
  end_on_active: 'Thủ tục đang thực hiện nhưng có ngày hết hiệu lực.',
} as const;

export const procedures = {
  'procedure/no-legal-basis': {
    title: 'Thủ tục phải có căn cứ pháp lý',
    why: 'Quyết định công bố phải nêu văn bản quy phạm pháp luật quy định thủ tục. Danh mục ban đầu lấy từ cổng có thể thiếu: khi đó là cảnh báo.',
    say: () => [
      'Chưa có căn cứ pháp lý.',
      'Bổ sung ít nhất một văn bản vào căn cứ pháp lý (mục “legalBases”; điểm b khoản 1 Điều 15 Nghị định 63/2010/NĐ-CP).',
    ],
  },
  'procedure/incomplete': {
    title: 'Thủ tục ghi nội dung đầy đủ phải có đủ các bộ phận tạo thành',
    why: 'Quy định một thủ tục chỉ hoàn thành khi đủ tên, trình tự, cách thức, hồ sơ, thời hạn, đối tượng, cơ quan thực hiện và kết quả.',
    say: ({ part: key }) => [
      `Thủ tục ghi mức nội dung đầy đủ nhưng thiếu ${part(key)}.`,
      `Bổ sung mục “${key}”: quy định một thủ tục chỉ hoàn thành khi đủ các bộ phận tạo thành (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP).`,
    ],
  },
  'procedure/specific-not-full': {
    title: 'Thủ tục đặc thù phải có đủ nội dung',
    why: 'Thủ tục do trung ương quy định đã có nội dung trong quyết định của bộ, tỉnh chỉ công bố danh mục. Nội dung thủ tục đặc thù do tỉnh quy định chỉ có trong quyết định của tỉnh. Với danh mục ban đầu chỉ là danh sách thì đây là cảnh báo: nội dung được bổ sung sau.',
    say: () => [
      'Thủ tục đặc thù phải có đủ nội dung.',
      'Ghi mức nội dung đầy đủ (“profile: full”) và đủ các bộ phận tạo thành: thủ tục do tỉnh quy định thì không có quyết định nào của bộ chứa phần còn lại.',
    ],
  },
  'procedure/status': {
    title: 'Tình trạng của thủ tục phải có căn cứ',
    why: 'Bãi bỏ phải đi cùng quyết định bãi bỏ và ngày hết hiệu lực; đang thực hiện thì không có hai mục đó.',
    say: ({ problem }) => [
      statusProblem[problem],
      'Tình trạng bãi bỏ phải đi cùng quyết định bãi bỏ (mục “abolishedBy”) và ngày hết hiệu lực (mục “effectiveTo”).',
    ],
  },
  'procedure/no-internal-process': {
    title: 'Thủ tục phải có quy trình nội bộ được phê duyệt',
    why: 'Mỗi thủ tục có quy trình nội bộ giải quyết, phê duyệt bằng quyết định riêng; chỉ tiêu là 100%.',
    say: () => ['Chưa có quy trình nội bộ.', 'Ghi bằng quyết định phê duyệt quy trình nội bộ.'],
  },
  'fee/unspecified': {
    title: 'Thủ tục phải có thông tin về phí, lệ phí',
    why: 'Phí, lệ phí nếu có là bộ phận của thủ tục. “Miễn phí” hay 0 trên cổng thường là giá trị mặc định, không phải mức thu: chỉ ghi không thu khi có quy định không thu.',
    say: () => [
      'Chưa có thông tin về mức phí, lệ phí.',
      'Bổ sung mức thu; chỉ ghi không thu (“fees: none”) khi có quy định không thu, vì “Miễn phí” trên cổng thường chỉ là giá trị mặc định.',
    ],
  },
  'online/no-reason': {
    title: 'Dịch vụ công trực tuyến một phần phải nêu lý do',
    why: 'Từ 01/7/2026 dịch vụ chỉ cung cấp một phần, dù ở một cấp, phải nêu lý do và quy định của luật chuyên ngành: phải có mặt, kiểm tra thực tế, sự cố kỹ thuật, yêu cầu kỹ thuật khác.',
    say: () => [
      'Dịch vụ công trực tuyến một phần chưa nêu lý do.',
      'Bổ sung lý do và văn bản quy định (mục “onlineReason”).',
    ],
  },
  'online/no-reason-basis': {
    title: 'Lý do chỉ trực tuyến một phần phải kèm quy định của luật chuyên ngành',
    why: 'Từ 01/7/2026 cùng với lý do phải công khai quy định của pháp luật chuyên ngành buộc người dân, tổ chức có mặt hoặc cơ quan nhà nước kiểm tra thực tế; sự cố, vấn đề kỹ thuật thì không cần.',
    say: () => [
      'Lý do chỉ trực tuyến một phần chưa kèm văn bản quy định.',
      'Ghi số, ngày, điều khoản của văn bản chuyên ngành vào lý do (mục “basis” của “onlineReason”).',
    ],
  },
  'online/legacy-level': {
    title: 'Dịch vụ công trực tuyến phải xếp theo mức toàn trình hoặc một phần',
    why: 'Từ 15/8/2022 dịch vụ công trực tuyến xếp là toàn trình hoặc một phần; mức độ 1 đến 4 chỉ còn để tra lịch sử.',
    say: ({ level }) => [
      `Mức độ ${level} là cách xếp trước 15/8/2022.`,
      'Ghi mức độ trực tuyến (mục “online”): toàn trình “full”, một phần “partial” hoặc không “none”, theo Nghị định 224/2026/NĐ-CP (trước 01/7/2026: Nghị định 42/2022/NĐ-CP).',
    ],
  },
  'procedure/not-reduced': {
    title: 'Thời hạn đã rút ngắn phải ngắn hơn thời hạn theo quy định',
    why: 'Chỉ ghi thời hạn theo quy định bên cạnh thời hạn giải quyết khi thời hạn giải quyết đã được rút ngắn; thời hạn giải quyết là thời hạn phải thực hiện. So sánh khi hai thời hạn cùng đơn vị tính.',
    say: ({ binding, lawful }) => [
      `Thời hạn giải quyết là ${binding}, không ngắn hơn thời hạn theo quy định là ${lawful}.`,
      'Xem hai thời hạn có bị ghi đổi chỗ không; nếu không rút ngắn thì bỏ mục “timeLimitByLaw”.',
    ],
  },
  'interlinked/one-body': {
    title: 'Thủ tục liên thông phải có nhiều cơ quan cùng giải quyết',
    why: 'Liên thông là nhiều cơ quan cùng cấp hoặc nhiều cấp cùng giải quyết; chỉ nêu một cơ quan, một cấp thì chưa xác định được cơ quan phối hợp.',
    say: () => [
      'Thủ tục ghi là liên thông nhưng chỉ có một cơ quan, một cấp.',
      'Bổ sung cơ quan phối hợp (mục “coordinatingAgencies”) hoặc bỏ mục “interlinked”.',
    ],
  },
} satisfies Partial<RuleTexts>;
