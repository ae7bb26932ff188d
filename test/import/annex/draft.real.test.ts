import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { readWord } from '../../../src/import/files/word/package.ts';
import { type DecisionDraft, readDecision } from '../../../src/import/annex/draft.ts';
import { describeReal, readReal } from '../../support/real-data.ts';

const folder = 'decisions/1766-QD-UBND-2020-BinhThuan';

describeReal('decision 1766/QĐ-UBND as a province issued it', () => {
  let draft: DecisionDraft;
  let expected: Record<string, string>[] = [];
  beforeAll(() => {
    draft = readDecision(readWord(readReal(`${folder}/1766-QD-UBND.docx`)));
    expected = parse(readReal(`${folder}/rows.csv`), { columns: true, bom: true });
  });

  it('gives every row with its movement, headings, code and name', () => {
    const told = draft.rows.map(({ action, sector, level, order, codes, name }) => [
      action,
      sector?.text,
      level?.text ?? '',
      order,
      codes.join(),
      name,
    ]);
    const wanted = expected.map((row) => [
      row['hanh_dong'] === 'bãi bỏ' ? 'abolished' : 'amended',
      row['linh_vuc_heading'],
      row['cap_heading'],
      row['tt'],
      row['ma']?.replace('Không có mã số', ''),
      row['ten'],
    ]);
    expect(told).toEqual(wanted);
    expect(draft.rejected).toEqual([]);
  });

  it('gives the other cells as they are written', () => {
    const columns = [
      ['timeLimit', 'thoi_han'],
      ['online', 'muc_do_dvc'],
      ['postal', 'bcci'],
      ['place', 'dia_diem'],
      ['fees', 'phi'],
      ['legalBases', 'can_cu'],
      ['note', 'ghi_chu'],
    ] as const;
    for (const [column, key] of columns) {
      expect(
        draft.rows.map(({ cells }) => cells[column] ?? ''),
        key,
      ).toEqual(expected.map((row) => row[key]));
    }
  });

  it('counts what the headings claim', () => {
    expect(draft.declared).toEqual({
      amended: { declared: 51, found: 50 },
      abolished: { declared: 21, found: 21 },
    });
    const wrong = draft.counted.filter(({ declared, found }) => declared !== found);
    expect(wrong.map(({ declared, found }) => [declared, found])).toEqual([
      [51, 50],
      [17, 16],
    ]);
  });

  it('tells of the two rows without a code', () => {
    const absent = draft.doubts.filter(({ reason }) => reason === 'code_absent');
    expect(absent.map(({ origin }) => origin)).toEqual([
      { table: 3, row: 42 },
      { table: 4, row: 4 },
    ]);
  });

  it('reads its particulars', () => {
    const { number, issued, issuer, effective, place, department, internalProcesses, legalBases } =
      draft.header;
    expect({ number, issued, issuer, effective, place, department }).toEqual({
      number: '1766/QĐ-UBND',
      issued: '2020-08-03',
      issuer: 'Chủ tịch UBND tỉnh Bình Thuận',
      effective: 'on_signing',
      place: 'Bình Thuận',
      department: 'Sở Tư pháp',
    });
    expect(internalProcesses.map(({ number: of, issued: on }) => [of, on])).toEqual([
      ['2669/QĐ-UBND', '2019-10-26'],
      ['1331/QĐ-UBND', '2019-05-29'],
    ]);
    expect(legalBases).toHaveLength(12);
    expect(legalBases[0]).toEqual({ number: 'Luật Tổ chức chính quyền địa phương', issued: '2015-06-19' });
    expect(legalBases[2]).toEqual({
      number: '63/2010/NĐ-CP',
      issued: '2010-06-08',
      issuer: 'Chính phủ',
      title: 'Kiểm soát thủ tục hành chính',
    });
  });
});
