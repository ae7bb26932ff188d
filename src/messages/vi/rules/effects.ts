import type { RuleTexts } from '../../messages.ts';
import { day } from './phrases.ts';

export const effects = {
  'decision/term': {
    title: 'Thời hạn hiệu lực có nghĩa',
    why: 'Sau ngày cuối cùng, thủ tục trở lại như khi không có quyết định hay dòng ấy. Ngày cuối cùng không thể trước ngày có hiệu lực; một dòng không thể lâu hơn quyết định của nó; danh mục ban đầu và đính chính nói điều đã có, không có thời hạn.',
    say: ({ problem, day: last, limit }) =>
      ({
        before: [
          `Hiệu lực hết ngày ${day(last)}, trước khi bắt đầu (${day(limit)}).`,
          'Sửa expires: ngày cuối cùng còn hiệu lực.',
        ],
        beyond: [
          `Dòng này có hiệu lực đến hết ngày ${day(last)}, nhưng cả quyết định chỉ đến hết ngày ${day(limit)}.`,
          'Bỏ expires ở dòng, hoặc sửa expires của quyết định.',
        ],
        kind: [
          'Danh mục ban đầu và quyết định đính chính không có thời hạn hiệu lực.',
          'Bỏ expires, until; việc có thời hạn là của quyết định công bố.',
        ],
      })[problem] as [string, string],
  },
  'decision/effect': {
    title: 'Có hiệu lực được chấm dứt, ngưng, hoặc tiếp tục',
    why: 'Chỉ chấm dứt, ngưng hay cho tiếp tục được hiệu lực của quyết định đứng trước trong sổ. Danh mục ban đầu và đính chính không có hiệu lực để ngưng: thủ tục thì bãi bỏ, lời văn thì đính chính lại.',
    say: ({ problem, target, codes = '' }) => effect[problem](target, codes),
  },
} satisfies Partial<RuleTexts>;

const effect: Readonly<
  Record<
    'nothing' | 'unknown' | 'later' | 'kind' | 'before' | 'no-row' | 'part-of-row' | 'not-suspended',
    (target: string, codes: string) => [string, string]
  >
> = {
  nothing: () => [
    'Mục này không nêu quyết định hay văn bản nào.',
    'Ghi number của quyết định, hoặc văn bản.',
  ],
  unknown: (target) => [
    `Trong sổ không có gì mà mục này nói tới: ${target}.`,
    'Xem lại số và ngày; quyết định có từ trước khi lập sổ thì ghi việc cần làm ở các dòng.',
  ],
  later: (target) => [
    `Quyết định ${target} đứng sau quyết định này trong sổ.`,
    'Chỉ chấm dứt, ngưng, cho tiếp tục được quyết định đứng trước. Quyết định còn chờ thì thay thế bằng supersedes.',
  ],
  kind: (target) => [
    `${target} là danh mục ban đầu hoặc đính chính, không có hiệu lực để chấm dứt hay ngưng.`,
    'Thủ tục thì bãi bỏ ở các dòng; lời văn thì đính chính lại.',
  ],
  before: (target) => [
    `Ngày cuối cùng nêu cho ${target} là trước khi quyết định này có hiệu lực.`,
    'Không chấm dứt, ngưng ngược về trước: sửa expires.',
  ],
  'no-row': (target, codes) => [
    `Quyết định ${target} không có dòng nào về ${codes}.`,
    'Nêu mã của thủ tục có ở các dòng của nó.',
  ],
  'part-of-row': (target, codes) => [
    `Dòng ấy của quyết định ${target} còn về ${codes}: một dòng chịu tác động cả hoặc không.`,
    `Nêu cả ${codes}.`,
  ],
  'not-suspended': (target) => [
    `Chưa có quyết định nào ngưng hiệu lực ${target}.`,
    'resumes chỉ dùng cho quyết định đang ngưng hiệu lực.',
  ],
};
