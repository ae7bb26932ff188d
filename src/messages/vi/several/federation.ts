import type { FederationWords } from '../../federation-words.ts';

export const federation: FederationWords = {
  all: 'Nhiều cơ quan công bố',
  publisher: 'Cơ quan công bố',
  code: 'Mã cơ quan công bố',
  problems: {
    notWhole: (count, first) => `danh mục không nguyên vẹn ở ${count} chỗ (${first})`,
    broken: (rows) => `sổ quyết định có ${rows} nội dung không thực hiện được`,
    publisher: (expected, found) => `danh mục có mã cơ quan ${found}, không phải ${expected}`,
    drifting: (differences) => `${differences} nội dung không khớp với các quyết định`,
    fingerprint: (expected, found) => `mã kiểm tra là ${found}, không phải ${expected}`,
  },
  status: {
    title: 'Các danh mục',
    caption: 'Theo cơ quan công bố',
    from: 'Nơi lấy',
    version: 'Phiên bản',
    asOf: 'Đến ngày',
    decisions: 'Quyết định',
    state: 'Tình trạng',
    states: { whole: 'khớp', marked: 'không khớp', left: 'không tính' },
    allWhole: (count) =>
      count === '1'
        ? 'Danh mục khớp với các quyết định của mình.'
        : `Cả ${count} danh mục đều khớp với các quyết định của mình.`,
    left: (publishers) => `Không có trong các số trên: ${publishers}.`,
  },
  stats: {
    title: (date) => `Số thủ tục hành chính của các danh mục, xem ngày ${date}`,
    titleOn: (date) => `Số thủ tục hành chính của các danh mục, tính đến ngày ${date}`,
    caption: 'Theo cơ quan công bố, cấp thực hiện',
    full: 'Toàn trình (lượt)',
    partTotal: (missing) => `Tổng cộng, thiếu ${missing} danh mục`,
    codes: (count) => `Số mã khác nhau của Cơ sở dữ liệu quốc gia: ${count}.`,
  },
  check: {
    title: (date) => `Đối chiếu các danh mục với nhau, xem ngày ${date}`,
    compared: (catalogs, codes, shared) =>
      `Đã đối chiếu ${catalogs} danh mục: ${codes} mã đang thực hiện, trong đó ${shared} mã có ở nhiều danh mục.`,
    code: 'Mã số',
    name: 'Tên thủ tục',
    differing: {
      name: 'Khác nhau',
      caption: 'Một mã, nội dung khác nhau giữa các danh mục',
      part: 'Nội dung',
      parts: { name: 'tên', timeLimit: 'thời hạn giải quyết', fees: 'phí, lệ phí' },
      value: 'Được ghi là',
      publishers: 'Danh mục',
      none: 'Không có mã nào có tên, thời hạn hoặc phí, lệ phí khác nhau giữa các danh mục.',
    },
    active: {
      name: 'Còn thực hiện',
      caption: 'Bộ, ngành đã bãi bỏ, tỉnh còn thực hiện',
      ministry: 'Bộ, ngành',
      decision: 'Quyết định bãi bỏ',
      from: 'Từ ngày',
      count: 'Số tỉnh',
      publishers: 'Các tỉnh còn thực hiện',
      none: 'Không có thủ tục nào bộ, ngành đã bãi bỏ mà tỉnh còn thực hiện.',
    },
    days: {
      name: 'Số ngày',
      caption: 'Số ngày từ quyết định của bộ, ngành đến quyết định của tỉnh',
      byProvince: 'Số ngày theo tỉnh',
      provinceCaption: 'Số ngày theo từng tỉnh, qua các quyết định của bộ, ngành',
      chart: 'Số ngày ở giữa của từng tỉnh',
      unit: 'ngày',
      decision: 'Quyết định của bộ, ngành',
      issued: 'Ngày ký',
      followed: 'Đã công bố',
      waiting: 'Chưa công bố',
      waitingIn: 'Các tỉnh chưa công bố',
      least: 'Ít nhất',
      median: 'Ở giữa',
      most: 'Nhiều nhất',
      note: 'Tính theo ngày lịch, giữa hai ngày ký. Quyết định của tỉnh là quyết định có căn cứ vào quyết định của bộ, ngành; không có thì là quyết định đầu tiên sau đó có mã của quyết định ấy. Số ngày ở giữa là số trung vị.',
      none: 'Không có quyết định nào của bộ, ngành để so với quyết định của tỉnh.',
    },
  },
  exported: (file, procedures, catalogs) => `Đã ghi ${file}: ${procedures} thủ tục của ${catalogs} danh mục.`,
  lakeWritten: (folder, written, same, gone) =>
    `Đã ghi ${folder}: ${written} tệp mới hoặc thay đổi, ${same} tệp giữ nguyên, ${gone} tệp không còn.`,
};
