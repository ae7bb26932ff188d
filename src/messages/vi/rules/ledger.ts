import type { RuleTexts } from '../../messages.ts';
import { names, part } from './phrases.ts';

export const ledger = {
  'decision/order': {
    title: 'Đứng sau được các quyết định nêu ở after',
    why: 'Các quyết định cùng ngày được thực hiện theo một thứ tự, ai làm cũng như nhau; after đi vòng tròn, hay nêu quyết định của ngày sau, thì không có thứ tự nào.',
    say: ({ number, problem }) => [
      problem === 'later'
        ? `Quyết định không thể đứng sau ${number}, vì ${number} có hiệu lực muộn hơn.`
        : `Quyết định đứng sau ${number}, mà ${number} lại đứng sau nó: không quyết định nào đứng trước được.`,
      'Mục after nêu các quyết định có hiệu lực cùng ngày và phải đứng trước.',
    ],
  },
  'decision/supersedes': {
    title: 'Biết được cái gì bị thay thế',
    why: 'Quyết định bị thay thế trước khi có hiệu lực thì không được thực hiện, hoặc không thực hiện những dòng ấy. Người soạn phải thấy nó có tác dụng: với quyết định còn chờ, với cả dòng.',
    say: ({ number, problem, codes = '' }) => supersedes[problem](number, codes),
  },
  'decision/levels': {
    title: 'Dòng nêu cấp chỉ tác động tới cấp ấy',
    why: 'Thời hạn, phí, dịch vụ trực tuyến và quy trình nội bộ có thể khác nhau theo cấp; phần khác là chung cho cả thủ tục.',
    say: ({ code, problem, parts }) =>
      problem === 'unspecified'
        ? [
            `Chưa rõ thủ tục ${code} thực hiện ở những cấp nào: dòng này tác động tới cả thủ tục.`,
            'Đính chính để ghi các cấp của thủ tục trước, hoặc bỏ levels ở dòng này.',
          ]
        : [
            `Dòng này nêu cấp, nhưng ${names(parts)} của thủ tục ${code} thay đổi ở mọi cấp.`,
            'Chỉ thời hạn, phí, dịch vụ trực tuyến và quy trình nội bộ có thể khác nhau theo cấp. Nếu là mọi cấp thì bỏ levels.',
          ],
  },
  'decision/unused-content': {
    title: 'Không bỏ phần nào của dòng',
    why: 'Thủ tục đang thực hiện được công bố thêm ở một cấp thì giữ tên và các phần khác; phần ghi khác đi ở dòng ấy sẽ bị mất.',
    say: ({ code, parts }) => [
      `Thủ tục ${code} đang thực hiện, chỉ thêm một cấp: ${names(parts)} ở dòng này không được dùng.`,
      'Muốn đổi thì ghi ở amended; không thì ghi như trong danh mục.',
    ],
  },
  'decision/moves-count': {
    title: 'Đính chính không làm đổi số liệu',
    why: 'Báo cáo cộng các biến động của quyết định công bố. Việc đính chính chuyển thủ tục từ cấp, cơ quan, lĩnh vực này sang cấp, cơ quan, lĩnh vực khác không nằm trong số đó.',
    say: ({ part: key }) => [
      `Đính chính làm đổi ${part(key)}, là mục để đếm thủ tục.`,
      'Đính chính không nằm trong các biến động mà báo cáo cộng lại; nếu chính thủ tục thay đổi thì đó là sửa đổi.',
    ],
  },
} satisfies Partial<RuleTexts>;

const supersedes: Readonly<
  Record<
    'unknown' | 'in-force' | 'provisions' | 'no-row' | 'part-of-row',
    (number: string, codes: string) => [string, string]
  >
> = {
  unknown: (number) => [
    `Trong sổ không có quyết định ${number} để thay thế.`,
    'Quyết định có từ trước khi lập sổ thì không sao; không thì sửa số hoặc ngày.',
  ],
  'in-force': (number) => [
    `Quyết định ${number} đã có hiệu lực: thay thế nó không làm lại được gì.`,
    'Ghi ở các dòng của quyết định này việc cần làm với từng thủ tục.',
  ],
  provisions: (number) => [
    `Chỉ nêu điều, khoản thì không biết những dòng nào của quyết định ${number} bị thay thế.`,
    'Nêu mã các thủ tục ở codes, hoặc bỏ provisions nếu thay thế cả quyết định.',
  ],
  'no-row': (number, codes) => [
    `Quyết định ${number} không có dòng nào về ${codes}.`,
    'Nêu mã của thủ tục có ở các dòng của nó.',
  ],
  'part-of-row': (number, codes) => [
    `Dòng ấy của quyết định ${number} còn thay thế ${codes}: một dòng bị thay thế cả hoặc không.`,
    `Nêu cả ${codes}, rồi ghi ở quyết định này việc cần làm với từng thủ tục.`,
  ],
};
