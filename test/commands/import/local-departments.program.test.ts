import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CatalogInfo, Decision } from '../../../src/model/types.ts';
import { makeFolder, readTree, tthc, unwrapped, writeFiles } from '../../support/cli.ts';
import { runHere } from '../../support/world.ts';

const list = [
  'STT;Mã TTHC;Tên thủ tục hành chính;Cơ quan quản lý;Lĩnh vực;Cấp thực hiện',
  '1;1.900001;Cấp thẻ;Bộ Tư pháp;Luật sư;Cấp tỉnh',
  '2;1.900002;Cấp giấy phép;Bộ Xây dựng (Giao thông vận tải cũ);Đường bộ;Cấp tỉnh',
  '3;1.900003;Cấp sổ;Sở Y tế;Dược;Cấp tỉnh',
].join('\n');

/** The same list as records in JSON, one a line. */
const inJson = list
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, code, name, department, sector, levels] = line.split(';');
    return JSON.stringify({ code, name, department, sector, levels });
  })
  .join('\n');

/** A catalog without departments, and a list beside it. */
function started(): { folder: string; run: (...argv: string[]) => ReturnType<typeof tthc> } {
  const folder = makeFolder({ 'ds.csv': list });
  tthc(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55', '--lang', 'vi']);
  return { folder, run: (...argv) => tthc(folder, ['import', 'ds.csv', '--issued', '2025-07-01', ...argv]) };
}

const readYaml = <T>(folder: string, path: string): T => parse(readFileSync(join(folder, path), 'utf8')) as T;
const namesIn = (folder: string, path = 'drafts/ds.yaml') =>
  readYaml<Decision>(folder, path).departments?.map((one) => (typeof one === 'string' ? one : one.name));

describe('ministries in the list of a province', () => {
  it('are told with a command that imports the list with the agencies of the province, and remembers them', () => {
    const { folder, run } = started();
    const { stderr: said } = run();
    expect(namesIn(folder)).toEqual(expect.arrayContaining(['Bộ Tư pháp', 'Sở Y tế']));
    const pairs = 'Bộ Tư pháp=Sở Tư pháp; Bộ Xây dựng (Giao thông vận tải cũ)=Sở Xây dựng';
    expect(unwrapped(said)).toContain(
      `tthc import ds.csv --issued 2025-07-01 --department "${pairs}" --force`,
    );
    const again = run('--department', pairs, '--force');
    expect(namesIn(folder)?.toSorted()).toEqual(['Sở Tư pháp', 'Sở Xây dựng', 'Sở Y tế']);
    expect(again.stderr).not.toContain('Nhập lại');
    expect(readYaml<CatalogInfo>(folder, 'catalog/catalog.yaml').localDepartments).toEqual({
      'Bộ Tư pháp': 'Sở Tư pháp',
      'Bộ Xây dựng (Giao thông vận tải cũ)': 'Sở Xây dựng',
    });
    expect(tthc(folder, ['fmt', '--check']).code).toBe(0);
    expect(run('--out', 'lại.yaml').stderr).not.toContain('Nhập lại');
    expect(namesIn(folder, 'lại.yaml')?.toSorted()).toEqual(['Sở Tư pháp', 'Sở Xây dựng', 'Sở Y tế']);
  });

  it.each([
    ['ds.csv', list],
    ['ds.jsonl', inJson],
  ])('are asked about at a terminal, and the answers are in the draft: %s', async (file, text) => {
    const { folder } = started();
    writeFiles(folder, { [file]: text });
    const typed = ['', 'Sở Giao thông vận tải'];
    const { code } = await runHere(folder, ['import', file, '--issued', '2025-07-01'], { typed });
    expect(code).toBe(0);
    expect(namesIn(folder)?.toSorted()).toEqual(['Sở Giao thông vận tải', 'Sở Tư pháp', 'Sở Y tế']);
    expect(readYaml<CatalogInfo>(folder, 'catalog/catalog.yaml').localDepartments).toEqual({
      'Bộ Tư pháp': 'Sở Tư pháp',
      'Bộ Xây dựng (Giao thông vận tải cũ)': 'Sở Giao thông vận tải',
    });
  });

  it('are remembered where the list is applied at once, too', () => {
    const { folder, run } = started();
    const { stdout, stderr } = run('--apply', '--department', 'Bộ Tư pháp=Sở Tư pháp');
    expect(stdout + stderr).toContain('Đã áp dụng');
    expect(readYaml<CatalogInfo>(folder, 'catalog/catalog.yaml').localDepartments).toEqual({
      'Bộ Tư pháp': 'Sở Tư pháp',
    });
    expect(tthc(folder, ['verify']).code).toBe(0);
  });

  it('are not remembered where the list is refused: the catalog stays as it was', () => {
    const { folder, run } = started();
    expect(run('--apply', '--department', 'Bộ Tư pháp=Sở Tư pháp').code).toBe(0);
    const before = readTree(join(folder, 'catalog'));
    const again = run(
      '--apply',
      '--force',
      '--number',
      'Danh mục thứ hai',
      '--department',
      'Bộ Tư pháp=Sở Nội vụ',
    );
    expect([again.code, readTree(join(folder, 'catalog'))]).toEqual([3, before]);
  });

  it.each(['Bộ Tư pháp=', '=Sở Tư pháp', 'Bộ Tư pháp=…', 'a=b=c', '='])(
    'are not taken out of “%s”, and nothing is written',
    (given) => {
      const { folder, run } = started();
      const { code, stdout, stderr } = run('--department', given);
      expect([code, stdout]).toEqual([2, '']);
      expect(unwrapped(stderr)).toContain(
        'Ví dụ: --department "Bộ Tư pháp=Sở Tư pháp; Bộ Xây dựng=Sở Xây dựng"',
      );
      expect(() => namesIn(folder)).toThrow();
    },
  );
});

describe('a catalog that is not whole', () => {
  it.each([
    ['catalog.yaml', 'localDepartments: {}\nlocalDepartments: {}\n'],
    ['sectors.yaml', 'x: [\n'],
  ])('takes no list and no decision: %s', (file, more) => {
    const { folder, run } = started();
    const path = join('catalog', file);
    writeFiles(folder, { [path]: readFileSync(join(folder, path), 'utf8') + more });
    for (const [argv, expected] of [
      [[], 2],
      [['--apply'], 3],
    ] as const) {
      const { code, stdout, stderr } = run('--lang', 'vi', ...argv);
      expect([code, stdout, stderr.includes(file)]).toEqual([expected, '', true]);
    }
    expect(() => namesIn(folder)).toThrow();
  });
});

it('a list whose procedures the catalog has already is to be held against it', () => {
  const { folder, run } = started();
  expect(run('--apply').code).toBe(0);
  const { stderr } = run('--out', 'again.yaml');
  expect(unwrapped(stderr)).toContain('3 thủ tục của danh sách đang có trong danh mục');
  expect(unwrapped(stderr)).toContain('tthc reconcile ds.csv');
  expect(tthc(folder, ['reconcile', 'ds.csv', '--lang', 'vi']).code).toBe(0);
});
