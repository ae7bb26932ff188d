import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, readTree, unwrapped, writeFiles } from '../../support/cli.ts';
import { makeCatalogs, threePublishers, today, writeFederation } from '../../support/federation/catalogs.ts';
import { runHere } from '../../support/world.ts';

const publishers = ['G15', 'H03', 'H55'];
const list = publishers.map((publisher) => ({ publisher, from: publisher }));

/** Answers as programs read them, as far as they are asked for here. */
interface Told {
  isComplete: boolean;
  catalogs: {
    publisher: string;
    state: string;
    stats?: object;
    problems: { kind: string; failure?: string }[];
  }[];
  total: { procedures: number };
  differing: object[];
  stillActive: object[];
  followed: object[];
  byProvince: object[];
  /** Keys of `verify` and `stats`. */
  fingerprint: string;
  asOf: string;
  procedures: number;
  /** Keys of `validate`. */
  diagnostics: { rule: string; file: string; line: number; column: number }[];
}

interface Said {
  code: number | null;
  value: Told;
}

async function json(folder: string, ...argv: string[]): Promise<Said> {
  const { code, stdout, stderr } = await runHere(folder, [...argv, '--format', 'json', '--today', today]);
  if (stdout === '') throw new Error(stderr);
  return { code, value: JSON.parse(stdout) as Told };
}

describe('federate', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await makeCatalogs(threePublishers());
    writeFederation(folder, list, 'Bộ Tư pháp và hai tỉnh');
  });

  it('tells of each catalog where it stands, and that it is verified', async () => {
    const { code, value } = await json(folder, 'federate', 'status');
    expect(code).toBe(0);
    expect(value.isComplete).toBe(true);
    for (const line of value.catalogs) {
      const own = await json(join(folder, line.publisher), 'verify');
      expect(line).toMatchObject({
        state: 'whole',
        fingerprint: own.value.fingerprint,
        asOf: own.value.asOf,
      });
    }
  });

  it('counts each as stats does, and all as the sum', async () => {
    const { code, value } = await json(folder, 'federate', 'stats');
    expect(code).toBe(0);
    let procedures = 0;
    for (const line of value.catalogs) {
      const own = (await json(join(folder, line.publisher), 'stats')).value;
      expect(own).toMatchObject(line.stats ?? {});
      procedures += own.procedures;
    }
    expect(value.total).toMatchObject({
      procedures,
      rows: 8,
      byLevel: { province: 1, commune: 7 },
      codes: 3,
    });
  });

  it('is a ministry’s, whose report speaks of no province', async () => {
    const said = async (publisher: string) => {
      const argv = ['report', '--from', '2021-01-01', '--to', '2021-06-30'];
      return (await runHere(join(folder, publisher), argv)).stdout.replace(/\s+/gu, ' ');
    };
    const ministry = await said('G15');
    expect(ministry).toContain('ngày 30/6/2021, Bộ Tư pháp có 02 TTHC');
    expect(ministry).toContain('của 01 đơn vị (');
    expect(await said('H03')).toContain('ngày 30/6/2021, toàn tỉnh có 02 TTHC');
  });

  it('counts as of a day; of a catalog that begins later it says so', async () => {
    const { code, value } = await json(folder, 'federate', 'stats', '--at', '2021-02-01');
    expect([code, value.total.procedures]).toEqual([0, 9]);
    const { stdout } = await runHere(folder, ['federate', 'stats', '--at', '2021-02-01']);
    expect(stdout.split('\n')[0]).toMatch(/tính đến ngày 01\/02\/2021$|tính đến ngày 01\/2\/2021$/u);
    const before = await json(folder, 'federate', 'stats', '--at', '2020-12-31');
    expect(before.code).toBe(2);
    expect(before.value.catalogs[0]?.problems[0]?.failure).toBe('before-catalog');
    const refused = await runHere(folder, ['federate', 'export', '--at', '2020-12-31', '--to', 'x.csv']);
    expect([refused.code, refused.stderr.includes('G15 Bộ Tư pháp: Không có số liệu')]).toEqual([2, true]);
    expect(existsSync(join(folder, 'x.csv'))).toBe(false);
  });

  it('finds different names and times of one code, where both say something', async () => {
    const { code, value } = await json(folder, 'federate', 'check');
    expect(code).toBe(1);
    expect(value.differing).toEqual([
      {
        code: '1.000001',
        name: 'Thủ tục 1.000001',
        part: 'timeLimit',
        levels: ['commune'],
        variants: [
          { value: { value: 5, unit: 'day' }, publishers: ['G15', 'H55'] },
          { value: { value: 3, unit: 'day' }, publishers: ['H03'] },
        ],
      },
      {
        code: '1.000002',
        name: 'Thủ tục 1.000002',
        part: 'name',
        variants: [
          { value: 'Thủ tục 1.000002', publishers: ['G15', 'H03'] },
          { value: 'Thủ tục khác', publishers: ['H55'] },
        ],
      },
    ]);
  });

  it('finds what a ministry abolished and provinces have yet', async () => {
    const { value } = await json(folder, 'federate', 'check');
    expect(value.stillActive).toEqual([
      {
        code: '1.000003',
        name: 'Thủ tục 1.000003',
        ministry: 'G15',
        decision: '10/QĐ-BTP',
        from: '2021-03-01',
        publishers: ['H55'],
      },
    ]);
  });

  it("counts the days from a ministry's decision to each province's", async () => {
    const { value } = await json(folder, 'federate', 'check');
    expect(value.followed).toEqual([
      {
        publisher: 'G15',
        number: '10/QĐ-BTP',
        issued: '2021-03-01',
        provinces: [
          {
            publisher: 'H03',
            decision: { number: '20/QĐ-UBND', issued: '2021-03-11' },
            by: 'cited',
            days: 10,
          },
          { publisher: 'H55', days: 306 },
        ],
        days: { count: 1, least: 10, median: 10, most: 10 },
        waiting: 1,
      },
    ]);
    expect(value.byProvince).toMatchObject([{ publisher: 'H03' }, { publisher: 'H55', waiting: 1 }]);
  });

  it('says it in a table, as CSV, Markdown, a page with a chart, Word and Excel', async () => {
    for (const task of ['status', 'stats', 'check'])
      for (const format of ['pretty', 'csv', 'markdown', 'html', 'docx', 'xlsx']) {
        const { code, stdout } = await runHere(folder, ['federate', task, '--format', format]);
        expect([task, format, code, stdout.length > 0]).toEqual([
          task,
          format,
          task === 'check' ? 1 : 0,
          true,
        ]);
      }
    const { stdout } = await runHere(folder, ['federate', 'check', '--format', 'html']);
    expect(stdout).toContain('Số ngày ở giữa của từng tỉnh');
    expect(stdout).toContain('<svg role="img"');
  });

  it('writes all into one file with the publisher in each row, the same bytes each time', async () => {
    for (const name of ['all.jsonl', 'all.csv', 'all.parquet']) {
      await json(folder, 'federate', 'export', '--to', name);
      const first = readFileSync(join(folder, name));
      expect((await runHere(folder, ['federate', 'export', '--to', name])).code).toBe(2);
      await json(folder, 'federate', 'export', '--to', name, '--force');
      expect(readFileSync(join(folder, name)).equals(first)).toBe(true);
    }
    const lines = readFileSync(join(folder, 'all.jsonl'), 'utf8').trim().split('\n');
    const objects = lines.map(
      (line) => JSON.parse(line) as { type: string; publisher?: string; code?: string },
    );
    const procedures = objects.filter(({ type }) => type === 'procedure');
    expect(procedures.map(({ publisher, code }) => `${publisher} ${code}`)).toEqual(
      publishers.flatMap((publisher) => [1, 2, 3].map((n) => `${publisher} 1.00000${n}`)),
    );
    const csv = readFileSync(join(folder, 'all.csv'), 'utf8');
    expect(csv.match(/\ufeff/gu)).toHaveLength(1);
    expect(csv.trim().split('\r\n')).toHaveLength(10);
    const bytes = readFileSync(join(folder, 'all.parquet'));
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(rows.map(({ publisher, code, status }) => [publisher, code, status])).toContainEqual([
      'H03',
      '1.000003',
      'abolished',
    ]);
    for (const name of ['all.jsonl', 'all.csv', 'all.parquet']) rmSync(join(folder, name));
  });
});

describe('a catalog that is not as it should be', () => {
  let folder = '';
  const stats = () => json(folder, 'federate', 'stats');
  const record = 'H03/catalog/procedures/so-tu-phap/1.000001.yaml';
  const changed = async (path: string, change: (text: string) => string, work: () => Promise<void>) => {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), change(text));
    await work();
    writeFileSync(join(folder, path), text);
  };
  beforeAll(async () => {
    folder = await makeCatalogs(threePublishers());
    writeFederation(folder, list);
  });

  it('stays in the table without figures where it is not there, and the sum says that it is missing', async () => {
    renameSync(join(folder, 'H03'), join(folder, 'away'));
    const { code, value } = await stats();
    expect([code, value.isComplete, value.total.procedures]).toEqual([2, false, 5]);
    expect(value.catalogs[1]).toMatchObject({ publisher: 'H03', state: 'left' });
    expect(value.catalogs[1]?.stats).toBeUndefined();
    const { stdout } = await runHere(folder, ['federate', 'stats']);
    expect(stdout).toContain('Tổng cộng, thiếu 1 danh mục');
    expect(stdout).toMatch(/H03: Không tìm thấy danh mục/u);
    const before = readTree(folder);
    const refused = await runHere(folder, ['federate', 'export', '--to', 'all.csv']);
    expect([refused.code, existsSync(join(folder, 'all.csv'))]).toEqual([2, false]);
    expect(refused.stderr).toContain('Không có nội dung nào được ghi');
    expect(readTree(folder)).toEqual(before);
    renameSync(join(folder, 'away'), join(folder, 'H03'));
  });

  it('is counted and marked where a record was edited', () =>
    changed(
      record,
      (text) => text.replace('value: 3', 'value: 4'),
      async () => {
        const { code, value } = await stats();
        expect([code, value.isComplete, value.total.procedures]).toEqual([1, true, 7]);
        expect(value.catalogs[1]).toMatchObject({ state: 'marked', problems: [{ kind: 'drifting' }] });
      },
    ));

  it('is not counted where a file is broken', () =>
    changed(
      record,
      () => 'name: [',
      async () => {
        const { code, value } = await stats();
        expect([code, value.isComplete, value.total.procedures]).toEqual([1, false, 5]);
        expect(value.catalogs[1]?.problems[0]).toMatchObject({ kind: 'not-whole' });
        const refused = await runHere(folder, ['federate', 'export', '--to', 'all.csv']);
        expect([refused.code, existsSync(join(folder, 'all.csv'))]).toEqual([2, false]);
      },
    ));

  it('ends with the code of its own export where marks of a conflict are left', () =>
    changed(
      record,
      (text) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> khac\n`,
      async () => {
        const own = await runHere(join(folder, 'H03'), ['export', '--to', 'x.csv']);
        const all = await runHere(folder, ['federate', 'export', '--to', 'all.csv']);
        const lake = await runHere(folder, [
          ...['federate', 'export', '--to', 'lake', '--partition', 'publisher,year'],
        ]);
        expect([own.code, all.code, lake.code]).toEqual([2, 2, 2]);
        for (const { stderr } of [own, all, lake])
          expect(unwrapped(stderr)).toContain('còn dấu xung đột của git');
      },
    ));

  it('is told where it is of another publisher, or not the one expected', async () => {
    const other = `tthc1-sha256:${'0'.repeat(64)}`;
    writeFederation(folder, [
      { publisher: 'H04', from: 'H03' },
      { publisher: 'H55', from: 'H55', fingerprint: other },
    ]);
    const { code, value } = await stats();
    expect([code, value.isComplete, value.total.procedures]).toEqual([1, false, 3]);
    expect(value.catalogs.map((line) => line.problems[0]?.kind)).toEqual(['publisher', 'fingerprint']);
    writeFederation(folder, list);
  });

  it('goes into no lake, and into a file with a word on what is wrong, where it is not the one expected', async () => {
    const other = `tthc1-sha256:${'0'.repeat(64)}`;
    writeFiles(folder, {
      'ghim 2.yaml': { catalogs: [...list.slice(0, 2), { ...list[2], fingerprint: other }] },
    });
    const before = readTree(folder);
    const lake = ['federate', 'export', 'ghim 2.yaml', '--to', 'lake', '--partition', 'publisher,year'];
    const refused = await runHere(folder, lake);
    expect([refused.code, readTree(folder)]).toEqual([3, before]);
    expect(refused.stderr).toContain('H55 UBND tỉnh Thái Nguyên: mã kiểm tra là');
    expect(unwrapped(refused.stderr)).toContain('tthc federate status "ghim 2.yaml"');
    const written = await runHere(folder, ['federate', 'export', 'ghim 2.yaml', '--to', 'all.csv']);
    expect([written.code, existsSync(join(folder, 'all.csv'))]).toEqual([1, true]);
    expect(unwrapped(written.stderr)).toMatch(/^H55 .*: mã kiểm tra là .* không phải/u);
    for (const name of ['all.csv', 'ghim 2.yaml']) rmSync(join(folder, name));
  });

  it('is named with those that went into the lake before it, where its place cannot be written to', async () => {
    const lake = ['federate', 'export', '--to', 'lake', '--partition', 'publisher,year'];
    writeFiles(folder, { 'lake/publisher=H03': 'x' });
    const { code, stderr } = await runHere(folder, lake);
    expect([code, existsSync(join(folder, 'lake/publisher=G15'))]).toEqual([3, true]);
    expect(unwrapped(stderr)).toMatch(
      /Danh mục của H03 .* giữ nguyên: G15 Bộ Tư pháp\. Chưa đến lượt: H55 UBND/u,
    );
    expect(stderr).not.toMatch(/Các tệp khác|Không có nội dung nào bị thay đổi/u);
    rmSync(join(folder, 'lake'), { recursive: true });
    const below = await runHere(folder, [...lake.slice(0, 3), 'federation.yaml/lake', ...lake.slice(4)]);
    expect([below.code, below.stderr]).toEqual([3, expect.stringContaining('Chưa có danh mục nào')]);
    expect(unwrapped(below.stderr)).toContain('Không có nội dung nào bị thay đổi');
  });
});

describe('the list of catalogs', () => {
  it('is looked for upwards, and told of where there is none', async () => {
    const folder = await makeCatalogs(threePublishers().slice(2));
    const none = await runHere(folder, ['federate', 'status']);
    expect([none.code, none.stderr.includes('federation.yaml')]).toEqual([2, true]);
    writeFederation(folder, [{ publisher: 'H55', from: 'H55' }]);
    expect((await runHere(join(folder, 'H55'), ['federate', 'status'])).code).toBe(0);
    expect((await runHere(folder, ['federate', 'status', 'H55/../federation.yaml'])).code).toBe(0);
  });

  it('is checked like any other file, with lines and columns', async () => {
    const folder = await makeCatalogs([]);
    writeFiles(folder, {
      'federation.yaml': `catalogs:
  - publisher: H55
    from: a
  - publisher: H55
    form: b
    ref: --upload-pack=x
`,
    });
    for (const argv of [
      ['validate', 'federation.yaml'],
      ['federate', 'status'],
    ]) {
      const { value, code } = await json(folder, ...argv);
      expect(code).toBe(argv[0] === 'validate' ? 1 : 2);
      expect(
        value.diagnostics.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`),
      ).toEqual([
        'schema/unknown-key federation.yaml:5:5',
        'schema/format federation.yaml:6:10',
        'schema/required federation.yaml:6:25',
      ]);
    }
    writeFederation(
      folder,
      [1, 2].map(() => ({ publisher: 'H55', from: 'H55' })),
    );
    const wrong = await runHere(folder, ['federate', 'status']);
    expect(wrong.code).toBe(2);
    const twice = await json(folder, 'validate', 'federation.yaml');
    expect(twice.value.diagnostics[0]).toMatchObject({ rule: 'schema/repeated-item', line: 4 });
  });

  it('says what the code of a publisher looks like, and a fingerprint', async () => {
    const folder = makeFolder({
      'federation.yaml': 'catalogs:\n  - { publisher: H9, from: a, fingerprint: abc }\n',
    });
    const { stdout } = await runHere(folder, ['validate', 'federation.yaml']);
    expect(stdout).toContain('Có phải là “H09”? Mã gồm một chữ cái in hoa và hai chữ số');
    expect(stdout.replaceAll('\n', ' ')).toContain('do tthc verify in ra');
  });

  it('is told as what it is where a decision is asked for, under whatever name', async () => {
    const folder = await makeCatalogs(threePublishers().slice(2));
    writeFiles(folder, { 'hai tinh.yaml': { catalogs: list } });
    for (const argv of [
      ['validate', 'hai tinh.yaml'],
      ['validate', 'hai tinh.yaml', '-C', 'H55'],
      ['plan', 'hai tinh.yaml', '-C', 'H55'],
    ]) {
      const { code, stderr } = await runHere(folder, argv);
      expect([code, unwrapped(stderr)]).toEqual([
        2,
        expect.stringContaining('tthc federate status "hai tinh.yaml"'),
      ]);
    }
  });

  it('says in which language to speak, whatever catalog it is read from', async () => {
    const folder = await makeCatalogs(threePublishers().slice(2));
    const path = join(folder, 'H55/catalog/catalog.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('language: vi', 'language: en'));
    const listed = { publisher: 'H55', from: 'H55' };
    writeFiles(folder, {
      'vi.yaml': { title: 'Hai tỉnh', catalogs: [listed] },
      'of-catalog.yaml': { catalogs: [listed] },
    });
    const first = async (cwd: string, given: string) => {
      const argv = ['federate', 'status', given];
      const { stdout } = await runHere(join(folder, cwd), argv, { env: { LANG: 'C' } });
      return stdout.split('\n')[0];
    };
    expect(await first('H55', '../vi.yaml')).toBe('Các danh mục');
    expect(await first('.', 'of-catalog.yaml')).toBe('Catalogs');
    writeFileSync(path, text);
    expect(await first('.', 'of-catalog.yaml')).toBe('Các danh mục');
  });

  it('refuses what a task does not read', async () => {
    const folder = await makeCatalogs([]);
    writeFederation(folder, list);
    for (const argv of [['sing'], ['status', '--at', '2021-01-01'], ['stats', '--to', 'x.csv'], ['export']])
      expect((await runHere(folder, ['federate', ...argv])).code).toBe(2);
  });
});
