import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTree, tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, procedure, publication } from '../support/example.ts';
import { amend, apply, dayOf, threeWith } from '../support/three-procedures.ts';
import { git, commitAll } from '../support/git.ts';

const recordOf = (folder: string, id: string) =>
  parse(readFileSync(join(folder, `catalog/procedures/so-tu-phap/${id}.yaml`), 'utf8'));

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
    expect(tthcJson<{ asOf: string }>(folder, ['stats']).asOf).toBe('2021-07-01');
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
    // What has taken effect in part was not applied "by" the one that superseded the rest.
    const { stdout } = tthc(folder, ['status', '--lang', 'en']);
    expect(stdout).toMatch(/applied; named as superseded by\s+2\/QĐ-UBND/);
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

  it('that bring departments and sectors on different days merge without conflict and verify clean, also where entries have lines in common', () => {
    const folder = threeWith();
    git(folder, 'init');
    commitAll(folder, 'base');
    for (const [at, branch] of ['one', 'two', 'three'].entries()) {
      git(folder, 'checkout', '-b', branch, 'main');
      const brought = procedure(`9.00000${at}`, {
        name: `Thủ tục ${branch}`,
        department: `so-${branch}`,
        sector: `linh-vuc-${branch}`,
      });
      apply(
        folder,
        publication(
          `${at}/QĐ-UBND`,
          dayOf(`2021-04-0${at + 1}`, {
            departments: [
              { id: `so-${branch}`, name: `Sở ${branch}`, level: 'province', validFrom: '2021-01-01' },
            ],
            sectors: [{ id: `linh-vuc-${branch}`, name: `Lĩnh vực ${branch}` }],
            new: [brought],
          }),
        ),
      );
      commit(folder, branch);
    }
    for (const branch of ['one', 'two']) git(folder, 'merge', branch, '-m', 'merge');
    const registries = () =>
      ['departments', 'sectors'].map((name) => readFileSync(join(folder, `catalog/${name}.yaml`), 'utf8'));
    for (const branch of ['one', 'two', 'three']) {
      expect(registries()[0]).toContain(
        `  - { id: so-${branch}, name: Sở ${branch}, level: province, validFrom: 2021-01-01 }\n`,
      );
      expect(registries()[1]).toContain(`  - id: linh-vuc-${branch}\n    name: Lĩnh vực ${branch}\n`);
    }
    expect(tthc(folder, ['fmt', '--check']).code).toBe(0);
    expect([tthc(folder, ['verify']).code, tthc(folder, ['validate']).code]).toEqual([0, 0]);
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
