import { describe, expect, it } from 'vitest';
import { importInto } from '../../support/import/drafting.ts';
import { delimited, workbook } from '../../support/import/import-files.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../../support/import/word-files.ts';

const held = [
  ['1.000081', 'Cấp thẻ rừng', 'Sở Công Thương', 'Hóa chất', 'Cấp tỉnh'],
  ['1.000082', 'Thu thẻ rừng', 'Sở Công Thương', 'Hóa chất', 'Cấp tỉnh'],
] as const;
const header = ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'];
const first = ['1', '1.000081', 'Cấp thẻ rừng', 'Hóa chất'];
const second = ['2', '1.000082', 'Thu thẻ rừng', 'Hóa chất'];
const list = (title: string, ...rows: MadeCell[][]) => paragraph(title) + table([header, ...rows]);
const word = (...lists: string[]) => docx(opening() + lists.join(''));
const wide = (number: string, text: string): MadeCell[] => [number, { text, span: 3 }];
const said = '--number 9/QĐ-UBND --issued 2026-05-05'.split(' ');
const by = (rows: readonly { by?: unknown }[] = []) => rows.map((row) => row.by);
const reasons = (told: readonly string[]) => told.map((text) => text.split(':')[0]);

describe('the documents of a heading', () => {
  it('are those of the rows below it', async () => {
    const { draft, rows } = await importInto(
      held,
      'd.docx',
      word(
        list(
          'DANH MỤC TTHC BỊ BÃI BỎ',
          wide('I', 'Bãi bỏ theo Nghị định số 28/2025/NĐ-CP ngày 02/3/2025 của Chính phủ'),
          first,
          wide('II', 'Thông tư số 4/2025/TT-BCT'),
          second,
        ),
      ),
    );
    expect(by(draft.abolished)).toEqual([
      { number: '28/2025/NĐ-CP', issued: '2025-03-02', issuer: 'Chính phủ' },
      { number: '4/2025/TT-BCT' },
    ]);
    expect(rows.map(({ certainty }) => certainty)).toEqual(['sure', 'sure']);
  });

  const title = 'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ THEO THÔNG TƯ SỐ 4/2025/TT-BCT CỦA BỘ CÔNG THƯƠNG';
  it.each([
    ['d.docx', word(list(title, first, second))],
    ['d.xlsx', workbook([[title], header, first, second])],
    ['d.csv', delimited([[title], header, first, second], ',')],
    [
      'd.json',
      JSON.stringify({
        so: '9/QĐ-UBND',
        phan: { tieu_de: title, danh_sach: [first, second].map(([, ma, ten]) => ({ ma, ten })) },
      }),
    ],
  ])('stand in its title: %s', async (name, bytes) => {
    const { draft } = await importInto(held, name, bytes, said);
    const document = { number: '4/2025/TT-BCT', issuer: 'Bộ Công Thương' };
    expect(by(draft.abolished)).toEqual([document, document]);
  });

  it('amend, and are the legal bases of what is new', async () => {
    const { draft } = await importInto(
      held,
      'd.docx',
      word(
        list('A. TTHC ĐƯỢC SỬA ĐỔI, BỔ SUNG THEO NGHỊ ĐỊNH SỐ 28/2025/NĐ-CP', first),
        list('B. TTHC MỚI BAN HÀNH THEO THÔNG TƯ SỐ 4/2025/TT-BCT', ['1', '', 'Đổi thẻ', 'Hóa chất']),
      ),
    );
    expect(draft.amended?.[0]?.changes).toEqual({ legalBases: [{ number: '28/2025/NĐ-CP' }] });
    expect(draft.new?.[0]?.legalBases).toEqual([{ number: '4/2025/TT-BCT' }]);
  });

  it('give way to a document that a row names, which is told', async () => {
    const rows = [
      [...header, 'Văn bản bãi bỏ'],
      [...first, ''],
      [...second, 'Nghị định số 28/2025/NĐ-CP'],
    ];
    const { draft, told } = await importInto(held, 'd.xlsx', workbook([[title], ...rows]), said);
    expect(by(draft.abolished)).toMatchObject([{ number: '4/2025/TT-BCT' }, { number: '28/2025/NĐ-CP' }]);
    expect(told.filter((text) => text.startsWith('by_beside_heading'))).toHaveLength(1);
  });

  it('in the title of the decision are in doubt, and another publication is none', async () => {
    const subject = (words: string) =>
      docx(opening({ subject: `Công bố Danh mục TTHC bị bãi bỏ ${words}` }) + list('PHỤ LỤC', first));
    const law = await importInto(held, 'd.docx', subject('theo Nghị định số 28/2025/NĐ-CP'));
    expect(by(law.draft.abolished)).toEqual([{ number: '28/2025/NĐ-CP' }]);
    expect(reasons(law.told)).toContain('by_from_title');
    const publication = await importInto(held, 'd.docx', subject('theo Quyết định số 12/QĐ-BCT'));
    expect(by(publication.draft.abolished)).toEqual([undefined]);
    expect(reasons(publication.told)).toContain('by_missing');
  });

  it.each([
    'DANH MỤC TTHC BỊ BÃI BỎ ĐÃ CÔNG BỐ TẠI QUYẾT ĐỊNH SỐ 12/QĐ-UBND',
    'DANH MỤC TTHC BỊ BÃI BỎ (Ban hành kèm theo Quyết định số 123/QĐ-UBND)',
  ])('are not those that published the list: %s', async (heading) => {
    const { draft } = await importInto(held, 'd.docx', word(list(heading, first)));
    expect(by(draft.abolished)).toEqual([undefined]);
  });

  it('are no sector of a list', async () => {
    const rows = [
      ['STT', 'Mã', 'Tên TTHC', 'Cơ quan quản lý', 'Cấp thực hiện'],
      ['I', 'LĨNH VỰC DƯỢC'],
      ['1', '1.000083', 'Cấp thẻ biển', 'Sở Y tế', 'Cấp tỉnh'],
      ['Thông tư số 4/2025/TT-BYT ngày 02/3/2025'],
      ['2', '1.000084', 'Thu thẻ biển', 'Sở Y tế', 'Cấp tỉnh'],
    ];
    const options = ['--as', 'baseline', '--issued', '2026-01-01'];
    const { draft, told } = await importInto([], 'd.xlsx', workbook(rows), options);
    expect(draft.new?.map(({ sector }) => sector)).toEqual(['duoc', 'duoc']);
    expect(reasons(told)).toContain('row_not_a_procedure');
  });
});
