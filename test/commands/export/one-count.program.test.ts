import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tthc, tthcJson, writeFiles } from '../../support/cli.ts';
import { basis, procedure, publication } from '../../support/example.ts';
import { dayOf, threeWith } from '../../support/three-procedures.ts';

describe('the number of procedures, some of them out of force', () => {
  const first = { number: '1/QĐ-UBND' };
  const folder = threeWith(
    publication('1/QĐ-UBND', { new: [procedure('1.000004'), procedure('1.000005')] }),
    publication('2/QĐ-UBND', dayOf('2021-04-01', { suspends: [first] })),
    publication('3/QĐ-UBND', dayOf('2021-05-01', { abolished: [{ code: '1.000003', by: basis }] })),
  );
  writeFiles(folder, { 'federation.yaml': { title: 'Thử', catalogs: [{ publisher: 'H55', from: '.' }] } });
  const json = <T>(...argv: string[]) => tthcJson<T>(folder, argv);

  it('is one in stats, list, report, and every export', () => {
    expect(json<{ procedures: number }>('stats').procedures).toBe(2);
    expect(json<{ procedures: object[] }>('list').procedures).toHaveLength(2);
    expect(json('report', '--from', '2021-01-01', '--to', '2021-12-31')).toMatchObject({
      closing: 2,
      decisions: 3,
      withoutRows: [{ decision: '2/QĐ-UBND' }],
    });
    expect(json('federate', 'stats')).toMatchObject({ total: { procedures: 2, codes: 2 } });
    expect(json('export', '--to', 'a.json')).toMatchObject({
      counts: { procedures: 2, abolished: 1, suspended: 2 },
    });
    expect(json('federate', 'export', '--to', 'a.csv')).toMatchObject({ procedures: 5, inForce: 2 });
  });

  it.each([
    ['export', 'b.csv'],
    ['federate export', 'c.csv'],
  ])('of %s is told apart from what the file holds besides', (command, file) => {
    const { stdout } = tthc(folder, [...command.split(' '), '--to', file, '--lang', 'vi']);
    expect(stdout).toContain(`Đã ghi ${file}: 2 thủ tục`);
    expect(stdout).toContain('Tệp ghi cả 3 thủ tục đã bãi bỏ, hết thời hạn hoặc đang ngưng hiệu lực.');
  });

  it('of a page says how many are not listed', () => {
    expect(tthc(folder, ['export', '--to', 'd.md', '--lang', 'vi']).code).toBe(0);
    expect(readFileSync(join(folder, 'd.md'), 'utf8')).toContain(
      '3 thủ tục đã bãi bỏ, hết thời hạn hoặc đang ngưng hiệu lực còn lưu trong danh mục',
    );
  });
});
