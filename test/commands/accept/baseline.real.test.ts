import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, tthc, tthcJson, writeFiles } from '../../support/cli.ts';
import { basis, procedure, publication } from '../../support/example.ts';
import { describeReal, realPath } from '../../support/real-data.ts';

interface Checked {
  summary: { procedures: number; errors: number; warnings: number };
  diagnostics: { rule: string; procedure?: string }[];
}

describeReal('the first day of a catalog out of the lists of the portal', () => {
  const names = [
    ...['danh-sach-tthc-BoTuPhap.xlsx', 'danh-sach-tthc-BoXayDung.xlsx'],
    ...['bo-tu-phap.jsonl', 'bo-xay-dung.jsonl'],
  ];
  const day = ['--today', '2026-05-01'];

  it('ends green with what is known accepted, and fails on the first new finding, until it is over', () => {
    const folder = makeFolder();
    tthc(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H19', ...day]);
    const files = names.map((name) => realPath(`portal/${name}`));
    const options = ['--as', 'baseline', '--keep-ministry', '--issued', '2025-07-01', '--apply'];
    // Some rows are doubtful, and it says so.
    expect(tthc(folder, ['import', ...files, ...options, ...day]).code).toBe(1);
    const strict = (...today: string[]) => tthcJson<Checked>(folder, ['validate', '--strict', ...today]);
    const before = strict(...day);
    expect([before.code, before.summary.procedures, before.summary.errors]).toEqual([1, 796, 0]);
    expect(before.summary.warnings).toBeGreaterThan(1000);

    const reason = ['--reason', 'Như trên cổng', '--until', '2027-04-30'];
    expect(tthc(folder, ['validate', '--write-accepted', '--strict', ...reason, ...day]).code).toBe(0);
    expect(strict(...day)).toMatchObject({ code: 0, diagnostics: [] });

    // A decision brings one procedure without a word on its fee.
    const shown = readFileSync(join(folder, 'catalog/departments.yaml'), 'utf8');
    const [, department = ''] = /- id: (\S+)/u.exec(shown) ?? [];
    const [, sector = ''] =
      /- id: (\S+)/u.exec(readFileSync(join(folder, 'catalog/sectors.yaml'), 'utf8')) ?? [];
    const added = procedure('1.999991', { department, sector, fees: 'unspecified' });
    writeFiles(folder, {
      'drafts/d.yaml': publication('9/QĐ-UBND', {
        ...{ issued: '2026-04-28', effective: '2026-04-28', posted: '2026-04-29', department },
        new: [{ ...added, legalBases: [basis] }],
      }),
    });
    expect(tthc(folder, ['apply', 'drafts/d.yaml', ...day]).code).toBe(0);
    const after = strict(...day);
    expect(after.code).toBe(1);
    expect(after.diagnostics.map(({ rule }) => rule)).toContain('fee/unspecified');
    for (const finding of after.diagnostics) expect(finding.procedure ?? '1.999991').toBe('1.999991');

    // An error in a record that was there fails too, whatever was accepted.
    const records = join(folder, 'catalog/procedures');
    const [first = ''] = readdirSync(records, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    const path = join(records, first);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/^status: .*$/mu, 'status: lost'));
    const wrong = tthcJson<Checked>(folder, ['validate', ...day]);
    expect([wrong.code, wrong.summary.errors]).toEqual([1, 1]);
    writeFileSync(path, text);
    const over = strict('--today', '2027-05-01').diagnostics.map(({ rule }) => rule);
    expect(over).toContain('accepted/expired');
  });
});
