import { merging } from './several/merging.ts';
import { database } from './several/database.ts';
import type { OutputWords } from '../output-words.ts';
import { writing } from './writing.ts';
import { typed } from '../../text/typed.ts';

const { number } = writing;

export const output: OutputWords = {
  progress: {
    steps: {
      catalogs: 'Đang xem danh mục',
      files: 'Đang đọc tệp',
      pages: 'Đang đọc trang',
      records: 'Đang đọc thủ tục',
      comparison: 'Đang đối chiếu thủ tục',
      output: 'Đang ghi',
    },
    line: (step, { done, total, name, seconds }) => {
      const left =
        seconds === undefined || seconds === 0
          ? ''
          : seconds < 120
            ? `, còn khoảng ${number(seconds)} giây`
            : `, còn khoảng ${number(Math.ceil(seconds / 60))} phút`;
      const percent = Math.floor((100 * done) / Math.max(1, total));
      return `${step} ${number(done)}/${number(total)} (${percent}%)${left}${name === undefined ? '' : `: ${name}`}`;
    },
  },
  expected: (date) => `Ngày ${date} chưa đến: kết quả là dự kiến, theo các quyết định đã có trong sổ.`,
  drifting: (count) =>
    `Chưa xác nhận được: ${count} thủ tục trong tệp khác với kết quả áp dụng toàn bộ các quyết định. Xem: tthc verify.`,
  feedback: {
    columns: {
      number: 'Số',
      received: 'Ngày nhận',
      about: 'Nội dung về',
      summary: 'Nội dung',
      due: 'Thời hạn',
      answered: 'Trả lời',
      posted: 'Công khai',
    },
    about: { conduct: 'hành vi hành chính', rule: 'quy định hành chính' },
    ask: {
      number: 'Số tiếp nhận',
      received: 'Ngày tiếp nhận (ví dụ 12/01/2026)',
      about: 'Về hành vi hành chính hay quy định hành chính (ghi: hành vi, hoặc quy định)',
      department: 'Cơ quan xử lý (tên hoặc mã)',
      summary: 'Nội dung tóm tắt, không nêu danh tính người phản ánh',
    },
    notRead: {
      number: 'Cần ghi số tiếp nhận, ví dụ 01/PAKN.',
      received: 'Không có ngày này. Ghi ngày, tháng, năm, ví dụ 12/01/2026.',
      about: 'Ghi “hành vi” hoặc “quy định”.',
      department: 'Cần ghi cơ quan xử lý.',
      summary: 'Cần ghi nội dung tóm tắt.',
    },
    count: (entries, open) => `${entries} phản ánh, kiến nghị; ${open} chưa trả lời.`,
    wrote: (file, number) => `Đã ghi phản ánh, kiến nghị số ${number} vào ${file}.`,
    none: 'Sổ chưa có phản ánh, kiến nghị nào.',
  },
  notCounted: (count) => `Không tính ${count} thủ tục hành chính nội bộ.`,
  merging,
  changes: {
    none: 'Không có thay đổi.',
    empty: '(không có)',
    same: 'nội dung thủ tục không thay đổi',
    byDecision: (decision, beside) => `theo ${decision}${beside ? `; cùng với ${beside}` : ''}`,
    summary: (parts) => `Tổng cộng: ${parts.join('; ')}.`,
    standing: (status, since, decision) =>
      [status, since && `từ ngày ${since}`, decision && `theo ${decision}`].filter(Boolean).join(' '),
    account: {
      outOfForce: (count) => `(trong đó ${count} không còn hiệu lực)`,
      continued: 'Tiếp tục thực hiện, có thay đổi',
      unchanged: 'Tiếp tục thực hiện, nội dung trong danh mục không đổi',
      summary: (anew, changed, same) =>
        `Trong đó ${anew} thủ tục bị bãi bỏ rồi ban hành lại, tức là tiếp tục thực hiện: ${changed} có thay đổi, ${same} không đổi.`,
      partly: (ended, stays) => `không còn thực hiện ở ${ended}, vẫn thực hiện ở ${stays}`,
      kept: (count) => `(giữ nguyên ${count} mục)`,
      reordered: 'chỉ thay đổi thứ tự',
      more: (count, hasOption) => `… và ${count} thủ tục nữa${hasOption ? '; để xem đủ, thêm --all' : ''}`,
    },
  },
  plan: {
    title: (decisions) => `Khi áp dụng ${decisions}, danh mục thay đổi như sau:`,
    paperTitle: (decisions) => `Thay đổi của danh mục khi áp dụng ${decisions}`,
    appliedTitle: (decisions) => `Đã áp dụng ${decisions}:`,
    until: (decision, document) => `Khi có ${document}, hiệu lực của ${decision} chấm dứt.`,
    turns: (decision, iso) =>
      `Ngày đến hạn theo ${decision} thì danh mục thay đổi ra sao: tthc status --ends-by ${iso}`,
    ends: (decision, day, iso, isWhole) =>
      `${isWhole ? `${decision} có hiệu lực đến hết ngày ${day}.` : `${decision} có dòng chỉ có hiệu lực trong một thời gian, dòng cuối đến hết ngày ${day}.`} Xem danh mục thay đổi ra sao khi đó: tthc status --ends-by ${iso}`,
    endsTitle: (decisions) =>
      `Do hết, ngưng hoặc trở lại hiệu lực theo ${decisions}, danh mục thay đổi như sau:`,
    counts: (before, after, rowsBefore, rowsAfter) =>
      `Số thủ tục: ${before} → ${after} (lượt theo cấp: ${rowsBefore} → ${rowsAfter}).`,
    asOf: (before, after) => `Danh mục tính đến ngày: ${before} → ${after}.`,
    files: (count, drafts) => `Sẽ ghi ${count} tệp. Áp dụng bằng: tthc apply ${drafts}`,
    unsigned: (count, drafts) =>
      `Sẽ ghi ${count} tệp. Dự thảo chưa có số, ngày ký (tạm tính theo ngày hôm nay) nên chưa áp dụng được. Khi quyết định đã ký: tthc decision sign ${drafts} --number SỐ --issued NGÀY`,
    warnings: (count) => `Cảnh báo (${count}):`,
    seeWarnings: (drafts) => `Xem từng vị trí, cách sửa: tthc validate ${drafts}`,
    blanks: (count, drafts) =>
      `Dự thảo còn ${count} chỗ chưa điền, phải điền trước khi áp dụng.${drafts === undefined ? '' : ` Xem từng chỗ: tthc validate ${drafts}`}`,
    notShown: (errors, blanks) =>
      `Chưa xem được thay đổi: ngoài ${blanks} chỗ chưa điền còn ${errors} lỗi. Sửa các lỗi ấy rồi chạy lại lệnh này; chỗ chưa điền không cản trở việc xem.`,
    wrote: (count) => `Đã ghi ${count} tệp.`,
    next: 'Tiếp theo: lưu phiên bản bằng git, lập danh mục công khai bằng tthc export --to danh-muc.xlsx',
    pending: (decision, date) =>
      `Quyết định ${decision} có hiệu lực từ ${date}: được ghi vào sổ, đến ngày đó mới áp dụng.`,
    ahead: (drafts, iso) => `Xem trước thay đổi của ngày đó: tthc plan ${drafts} --today ${iso}`,
    known: (decision) => `Quyết định ${decision} đã được áp dụng; danh mục không thay đổi.`,
    refused: (errors, draft) =>
      `Không thực hiện được vì có ${errors} lỗi. ${draft === undefined ? 'Không có nội dung nào bị thay đổi.' : `Danh mục không thay đổi; bản dự thảo được lưu tại ${draft}.`}`,
    nothing: 'Không có tệp nào cần ghi.',
    saved: (path) => `Đã lưu kế hoạch vào ${path}. Áp dụng đúng kế hoạch này: tthc apply ${typed(path)}`,
  },
  status: {
    title: (date) => `Sổ quyết định; danh mục tính đến ngày ${date}`,
    empty: 'Sổ chưa có quyết định nào.',
    decision: 'Quyết định',
    effective: 'Hiệu lực',
    kind: 'Loại',
    rows: 'Dòng',
    state: 'Tình trạng',
    kinds: {
      baseline: 'danh mục ban đầu',
      publication: 'công bố',
      internal_process: 'quy trình nội bộ',
      online_service: 'dịch vụ công trực tuyến',
      boundary_free: 'phi địa giới',
      correction: 'đính chính',
    },
    states: { applied: 'đã áp dụng', pending: 'chờ hiệu lực', due: 'đến hạn', superseded: 'đã bị thay thế' },
    edited: 'bị sửa sau khi áp dụng',
    supersededBy: (numbers, isWhole) => (isWhole ? `bởi ${numbers}` : `${numbers} nêu là thay thế`),
    due: (count) => `Có ${count} quyết định đến hạn. Áp dụng bằng: tthc apply --due`,
    ends: 'Hiệu lực sẽ hết, ngưng hoặc trở lại',
    day: 'Từ ngày',
    what: 'Thủ tục',
    endsDue: (count) => `Có ${count} trường hợp đã đến ngày. Thực hiện bằng: tthc apply --due`,
    more: (iso) => `Xem từng thủ tục: tthc status --ends-by ${iso}`,
    open: 'Có hiệu lực đến khi có văn bản, chưa xác định ngày',
    openEnd: (decision, rows, document, last) =>
      `${decision} (${rows} dòng): đến khi có ${document}${last ? `, chậm nhất hết ngày ${last}` : ''}`,
    lapses: {
      expired: (since) => `hết hiệu lực từ ${since}`,
      ended: (since, by) => `hết hiệu lực từ ${since} theo ${by}`,
      suspended: (since, by) => `ngưng hiệu lực từ ${since} theo ${by}`,
    },
    endsBy: (day) => `Đến ngày ${day}, do hết, ngưng hoặc trở lại hiệu lực`,
    nothingEnds: (day) => `Đến ngày ${day} không có hiệu lực nào hết, ngưng hay trở lại.`,
  },
  verify: {
    kinds: {
      added: 'được thêm không theo quyết định',
      edited: 'bị sửa không theo quyết định',
      removed: 'bị xóa',
      layout: 'chỉ khác cách trình bày',
      decision: 'quyết định bị sửa sau khi áp dụng',
      date: 'các thủ tục là của ngày khác ngày ghi trong danh mục',
      due: 'quyết định đã có hiệu lực nhưng chưa được thực hiện; chạy: tthc apply --due',
    },
    troubles: {
      conflict: 'còn dấu xung đột của git',
      irregular: 'không phải tệp thông thường, không được mở',
      unread: 'không đọc được, hoặc không có vị trí trong danh mục',
      missing: 'thiếu tệp',
      twin: 'tệp thứ hai của một thủ tục',
      foreign: 'không do quyết định nào công bố',
      edited: 'bị sửa sau khi đã áp dụng',
      copy: 'quyết định được ghi hai lần trong sổ',
      registry: 'khác với quyết định, bị mất, hoặc ghi hai lần khác nhau',
    },
    clean: (date) => `Danh mục khớp với kết quả áp dụng toàn bộ các quyết định, tính đến ngày ${date}.`,
    seeUnread: 'Dòng nào, sửa ra sao: tthc validate --errors-only',
    differs: (count) => `Có ${count} nội dung không khớp với các quyết định.`,
    rebuild: 'Ghi lại theo các quyết định, bỏ những gì sửa ngoài quyết định: tthc verify --rebuild',
    expected: 'Mã kiểm tra của danh mục đúng với mã đã nêu.',
    notExpected: (fingerprint) => `Mã kiểm tra của danh mục khác với ${fingerprint}.`,
    rebuilt: (count) => `Đã ghi lại ${count} tệp theo các quyết định.`,
  },
  revert: {
    done: (decision, files) => `Đã hủy việc áp dụng quyết định ${decision}; ${files} tệp thay đổi.`,
    left: (ids) =>
      `Tên cơ quan, lĩnh vực vẫn như quyết định đó ghi, vì sổ không lưu nội dung trước đó: ${ids}. Cần thì sửa trực tiếp departments.yaml, sectors.yaml.`,
    refused: (decision) =>
      `Không hủy được việc áp dụng ${decision}: các quyết định sau còn căn cứ vào quyết định này.`,
    first: (decision, isSeveral) =>
      `${isSeveral ? 'Hủy các quyết định nêu trên trước, lần lượt từ trên xuống' : 'Hủy quyết định nêu trên trước'}: tthc revert ${decision}`,
  },
  reconcile: {
    title: (asOf, files) => `Đối chiếu danh mục ngày ${asOf} với ${files}`,
    counts: (here, there, agreeing) =>
      `Danh mục có ${here} thủ tục đang có hiệu lực, tệp nêu ${there}; khớp ${agreeing}.`,
    ofMinistry: (count) => `${count} thủ tục trong tệp chỉ thực hiện ở cấp bộ, không đối chiếu.`,
    withoutLevels: (count) =>
      `Tệp không ghi cấp thực hiện của ${count} thủ tục chỉ có trong tệp: có thể có thủ tục chỉ bộ, ngành giải quyết.`,
    ofMinistries: (ministries, department) =>
      `Tệp là danh sách của ${ministries.join(', ')}, danh mục được đối chiếu với mọi cơ quan: để chỉ đối chiếu phần của cơ quan tương ứng, thêm --department, ví dụ --department "${department}".`,
    compared: (parts) => `Số thủ tục so được (cả hai bên cùng ghi): ${parts.join(', ')}.`,
    agrees: 'Danh mục và tệp thống nhất.',
    unread: (count) => `Dòng không đọc được, chưa đối chiếu (${count})`,
    kinds: {
      only_here: 'Chỉ có trong danh mục',
      only_there: 'Chỉ có trong tệp',
      abolished_here: 'Đã bãi bỏ, tệp vẫn nêu',
      differs: 'Nội dung khác nhau',
    },
    todo: {
      only_here: 'Đăng tải lên cổng, hoặc công bố bãi bỏ nếu không còn thực hiện.',
      only_there: 'Công bố nếu tỉnh có thực hiện, hoặc gỡ khỏi cổng.',
      abolished_here: 'Gỡ khỏi cổng theo quyết định bãi bỏ.',
      differs: 'Sửa trên cổng theo quyết định, hoặc đính chính quyết định.',
    },
    from: (date) => `từ ${date}`,
    sides: { here: 'danh mục', there: 'tệp' },
    columns: {
      kind: 'Khác biệt',
      code: 'Mã số',
      name: 'Tên thủ tục',
      department: 'Cơ quan quản lý',
      part: 'Nội dung',
      here: 'Danh mục ghi',
      there: 'Tệp ghi',
      decision: 'Theo quyết định',
      place: 'Vị trí trong tệp',
      todo: 'Việc cần làm',
      done: 'Đã làm',
      note: 'Ghi chú',
    },
    sheets: { work: 'Việc cần làm', figures: 'Số liệu' },
    figures: {
      here: 'Đang có hiệu lực trong danh mục',
      there: 'Có trong tệp',
      agreeing: 'Khớp',
      ofMinistry: 'Trong tệp, chỉ thực hiện ở cấp bộ (không đối chiếu)',
      unread: 'Dòng không đọc được (chưa đối chiếu)',
      count: 'Số lượng',
    },
    done: 'xong',
    doneOtherwise: 'Ghi “xong” khi đã làm.',
  },
  reported: (path) => `Đã ghi ${path}.`,
  accept: {
    done: (count, rule, decision, until) =>
      `Đã chấp nhận ${count} phát hiện ${rule} của quyết định ${decision}, đến hết ngày ${until}:`,
    renewed: (count, rule, decision, until) =>
      `Đã gia hạn ${count} phát hiện ${rule} của quyết định ${decision} được chấp nhận trước đó, đến hết ngày ${until}.`,
    reason: (reason) => `Lý do: ${reason}`,
    wrote: (files) => `Đã ghi ${files}.`,
    all: (count, until, file) => `Đã chấp nhận ${count} cảnh báo, đến hết ngày ${until}; ghi ở ${file}.`,
    none: 'Không có cảnh báo nào để chấp nhận.',
  },
  fmt: {
    changed: 'đã chuẩn hóa',
    wouldChange: 'chưa ở dạng chuẩn',
    returns: (count) =>
      `Có ${count} tệp chỉ khác ở cách xuống dòng (CRLF), thường do Git cho Windows. Giữ LF: thêm dòng “catalog/**/*.yaml text eol=lf” vào .gitattributes.`,
    problems: { syntax: 'không đọc được', comments: 'có ghi chú không giữ được, không thay đổi' },
    done: (files, changed) => `Đã xem ${files} tệp, chuẩn hóa ${changed} tệp.`,
    checked: (files, changed) => `Đã xem ${files} tệp; ${changed} tệp chưa ở dạng chuẩn.`,
  },
  diff: {
    title: (from, to) => `Thay đổi từ ${from} đến ${to}`,
    day: (date) => `ngày ${date}`,
    here: 'danh mục hiện tại',
    fields: 'Nội dung thay đổi',
    class: 'Loại thay đổi',
    part: 'Nội dung',
    before: 'Trước',
    after: 'Sau',
    decision: 'Quyết định',
  },
  show: {
    on: (date) => `tính đến ${date}`,
    yes: 'có',
    no: 'không',
    dong: 'đồng',
    byPost: {
      receive: { yes: 'tiếp nhận hồ sơ', no: 'không tiếp nhận hồ sơ' },
      return: { yes: 'trả kết quả', no: 'không trả kết quả' },
    },
    profiles: { list: 'danh mục', full: 'đầy đủ' },
    values: {
      standard: 'thông thường',
      specific: 'đặc thù',
      internal: 'nội bộ',
      full: 'toàn trình',
      partial: 'một phần',
      information: 'cung cấp thông tin',
      presence: 'phải có mặt',
      inspection: 'kiểm tra thực tế',
      technical_fault: 'sự cố kỹ thuật',
      technical: 'yêu cầu kỹ thuật khác',
      other: 'lý do khác',
      none: 'không',
      unspecified: 'chưa có thông tin',
      same_level: 'cùng cấp',
      cross_level: 'giữa các cấp',
      hour: 'giờ',
      day: 'ngày',
      working_day: 'ngày làm việc',
      month: 'tháng',
      active: 'đang thực hiện',
      suspended: 'ngưng hiệu lực',
      lapsed: 'hết thời hạn',
      abolished: 'đã bãi bỏ',
      direct: 'trực tiếp',
      online: 'trực tuyến',
      post: 'bưu chính',
      citizen: 'công dân Việt Nam',
      overseas_vietnamese: 'người Việt Nam định cư ở nước ngoài',
      foreigner: 'người nước ngoài',
      enterprise: 'doanh nghiệp',
      foreign_enterprise: 'doanh nghiệp có vốn đầu tư nước ngoài',
      cooperative: 'hợp tác xã',
      organization: 'tổ chức',
      foreign_organization: 'tổ chức nước ngoài',
      official: 'cán bộ, công chức, viên chức',
    },
  },
  history: {
    title: (id, name) => `${id} ${name}`,
    paperTitle: 'Các quyết định về một thủ tục hành chính',
    nothing: 'Không có quyết định nào trong sổ về thủ tục này.',
    lastSet: 'Quyết định sau cùng của từng nội dung:',
    toCome: 'dự kiến',
  },
  list: {
    count: (procedures, rows, date) => `${procedures} thủ tục, ${rows} lượt theo cấp, tính đến ${date}.`,
    code: 'Mã số',
    name: 'Tên thủ tục',
    department: 'Cơ quan quản lý',
    levels: 'Cấp',
    found: 'Có ở',
    status: 'Tình trạng',
    noCode: 'Chưa có mã',
    uncoded: (count, ids) => `${count} thủ tục chưa có mã số; xem bằng tên, hoặc: tthc show ${ids[0]}`,
    noMatch: 'Không có thủ tục nào đáp ứng điều kiện.',
    internal: (count) => `Không tính ${count} thủ tục hành chính nội bộ. Xem bằng: tthc list --kind internal`,
  },
  search: {
    places: {
      code: 'mã số',
      name: 'tên',
      sector: 'lĩnh vực',
      department: 'cơ quan',
      decision: 'quyết định',
      friendlyName: 'tên thường gọi',
      keyword: 'từ khóa',
      group: 'nhóm',
      legalBasis: 'căn cứ',
    },
    decision: 'Quyết định',
    issued: 'Ngày ký',
    title: 'Trích yếu',
    apart: (count) =>
      `Thêm ${count} thủ tục mà các từ này nằm ở nhiều mục khác nhau, hoặc chỉ có trong căn cứ pháp lý:`,
    nothing: 'Không tìm thấy thủ tục, quyết định nào.',
    ended: (count, ids, first) =>
      `${count} thủ tục không còn hiệu lực cũng có các từ này: ${ids}. Xem: tthc show ${first}`,
    near: (texts) => `Có phải ${texts.map((text) => `“${text}”`).join(' hoặc ')}?`,
  },
  database,
  exported: {
    wrote: (path, procedures, date) => `Đã ghi ${path}: ${procedures} thủ tục, tính đến ${date}.`,
    ended: (procedures) =>
      `Tệp ghi cả ${procedures} thủ tục đã bãi bỏ, hết thời hạn hoặc đang ngưng hiệu lực.`,
    partOf: (procedures) => `Đây là một phần của danh mục có ${procedures} thủ tục.`,
    manifest: (path) => `Tệp kê: ${path}`,
  },
  fixed: (edits, files) => `Đã sửa ${edits} nội dung trong ${files} tệp.`,
  created: (dir) => `Đã tạo danh mục ở ${dir}:`,
  added: 'Đã ghi:',
  nothingMissing: 'Không thiếu tệp nào.',
  setTextconv:
    'Để git log -p, git diff hiện thủ tục thay cho YAML, sau git init chạy: git config diff.tthc.textconv "tthc textconv"',
  older: (count) => `Không nêu ${count} phát hiện đã có từ trước trong các tệp liên quan. Xem: tthc validate`,
  schemasWritten: (count) => `${count} lược đồ để trình soạn thảo hướng dẫn khi ghi tệp`,
  begin: (command) => `Tiếp theo, nhập danh mục ban đầu; --issued là ngày của danh sách:\n  ${command}`,
  listName: 'DANH-SACH.xlsx',
  newTitle: (publisher) => `Danh mục thủ tục hành chính ${publisher.replace(/^UBND /u, '')}`,
};
