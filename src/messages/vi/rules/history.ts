import type { RuleTexts } from '../../messages.ts';
import { list } from '../../phrases.ts';
import { writing } from '../writing.ts';
import { near, part, names, day, levels } from './phrases.ts';

/** Says how a procedure is out of force for a time. */
const away = { abolished: 'bị bãi bỏ', suspended: 'ngưng hiệu lực', lapsed: 'hết hiệu lực' };

export const history = {
  'decision/unknown-target': {
    title: 'Thủ tục được nêu phải có trong danh mục',
    why: 'Không thể sửa đổi, bổ sung, thay thế, bãi bỏ thủ tục không có trong danh mục; nguyên nhân thường là sai mã hoặc sai tên.',
    say: ({ target, near: names }) => [
      `Không có thủ tục “${target}” trong danh mục.`,
      near(names) ?? 'Xem lại mã hoặc tên.',
    ],
  },
  'decision/ambiguous-target': {
    title: 'Mỗi dòng phải xác định đúng một thủ tục',
    why: 'Tên có thể trùng ở nhiều thủ tục; khi chưa xác định được thì phải ghi mã, hoặc tên kèm cấp.',
    say: ({ target, candidates }) => [
      `“${target}” có thể là nhiều thủ tục.`,
      `Ghi mã của một trong các thủ tục: ${list(candidates)}.`,
    ],
  },
  'decision/no-target': {
    title: 'Mỗi dòng phải nêu thủ tục',
    why: 'Quyết định bãi bỏ, sửa đổi, bổ sung phải ghi rõ tên thủ tục, và số hồ sơ nếu đã có trên Cơ sở dữ liệu quốc gia.',
    say: () => [
      'Dòng này không nêu thủ tục nào.',
      'Ghi mã số (mục “code”), hoặc tên và cấp thực hiện (mục “name”, “levels”).',
    ],
  },
  'decision/already-active': {
    title: 'Thủ tục mới ban hành phải là thủ tục chưa có hiệu lực',
    why: 'Thủ tục đang có hiệu lực ở cấp đó thì phải ghi ở phần sửa đổi, bổ sung, hoặc bãi bỏ trong chính quyết định này.',
    say: ({ code, levels: held, publishedBy }) => [
      `Thủ tục ${code} đang có hiệu lực ở ${levels(held)} (${publishedBy}).`,
      'Thủ tục đã có thì phải ghi ở phần sửa đổi, bổ sung, hoặc bãi bỏ trong chính quyết định này.',
    ],
  },
  'decision/away': {
    title: 'Thủ tục tạm thời không có hiệu lực không được ghi là mới ban hành',
    why: 'Thủ tục bị bãi bỏ hoặc ngưng hiệu lực có thời hạn sẽ có hiệu lực trở lại. Nếu ghi là mới ban hành thì khi đó một thủ tục được công bố hai lần.',
    say: ({ code, status, expires }) => [
      `Thủ tục ${code} chỉ ${away[status]} có thời hạn${expires ? `, đến hết ngày ${day(expires)}` : ''}.`,
      'Ghi nội dung mới ở phần sửa đổi, bổ sung: nội dung đó được áp dụng khi thủ tục có hiệu lực trở lại. Để có hiệu lực ngay thì chấm dứt hiệu lực của quyết định kia (mục “ends”).',
    ],
  },
  'decision/already-abolished': {
    title: 'Thủ tục được sửa đổi, bổ sung, thay thế, bãi bỏ phải còn hiệu lực',
    why: 'Thủ tục đã bị bãi bỏ thì không thể sửa đổi, bổ sung, thay thế hay bãi bỏ.',
    say: ({ code, abolishedBy, on }) => [
      `Thủ tục ${code} đã bị bãi bỏ bởi ${abolishedBy} từ ${day(on)}.`,
      'Không sửa đổi, bổ sung, thay thế, bãi bỏ thủ tục không còn hiệu lực.',
    ],
  },
  'decision/level-not-held': {
    title: 'Thủ tục phải được thực hiện ở cấp được nêu',
    why: 'Một thủ tục là một mã ở một cấp. Bãi bỏ hay sửa đổi, bổ sung ở cấp không thực hiện thủ tục thì không có tác dụng.',
    say: ({ code, levels: wanted, held }) => [
      `Thủ tục ${code} không thực hiện ở ${levels(wanted)}; đang ở ${levels(held)}.`,
      'Sửa cấp thực hiện của dòng này (mục “levels”).',
    ],
  },
  'decision/no-change': {
    title: 'Dòng sửa đổi, bổ sung phải làm thay đổi nội dung thủ tục',
    why: 'Dòng sửa đổi, bổ sung phải xác định bộ phận được sửa đổi, bổ sung; nội dung như cũ thì không có gì để công bố.',
    say: ({ code }) => [
      `Dòng sửa đổi, bổ sung không làm thay đổi nội dung nào của thủ tục ${code}.`,
      'Ghi nội dung mới (mục “changes”), hoặc bỏ dòng này.',
    ],
  },
  'decision/changed-parts': {
    title: 'Bộ phận được nêu là sửa đổi, bổ sung phải đúng là bộ phận thay đổi',
    why: 'Quyết định phải xác định rõ bộ phận nào của thủ tục được sửa đổi, bổ sung; bộ phận được nêu khác bộ phận thay đổi thì người đọc không xác định được nội dung đúng.',
    say: ({ declared, computed }) => [
      `Quyết định nêu sửa đổi, bổ sung: ${names(declared)}; thực tế thay đổi: ${names(computed)}.`,
      'Khoản 2 Điều 15 Nghị định 63/2010/NĐ-CP: phải xác định rõ bộ phận nào được sửa đổi, bổ sung.',
    ],
  },
  'decision/conflicting-rows': {
    title: 'Các dòng của quyết định không được mâu thuẫn nhau',
    why: 'Hai dòng ghi hai nội dung khác nhau cho một bộ phận thì không xác định được nội dung nào được công bố.',
    say: ({ code, part: key }) => [
      `Hai dòng sửa đổi, bổ sung ${part(key)} của thủ tục ${code} khác nhau.`,
      'Gộp thành một dòng.',
    ],
  },
  'decision/replaces-itself': {
    title: 'Thủ tục thay thế phải khác thủ tục được thay thế',
    why: 'Thay thế có thủ tục cũ và thủ tục mới. Nội dung mới của cùng một mã là sửa đổi, bổ sung.',
    say: ({ code }) => [
      `Thủ tục ${code} không thể thay thế chính nó.`,
      'Nội dung mới của cùng một mã thì ghi ở phần sửa đổi, bổ sung.',
    ],
  },
  'decision/name-differs': {
    title: 'Tên thủ tục phải đúng với mã số',
    why: 'Dòng ghi cả mã và tên để đối chiếu. Tên khác với tên trong danh mục lúc đó thì sai mã hoặc sai tên.',
    say: ({ code, name, catalogName }) => [
      `Tên ở dòng này không phải tên của ${code} trong danh mục: “${name}”, danh mục ghi “${catalogName}”.`,
      'Xem lại mã hoặc tên.',
    ],
  },
  'decision/before-catalog': {
    title: 'Quyết định không được có hiệu lực trước ngày của danh mục ban đầu',
    why: 'Danh mục ban đầu đã gồm kết quả của mọi quyết định trước ngày của nó; trước ngày ấy không biết từng thủ tục ra sao.',
    say: ({ number, effective, begins }) => [
      `Quyết định ${number} có hiệu lực ngày ${writing.date(effective)}, trước danh mục ban đầu ngày ${writing.date(begins)}: kết quả của nó đã nằm trong danh mục ban đầu.`,
      'Không cần áp dụng; nếu danh mục ban đầu thiếu nội dung của quyết định thì bổ sung bằng quyết định đính chính.',
    ],
  },
  'decision/recorded-otherwise': {
    title: 'Quyết định đã áp dụng không được ghi lại với nội dung khác',
    why: 'Cùng cơ quan, số, ngày ký mà nội dung khác là hai văn bản, hoặc do nhập sai. Nội dung đã công bố được sửa bằng quyết định đính chính.',
    say: ({ number }) => [
      `Quyết định ${number} đã được áp dụng với nội dung khác.`,
      'Quyết định đã áp dụng thì không sửa; nội dung sai được sửa bằng một quyết định đính chính.',
    ],
  },
  'decision/edited': {
    title: 'Quyết định đã áp dụng phải được giữ nguyên',
    why: 'Quyết định đã áp dụng là căn cứ của danh mục. Quyết định bị sửa sau khi áp dụng thì không còn chứng minh được căn cứ của danh mục.',
    say: ({ number }) => [
      `Quyết định ${number} bị sửa sau khi đã áp dụng.`,
      'Khôi phục nội dung cũ; nội dung sai thì sửa bằng một quyết định đính chính, hoặc hủy việc áp dụng (tthc revert) rồi áp dụng lại.',
    ],
  },
  'procedure/drift': {
    title: 'Danh mục chỉ được thay đổi bằng quyết định',
    why: 'Áp dụng lại các quyết định theo ngày hiệu lực, ngày ký, số phải cho kết quả đúng như các tệp thủ tục. Tệp bị sửa, thêm hoặc xóa trực tiếp là thay đổi không có quyết định; thủ tục bị bãi bỏ vẫn được lưu.',
    say: ({ parts, kind }) => [
      driftSentence(kind, parts),
      'Danh mục chỉ được thay đổi bằng quyết định; xem tthc verify.',
    ],
  },
  'registry/drift': {
    title: 'Cơ quan, lĩnh vực phải đúng như quyết định đã ghi',
    why: 'Cơ quan, lĩnh vực do quyết định đưa vào mà bị sửa hay bị xóa thì thống kê theo tên ấy không còn căn cứ.',
    say: ({ entry, file, kind }) => [
      kind === 'edited'
        ? `Mục “${entry}” của ${file} khác với nội dung quyết định đã ghi.`
        : `${file} thiếu mục “${entry}” mà quyết định đã ghi.`,
      'Ghi lại theo các quyết định: tthc verify --rebuild. Việc thay đổi phải ghi vào một quyết định.',
    ],
  },
  'ledger/missing': {
    title: 'Quyết định đã ghi vào sổ thì không được mất',
    why: 'Thư mục roll/ giữ tên của mọi quyết định đã được ghi vào sổ. Mất tệp của một quyết định thì danh mục dựng lại không còn đúng, kể cả khi quyết định ấy còn chờ hiệu lực hoặc đã hết hiệu lực nên không còn dấu vết ở thủ tục nào.',
    say: ({ path }) => [
      `Quyết định này đã được ghi vào sổ, nhưng tệp ${path} không còn.`,
      `Lấy lại tệp ấy từ git. Muốn bỏ một quyết định khỏi sổ thì dùng tthc revert.`,
    ],
  },
  'ledger/no-baseline': {
    title: 'Sổ quyết định phải có danh mục ban đầu',
    why: 'Thủ tục có từ trước khi dùng tthc cần được ghi trong danh mục ban đầu để danh mục dựng lại được từ đầu. Nếu thiếu thì không phát hiện được việc sửa trực tiếp các thủ tục đó.',
    say: ({ unexplained }) => [
      `${writing.number(unexplained)} thủ tục không do quyết định nào trong sổ công bố.`,
      'Ghi các thủ tục đó vào danh mục ban đầu bằng lệnh tthc import --apply để dựng lại và đối chiếu được danh mục.',
    ],
  },
} satisfies Partial<RuleTexts>;

function driftSentence(kind: 'added' | 'edited' | 'removed', parts: string): string {
  if (kind === 'added') return 'Thủ tục được thêm vào danh mục nhưng không có quyết định nào.';
  if (kind === 'removed') return 'Tệp thủ tục bị xóa; thủ tục bị bãi bỏ vẫn phải được lưu.';
  return `Thủ tục bị sửa không theo quyết định: ${names(parts)}.`;
}
