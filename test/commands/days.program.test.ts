import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copySample, makeFolder, readTree, sample, tthc, tthcJson, unwrapped } from '../support/cli.ts';

/** The sample begins with a list of 1/7/2025. */
const dayBefore = '2025-06-30';

describe('a day before the list that a catalog begins with', () => {
  const folder = makeFolder();
  it.each([
    ['stats', '--at', dayBefore],
    ['stats', '--compare', `@${dayBefore}`],
    ['list', '--at', dayBefore],
    ['search', 'khai sinh', '--at', dayBefore],
    ['show', '2.000815', '--at', dayBefore],
    ['diff', `@${dayBefore}`],
    ['report', '--from', '2025-01-01', '--to', dayBefore],
    ['export', '--at', dayBefore, '--to', join(folder, 'x.json')],
  ])('has no figures: %s %s %s', (...args) => {
    const { code, stdout, stderr } = tthc(sample, [...args, '--lang', 'vi']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Không có số liệu của ngày 30/6/2025');
    expect(existsSync(join(folder, 'x.json'))).toBe(false);
  });

  it('makes what opens a period that begins before it no figure to be relied on', () => {
    const period = ['report', '--from', '2025-01-01', '--to', '2025-12-31'];
    const { stdout } = tthc(sample, [...period, '--lang', 'vi']);
    expect(stdout.replace(/\s+/gu, ' ')).toContain('số đầu kỳ bằng 0 không phải là số thực tế');
    expect(tthcJson(sample, period)).toMatchObject({ code: 0, begins: '2025-07-01', closing: 57 });
    const own = tthcJson(sample, ['report', '--from', '2025-07-01', '--to', '2025-12-31']);
    expect(own).not.toHaveProperty('begins');
  });

  it('refuses a decision of it with one sentence instead of one for each row', () => {
    const root = copySample();
    const before = readTree(root);
    const folder = makeFolder({
      'cu.yaml': {
        kind: 'publication',
        number: '5/QĐ-UBND',
        issued: '2024-02-02',
        effective: '2024-02-02',
        title: 'Công bố danh mục thủ tục',
        department: 'so-tu-phap',
        posted: '2024-02-03',
        abolished: ['9.000001', '9.000002', '9.000003'].map((code) => ({
          code,
          by: { number: '23/2015/NĐ-CP' },
        })),
      },
    });
    for (const command of ['plan', 'apply', 'validate']) {
      const { code, diagnostics } = tthcJson<{ diagnostics: { rule: string; severity: string }[] }>(root, [
        command,
        join(folder, 'cu.yaml'),
      ]);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect([command, code, errors.map(({ rule }) => rule)]).toEqual([
        command,
        command === 'validate' ? 1 : 3,
        ['decision/before-catalog'],
      ]);
    }
    expect(readTree(root)).toEqual(before);
  });
});

describe('a day still to come', () => {
  it.each([
    ['stats', '--at', '2027-01-01'],
    ['stats', '.', '--at', '2027-01-01'],
    ['list', '--at', '2027-01-01'],
    ['report', '--from', '2026-01-01', '--to', '2027-01-01', '--form', 'II.03'],
  ])('is answered as what is expected: %s %s %s', (...args) => {
    const { code, stderr, stdout } = tthc(sample, [...args, '--today', '2026-05-01', '--lang', 'vi']);
    expect([code, unwrapped(stderr)]).toEqual([
      0,
      'Ngày 01/01/2027 chưa đến: kết quả là dự kiến, theo các quyết định đã có trong sổ.\n',
    ]);
    expect(stdout).not.toBe('');
    expect(tthc(sample, [...args, '--today', '2027-01-01', '--lang', 'vi']).stderr).toBe('');
  });

  it('is said in the report of a period that is not over', () => {
    const report = (today: string) =>
      tthc(sample, [
        ...['report', '--from', '2026-01-01', '--to', '2026-06-30'],
        ...['--today', today, '--lang', 'vi'],
      ]).stdout;
    expect(report('2026-05-01')).toContain('Ngày 30/6/2026 chưa đến: kết quả là dự kiến');
    expect(report('2026-06-30')).not.toContain('kết quả là dự kiến');
  });
});
