import type { CommandHelp } from '../help-words.ts';

/** Help of each command: its summary, examples and what its words mean in it alone. */
export const helpOfCommands = {
  init: {
    summary: 'tạo danh mục mới, chưa có thủ tục',
    examples: ['tthc init --publisher "UBND tỉnh Thái Nguyên" --code H55 --git', 'tthc init --git'],
  },
  import: {
    summary: 'lập dự thảo quyết định từ tệp Word, Excel, CSV, JSON',
    examples: [
      'tthc import danh-sach-tthc.xlsx chi-tiet.jsonl --issued 1/7/2025',
      'tthc import 1766-QD-UBND.docx --report html=phieu-kiem-tra.html',
      'tthc import 1766-QD-UBND.docx --report xlsx=phieu.xlsx',
      'tthc import phieu.xlsx',
      'tthc import phu-luc.csv --as decision --encoding windows-1258',
    ],
    options: {
      department: 'cơ quan quản lý; nhiều bộ, ngành: "Bộ Tư pháp=Sở Tư pháp; Bộ Xây dựng=Sở Xây dựng"',
    },
  },
  validate: {
    summary: 'kiểm tra toàn bộ, nêu mọi phát hiện trong một lần',
    examples: [
      'tthc validate',
      'tthc validate drafts/1766-QD-UBND.yaml --strict',
      'tthc validate --since origin/main --format github',
      'tthc validate --write-accepted --reason "đúng như văn bản đã ký"',
    ],
  },
  fmt: { summary: 'đưa tệp về dạng chuẩn, giữ nguyên ghi chú', examples: ['tthc fmt', 'tthc fmt --check'] },
  decision: {
    summary: 'lập dự thảo quyết định từ danh mục, làm tiếp dự thảo; ghi số, ngày ký vào dự thảo',
    examples: [
      'tthc decision new --abolish 2.000815 2.000884@commune',
      'tthc decision sign drafts/moi.yaml --number 415/QĐ-UBND --issued 1/12/2026',
      'tthc decision new --amend 2.001410 --number 415/QĐ-UBND',
      'tthc decision new --republish chung-thuc --department so-tu-phap',
      'tthc decision new --new 3 --department so-tu-phap --sector ho-tich',
      'tthc decision new --kind internal_process --amend 2.000815 2.000884',
      'tthc decision continue drafts/415-QD-UBND.yaml',
    ],
    options: {
      number: 'số, ký hiệu quyết định',
      issued: 'ngày ký',
      posted: 'ngày công khai, với “sign”',
      kind: 'loại quyết định, với --amend: “publication” (công bố; mặc định), “internal_process” (quy trình nội bộ), “online_service” (dịch vụ công trực tuyến), “correction” (đính chính)',
    },
  },
  feedback: {
    summary: 'sổ phản ánh, kiến nghị: ghi thêm, liệt kê, ghi ngày trả lời',
    examples: [
      'tthc feedback add',
      'tthc feedback add --number 01/PAKN --received 12/01/2026 --about conduct --department so-tu-phap --summary "…"',
      'tthc feedback list',
      'tthc feedback answer 01/PAKN --answered 20/01/2026 --posted 21/01/2026',
    ],
    arguments: { number: 'số trong sổ tiếp nhận, với “list” và “answer”; thêm @ngày-nhận khi trùng số' },
    options: { number: 'số trong sổ tiếp nhận', due: 'thời hạn trả lời, nếu có ấn định' },
  },
  plan: {
    summary: 'xem trước thay đổi của quyết định, không ghi',
    examples: ['tthc plan drafts/1766-QD-UBND.yaml', 'tthc plan drafts/1766-QD-UBND.yaml --out plan.json'],
    options: { out: 'nơi ghi kế hoạch, để tthc apply thực hiện đúng như đã xem' },
  },
  apply: {
    summary: 'áp dụng quyết định: thực hiện toàn bộ, hoặc không thay đổi',
    examples: ['tthc apply drafts/1766-QD-UBND.yaml', 'tthc apply plan.json', 'tthc apply --due'],
  },
  status: {
    summary:
      'xem sổ quyết định: đã áp dụng, chờ hiệu lực, đến hạn, bị thay thế, bị sửa; thời điểm hết hiệu lực',
    examples: ['tthc status', 'tthc status --ends-by 01/3/2027'],
    options: {
      'exit-code':
        'kết thúc với mã 1 khi có quyết định đến hạn, bị sửa, hoặc hiệu lực đã hết mà chưa thực hiện',
    },
  },
  verify: {
    summary: 'dựng lại danh mục từ các quyết định và đối chiếu từng byte',
    examples: [
      'tthc verify',
      'tthc verify --rebuild',
      'tthc verify --expect tthc1-sha256:…',
      'tthc verify --manifest danh-muc.csv.manifest.json',
      'tthc verify --against postgresql://tthc@may-chu/danhmuc',
    ],
    options: { schema: 'lược đồ của cơ sở dữ liệu, dùng với --against (mặc định: tthc)' },
  },
  revert: {
    summary: 'hủy việc áp dụng một quyết định khi chưa có quyết định khác căn cứ vào',
    examples: ['tthc revert 1766/QĐ-UBND'],
  },
  reconcile: {
    summary: 'đối chiếu danh mục với danh sách của cổng, hoặc tệp Excel của cơ quan',
    examples: [
      'tthc reconcile danh-sach-tthc.xlsx',
      'tthc reconcile danh-sach-tthc.xlsx chi-tiet.jsonl --department so-tu-phap',
      'tthc reconcile danh-sach-tthc.xlsx --report xlsx=viec-can-lam.xlsx',
    ],
    options: { department: 'chỉ đối chiếu các thủ tục của cơ quan này trong danh mục' },
  },
  accept: {
    summary: 'chấp nhận một phát hiện của quyết định, có lý do và thời hạn',
    examples: [
      'tthc accept decision/declared-count --decision 1766/QĐ-UBND --reason "…"',
      'tthc accept decision/late-posting --decision drafts/moi.yaml --reason "…"',
    ],
    options: { decision: 'số quyết định trong sổ hoặc trong thư mục drafts/, hoặc tệp dự thảo' },
  },
  diff: {
    summary: 'so sánh hai phiên bản theo mã, nêu quyết định của từng thay đổi',
    examples: [
      'tthc diff HEAD~1',
      'tthc diff @2021-01-01 @2021-06-30 --stat',
      'tthc diff cu.json moi.json --format markdown',
      'tthc diff @2025-12-31 --report docx=thay-doi.docx',
    ],
  },
  stats: {
    summary: 'thống kê thủ tục theo cơ quan, cấp, lĩnh vực…; so sánh; biểu II.07b',
    examples: [
      'tthc stats',
      'tthc stats --by department,online --format bars',
      'tthc stats --at 2021-06-30 --format csv > so-luong.csv',
      'tthc stats --compare @2020-12-31',
      'tthc stats danh-muc.json --by sector',
      'tthc stats --form II.07b --report xlsx=II07b.xlsx',
    ],
  },
  report: {
    summary: 'báo cáo một kỳ: biến động theo cơ quan, quyết định, và số liệu đối chiếu',
    examples: [
      'tthc report --from 2021-01-01 --to 2021-06-30',
      'tthc report --from 2021-01-01 --to 2021-06-30 --report docx=bao-cao.docx',
      'tthc report --from 2021-01-01 --to 2021-06-30 --form II.03',
    ],
  },
  show: {
    summary: 'xem một thủ tục, hôm nay hoặc vào một ngày',
    examples: ['tthc show 2.000815', 'tthc show 2.000815 --at 2020-08-03'],
  },
  history: { summary: 'xem các quyết định đã thay đổi một thủ tục', examples: ['tthc history 2.000815'] },
  list: {
    summary: 'liệt kê thủ tục theo cơ quan, lĩnh vực, cấp, tình trạng',
    examples: [
      'tthc list --department so-tu-phap --level commune',
      'tthc list --where "sector=Hộ tịch" --where online=full,partial',
      'tthc list --sheets department --report xlsx=danh-muc.xlsx',
    ],
  },
  search: {
    summary: 'tìm theo tên, lĩnh vực, mã, căn cứ pháp lý; có dấu hoặc không dấu',
    examples: ['tthc search ho tich', 'tthc search 23/2015/NĐ-CP'],
  },
  export: {
    summary: 'kết xuất danh mục, hoặc một quyết định, ra một tệp',
    examples: [
      'tthc export --to danh-muc.json',
      'tthc export --at 2021-06-30 --to danh-muc.csv',
      'tthc export --where department=so-tu-phap --to so-tu-phap.html',
      'tthc export --columns sheet --to danh-muc.xlsx',
      'tthc export --columns list --sheets department --to danh-muc.docx',
      'tthc export --decision 1766/QĐ-UBND --to 1766-QD-UBND.docx',
      'tthc export --decision drafts/moi.yaml --to du-thao.docx',
      'tthc export --decision drafts/moi.yaml --template mau.docx --to du-thao.docx',
    ],
    options: {
      to: 'tệp cần ghi; dạng tệp theo đuôi của tên: .json, .jsonl, .csv, .md, .html, .xlsx, .sqlite, .parquet, .jsonld, datapackage.json; .docx với --columns list hoặc --decision',
      manifest: 'ghi thêm tệp kê (dung lượng, SHA-256, số lượng, mã kiểm tra)',
    },
  },
  federate: {
    summary: 'xem chung danh mục của nhiều cơ quan: tình trạng, đối chiếu, thống kê, kết xuất, công bố',
    examples: [
      'tthc federate status',
      'tthc federate check --report html=doi-chieu.html',
      'tthc federate stats federation.yaml --format csv',
      'tthc federate export --to tat-ca.parquet',
      'tthc federate publish --to postgresql://tthc@may-chu/danhmuc',
    ],
    arguments: {
      task: '“status”: tình trạng từng danh mục; “check”: đối chiếu các danh mục với nhau; “stats”: thống kê; “export”: kết xuất ra một tệp; “publish”: công bố vào cơ sở dữ liệu PostgreSQL',
      file: 'tệp liệt kê các danh mục (mặc định: federation.yaml gần nhất)',
    },
    options: {
      to: 'tệp cần ghi (.jsonl, .csv, .parquet), thư mục khi có --partition, hoặc cơ sở dữ liệu khi là publish',
    },
  },
  merge: {
    summary: 'hợp nhất danh mục của các tỉnh sáp nhập; các danh mục cũ còn nguyên bên cạnh',
    examples: [
      'tthc merge H03 H55 --into thai-nguyen --on 01/7/2025',
      'tthc merge H03 H55 --into thai-nguyen --on 01/7/2025 --draft hop-nhat.yaml',
    ],
    options: { draft: 'dự thảo đã rà soát; không có thì lập dự thảo, chưa hợp nhất' },
  },
  publish: {
    summary: 'công bố danh mục vào cơ sở dữ liệu PostgreSQL, cùng mọi phiên bản của từng thủ tục',
    examples: [
      'tthc publish --to postgresql://tthc@may-chu/danhmuc',
      'tthc publish --to postgresql:///danhmuc?host=/run/postgresql --dry-run',
      'tthc publish --to postgresql://tthc@may-chu/danhmuc --history current',
    ],
    options: {
      to: 'địa chỉ cơ sở dữ liệu; phần không ghi thì theo PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE',
      schema: 'lược đồ của cơ sở dữ liệu (mặc định: tthc)',
    },
  },
  completion: {
    summary: 'in kịch bản để bash, zsh, fish, powershell tự điền lệnh khi nhấn phím TAB',
    examples: [
      'source <(tthc completion bash)',
      'tthc completion fish > ~/.config/fish/completions/tthc.fish',
    ],
  },
  textconv: {
    summary: 'dùng cho git: in một thủ tục, quyết định thành các dòng dễ so sánh',
    examples: [
      'tthc textconv catalog/procedures/so-tu-phap/2.000815.yaml',
      'git config diff.tthc.textconv "tthc textconv"',
    ],
  },
  explain: {
    summary: 'giải thích một quy tắc: lý do, căn cứ pháp luật, ví dụ sai và đúng',
    examples: ['tthc explain code/duplicate'],
  },
  rules: { summary: 'liệt kê các quy tắc kiểm tra', examples: ['tthc rules'] },
  review: {
    summary: 'tìm thủ tục căn cứ vào văn bản đã hết, ngưng hiệu lực hoặc được sửa đổi, bổ sung, theo cơ quan',
    examples: ['tthc review', 'tthc review --at 01/3/2027 --report xlsx=ra-soat.xlsx'],
    options: { 'exit-code': 'kết thúc với mã 1 khi có thủ tục cần rà soát' },
  },
  law: {
    summary: 'liệt kê các văn bản mà quy tắc căn cứ vào, hiệu lực từ ngày nào đến ngày nào',
    examples: ['tthc law', 'tthc law --at 01/7/2026'],
  },
  doctor: {
    summary: 'kiểm tra máy và kho git: git, xuống dòng, lịch sử, bảng mã, LibreOffice; cách sửa',
    examples: ['tthc doctor'],
  },
  schema: {
    summary: 'in JSON Schema của một loại tệp hoặc của kết quả JSON',
    examples: ['tthc schema', 'tthc schema procedure'],
  },
} satisfies Record<string, CommandHelp>;
