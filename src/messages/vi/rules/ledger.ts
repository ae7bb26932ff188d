import type { RuleTexts } from '../../messages.ts';
import { day, names, part } from './phrases.ts';

export const ledger = {
  'decision/order': {
    title: 'Thứ tự giữa các quyết định cùng ngày phải thực hiện được',
    why: 'Các quyết định cùng ngày được thực hiện theo một thứ tự thống nhất; thứ tự ghi theo vòng tròn, hoặc nêu quyết định của ngày sau, thì không thực hiện được.',
    say: ({ number, problem }) => [
      {
        itself: `Quyết định ${number} không thể đứng sau chính nó.`,
        later: `Quyết định không thể đứng sau ${number}, vì ${number} có hiệu lực muộn hơn.`,
        circle: `Quyết định đứng sau ${number}, mà ${number} lại đứng sau nó: không quyết định nào đứng trước được.`,
      }[problem],
      'Mục “after” nêu các quyết định có hiệu lực cùng ngày và phải đứng trước.',
    ],
  },
  'decision/supersedes': {
    title: 'Quyết định, dòng bị thay thế phải xác định được',
    why: 'Quyết định bị thay thế trước khi có hiệu lực thì không được thực hiện, hoặc không thực hiện những dòng đó. Việc thay thế chỉ có tác dụng với quyết định chưa có hiệu lực, và với cả dòng.',
    say: ({ number, problem, codes = '' }) => supersedes[problem](number, codes),
  },
  'decision/number-taken': {
    title: 'Trong một năm, một số chỉ được cấp cho một quyết định',
    why: 'Số quyết định của một cơ quan được đánh liên tục trong năm. Hai quyết định khác nhau của cùng cơ quan, cùng năm mà trùng số thì một trong hai đã ghi nhầm số, ngày ký hoặc người ban hành. Năm 2025, các tỉnh hợp nhất đánh số lại từ ngày 01/7.',
    say: ({ number, issued }) => [
      `Số ${number} đã cấp cho quyết định ký ngày ${day(issued)} của cùng cơ quan, trong cùng năm.`,
      'Xem lại số, ngày ký và người ban hành của hai quyết định.',
    ],
  },
  'decision/levels': {
    title: 'Dòng nêu cấp chỉ được tác động đến cấp đó',
    why: 'Thời hạn, phí, dịch vụ trực tuyến và quy trình nội bộ có thể khác nhau theo cấp; phần khác là chung cho cả thủ tục.',
    say: ({ code, problem, parts }) =>
      problem === 'unspecified'
        ? [
            `Thủ tục ${code} chưa xác định cấp thực hiện: dòng này tác động đến cả thủ tục.`,
            'Đính chính để ghi cấp thực hiện của thủ tục trước, hoặc bỏ cấp thực hiện ở dòng này (mục “levels”).',
          ]
        : [
            `Dòng này nêu cấp, nhưng ${names(parts)} của thủ tục ${code} thay đổi ở mọi cấp.`,
            'Chỉ thời hạn, phí, dịch vụ trực tuyến và quy trình nội bộ có thể khác nhau theo cấp. Nếu là mọi cấp thì bỏ cấp thực hiện ở dòng này (mục “levels”).',
          ],
  },
  'decision/unused-content': {
    title: 'Mọi nội dung ghi ở dòng phải được sử dụng',
    why: 'Thủ tục đang thực hiện được công bố thêm ở một cấp thì giữ tên và các phần khác; phần ghi khác ở dòng đó sẽ không được sử dụng.',
    say: ({ code, parts }) => [
      `Thủ tục ${code} đang thực hiện, chỉ thêm một cấp: ${names(parts)} ở dòng này không được dùng.`,
      'Nếu thay đổi thì ghi ở phần sửa đổi, bổ sung (“amended”); nếu không thì ghi như trong danh mục.',
    ],
  },
  'decision/moves-count': {
    title: 'Quyết định đính chính không được làm thay đổi số liệu',
    why: 'Báo cáo tổng hợp biến động của các quyết định công bố. Việc đính chính chuyển thủ tục từ cấp, cơ quan, lĩnh vực này sang cấp, cơ quan, lĩnh vực khác không nằm trong số đó.',
    say: ({ part: key }) => [
      `Đính chính làm đổi ${part(key)}, là mục để đếm thủ tục.`,
      'Đính chính không nằm trong các biến động mà báo cáo tổng hợp; nếu chính thủ tục thay đổi thì đó là sửa đổi, bổ sung.',
    ],
  },
} satisfies Partial<RuleTexts>;

const supersedes: Readonly<
  Record<
    'itself' | 'unknown' | 'in-force' | 'provisions' | 'no-row' | 'part-of-row',
    (number: string, codes: string) => [string, string]
  >
> = {
  itself: (number) => [
    `Quyết định ${number} không thể thay thế chính nó.`,
    'Sửa số hoặc ngày của quyết định bị thay thế, hoặc bỏ dòng đó ở mục “supersedes”.',
  ],
  unknown: (number) => [
    `Trong sổ không có quyết định ${number} để thay thế.`,
    'Quyết định có từ trước khi lập sổ thì không phải sửa; trường hợp khác thì sửa số hoặc ngày.',
  ],
  'in-force': (number) => [
    `Quyết định ${number} đã có hiệu lực: việc thay thế không làm thay đổi kết quả đã thực hiện.`,
    'Ghi ở các dòng của quyết định này việc cần làm với từng thủ tục.',
  ],
  provisions: (number) => [
    `Chỉ nêu điều, khoản thì không biết những dòng nào của quyết định ${number} bị thay thế.`,
    'Nêu mã các thủ tục (mục “codes”), hoặc bỏ phần nội dung bị thay thế (mục “provisions”) nếu thay thế cả quyết định.',
  ],
  'no-row': (number, codes) => [
    `Quyết định ${number} không có dòng nào về ${codes}.`,
    'Nêu mã của thủ tục có ở các dòng của nó.',
  ],
  'part-of-row': (number, codes) => [
    `Dòng đó của quyết định ${number} còn thay thế ${codes}: một dòng bị thay thế toàn bộ hoặc không bị thay thế.`,
    `Nêu cả ${codes}, rồi ghi ở quyết định này việc cần làm với từng thủ tục.`,
  ],
};
