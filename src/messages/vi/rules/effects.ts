import type { RuleTexts } from '../../messages.ts';
import { day } from './phrases.ts';

export const effects = {
  'decision/term': {
    title: 'Thời hạn hiệu lực phải phù hợp với ngày và loại của quyết định',
    why: 'Sau ngày cuối cùng, thủ tục trở lại như khi không có quyết định hay dòng đó. Ngày cuối cùng không thể trước ngày có hiệu lực; một dòng không thể lâu hơn quyết định của nó; danh mục ban đầu và quyết định đính chính ghi nội dung đã có, nên không có thời hạn.',
    say: ({ problem, day: last, limit }) =>
      ({
        before: [
          `Hiệu lực hết ngày ${day(last)}, trước khi bắt đầu (${day(limit)}).`,
          'Sửa ngày cuối cùng còn hiệu lực (mục “expires”).',
        ],
        beyond: [
          `Dòng này có hiệu lực đến hết ngày ${day(last)}, nhưng cả quyết định chỉ đến hết ngày ${day(limit)}.`,
          'Bỏ ngày cuối cùng còn hiệu lực ở dòng, hoặc sửa ngày đó của quyết định (mục “expires”).',
        ],
        kind: [
          'Danh mục ban đầu và quyết định đính chính không có thời hạn hiệu lực.',
          'Bỏ thời hạn hiệu lực (mục “expires”, “until”); thời hạn chỉ áp dụng với quyết định công bố.',
        ],
      })[problem] as [string, string],
  },
  'decision/effect': {
    title: 'Chỉ được chấm dứt, ngưng hoặc cho tiếp tục hiệu lực đang có',
    why: 'Chỉ chấm dứt, ngưng hay cho tiếp tục được hiệu lực của quyết định đứng trước trong sổ. Danh mục ban đầu và quyết định đính chính không có hiệu lực để ngưng: thủ tục thì bãi bỏ, lời văn thì đính chính lại.',
    say: ({ problem, target, codes = '' }) => effect[problem](target, codes),
  },
} satisfies Partial<RuleTexts>;

const effect: Readonly<
  Record<
    | 'nothing'
    | 'both'
    | 'itself'
    | 'unknown'
    | 'later'
    | 'kind'
    | 'before'
    | 'no-row'
    | 'part-of-row'
    | 'not-suspended',
    (target: string, codes: string) => [string, string]
  >
> = {
  nothing: () => [
    'Mục này không nêu quyết định hay văn bản nào.',
    'Ghi số của quyết định (mục “number”), hoặc văn bản.',
  ],
  both: (target) => [
    `Mục này vừa nêu quyết định, vừa nêu ${target}.`,
    'Tách thành hai mục: một mục ghi số quyết định, một mục ghi văn bản.',
  ],
  itself: (target) => [
    `Quyết định ${target} không thể chấm dứt, ngưng hay cho tiếp tục hiệu lực của chính nó.`,
    'Sửa số hoặc ngày của quyết định được nêu; nếu chính quyết định này có thời hạn thì ghi ngày cuối cùng ở mục “expires”.',
  ],
  unknown: (target) => [
    `Trong sổ không có quyết định, dòng nào như mục này nêu: ${target}.`,
    'Xem lại số và ngày; quyết định có từ trước khi lập sổ thì ghi việc cần làm ở các dòng.',
  ],
  later: (target) => [
    `Quyết định ${target} đứng sau quyết định này trong sổ.`,
    'Chỉ chấm dứt, ngưng, cho tiếp tục được quyết định đứng trước. Quyết định chưa có hiệu lực thì ghi vào phần quyết định bị thay thế (mục “supersedes”).',
  ],
  kind: (target) => [
    `${target} là danh mục ban đầu hoặc đính chính, không có hiệu lực để chấm dứt hay ngưng.`,
    'Thủ tục thì bãi bỏ ở các dòng; lời văn thì đính chính lại.',
  ],
  before: (target) => [
    `Ngày cuối cùng nêu cho ${target} là trước khi quyết định này có hiệu lực.`,
    'Việc chấm dứt, ngưng không có hiệu lực trở về trước: sửa ngày cuối cùng còn hiệu lực (mục “expires”).',
  ],
  'no-row': (target, codes) => [
    `Quyết định ${target} không có dòng nào về ${codes}.`,
    'Nêu mã của thủ tục có ở các dòng của nó.',
  ],
  'part-of-row': (target, codes) => [
    `Dòng đó của quyết định ${target} còn về ${codes}: một dòng chịu tác động toàn bộ hoặc không chịu tác động.`,
    `Nêu cả ${codes}.`,
  ],
  'not-suspended': (target) => [
    `Chưa có quyết định nào ngưng hiệu lực ${target}.`,
    'Mục “resumes” chỉ dùng cho quyết định đang ngưng hiệu lực.',
  ],
};
