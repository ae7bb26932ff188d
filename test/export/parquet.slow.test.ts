import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { exportFile, fullRecord, record, snapshotOf } from '../support/export/export.ts';
import { readParquet } from '../support/export/export-files.ts';

const snapshot = snapshotOf({
  '2.000815': fullRecord,
  '1.000002': record({ name: 'Cấp giấy phép sử dụng đất', sector: 'dat-dai', department: 'so-la' }),
  '1.000001': record({ status: 'abolished', effectiveTo: '2021-03-01', replacedBy: ['2.000815'] }),
});

describe('a Parquet table', () => {
  it('has typed columns, lists, and the whole record', async () => {
    const rows = await readParquet(snapshot);
    expect(rows[2]).toMatchObject({
      id: '2.000815',
      time_limit_value: 3,
      fees: 'listed',
      legacy_online_level: 2,
      postal: false,
      one_stop: true,
      department_name: 'Sở Tư pháp',
      levels: ['province', 'commune'],
      legal_bases: ['23/2015/NĐ-CP'],
      record: { id: '2.000815', ...fullRecord },
    });
    expect(rows[2]?.['effective_from']).toEqual(new Date('2021-01-01T00:00:00Z'));
    expect(rows[0]).toMatchObject({
      status: 'abolished',
      time_limit_value: null,
      levels: ['commune'],
      legal_bases: [],
    });
  });

  it('reads back as it was over many groups', async () => {
    const many = snapshotOf(
      Object.fromEntries(
        Array.from({ length: 25_000 }, (_, i) => [
          `1.${String(i).padStart(6, '0')}`,
          record({ name: `Thủ tục ${i}` }),
        ]),
      ),
    );
    const rows = await readParquet(many);
    expect(rows.map((row) => row['name'])).toEqual(many.procedures.slice().map(({ name }) => name));
  });

  it('states what it is beside its columns', async () => {
    const bytes = await exportFile(snapshot, 'x.parquet');
    const { key_value_metadata: facts, created_by } = parquetMetadata(new Uint8Array(bytes).buffer);
    expect(created_by).toBe('tthc 0.1.0');
    expect(Object.fromEntries((facts ?? []).map(({ key, value }) => [key, value]))).toMatchObject({
      as_of: '2021-06-30',
      procedures: '2',
      rows: '3',
      fingerprint: snapshot.fingerprint,
    });
  });
});
