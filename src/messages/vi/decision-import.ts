import type { DecisionImportWords } from '../decision-import-words.ts';
import { list, rowsIn } from '../phrases.ts';
import { reviewWords } from './review.ts';
import { terms } from './terms.ts';
import { writing } from './writing.ts';

const actions = {
  ...terms.actions,
  standardized: 'được chuẩn hóa',
  suspended: 'ngưng hiệu lực',
  corrected: 'đính chính',
};
const near = (names: readonly string[]): string =>
  names.length > 0 ? `; gần giống: ${names.join(' · ')}` : '';

export const decisionImportWords: DecisionImportWords = {
  actions,
  rejections: {
    action_unknown: ({ text }) => `không rõ là mới ban hành, sửa đổi, bổ sung, thay thế hay bãi bỏ: ${text}`,
    before_change_only: ({ text }) =>
      `dòng ghi nội dung trước khi sửa đổi, bổ sung, không thấy dòng nào ghi nội dung mới của thủ tục này: ${text}`,
    unmoved: ({ said, text }) => `ghi là “${said}”, không thuộc bốn việc của quyết định công bố: ${text}`,
    name_repeated: ({ column, text, shown }) =>
      `ô “${column}” ghi “${text}”: mã số và tên không lấy theo dòng trên, ghi đầy đủ rồi nhập lại${shown === '' ? '' : ` (${shown})`}`,
    no_procedure: ({ text }) => `không có tên và mã số: ${text}`,
    columns_unknown: ({ text }) => `bảng không có dòng tiêu đề cột: ${text}`,
    other_decision: ({ text }) => `thuộc quyết định khác: ${text}`,
    row_repeated: ({ code }) => `${code} có ở dòng khác của tệp; chỉ lấy dòng đầu`,
    left_out: ({ text }) => `người dùng bỏ: ${text}`,
  },
  doubts: {
    number_missing: ({ number }) => `văn bản không ghi số quyết định; tạm ghi ${number}`,
    issued_missing: ({ issued }) => `văn bản không ghi ngày ký; tạm ghi ${writing.date(issued)}`,
    effective_missing: () => 'văn bản không ghi ngày có hiệu lực; tạm ghi kể từ ngày ký',
    effective_relative: ({ text }) => `không tính được ngày có hiệu lực: ${text}`,
    issuer_missing: () => 'không rõ người ban hành',
    number_given: ({ given, written }) => `số ghi theo --number là ${given}, văn bản ghi ${written}`,
    issued_given: ({ given, written }) =>
      `ngày ký ghi theo --issued là ${writing.date(given)}, văn bản ghi ${writing.date(written)}`,
    issued_differs: ({ issued, other }) =>
      `ngày ký ${writing.date(issued)} khác ngày ${writing.date(other)} ghi ở phụ lục`,
    document_differs: ({ number, near: other }) =>
      `phụ lục ghi ${number}, phần căn cứ ghi ${other}; một trong hai có thể sai`,
    document_number_mended: ({ number, text }) => `số “${text}” đọc thành ${number}: xem lại`,
    superseded_part: ({ number, text }) => `chỉ một phần của ${number} hết hiệu lực: ${text}`,
    superseded_start: ({ text }) =>
      `việc hết hiệu lực ghi ngày riêng; dự thảo tính từ ngày quyết định này có hiệu lực: ${text}`,
    ending_not_read: ({ text }) =>
      `câu về việc hết hiệu lực chưa đọc được, nếu đúng thì ghi quyết định đó vào phần quyết định bị thay thế, bãi bỏ (mục “supersedes”): ${text}`,
    suspension_not_read: ({ text }) =>
      `câu về việc ngưng hiệu lực chưa đọc được, nếu đúng thì ghi vào phần ngưng hiệu lực (mục “suspends”): ${text}`,
    suspension_part: ({ number, text }) =>
      `chỉ một phần của ${number} ngưng hiệu lực, không rõ là những thủ tục nào: ghi mã các thủ tục vào phần ngưng hiệu lực (mục “suspends”): ${text}`,
    suspension_end: ({ text }) => `không chắc về ngày cuối cùng của việc ngưng hiệu lực: ${text}`,
    resumption_start: ({ text }) =>
      `việc có hiệu lực trở lại ghi ngày riêng; dự thảo tính từ ngày quyết định có hiệu lực: ${text}`,
    suspension_start: ({ text }) =>
      `việc ngưng hiệu lực ghi ngày bắt đầu riêng; dự thảo ngưng từ ngày quyết định có hiệu lực: ${text}`,
    suspended_decision_missing: ({ name }) =>
      `không rõ quyết định công bố thủ tục được ngưng: ghi số quyết định vào chỗ … ở phần ngưng hiệu lực (mục “suspends”); thủ tục chỉ có trong danh mục ban đầu thì ghi là bãi bỏ có thời hạn (mục “abolished”, “expires”): ${name}`,
    suspended_at_some_levels: ({ name, levels }) =>
      `chỉ ngưng ở ${list(levels.map((level) => terms.levels[level]))}, nhưng thủ tục còn ở cấp khác; dự thảo ngưng cả thủ tục: ${name}`,
    internal_process_named: ({ numbers }) =>
      `quy trình nội bộ theo ${list(numbers)}: lập quyết định riêng nếu chưa có`,
    internal_process_own: ({ taken, missing }) =>
      `quyết định còn phê duyệt quy trình nội bộ: ghi quy trình nội bộ cho ${taken} thủ tục${missing === 0 ? '' : `; ${missing} thủ tục không thấy quy trình trong phụ lục, kiểm tra và nhập riêng nếu có`}`,
    issuer_differs: ({ issuer, publisher }) => `người ban hành là ${issuer}, danh mục này của ${publisher}`,
    in_ledger: ({ number, issued }) =>
      `sổ đã có quyết định ${number} ngày ${writing.date(issued)}: danh mục đã gồm kết quả của quyết định này, nên không đối chiếu; áp dụng lại thì không thay đổi gì, hoặc không thực hiện được`,
    before_catalog: ({ date, since }) =>
      `quyết định của ngày ${writing.date(date)}, danh mục bắt đầu từ ${writing.date(since)}: danh mục đã gồm kết quả của quyết định này, nên không đối chiếu và không áp dụng được`,
    count_differs: ({ heading, declared, found }) => `“${heading}” nêu ${declared}, đếm được ${found}`,
    count_without_refused: ({ declared, refused }) =>
      `văn bản nêu ${declared} thủ tục, đúng bằng số dòng đọc được, mà còn ${refused} dòng không nhận: nếu dòng ấy là thủ tục thì con số chỉ tình cờ khớp`,
    declared_twice: ({ action, first, other }) =>
      `số thủ tục ${actions[action]}: quyết định nêu ${first}, phụ lục nêu ${other}`,
    action_from_title: ({ action, text }) =>
      `danh mục không có tiêu đề riêng; coi là ${actions[action]} theo ${text === '' ? 'tiêu đề cột' : `“${text}”`}`,
    action_differs: ({ action, others, text }) =>
      `lấy là ${actions[action]}, nhưng chỗ khác ghi ${list(others.map((other) => actions[other]))}${text === '' ? '' : `: ${text}`}`,
    action_not_known: ({ action, text }) =>
      `không rõ “${text}” là nội dung công bố nào; coi là ${actions[action]} theo tiêu đề`,
    cell_error: ({ column, text }) => `ô ở cột “${column}” là lỗi bảng tính (${text}), coi như để trống`,
    cell_not_read: ({ column, text }) => `không rõ nội dung của cột “${column}”; ô ghi: ${text}`,
    order_absent: ({ name }) => `dòng không có số thứ tự, có thể là phần tiếp của dòng trên: ${name}`,
    action_assumed: ({ action, text }) =>
      `thủ tục được chuẩn hóa hoặc công bố lại, coi là ${actions[action]}: ${text}`,
    table_not_read: ({ table, text }) => `bảng ${table} không phải danh mục thủ tục, không đọc: ${text}`,
    content_not_read: () => 'bảng nằm trong phần nội dung cụ thể của thủ tục, không phải danh mục, không đọc',
    annex_missing: () => 'không tìm thấy bảng danh mục thủ tục nào',
    column_without_place: ({ column }) => `cột “${column}” không có mục tương ứng để ghi`,
    heading_not_known: ({ text }) => `không rõ nội dung của dòng này: ${text}`,
    note_of_codes: ({ codes, text }) =>
      `dòng ghi chú trong bảng nêu ${list(codes)}, dự thảo không ghi; nếu quyết định có nội dung này thì ghi thành dòng của danh mục rồi nhập lại: ${text}`,
    row_joined: ({ text }) => `nối vào dòng trước: ${text}`,
    code_absent: ({ name }) => `không có mã số: ${name}`,
    code_not_read: ({ text }) => `không đọc được mã số, dự thảo không ghi mã này: ${text}`,
    code_repeated: ({ code, rows }) =>
      `${code} đã có ở ${rowsIn(rows, reviewWords)}: hai dòng về cùng một thủ tục, xem lại mã số hoặc gộp nội dung`,
    code_repeated_elsewhere: ({ code, rows }) => `${code} còn có ở ${rowsIn(rows, reviewWords)}`,
    codes_several: ({ codes }) => `một dòng có nhiều mã: ${list(codes)}`,
    name_absent: ({ code }) => `${code} không có tên`,
    catalog_empty: () => 'danh mục chưa có thủ tục nào, nên không đối chiếu được mã và tên',
    target_unknown: ({ name, near: names }) => `không có trong danh mục: ${name}${near(names)}`,
    target_ambiguous: ({ name, candidates }) => `tên trùng nhiều thủ tục: ${name}; ${candidates.join(' · ')}`,
    target_by_name: ({ name, code }) => `lấy mã ${code} theo tên: ${name}`,
    target_abolished: ({ code, name }) => `${code} đã bị bãi bỏ: ${name}`,
    already_active: ({ code, name }) => `${code} đang có hiệu lực: ${name}`,
    name_differs_from_catalog: ({ code, name, catalogName }) =>
      `${code}: tên “${name}” khác tên trong danh mục “${catalogName}”`,
    sector_differs_from_catalog: ({ code, sector, catalogSector }) =>
      `${code}: lĩnh vực “${sector}” khác lĩnh vực trong danh mục “${catalogSector}”`,
    level_not_held: ({ code, levels, held }) =>
      `${code} không có ở ${list(levels.map((level) => terms.levels[level]))}; danh mục ghi ${list(held.map((level) => terms.levels[level]))}`,
    levels_not_certain: ({ text }) => `không chắc về cấp thực hiện: ${text}`,
    levels_differ_from_note: ({ levels, noted, text }) =>
      `cấp thực hiện ghi ${list(levels.map((level) => terms.levels[level]))}, nhưng ghi chú nêu ${list(noted.map((level) => terms.levels[level]))} (${text}): xem lại`,
    levels_missing: ({ name }) => `không rõ cấp thực hiện: ${name}`,
    sector_missing: ({ name }) => `không rõ lĩnh vực: ${name}`,
    department_missing: ({ name }) => `không rõ cơ quan quản lý: ${name}`,
    sector_added: ({ name }) => `lĩnh vực mới, thêm vào sectors.yaml: ${name}`,
    department_added: ({ name }) => `cơ quan mới, thêm vào departments.yaml: ${name}`,
    department_former: ({ name, successor }) =>
      `cơ quan mới, thêm vào departments.yaml: ${name}; từ năm 2025 việc của cơ quan này phần lớn đã về ${successor}: nếu quyết định ký sau đó, xem lại cơ quan quản lý`,
    department_of_agency: ({ name }) => `không nêu cơ quan quản lý; lấy cơ quan thực hiện: ${name}`,
    department_from_title: ({ name }) => `lấy cơ quan quản lý theo trích yếu và phần đề nghị: ${name}`,
    legal_bases_missing: ({ name }) => `không có căn cứ pháp lý có số: ${name}`,
    by_missing: ({ name }) => `không rõ văn bản quy định việc này: ${name}`,
    by_from_legal_bases: () =>
      'danh mục không có cột văn bản quy định việc sửa đổi, bổ sung, bãi bỏ: lấy theo cột căn cứ pháp lý',
    by_from_note: ({ text }) => `lấy văn bản trong ghi chú: ${text}`,
    by_from_title: ({ text }) => `lấy văn bản nêu ở trích yếu cho mọi dòng: ${text}`,
    by_beside_heading: ({ numbers }) => `lấy văn bản của dòng; tiêu đề phía trên ghi ${list(numbers)}`,
    no_changes: ({ name }) => `dòng không nêu nội dung mới nào: ${name}`,
    changed_parts_in_words: ({ text }) => `nội dung được sửa đổi, bổ sung: ${text}`,
    time_conditional: ({ text }) => `thời hạn có điều kiện, giữ nguyên văn: ${text}`,
    time_by_level: ({ text }) => `thời hạn ghi riêng từng cấp: ${text}`,
    time_figures_differ: ({ text }) =>
      `số và chữ của thời hạn khác nhau, giữ nguyên văn; cần hỏi lại thời hạn đúng: ${text}`,
    time_in_words: ({ text }) => `thời hạn không ghi bằng số, giữ nguyên văn: ${text}`,
    time_with_share: ({ text }) =>
      `thời hạn ghi kèm phần trăm cắt giảm, không rõ đã trừ phần này chưa: ${text}`,
    time_unit_of_heading: ({ text, heading }) =>
      `ô ghi “${text}”, tiêu đề cột ghi “${heading}”: giữ nguyên văn`,
    fee_in_words: ({ text }) => `phí không ghi số tiền: ${text}`,
    fees_by_level: ({ text }) => `phí ghi riêng từng cấp: ${text}`,
    fee_unit_assumed: ({ text }) => `phí ghi “${text}”, không ghi đơn vị: lấy là đồng`,
    fee_without_sum: ({ text }) => `phí ghi “${text}”, không rõ là không thu hay chưa có thông tin: để trống`,
    fee_left: ({ text }) => `phí ghi “${text}”, danh mục đang có mức thu: giữ mức của danh mục`,
    fee_ends: ({ text }) => `phí ghi “${text}”, danh mục đang có mức thu: dự thảo ghi là không thu`,
    value_by_law: ({ text }) => `theo quy định: ${text}`,
    values_of_two_rows: ({ text }) =>
      `hai dòng của một thủ tục được sửa đổi, bổ sung ghi hai giá trị; lấy cả hai, nếu dòng trên là nội dung cũ thì bỏ đi: ${text}`,
    row_before_change: ({ text }) =>
      `dòng ghi nội dung trước khi sửa đổi, bổ sung, không lấy; dự thảo lấy dòng ghi nội dung mới: ${text}`,
    value_of_change: ({ text }) => `lấy giá trị mới trong lời nêu thay đổi: ${text}`,
    line_not_read: ({ text }) =>
      `dòng chữ ngoài bảng nêu mã thủ tục, không được đọc; nếu là thủ tục của quyết định thì ghi vào bảng: ${text}`,
    note_below: ({ text }) => `ghi chú dưới bảng không được đọc: ${text}`,
    note_not_kept: ({ text }) => `ghi chú không có mục tương ứng trong dự thảo: ${text}`,
    only_bases_change: ({ numbers }) =>
      `dòng không nêu nội dung mới nào ngoài văn bản sửa đổi, bổ sung: dự thảo thêm ${list(numbers)} vào căn cứ pháp lý; nếu nội dung khác cũng thay đổi thì ghi nội dung mới vào văn bản rồi nhập lại`,
    district_ended: () =>
      'dòng ghi cấp huyện, trong khi cấp huyện không còn từ ngày 01/7/2025: xem lại cấp thực hiện (cấp tỉnh, cấp xã)',
    row_taken_away: ({ code, name }) =>
      `tệp không còn ${code} ${name}: dự thảo ghi bãi bỏ; nếu dòng chỉ bị xóa khỏi tệp thì chọn “${reviewWords.asking.takenAway.leave_out}”`,
    by_to_fill_in: ({ count }) =>
      `${writing.number(count)} dòng chưa xác định văn bản quy định: ghi số văn bản vào chỗ … ở phần văn bản quy định (mục “by”) trước khi áp dụng (xem trước được ngay)`,
    own_part_emptied: ({ code, part }) =>
      `${code}: ô “${terms.parts[part]}” bị xóa; quyết định không xóa được nội dung, dự thảo giữ như danh mục`,
    own_part_not_taken: ({ code, part, text }) =>
      `${code}: “${terms.parts[part]}” không thay đổi được bằng quyết định công bố, dự thảo không ghi: ${text}`,
    own_part_unread: ({ part, text }) => `không hiểu nội dung ghi ở “${terms.parts[part]}”: ${text}`,
    own_abolished_changed: ({ code, part, text }) =>
      `${code} đã bị bãi bỏ, không thay đổi được “${terms.parts[part]}”: ${text}`,
    own_older: ({ date }) =>
      `tệp được kết xuất theo danh mục ngày ${writing.date(date)}: chỉ lấy nội dung khác với danh mục ngày đó`,
    own_changed_since: ({ code, number }) =>
      `${code}: ${number} đã thay đổi thủ tục này từ ngày kết xuất tệp, nội dung khác có thể là nội dung trước đó, không phải do sửa tệp`,
    own_other_state: ({ date }) =>
      `danh mục hiện tại khác với khi kết xuất tệp (${writing.date(date)}): đối chiếu với danh mục hiện tại, nội dung khác có thể do danh mục đã thay đổi`,
    own_part_of_catalog: ({ part }) =>
      `tệp chỉ là một phần của danh mục (${part}): không xác định được dòng đã bị bỏ khỏi tệp`,
    decision_amended: ({ numbers, text }) =>
      `quyết định còn sửa đổi, bổ sung hoặc đính chính ${list(numbers)}; dự thảo chưa ghi việc này, thủ tục nào thay đổi theo đó thì ghi thêm dòng sửa đổi, bổ sung hoặc lập quyết định đính chính: ${text}`,
    names_uneven: ({ codes, text }) =>
      `ô mã số có ${codes.length} mã (${list(codes)}), ô tên không có ${codes.length} dòng tên, nên không tách được: ${text}`,
    row_parted: ({ count }) => `một dòng ghi ${count} thủ tục, đọc thành ${count} dòng`,
    lines_of_several: ({ text, isEach }) =>
      isEach
        ? `ô có số dòng bằng số thủ tục, lấy mỗi dòng cho một thủ tục: ${text}`
        : `ô có số dòng bằng số thủ tục, lấy cả ô cho từng thủ tục: ${text}`,
    correction_in_words: ({ text }) =>
      `nội dung đính chính không nêu mục nào của thủ tục, dự thảo chưa ghi: ${text}`,
    corrected_beside: ({ name }) =>
      `dòng đính chính nằm trong quyết định công bố: dự thảo ghi là sửa đổi, bổ sung; nếu chỉ sửa sai sót thì lập quyết định đính chính riêng: ${name}`,
    code_apart: ({ code }) =>
      `mã số mới ${code}: quyết định công bố không thay mã, lập quyết định đính chính riêng để ghi mã này`,
    online_not_known: ({ text }) => `không rõ mức độ trực tuyến: ${text}`,
    replacement_not_named: ({ text }) =>
      `không có tên thủ tục thay thế; coi là được sửa đổi, bổ sung: ${text}`,
    successor_elsewhere: ({ name, codes }) =>
      `thủ tục thay thế (${codes.join(', ')}) không có dòng nào trong văn bản; coi thủ tục này là bị bãi bỏ: ${name}`,
    replacement_in_rows: ({ count, by }) =>
      `thủ tục được thay thế và thủ tục thay thế ghi ở hai dòng; ghép ${count} cặp theo ${{ words: 'chữ ghi ở dòng hoặc ở đề mục', numbers: 'số thứ tự giống nhau', catalog: 'danh mục: thủ tục nào đang có hiệu lực là thủ tục được thay thế' }[by]}`,
    replaced_together: ({ olds, news }) =>
      `văn bản không cho biết thủ tục nào thay thế thủ tục nào: dự thảo ghi ${olds} thủ tục cùng được thay thế bằng ${news} thủ tục; nếu biết từng cặp thì tách trong dự thảo`,
    rows_in_twos: ({ count }) =>
      `các dòng đi thành ${count} cặp, không chữ nào và không mã nào trong danh mục cho biết dòng nào là thủ tục được thay thế; mỗi dòng được đọc như một thủ tục riêng. Ghi “TTHC được thay thế”, “TTHC thay thế” vào một cột của bảng rồi nhập lại`,
  },
};
