import { describe, expect, it } from 'vitest';
import { toDecision } from '../../../../src/import/annex/decision.ts';
import { type DecisionDraft, readDecision } from '../../../../src/import/annex/draft.ts';
import { readDocuments } from '../../../../src/import/annex/documents.ts';
import { Doubts } from '../../../../src/import/annex/notes.ts';
import { documentOfSheets } from '../../../../src/import/annex/of-sheets.ts';
import { decisionsOfRegister } from '../../../../src/import/annex/registers.ts';
import { sheetsOfDocument } from '../../../../src/import/files/sheets-of-document.ts';
import { readWord } from '../../../../src/import/files/word/package.ts';
import { recognise } from '../../../../src/import/recognise.ts';
import { stateOf } from '../../../../src/plan/state.ts';
import { emptyMemory, readMemory } from '../../../support/memory.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../../../support/import/word-files.ts';

const amended = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';
const word = (title: string, rows: MadeCell[][], more = {}) =>
  readWord(docx(opening(more) + paragraph(title) + table(rows)));
const read = (title: string, rows: MadeCell[][], more = {}): DecisionDraft =>
  readDecision(word(title, rows, more));
const cells = ({ rows: [row] }: DecisionDraft) => row?.cells;
const headings = ({ doubts }: DecisionDraft): unknown[] =>
  doubts.filter(({ reason }) => reason === 'column_without_place').map(({ args }) => args);
const drafted = (draft: DecisionDraft, number?: string) =>
  toDecision(draft, stateOf(readMemory(emptyMemory('2021-01-01'))), {
    fallback: { number: '…', issued: '…' },
    ...(number !== undefined && { number }),
  }).decision;
const sheets = (rows: string[][]): DecisionDraft =>
  readDecision(documentOfSheets([{ name: 'S', rows, firstRow: 1, numeric: [] }]));

describe('headings that were divided without merged cells', () => {
  it('of a value before and after the change: the new one counts, the other is told', () => {
    const draft = read(amended, [
      ['TT', 'Mã TTHC', 'Tên TTHC', 'Phí', '', 'Thời gian giải quyết', ''],
      ['', '', '', 'Mức cũ', 'Mức mới', 'Trước', 'Sau'],
      ['1', '1.350001', 'Cấp thẻ', '20.000 đồng', '30.000 đồng', '9 ngày', '7 ngày'],
    ]);
    expect(draft.rejected).toEqual([]);
    expect(cells(draft)).toMatchObject({ fees: '30.000 đồng', timeLimit: '7 ngày' });
    expect(headings(draft)).toEqual([{ column: 'Phí / Mức cũ' }, { column: 'Thời gian giải quyết / Trước' }]);
  });

  it('of names and codes below one heading', () => {
    const draft = read('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ', [
      ['TT', 'Mã TTHC', '', 'Tên TTHC', ''],
      ['', 'Cũ', 'Mới', 'Cũ', 'Mới'],
      ['1', '1.350002', '1.350003', 'Cấp thẻ', 'Cấp, đổi thẻ'],
    ]);
    expect(draft.rows).toMatchObject([
      { codes: ['1.350002'], name: 'Cấp thẻ', cells: { newCode: '1.350003', newName: 'Cấp, đổi thẻ' } },
    ]);
  });

  it('of marks that no other list has', () => {
    const draft = sheets([
      [amended],
      ['TT', 'Mã TTHC', 'Tên TTHC', 'Mức độ DVC', '', ''],
      ['', '', '', 'Toàn trình', 'Một phần', 'Khác'],
      ['1', '1.350004', 'Cấp thẻ', '', 'x', ''],
    ]);
    expect(draft.rejected).toEqual([]);
    expect(cells(draft)).toMatchObject({ onlinePartial: 'x' });
  });

  it('but a row of procedures divides none', () => {
    const draft = read(amended, [
      ['TT', 'Tên TTHC', 'Phí', ''],
      ['1', 'Cấp thẻ', '20.000 đồng', 'x'],
    ]);
    expect(draft.rows.map(({ name }) => name)).toEqual(['Cấp thẻ']);
  });
});

describe('a sector that is named above a table and within it', () => {
  it('leaves the levels of the table', () => {
    const { rows } = read(`${amended} LĨNH VỰC CHỨNG THỰC`, [
      ['TT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết'],
      ['I', { text: 'THỦ TỤC HÀNH CHÍNH CẤP TỈNH', span: 3 }],
      ['1', { text: 'Lĩnh vực Chứng thực', span: 3 }],
      ['1', '1.350001', 'Cấp bản sao', '05 ngày'],
      ['II', { text: 'THỦ TỤC HÀNH CHÍNH CẤP XÃ', span: 3 }],
      ['1', { text: 'Lĩnh vực Hộ tịch', span: 3 }],
      ['1', '1.350002', 'Ghi sổ hộ tịch', '05 ngày'],
    ]);
    expect(rows.map(({ level, sector }) => [level?.levels, sector?.name])).toEqual([
      [['province'], 'Chứng thực'],
      [['commune'], 'Hộ tịch'],
    ]);
  });
});

describe('a register', () => {
  const head = [
    'Ngày ký',
    'Văn bản công bố',
    'Tên TTHC',
    'Mã TTHC',
    'Loại biến động',
    'Sở, ngành',
    'Lĩnh vực',
  ];
  const row = (day: string, number: string, code: string) => [
    day,
    number,
    'Cấp thẻ',
    code,
    'Bãi bỏ',
    'Sở Y tế',
    'Dược',
  ];

  it('names its decisions in the column of the publishing document', () => {
    const draft = sheets([
      head,
      row('05/01/2021', '21/QĐ-UBND', '1.350011'),
      row('06/01/2021', '22/QĐ-UBND', '1.350012'),
    ]);
    expect(decisionsOfRegister(draft)).toEqual(['21/QĐ-UBND', '22/QĐ-UBND']);
    const own = drafted(draft, '22/QĐ-UBND');
    expect(own).toMatchObject({ issued: '2021-01-06', abolished: [{ code: '1.350012' }] });
    expect(own.abolished?.[0]?.by).toBeUndefined();
  });

  it('of one decision has its number and day, also where they stand together', () => {
    const own = drafted(sheets([head, row('05/01/2021', '21/QĐ-UBND', '1.350011')]));
    expect(own).toMatchObject({ number: '21/QĐ-UBND', issued: '2021-01-05' });
    const together = drafted(sheets([head, row('', 'QĐ số 21/QĐ-UBND ngày 07/01/2021', '1.350011')]));
    expect(together).toMatchObject({ number: '21/QĐ-UBND', issued: '2021-01-07' });
  });

  it('has no day where its rows name several', () => {
    const own = drafted(
      sheets([
        head,
        row('05/01/2021', '21/QĐ-UBND', '1.350011'),
        row('06/01/2021', '21/QĐ-UBND', '1.350012'),
      ]),
    );
    expect(own).toMatchObject({ number: '21/QĐ-UBND', issued: '…' });
  });
});

describe('a paper with articles is a decision', () => {
  const kindOf = (title: string, rows: MadeCell[][]) => {
    const document = word(title, rows);
    return recognise(document, sheetsOfDocument(document));
  };
  const rows = [
    ['TT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'],
    ['1', '1.350021', 'Cấp thẻ', 'Du lịch'],
  ];

  it.each(['DM TTHC SĐ, BS', 'DANH MỤC THỦ TỤC HÀNH CHÍNH THỰC HIỆN THEO ỦY QUYỀN'])('%s', (title) => {
    expect(kindOf(title, rows)).toBe('decision');
  });

  it('of which rows without a movement are refused', () => {
    expect(read('DANH MỤC THỦ TỤC HÀNH CHÍNH THEO ỦY QUYỀN', rows)).toMatchObject({
      rows: [],
      rejected: [{ reason: 'action_unknown' }],
    });
    expect(read('DM TTHC SĐ, BS', rows).rows).toMatchObject([{ action: 'amended' }]);
  });

  it('that corrects names gives the corrected ones', () => {
    const own = drafted(
      read('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC ĐÍNH CHÍNH', [
        ['TT', 'Mã TTHC', 'Tên TTHC đã công bố', 'Tên TTHC đính chính'],
        ['1', '1.350022', 'Cấp thẽ', 'Cấp thẻ'],
      ]),
    );
    expect(own.new).toBeUndefined();
    expect(own.amended).toMatchObject([{ code: '1.350022', changes: { name: 'Cấp thẻ' } }]);
  });
});

describe('documents', () => {
  const numbers = (text: string) =>
    readDocuments(text, 'by', undefined, new Doubts()).documents.map(({ number, issuer }) => [
      number,
      issuer,
    ]);

  it('in brackets that tell what a document does are part of its title', () => {
    expect(
      numbers('Nghị định số 8/2025/NĐ-CP của Chính phủ về du lịch (thay thế Nghị định số 9/2018/NĐ-CP)'),
    ).toEqual([['8/2025/NĐ-CP', 'Chính phủ']]);
    expect(numbers('Nghị định 8/2025/NĐ-CP (được sửa đổi bởi Nghị định 9/2026/NĐ-CP)')).toHaveLength(2);
  });

  it('of a council keep its level', () => {
    expect(numbers('Nghị quyết số 15/2025/NQ-HĐND ngày 01/7/2025 của HĐND tỉnh')).toEqual([
      ['15/2025/NQ-HĐND', 'HĐND tỉnh'],
    ]);
  });
});

describe('lines around a list', () => {
  const rows = [
    ['TT', 'Mã TTHC', 'Tên TTHC', 'Văn bản bãi bỏ'],
    ['1', '1.350031', 'Cấp thẻ', 'Nghị định 8/2025/NĐ-CP'],
  ];

  it('the subject ends where somebody proposes', () => {
    const { header } = readDecision(
      readWord(
        docx(
          [
            'Số: 31/QĐ-UBND',
            'QUYẾT ĐỊNH',
            'Về việc công bố thủ tục hành chính bị bãi bỏ',
            'Xét đề nghị của Giám đốc Sở Du lịch;',
          ]
            .map((text) => paragraph(text))
            .join('') + table(rows),
        ),
      ),
    );
    expect(header.subject).toBe('công bố thủ tục hành chính bị bãi bỏ');
  });

  it('the number of a page is no sector of the rows below', () => {
    const body =
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ') +
      table(rows) +
      paragraph('7') +
      table([['2', '1.350032', 'Đổi thẻ', '']]);
    const draft = readDecision(readWord(docx(opening() + body)));
    expect(draft.rows.map(({ sector }) => sector)).toEqual([undefined, undefined]);
  });
});
