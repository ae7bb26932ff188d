import type { RuleTexts } from '../../messages.ts';
import { writing } from '../writing.ts';

const dayNames = {
  received: 'Ngày nhận',
  due: 'Hạn trả lời',
  answered: 'Ngày trả lời',
  posted: 'Ngày công khai',
};

export const feedback = {
  'feedback/reference': {
    title: 'Phản ánh, kiến nghị phải nêu thủ tục, cơ quan có trong danh mục',
    why: 'Có tra cứu được thủ tục, cơ quan thì mới xác định được việc được phản ánh, cơ quan xử lý, và thống kê được.',
    say: ({ part, id }) => [
      `Không có ${part === 'procedure' ? 'thủ tục' : 'cơ quan'} “${id}” trong danh mục.`,
      'Ghi đúng mã; thủ tục chưa có trong danh mục thì bỏ mục này và nêu tên trong nội dung tóm tắt.',
    ],
  },
  'feedback/dates': {
    title: 'Các ngày của phản ánh, kiến nghị phải theo đúng thứ tự',
    why: 'Tiếp nhận rồi mới trả lời, trả lời rồi mới công khai kết quả; không ghi trước ngày chưa đến.',
    say: ({ later, day, earlier }) => [
      `${dayNames[later]} ${writing.date(day)} ${earlier === undefined ? 'chưa đến' : `đứng trước ngày ${writing.date(earlier)}`}.`,
      'Đối chiếu lại sổ tiếp nhận và sửa ngày ghi sai.',
    ],
  },
  'feedback/misplaced': {
    title: 'Mỗi phản ánh, kiến nghị phải là một tệp đặt tên theo ngày nhận và số',
    why: 'Mỗi phản ánh, kiến nghị một tệp riêng thì hai nhánh git cùng ghi không xung đột; tên theo ngày và số thì không ghi trùng.',
    say: ({ expected }) => ['Tệp không nằm đúng vị trí.', `Đổi tên thành ${expected}.`],
  },
} satisfies Partial<RuleTexts>;
