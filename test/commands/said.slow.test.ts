import { chmodSync, cpSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { copySample, sample, unwrapped, writeFiles } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

let folder = '';
beforeEach(() => {
  folder = copySample();
});

const run = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runHere(folder, argv);
  return { code, stdout, stderr: unwrapped(stderr) };
};
const at = (path: string): string => join(folder, 'catalog', path);

describe('a catalog that lacks a file', () => {
  it('is told how to bring it back, and not to make a new one', async () => {
    rmSync(at('sectors.yaml'));
    const { code, stdout } = await run('validate', '--errors-only');
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/gu, ' ')).toContain('git checkout HEAD -- catalog/sectors.yaml');
    expect(stdout).not.toContain('tthc init');
    const listed = await run('list');
    expect([listed.code, listed.stderr]).toEqual([
      2,
      expect.stringContaining('git checkout HEAD -- catalog/sectors.yaml'),
    ]);
    const around = await runHere(dirname(folder), ['-C', basename(folder), 'list']);
    expect(unwrapped(around.stderr)).toContain(
      `git -C ${basename(folder)}/catalog checkout HEAD -- sectors.yaml`,
    );
  });

  it('is found without catalog.yaml, in its own language, and no other is taken in its place', async () => {
    const outer = copySample();
    cpSync(join(folder, 'catalog'), join(outer, 'inner', 'catalog'), { recursive: true });
    rmSync(join(outer, 'inner', 'catalog', 'catalog.yaml'));
    const { code, stdout } = await runHere(join(outer, 'inner'), ['validate', '--errors-only'], {
      env: { LANG: 'C' },
    });
    expect([code, stdout]).toEqual([1, expect.stringContaining('Thiếu tệp catalog.yaml')]);
    writeFileSync(join(outer, 'inner', 'catalog', 'catalog.yaml'), '');
    const emptied = await runHere(join(outer, 'inner'), ['list'], { env: { LANG: 'C' } });
    expect([emptied.code, emptied.stderr]).toEqual([2, expect.stringContaining('Danh mục không nguyên vẹn')]);
  });
});

describe('marks of a conflict', () => {
  it('are told by verify, and figures point to where they are', async () => {
    const path = at('procedures/so-tu-phap/2.000815.yaml');
    writeFileSync(path, `<<<<<<< HEAD\n${readFileSync(path, 'utf8')}=======\n>>>>>>> khac\n`);
    const { code, stdout } = await run('verify');
    expect(code).toBe(1);
    expect(stdout).toContain('còn dấu xung đột của git  catalog/procedures/so-tu-phap/2.000815.yaml');
    expect(stdout).toContain('tthc validate --errors-only');
    expect(stdout).not.toContain('(không có)');
    expect((await run('stats')).stderr).toContain(
      'catalog/procedures/so-tu-phap/2.000815.yaml: còn dấu xung đột của git. Xem từng vị trí và cách sửa: tthc validate',
    );
    const small = at('departments.yaml');
    writeFileSync(small, `<<<<<<< HEAD\n${readFileSync(small, 'utf8')}=======\n>>>>>>> khac\n`);
    expect((await run('status')).stderr).toContain(' catalog/departments.yaml: còn dấu xung đột của git');
  });
});

describe('the folder of the catalog', () => {
  it.each(['catalog', '.', 'catalog/procedures'])('is not taken for drafts: %s', async (given) => {
    for (const command of ['plan', 'apply']) {
      const { code, stderr } = await run(command, given);
      expect([code, stderr]).toEqual([2, expect.stringContaining('là thư mục của danh mục')]);
    }
  });
});

describe('search and list', () => {
  it('name what is out of force, and say of each what it is', async () => {
    const { stdout } = await run('search', '23/2015');
    expect(unwrapped(stdout)).toContain('các từ này: 2.000942. Xem: tthc show 2.000942');
    const all = await run('list', '--status', 'all');
    expect(all.stdout).toContain('Tình trạng');
    expect(all.stdout).toContain('đã bãi bỏ');
    expect((await run('list')).stdout).not.toContain('Tình trạng');
    expect((await run('list', '--status', 'all', '--format', 'csv')).stdout).toMatch(
      /^'?2\.000942,.*,đã bãi bỏ\r$/mu,
    );
  });

  it('have no file names under the codes', async () => {
    const { stdout } = await run('list', '--department', 'so-nong-nghiep-va-moi-truong');
    expect(stdout.match(/^Chưa có mã {2}/gmu)).toHaveLength(2);
    expect(unwrapped(stdout)).toContain('tthc show 2025-11-18-1580-QD-UBND.new-1');
  });

  it.each(['pretty', 'markdown', 'html'])('nor in changes told to people as %s', async (format) => {
    const { stdout } = await run('diff', '@2025-10-01', '@2025-12-01', '--format', format);
    expect(stdout).toContain('Chưa có mã');
    expect(stdout).not.toContain('QD-UBND');
  });

  it('but in those for programs', async () => {
    const { stdout } = await run('diff', '@2025-10-01', '@2025-12-01', '--format', 'csv');
    expect(stdout).toContain('2025-11-18-1580-QD-UBND.new-1,');
  });

  it('tell of what is still to come in a life that it is expected, and name no decision by it', async () => {
    const { stdout } = await run('history', '1.013804');
    expect(unwrapped(stdout)).toContain(
      '01/01/2027  thay đổi nội dung, cấp theo hiệu lực · 552/QĐ-UBND · cấp tỉnh · dự kiến',
    );
    expect(unwrapped(stdout).match(/dự kiến/gu)).toHaveLength(1);
    const amended = await run('history', '1.013807', '--format', 'json');
    expect(JSON.parse(amended.stdout).parts.timeLimit).toBe('540/QĐ-UBND');
  });

  it.each(['.', '...', '-', '%'])('search nothing for %s', async (text) => {
    const { code, stderr } = await run('search', '--', text);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`“${text}” không có chữ hay số nào`)]);
  });

  it('refuse sheets where nothing is printed', async () => {
    const { code, stderr } = await run('list', '--sheets', 'department');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--report docx=')]);
  });
});

describe('a value that cannot be', () => {
  it.each([
    [['help', 'nosuch'], 'Không có lệnh “nosuch”'],
    [['help', 'stat'], 'Có phải là “stats”?'],
    [['list', '--at', '1/1/9999'], 'nằm ngoài các năm 1945–2200'],
    [['list', '--status', 'foo'], 'abolished, all.'],
    [['list', '--level', 'cap-x'], 'province'],
    [['export', '--to', 'x.docx'], '--columns list hoặc --decision'],
    [['list', '--report', 'foo'], 'Ví dụ: --report json=ket-qua.json'],
    [['init', 'x', '--publisher', 'A', '--code', 'h5'], 'Có phải là “H05”? Mã gồm'],
    [['init', 'x', '--publisher', 'A', '--code', 'tỉnh'], 'ví dụ H09 (tỉnh), G01'],
    [['publish', '--to', 'x', '--schema', 'pg_x'], 'dành các tên bắt đầu bằng pg_'],
    [['publish', '--to', 'x', '--schema', 'Danh mục'], 'không cần dấu nháy'],
    [['decision', 'new', '--new', '1', '--department', 'Chi cục Thủy lợi tỉnh'], 'đã có: Sở Tư pháp, '],
    [['merge', '.', '--into', 'x', '--on', '1/8/2025'], 'từ hai danh mục trở lên'],
    [['feedback', 'remove'], 'Ghi một trong: add, list, answer'],
    [['feedback', 'list', '02/PAKN'], 'Có phải là “01/PAKN”?'],
    [['feedback', 'answer', '99/XY', '--answered', '1/5/2026'], 'không có phản ánh, kiến nghị số 99/XY'],
    [['feedback', 'list', '--summary', 'x'], 'không có tùy chọn “--summary”'],
    [
      ['accept', 'decision/declared-count', '--decision', '1/QĐ', '--reason', 'a', '--until', '1/1/2020'],
      'ngày 01/01/2020 quá sớm. Ghi ngày từ 23/11/2026 trở đi',
    ],
  ])('is told in a plain sentence: %j', async (argv, said) => {
    const { code, stdout, stderr } = await run(...argv);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)]);
  });

  it('is taken where it can be meant', async () => {
    const levels = await Promise.all(['cấp-xã', 'xã', 'commune'].map((one) => run('list', '--level', one)));
    expect(new Set(levels.map(({ stdout }) => stdout)).size).toBe(1);
  });

  it('is an open bracket where it is one', async () => {
    writeFiles(folder, { 'd.yaml': 'a: [1\n', 'e.yaml': 'a:\n  - 1\n b: 2\n' });
    expect((await run('validate', 'd.yaml')).stdout).toContain('dấu ngoặc [ hoặc { mở mà chưa đóng');
    expect((await run('validate', 'e.yaml')).stdout).toContain('thụt dòng không đều');
  });
});

describe('feedback', () => {
  const add = (number: string, received: string) =>
    run(
      ...['feedback', 'add', '--number', number, '--received', received, '--about', 'rule'],
      ...['--department', 'so-tu-phap', '--summary', 'x'],
    );

  it('that is there is not to be overwritten', async () => {
    const { code, stderr } = await add('01/PAKN', '8/4/2026');
    expect([code, stderr]).toEqual([2, expect.stringContaining('tthc feedback answer 01/PAKN')]);
    expect(stderr).not.toContain('--force');
  });

  it('is not received, answered or posted on a day to come', async () => {
    expect((await add('02/PAKN', '24/11/2026')).stderr).toContain('ngày 24/11/2026 chưa đến');
    expect((await add('02/PAKN', '23/11/2026')).code).toBe(0);
    const { code, stdout } = await run('validate', '--today', '2026-11-22');
    expect([code, stdout]).toEqual([1, expect.stringContaining('Ngày nhận 23/11/2026 chưa đến')]);
    expect((await run('feedback', 'list', '02/PAKN')).stdout).toContain('1 phản ánh, kiến nghị');
  });
});

describe('a procedure on a day', () => {
  it('has its parts in the order of its file', async () => {
    const keys = async (...more: string[]) => {
      const { stdout } = await run('show', '2.000815', '--format', 'json', ...more);
      return Object.keys(JSON.parse(stdout).procedure);
    };
    expect(await keys('--at', '2026-04-27')).toEqual(await keys());
  });
});

describe('a day of making public before the signing', () => {
  it('is an error, and the report says why it does not count', async () => {
    const path = at('decisions/2026/2026-04-06-415-QD-UBND.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('posted: 2026-04-09', 'posted: 2026-04-03'));
    const { code, stdout } = await run('validate', '--errors-only');
    expect([code, unwrapped(stdout)]).toEqual([
      1,
      expect.stringContaining('Công khai ngày 03/4/2026, trước ngày ký là ngày 06/4/2026.'),
    ]);
    const period = ['report', '--from', '1/4/2026', '--to', '15/4/2026'];
    const text = (await run(...period)).stdout.replace(/\s+/gu, ' ');
    expect(text).toContain('mà tính vào số chưa ghi ngày: 415/QĐ-UBND');
    expect(text).toContain('13/4/2026 03/4/2026 trước ngày ký');
    const html = await run(...period, '--format', 'html');
    expect(html.stdout).toContain('01 quyết định ghi sai ngày công khai');
    const json = JSON.parse((await run(...period, '--format', 'json')).stdout);
    expect(json.deadlines.posting).toMatchObject({ kept: 0, missed: 0, unrecorded: 1 });
  });
});

describe('law on a day', () => {
  it('lists no text that is younger, and names those of which it is not known', async () => {
    const { stdout } = await run('law', '--at', '1/1/1990');
    expect(stdout).not.toContain('NĐ 61/2018');
    expect(unwrapped((await run('law', '--at', '1/1/2019')).stdout)).toMatch(
      /Chưa xác định được có hiệu lực ngày 01\/01\/2019 hay không: .*61\/2018/su,
    );
  });
});

describe('a table', () => {
  it('cuts no word of a label that is set in', async () => {
    const { stdout } = await runHere(
      sample,
      ['report', '--from', '1/1/2026', '--to', '30/6/2026', '--form', 'II.03'],
      {
        env: { TTHC_LANG: 'vi', COLUMNS: '60' },
      },
    );
    expect(stdout).not.toContain('…');
    expect(stdout).toMatch(/Kiểm định kỹ .*\n +\u2007\u2007thuật an toàn lao\n +\u2007\u2007động/u);
  });
});

describe.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a catalog that can only be read',
  () => {
    it('is no obstacle where there is nothing to write, and refused with 3 where there is', async () => {
      chmodSync(join(folder, 'catalog'), 0o555);
      try {
        expect((await run('fmt')).code).toBe(0);
        const { code, stderr } = await run('feedback', 'answer', '01/PAKN', '--posted', '21/4/2026');
        expect([code, stderr]).toEqual([3, expect.stringContaining('Không ghi được catalog/')]);
      } finally {
        chmodSync(join(folder, 'catalog'), 0o755);
      }
    });
  },
);
