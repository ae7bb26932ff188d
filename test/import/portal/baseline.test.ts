import { describe, expect, it } from 'vitest';
import { delimited } from '../../support/import/import-files.ts';
import { makeFolder } from '../../support/cli.ts';
import { runHere } from '../../support/world.ts';

const rows = (heads: readonly string[] = [], ...values: readonly string[][]) => [
  ['Mã số', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', ...heads],
  ...[1, 2, 3].map((at) => [
    `1.90000${at}`,
    `Cấp thẻ ${at}`,
    'Lâm nghiệp',
    'Cấp tỉnh',
    ...(values[at - 1] ?? []),
  ]),
];

const imported = async (cells: readonly (readonly string[])[], ...options: string[]) => {
  const folder = makeFolder({ 'list.csv': delimited(cells, ';') });
  await runHere(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55']);
  return runHere(folder, ['import', 'list.csv', '--no-input', '--issued', '2025-01-01', ...options]);
};

describe('a list that names no department', () => {
  it('is told so in one sentence, with what mends it', async () => {
    const { code, stdout } = await imported(rows());
    expect(code).toBe(1);
    expect(stdout.match(/--department/gu)).toHaveLength(2);
    expect(stdout).toContain('3 × tệp không có cột cơ quan quản lý');
    expect(stdout).toContain('dòng 2; dòng 3; dòng 4');
  });

  it('is read with --department', async () => {
    expect(await imported(rows(), '--department', 'Sở Tư pháp')).toMatchObject({ code: 0 });
  });

  it('names the rows where only some lack it', async () => {
    const { stdout } = await imported(
      rows(['Cơ quan quản lý'], ['Sở Y tế'], ['Sở Tư pháp'], ['Sở Nội vụ']).concat([
        ['1.900004', 'Cấp thẻ 4', 'Lâm nghiệp', 'Cấp tỉnh', '#N/A'],
      ]),
    );
    expect(stdout).toContain('1.900004 không có cơ quan quản lý');
  });
});
