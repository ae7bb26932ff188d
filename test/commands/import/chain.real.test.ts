import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { makeFolder, tthc, tthcJson } from '../../support/cli.ts';
import { delimited } from '../../support/import/import-files.ts';
import { describeReal, readReal } from '../../support/real-data.ts';

const decision = 'decisions/1766-QD-UBND-2020-BinhThuan';

/** The list of the procedures that a decision names by code, as the portal would give it. */
function listNamed(): string[][] {
  const rows: Record<string, string>[] = parse(readReal(`${decision}/rows.csv`), {
    columns: true,
    bom: true,
  });
  const seen = new Set<string>();
  const known = rows.filter(({ ma = '' }) => /^\d\.\d{6}/u.test(ma) && !seen.has(ma) && seen.add(ma));
  return known.map(({ ma = '', ten = '', linh_vuc_heading = '' }) => [
    ma,
    ten,
    'Sở Tư pháp',
    linh_vuc_heading.replace(/^.*LĨNH VỰC\s+|\s*\(.*$/gu, ''),
  ]);
}

describeReal('a real decision on the procedures that it names', () => {
  it('is refused for what its report said, and for nothing else', () => {
    const folder = makeFolder({
      'list.csv': delimited([['Mã số', 'Tên', 'Cơ quan ban hành', 'Lĩnh vực'], ...listNamed()], ','),
      'd.docx': readReal(`${decision}/1766-QD-UBND.docx`),
    });
    tthc(folder, ['init', '--publisher', 'UBND tỉnh', '--code', 'H55', '--lang', 'vi']);
    const at = ['--today', '2020-08-10'];
    expect(tthc(folder, ['import', 'list.csv', '--apply', '--issued', '2020-01-01', ...at]).code).toBe(0);
    const imported = tthcJson<{ doubts: { reason: string }[]; rows: unknown[] }>(folder, [
      'import',
      'd.docx',
      ...at,
    ]);
    const count = (reason: string): number => imported.doubts.filter((one) => one.reason === reason).length;
    expect([imported.rows.length, count('target_unknown'), count('code_absent')]).toEqual([71, 2, 2]);
    const { diagnostics } = tthcJson<{ diagnostics: { rule: string; severity: string }[] }>(folder, [
      ...['validate', 'drafts/d.yaml', ...at],
    ]);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    expect(errors.sort()).toEqual([
      'decision/declared-count',
      'decision/unknown-target',
      'decision/unknown-target',
    ]);
  });
});
