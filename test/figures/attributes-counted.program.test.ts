import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tthc, tthcJson } from '../support/cli.ts';
import { makeCatalog, procedure } from '../support/example.ts';

describe('services by post and proactive services', () => {
  const folder = makeCatalog([
    procedure('1.000001', { byPost: { receive: true, return: true }, proactive: 3 }),
    procedure('1.000002', { byPost: { receive: true } }),
    procedure('1.000003', { byPost: { receive: false, return: true }, proactive: 1 }),
    procedure('1.000004', { postal: true }),
    procedure('1.000005', { postal: false }),
    procedure('1.000006', { byPost: { receive: false, return: false } }),
    procedure('1.000007'),
  ]);
  const listed = (condition: string) =>
    tthcJson<{ procedures: { id: string }[] }>(folder, ['list', '--where', condition]).procedures.map(
      ({ id }) => id.at(-1),
    );

  it('are filtered by, also in the words of people', () => {
    expect(listed('by-post=both')).toEqual(['1', '4']);
    expect(listed('by-post=receive')).toEqual(['2']);
    expect(listed('by-post=Trả kết quả')).toEqual(['3']);
    expect(listed('by-post=none,unspecified')).toEqual(['5', '6', '7']);
    expect(listed('proactive=1,3')).toEqual(['1', '3']);
    expect(tthc(folder, ['list', '--where', 'proactive=5']).code).toBe(2);
  });

  it('are counted by, and add up', () => {
    const { stdout } = tthc(folder, ['stats', '--by', 'by-post', '--format', 'csv', '--lang', 'vi']);
    const rows = stdout
      .replace(/^\uFEFF/u, '')
      .trim()
      .split(/\r?\n/u)
      .map((line) => line.split(',').slice(0, 2));
    expect(rows.slice(1)).toEqual([
      ['Tiếp nhận và trả kết quả', '2'],
      ['Tiếp nhận hồ sơ', '1'],
      ['Trả kết quả', '1'],
      ['Không', '2'],
      ['Chưa có thông tin', '1'],
      ['Tổng cộng', '7'],
    ]);
    expect(tthc(folder, ['stats', '--by', 'proactive,by-post', '--lang', 'vi']).code).toBe(0);
  });
});

describe('attributes of services', () => {
  const partial = { online: 'partial' as const };
  const byLaw = { timeLimitByLaw: { value: 5, unit: 'day' as const } };
  const folder = makeCatalog([
    procedure('1.000001', { ...partial, onlineReason: { kind: 'presence' }, groups: ['Nhóm A', 'Nhóm B'] }),
    procedure('1.000002', { ...partial, ...byLaw, groups: ['Nhóm A'], kind: 'specific' }),
    procedure('1.000003', { online: 'full', friendlyName: 'Giấy thông hành', keywords: ['qua biên giới'] }),
    procedure('NB-STP-01', { ...partial, kind: 'internal', groups: ['Nhóm A'] }),
    procedure('1.000004', { portalId: '0190aaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' }),
  ]);
  const listed = (...words: string[]) =>
    tthcJson<{ procedures: { id: string }[] }>(folder, words).procedures.map(({ id }) => id.at(-1));
  const counted = (by: string) => {
    const { stdout } = tthc(folder, ['stats', '--by', by, '--format', 'csv', '--lang', 'en']);
    return stdout
      .trim()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(',').slice(0, 2).join(' '));
  };

  it('are filtered by', () => {
    expect(listed('list', '--where', 'online-reason=presence')).toEqual(['1']);
    expect(listed('list', '--where', 'online-reason=unspecified')).toEqual(['2']);
    expect(listed('list', '--where', 'online-reason=none')).toEqual(['3', '4']);
    expect(listed('list', '--where', 'reduced=yes')).toEqual(['2']);
    expect(listed('list', '--where', 'group=nhom a')).toEqual(['1', '2']);
    expect(listed('list', '--where', 'group=unspecified')).toEqual(['3', '4']);
    expect(tthc(folder, ['list', '--where', 'group=Nhóm C']).code).toBe(2);
  });

  it('are counted by, each procedure once', () => {
    expect(counted('online-reason')).toEqual([
      'Presence required 1',
      'No reason stated 1',
      'No partial service 2',
      'Total 4',
    ]);
    expect(counted('reduced')).toEqual(['Reduced 1', 'No 3', 'Total 4']);
    expect(counted('group')).toEqual(['Nhóm A 1', 'Nhóm A; Nhóm B 1', 'In no group 2', 'Total 4']);
    expect(counted('kind')).toEqual(['Standard 3', 'Specific 1', 'Total 4']);
  });

  it('are searched, and a procedure is found by its id on the portal', () => {
    expect(listed('search', 'giay thong hanh')).toEqual(['3']);
    expect(listed('search', 'biên giới')).toEqual(['3']);
    expect(listed('search', '0190aaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee')).toEqual(['4']);
    const shown = tthcJson<{ id: string }>(folder, ['show', '0190AAAA-BBBB-4ccc-8ddd-eeeeeeeeeeee']);
    expect(shown.id).toBe('1.000004');
  });

  it('stand in words on what is exported of a part', () => {
    const file = `${folder}/part.md`;
    tthc(folder, ['export', '--to', file, '--where', 'online-reason=presence', '--lang', 'vi']);
    expect(readFileSync(file, 'utf8')).toContain('lý do trực tuyến một phần: phải có mặt');
    tthc(folder, ['export', '--to', file, '--where', 'reduced=no', '--force', '--lang', 'vi']);
    expect(readFileSync(file, 'utf8')).not.toMatch(/: (?:yes|no)\b/u);
  });
});
