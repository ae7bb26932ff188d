import type { ExportWords } from '../export-words.ts';

export const exportWords: ExportWords = {
  columns: {
    amount: 'số tiền',
    case: 'trường hợp',
    currency: 'tiền tệ',
    departmentName: 'tên cơ quan quản lý',
    document: 'số, ký hiệu văn bản',
    duration: 'thời hạn, số',
    effective: 'ngày có hiệu lực',
    entry: 'nguyên mục (JSON)',
    id: 'định danh',
    issued: 'ngày ký',
    issuer: 'cơ quan ban hành',
    key: 'mục',
    level: 'cấp',
    number: 'số quyết định',
    other: 'thủ tục kia',
    part: 'bộ phận',
    per: 'đơn vị tính',
    position: 'thứ tự',
    procedure: 'thủ tục',
    provisions: 'điều khoản',
    role: 'vai trò',
    sectorName: 'tên lĩnh vực',
    succeededBy: 'được kế tục bởi',
    text: 'nguyên văn',
    title: 'tên văn bản',
    unit: 'thời hạn, đơn vị',
    validFrom: 'có từ ngày',
    validTo: 'đến hết ngày',
    value: 'giá trị',
  },
  tables: {
    departments: 'Cơ quan quản lý',
    sectors: 'Lĩnh vực',
    decisions: 'Quyết định đã áp dụng, theo thứ tự',
    procedures: 'Thủ tục hành chính, mỗi thủ tục một dòng',
    procedure_levels: 'Cấp thực hiện của từng thủ tục',
    procedure_fees: 'Phí, lệ phí',
    procedure_agencies: 'Cơ quan thực hiện và cơ quan phối hợp',
    procedure_applicants: 'Đối tượng thực hiện',
    procedure_documents: 'Căn cứ pháp lý và các quyết định về thủ tục',
    procedure_contents: 'Các bộ phận tạo thành theo Điều 8 Nghị định 63/2010/NĐ-CP',
    procedure_links: 'Thủ tục thay thế nhau',
  },
  about: {
    heading: 'Về tệp này',
    title: 'Danh mục',
    publisher: 'Cơ quan công bố',
    asOf: 'Tính đến ngày',
    procedures: 'Số thủ tục',
    rows: 'Số lượt theo cấp',
    abolished: 'Đã bãi bỏ, còn lưu',
    fingerprint: 'Dấu của danh mục',
    tool: 'Công cụ',
    part: 'Chỉ là một phần',
    where: 'Chọn bằng --where',
    wholeProcedures: 'Cả danh mục: số thủ tục',
    wholeRows: 'Cả danh mục: số lượt theo cấp',
    wholeAbolished: 'Cả danh mục: đã bãi bỏ, còn lưu',
    wholeFingerprint: 'Dấu của cả danh mục',
    partOf: (conditions, procedures, rows) =>
      `Đây chỉ là một phần (${conditions}); cả danh mục có ${procedures} thủ tục, ${rows} lượt.`,
    sentence: (procedures, rows, date) =>
      `${procedures} thủ tục hành chính, ${rows} lượt theo cấp, tính đến ngày ${date}.`,
    abolishedNote: (count) => `${count} thủ tục đã bãi bỏ còn lưu trong danh mục, không nêu ở đây.`,
  },
  sheets: { list: 'Danh mục', counts: 'Số lượng', about: 'Về tệp này' },
  cutShort: (characters) => `… [còn ${characters} ký tự nữa: ô bảng tính không chứa hết, xem bản .json]`,
  list: {
    heading: 'Danh mục thủ tục',
    counts: 'Số lượng thủ tục',
    ordinal: 'STT',
    procedure: 'Tên thủ tục',
    place: 'Nơi thực hiện',
    noCode: 'Chưa có mã',
    sector: (name) => `Lĩnh vực: ${name}`,
    department: (name, procedures) => `${name} (${procedures} thủ tục)`,
  },
  fees: {
    none: 'Không thu',
    unspecified: 'Chưa rõ',
    listed: ({ text, amount: value, currency, per }, amount) =>
      text ??
      [
        value === undefined ? '' : `${amount(value)} ${!currency || currency === 'VND' ? 'đồng' : currency}`,
        per,
      ]
        .filter(Boolean)
        .join('/'),
  },
  profiles: { list: 'danh mục', full: 'đầy đủ' },
  paper: ({ name, originals, copies, form }) => {
    const details = Object.entries({ 'bản chính': originals, 'bản sao': copies, mẫu: form })
      .filter(([, value]) => value !== undefined)
      .map(([label, value]) => `${label}: ${value}`);
    return details.length > 0 ? `${name} (${details.join(', ')})` : name;
  },
  page: {
    skip: 'Đến danh mục',
    find: 'Tìm trong danh mục',
    search: 'Tìm theo tên, mã số, lĩnh vực, căn cứ',
    searchHint: 'Gõ có dấu hoặc không dấu đều được.',
    department: 'Cơ quan quản lý',
    level: 'Cấp thực hiện',
    all: 'Tất cả',
    reset: 'Xóa bộ lọc',
    print: 'In danh mục đang hiện',
    shown: 'Đang hiện {shown} trong {all} thủ tục.',
    nothing: 'Không có thủ tục nào như vậy.',
    ofPages: (page, pages) => `Trang ${page}/${pages}`,
  },
  manifest: {
    states: { intact: 'đúng', changed: 'bị sửa', missing: 'mất' },
    clean: (count, date) => `${count} tệp còn nguyên như khi kết xuất, tính đến ngày ${date}.`,
    differs: (count) => `${count} tệp không như tệp kê.`,
  },
  dataPackage: {
    description: (sentence) =>
      `${sentence} Trong các tệp CSV, ô mà bảng tính sẽ hiểu là công thức có thêm dấu ' ở đầu.`,
  },
  rdf: {
    describe: (name, department, levels) =>
      `${name}. Cơ quan quản lý: ${department}. Nơi giải quyết: ${levels}.`,
    area: (publisher) => `Địa bàn của ${publisher}`,
    language: { vi: 'tiếng Việt', en: 'tiếng Anh' },
  },
};
