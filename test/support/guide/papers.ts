import { workbook } from '../import/import-files.ts';
import { docx, paragraph, paragraphs, table } from '../import/word-files.ts';

// The papers that the guide for officers begins from: real procedures and laws, in decisions made up for it.

const certified = {
  copy: [
    '2.000815',
    'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận',
  ],
  signature: ['2.000884', 'Chứng thực chữ ký trong các giấy tờ, văn bản'],
  change: ['2.000913', 'Chứng thực việc sửa đổi, bổ sung, hủy bỏ giao dịch'],
} as const;
const civil = {
  deathAway: ['1.000419', 'Thủ tục đăng ký khai tử lưu động'],
  marriageAway: ['1.000593', 'Thủ tục đăng ký kết hôn lưu động'],
  death: ['1.000656', 'Thủ tục đăng ký khai tử'],
  birth: ['1.000689', 'Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con'],
} as const;
const lawyers = {
  register: ['1.002010', 'Đăng ký hoạt động của tổ chức hành nghề luật sư'],
  change: ['1.002032', 'Thay đổi nội dung đăng ký hoạt động của tổ chức hành nghề luật sư'],
} as const;
const architects = {
  issue: ['1.008891', 'Thủ tục cấp chứng chỉ hành nghề kiến trúc'],
  extend: ['1.008991', 'Thủ tục gia hạn chứng chỉ hành nghề kiến trúc'],
} as const;
const residence = {
  permanent: ['1.004222', 'Đăng ký thường trú'],
  temporary: ['1.004194', 'Đăng ký tạm trú'],
} as const;

const decrees = {
  certified: 'Nghị định số 23/2015/NĐ-CP ngày 16/02/2015 của Chính phủ',
  certifiedNow: 'Nghị định số 280/2025/NĐ-CP ngày 27/10/2025 của Chính phủ',
  civil: 'Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ',
  civilNow: 'Nghị định số 18/2026/NĐ-CP ngày 14/01/2026 của Chính phủ',
  lawyers: 'Luật Luật sư số 65/2006/QH11',
  residence: 'Luật Cư trú số 68/2020/QH14',
  architects: 'Luật Kiến trúc số 40/2019/QH14',
};

const listColumns = [
  'STT',
  'Mã số',
  'Tên thủ tục hành chính',
  'Lĩnh vực',
  'Cơ quan quản lý',
  'Cấp thực hiện',
  'Thời hạn giải quyết',
  'Phí, lệ phí',
  'Căn cứ pháp lý',
];
type Row = readonly [
  procedure: readonly [string, string],
  sector: string,
  department: string,
  level: string,
  time: string,
  fee: string,
  basis: string,
];
const justice = 'Sở Tư pháp';
const listed: readonly Row[] = [
  [civil.deathAway, 'Hộ tịch', justice, 'Cấp xã', '05 ngày làm việc', 'Không', decrees.civil],
  [civil.marriageAway, 'Hộ tịch', justice, 'Cấp xã', '05 ngày làm việc', 'Không', decrees.civil],
  [civil.death, 'Hộ tịch', justice, 'Cấp xã', 'Trong ngày', 'Không', decrees.civil],
  [civil.birth, 'Hộ tịch', justice, 'Cấp xã', '03 ngày làm việc', 'Không', decrees.civil],
  [certified.copy, 'Chứng thực', justice, 'Cấp xã', 'Trong ngày', '2.000 đồng/trang', decrees.certified],
  [
    certified.signature,
    'Chứng thực',
    justice,
    'Cấp xã',
    'Trong ngày',
    '10.000 đồng/trường hợp',
    decrees.certified,
  ],
  [
    certified.change,
    'Chứng thực',
    justice,
    'Cấp tỉnh, Cấp xã',
    '02 ngày làm việc',
    '30.000 đồng/giao dịch',
    decrees.certified,
  ],
  [lawyers.register, 'Luật sư', justice, 'Cấp tỉnh', '10 ngày làm việc', '50.000 đồng', decrees.lawyers],
  [lawyers.change, 'Luật sư', justice, 'Cấp tỉnh', '10 ngày làm việc', '50.000 đồng', decrees.lawyers],
  [
    architects.issue,
    'Kiến trúc',
    'Sở Xây dựng',
    'Cấp tỉnh',
    '15 ngày',
    '300.000 đồng/chứng chỉ',
    decrees.architects,
  ],
  [
    architects.extend,
    'Kiến trúc',
    'Sở Xây dựng',
    'Cấp tỉnh',
    '10 ngày',
    '150.000 đồng/chứng chỉ',
    decrees.architects,
  ],
  [
    residence.permanent,
    'Cư trú',
    'Công an tỉnh',
    'Cấp xã',
    '07 ngày làm việc',
    '20.000 đồng/lần',
    decrees.residence,
  ],
  [
    residence.temporary,
    'Cư trú',
    'Công an tỉnh',
    'Cấp xã',
    '03 ngày làm việc',
    '15.000 đồng/lần',
    decrees.residence,
  ],
];

const list = () =>
  workbook([
    ['DANH MỤC THỦ TỤC HÀNH CHÍNH'],
    [],
    listColumns,
    ...listed.map(([[code, name], ...rest], i) => [String(i + 1), code, name, ...rest]),
  ]);

interface Particulars {
  issuer: readonly [above: string, name: string];
  number: string;
  day: string;
  subject: string;
  signer: string;
  bases: readonly string[];
  articles: readonly string[];
}

const opening = ({ issuer, number, day, subject, signer, bases, articles }: Particulars): string =>
  [
    table([
      [
        issuer.filter((line) => line !== '').join('\n'),
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      ],
      [`Số: ${number}`, day],
    ]),
    paragraphs('QUYẾT ĐỊNH', subject, signer, ...bases, 'QUYẾT ĐỊNH:', ...articles),
    table([['Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.', signer.split(' ').slice(0, 2).join(' ')]]),
  ].join('');

const provincial = {
  issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN'],
  signer: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN',
  bases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;',
    'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính;',
    'Theo đề nghị của Giám đốc Sở Tư pháp.',
  ],
  articles: [
    'Điều 1. Công bố kèm theo Quyết định này Danh mục thủ tục hành chính thuộc phạm vi chức năng quản lý của Sở Tư pháp.',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    'Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tư pháp chịu trách nhiệm thi hành Quyết định này.',
  ],
} as const;

const amendedColumns = [
  'STT',
  'Mã số TTHC',
  'Tên thủ tục hành chính',
  'Thời hạn giải quyết',
  'Phí, lệ phí',
  'Văn bản quy định nội dung sửa đổi, bổ sung',
];
const abolishedColumns = [
  'STT',
  'Mã số TTHC',
  'Tên thủ tục hành chính',
  'Tên VBQPPL quy định việc bãi bỏ',
  'Lĩnh vực',
];
const newColumns = [
  'STT',
  'Mã số TTHC',
  'Tên thủ tục hành chính',
  'Thời hạn giải quyết',
  'Phí, lệ phí',
  'Căn cứ pháp lý',
];

const ministry = () =>
  docx(
    opening({
      issuer: ['BỘ TƯ PHÁP', ''],
      number: '2050/QĐ-BTP',
      day: 'Hà Nội, ngày 05 tháng 11 năm 2026',
      subject:
        'Về việc công bố thủ tục hành chính được sửa đổi, bổ sung, bị bãi bỏ trong lĩnh vực chứng thực thuộc phạm vi chức năng quản lý của Bộ Tư pháp',
      signer: 'BỘ TRƯỞNG BỘ TƯ PHÁP',
      bases: [
        'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính;',
      ],
      articles: [
        'Điều 1. Công bố kèm theo Quyết định này thủ tục hành chính được sửa đổi, bổ sung, bị bãi bỏ trong lĩnh vực chứng thực.',
        'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
        'Điều 3. Chánh Văn phòng Bộ chịu trách nhiệm thi hành Quyết định này.',
      ],
    }) +
      paragraph('A. DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG') +
      table([
        amendedColumns,
        ['1', ...certified.copy, 'Trong ngày', '2.000 đồng/trang', decrees.certifiedNow],
        ['2', ...certified.signature, '01 ngày làm việc', '10.000 đồng/trường hợp', decrees.certifiedNow],
      ]) +
      paragraph('B. DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ') +
      table([abolishedColumns, ['1', ...certified.change, decrees.certifiedNow, 'Chứng thực']]),
  );

const proposal = () =>
  docx(
    opening({
      ...provincial,
      number: '      /QĐ-UBND',
      day: 'Thái Nguyên, ngày      tháng 11 năm 2026',
      subject:
        'Về việc công bố thủ tục hành chính được sửa đổi, bổ sung, bị bãi bỏ trong lĩnh vực chứng thực thuộc phạm vi chức năng quản lý của Sở Tư pháp',
    }) +
      paragraph('A. DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG') +
      table([
        amendedColumns,
        ['1', ...certified.signature, '01 ngày làm việc', '10.000 đồng/trường hợp', decrees.certifiedNow],
      ]) +
      paragraph('B. DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ CẤP TỈNH') +
      table([abolishedColumns, ['1', ...certified.change, decrees.certifiedNow, 'Chứng thực']]),
  );

const mistaken = () =>
  docx(
    opening({
      ...provincial,
      number: '2101/QĐ-UBND',
      day: 'Thái Nguyên, ngày 24 tháng 11 năm 2026',
      subject:
        'Về việc công bố thủ tục hành chính bị bãi bỏ trong lĩnh vực hộ tịch thuộc phạm vi chức năng quản lý của Sở Tư pháp',
    }) +
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ') +
      table([abolishedColumns, ['1', '1.000914', 'Thủ tục đăng ký giám hộ cử', decrees.civilNow, 'Hộ tịch']]),
  );

const republished = () =>
  docx(
    opening({
      ...provincial,
      number: '2117/QĐ-UBND',
      day: 'Thái Nguyên, ngày 26 tháng 11 năm 2026',
      subject:
        'Về việc công bố thủ tục hành chính mới ban hành, bị bãi bỏ trong lĩnh vực hộ tịch thuộc phạm vi chức năng quản lý của Sở Tư pháp',
    }) +
      paragraph('A. DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP XÃ') +
      table([
        newColumns,
        [{ text: 'Lĩnh vực: Hộ tịch', span: 6 }],
        ['1', ...civil.deathAway, '05 ngày làm việc', 'Không', decrees.civilNow],
        ['2', ...civil.death, 'Trong ngày', 'Không', decrees.civil],
        ['3', ...civil.birth, '02 ngày làm việc', 'Không', decrees.civil],
        ['4', '1.001022', 'Thủ tục đăng ký nhận cha, mẹ, con', '03 ngày làm việc', 'Không', decrees.civilNow],
      ]) +
      paragraph('B. DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ CẤP XÃ') +
      table([
        abolishedColumns,
        ...Object.values(civil).map((one, i) => [String(i + 1), ...one, decrees.civilNow, 'Hộ tịch']),
      ]),
  );

/** The papers, by the names under which the guide has them. */
export const papers: Readonly<Record<string, () => Uint8Array>> = {
  'danh-muc.xlsx': list,
  '2050-QD-BTP.docx': ministry,
  'du-thao-chung-thuc.docx': proposal,
  '2101-QD-UBND.docx': mistaken,
  '2117-QD-UBND.docx': republished,
};
