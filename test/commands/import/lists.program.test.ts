import { describe, expect, test } from 'vitest';
import { makeFolder, tthc, tthcJson, unwrapped, writeFiles } from '../../support/cli.ts';

describe('import of a list', () => {
  const folder = () => {
    const made = makeFolder();
    tthc(made, ['init', '--publisher', 'UBND tỉnh Bình Phước', '--code', 'H10', '--today', '2026-01-01']);
    return made;
  };

  test('refuses a register of several decisions, and names them', () => {
    const made = folder();
    writeFiles(made, {
      'r.csv':
        'Số quyết định,Ngày ký,Mã TTHC,Tên TTHC,Lĩnh vực\n15/QĐ-UBND,2026-01-05,1.400001,A,Điện\n16/QĐ-UBND,2026-01-06,1.400002,B,Điện\n',
    });
    const { code, stderr } = tthc(made, ['import', 'r.csv', '--as', 'decision', '--action', 'amended']);
    expect(code).toBe(2);
    expect(stderr).toContain('15/QĐ-UBND, 16/QĐ-UBND');
  });

  test('names the keys of records that have no code', () => {
    const made = folder();
    writeFiles(made, {
      'r.json': JSON.stringify({
        ghi: [],
        muc: [
          { title: 'A', agency: 'B' },
          { title: 'C', agency: 'D' },
        ],
      }),
    });
    const { code, stderr } = tthc(made, ['import', 'r.json']);
    expect([code, unwrapped(stderr)]).toEqual([2, expect.stringMatching(/2 bản ghi.*title, agency/u)]);
  });

  test('takes a table of departments from catalog.yaml, and applies what it read', () => {
    const made = folder();
    const path = 'catalog/catalog.yaml';
    const before = tthcJson<{ files: string[] }>(made, ['fmt', '--check']);
    expect(before.code).toBe(0);
    writeFiles(made, {
      [path]:
        'schemaVersion: 1\ntitle: Danh mục\npublisher: { name: UBND tỉnh Bình Phước, code: H10 }\nlanguage: vi\nasOf: 2026-01-01\nlocalDepartments:\n  Bộ Công Thương: Sở Công Thương\n',
      'd.csv':
        'Mã TTHC,Tên TTHC,Bộ quản lý,Lĩnh vực,Cấp\n1.400001,A,Bộ Công Thương,Điện,Cấp tỉnh\n1.400002,B,Bộ Công Thương,Điện,Cấp bộ\n',
    });
    const got = tthcJson<{ records: number; rowsRead: number; rejected: { reason: string; row: number }[] }>(
      made,
      ['import', 'd.csv', '--apply', '--today', '2026-01-01'],
    );
    expect(got).toMatchObject({
      code: 1,
      rowsRead: 2,
      records: 1,
      rejected: [{ reason: 'ministry_only', row: 3 }],
    });
    const stats = tthcJson<{ byDepartment: { department: string }[] }>(made, ['stats']);
    expect(stats.byDepartment.map(({ department }) => department)).toEqual(['so-cong-thuong']);
  });

  test('an officer’s sheet whose rows name their decisions and what these did is a list', () => {
    const made = folder();
    writeFiles(made, {
      's.csv':
        'STT,Mã TTHC,Tên,Lĩnh vực,Cấp,Cơ quan,Toàn trình,Quyết định số,Trạng thái\n1,1.400001,A,Điện,Tỉnh,Sở Công Thương,x,7/QĐ-UBND,"Sửa đổi, bổ sung"\n2,1.400002,B,Điện,Xã,Sở Công Thương,,8/QĐ-UBND,Bãi bỏ\n',
    });
    const got = tthcJson<{ as: string; records: number; rejected: { reason: string }[] }>(made, [
      'import',
      's.csv',
    ]);
    expect(got).toMatchObject({ as: 'baseline', records: 1, rejected: [{ reason: 'row_abolished' }] });
  });
});
