import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample, tthc, tthcJson, writeFiles } from '../../support/cli.ts';
import { basis, makeCatalog, procedure, publication } from '../../support/example.ts';
import { git, commitAll } from '../../support/git.ts';

interface DiffOutput {
  from: { asOf: string };
  to: { asOf: string };
  summary: Record<string, number>;
  changes: {
    class: string;
    id: string;
    decision: string | null;
    fields: { path: string; before: unknown; after: unknown }[];
  }[];
}

/** A catalog under git with one commit before a decision and one after. */
function makeHistory(): string {
  const folder = makeCatalog([
    procedure('1.000001', { conditions: 'Có hộ khẩu thường trú tại tỉnh và giấy tờ tùy thân còn hạn' }),
    procedure('1.000002'),
    procedure('1.000003'),
  ]);
  git(folder, 'init');
  commitAll(folder, 'before');
  writeFiles(folder, {
    'd.yaml': publication('12/QĐ-UBND', {
      new: [procedure('1.000009')],
      amended: [
        {
          code: '1.000001',
          changes: { conditions: 'Có nơi thường trú tại tỉnh và giấy tờ tùy thân còn hạn' },
          by: basis,
        },
      ],
      replaced: [{ codes: ['1.000003'], with: [procedure('1.000010')], by: basis }],
      abolished: [{ code: '1.000002', by: basis }],
    }),
  });
  expect(tthc(folder, ['apply', 'd.yaml']).code).toBe(0);
  commitAll(folder, 'after');
  return folder;
}

describe('diff', () => {
  const folder = makeHistory();
  const expected = [
    ['amended', '1.000001', '12/QĐ-UBND'],
    ['abolished', '1.000002', '12/QĐ-UBND'],
    ['replaced', '1.000003', '12/QĐ-UBND'],
    ['new', '1.000009', '12/QĐ-UBND'],
    ['new', '1.000010', '12/QĐ-UBND'],
  ];
  const rows = (diff: DiffOutput) => diff.changes.map((change) => [change.class, change.id, change.decision]);

  it('finds by trees what it finds in catalogs that are read whole: pending decisions, names for codes, hand edits', () => {
    const waiting = makeCatalog([procedure('1.000001'), procedure('1.000002'), procedure('1.000003')]);
    const late = {
      effective: '2021-06-01',
      amended: [{ code: '1.000001', changes: { postal: true }, by: basis }],
    };
    const named = { name: procedure('1.000002').name, changes: { oneStop: true }, by: basis };
    writeFiles(waiting, {
      'late.yaml': publication('20/QĐ-UBND', late),
      'named.yaml': publication('21/QĐ-UBND', { amended: [named] }),
    });
    expect(tthc(waiting, ['apply', 'late.yaml', '--today', '2021-03-01']).code).toBe(0);
    git(waiting, 'init');
    commitAll(waiting, 'one waits');
    expect(tthc(waiting, ['apply', 'named.yaml', '--today', '2021-03-01']).code).toBe(0);
    expect(tthc(waiting, ['apply', '--due', '--today', '2021-07-01']).code).toBe(0);
    const path = join(waiting, 'catalog/procedures/so-tu-phap/1.000003.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('name: ', 'name: X '));
    commitAll(waiting, 'in force');
    const byTrees = tthcJson<DiffOutput>(waiting, ['diff', 'HEAD~1', 'HEAD']);
    const { changes, summary } = tthcJson<DiffOutput>(waiting, ['diff', 'HEAD~1:catalog', 'HEAD:catalog']);
    expect(rows(byTrees)).toEqual([
      ['amended', '1.000001', '20/QĐ-UBND'],
      ['amended', '1.000002', '21/QĐ-UBND'],
      ['unexplained', '1.000003', null],
    ]);
    expect([byTrees.changes, byTrees.summary]).toEqual([changes, summary]);
    expect(tthcJson<DiffOutput>(waiting, ['diff', 'HEAD~1']).changes).toEqual(changes);
  });

  it('compares git refs, dates, folders and ref:path, each change with its decision', () => {
    for (const args of [
      ['HEAD~1'],
      ['HEAD~1', 'HEAD'],
      ['HEAD~1:catalog', 'catalog'],
      ['@2021-01-01', '@2021-03-01'],
      ['HEAD~1', '.'],
    ]) {
      const diff = tthcJson<DiffOutput>(folder, ['diff', ...args]);
      expect(rows(diff), args.join(' ')).toEqual(expected);
      expect(diff.summary).toMatchObject({ new: 2, amended: 1, replaced: 1, abolished: 1, unexplained: 0 });
    }
  });

  it('names the decisions behind a day to come, which wait in the ledger', () => {
    const waiting = makeCatalog([procedure('1.000001'), procedure('1.000002')]);
    const later = (number: string, effective: string, old: string, code: string) =>
      publication(number, {
        effective,
        replaced: [{ codes: [old], with: [procedure(code)], by: basis }],
      });
    writeFiles(waiting, {
      'first.yaml': later('20/QĐ-UBND', '2021-06-01', '1.000001', '1.000005'),
      'second.yaml': later('21/QĐ-UBND', '2021-07-01', '1.000002', '1.000006'),
    });
    for (const name of ['first.yaml', 'second.yaml'])
      expect(tthc(waiting, ['apply', name, '--today', '2021-03-01']).code).toBe(0);
    const replaced = (from: string, to: string) =>
      rows(tthcJson<DiffOutput>(waiting, ['diff', from, to, '--fail-on', 'unexplained']));
    const all = [
      ['replaced', '1.000001', '20/QĐ-UBND'],
      ['replaced', '1.000002', '21/QĐ-UBND'],
      ['new', '1.000005', '20/QĐ-UBND'],
      ['new', '1.000006', '21/QĐ-UBND'],
    ];
    expect(replaced('@2021-03-01', '@2021-07-01')).toEqual(all);
    expect(replaced('.', '@2021-07-01')).toEqual(all);
    expect(replaced('@2021-06-01', '@2021-07-01')).toEqual([all[1], all[3]]);
  });

  it('compares snapshots, by what the records say of their decisions', () => {
    expect(tthc(folder, ['export', '--at', '2021-01-01', '--to', 'a.json']).code).toBe(0);
    expect(tthc(folder, ['export', '--to', 'b.json']).code).toBe(0);
    expect(rows(tthcJson<DiffOutput>(folder, ['diff', 'a.json', 'b.json']))).toEqual(expected);
    expect(rows(tthcJson<DiffOutput>(folder, ['diff', 'a.json']))).toEqual(expected);
  });

  it('of a version with itself is empty; --exit-code tells', () => {
    expect(tthcJson<DiffOutput>(folder, ['diff', 'HEAD', 'HEAD']).changes).toEqual([]);
    expect(tthc(folder, ['diff', 'HEAD', '--exit-code']).code).toBe(0);
    expect(tthc(folder, ['diff', 'HEAD~1', '--exit-code']).code).toBe(1);
  });

  it('shows the words that changed in a long text', () => {
    const { stdout } = tthc(folder, ['diff', 'HEAD~1']);
    expect(stdout).toContain('[-hộ-]');
    expect(stdout).toContain('{+nơi+}');
  });

  it('calls what no decision explains unexplained, and a change of layout editorial', () => {
    const copy = makeHistory();
    const path = join(copy, 'catalog/procedures/so-tu-phap/1.000009.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('  - province', '  - commune'));
    const other = join(copy, 'catalog/procedures/so-tu-phap/1.000010.yaml');
    writeFileSync(other, `# ghi chú\n${readFileSync(other, 'utf8')}`);
    const diff = tthcJson<DiffOutput>(copy, ['diff', 'HEAD']);
    expect(diff.changes.map((change) => [change.class, change.id, change.decision])).toEqual([
      ['unexplained', '1.000009', null],
      ['editorial', '1.000010', null],
    ]);
    expect(diff.changes[0]?.fields).toEqual([{ path: 'levels', before: ['province'], after: ['commune'] }]);
  });
});

it('refuses two days of which the later comes first: no decision is behind that', () => {
  const { code, stderr } = tthc(sample, ['diff', '@2026-04-10', '@5/3/2026', '--lang', 'en']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('@2026-03-05 @2026-04-10')]);
});
