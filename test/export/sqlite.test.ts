import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportFile, fullRecord, record, snapshotOf, trapSnapshot } from '../support/export/export.ts';
import { withDatabase } from '../support/export/export-files.ts';

const snapshot = snapshotOf({
  '2.000815': fullRecord,
  '1.000002': record({ name: 'Cấp giấy phép sử dụng đất', sector: 'dat-dai', department: 'so-la' }),
  '1.000001': record({ status: 'abolished', effectiveTo: '2021-03-01', replacedBy: ['2.000815'] }),
});

describe('a database', () => {
  const open = async <T>(use: Parameters<typeof withDatabase<T>>[1], of = snapshot) =>
    withDatabase(await exportFile(of, 'x.sqlite'), use);

  it('is whole, and every reference leads somewhere', async () => {
    for (const of of [snapshot, trapSnapshot(), snapshotOf({})]) {
      await open((database) => {
        expect(database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
        expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
        expect(database.get('PRAGMA user_version')).toEqual({ user_version: 1 });
      }, of);
    }
  });

  it.each([
    ['ho tich', ['2.000815', '1.000001']],
    ['hộ tịch', ['2.000815', '1.000001']],
    ['su dung dat', ['1.000002']],
    ['đất', ['1.000002']],
    ['DAT', ['1.000002']],
    ['"23/2015/NĐ-CP"', ['2.000815']],
    ['xây', []],
  ])('finds “%s”', async (words, ids) => {
    const found = await open((database) =>
      database.all('SELECT id FROM procedure_search WHERE procedure_search MATCH ?', [words]),
    );
    expect(found.map((row) => row['id']).sort()).toEqual([...ids].sort());
  });

  it('holds what is so at each level, also where levels differ', async () => {
    const divided = record({
      levels: ['province', 'commune'],
      online: 'full',
      fees: 'none',
      timeLimit: { value: 3, unit: 'day' },
      byLevel: { commune: { online: 'partial', timeLimit: { value: 1, unit: 'day' } } },
    });
    const of = snapshotOf({ '2.000815': divided });
    const held = 'SELECT level, time_limit_value AS days, fees, online FROM procedure_levels';
    await open((database) => {
      expect(database.all(held)).toEqual([
        { level: 'commune', days: 1, fees: 'none', online: 'partial' },
        { level: 'province', days: 3, fees: 'none', online: 'full' },
      ]);
    }, of);
    const [row = {}] = parse(await exportFile(of, 'x.csv'), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(row['phần riêng của từng cấp']).toBe(
      'cấp xã: dịch vụ công trực tuyến một phần, thời hạn giải quyết 1 ngày',
    );
  });

  it('holds fees once where all levels have the same, else those of each level', async () => {
    const fee = (amount: number) => ({ amount, currency: 'VND', per: 'hồ sơ' });
    const levels = ['province', 'commune', 'other'] as const;
    const of = snapshotOf({
      '1.000001': record({ levels: [...levels], fees: [fee(1), fee(2)] }),
      '1.000002': record({
        levels: [...levels],
        fees: [fee(3), fee(4)],
        byLevel: { commune: { fees: [fee(5)] }, other: { fees: 'none' } },
      }),
      '1.000003': record({ levels: [...levels], byLevel: { commune: { online: 'full' } }, fees: [fee(6)] }),
    });
    const paid = `SELECT l.procedure, l.level, group_concat(CAST(f.amount AS INTEGER)) AS amounts FROM procedure_levels l
      LEFT JOIN procedure_fees f ON f.procedure = l.procedure AND (f.level IS NULL OR f.level = l.level)
      GROUP BY 1, 2 ORDER BY 1, 2`;
    await open((database) => {
      expect(
        database
          .all('SELECT procedure, position, level, amount FROM procedure_fees ORDER BY 1, 2')
          .map((row) => Object.values(row).join(' ')),
      ).toEqual([
        '1.000001 1  1',
        '1.000001 2  2',
        '1.000002 1 province 3',
        '1.000002 2 province 4',
        '1.000002 3 commune 5',
        '1.000003 1  6',
      ]);
      expect(database.all(paid).map((row) => Object.values(row).join(' '))).toEqual([
        ...['1.000001 commune 1,2', '1.000001 other 1,2', '1.000001 province 1,2'],
        ...['1.000002 commune 5', '1.000002 other ', '1.000002 province 3,4'],
        ...['1.000003 commune 6', '1.000003 other 6', '1.000003 province 6'],
      ]);
    }, of);
  });

  it('holds every part of a procedure', async () => {
    await open((database) => {
      const rows = (table: string) =>
        database
          .all(`SELECT * FROM procedure_${table} WHERE procedure = '2.000815'`)
          .map((row) => Object.values(row).slice(1));
      expect(rows('levels').map(([level]) => level)).toEqual(['commune', 'province']);
      expect(rows('fees')).toEqual([
        [1, 2000, 'VND', 'trang', null, null],
        [2, null, null, null, 'Theo thỏa thuận', null],
      ]);
      expect(rows('agencies').map((row) => row.slice(1))).toEqual([
        ['implementing', 'UBND cấp xã'],
        ['implementing', 'Phòng Tư pháp'],
        ['coordinating', 'Công an'],
      ]);
      expect(rows('documents').map((row) => row.slice(1, 3))).toEqual([
        ['legal_basis', '23/2015/NĐ-CP'],
        ['published_by', '12/QĐ-UBND'],
        ['amended_by', '13/QĐ-UBND'],
      ]);
      expect(rows('contents').map((row) => row.slice(1, 4))).toEqual([
        ['steps', 'Trực tiếp', 'Nộp hồ sơ'],
        ['steps', null, 'Nhận kết quả'],
        ['methods', null, 'Tại quầy'],
        ['methods', null, null],
        ['dossier', null, 'Bản chính'],
        ['results', null, 'Bản sao có chứng thực'],
        ['forms', null, 'Không'],
        ['conditions', null, 'Có bản chính'],
      ]);
      expect(rows('links')).toEqual([[1, 'replaces', '1.000001']]);
      expect(database.all('SELECT id, name FROM departments ORDER BY id')).toContainEqual({
        id: 'so-la',
        name: 'so-la',
      });
    });
  });
});
