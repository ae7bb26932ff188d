import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { makeFolder, tthc, tthcJson } from '../../support/cli.ts';
import { delimited } from '../../support/import/import-files.ts';
import { fillIn, questionRows } from '../../support/import/review-book.ts';
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

  it('goes from the portal’s list to the ledger by answers in a workbook, without a YAML file opened', () => {
    const folder = makeFolder({
      'list.xlsx': readReal('portal/danh-sach-tthc-BoTuPhap.xlsx'),
      'details.jsonl': readReal('portal/bo-tu-phap.jsonl'),
      'd.docx': readReal(`${decision}/1766-QD-UBND.docx`),
    });
    const run = (...argv: string[]) => tthc(folder, [...argv, '--today', '2020-08-10']);
    run('init', '--publisher', 'UBND tỉnh Bình Thuận', '--code', 'H60', '--lang', 'vi');
    const lists = ['import', 'list.xlsx', 'details.jsonl', '--department', 'Sở Tư pháp', '--keep-ministry'];
    run(...lists, '--issued', '2020-01-01', '--apply');
    run('import', 'd.docx', '--report', 'xlsx=r.xlsx');
    const answers: Record<string, string> = {
      'Không có trong danh mục': 'bỏ dòng này',
      'Tên khác danh mục': 'đúng thủ tục này, lấy tên trong danh mục',
      'Cấp khác danh mục': 'theo các cấp trong danh mục',
      'Tìm mã theo tên': '1.008709',
    };
    const book = join(folder, 'r.xlsx');
    expect(questionRows(book)).toHaveLength(35 + 1 + 10 + 7);
    fillIn(book, book, (row) => answers[row['Loại'] ?? '']);
    expect(run('import', 'r.xlsx').stdout).toContain('35 × cùng loại');
    const count = ['accept', 'decision/declared-count', '--decision', '1766/QĐ-UBND'];
    expect(run(...count, '--reason', 'Quyết định ghi 51, phụ lục có 50').code).toBe(0);
    expect(run('apply', 'drafts/d.yaml').code).toBe(0);
    const { diagnostics } = tthcJson<{ diagnostics: { severity: string }[] }>(folder, [
      ...['validate', '--today', '2020-08-10'],
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { summary, rows } = tthcJson<{
      summary: Record<string, number>;
      rows: { differences: { decision: string }[] }[];
    }>(folder, ['reconcile', 'list.xlsx', 'details.jsonl', '--today', '2020-08-10']);
    expect(summary).toMatchObject({ only_here: 0, only_there: 0, abolished_here: 0 });
    const behind = new Set(rows.flatMap(({ differences }) => differences.map((one) => one.decision)));
    expect([...behind]).toEqual(['1766/QĐ-UBND']);
  });
});
