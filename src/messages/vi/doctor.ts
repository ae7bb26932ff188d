import type { DoctorWords } from '../doctor-words.ts';
import { oldest } from '../../model/setup/checks.ts';

const unknown = () => ['chưa kiểm tra được'] as const;
const attributes = 'Chạy trong thư mục của danh mục: tthc init --git, rồi lưu phiên bản tệp .gitattributes.';

export const doctor: DoctorWords = {
  title: 'Kiểm tra máy và kho git',
  columns: { check: 'Nội dung', status: 'Kết quả', found: 'Hiện trạng' },
  statuses: { fine: 'đạt', found: 'cần sửa', optional: 'có thể thêm', unknown: 'chưa kiểm tra' },
  checks: {
    node: {
      name: 'Node',
      purpose: 'chạy tthc',
      states: {
        fine: (version) => [version],
        old: (version) => [`${version}, cũ hơn ${oldest.node}`, 'Cài Node 22 hoặc mới hơn.'],
      },
    },
    git: {
      name: 'git',
      purpose: 'lưu các phiên bản của danh mục, so sánh với phiên bản trước',
      states: {
        fine: (version) => [version],
        old: (version) => [`${version}, cũ hơn ${oldest.git}`, 'Cài git phiên bản mới.'],
        missing: () => ['không chạy được', 'Cài git, hoặc thêm thư mục của git vào PATH.'],
      },
    },
    catalog: {
      name: 'danh mục',
      purpose: 'dữ liệu mà các lệnh đọc',
      states: {
        fine: (path) => [path],
        none: () => [
          'không có từ thư mục này trở lên',
          'Dùng -C THƯ_MỤC, hoặc tạo danh mục mới: tthc init --publisher "UBND tỉnh …" --code H55',
        ],
      },
    },
    repository: {
      name: 'kho git',
      purpose: 'tthc diff, tthc validate --since, kiểm tra trong CI',
      states: {
        fine: (path) => [path],
        none: () => ['danh mục không nằm trong kho git nào', 'git init'],
        owner: () => [
          'thư mục thuộc sở hữu của người dùng khác, git không mở',
          'Nếu tin thư mục này: git config --global --add safe.directory THƯ_MỤC',
        ],
        moved: () => [
          'tệp .git dẫn tới một kho không còn ở chỗ đó',
          'Nếu kho đã chuyển chỗ, chạy trong kho ấy: git worktree repair THƯ_MỤC',
        ],
        unknown,
      },
    },
    conflicts: {
      name: 'xung đột khi gộp',
      purpose: 'hai nhánh sửa một chỗ thì phải chọn, rồi mới đọc được danh mục',
      states: {
        fine: () => ['không có'],
        unmerged: (path) => [
          `${path} còn xung đột`,
          'Xem từng vị trí và cách sửa: tthc validate --errors-only. Sửa xong: git add TỆP, rồi git commit',
        ],
        unknown,
      },
    },
    lines: {
      name: 'xuống dòng',
      purpose: 'các tệp giống nhau từng byte trên mọi máy, tthc verify dựa vào đó',
      states: {
        fine: () => ['LF'],
        'no-rule': () => ['git chưa được dặn giữ LF', attributes],
        returns: (count) => [`${count} tệp xuống dòng bằng CR LF`, 'tthc fmt'],
        unknown,
      },
    },
    registries: {
      name: 'gộp sổ',
      purpose: 'hai nhánh cùng thêm cơ quan, lĩnh vực thì gộp không xung đột',
      states: {
        fine: () => ['giữ dòng của cả hai bên'],
        'no-rule': () => ['git chưa được dặn giữ dòng của cả hai bên', attributes],
        unknown,
      },
    },
    ignored: {
      name: 'tệp bị bỏ qua',
      purpose: 'mọi tệp của danh mục đều được lưu phiên bản',
      states: {
        fine: () => ['không có'],
        ignored: (path) => [
          `git bỏ qua ${path}`,
          'Sửa .gitignore: dòng nào khớp thì xem git check-ignore -v TỆP.',
        ],
        unknown,
      },
    },
    textconv: {
      name: 'textconv',
      purpose: 'git log -p, git diff hiện thủ tục thay cho YAML',
      states: {
        fine: (command) => [command],
        none: () => ['chưa dùng', 'Chạy trong thư mục của danh mục: tthc init --git'],
        'no-command': () => [
          '.gitattributes có “diff=tthc”, git chưa biết lệnh',
          "git config diff.tthc.textconv 'tthc textconv'",
        ],
        'no-attribute': (command) => [
          `git có lệnh ${command}, .gitattributes chưa có “diff=tthc”`,
          attributes,
        ],
        missing: (command) => [
          `không có chương trình của lệnh ${command}: git diff sẽ không chạy`,
          'Để ghi lại theo chỗ của chương trình, chạy trong thư mục của danh mục: tthc init --git',
        ],
        unknown,
      },
    },
    history: {
      name: 'lịch sử',
      purpose: 'so sánh với phiên bản trước, xem danh mục ở phiên bản cũ',
      states: {
        fine: () => ['đầy đủ'],
        shallow: () => [
          'chỉ có phần cuối',
          'git fetch --unshallow; trong GitHub Actions ghi “fetch-depth: 0” ở bước checkout, trong GitLab ghi “GIT_DEPTH: 0”.',
        ],
        unknown,
      },
    },
    sparse: {
      name: 'tệp của danh mục',
      purpose: 'kiểm tra, thống kê trên toàn bộ danh mục',
      states: {
        fine: () => ['đầy đủ'],
        sparse: (count) => [`git không ghi ra ${count} tệp (sparse-checkout)`, 'git sparse-checkout disable'],
        unknown,
      },
    },
    locale: {
      name: 'bảng mã của máy',
      purpose: 'chữ tiếng Việt hiện đúng trên màn hình và ở các chương trình khác',
      states: {
        fine: (locale) => [locale || 'UTF-8'],
        unset: () => ['chưa đặt', 'export LANG=C.UTF-8'],
        other: (locale) => [
          `${locale}, không phải UTF-8`,
          'export LANG=vi_VN.UTF-8 (hoặc C.UTF-8), và bỏ LC_ALL khác.',
        ],
      },
    },
    cache: {
      name: 'thư mục lưu tạm',
      purpose: 'lần chạy sau nhanh hơn',
      states: {
        fine: (folder) => [folder],
        none: () => ['máy không có thư mục dành cho việc này', 'export TTHC_CACHE_DIR=THƯ_MỤC'],
        unwritable: (folder) => [
          `không ghi được ${folder}`,
          'Mở quyền ghi, hoặc: export TTHC_CACHE_DIR=THƯ_MỤC_KHÁC',
        ],
      },
    },
    office: {
      name: 'LibreOffice',
      purpose: 'đọc tệp .doc, .rtf, .odt',
      states: {
        fine: (path) => [path],
        none: () => ['không có', 'Cài LibreOffice, hoặc lưu các tệp đó thành .docx trước khi nhập.'],
      },
    },
  },
  todo: 'Việc cần làm',
  summary: (found, optional, notLooked) =>
    `${found} nội dung cần sửa; ${optional} có thể thêm; ${notLooked} chưa kiểm tra được.`,
};
