import { isFarDate } from '../../../model/date.ts';
import type { RuleTexts } from '../../messages.ts';
import { terms } from '../terms.ts';
import { writing } from '../writing.ts';
import { presumption } from '../presumption.ts';
import { day, decisionKind, named } from './phrases.ts';

export const decisions = {
  'date/invalid': {
    title: 'Ngày phải là ngày có thật',
    why: 'Thứ tự và hiệu lực của quyết định tính theo ngày; ngày 30/02 thì không tính được, năm 9999 là nhập nhầm. Chỉ nhận các năm 1945–2200.',
    say: ({ actual }) => [
      isFarDate(actual)
        ? `Ngày ${actual} nằm ngoài các năm 1945–2200.`
        : `“${actual}” không phải ngày có thật.`,
      'Ghi theo dạng năm-tháng-ngày: 2021-05-20.',
    ],
  },
  'decision/duplicate': {
    title: 'Mỗi quyết định chỉ được ghi một lần',
    why: 'Số quyết định được đánh lại mỗi năm, nên một quyết định là cơ quan, số và ngày ký. Ghi hai lần thì thủ tục bị tính hai lần.',
    say: ({ number }) => [
      `Quyết định ${number} được ghi hai lần.`,
      'Một quyết định (cơ quan, số, ngày ký) chỉ ghi một lần.',
    ],
  },
  'decision/retroactive': {
    title: 'Quyết định không được có hiệu lực trước ngày ký',
    why: 'Quyết định không hồi tố. Trường hợp có lý do thì phải ghi rõ lý do.',
    say: ({ effective, issued }) => [
      `Hiệu lực từ ${day(effective)}, trước ngày ký ${day(issued)}.`,
      'Sửa ngày, hoặc ghi lý do (mục “retroactiveReason”).',
    ],
  },
  'decision/basis-later': {
    title: 'Văn bản làm căn cứ phải được ký trước quyết định',
    why: 'Không thể công bố thủ tục trước khi văn bản quy định nó được ký; nguyên nhân thường là nhập sai ngày.',
    say: ({ basis, basisIssued, issued }) => [
      `Căn cứ ${basis} ký ngày ${day(basisIssued)}, sau ngày ký quyết định ${day(issued)}.`,
      'Không thể công bố trước khi văn bản được ký; xem lại ngày.',
    ],
  },
  'decision/missing-document': {
    title: 'Mỗi dòng phải nêu văn bản quy định',
    why: 'Việc sửa đổi, bổ sung, thay thế, bãi bỏ phải nêu rõ văn bản quy phạm pháp luật quy định việc đó.',
    say: ({ action }) => [
      `Dòng ${terms.actions[action]} thiếu văn bản quy định.`,
      'Ghi văn bản quy định (mục “by”): Điều 15 Nghị định 63/2010/NĐ-CP yêu cầu nêu văn bản quy định việc sửa đổi, bổ sung, thay thế, bãi bỏ.',
    ],
  },
  'decision/repeated-row': {
    title: 'Mỗi thủ tục ở một cấp chỉ được có một dòng trong mỗi phần',
    why: 'Một thủ tục ở một cấp có hai dòng trong cùng một phần thì không xác định được dòng nào đúng, và số lượng bị tính sai.',
    say: ({ code, action }) => [
      `Thủ tục ${code} có hai dòng trong phần ${terms.actions[action]} ở cùng một cấp.`,
      'Giữ lại một dòng.',
    ],
  },
  'decision/conflicting-actions': {
    title: 'Một thủ tục không được vừa sửa đổi, bổ sung vừa bãi bỏ trong một quyết định',
    why: 'Một quyết định không thể vừa sửa đổi, bổ sung vừa bãi bỏ, thay thế hay ghi là mới ban hành một thủ tục ở một cấp.',
    say: ({ code, first, second }) => [
      `Thủ tục ${code} vừa ${terms.actions[first]} vừa ${terms.actions[second]} trong một quyết định.`,
      'Chỉ giữ một trong hai.',
    ],
  },
  'decision/declared-count': {
    title: 'Số lượng nêu trong quyết định phải khớp với phụ lục',
    why: 'Số thủ tục nêu trong quyết định phải khớp với phụ lục, tính theo dòng hoặc theo thủ tục; chênh lệch là do thiếu hoặc thừa dòng.',
    say: ({ action, declared, counted }) => [
      `Quyết định nêu ${declared} thủ tục ${terms.actions[action]}, phụ lục có ${counted}.`,
      'Đối chiếu lại với văn bản; nếu chính văn bản đã ký ghi sai thì chấp nhận bằng: tthc accept decision/declared-count --decision SỐ --reason "…"',
    ],
  },
  'decision/turns-internal': {
    title: 'Không được sửa đổi, bổ sung thủ tục thành thủ tục nội bộ',
    why: 'Thủ tục hành chính nội bộ không thuộc phạm vi công bố cho người dân, tổ chức (Điều 1 Nghị định 63/2010/NĐ-CP), nên không tính vào số thủ tục. Nếu sửa loại thủ tục thì số thủ tục thay đổi trong khi không có quyết định ban hành hay bãi bỏ.',
    say: ({ code }) => [
      `Thủ tục ${code} không thể được sửa đổi, bổ sung thành thủ tục nội bộ, hoặc từ nội bộ thành không nội bộ.`,
      'Bãi bỏ thủ tục này và công bố thủ tục kia, trong cùng một quyết định.',
    ],
  },
  'decision/written-by-tool': {
    title: 'Quyết định không được ghi sẵn phần do tthc ghi',
    why: 'Tình trạng, hiệu lực, quyết định công bố và dấu vết thay thế do tthc ghi từ chính quyết định; nếu ghi sẵn thì không có căn cứ.',
    say: ({ key }) => [`Mục “${key}” do tthc ghi, không ghi trong quyết định.`, 'Xóa mục này.'],
  },
  'decision/not-of-kind': {
    title: 'Quyết định chỉ được có nội dung thuộc loại của mình',
    why: 'Công bố, phê duyệt quy trình nội bộ, dịch vụ trực tuyến và đính chính là những việc khác nhau; chỉ quyết định công bố làm thay đổi số thủ tục.',
    say: ({ kind, key }) => [
      `Quyết định loại “${decisionKind(kind)}” không được có mục “${key}”.`,
      'Xem tthc schema decision.',
    ],
  },
  'decision/no-time-or-place': {
    title: 'Danh mục công bố phải có thời hạn và địa điểm thực hiện',
    why: 'Từ 25/9/2017 danh mục do tỉnh công bố phải nêu tên, căn cứ pháp lý, thời hạn, địa điểm thực hiện, phí, lệ phí của từng thủ tục. Danh mục ban đầu không bị xét.',
    say: ({ part, count, first }) => [
      `${writing.number(count)} thủ tục chưa có ${terms.parts[part]} (đầu tiên: ${first}).`,
      `Ghi ${named(part)} vào từng dòng.`,
    ],
  },
  'decision/empty': {
    title: 'Quyết định phải có ít nhất một dòng',
    why: 'Quyết định không ban hành, sửa đổi, bổ sung, thay thế, bãi bỏ thủ tục nào thì không làm thay đổi danh mục; nguyên nhân thường là phụ lục chưa được nhập.',
    say: () => [
      'Quyết định không có dòng nào.',
      'Bổ sung ít nhất một phần: mới ban hành (“new”), sửa đổi, bổ sung (“amended”), thay thế (“replaced”) hoặc bãi bỏ (“abolished”).',
    ],
  },
  'decision/to-fill-in': {
    title: 'Quyết định không được còn chỗ để trống',
    why: 'Dự thảo do tthc decision new lập có dấu … ở những chỗ cần điền: số, văn bản làm căn cứ, tên thủ tục mới ban hành. Quyết định chỉ được áp dụng khi đã điền đủ.',
    say: ({ text, onSigning, isNeeded }) => [
      onSigning ? 'Chưa ghi số, ngày ký của quyết định.' : `Chỗ này còn để trống (${text}).`,
      onSigning
        ? 'Khi quyết định đã ký: tthc decision sign TỆP --number SỐ --issued NGÀY.'
        : isNeeded
          ? 'Điền nội dung theo ghi chú ở dòng đó.'
          : 'Điền nội dung, hoặc xóa dòng này nếu không có.',
    ],
  },
  'decision/republished': {
    title: 'Thủ tục được sửa đổi, bổ sung phải ghi là sửa đổi, bổ sung',
    why: 'Ghi một mã ở cả phần bãi bỏ và phần mới ban hành là cách công bố lại cả danh mục của một lĩnh vực. Nếu chỉ thay đổi một số thủ tục thì nên ghi là sửa đổi, bổ sung để xác định rõ bộ phận thay đổi.',
    say: ({ code, count }) => [
      count === 1
        ? `Thủ tục ${code} vừa bị bãi bỏ vừa được ghi là mới ban hành.`
        : `${writing.number(count)} thủ tục vừa bị bãi bỏ vừa được ghi là mới ban hành, đầu tiên là ${code}.`,
      'Nên ghi là sửa đổi, bổ sung; chỉ chấp nhận khi công bố lại cả danh mục của một lĩnh vực.',
    ],
  },
  'decision/normative-number': {
    title: 'Số phải là của quyết định công bố, không phải của văn bản quy phạm pháp luật',
    why: 'Số có năm (12/2026/QĐ-UBND) là của văn bản quy phạm pháp luật, loại văn bản quy định thủ tục; quyết định công bố có số như 12/QĐ-UBND.',
    say: ({ number }) => [
      `Số ${number} có năm ban hành: có thể là văn bản quy phạm pháp luật.`,
      'Quyết định công bố có dạng 1766/QĐ-UBND.',
    ],
  },
  'decision/late-publication': {
    title: 'Thủ tục đặc thù phải được công bố trước ngày có hiệu lực',
    why: 'Thủ tục đặc thù phải được công bố trước ngày có hiệu lực ít nhất 05 ngày làm việc, không kể thứ bảy, chủ nhật, ngày nghỉ lễ, tết và ngày trong holidays.yaml: QĐ 766/QĐ-TTg tính như vậy từ ngày 23/6/2022. Quyết định ký trước ngày đó thì theo thời hạn của Điều 15 lúc ký: 10 ngày làm việc, từ 01/7/2013 là 05 ngày làm việc, từ 25/9/2017 là 05 ngày.',
    say: ({ issued, deadline, presumed }) => [
      `Ký ngày ${day(issued)}, quá thời hạn là ngày ${day(deadline)}. ${presumption(presumed)}`.trimEnd(),
      'Thủ tục đặc thù phải công bố trước ngày có hiệu lực, đủ số ngày mà quy định lúc ký yêu cầu.',
    ],
  },
  'decision/late-for-document': {
    title: 'Quyết định phải được ban hành trước ngày văn bản có hiệu lực',
    why: 'Tính theo quy định vào ngày ký quyết định. Từ 25/9/2017: chậm nhất trước 05 ngày (bộ: 20 ngày) tính đến ngày văn bản quy phạm pháp luật có hiệu lực; với văn bản ban hành theo trình tự, thủ tục rút gọn là 03 ngày kể từ ngày ký văn bản; tính theo ngày, không phải ngày làm việc. Từ 01/7/2013: 05 ngày làm việc (bộ: 20). Trước đó: 10 ngày làm việc. Ngày có hiệu lực là ngày ghi kèm văn bản đó; với thủ tục mới, tính theo căn cứ có hiệu lực sau cùng.',
    say: ({ issued, deadline }) => [
      `Ký ngày ${day(issued)}; thời hạn công bố theo văn bản là ngày ${day(deadline)}.`,
      'Xem lại ngày có hiệu lực của văn bản; nếu đúng là chậm thì ghi lý do (mục “note”).',
    ],
  },
  'decision/posted-early': {
    title: 'Ngày công khai không được trước ngày ký',
    why: 'Thời hạn công khai tính từ ngày ký quyết định, nên quyết định chưa ký thì chưa thể công khai. Ngày công khai ghi trước ngày ký không được tính là đúng hạn trong báo cáo.',
    say: ({ posted, issued }) => [
      `Công khai ngày ${day(posted)}, trước ngày ký là ngày ${day(issued)}.`,
      'Xem lại ngày công khai (mục “posted”) và ngày ký (mục “issued”), ghi lại ngày đúng.',
    ],
  },
  'decision/late-posting': {
    title: 'Thủ tục phải được công khai trong thời hạn kể từ ngày ký',
    why: 'Thủ tục đã công bố phải được đưa lên Cơ sở dữ liệu quốc gia chậm nhất 05 ngày làm việc kể từ ngày ký; từ 25/9/2017, với văn bản ban hành theo trình tự, thủ tục rút gọn là 02 ngày làm việc, với quyết định của bộ là 10 ngày làm việc. Chưa ghi ngày công khai thì báo khi đã quá hạn.',
    say: ({ posted, deadline, days = 5, presumed }) => [
      [
        posted
          ? `Công khai ngày ${day(posted)}, quá thời hạn là ngày ${day(deadline)}.`
          : `Chưa ghi ngày công khai; thời hạn công khai là ngày ${day(deadline)}.`,
        presumption(presumed),
      ]
        .join(' ')
        .trimEnd(),
      `Phải công khai trong ${String(days).padStart(2, '0')} ngày làm việc kể từ ngày ký; ngày công khai ghi ở mục “posted”.`,
    ],
  },
} satisfies Partial<RuleTexts>;
