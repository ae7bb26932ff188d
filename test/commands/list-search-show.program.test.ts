import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample, tthc, tthcJson, unwrapped } from '../support/cli.ts';
import { makeCatalog, procedure } from '../support/example.ts';

describe('stats, list, search, show, history, export', () => {
  const folder = makeCatalog([
    procedure('1.000001', { name: 'Đăng ký hộ tịch', levels: ['province', 'commune'] }),
    procedure('1.000002', {
      name: 'Đo đạc đất đai',
      department: 'so-xay-dung',
      sector: 'nha-o',
      levels: ['commune'],
    }),
    procedure('1.000003', { name: '=HYPERLINK("x")', department: 'so-xay-dung', sector: 'nha-o' }),
  ]);

  it('keeps procedures and rows apart, and both add up', () => {
    const stats = tthcJson<{
      asOf: string;
      procedures: number;
      rows: number;
      byLevel: Record<string, number>;
      byDepartment: { department: string; procedures: number; levels: Record<string, number> }[];
    }>(folder, ['stats']);
    expect(stats).toMatchObject({
      asOf: '2021-01-01',
      procedures: 3,
      rows: 4,
      byLevel: { province: 2, commune: 2 },
    });
    expect(stats.byDepartment).toEqual([
      {
        department: 'so-tu-phap',
        name: 'Sở Tư pháp',
        procedures: 1,
        rows: 2,
        levels: { province: 1, commune: 1 },
      },
      {
        department: 'so-xay-dung',
        name: 'Sở Xây dựng',
        procedures: 2,
        rows: 2,
        levels: { province: 1, commune: 1 },
      },
    ]);
    const { stdout } = tthc(folder, ['stats', '--format', 'markdown']);
    expect(stdout).toContain('| Sở Xây dựng | 2 | 1 | 1 | 2 |');
  });

  it('finds names with and without diacritics, and by legal basis', () => {
    const found = (...words: string[]) =>
      tthcJson<{ procedures: { id: string }[] }>(folder, ['search', ...words]).procedures.map(({ id }) => id);
    expect(found('ho', 'tich')).toEqual(['1.000001']);
    expect(found('hộ', 'tịch')).toEqual(['1.000001']);
    expect(found('DAT', 'DAI')).toEqual(['1.000002']);
    expect(found('hồ', 'tịch')).toEqual([]);
    expect(found('23/2015/NĐ-CP')).toHaveLength(3);
  });

  it('finds whole words, where they stand, and decisions; says what may have been meant', () => {
    interface Found {
      procedures: { id: string }[];
      matches: { id: string; in: { field: string; text: string }[] }[];
      decisions: { number: string }[];
      near: string[];
    }
    const found = (...words: string[]) => tthcJson<Found>(folder, ['search', ...words]);
    const ids = (...words: string[]) => found(...words).procedures.map(({ id }) => id);
    expect([ids('tic'), ids('ich'), ids('ky')]).toEqual([['1.000001'], [], ['1.000001']]);
    expect(ids('ki', 'dat')).toEqual([]);
    expect(ids('xay', 'dung')).toEqual(['1.000002', '1.000003']);
    expect(found('xây', 'dựng').matches[0]?.in).toEqual([{ field: 'department', text: 'Sở Xây dựng' }]);
    expect(found('1.00000').matches.map((one) => one.in)).toEqual([
      [{ field: 'code', text: '1.000001' }],
      [{ field: 'code', text: '1.000002' }],
      [{ field: 'code', text: '1.000003' }],
    ]);
    const { decisions } = tthcJson<{ decisions: { number: string }[] }>(folder, ['status']);
    const [{ number }] = decisions as [{ number: string }];
    expect(found(number).decisions).toMatchObject([{ number }]);
    expect(found('đăg', 'ký')).toMatchObject({ procedures: [], near: ['đăng ký'] });
    const { stdout } = tthc(folder, ['search', 'đăg', 'ký', '--lang', 'vi']);
    expect(stdout).toBe('Không tìm thấy thủ tục, quyết định nào.\n\nCó phải “đăng ký”?\n');
    expect(tthc(folder, ['search', 'xây', '--lang', 'vi']).stdout).toContain('cơ quan Sở Xây dựng');
  });

  it('puts names that have all words first, and apart what has them in several places or only in a legal basis', () => {
    const own = makeCatalog([
      procedure('1.000001', { name: 'Khai báo lao động' }),
      procedure('1.000002', {
        name: 'Khai báo máy móc',
        department: 'so-xay-dung',
        sector: 'nha-o',
        legalBases: [{ number: '1/2020/NĐ-CP', title: 'khai tử' }],
      }),
      procedure('1.000003', { name: 'Xóa đăng ký khai tử' }),
      procedure('1.000004', { name: 'Việc khác', keywords: ['khai tử'] }),
    ]);
    const { procedures, matches } = tthcJson<{
      procedures: { id: string }[];
      matches: { id: string; in: { field: string }[] }[];
    }>(own, ['search', 'khai', 'tu']);
    expect(procedures.map(({ id }) => id)).toEqual(['1.000003', '1.000004', '1.000001', '1.000002']);
    expect(matches.map((one) => one.in.map(({ field }) => field))).toEqual([
      ['name'],
      ['keyword'],
      ['department'],
      ['legalBasis'],
    ]);
    const { stdout } = tthc(own, ['search', 'khai tu', '--lang', 'vi']);
    const told = unwrapped(stdout);
    expect(told).toContain('Thêm 2 thủ tục mà các từ này nằm ở nhiều mục khác nhau');
    expect(told.indexOf('1.000004')).toBeLessThan(told.indexOf('Thêm 2 thủ tục'));
    expect(told.indexOf('1.000001')).toBeGreaterThan(told.indexOf('Thêm 2 thủ tục'));
    // Where nothing else was found, what is apart needs no word.
    expect(tthc(own, ['search', 'xay dung may', '--lang', 'vi']).stdout).not.toContain('Thêm');
  });

  it('lists by department, sector, level', () => {
    const listed = (...args: string[]) =>
      tthcJson<{ procedures: { id: string }[] }>(folder, ['list', ...args]).procedures.map(({ id }) => id);
    expect(listed('--department', 'so-xay-dung')).toEqual(['1.000002', '1.000003']);
    expect(listed('--level', 'commune')).toEqual(['1.000001', '1.000002']);
    expect(listed('--status', 'abolished')).toEqual([]);
  });

  it('names what a name that is nearly one may mean, and where to look', () => {
    const shown = (name: string) => tthc(folder, ['show', name, '--lang', 'vi']);
    expect(shown('hộ tịch').stderr).toContain('Có phải là “Đăng ký hộ tịch”?');
    expect(shown('hộ tich đăg').stderr).toContain('Có phải là “Đăng ký hộ tịch”?');
    expect(shown('thuế').stderr).toContain('tthc search');
    expect(shown('1.000009').stderr).toMatch(/Có phải là “1\.00000\d”/u);
  });

  it('names a folder that is not there as that, with one that may have been meant', () => {
    const { code, stderr } = tthc(folder, ['-C', 'catalgo', 'status', '--lang', 'vi']);
    expect([code, stderr]).toEqual([2, 'tthc: Không có thư mục catalgo.\n      Có phải là “catalog”?\n']);
    expect(tthc(folder, ['-C', 'catalog/catalog.yaml', 'status', '--lang', 'vi']).stderr).toContain(
      'catalog/catalog.yaml không phải thư mục',
    );
  });

  it('finds by a legal basis and names only its number; lists of sentences stand one below the other', () => {
    const own = makeCatalog([
      procedure('1.000001', {
        legalBases: [{ number: '87/2020/NĐ-CP', title: 'quy định về cơ sở dữ liệu điện tử' }],
        conditions: [`${'Có hồ sơ '.repeat(8)}hợp lệ.;`, 'Đã nộp lệ phí;'],
        dossier: [{ case: 'Nộp trực tiếp:', documents: [{ name: 'Tờ khai', originals: 1 }] }],
      }),
    ]);
    const { stdout } = tthc(own, ['search', 'điện tử', '--lang', 'vi']);
    expect(stdout).toMatch(/ căn cứ 87\/2020\/NĐ-CP\n/u);
    const shown = tthc(own, ['show', '1.000001', '--lang', 'vi']).stdout;
    expect(shown).toContain('\n  – Đã nộp lệ phí;');
    expect(shown).toContain('Nộp trực tiếp:\n  – Tờ khai (bản chính: 1)');
    expect(shown).not.toMatch(/;\s*;/u);
  });

  it('shows first that a procedure is out of force, since when and by which decision', () => {
    const { stdout } = tthc(sample, ['show', '1.002636', '--at', '2026-04-27', '--lang', 'vi']);
    const parts = stdout.slice(stdout.indexOf('\n\n') + 2).split('\n');
    expect(parts.slice(0, 4)).toEqual([
      'tình trạng:                  đã bãi bỏ',
      'hết hiệu lực từ:             15/02/2026',
      'quyết định bãi bỏ:           212/QĐ-UBND (10/02/2026)',
      'được thay thế bởi:           1.002650',
    ]);
    expect(stdout.match(/tình trạng:/gu)).toHaveLength(1);
  });

  it('shows a record under any form of its code, and its life', () => {
    for (const code of ['1.000001', '1.000001.H55', '1.000001.000.00.00.H55'])
      expect(tthc(folder, ['show', code]).stdout).toContain('Đăng ký hộ tịch');
    const { events } = tthcJson<{ events: { decision: string; class: string }[] }>(folder, [
      'history',
      '1.000001',
    ]);
    expect(events).toMatchObject([{ decision: 'Danh mục ban đầu', class: 'new' }]);
  });

  it('exports the same bytes every time, with date, counts and fingerprint, safe for spreadsheets', () => {
    for (const name of ['a.json', 'a.csv']) {
      expect(tthc(folder, ['export', '--to', name]).code).toBe(0);
      const first = readFileSync(join(folder, name));
      expect(tthc(folder, ['export', '--to', name]).code).toBe(2);
      expect(tthc(folder, ['export', '--to', name, '--force']).code).toBe(0);
      expect(readFileSync(join(folder, name)).equals(first)).toBe(true);
    }
    const snapshot = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'));
    expect(snapshot).toMatchObject({ asOf: '2021-01-01', counts: { procedures: 3, rows: 4 } });
    expect(snapshot.fingerprint).toMatch(/^tthc1-sha256:[0-9a-f]{64}$/u);
    const csv = readFileSync(join(folder, 'a.csv'), 'utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).toContain(snapshot.fingerprint);
  });
});
