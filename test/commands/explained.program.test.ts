import { describe, expect, it } from 'vitest';
import { tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, makeCatalog, procedure, publication } from '../support/example.ts';

const today = ['--today', '2021-03-01', '--lang', 'vi'];
const other = { number: '82/2020/NĐ-CP', issued: '2020-07-15' };

describe('a decision explained as an officer thinks', () => {
  const codes = ['1.000001', '1.000002', '1.000003'];
  const folder = makeCatalog([
    ...codes.map((code) =>
      procedure(code, { legalBases: [basis, other], implementingAgencies: ['UBND cấp xã'] }),
    ),
    procedure('1.000004', { levels: ['province', 'commune'] }),
  ]);
  const republished = procedure('1.000002', {
    legalBases: [basis, { number: '1/2021/TT-BTP', issued: '2021-01-04' }],
    implementingAgencies: ['UBND cấp xã'],
    timeLimit: { value: 2, unit: 'working_day' },
  });
  const kept = procedure('1.000001', { legalBases: [basis, other], implementingAgencies: ['UBND cấp xã'] });
  writeFiles(folder, {
    'sector.yaml': publication('9/QĐ-UBND', {
      abolished: codes.map((code) => ({ code, by: basis })),
      new: [kept, republished, procedure('1.000009')],
    }),
    'level.yaml': publication('8/QĐ-UBND', {
      abolished: [{ code: '1.000004', levels: ['commune'], by: basis }],
    }),
  });

  it('a sector abolished and published anew: what goes on, what has changed, what is gone, what is new', () => {
    const { stdout } = tthc(folder, ['plan', 'sector.yaml', ...today]);
    const headings = stdout.split('\n').filter((line) => /^\S.*\(\d+\)$/u.test(line));
    expect(headings).toEqual([
      'Tiếp tục thực hiện, có thay đổi (1)',
      'Tiếp tục thực hiện, nội dung trong danh mục không đổi (1)',
      'Mới ban hành (1)',
      'Bãi bỏ (1)',
    ]);
    // Warnings against its rows stand below the sum.
    const account = stdout.slice(0, stdout.indexOf('Tổng cộng:'));
    expect(account.match(/1\.000001/gu)).toHaveLength(1);
    expect(stdout).toContain('thời hạn giải quyết: (không có) → 2 ngày làm việc');
    const counts = stdout.replace(/\s+/gu, ' ');
    expect(counts).toContain(
      'Tổng cộng: 3 mới ban hành; 3 bãi bỏ. Trong đó 2 thủ tục bị bãi bỏ rồi ban hành lại',
    );
    expect(counts).toContain('1 có thay đổi, 1 không đổi.');
  });

  it('a list item by item', () => {
    const { stdout } = tthc(folder, ['plan', 'sector.yaml', ...today]);
    const at = stdout.indexOf('căn cứ pháp lý');
    expect(
      stdout
        .slice(at, stdout.indexOf('\n\n', at))
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'căn cứ pháp lý: (giữ nguyên 1 mục)',
      '− 82/2020/NĐ-CP (15/7/2020)',
      '+ 1/2021/TT-BTP (04/01/2021)',
      'thời hạn giải quyết: (không có) → 2 ngày làm việc',
    ]);
  });

  it('one of two levels: the one that ends and the one that stays, in plan, apply and diff', () => {
    const says = 'không còn thực hiện ở cấp xã, vẫn thực hiện ở cấp tỉnh';
    expect(tthc(folder, ['plan', 'level.yaml', ...today]).stdout).toContain(says);
    const applied = tthc(folder, ['apply', 'level.yaml', ...today]).stdout;
    expect(applied).toContain(says);
    expect(applied).toMatch(/Tiếp theo: .*tthc export/su);
    expect(tthc(folder, ['diff', '@2021-02-01', ...today]).stdout).toContain(says);
    expect(tthcJson<{ changes: unknown[] }>(folder, ['diff', '@2021-02-01']).changes).toMatchObject([
      { class: 'abolished', levels: ['commune'] },
    ]);
  });

  it('names some of many new procedures, and all when asked', () => {
    const many = makeCatalog([]);
    const codesOfMany = Array.from({ length: 40 }, (_, at) => `1.0001${String(at + 10)}`);
    writeFiles(many, {
      'first.yaml': {
        number: 'Danh mục',
        kind: 'baseline',
        issued: '2021-03-01',
        effective: 'on_signing',
        departments: [{ id: 'so-tu-phap', name: 'Sở Tư pháp' }],
        sectors: [{ id: 'chung-thuc', name: 'Chứng thực' }],
        new: codesOfMany.map((code) => procedure(code)),
      },
    });
    const named = (...args: string[]) =>
      codesOfMany.filter((code) => tthc(many, [...args, ...today]).stdout.includes(`  ${code} `)).length;
    const { stdout } = tthc(many, ['plan', 'first.yaml', ...today]);
    expect(stdout).toContain('… và 30 thủ tục nữa; để xem đủ, thêm --all');
    expect(named('plan', 'first.yaml')).toBe(10);
    expect(named('plan', 'first.yaml', '--all')).toBe(40);
    const applied = tthc(many, ['apply', 'first.yaml', ...today]).stdout;
    expect(applied).toContain('… và 30 thủ tục nữa');
    expect(applied).not.toContain('--all');
  });
});
