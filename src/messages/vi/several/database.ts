import type { DatabaseProblem, DatabaseStop } from '../../../model/failure.ts';
import type { DatabaseFailures, DatabaseWords } from '../../database-words.ts';
import { ended } from '../../phrases.ts';

const passwordHint =
  'Mật khẩu sai hoặc chưa có. Đặt mật khẩu ở biến PGPASSWORD hoặc tệp mật khẩu (~/.pgpass); ghi trong địa chỉ thì người khác có thể đọc được.';

/** Advice where a database cannot be reached. */
const hints: Readonly<Record<DatabaseProblem, string>> = {
  password: passwordHint,
  'no-password': passwordHint,
  'not-admitted':
    'Máy chủ không cho người dùng này kết nối từ máy này: đề nghị quản trị máy chủ bổ sung vào pg_hba.conf hoặc cấp quyền CONNECT.',
  'no-role': 'Máy chủ không có người dùng này: ghi người dùng khác trong địa chỉ, hoặc hỏi quản trị máy chủ.',
  'no-such-database': 'Không có cơ sở dữ liệu tên này: hỏi quản trị máy chủ, hoặc chạy createdb TÊN.',
  'no-such-host': 'Không tìm thấy máy có tên này: kiểm tra địa chỉ và mạng.',
  'no-answer':
    'Không có máy chủ nào trả lời: kiểm tra máy chủ đã chạy chưa, cổng có đúng không, có tường lửa không.',
  'not-ready': 'Máy chủ đang khởi động hoặc đã đủ số kết nối. Chạy lại sau.',
  encryption:
    'Không thiết lập được kết nối mã hóa: kiểm tra sslmode, sslrootcert trong địa chỉ và chứng thư của máy chủ.',
  other: 'Kiểm tra địa chỉ và thông báo của máy chủ.',
};

/** Advice where a database stopped a statement. */
const stops: Readonly<Record<DatabaseStop, string>> = {
  time: 'Người dùng này bị giới hạn thời gian của mỗi câu lệnh, hoặc có người đã dừng câu lệnh: đề nghị quản trị máy chủ tăng giới hạn.',
  'read-only':
    'Cơ sở dữ liệu này chỉ cho đọc: là bản dự phòng, hoặc được quản trị máy chủ đặt như vậy. Công bố vào máy chủ chính.',
  room: 'Máy chủ không còn chỗ. Chạy lại lệnh khi đã có chỗ.',
  conflict: 'Có người khác đang thay đổi chính các dòng này. Chạy lại lệnh.',
  other: 'Xử lý theo thông báo của máy chủ, sau đó chạy lại lệnh.',
};

export const databaseFailures: DatabaseFailures = {
  'database-url': ({ text }) => [
    `“${text}” không phải địa chỉ của một cơ sở dữ liệu PostgreSQL.`,
    'Ghi theo dạng postgresql://NGƯỜI_DÙNG@MÁY_CHỦ/CƠ_SỞ_DỮ_LIỆU, hoặc postgresql:///CƠ_SỞ_DỮ_LIỆU?host=/run/postgresql nếu máy chủ ở ngay máy này.',
  ],
  'no-database': ({ database, problem, told }) => [
    `Không kết nối được ${database}: ${problem === 'no-password' ? 'chưa có mật khẩu.' : ended(told)}`,
    hints[problem],
  ],
  'database-ended': ({ database, told }) => [
    `Mất kết nối với ${database}: ${ended(told)}`,
    'Máy chủ đã hủy phần đang ghi. Chạy lại lệnh; cùng một danh mục chỉ được ghi một lần.',
  ],
  'database-stopped': ({ database, reason, told }) => [
    `Máy chủ dừng một câu lệnh ở ${database}: ${ended(told)} Không có nội dung nào bị thay đổi.`,
    stops[reason],
  ],
  'database-busy': ({ database }) => [
    `Một lệnh khác đang công bố chính danh mục này ở ${database}.`,
    'Chạy lại sau khi lệnh đó kết thúc; không có nội dung nào bị thay đổi.',
  ],
  'database-unfit': ({ database, encoding, version }) => [
    `${database} là cơ sở dữ liệu PostgreSQL ${version}, bảng mã ${encoding}.`,
    'Cần PostgreSQL 13 trở lên và cơ sở dữ liệu dùng bảng mã UTF8: createdb --encoding UTF8 --template template0 TÊN.',
  ],
  'no-right': ({ database, told }) => [
    `${database} không cho phép: ${ended(told)}`,
    'Không có nội dung nào bị thay đổi. Đề nghị chủ lược đồ cấp quyền, hoặc dùng người dùng có quyền.',
  ],
  'no-schema-right': ({ database, schema, role }) => [
    `Người dùng ${role} không có quyền tạo lược đồ ${schema} ở ${database}; không có nội dung nào bị thay đổi.`,
    `Chủ cơ sở dữ liệu tạo bằng lệnh: CREATE SCHEMA ${schema} AUTHORIZATION ${role}`,
  ],
  'not-a-writer': ({ database, schema, publisher, role }) => [
    `Người dùng ${role} không có quyền công bố danh mục của ${publisher} ở ${database}; không có nội dung nào bị thay đổi.`,
    `Chủ lược đồ cấp quyền bằng lệnh: SELECT ${schema}.admit('${publisher}', '${role}')`,
  ],
  'foreign-schema': ({ database, schema }) => [
    `Lược đồ ${schema} ở ${database} là của chương trình khác; không có nội dung nào bị thay đổi.`,
    'Chọn tên khác: --schema TÊN.',
  ],
  'newer-schema': ({ database, schema }) => [
    `Lược đồ ${schema} ở ${database} do phiên bản mới hơn của tthc tạo; không có nội dung nào bị thay đổi.`,
    'Cài phiên bản mới hơn trên máy này.',
  ],
  'older-schema': ({ database, schema, owner }) => [
    `Lược đồ ${schema} ở ${database} cần được nâng lên theo phiên bản tthc này trước; không có nội dung nào bị thay đổi.`,
    `Chủ lược đồ là ${owner} chạy tthc publish một lần bằng phiên bản này.`,
  ],
  'nothing-published': ({ database, schema }) => [
    `Chưa có danh mục nào được công bố ở lược đồ ${schema} của ${database}.`,
    'Công bố trước: tthc publish --to ĐỊA_CHỈ. Lược đồ khác: --schema TÊN.',
  ],
  'not-proved': ({ database, what }) => [
    `Nội dung đã ghi ở ${database} không khớp với danh mục (${what}), nên đã được hủy.`,
    'Trong cơ sở dữ liệu có lệnh tự động thay đổi dòng khi ghi. Đề nghị quản trị máy chủ tìm và bỏ, rồi công bố lại.',
  ],
};

export const database: DatabaseWords = {
  published: (name, publisher, place, schema, asOf) =>
    `Đã công bố danh mục của ${name} (${publisher}), tính đến ${asOf}, ở ${place}, lược đồ ${schema}.`,
  wouldPublish: (name, publisher, place, schema, asOf) =>
    `Sẽ công bố danh mục của ${name} (${publisher}), tính đến ${asOf}, ở ${place}, lược đồ ${schema}. Chưa có nội dung nào được ghi.`,
  nothingNew: (name, publisher, place, schema, asOf) =>
    `Không có gì mới: ${place}, lược đồ ${schema}, đã có đúng danh mục của ${name} (${publisher}), tính đến ${asOf}.`,
  made: (schema, isDryRun) =>
    isDryRun ? `Lược đồ ${schema} sẽ được tạo hoặc nâng lên.` : `Đã tạo hoặc nâng lược đồ ${schema}.`,
  versions: ({ total, added, ended, deleted }) =>
    `Phiên bản thủ tục: ${total}; thêm ${added}, kết thúc ${ended}, xóa ${deleted}.`,
  decisions: {
    added: (count, some) => `${count} quyết định mới: ${some}`,
    deleted: (count, some) => `${count} quyết định không còn trong sổ: ${some}`,
  },
  counts: (procedures, rows) => `Đang có hiệu lực: ${procedures} thủ tục, ${rows} dòng.`,
  same: (publisher, place, schema) => `${place}, lược đồ ${schema}, khớp với danh mục của ${publisher}.`,
  different: (count) => `${count} dòng khác với danh mục. Dòng đầu tiên:`,
  behind: (day, asOf) =>
    `Cơ sở dữ liệu tính đến ${day}, danh mục tính đến ${asOf}: nếu khác vì chưa công bố lại thì chạy tthc publish.`,
  first: {
    missing: (place) => `${place}: cơ sở dữ liệu không có`,
    extra: (place) => `${place}: cơ sở dữ liệu có, danh mục không có`,
    changed: (place) => `${place}: khác nhau`,
  },
  place: (table, key) => `${table} ${key}`,
  column: (name, expected, found) => `${name}: danh mục ghi ${expected}, cơ sở dữ liệu ghi ${found}`,
  empty: 'không có gì',
};
