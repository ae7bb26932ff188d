import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeExcel } from '../../src/export/paper/excel.ts';
import { writeWord } from '../../src/export/paper/word.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { readWorkbook } from '../../src/import/files/workbook.ts';
import type { Decision, ProcedureContent } from '../../src/model/types.ts';
import { stateOf } from '../../src/plan/state.ts';
import { toDecision } from '../../src/import/annex/decision.ts';
import { readDecision } from '../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../src/import/annex/of-sheets.ts';
import type { WordDocument } from '../../src/import/files/word/document.ts';
import { findUncarried } from '../../src/render/decision-paper/carried.ts';
import { completeDecision, decisionPaper } from '../../src/render/decision-paper/index.ts';
import { catalogDecision, decisions } from '../support/decisions.ts';
import { procedure, publication } from '../support/example.ts';
import { applyInMemory, emptyMemory, readMemory } from '../support/memory.ts';
import { allOf, paragraphsIn, partsOfFile, tableOfWord } from '../support/paper.ts';
import { runs } from '../support/runs.ts';

const files = readMemory(
  applyInMemory(emptyMemory('2000-01-01'), [{ ...catalogDecision, issued: '2000-01-01' }], '2022-01-01'),
);
const state = stateOf(files);
const known = { ...state, publisher: 'UBND tỉnh Thái Nguyên' };

const draft = publication('…/QĐ-UBND', {
  issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
  title: 'Công bố danh mục thủ tục hành chính lĩnh vực Chứng thực',
  amended: [
    { code: '1.000011', changes: { timeLimit: { value: 5, unit: 'working_day' } } },
    { code: '1.000010', changes: { fees: 'none' } },
  ],
});

const print = (decision: Decision) => writeWord(decisionPaper(decision, known, 'tthc'));

const drafted = (document: WordDocument): Decision =>
  toDecision(readDecision(document), state, { fallback: { number: 'ban-thao', issued: '2021-01-01' } })
    .decision;

const readBack = (bytes: Uint8Array): Decision => drafted(readWord(bytes));

function readBackSheets(decision: Decision): Decision {
  const sheets = readWorkbook(writeExcel(decisionPaper(decision, known, 'tthc')));
  return drafted(documentOfSheets(sheets));
}

/** Rows in any order; what a decision adds to registries that know it already is nothing. */
function comparable({ departments, sectors, ...decision }: Decision): unknown {
  const sorted = (rows: readonly unknown[] | undefined) =>
    rows?.map((row) => JSON.stringify(row, keysSorted)).sort();
  return {
    ...decision,
    new: sorted(decision.new),
    amended: sorted(decision.amended),
    replaced: sorted(decision.replaced),
    abolished: sorted(decision.abolished),
  };
}

const keysSorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

describe('a decision as a paper', () => {
  it.each(['Word', 'Excel'] as const)('read back from %s is the same decision, whatever it holds', (kind) => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const told = completeDecision(decision, known);
        const read = kind === 'Word' ? readBack(print(decision)) : readBackSheets(decision);
        expect(comparable(read)).toEqual(comparable(told));
        expect(findUncarried(told, read)).toEqual([]);
      }),
      runs(25),
    );
  });

  it('that has no number yet has dots for number, day and what else is to be filled in', () => {
    const bytes = print(draft);
    const lines = linesOf(bytes);
    expect(lines).toContain('Số: ……/QĐ-UBND');
    expect(lines).toContain('Thái Nguyên, ngày …… tháng …… năm 2021');
    expect(lines).toContain('Căn cứ …………;');
    expect(
      tableOfWord(bytes, 2)
        .rows.at(-1)
        ?.map(({ text }) => text),
    ).toContain('…………');
    expect(findUncarried(completeDecision(draft, known), readBack(bytes))).toEqual([]);
  });

  it('has national heading, title, articles and lists by level and sector, names from the catalog', () => {
    const lines = linesOf(print({ ...draft, number: '15/QĐ-UBND' }));
    const expected = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 15/QĐ-UBND',
      'QUYẾT ĐỊNH',
      'Về việc công bố danh mục thủ tục hành chính lĩnh vực Chứng thực',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN',
      'QUYẾT ĐỊNH:',
      'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.',
      'PHỤ LỤC',
      'A. DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG',
      'I. THỦ TỤC HÀNH CHÍNH CẤP TỈNH',
      'I.1. Lĩnh vực Chứng thực',
      'Thủ tục số 0 trong danh mục',
      'Không',
      'II. THỦ TỤC HÀNH CHÍNH CẤP XÃ',
      'Thủ tục số 1 trong danh mục',
      '05 ngày làm việc',
    ];
    expect(
      lines.filter((line) => expected.includes(line)).filter((line, at, all) => all.indexOf(line) === at),
    ).toEqual(expected);
  });

  it('carries the attributes among the notes, for new and for amended procedures', () => {
    const attributes = {
      timeLimitByLaw: { value: 10, unit: 'working_day' },
      online: 'partial',
      onlineReason: {
        kind: 'inspection',
        basis: { number: '123/2015/NĐ-CP', provisions: 'khoản 2 Điều 18' },
      },
      postal: true,
      byPost: { receive: false, return: true },
      proactive: 2,
      boundaryFree: true,
      friendlyName: 'Làm thẻ thư viện',
      keywords: ['thẻ', 'thư viện'],
      groups: ['Thư viện, bảo tàng'],
      portalId: '019d2bfd-380b-73df-9a18-5658e09794d3',
    } as const satisfies Partial<ProcedureContent>;
    const { keywords, groups, ...rest } = attributes;
    const added = { ...rest, keywords: [...keywords], groups: [...groups] };
    const full = publication('15/QĐ-UBND', {
      new: [procedure('2.100001', { ...added, timeLimit: { value: 5, unit: 'working_day' } })],
      amended: [{ code: '1.000011', changes: { ...added, boundaryFree: false } }],
    });
    const told = completeDecision(full, known);
    for (const read of [readBack(print(full)), readBackSheets(full)]) {
      expect(findUncarried(told, read)).toEqual([]);
      expect(read.amended?.[0]?.changes).toMatchObject({
        boundaryFree: false,
        onlineReason: added.onlineReason,
      });
    }
    const basis = { number: '123/2015/NĐ-CP', issued: '2015-11-15' };
    const dated = publication('15/QĐ-UBND', {
      new: [procedure('2.100001', { online: 'partial', onlineReason: { kind: 'presence', basis } })],
    });
    expect(findUncarried(completeDecision(dated, known), readBack(print(dated)))).toEqual([
      { path: ['new', 0, 'onlineReason'], procedure: '2.100001' },
    ]);
  });

  it('says level by level what differs by level, in its columns and notes', () => {
    const full = publication('15/QĐ-UBND', {
      new: [
        procedure('2.100001', {
          levels: ['province', 'commune'],
          timeLimit: { value: 15, unit: 'working_day' },
          fees: [{ amount: 15_000 }, { amount: 3000, per: 'bản sao' }],
          online: 'full',
          byLevel: { commune: { timeLimit: { value: 7, unit: 'day' }, fees: 'none', online: 'partial' } },
        }),
      ],
    });
    const cells = tableOfWord(print(full), 2).rows.at(-1);
    const texts = cells?.map(({ text }) => text.replaceAll(/\s+/gu, ' '));
    expect(texts).toContain('Cấp tỉnh: 15 ngày làm việc Cấp xã: 07 ngày');
    expect(texts).toContain('Cấp tỉnh: 15.000 đồng 3.000 đồng/bản sao Cấp xã: Không');
    const told = completeDecision(full, known);
    for (const read of [readBack(print(full)), readBackSheets(full)])
      expect(findUncarried(told, read)).toEqual([]);
  });

  it('tells what it does not carry', () => {
    const full = publication('15/QĐ-UBND', {
      new: [procedure('2.100001', { steps: 'Nộp hồ sơ', receptionPlace: 'Trụ sở.' })],
    });
    const told = completeDecision(full, known);
    expect(findUncarried(told, readBack(print(full)))).toEqual([
      { path: ['new', 0, 'receptionPlace'], procedure: '2.100001' },
    ]);
    const other = { ...told, title: 'Khác', effective: '2030-01-01' };
    expect(findUncarried(other, told).map(({ path }) => path)).toEqual([['effective'], ['title']]);
  });

  it('keeps rows without a code in their places, for their ids count them', () => {
    const added = [
      procedure(undefined, { name: 'Cấp lại thẻ', levels: ['commune'] }),
      procedure('2.100001', { name: 'Cấp mới thẻ', levels: ['province'] }),
    ];
    const read = readBack(print(publication('15/QĐ-UBND', { new: added })));
    expect(read.new?.map(({ name }) => name)).toEqual(['Cấp lại thẻ', 'Cấp mới thẻ']);
  });

  it('holds two thousand rows', () => {
    const added = Array.from({ length: 2000 }, (_, at) =>
      procedure(`2.${100_000 + at}`, {
        name: `Thủ tục mới số ${at}`,
        levels: [at % 2 === 0 ? 'province' : 'commune'],
      }),
    );
    const read = readBack(print(publication('15/QĐ-UBND', { new: added })));
    expect(new Set(read.new?.map(({ code }) => code))).toEqual(new Set(added.map(({ code }) => code)));
  });

  it('holds hostile and very long texts', () => {
    const name = `& <b> "x" \u202e\u0000 ${'dài '.repeat(2500)}`;
    const bytes = print(publication('15/QĐ-UBND', { new: [procedure('2.100001', { name })] }));
    expect(readBack(bytes).new?.[0]?.name).toBe(
      `& <b> "x" ${'dài '.repeat(2500)}`.replace(/ +/gu, ' ').trim(),
    );
  });
});

function linesOf(bytes: Uint8Array): string[] {
  const document = partsOfFile(bytes).get('word/document.xml');
  if (!document) throw new Error('no document');
  return allOf(document, 'w:body').flatMap(paragraphsIn);
}

describe('the text of the paper', () => {
  const given: Decision = {
    ...draft,
    number: '15/QĐ-UBND',
    legalBases: [
      { number: 'Luật Tổ chức chính quyền địa phương', issued: '2015-06-19' },
      { number: '72/2025/QH15', issued: '2025-06-16', title: 'Luật Tổ chức chính quyền địa phương' },
      { number: '48/2013/NĐ-CP', issued: '2013-05-14' },
      { number: '92/2017/NĐ-CP', issued: '2017-08-07', issuer: 'Chính phủ', title: 'sửa đổi các nghị định' },
      { number: '1/2020/TT-BTP', issued: '2020-03-03' },
    ],
  };

  it('cites laws by their names, and together what is cited together; read back they are the same', () => {
    const bytes = print(given);
    expect(linesOf(bytes).filter((line) => line.startsWith('Căn cứ'))).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;',
      'Căn cứ Nghị định số 48/2013/NĐ-CP ngày 14 tháng 5 năm 2013 và Nghị định số 92/2017/NĐ-CP ngày 07 tháng 8 năm 2017 của Chính phủ sửa đổi các nghị định;',
      'Căn cứ Thông tư số 1/2020/TT-BTP ngày 03 tháng 3 năm 2020;',
    ]);
    expect(readBack(bytes).legalBases).toEqual(given.legalBases);
  });

  it('leaves a title in capitals in capitals, ends with ./. and has a place for the signer', () => {
    const lines = linesOf(print({ ...given, title: 'CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH' }));
    expect(lines).toContain('VỀ VIỆC CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH');
    expect(lines.find((line) => line.startsWith('Điều 3.'))).toMatch(/Quyết định này\.\/\.$/u);
    expect(lines.indexOf('……………………')).toBeGreaterThan(lines.indexOf('CHỦ TỊCH'));
  });

  it('names the committee of a city', () => {
    const issuer = 'Chủ tịch UBND thành phố Huế';
    const lines = linesOf(print({ ...given, issuer }));
    expect(lines.find((line) => line.startsWith('Điều 3.'))).toContain('Ủy ban nhân dân thành phố');
    expect(lines.slice(0, 8)).toContain('THÀNH PHỐ HUẾ');
  });

  it('says nothing that is only what stands for nothing said', () => {
    const fresh: Decision = {
      ...given,
      amended: [],
      new: [
        procedure('1.000777', {
          profile: 'list',
          kind: 'standard',
          interlinked: 'none',
          fees: 'unspecified',
          online: 'unspecified',
        }),
      ],
    };
    const text = linesOf(print(fresh)).join('\n');
    expect(text).not.toMatch(/Mức nội dung|thông thường|Chưa quy định|Ghi chú/u);
  });

  it('has columns for the new values of an amendment of which nothing is written', () => {
    const open = { code: '1.000011' };
    const [header] = tableOfWord(print({ ...given, amended: [open] }), 2).rows;
    expect(header?.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Thời hạn giải quyết',
        'Địa điểm thực hiện',
        'Cơ quan thực hiện',
        'Phí, lệ phí',
      ]),
    );
  });
});
