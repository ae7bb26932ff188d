import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, readTree, tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, procedure, publication } from '../support/example.ts';
import { amend, dayOf, threeWith } from '../support/three-procedures.ts';

const today = ['--today', '2021-12-01'];
const abolish = (code: string) => [{ code, by: basis }];

/** Decisions that leave no trace in any record: by what became of them. */
const traceless = {
  'that waits': publication('21/QĐ-UBND', {
    ...dayOf('2021-06-01', { abolished: abolish('1.000003') }),
    effective: '2022-06-01',
  }),
  'whose term is over': publication('22/QĐ-UBND', {
    ...dayOf('2021-03-01', { amended: [amend('1.000001', 7)] }),
    expires: '2021-04-01',
  }),
  'that was ended': publication('23/QĐ-UBND', dayOf('2021-03-02', { amended: [amend('1.000002', 8)] })),
  'that was superseded': publication('24/QĐ-UBND', {
    ...dayOf('2021-03-03', { amended: [amend('1.000002', 6)] }),
    effective: '2022-05-01',
  }),
};
const others = [
  publication('25/QĐ-UBND', {
    ...dayOf('2021-05-01', { amended: [amend('1.000003', 9)] }),
    ends: [{ number: '23/QĐ-UBND' }],
    supersedes: ['24/QĐ-UBND'],
  }),
];

function copyOf(root: string): string {
  const copy = makeFolder();
  cpSync(root, copy, { recursive: true });
  return copy;
}

const fileOf = (root: string, number: string): string =>
  Object.keys(readTree(join(root, 'catalog'))).find(
    (path) => path.startsWith('decisions/') && path.includes(`-${number}-QD-UBND`),
  ) ?? '';

describe('the roll of the ledger', () => {
  let start = '';
  beforeAll(() => {
    start = threeWith();
    for (const decision of [...Object.values(traceless), ...others]) {
      writeFiles(start, { 'd.yaml': decision });
      const { code, stdout, stderr } = tthc(start, ['apply', 'd.yaml', ...today]);
      expect(code, stdout + stderr).toBe(0);
    }
    expect(tthc(start, ['apply', '--due', ...today]).code).toBe(0);
    expect(tthc(start, ['verify', ...today]).code).toBe(0);
  });

  it.each(Object.entries(traceless))('misses a decision %s, when its file is gone', (_name, decision) => {
    const root = copyOf(start);
    const path = fileOf(root, decision.number.split('/')[0] ?? '');
    rmSync(join(root, 'catalog', path));
    writeFiles(root, {
      'd.yaml': publication('30/QĐ-UBND', dayOf('2021-11-01', { amended: [amend('1.000001', 2)] })),
    });
    const before = readTree(join(root, 'catalog'));
    const codes = [
      ['verify'],
      ['validate'],
      ['stats'],
      ['status'],
      ['verify', '--rebuild'],
      ['apply', 'd.yaml'],
      ['revert', '25/QĐ-UBND'],
    ].map((args) => [args.join(' '), tthc(root, [...args, ...today])] as const);
    expect(codes.map(([name, { code }]) => [name, code])).toEqual([
      ['verify', 1],
      ['validate', 1],
      ['stats', 2],
      ['status', 2],
      ['verify --rebuild', 3],
      ['apply d.yaml', 3],
      ['revert 25/QĐ-UBND', 3],
    ]);
    for (const [name, { stdout, stderr }] of codes)
      expect([name, stdout + stderr]).toEqual([name, expect.stringContaining(path)]);
    expect(readTree(join(root, 'catalog'))).toEqual(before);
  });

  it('says first which decision is gone: that accounts for the rest', () => {
    const root = threeWith(publication('41/QĐ-UBND', { amended: [amend('1.000001', 4)] }));
    rmSync(join(root, 'catalog', fileOf(root, '41')));
    const linesOf = (command: string, ...args: string[]) => tthc(root, [command, ...args, ...today]).stdout;
    const rulesOf = (said: string) => [...said.matchAll(/error\[([^\]]+)\]/gu)].map(([, rule]) => rule);
    const [gravest, ...others] = rulesOf(linesOf('validate', '--format', 'concise'));
    expect([gravest, others]).toEqual(['ledger/missing', expect.arrayContaining(['procedure/drift'])]);
    const [first, second] = linesOf('verify').split('\n');
    expect(first).toContain('-41-QD-UBND.yaml');
    expect(second).toContain('1.000001.yaml');
  });

  it('says so first too where other decisions cannot be carried out without it', () => {
    const root = threeWith(
      publication('41/QĐ-UBND', { new: [procedure('1.000009')] }),
      publication('42/QĐ-UBND', dayOf('2021-04-01', { amended: [amend('1.000009', 4)] })),
    );
    rmSync(join(root, 'catalog', fileOf(root, '41')));
    const rules = (command: string) =>
      tthcJson<{ diagnostics: { rule: string }[] }>(root, [command, ...today]).diagnostics.map(
        ({ rule }) => rule,
      );
    expect(rules('verify')).toEqual(['ledger/missing', 'decision/unknown-target']);
    expect(rules('validate')[0]).toBe('ledger/missing');
  });

  it('gives a name back when its decision is reverted', () => {
    const root = copyOf(start);
    expect(tthc(root, ['revert', '21/QĐ-UBND', ...today]).code).toBe(0);
    expect(Object.keys(readTree(join(root, 'catalog'))).filter((path) => path.includes('-21-QD-'))).toEqual(
      [],
    );
    expect(tthc(root, ['verify', ...today]).code).toBe(0);
  });

  it('is written for an older catalog by verify --rebuild, and is not needed before', () => {
    const root = copyOf(start);
    rmSync(join(root, 'catalog/roll'), { recursive: true });
    expect(tthc(root, ['verify', ...today]).code).toBe(0);
    expect(tthc(root, ['verify', '--rebuild', ...today]).code).toBe(0);
    expect(readTree(root)).toEqual(readTree(start));
  });

  it('asks for the name alone: what a note holds, and notes of other kinds, are nobody’s business', () => {
    const root = copyOf(start);
    for (const [path] of Object.entries(readTree(join(root, 'catalog/roll'))))
      writeFileSync(join(root, 'catalog/roll', path), '');
    mkdirSync(join(root, 'catalog/roll/x'));
    writeFileSync(join(root, 'catalog/roll/x/ghi-chu.txt'), 'x');
    expect(tthc(root, ['verify', ...today]).code).toBe(0);
    expect(readFileSync(join(root, 'catalog/roll/x/ghi-chu.txt'), 'utf8')).toBe('x');
  });
});
