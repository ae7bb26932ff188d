import type { RuleTexts } from '../../messages.ts';
import { list } from '../../phrases.ts';
import { writing } from '../writing.ts';
import { near, part, names, day, levels } from './phrases.ts';

/** Says how a procedure is out of force for a time. */
const away = { abolished: 'bị bãi bỏ', suspended: 'ngưng hiệu lực', lapsed: 'hết hiệu lực' };

export const history = {
  'decision/unknown-target': {
    title: 'Thủ tục được nêu có trong danh mục',
    why: 'Không sửa, thay thế, bãi bỏ được thủ tục không có; thường do sai mã hoặc sai tên.',
    say: ({ target, near: names }) => [
      `Không có thủ tục “${target}” trong danh mục.`,
      near(names) ?? 'Xem lại mã hoặc tên.',
    ],
  },
  'decision/ambiguous-target': {
    title: 'Dòng nêu đúng một thủ tục',
    why: 'Tên có thể trùng ở nhiều thủ tục; khi không rõ thì phải ghi mã, hoặc tên cùng cấp.',
    say: ({ target, candidates }) => [
      `“${target}” có thể là nhiều thủ tục.`,
      `Ghi mã của một trong các thủ tục: ${list(candidates)}.`,
    ],
  },
  'decision/no-target': {
    title: 'Dòng nêu thủ tục',
    why: 'Quyết định bãi bỏ, sửa đổi phải ghi rõ tên thủ tục, và số hồ sơ nếu đã có trên Cơ sở dữ liệu quốc gia.',
    say: () => ['Dòng này không nêu thủ tục nào.', 'Ghi code, hoặc name và levels.'],
  },
  'decision/already-active': {
    title: 'Mới ban hành là chưa có',
    why: 'Thủ tục đang có hiệu lực ở cấp đó thì phải ghi ở phần sửa đổi, hoặc bãi bỏ trong chính quyết định này.',
    say: ({ code, levels: held, publishedBy }) => [
      `Thủ tục ${code} đang có hiệu lực ở ${levels(held)} (${publishedBy}).`,
      'Thủ tục đã có thì phải ghi ở phần sửa đổi, hoặc bãi bỏ trong chính quyết định này.',
    ],
  },
  'decision/away': {
    title: 'Thủ tục tạm không có hiệu lực không được công bố mới',
    why: 'Thủ tục bị bãi bỏ hoặc ngưng hiệu lực có thời hạn sẽ có hiệu lực trở lại. Công bố mới thì khi ấy thành hai lần công bố một thủ tục.',
    say: ({ code, status, expires }) => [
      `Thủ tục ${code} chỉ ${away[status]} có thời hạn${expires ? `, đến hết ngày ${day(expires)}` : ''}.`,
      'Ghi nội dung mới ở phần sửa đổi, bổ sung: có tác dụng khi thủ tục có hiệu lực trở lại. Muốn có hiệu lực ngay thì chấm dứt quyết định kia bằng ends.',
    ],
  },
  'decision/already-abolished': {
    title: 'Thủ tục được nêu còn hiệu lực',
    why: 'Thủ tục đã bãi bỏ thì không còn gì để sửa, thay thế hay bãi bỏ nữa.',
    say: ({ code, abolishedBy, on }) => [
      `Thủ tục ${code} đã bị bãi bỏ bởi ${abolishedBy} từ ${day(on)}.`,
      'Không sửa, thay thế, bãi bỏ thủ tục không còn hiệu lực.',
    ],
  },
  'decision/level-not-held': {
    title: 'Thủ tục có ở cấp được nêu',
    why: 'Một thủ tục là một mã ở một cấp. Bãi bỏ hay sửa ở cấp mà nó không thực hiện thì không có tác dụng.',
    say: ({ code, levels: wanted, held }) => [
      `Thủ tục ${code} không thực hiện ở ${levels(wanted)}; đang ở ${levels(held)}.`,
      'Sửa levels của dòng này.',
    ],
  },
  'decision/no-change': {
    title: 'Sửa đổi thì có thay đổi',
    why: 'Dòng sửa đổi phải xác định bộ phận được sửa; nội dung như cũ thì không có gì để công bố.',
    say: ({ code }) => [
      `Dòng sửa đổi không làm thay đổi gì ở thủ tục ${code}.`,
      'Ghi nội dung mới ở changes, hoặc bỏ dòng này.',
    ],
  },
  'decision/changed-parts': {
    title: 'Bộ phận nêu sửa là bộ phận được sửa',
    why: 'Quyết định phải xác định rõ bộ phận nào của thủ tục được sửa đổi, bổ sung; nêu một đằng sửa một nẻo thì người đọc không biết đâu là đúng.',
    say: ({ declared, computed }) => [
      `Quyết định nêu sửa: ${names(declared)}; thực tế sửa: ${names(computed)}.`,
      'Khoản 2 Điều 15 Nghị định 63/2010/NĐ-CP: phải xác định rõ bộ phận nào được sửa đổi.',
    ],
  },
  'decision/conflicting-rows': {
    title: 'Các dòng không trái nhau',
    why: 'Hai dòng cho một bộ phận hai nội dung khác nhau thì không rõ nội dung nào được công bố.',
    say: ({ code, part: key }) => [
      `Hai dòng sửa ${part(key)} của thủ tục ${code} khác nhau.`,
      'Gộp thành một dòng.',
    ],
  },
  'decision/replaces-itself': {
    title: 'Thay thế bằng thủ tục khác',
    why: 'Thay thế có thủ tục cũ và thủ tục mới. Nội dung mới của cùng một mã là sửa đổi.',
    say: ({ code }) => [
      `Thủ tục ${code} không thể thay thế chính nó.`,
      'Nội dung mới của cùng một mã thì ghi ở phần sửa đổi.',
    ],
  },
  'decision/name-differs': {
    title: 'Tên đúng với mã',
    why: 'Dòng ghi cả mã và tên để đối chiếu. Tên khác với tên trong danh mục lúc đó thì sai mã hoặc sai tên.',
    say: ({ code, name, catalogName }) => [
      `Tên ở dòng này không phải tên của ${code} trong danh mục: “${name}”, danh mục ghi “${catalogName}”.`,
      'Xem lại mã hoặc tên.',
    ],
  },
  'decision/before-catalog': {
    title: 'Quyết định không cũ hơn danh mục ban đầu',
    why: 'Danh mục ban đầu đã gồm kết quả của mọi quyết định trước ngày của nó; trước ngày ấy không biết từng thủ tục ra sao.',
    say: ({ number, effective, begins }) => [
      `Quyết định ${number} có hiệu lực ngày ${writing.date(effective)}, trước danh mục ban đầu ngày ${writing.date(begins)}: kết quả của nó đã nằm trong danh mục ban đầu.`,
      'Không cần áp dụng; nếu danh mục ban đầu thiếu nội dung của quyết định thì bổ sung bằng quyết định đính chính.',
    ],
  },
  'decision/recorded-otherwise': {
    title: 'Quyết định đã áp dụng không ghi khác đi',
    why: 'Cùng cơ quan, số, ngày ký mà nội dung khác là hai văn bản, hoặc một lần gõ sai. Nội dung đã công bố được sửa bằng quyết định đính chính.',
    say: ({ number }) => [
      `Quyết định ${number} đã được áp dụng với nội dung khác.`,
      'Quyết định đã áp dụng thì không sửa; nội dung sai được sửa bằng một quyết định đính chính.',
    ],
  },
  'decision/edited': {
    title: 'Sổ quyết định được giữ nguyên',
    why: 'Quyết định đã áp dụng là căn cứ của danh mục. Sửa nó sau đó thì không còn chứng minh được danh mục do đâu mà có.',
    say: ({ number }) => [
      `Quyết định ${number} bị sửa sau khi đã áp dụng.`,
      'Trả lại nội dung cũ; nội dung sai thì sửa bằng một quyết định đính chính, hoặc tthc revert rồi áp dụng lại.',
    ],
  },
  'procedure/drift': {
    title: 'Danh mục chỉ đổi bằng quyết định',
    why: 'Áp dụng lại các quyết định theo ngày hiệu lực, ngày ký, số phải ra đúng các tệp thủ tục. Tệp bị sửa tay, thêm tay hoặc xóa là thay đổi không có quyết định; thủ tục bị bãi bỏ cũng được giữ lại.',
    say: ({ parts, kind }) => [
      driftSentence(kind, parts),
      'Danh mục chỉ thay đổi bởi quyết định; xem tthc verify.',
    ],
  },
  'registry/drift': {
    title: 'Sổ cơ quan, lĩnh vực như quyết định đã ghi',
    why: 'Cơ quan, lĩnh vực do quyết định đưa vào mà bị sửa hay bị xóa thì thống kê theo tên ấy không còn căn cứ.',
    say: ({ entry, file, kind }) => [
      kind === 'edited'
        ? `Mục “${entry}” của ${file} không như quyết định đã ghi.`
        : `${file} thiếu mục “${entry}” mà quyết định đã ghi.`,
      'Ghi lại theo các quyết định: tthc verify --rebuild. Muốn đổi thì ghi vào một quyết định.',
    ],
  },
  'ledger/no-baseline': {
    title: 'Sổ quyết định có danh mục ban đầu',
    why: 'Thủ tục có từ trước khi dùng tthc cần một quyết định kind: baseline để danh mục dựng lại được từ đầu. Thiếu thì không phát hiện được sửa tay ở các thủ tục đó.',
    say: ({ unexplained }) => [
      `${writing.number(unexplained)} thủ tục không do quyết định nào trong decisions/ công bố.`,
      'Ghi chúng vào một quyết định kind: baseline (tthc import --apply ghi sẵn), để dựng lại và đối chiếu được danh mục.',
    ],
  },
} satisfies Partial<RuleTexts>;

function driftSentence(kind: 'added' | 'edited' | 'removed', parts: string): string {
  if (kind === 'added') return 'Thủ tục được thêm vào mà không có quyết định nào.';
  if (kind === 'removed') return 'Tệp thủ tục bị xóa; thủ tục bị bãi bỏ cũng phải được giữ lại.';
  return `Thủ tục bị sửa ngoài quyết định: ${names(parts)}.`;
}
