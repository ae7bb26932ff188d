import { isFarDate } from '../../../model/date.ts';
import type { RuleTexts } from '../../messages.ts';
import { terms } from '../terms.ts';
import { writing } from '../writing.ts';
import { day } from './phrases.ts';

export const decisions = {
  'date/invalid': {
    title: 'Ngày có thật',
    why: 'Thứ tự và hiệu lực của quyết định tính theo ngày; ngày 30/02 thì không tính được, năm 9999 là gõ nhầm. Chỉ nhận các năm 1945–2200.',
    say: ({ actual }) => [
      isFarDate(actual)
        ? `Ngày ${actual} nằm ngoài các năm 1945–2200.`
        : `“${actual}” không phải ngày có thật.`,
      'Ghi theo dạng năm-tháng-ngày: 2021-05-20.',
    ],
  },
  'decision/duplicate': {
    title: 'Mỗi quyết định ghi một lần',
    why: 'Số quyết định được đánh lại mỗi năm, nên một quyết định là cơ quan, số và ngày ký. Ghi hai lần thì thủ tục bị tính hai lần.',
    say: ({ number }) => [
      `Quyết định ${number} được ghi hai lần.`,
      'Một quyết định (cơ quan, số, ngày ký) chỉ ghi một lần.',
    ],
  },
  'decision/retroactive': {
    title: 'Không có hiệu lực trước ngày ký',
    why: 'Quyết định không hồi tố. Trường hợp có lý do thì ghi ở retroactiveReason.',
    say: ({ effective, issued }) => [
      `Hiệu lực từ ${day(effective)}, trước ngày ký ${day(issued)}.`,
      'Sửa ngày, hoặc ghi lý do ở retroactiveReason.',
    ],
  },
  'decision/basis-later': {
    title: 'Căn cứ ký trước quyết định',
    why: 'Không thể công bố thủ tục trước khi văn bản quy định nó được ký; thường do gõ sai ngày.',
    say: ({ basis, basisIssued, issued }) => [
      `Căn cứ ${basis} ký ngày ${day(basisIssued)}, sau ngày ký quyết định ${day(issued)}.`,
      'Không thể công bố trước khi văn bản được ký; xem lại ngày.',
    ],
  },
  'decision/missing-document': {
    title: 'Dòng nêu văn bản quy định',
    why: 'Sửa đổi, thay thế, bãi bỏ phải nêu rõ văn bản quy phạm pháp luật quy định việc đó.',
    say: ({ action }) => [
      `Dòng ${terms.actions[action]} thiếu văn bản quy định (by).`,
      'Điều 15 Nghị định 63/2010/NĐ-CP yêu cầu nêu văn bản quy định việc sửa đổi, thay thế, bãi bỏ.',
    ],
  },
  'decision/repeated-row': {
    title: 'Mỗi thủ tục một dòng',
    why: 'Một thủ tục ở một cấp có hai dòng trong cùng một phần thì không rõ dòng nào đúng, và đếm sai.',
    say: ({ code, action }) => [
      `Thủ tục ${code} có hai dòng trong phần ${terms.actions[action]} ở cùng một cấp.`,
      'Giữ lại một dòng.',
    ],
  },
  'decision/conflicting-actions': {
    title: 'Không vừa sửa vừa bãi bỏ',
    why: 'Một quyết định không thể vừa sửa đổi vừa bãi bỏ, thay thế hay công bố mới một thủ tục ở một cấp.',
    say: ({ code, first, second }) => [
      `Thủ tục ${code} vừa ${terms.actions[first]} vừa ${terms.actions[second]} trong một quyết định.`,
      'Chỉ giữ một trong hai.',
    ],
  },
  'decision/declared-count': {
    title: 'Số nêu khớp phụ lục',
    why: 'Số thủ tục nêu trong quyết định phải khớp với phụ lục, tính theo dòng hoặc theo thủ tục; lệch là thiếu hay thừa dòng.',
    say: ({ action, declared, counted }) => [
      `Quyết định nêu ${declared} thủ tục ${terms.actions[action]}, phụ lục có ${counted}.`,
      'Đối chiếu lại văn bản; chính văn bản đã ký ghi sai thì dùng tthc accept.',
    ],
  },
  'decision/written-by-tool': {
    title: 'Không ghi phần của tthc',
    why: 'Tình trạng, hiệu lực, quyết định công bố và dấu vết thay thế do tthc ghi từ chính quyết định; ghi sẵn thì thành không có căn cứ.',
    say: ({ key }) => [`Mục “${key}” do tthc ghi, không ghi trong quyết định.`, 'Xóa mục này.'],
  },
  'decision/not-of-kind': {
    title: 'Quyết định chỉ làm việc của loại mình',
    why: 'Công bố, phê duyệt quy trình nội bộ, dịch vụ trực tuyến và đính chính là những việc khác nhau; chỉ quyết định công bố làm thay đổi số thủ tục.',
    say: ({ kind, key }) => [`Quyết định loại ${kind} không được có “${key}”.`, 'Xem tthc schema decision.'],
  },
  'decision/empty': {
    title: 'Quyết định có dòng',
    why: 'Quyết định không công bố, sửa, thay thế, bãi bỏ gì thì không có chỗ trong danh mục; thường do phụ lục chưa được nhập.',
    say: () => ['Quyết định không có dòng nào.', 'Thêm new, amended, replaced hoặc abolished.'],
  },
  'decision/to-fill-in': {
    title: 'Không còn chỗ trống',
    why: 'Dự thảo do tthc decision new soạn có dấu … ở những chỗ cán bộ phải điền: số, văn bản căn cứ, tên thủ tục mới. Quyết định chỉ được áp dụng khi đã điền đủ.',
    say: ({ text }) => [`Chỗ này còn để trống (${text}).`, 'Điền nội dung, hoặc xóa dòng nếu không có.'],
  },
  'decision/republished': {
    title: 'Sửa thì ghi là sửa',
    why: 'Vừa bãi bỏ vừa công bố mới một mã là cách công bố lại cả danh mục của một lĩnh vực. Nếu chỉ sửa vài thủ tục thì nên ghi là sửa đổi, để rõ bộ phận nào thay đổi.',
    say: ({ code, count }) => [
      count === 1
        ? `Thủ tục ${code} vừa bị bãi bỏ vừa được công bố mới.`
        : `${writing.number(count)} thủ tục vừa bị bãi bỏ vừa được công bố mới, đầu tiên là ${code}.`,
      'Nên ghi là sửa đổi; chấp nhận khi công bố lại cả danh mục của một lĩnh vực.',
    ],
  },
  'decision/normative-number': {
    title: 'Số là của quyết định cá biệt',
    why: 'Số có năm (12/2026/QĐ-UBND) là của văn bản quy phạm: nó quy định thủ tục, còn quyết định công bố có số như 12/QĐ-UBND.',
    say: ({ number }) => [
      `Số ${number} có năm ban hành: có thể là văn bản quy phạm.`,
      'Quyết định công bố có dạng 1766/QĐ-UBND.',
    ],
  },
  'decision/late-publication': {
    title: 'Công bố trước khi có hiệu lực',
    why: 'Thủ tục đặc thù phải được công bố trước ngày có hiệu lực ít nhất 5 ngày làm việc, không kể thứ bảy, chủ nhật và ngày trong holidays.yaml. Nghị định 63/2010 lúc đầu quy định 10 ngày.',
    say: ({ issued, deadline }) => [
      `Ký ngày ${day(issued)}, sau hạn ${day(deadline)}.`,
      'Thủ tục đặc thù phải công bố trước ngày có hiệu lực ít nhất 05 ngày làm việc.',
    ],
  },
  'decision/late-for-document': {
    title: 'Công bố trước khi văn bản có hiệu lực',
    why: 'Quyết định công bố phải được ban hành chậm nhất trước 05 ngày tính đến ngày văn bản quy phạm pháp luật có hiệu lực; với văn bản ban hành theo trình tự, thủ tục rút gọn là 03 ngày kể từ ngày ký văn bản. Tính theo ngày, không phải ngày làm việc; ngày có hiệu lực ghi ở effective của văn bản.',
    say: ({ issued, deadline }) => [
      `Ký ngày ${day(issued)}; hạn công bố theo văn bản là ${day(deadline)}.`,
      'Ghi lý do chậm ở note; xem lại ngày có hiệu lực của văn bản.',
    ],
  },
  'decision/late-posting': {
    title: 'Công khai trong 5 ngày làm việc',
    why: 'Thủ tục đã công bố phải được đưa lên Cơ sở dữ liệu quốc gia chậm nhất 5 ngày làm việc kể từ ngày ký. Chưa ghi ngày công khai thì báo khi đã quá hạn.',
    say: ({ posted, deadline }) => [
      posted
        ? `Công khai ngày ${day(posted)}, sau hạn ${day(deadline)}.`
        : `Chưa ghi ngày công khai (posted); hạn là ${day(deadline)}.`,
      'Phải công khai trong 05 ngày làm việc kể từ ngày ký.',
    ],
  },
} satisfies Partial<RuleTexts>;
