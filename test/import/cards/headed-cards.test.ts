import { describe, expect, it } from 'vitest';
import { type Carrier, openCarrier } from '../../../src/import/files/carrier.ts';
import { sheetsOfDocument } from '../../../src/import/files/sheets-of-document.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';

const names = [
  'Thủ tục cho mượn trống đồng',
  'Gia hạn thẻ bảo tàng',
  'Chấp thuận khu vực trưng bày ngoài trời',
];
const fields = (at: number): [string, string][] => [
  ['Lĩnh vực', at < 2 ? 'Di sản' : 'Triển lãm'],
  ['Cơ quan quản lý', 'Sở Văn hóa'],
  ['Cấp thực hiện', at === 1 ? 'Cấp xã' : 'Cấp tỉnh'],
  ['Thời hạn giải quyết', `0${at + 2} ngày làm việc`],
];
const code = (at: number): string => `1.70010${at}`;

const page = (card: (name: string, at: number) => string): string =>
  `<!doctype html><html><head><title>T</title></head><body><nav><ul><li>Trang chủ</li><li>Thủ tục hành chính</li></ul></nav>
   <main>${names.map(card).join('\n')}</main><footer><div>Hiển thị 3 / trang</div></footer></body></html>`;
const terms = (pairs: [string, string][]): string =>
  `<dl>${pairs.map(([term, said]) => `<dt><b>${term}</b></dt>\n<dd>${said}</dd>`).join('')}</dl>`;
const lines = (pairs: [string, string][]): string =>
  pairs.map(([term, said]) => `<div><b>${term}:</b> ${said}</div>`).join('');

async function read(text: string): Promise<PortalInput> {
  const carrier: Carrier = await openCarrier(new TextEncoder().encode(text));
  return readPortalList('sheets' in carrier ? carrier.sheets : [], 'f');
}

it.each<[string, (name: string, at: number) => string]>([
  [
    'a title above a list of terms, a button below',
    (name, at) =>
      `<div><h3><a href="#">${name}</a></h3>${terms([['Mã thủ tục', code(at)], ...fields(at)])}<button>Nộp hồ sơ</button></div>`,
  ],
  [
    'a numbered title above lines',
    (name, at) => `<div>${at + 1}. ${name}</div>${lines([['Mã TTHC', code(at)], ...fields(at)])}`,
  ],
  [
    'a code and a badge above the title',
    (name, at) =>
      `<section><span>${code(at)}</span> <span>Toàn trình</span><h4>${name}</h4>${lines(fields(at))}</section>`,
  ],
  [
    'code and name in one line',
    (name, at) => `<article><h4>${code(at)} - ${name}</h4>${lines(fields(at))}</article>`,
  ],
])('cards of a page are each their own: %s', async (_, card) => {
  const { records, rejected } = await read(page(card));
  expect(rejected).toEqual([]);
  expect(records.map(({ code, name, sector }) => [code, name, sector])).toEqual(
    names.map((name, at) => [code(at), name, fields(at)[0]?.[1]]),
  );
  expect(records.map(({ content }) => content.levels)).toEqual([['province'], ['commune'], ['province']]);
  expect(records.map(({ content }) => content.timeLimit)).toMatchObject([
    { value: 2 },
    { value: 3 },
    { value: 4 },
  ]);
});

it('what stands beside a code in the head of a card is read or told, and heads no other card', async () => {
  const badges = ['Toàn trình', 'Đang sửa', ''];
  const { records, doubts } = await read(
    page(
      (name, at) =>
        `<p>${code(at)} ${badges[at]}</p><p>${name}</p>${lines(fields(at).slice(1))}<p>Nộp hồ sơ</p>`,
    ).replace('<main>', '<main><p>LĨNH VỰC DI SẢN</p>'),
  );
  expect(records.map(({ content }) => content.online)).toEqual(['full', undefined, undefined]);
  expect(records.map(({ sector }) => sector)).toEqual(['Di sản', 'Di sản', 'Di sản']);
  expect(doubts.filter(({ args }) => JSON.stringify(args).includes('Đang sửa'))).toHaveLength(1);
});

it('lines below a name that nobody can tell from headings of the next are no list', async () => {
  const twice = (at: number): string =>
    `<p>Bấm để xem thủ tục ${code(at)}</p><p>Lĩnh vực: Di sản</p><p>Thời hạn: 05 ngày</p><p>Bấm để xem thủ tục</p>`;
  await expect(
    read(`<!doctype html><title>T</title><p>Thủ tục hành chính</p>${[0, 1, 2].map(twice).join('')}`),
  ).rejects.toThrow('web_page');
});

it('more than a hundred cards with two lines of their own are all read', async () => {
  const many = Array.from({ length: 130 }, (_, at) => at);
  const body = many
    .map(
      (at) =>
        `<h3>Cấp sổ thuyền số ${at}</h3>${terms([['Mã thủ tục', `1.${700000 + at}`], ...fields(0)])}<p>Xem thêm</p>`,
    )
    .join('');
  const { records } = await read(`<!doctype html><title>T</title>${body}`);
  expect(records).toHaveLength(130);
});

describe('lines that are no cards', () => {
  const item = (name: string, at: number): string => `<li><a href="#">${code(at)} - ${name}</a></li>`;
  it('have no sector from what a form offers to choose from', async () => {
    const { records, rejected } = await read(
      page(item).replace(
        '<main>',
        '<form><select><option>Tất cả</option><option>Di sản</option></select></form><main>',
      ),
    );
    expect([records.map(({ sector }) => sector), rejected]).toEqual([[undefined, undefined, undefined], []]);
  });

  it('and only a doubtful one from a line that stands alone above them', async () => {
    const { records, doubts } = await read(page(item).replace('<main>', '<main><p>Di sản</p>'));
    expect(records.map(({ sector }) => sector)).toEqual(['Di sản', 'Di sản', 'Di sản']);
    expect(doubts.filter(({ reason }) => reason === 'sector_by_place')).toHaveLength(3);
  });
});

describe('plain text and Markdown', () => {
  const bare = (pairs: [string, string][]): string =>
    pairs.map(([term, said]) => `${term}: ${said}`).join('\n');
  it.each<[string, (name: string, at: number) => string]>([
    [
      'a code below the name',
      (name, at) => `${at + 1}. ${name}\n${bare([['Mã TTHC', code(at)], ...fields(at)])}\n`,
    ],
    [
      'a code in the heading',
      (name, at) => `### ${code(at)} ${name}\n\n- ${bare(fields(at)).replaceAll('\n', '\n- ')}\n`,
    ],
    [
      'several labels in a line',
      (name, at) => {
        const [sector = [], department = [], level = [], time = []] = fields(at);
        return `- ${name} (${code(at)})\n  + ${[sector, level].map((pair) => pair.join(': ')).join('; ')}\n  + ${[department, time].map((pair) => pair.join(': ')).join(' | ')}\n`;
      },
    ],
  ])('are read by cards: %s', async (_, card) => {
    const carrier = await openCarrier(new TextEncoder().encode(names.map(card).join('\n')));
    const { records } = readPortalList('document' in carrier ? sheetsOfDocument(carrier.document) : [], 'f');
    expect(records.map(({ code, name, sector }) => [code, name, sector])).toEqual(
      names.map((name, at) => [code(at), name, fields(at)[0]?.[1]]),
    );
    expect(records.map(({ content }) => content.timeLimit?.value)).toEqual([2, 3, 4]);
  });

  it('are no list where one name says nothing below it, and the others do', async () => {
    const text = names.map(
      (name, at) => `- ${name} (${code(at)})${at === 1 ? '' : `\n  + Lĩnh vực: ${name}`}`,
    );
    const carrier = await openCarrier(new TextEncoder().encode(text.join('\n')));
    expect(
      readPortalList('document' in carrier ? sheetsOfDocument(carrier.document) : [], 'f').records,
    ).toEqual([]);
  });
});
