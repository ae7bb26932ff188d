import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeExcel } from '../../src/export/paper/excel.ts';
import { writeWord } from '../../src/export/paper/word.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { readWorkbook } from '../../src/import/files/workbook.ts';
import type { Decision } from '../../src/model/types.ts';
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

const files = readMemory(
  applyInMemory(emptyMemory('2000-01-01'), [{ ...catalogDecision, issued: '2000-01-01' }], '2022-01-01'),
);
const state = stateOf(files);
const known = { ...state, publisher: 'UBND tỉnh Thái Nguyên' };

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
      { numRuns: Number(process.env.TTHC_RUNS ?? 25) },
    );
  });

  const draft = publication('…/QĐ-UBND', {
    issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
    title: 'Công bố danh mục thủ tục hành chính lĩnh vực Chứng thực',
    amended: [
      { code: '1.000011', changes: { timeLimit: { value: 5, unit: 'working_day' } } },
      { code: '1.000010', changes: { fees: 'none' } },
    ],
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
      'I. DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG',
      'A. THỦ TỤC HÀNH CHÍNH CẤP TỈNH',
      'I. Lĩnh vực Chứng thực',
      'Thủ tục số 0 trong danh mục',
      'Không',
      'B. THỦ TỤC HÀNH CHÍNH CẤP XÃ',
      'Thủ tục số 1 trong danh mục',
      '05 ngày làm việc',
    ];
    expect(
      lines.filter((line) => expected.includes(line)).filter((line, at, all) => all.indexOf(line) === at),
    ).toEqual(expected);
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
