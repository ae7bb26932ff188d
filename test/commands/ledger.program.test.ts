import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Decision } from '../../src/model/types.ts';
import { readTree, sample, tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, makeCatalog, procedure, publication } from '../support/example.ts';

const dayOf = (issued: string, rows: Partial<Decision>): Partial<Decision> => ({ issued, ...rows });
const amend = (code: string, days: number) => ({
  code,
  changes: { timeLimit: { value: days, unit: 'day' as const } },
  by: basis,
});
const recordOf = (folder: string, id: string) =>
  parse(readFileSync(join(folder, `catalog/procedures/so-tu-phap/${id}.yaml`), 'utf8'));
const catalogTree = (folder: string) =>
  Object.fromEntries(Object.entries(readTree(folder)).filter(([path]) => path.startsWith('catalog')));

interface Verified {
  ok: boolean;
  fingerprint: string;
  differences: {
    kind: string;
    id: string;
    fields: { path: string; expected: unknown; found: unknown }[];
    decision?: string;
  }[];
}

function threeWith(...decisions: Decision[]): string {
  const folder = makeCatalog([
    procedure('1.000001'),
    procedure('1.000002', { levels: ['province', 'commune'] }),
    procedure('1.000003'),
  ]);
  apply(folder, ...decisions);
  return folder;
}

function apply(folder: string, ...decisions: Decision[]): void {
  for (const [i, decision] of decisions.entries()) {
    writeFiles(folder, { [`drafts/${i}.yaml`]: decision });
    const { code, stdout, stderr } = tthc(folder, ['apply', `drafts/${i}.yaml`, '--today', '2022-01-01']);
    if (code !== 0) throw new Error(stdout + stderr);
  }
}

describe('verify', () => {
  it('is clean after any number of decisions', () => {
    const folder = threeWith(
      publication('1/QĐ-UBND', {
        amended: [amend('1.000001', 3)],
        abolished: [{ code: '1.000002', levels: ['commune'], by: basis }],
      }),
      publication(
        '2/QĐ-UBND',
        dayOf('2021-04-01', {
          replaced: [
            {
              codes: ['1.000001', '1.000003'],
              with: [procedure(undefined, { name: 'Thủ tục gộp' })],
              by: basis,
            },
          ],
        }),
      ),
    );
    const verified = tthcJson<Verified>(folder, ['verify']);
    expect(verified).toMatchObject({ code: 0, ok: true, differences: [] });
    expect(tthc(folder, ['verify', '--expect', verified.fingerprint]).code).toBe(0);
    expect(tthc(folder, ['verify', '--expect', `tthc1-sha256:${'0'.repeat(64)}`]).code).toBe(1);
    expect(recordOf(folder, '2021-04-01-2-QD-UBND.with-1-1')).toMatchObject({
      name: 'Thủ tục gộp',
      replaces: ['1.000001', '1.000003'],
    });
  });

  it('names each record, field and decision that differs, and --rebuild mends it', () => {
    const folder = threeWith(publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }));
    const clean = catalogTree(folder);
    const path = (id: string) => join(folder, `catalog/procedures/so-tu-phap/${id}.yaml`);
    writeFileSync(path('1.000001'), readFileSync(path('1.000001'), 'utf8').replace('value: 3', 'value: 5'));
    rmSync(path('1.000002'));
    appendFileSync(path('1.000003'), '# thêm\n');
    writeFileSync(path('1.000004'), readFileSync(path('1.000003'), 'utf8').replace('1.000003', '1.000004'));
    const verified = tthcJson<Verified>(folder, ['verify']);
    expect(verified.code).toBe(1);
    expect(verified.differences.map(({ kind, id, decision }) => [kind, id, decision])).toEqual([
      ['edited', '1.000001', '1/QĐ-UBND'],
      ['removed', '1.000002', 'Danh mục ban đầu'],
      ['layout', '1.000003', 'Danh mục ban đầu'],
      ['added', '1.000004', undefined],
    ]);
    expect(verified.differences[0]?.fields).toEqual([
      { path: 'timeLimit', expected: { value: 3, unit: 'day' }, found: { value: 5, unit: 'day' } },
    ]);
    writeFiles(folder, {
      'd.yaml': publication('9/QĐ-UBND', dayOf('2021-05-01', { amended: [amend('1.000001', 9)] })),
    });
    expect(tthc(folder, ['apply', 'd.yaml', '--today', '2022-01-01']).code).toBe(3);
    expect(tthc(folder, ['verify', '--rebuild']).code).toBe(0);
    expect(catalogTree(folder)).toEqual(clean);
  });

  it('sees a decision that was edited after it was applied', () => {
    const folder = threeWith(publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }));
    const path = join(folder, 'catalog/decisions/2021/2021-03-01-1-QD-UBND.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('23/2015/NĐ-CP', '24/2015/NĐ-CP'));
    const { code, differences } = tthcJson<Verified>(folder, ['verify']);
    expect({ code, kinds: differences.map(({ kind }) => kind) }).toEqual({ code: 1, kinds: ['decision'] });
    expect(tthcJson<{ summary: { edited: number } }>(folder, ['status']).summary.edited).toBe(1);
  });
});

describe('order, waiting and dates', () => {
  it('a decision that is not in force waits; apply --due moves the catalog forward', () => {
    const folder = threeWith();
    writeFiles(folder, {
      'd.yaml': publication('5/QĐ-UBND', { effective: '2021-07-01', amended: [amend('1.000001', 4)] }),
    });
    expect(tthc(folder, ['apply', 'd.yaml', '--today', '2021-03-05']).code).toBe(0);
    expect(recordOf(folder, '1.000001').timeLimit).toBeUndefined();
    const state = (today: string) =>
      tthcJson<{ decisions: { state: string }[] }>(folder, ['status', '--today', today]).decisions.at(-1)
        ?.state;
    expect([state('2021-06-30'), state('2021-07-01')]).toEqual(['pending', 'due']);
    expect(tthc(folder, ['verify']).code).toBe(0);
    expect(tthc(folder, ['apply', '--due', '--today', '2021-07-02']).code).toBe(0);
    expect(recordOf(folder, '1.000001').timeLimit.value).toBe(4);
    expect(parse(readFileSync(join(folder, 'catalog/catalog.yaml'), 'utf8')).asOf).toBe('2021-07-02');
    expect(tthc(folder, ['verify']).code).toBe(0);
  });

  it('an earlier decision that arrives later is folded in at its place, or refused by name', () => {
    const late = publication('2/QĐ-UBND', dayOf('2021-05-01', { amended: [amend('1.000001', 5)] }));
    const early = publication(
      '1/QĐ-UBND',
      dayOf('2021-04-01', { amended: [amend('1.000001', 3), amend('1.000003', 3)] }),
    );
    const folder = threeWith(late, early);
    const other = threeWith(early, late);
    expect(recordOf(folder, '1.000001')).toEqual(recordOf(other, '1.000001'));
    expect(recordOf(folder, '1.000001')).toMatchObject({
      timeLimit: { value: 5 },
      amendedBy: [{ number: '1/QĐ-UBND' }, { number: '2/QĐ-UBND' }],
    });
    expect(tthc(folder, ['verify']).code).toBe(0);
    writeFiles(folder, {
      'd.yaml': publication(
        '3/QĐ-UBND',
        dayOf('2021-04-15', { abolished: [{ code: '1.000001', by: basis }] }),
      ),
    });
    const before = readTree(folder);
    const refused = tthc(folder, ['apply', 'd.yaml', '--today', '2022-01-01', '--format', 'json']);
    expect(refused.code).toBe(3);
    expect(refused.stdout).toContain('2/QĐ-UBND');
    expect(readTree(folder)).toEqual(before);
  });

  it('shows the record as it was on each date', () => {
    const folder = threeWith(
      publication('1/QĐ-UBND', dayOf('2021-02-01', { amended: [amend('1.000001', 3)] })),
      publication('2/QĐ-UBND', dayOf('2021-03-01', { amended: [amend('1.000001', 5)] })),
    );
    const on = (date: string) =>
      tthcJson<{ procedure: { timeLimit?: { value: number } } }>(folder, ['show', '1.000001', '--at', date])
        .procedure.timeLimit?.value;
    expect([on('2021-01-31'), on('2021-02-01'), on('2021-02-28'), on('2021-03-01')]).toEqual([
      undefined,
      3,
      3,
      5,
    ]);
  });

  it('a decision superseded before it takes effect never does; parts by their codes', () => {
    const folder = threeWith();
    writeFiles(folder, {
      'a.yaml': publication('1/QĐ-UBND', {
        effective: '2021-06-01',
        amended: [amend('1.000001', 3), amend('1.000003', 3)],
      }),
      'b.yaml': publication(
        '2/QĐ-UBND',
        dayOf('2021-04-01', {
          supersedes: [{ number: '1/QĐ-UBND', codes: ['1.000001'] }],
          amended: [amend('1.000002', 2)],
        }),
      ),
    });
    expect(tthc(folder, ['apply', 'a.yaml', 'b.yaml', '--today', '2021-07-01']).code).toBe(0);
    expect(recordOf(folder, '1.000001').timeLimit).toBeUndefined();
    expect(recordOf(folder, '1.000003').timeLimit.value).toBe(3);
    expect(tthc(folder, ['verify']).code).toBe(0);
  });

  it('a corrigendum gives a code: the record moves, its life goes on', () => {
    const folder = threeWith(
      publication('7/QĐ-UBND', { new: [procedure(undefined, { name: 'Hỗ trợ chăn nuôi' })] }),
    );
    const local = '2021-03-01-7-QD-UBND.new-1';
    apply(
      folder,
      publication(
        '8/QĐ-UBND',
        dayOf('2021-04-01', { kind: 'correction', amended: [{ id: local, changes: { code: '1.000077' } }] }),
      ),
    );
    expect(recordOf(folder, '1.000077')).toMatchObject({ code: '1.000077', name: 'Hỗ trợ chăn nuôi' });
    const { events } = tthcJson<{ events: { class: string }[] }>(folder, ['history', '1.000077']);
    expect(events.map((event) => event.class)).toEqual(['new', 'recoded']);
    const { changes } = tthcJson<{ changes: { class: string; id: string }[] }>(folder, [
      'diff',
      '@2021-03-15',
    ]);
    expect(changes).toMatchObject([{ class: 'recoded', id: '1.000077' }]);
    expect(tthc(folder, ['verify']).code).toBe(0);
  });
});

describe('revert', () => {
  it('gives back the same bytes that apply found', () => {
    const folder = threeWith(publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }));
    const before = catalogTree(folder);
    apply(
      folder,
      publication(
        '2/QĐ-UBND',
        dayOf('2021-04-01', {
          departments: [{ id: 'so-moi', name: 'Sở Mới' }],
          new: [procedure('1.000008', { department: 'so-moi' })],
          abolished: [
            { code: '1.000003', by: basis },
            { code: '1.000002', levels: ['commune'], by: basis },
          ],
        }),
      ),
    );
    expect(catalogTree(folder)).not.toEqual(before);
    expect(tthc(folder, ['revert', '2/QĐ-UBND']).code).toBe(0);
    expect(catalogTree(folder)).toEqual(before);
  });

  it('names what rests on the decision, and changes nothing', () => {
    const folder = threeWith(
      publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }),
      publication('2/QĐ-UBND', dayOf('2021-04-01', { amended: [amend('1.000001', 4)] })),
    );
    const before = readTree(folder);
    const refused = tthcJson<{ restingOn: { decision: string; ids: string[] }[] }>(folder, [
      'revert',
      '1/QĐ-UBND',
    ]);
    expect(refused).toMatchObject({ code: 3, restingOn: [{ decision: '2/QĐ-UBND', ids: ['1.000001'] }] });
    expect(readTree(folder)).toEqual(before);
    expect(tthc(folder, ['revert', '3/QĐ-UBND']).code).toBe(2);
  });

  it.each([
    ['416/QĐ-UBND', '“415/QĐ-UBND”?'],
    ['145/QĐ-UBND', '“415/QĐ-UBND”?'],
    ['14566/QĐ-UBND', '“1466/QĐ-UBND”?'],
    ['415/QĐ-CT', '“415/QĐ-UBND”?'],
    ['415/qd-ubnd@2020-01-01', '“415/QĐ-UBND”?'],
    ['danh muc mau', '“Danh mục mẫu”?'],
    ['9999/QĐ-UBND', 'tthc status'],
    ['41', '“415/QĐ-UBND”?'],
  ])('offers only decisions near to one that is not there: %s', (number, told) => {
    for (const args of [
      ['revert', number],
      ['export', '--decision', number, '--to', 'x.docx'],
    ]) {
      const { code, stderr } = tthc(sample, args);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`${number}”`)]);
      expect(stderr.trimEnd().split('\n')[1]).toMatch(/Có phải là “[^”]+”\?$|tthc status$/u);
      expect(stderr.trimEnd().endsWith(told)).toBe(true);
    }
  });
});

describe('a saved plan', () => {
  it('is applied as it was seen, and refused once anything it rests on has changed', () => {
    const folder = threeWith();
    writeFiles(folder, {
      'd.yaml': publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }),
      'e.yaml': publication('2/QĐ-UBND', { amended: [amend('1.000002', 3)] }),
    });
    expect(tthc(folder, ['plan', 'd.yaml', '--out', 'p.json', '--today', '2022-01-01']).code).toBe(0);
    expect(tthc(folder, ['plan', 'e.yaml', '--out', 'q.json', '--today', '2022-01-01']).code).toBe(0);
    expect(tthc(folder, ['apply', 'p.json']).code).toBe(0);
    const before = readTree(folder);
    expect(tthc(folder, ['apply', 'q.json']).code).toBe(3);
    expect(readTree(folder)).toEqual(before);
    expect(tthc(folder, ['apply', 'd.json']).code).toBe(2);
  });
});

describe('branches', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args],
      { cwd: folder, stdio: 'pipe' },
    );
  const commit = (folder: string, message: string) => {
    git(folder, 'add', '-A', 'catalog');
    git(folder, 'commit', '-m', message);
  };

  it('two decisions on two branches merge without conflict and verify clean', () => {
    const folder = threeWith();
    git(folder, 'init');
    commit(folder, 'base');
    git(folder, 'checkout', '-b', 'one');
    apply(folder, publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }));
    commit(folder, 'one');
    git(folder, 'checkout', 'main');
    git(folder, 'checkout', '-b', 'two');
    apply(folder, publication('2/QĐ-UBND', { amended: [amend('1.000003', 3)] }));
    commit(folder, 'two');
    git(folder, 'merge', 'one', '-m', 'merge');
    expect(tthc(folder, ['verify']).code).toBe(0);
    expect(tthc(folder, ['validate']).code).toBe(0);
  });

  it('after a conflict in a record, verify --rebuild writes it from the ledger', () => {
    const folder = threeWith();
    git(folder, 'init');
    commit(folder, 'base');
    git(folder, 'checkout', '-b', 'one');
    apply(folder, publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }));
    commit(folder, 'one');
    git(folder, 'checkout', 'main');
    git(folder, 'checkout', '-b', 'two');
    apply(
      folder,
      publication('2/QĐ-UBND', { amended: [{ code: '1.000001', changes: { postal: true }, by: basis }] }),
    );
    commit(folder, 'two');
    expect(() => git(folder, 'merge', 'one', '-m', 'merge')).toThrow();
    expect(tthc(folder, ['validate']).code).toBe(1);
    expect(tthc(folder, ['verify', '--rebuild']).code).toBe(0);
    expect(recordOf(folder, '1.000001')).toMatchObject({ timeLimit: { value: 3 }, postal: true });
    expect(tthc(folder, ['validate']).code).toBe(0);
  });
});
