import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/specs.ts';
import {
  copySample,
  makeFolder,
  readTree,
  tthc,
  tthcJson,
  tthcProcess,
  unwrapped,
  writeFiles,
  brokenLines,
} from '../support/cli.ts';
import { makeCatalog, procedure, publication } from '../support/example.ts';
import { program, projectRoot } from '../support/run.ts';

const sample = copySample();

/** No end of a command may look like a crash: no stack, no undefined, no English error name. */
function expectClear(text: string): void {
  expect(text).not.toMatch(/\bat .+\.(?:ts|js):\d+|TypeError|ReferenceError|undefined|\[object /u);
}

describe('help', () => {
  it.each(commandNames)('%s --help shows an example, in both languages', (name) => {
    for (const [language, title] of [
      ['vi', 'Ví dụ:'],
      ['en', 'Examples:'],
    ] as const) {
      const { code, stdout } = tthc(sample, [name, '--help', '--lang', language]);
      expect(code).toBe(0);
      expect(stdout).toContain(title);
      expect(stdout).toContain(`$ tthc ${name}`);
      const lines = brokenLines(stdout);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it('tells of an option what it is in that command', () => {
    const told = (command: string, language: string) =>
      /--to <[^>]+> +(.+)/u.exec(tthc(sample, [command, '--help', '--lang', language]).stdout)?.[1];
    expect(told('export', 'vi')).toBe('tệp cần ghi; dạng tệp theo đuôi của tên: .json,');
    expect(told('report', 'vi')).toBe('ngày cuối kỳ');
    expect(told('export', 'en')).toMatch(/^file to write/u);
    expect(told('report', 'en')).toBe('last day of the period');
    const offered = (command: string) => tthc(sample, ['completion', 'words', '--', command, '--to']).stdout;
    expect(offered('export')).toContain('--to\ttệp cần ghi');
    expect(offered('report')).toContain('--to\tngày cuối kỳ');
  });

  it('lists every command', () => {
    const { code, stdout } = tthc(sample, ['--help']);
    expect(code).toBe(0);
    for (const name of commandNames) expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'mu'));
  });

  it('prints the version of package.json', () => {
    expect(tthc(sample, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe('what cannot be understood exits 2 with a suggestion, and changes nothing', () => {
  const before = readTree(sample);
  it.each([
    ['an unknown command', ['statz'], 'stats'],
    ['an unknown flag', ['stats', '--formt', 'json'], '--format'],
    ['an unknown format', ['stats', '--format', 'xml'], 'json'],
    ['an unknown report format', ['stats', '--report', 'xml=x'], 'json'],
    ['a report without a file', ['stats', '--report', 'json'], 'json=ket-qua.json'],
    ['a missing decision', ['apply', 'drafts/nothing.yaml'], 'drafts/nothing.yaml'],
    ['a missing path', ['validate', 'catalog/procedures/so-tu-phap/2.000814.yaml'], '2.000815'],
    ['an unknown git ref', ['diff', 'no-such-ref'], 'no-such-ref'],
    ['a date that does not exist', ['diff', '@2021-02-30'], '2021-02-30'],
    ['a bad --at', ['stats', '--at', '30.6'], '2021-06-30'],
    [
      'a day with the year first',
      ['show', '2.000815', '--at', '2025/12/31'],
      'không viết theo dạng ngày/tháng/năm hay năm-tháng-ngày.\n      Ghi 2025-12-31.',
    ],
    [
      'a day without zeros',
      ['list', '--at', '2026-1-5', '--lang', 'en'],
      'year-month-day.\n      Write it as 2026-01-05.',
    ],
    [
      'a day that is none in any form',
      ['diff', '@31/2/2021'],
      'không phải ngày có thật.\n      Ghi theo dạng 2021-06-30 hoặc 30/6/2021.',
    ],
    ['a day that no month has', ['show', '2.000815', '--at', '2025-02-30'], 'không phải ngày có thật'],
    ['a bad --today', ['stats', '--today', 'hôm nay'], '2021-06-30'],
    [
      'a period that ends before it begins',
      ['report', '--from', '2026-06-30', '--to', '2026-01-01'],
      '--from (30/6/2026) sau --to (01/01/2026)',
    ],
    ['an unknown code', ['show', '2.000816'], '2.000815'],
    [
      'an option of another command',
      ['list', '--by', 'level'],
      'Lệnh list không có tùy chọn “--by”.\n      Xem tthc list --help.',
    ],
    [
      'an option near to one of the command, not of others',
      ['--lang', 'en', 'list', '--statu', 'active'],
      'list has no option “--statu”.\n      Did you mean “--status”?',
    ],
    ['an option near to one for all commands', ['--formt', 'json', 'list'], 'Có phải là “--format”?'],
    [
      'an unknown department',
      ['list', '--department', 'so-tu-phat'],
      'Không có cơ quan “so-tu-phat”.\n      Có phải là “so-tu-phap”?',
    ],
    [
      'a department near to none',
      ['list', '--department', 'nope', '--lang', 'en'],
      'There is no department “nope”.\n      The values: ban-quan-ly',
    ],
    ['an unknown sector', ['list', '--where', 'sector=x'], 'Không có lĩnh vực “x”.'],
    ['an unknown state', ['list', '--where', 'online=x'], 'Không có mức dịch vụ trực tuyến “x”.'],
    ['an unknown level', ['list', '--level', 'comune'], 'commune'],
    ['an unknown change class', ['diff', '@2025-07-01', '--only', 'abolish'], 'abolished'],
    ['an unknown schema', ['schema', 'procedur'], 'procedure'],
    ['an unknown ending', ['export', '--to', 'x.docm'], '.json'],
    ['no target', ['export'], '--to'],
    [
      'a part of the catalog and a decision',
      ['export', '--decision', '415/QĐ-UBND', '--where', 'level=commune', '--to', 'x.docx'],
      '--decision',
    ],
    ['no argument', ['show'], '<mã>'],
    ['no words', ['search', ' '], '<từ>'],
    ['an unknown language', ['stats', '--lang', 'fr'], 'vi, en'],
    ['a folder that is not there', ['-C', 'catalogue', 'stats'], 'catalogue'],
    ['a day on which there was no such procedure', ['show', '2.000815', '--at', '2020-01-01'], '01/01/2020'],
    ['a folder for a report', ['stats', '--report', 'json=catalog'], 'catalog'],
    ['a path below a file', ['diff', 'catalog/catalog.yaml/x'], 'catalog.yaml/x'],
    ['too many arguments', ['status', 'x'], 'status'],
    ['an unknown version', ['stats', 'x'], 'git'],
    ['an unknown dimension', ['stats', '--by', 'sectr'], 'sector'],
    ['a dimension twice', ['stats', '--by', 'level,level'], '“level” hai lần'],
    ['an unknown form', ['stats', '--form', 'II.03'], 'II.07b'],
    ['options that exclude each other', ['stats', '--form', 'II.07b', '--by', 'level'], '--by'],
    ['an unknown colour', ['stats', '--color', 'red'], 'auto'],
  ])('%s', (_, args, suggestion) => {
    const { code, stdout, stderr } = tthc(sample, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(suggestion);
    expectClear(stderr);
    expect(readTree(sample)).toEqual(before);
  });

  it('a file where a catalog is to be made', () => {
    const folder = makeFolder();
    writeFiles(folder, { tỉnh: 'x' });
    for (const dir of ['tỉnh', 'tỉnh/a']) {
      const { code, stderr } = tthc(folder, ['init', dir, '--publisher', 'UBND', '--code', 'H55']);
      expect([code, stderr]).toEqual([3, expect.stringContaining('ENOTDIR')]);
      expect(stderr).toContain('Nothing was changed');
    }
    expect(readTree(folder)).toEqual({ tỉnh: Buffer.from('x').toString('base64') });
  });

  it('a file where the folder of an export is to be', () => {
    const folder = makeFolder();
    writeFiles(folder, { tỉnh: 'x' });
    const { code, stderr } = tthc(folder, ['export', '-C', sample, '--to', 'tỉnh/a.csv']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('tỉnh/a.csv: ')]);
    expect([stderr.includes('ENOTDIR'), stderr.includes('manifest')]).toEqual([true, false]);
  });

  it('a catalog made elsewhere, whose next command leads there', () => {
    const { stdout } = tthc(makeFolder(), ['init', 'một tỉnh', '--publisher', 'UBND', '--code', 'H55']);
    expect(stdout.trimEnd().split('\n').at(-1)).toEqual(
      expect.stringMatching(/^ {2}tthc -C "một tỉnh" import LIST\.xlsx --issued \d{4}-\d\d-\d\d$/u),
    );
  });

  it('no code in small letters, which is taken', () => {
    const folder = makeFolder();
    expect(tthc(folder, ['init', '--publisher', 'UBND', '--code', 'h55']).code).toBe(0);
    expect(readFileSync(join(folder, 'catalog/catalog.yaml'), 'utf8')).toContain('code: H55');
  });

  it('a folder without a catalog', () => {
    const { code, stderr } = tthc(makeFolder(), ['validate']);
    expect(code).toBe(2);
    expect(stderr).toContain('tthc init');
  });
});

describe('bad input gives a clear finding each', () => {
  const record = 'catalog/procedures/so-tu-phap/1.000001.yaml';
  it.each([
    ['broken YAML', 'name: "Thủ tục\nlevels: [', 'yaml/syntax'],
    ['a duplicate key', 'name: A\nname: B\n', 'yaml/duplicate-key'],
    ['an empty file', '', 'file/empty'],
    ['only a comment', '# nothing\n', 'file/empty'],
    ['a binary file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]), 'file/not-text'],
    ['a list instead of a record', '- a\n- b\n', 'schema/type'],
    [
      'a misspelt key',
      'nmae: A\ndepartment: so-tu-phap\nsector: chung-thuc\nlevels: [province]\n',
      'schema/unknown-key',
    ],
  ])('%s in a record', (_, content, rule) => {
    const folder = makeCatalog([procedure('1.000001'), procedure('1.000002')]);
    writeFiles(folder, { [record]: content });
    const { code, diagnostics } = tthcJson<{
      diagnostics: { rule: string; file: string; line: number; message: string }[];
    }>(folder, ['validate']);
    expect(code).toBe(1);
    const found = diagnostics.find((diagnostic) => diagnostic.rule === rule);
    expect(found).toMatchObject({ file: record });
    expectClear(JSON.stringify(diagnostics));
  });

  it.each([
    ['broken YAML', 'number: "1', 3],
    ['an empty file', '', 3],
    ['a record instead of a decision', 'name: A\n', 3],
    [
      'rows that its kind may not have',
      publication('1/QĐ-UBND', { kind: 'correction', new: [procedure('1.000009')] }),
      3,
    ],
    ['a decision without rows', publication('1/QĐ-UBND', {}), 3],
  ])('%s as a decision', (_, content, exitCode) => {
    const folder = makeCatalog([procedure('1.000001')]);
    writeFiles(folder, { 'd.yaml': content });
    const before = readTree(folder);
    for (const command of ['plan', 'apply']) {
      const { code, stdout, stderr } = tthc(folder, [command, 'd.yaml']);
      expect(code).toBe(exitCode);
      expect(stdout).toContain('d.yaml');
      expectClear(stdout + stderr);
    }
    expect(tthc(folder, ['validate', 'd.yaml']).code).toBe(1);
    expect(readTree(folder)).toEqual(before);
  });

  it.each([
    ['a table', 'x.csv', 'STT,Mã số\n1,"a: b"\n', /bảng CSV.*YAML\.\n +.*tthc import x\.csv\n$/u],
    ['a workbook', 'x.xlsx', 'PK\u0003\u0004', /bảng tính Excel.*\n +.*tthc import x\.xlsx\n$/u],
    ['a document', 'dự thảo/x y.docx', 'PK', /văn bản Word.*\n +.*tthc import "dự thảo\/x y\.docx"\n$/u],
    [
      'lines of JSON',
      'x.jsonl',
      '{"name":"A"}\n{"name":"B"}\n',
      /dữ liệu JSON.*\n +.*tthc import x\.jsonl\n$/u,
    ],
    ['a list in JSON', 'x.json', '[{"name":"A"}]', /dữ liệu JSON.*\n +.*tthc import x\.json\n$/u],
    [
      'a document under a wrong name',
      'x.yaml',
      'PK\u0003\u0004',
      /x\.yaml không phải .*tthc import TỆP\n$/su,
    ],
    ['binary data', 'x.bin', new Uint8Array([1, 0, 255]), /x\.bin không phải .*tthc import TỆP\n$/su],
    ['prose', 'x.txt', 'Kính gửi: Sở Tư pháp\n', /x\.txt không phải .*tthc import TỆP\n$/su],
  ])('%s is told to be no decision in YAML', (_, path, content, told) => {
    const folder = makeCatalog([procedure('1.000001')]);
    writeFiles(folder, { [path]: content });
    const before = readTree(folder);
    // `apply` takes a .json file for a plan.
    const applied = path.endsWith('.json') ? [] : ['apply'];
    for (const command of ['plan', 'validate', ...applied]) {
      const said = tthc(folder, [command, path]);
      expect(said).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(told) });
      const asked = tthcJson<{ error: { code: string } }>(folder, [command, path]);
      expect([asked.code, asked.error.code]).toEqual([2, 'not-yaml']);
      expect(unwrapped(tthc(folder, [command, path, '--lang', 'en']).stderr)).toMatch(
        /not a decision in YAML\. .+\n$/u,
      );
    }
    expect(tthc(folder, ['validate', path, '--fix']).code).toBe(2);
    expect(readTree(folder)).toEqual(before);
  });

  it('what is wrong in a text named otherwise is still told in its place', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    writeFiles(folder, { 'd.txt': 'number: "1', 'd.json': '{"number": 1}' });
    for (const path of ['d.txt', 'd.json'])
      expect(tthc(folder, ['plan', path]).stdout).toContain(`${path}:1:`);
  });

  it('a folder instead of a decision holds no decision', () => {
    const folder = makeCatalog([]);
    writeFiles(folder, { 'drafts/readme.txt': 'x' });
    expect(tthc(folder, ['apply', 'drafts']).code).toBe(2);
    expect(tthc(folder, ['import', 'drafts']).code).toBe(2);
  });

  it('a catalog that cannot be read whole is not counted', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    writeFiles(folder, { [record]: 'name: [' });
    for (const args of [['stats'], ['list'], ['export', '--to', 'x.json'], ['diff', '@2021-01-01']]) {
      expect(tthc(folder, args).code, args.join(' ')).toBe(2);
    }
  });
});

describe('the shell', () => {
  it.each([
    ['stats'],
    ['list', '--format', 'json'],
    ['show', '2.000815', '--lang', 'en'],
    ['diff', '@2026-03-05', '--exit-code'],
    ['validate', 'docs/examples/quyet-dinh-sai.yaml'],
    ['plan', 'docs/examples/quyet-dinh-sai.yaml'],
    ['schema', 'procedur'],
    [],
  ])('hears from a process what the tests hear from main: %s %s', (...args: string[]) => {
    const heard = tthcProcess(projectRoot, args);
    expect(tthc(projectRoot, args)).toEqual(heard);
    expect(heard.stdout + heard.stderr).not.toBe('');
  });

  it('keeps data on stdout and talk on stderr; -q keeps quiet', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    writeFiles(folder, {
      'd.yaml': publication('1/QĐ-UBND', { abolished: [{ code: '1.000002', by: { number: '1/NĐ-CP' } }] }),
    });
    expect(tthc(folder, ['apply', 'd.yaml']).stderr).toContain('Không thực hiện được');
    expect(tthc(folder, ['apply', 'd.yaml', '-q']).stderr).toBe('');
  });

  it('speaks the language asked for, else the catalog’s', () => {
    expect(tthc(sample, ['stats']).stdout).toContain('Tổng cộng');
    expect(tthc(sample, ['stats', '--lang', 'en']).stdout).toContain('Total');
    expect(tthc(sample, ['stats'], { TTHC_LANG: 'en' }).stdout).toContain('Total');
    expect(tthc(sample, ['stats'], { LANG: 'en_US.UTF-8' }).stdout).toContain('Tổng cộng');
  });

  it('writes the same result into files as well', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    const args = ['stats', '--report', 'json=out/a.json', '--report', 'csv=b.csv', '--lang', 'vi'];
    const { code, stderr } = tthc(folder, args);
    expect([code, stderr]).toEqual([0, 'Đã ghi out/a.json.\nĐã ghi b.csv.\n']);
    expect(tthc(folder, [...args, '-q']).stderr).toBe('');
    const tree = readTree(folder);
    expect(JSON.parse(Buffer.from(tree['out/a.json'] ?? '', 'base64').toString())).toMatchObject({
      procedures: 1,
    });
    expect(tree['b.csv']).toBeDefined();
  });

  it('does not mind a reader that goes away', () => {
    const { stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" list --format json | head -1`],
      { cwd: sample, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
  });

  it.runIf(existsSync('/dev/full'))('says that its output could not be written', () => {
    const { stderr, status } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" stats >/dev/full`],
      {
        cwd: sample,
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^tthc: .*\(ENOSPC\)\.\n$/u)]);
  });

  it('tells after a plan what to type next, paths with spaces too', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    const draft = publication('1/QĐ-UBND', { abolished: [{ code: '1.000001', by: { number: '1/NĐ-CP' } }] });
    writeFiles(folder, { 'dự thảo/a.yaml': draft, 'a.yaml': draft });
    const said = (path: string) => tthc(folder, ['plan', path]).stdout.trimEnd().split('\n').at(-1);
    expect(said('a.yaml')).toMatch(/tthc apply a\.yaml$/u);
    expect(said('dự thảo/a.yaml')).toMatch(/tthc apply "dự thảo\/a\.yaml"$/u);
  });

  it('tells how to see ahead what a decision of a later day will change', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    const row = { code: '1.000001', by: { number: '1/NĐ-CP' } };
    writeFiles(folder, {
      'a.yaml': publication('1/QĐ-UBND', { issued: '2021-03-01', effective: '2021-04-01', abolished: [row] }),
    });
    const ahead = ['plan', 'a.yaml', '--today', '2021-04-01'];
    expect(tthc(folder, ['plan', 'a.yaml', '--today', '2021-03-02']).stdout).toContain(
      `tthc ${ahead.join(' ')}`,
    );
    expect(tthc(folder, ahead).stdout).toContain('Bãi bỏ (1)');
  });

  it('colours only where it is wanted', () => {
    const colour = '\u001b[';
    expect(tthc(sample, ['stats']).stdout).not.toContain(colour);
    expect(tthc(sample, ['stats', '--color', 'always']).stdout).toContain(colour);
  });
});

describe('a new catalog', () => {
  it('is told of in Vietnamese when its publisher has a Vietnamese name, with what comes next', () => {
    const speaks = (publisher: string, env: Record<string, string> = {}) =>
      tthc(makeFolder(), ['init', '--publisher', publisher, '--code', 'H10'], { TTHC_LANG: '', ...env })
        .stdout;
    for (const name of ['UBND tỉnh Bình Thuận', 'Ủy ban nhân dân thành phố Huế'.normalize('NFD')])
      expect(speaks(name, { LANG: 'en_US.UTF-8' })).toMatch(/^Đã tạo danh mục .*tthc import /su);
    expect(speaks('Department of Justice')).toMatch(/^Catalog created .*tthc import /su);
    expect(speaks('UBND tỉnh Bình Thuận', { TTHC_LANG: 'en' })).toMatch(/^Catalog created/u);
  });
});
