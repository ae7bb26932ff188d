import type { HelpWords } from '../help-words.ts';

export const help: HelpWords = {
  about:
    'Giữ danh mục thủ tục hành chính của một tỉnh dưới dạng YAML trong git: kiểm tra, áp dụng quyết định công bố, so sánh, thống kê, kết xuất.',
  titles: {
    usage: 'Cách dùng:',
    arguments: 'Đối số:',
    options: 'Tùy chọn:',
    globalOptions: 'Tùy chọn chung:',
    commands: 'Lệnh:',
    examples: 'Ví dụ:',
  },
  helpOption: 'xem cách dùng',
  versionOption: 'xem phiên bản',
  helpCommand: 'xem cách dùng một lệnh',
  exitCodes: `Mã kết thúc:
  0  làm xong, không thấy gì     1  làm xong, có phát hiện
  2  không xem được              3  từ chối, không thay đổi gì
  4  đang bận hoặc dở dang       130  người dùng ngắt`,
  commands: {
    init: {
      summary: 'tạo danh mục mới, chưa có thủ tục',
      examples: ['tthc init --publisher "UBND tỉnh Thái Nguyên" --code H55'],
    },
    import: {
      summary: 'dự thảo quyết định từ tệp Word, Excel, CSV, JSON',
      examples: [
        'tthc import danh-sach-tthc.xlsx chi-tiet.jsonl --apply',
        'tthc import 1766-QD-UBND.docx --report html=phieu-kiem-tra.html',
        'tthc import phu-luc.csv --as decision --encoding windows-1258',
      ],
    },
    validate: {
      summary: 'kiểm tra tất cả, báo mọi phát hiện trong một lần',
      examples: [
        'tthc validate',
        'tthc validate drafts/1766-QD-UBND.yaml --strict',
        'tthc validate --since origin/main --format github',
      ],
    },
    fmt: { summary: 'đưa tệp về dạng chuẩn, giữ nguyên ghi chú', examples: ['tthc fmt', 'tthc fmt --check'] },
    decision: {
      summary: 'soạn dự thảo quyết định từ danh mục (decision new)',
      examples: [
        'tthc decision new --abolish 2.000815 2.000884@commune',
        'tthc decision new --amend 2.001410 --number 415/QĐ-UBND',
        'tthc decision new --republish chung-thuc --department so-tu-phap',
        'tthc decision new --new 3 --department so-tu-phap --sector ho-tich',
      ],
    },
    plan: {
      summary: 'xem quyết định sẽ thay đổi gì, không ghi',
      examples: ['tthc plan drafts/1766-QD-UBND.yaml', 'tthc plan drafts/1766-QD-UBND.yaml --out plan.json'],
    },
    apply: {
      summary: 'áp dụng quyết định: tất cả hoặc không gì cả',
      examples: ['tthc apply drafts/1766-QD-UBND.yaml', 'tthc apply plan.json', 'tthc apply --due'],
    },
    status: {
      summary: 'xem sổ quyết định: đã áp dụng, chờ, đến hạn, bị thay thế, bị sửa',
      examples: ['tthc status'],
    },
    verify: {
      summary: 'dựng lại danh mục từ các quyết định và so từng byte',
      examples: [
        'tthc verify',
        'tthc verify --rebuild',
        'tthc verify --expect tthc1-sha256:…',
        'tthc verify --manifest danh-muc.csv.manifest.json',
      ],
    },
    revert: {
      summary: 'rút một quyết định khỏi sổ khi chưa có gì dựa vào',
      examples: ['tthc revert 1766/QĐ-UBND'],
    },
    diff: {
      summary: 'so sánh hai phiên bản theo mã, nêu quyết định của từng thay đổi',
      examples: [
        'tthc diff HEAD~1',
        'tthc diff @2021-01-01 @2021-06-30 --stat',
        'tthc diff cu.json moi.json --format markdown',
      ],
    },
    stats: {
      summary: 'đếm thủ tục theo cơ quan, cấp, lĩnh vực…; so sánh; biểu II.07b',
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
        'tthc export --decision 1766/QĐ-UBND --to 1766-QD-UBND.docx',
        'tthc export --decision drafts/moi.yaml --to du-thao.docx',
      ],
    },
    completion: {
      summary: 'in kịch bản để bash, zsh, fish, powershell gõ nốt lệnh khi bấm TAB',
      examples: [
        'source <(tthc completion bash)',
        'tthc completion fish > ~/.config/fish/completions/tthc.fish',
      ],
    },
    textconv: {
      summary: 'cho git: in một thủ tục, quyết định thành dòng dễ so sánh',
      examples: [
        'tthc textconv catalog/procedures/so-tu-phap/2.000815.yaml',
        'git config diff.tthc.textconv "tthc textconv"',
      ],
    },
    explain: {
      summary: 'giải thích một quy tắc, căn cứ pháp luật, ví dụ sai và đúng',
      examples: ['tthc explain code/duplicate'],
    },
    rules: { summary: 'liệt kê các quy tắc kiểm tra', examples: ['tthc rules'] },
    schema: {
      summary: 'in JSON Schema của một loại tệp hoặc của kết quả JSON',
      examples: ['tthc schema', 'tthc schema procedure'],
    },
  },
  arguments: {
    dir: 'thư mục của danh mục mới (mặc định: thư mục này)',
    files: 'tệp Excel, JSON, JSONL',
    paths: 'tệp hoặc thư mục cần kiểm tra (mặc định: tất cả)',
    decisions: 'tệp quyết định (YAML)',
    a: 'phiên bản trước: thư mục, phiên bản git, @NGÀY, tệp kết xuất',
    b: 'phiên bản sau (mặc định: danh mục hiện tại)',
    code: 'mã số thủ tục',
    words: 'các từ cần tìm',
    schema: 'tên lược đồ',
    version: 'đếm phiên bản này: thư mục, phiên bản git, @NGÀY, tệp kết xuất (mặc định: danh mục hiện tại)',
    file: 'tệp thủ tục hoặc quyết định',
    shell: 'bash, zsh, fish hoặc powershell',
    rule: 'tên quy tắc, ví dụ code/duplicate',
    number: 'số quyết định; thêm @ngày-ký khi trùng số',
    task: 'new: soạn một dự thảo',
  },
  options: {
    directory: 'làm việc với danh mục ở thư mục này',
    lang: 'ngôn ngữ: vi hoặc en',
    format: 'dạng kết quả: pretty, json, csv, markdown…',
    report: 'ghi thêm kết quả ra tệp, ví dụ json=kq.json; dùng nhiều lần được',
    color: 'màu: auto, always hoặc never',
    'no-color': 'không dùng màu',
    quiet: 'chỉ in kết quả',
    today: 'coi ngày này là hôm nay (dạng 2021-06-30)',
    'no-input': 'không bao giờ hỏi',
    'no-cache': 'xem lại toàn bộ, không dùng kết quả đã lưu',
    publisher: 'tên cơ quan công bố',
    code: 'mã cơ quan công bố, ví dụ H55',
    title: 'tên danh mục',
    as: 'coi tệp là: baseline (danh mục ban đầu) hoặc decision (quyết định)',
    encoding: 'bảng mã của tệp CSV, JSON (mặc định: tự nhận)',
    separator: 'dấu ngăn cột của tệp CSV (mặc định: tự nhận)',
    action: 'việc làm với các dòng không ghi: new, amended, replaced, abolished',
    out: 'nơi ghi bản dự thảo',
    apply: 'áp dụng ngay vào danh mục',
    number: 'số, ký hiệu ghi vào bản dự thảo',
    issued: 'ngày ký ghi vào bản dự thảo',
    department: 'cơ quan quản lý',
    force: 'ghi đè tệp đã có',
    strict: 'cảnh báo cũng là không đạt',
    'exit-code': 'kết thúc với mã 1 khi có khác biệt',
    since: 'chỉ xem những gì thay đổi từ phiên bản git này, và những gì liên quan',
    fix: 'sửa những gì sửa được chắc chắn: dạng chữ, khoảng trắng, dấu ngoặc của mã',
    unsafe: 'sửa cả những gì cần người xem lại: mức phí, ngày',
    stat: 'chỉ đếm',
    check: 'chỉ kiểm tra, không ghi',
    diff: 'chỉ xem sẽ sửa gì, không ghi',
    'fail-on': 'kết thúc với mã 1 khi có loại thay đổi này, ví dụ unexplained',
    due: 'áp dụng các quyết định đang chờ mà nay đã có hiệu lực',
    expect: 'dấu mà danh mục phải có',
    manifest:
      'với export: ghi thêm tệp kê (dung lượng, SHA-256, số lượng, dấu); với verify: kiểm các tệp kết xuất theo tệp kê này',
    rebuild: 'ghi lại các tệp thủ tục theo sổ quyết định',
    only: 'chỉ xem một loại thay đổi',
    at: 'vào ngày này',
    where:
      'chỉ những thủ tục này, ví dụ level=commune,province; dùng nhiều lần được. Lọc theo department, sector, level, status, kind, online, interlinked; giá trị là mã hoặc tên',
    by: 'đếm theo, cách nhau bằng dấu phẩy: department, sector, level, status, online, interlinked, one-stop, internal-process, decision, year; mục đầu là dòng, mục thứ hai là cột (mặc định: department,level)',
    compare: 'so với phiên bản trước này: thư mục, phiên bản git, @NGÀY, tệp kết xuất',
    form: 'theo biểu mẫu của Thông tư 01/2020/TT-VPCP: II.07b (stats), II.03 (report)',
    abolish: 'các thủ tục bị bãi bỏ: mã, hoặc MÃ@cấp khi chỉ bãi bỏ ở một cấp',
    amend: 'các thủ tục được sửa đổi, bổ sung: mã, hoặc MÃ@cấp',
    replace: 'các thủ tục được thay bằng một thủ tục mới',
    republish: 'bãi bỏ và công bố lại cả lĩnh vực (mã hoặc tên), giữ nguyên mã thủ tục',
    new: 'số thủ tục mới ban hành, để trống nội dung',
    effective: 'ngày có hiệu lực, hoặc on_signing (kể từ ngày ký; mặc định)',
    decision: 'in một quyết định: số trong sổ, hoặc tệp dự thảo',
    sector: 'lĩnh vực',
    level: 'cấp: ministry, province, district, commune, other',
    status: 'tình trạng: active, abolished, all',
    to: 'tệp kết xuất (đuôi tệp quyết định dạng); với report: ngày cuối kỳ',
    from: 'ngày đầu kỳ',
  },
};
