import { expect, it } from 'vitest';
import { makeFolder, tthc, tthcJson, writeFiles } from '../../support/cli.ts';
import { describeReal, readReal } from '../../support/real-data.ts';

const files = [
  'danh-sach-tthc-BoTuPhap.xlsx',
  'bo-tu-phap.jsonl',
  'danh-sach-tthc-BoXayDung.xlsx',
  'bo-xay-dung.jsonl',
];

interface Imported {
  rowsRead: number;
  records: number;
  merged: number;
  rejected: { file: string; row: number; reason: string; message: string }[];
}

function importReal(names: readonly string[]) {
  const folder = makeFolder();
  tthc(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55', '--today', '2026-01-01']);
  for (const name of names) writeFiles(folder, { [name]: readReal(`portal/${name}`) });
  return {
    folder,
    imported: tthcJson<Imported>(folder, [
      'import',
      ...names,
      '--keep-ministry',
      '--apply',
      '--today',
      '2026-01-01',
    ]),
  };
}

describeReal('the portal’s real files', () => {
  it('imports both lists: 271 + 525 records', () => {
    const { folder, imported } = importReal(files.filter((file) => file.endsWith('.xlsx')));
    expect(imported).toMatchObject({ code: 0, rowsRead: 796, records: 796, merged: 0, rejected: [] });
    const { code, summary } = tthcJson<{ summary: { procedures: number; errors: number } }>(folder, [
      'validate',
    ]);
    expect({ code, procedures: summary.procedures, errors: summary.errors }).toEqual({
      code: 0,
      procedures: 796,
      errors: 0,
    });
  });

  it('merges lists and details on code and explains every row that it refuses', () => {
    const { folder, imported } = importReal(files);
    expect(imported.rowsRead).toBe(1592);
    expect(imported.records + imported.merged + imported.rejected.length).toBe(1592);
    expect(imported.records).toBe(796);
    for (const { row, message } of imported.rejected) {
      expect(row).toBeGreaterThan(0);
      expect(message).not.toBe('');
    }
    expect(tthc(folder, ['validate']).code).toBe(0);
  });

  it('a decision of new, amended and abolished rows applies, and diff and stats agree with a count by hand', () => {
    const { folder } = importReal([files[1] as string]);
    const before = tthcJson<{ procedures: number; rows: number; byLevel: Record<string, number> }>(folder, [
      'stats',
    ]);
    // 58 + 4 + 3 + 1 of the 271 pages name the commune; one of them is for the commune only, another for four levels.
    expect(before).toMatchObject({ procedures: 271, byLevel: { commune: 66, province: 163 } });
    const by = { number: '123/2015/NĐ-CP', issued: '2015-11-15' };
    writeFiles(folder, {
      'd.yaml': {
        number: '7/QĐ-UBND',
        kind: 'publication',
        issued: '2026-02-01',
        effective: 'on_signing',
        declared: { new: 1, amended: 1, abolished: 2 },
        new: [
          {
            code: '9.000001',
            name: 'Thủ tục mới',
            department: 'bo-tu-phap',
            sector: 'ho-tich',
            levels: ['province', 'commune'],
            legalBases: [by],
          },
        ],
        amended: [
          {
            code: '1.000656',
            changes: { timeLimit: { value: 1, unit: 'working_day', text: 'Trong ngày làm việc' } },
            by,
          },
        ],
        abolished: [
          { code: '1.000080', by },
          { code: '1.000094', by },
        ],
      },
    });
    expect(tthc(folder, ['apply', 'd.yaml', '--today', '2026-02-02']).code).toBe(0);
    const after = tthcJson<typeof before>(folder, ['stats']);
    expect(after.procedures).toBe(270);
    expect(after.rows).toBe(before.rows + 2 - 2);
    expect(after.byLevel).toMatchObject({ commune: 65, province: 164 });
    const diff = tthcJson<{
      summary: Record<string, number>;
      changes: { class: string; decision: string }[];
    }>(folder, ['diff', '@2026-01-01']);
    expect(diff.summary).toMatchObject({ new: 1, amended: 1, abolished: 2, unexplained: 0 });
    expect(new Set(diff.changes.map((change) => change.decision))).toEqual(new Set(['7/QĐ-UBND']));
  });
});
