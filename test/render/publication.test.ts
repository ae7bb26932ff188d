import { describe, expect, it } from 'vitest';
import { words as en } from '../../src/messages/en/index.ts';
import { words as vi } from '../../src/messages/vi/index.ts';
import { renderAgainst, renderPublication } from '../../src/render/publication.ts';
import { textWidth } from '../../src/text/width.ts';

const counts = { total: 1, added: 1, ended: 0, deleted: 0 };
const decisions = [1, 2, 3, 4, 5, 6].map((n) => `2026-02-10-${n}-QD-UBND-cua-tinh`);
const about = {
  database: 'postgresql://thai_nguyen@may-chu-dung-chung.example/danh_muc_thu_tuc_hanh_chinh',
  schema: 'tthc',
  publisher: 'H55',
  asOf: '2026-04-27',
  history: 'all',
};
const shown = {
  ...about,
  name: 'UBND tỉnh Thái Nguyên',
  isDryRun: false,
  counts: { procedures: 1, rows: 1 },
  published: {
    migrations: [1],
    tables: { procedure_version: counts },
    decisions: { added: decisions, deleted: [] },
  },
};
const compared = {
  ...about,
  fingerprint: '',
  heldAsOf: '2026-01-01',
  differences: { procedure_version: 1 },
  first: {
    table: 'procedure_version',
    kind: 'changed' as const,
    key: ['1.000001', '2026-01-01'],
    column: 'name',
    expected: 'Một tên dài của một thủ tục hành chính, '.repeat(8),
    found: 'Tên khác',
  },
};

describe.each([
  ['vi', vi],
  ['en', en],
])('a publication in %s', (_, words) => {
  it('is told in lines no wider than the terminal', () => {
    const { first: _first, ...same } = compared;
    const told = [
      renderPublication(shown, words, 80),
      renderPublication({ ...shown, isDryRun: true }, words, 80),
      renderAgainst(compared, words, 80),
      renderAgainst(same, words, 80),
    ].join('');
    expect(told.split('\n').filter((line) => textWidth(line) > 80 && line.includes(' ', 4))).toEqual([]);
  });
});

it('English counts one in the singular', () => {
  expect(renderPublication(shown, en, 80)).toContain('In force: 1 procedure, 1 row.');
  const { federation } = en.figures;
  expect(federation.lakeWritten('lake', '1', '0', '0')).toBe(
    'Wrote lake: 1 file new or changed, 0 as they were, 0 gone.',
  );
  expect(federation.exported('a.csv', '1', '1')).toBe('Wrote a.csv: 1 procedure of 1 catalog.');
  expect(en.output.merging.wrote('x', '1')).toBe('Wrote 1 file into x.');
});
