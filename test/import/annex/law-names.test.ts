import { expect, it } from 'vitest';
import { readWord } from '../../../src/import/files/word/package.ts';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { type DraftedDecision, toDecision } from '../../../src/import/annex/decision.ts';
import type { Document } from '../../../src/model/types.ts';
import { stateOf } from '../../../src/plan/state.ts';
import { documentsText, reads } from '../../../src/render/decision-paper/words.ts';
import { baseline, procedure } from '../../support/example.ts';
import { applyInMemory, emptyMemory, readMemory } from '../../support/memory.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';

const heads = ['TT', 'Mã số TTHC', 'Tên TTHC', 'Căn cứ pháp lý'];

function amended(bases: string, known: readonly Document[] = [{ number: '1/2020/NĐ-CP' }]): DraftedDecision {
  const records = [
    procedure('1.000001', { name: 'Một', levels: ['commune'] }),
    procedure('1.000002', { name: 'Hai', levels: ['commune'], legalBases: [...known] }),
  ];
  const first = { ...baseline(records), issued: '2020-01-01' };
  const catalog = stateOf(readMemory(applyInMemory(emptyMemory('2020-01-01'), [first], '2021-01-01')));
  const body =
    opening() +
    paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG CẤP XÃ') +
    table([heads, ['1', '1.000001', 'Một', bases]]);
  return toDecision(readDecision(readWord(docx(body))), catalog, {
    fallback: { number: 'ban-thao', issued: '2021-04-01' },
  });
}

const basesOf = ({ decision }: DraftedDecision) => decision.amended?.[0]?.changes?.legalBases;
const told = ({ doubts }: DraftedDecision, reason: string) =>
  doubts.filter((one) => one.reason === reason).map(({ args }) => args);

it.each([
  ['Luật Quốc tịch Việt Nam 2008', 'LUẬT QUỐC TỊCH VIỆT NAM', '24/2008/QH12'],
  ['Luật Nhà ở năm 2023', 'Luật Nhà ở số 27/2023/QH15', '27/2023/QH15'],
  ['- Luật Trọng tài thương mại năm 2010.', 'Luật 54/2010/QH12 - Trọng tài thương mại', '54/2010/QH12'],
  ['Bộ luật Dân sự 2015', 'Bộ luật Dân sự', '91/2015/QH13'],
  ['Pháp lệnh Cảnh vệ năm 2005', 'Pháp lệnh Cảnh vệ', '25/2005/PL-UBTVQH11'],
])('a law that is named by its year is the one that the catalog knows: %s', (text, title, number) => {
  const drafted = amended(text, [
    { number, title },
    { number: '9/2019/QH14', title: 'Luật Khác' },
  ]);
  expect(basesOf(drafted)).toEqual([{ number, title }]);
  expect(told(drafted, 'legal_base_known')).toEqual([{ text: text.replace(/^- |\.$/gu, ''), number }]);
});

it.each([
  ['of another year', 'Luật Nhà ở năm 2014', 'Luật Nhà ở', '27/2023/QH15'],
  ['without a year, for a later one may be meant', 'Luật Nhà ở', 'Luật Nhà ở', '27/2023/QH15'],
  ['that is a code and no law', 'Bộ luật Lao động 2023', 'Luật Lao động', '27/2023/QH15'],
])('stands by its name: one %s', (_, text, title, number) => {
  const drafted = amended(text, [{ number, title }]);
  expect(basesOf(drafted)).toEqual([{ number: text }]);
  expect(told(drafted, 'legal_base_by_name')).toEqual([{ text }]);
});

it('laws stand in the order of the paper, each once, with their days', () => {
  const text =
    '- Luật Đất đai ngày 18/01/2024;\n- Nghị định số 101/2024/NĐ-CP;\n- Luật Nhà ở năm 2023, Luật Đất đai';
  expect(basesOf(amended(text))).toEqual([
    { number: 'Luật Đất đai', issued: '2024-01-18' },
    { number: '101/2024/NĐ-CP' },
    { number: 'Luật Nhà ở năm 2023' },
  ]);
});

it('a law in the title of another is none of its own', () => {
  const text = 'Luật sửa đổi, bổ sung một số điều của Luật Dược, Luật Đấu thầu năm 2025';
  expect(basesOf(amended(text))).toEqual([{ number: text }]);
});

it('a document that is no law and has no number is left out, and told', () => {
  const drafted = amended('Nghị định số 101/2024/NĐ-CP; Thông tư năm 2024 của Bộ Tài chính về phí');
  expect(basesOf(drafted)).toEqual([{ number: '101/2024/NĐ-CP' }]);
  expect(told(drafted, 'legal_base_without_number')).toEqual([
    { text: 'Thông tư năm 2024 của Bộ Tài chính về phí' },
  ]);
});

it('laws by their names read back from the paper that we write', () => {
  const documents = [
    { number: 'Luật Đất đai', issued: '2024-01-18' },
    { number: 'BỘ LUẬT HÀNG HẢI VIỆT NAM' },
    { number: '24/2008/QH12', title: 'Luật Quốc tịch Việt Nam' },
  ];
  expect(reads(documentsText(documents), documents)).toBe(true);
});
