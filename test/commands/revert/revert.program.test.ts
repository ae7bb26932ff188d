import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTree, sample, tthc, tthcJson } from '../../support/cli.ts';
import { basis, procedure, publication } from '../../support/example.ts';
import { amend, apply, dayOf, threeWith } from '../../support/three-procedures.ts';

const catalogTree = (folder: string) =>
  Object.fromEntries(Object.entries(readTree(folder)).filter(([path]) => path.startsWith('catalog')));

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

  it('names only the procedures that rest on it, the last decision first, and which one to take out', () => {
    const folder = threeWith(
      publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }),
      publication(
        '2/QĐ-UBND',
        dayOf('2021-04-01', { amended: [amend('1.000001', 4), amend('1.000002', 4)] }),
      ),
      publication('3/QĐ-UBND', dayOf('2021-05-01', { amended: [amend('1.000001', 5)] })),
    );
    const { code, stdout } = tthc(folder, ['revert', '1/QĐ-UBND', '--lang', 'vi']);
    expect(code).toBe(3);
    expect(stdout).toContain(
      '\n  3/QĐ-UBND: 1.000001\n  2/QĐ-UBND: 1.000001\nHủy các quyết định nêu trên trước',
    );
    expect(stdout).toContain('tthc revert 3/QĐ-UBND\n');
  });

  it('names the decision that lets resume what it suspends', () => {
    const first = { number: '1/QĐ-UBND' };
    const folder = threeWith(
      publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }),
      publication('2/QĐ-UBND', dayOf('2021-04-01', { suspends: [first] })),
      publication('3/QĐ-UBND', dayOf('2021-05-01', { resumes: [first] })),
    );
    const { code, stdout } = tthc(folder, ['revert', '2/QĐ-UBND', '--lang', 'vi']);
    expect([code, stdout]).toEqual([
      3,
      expect.stringContaining('Hủy quyết định nêu trên trước: tthc revert 3/QĐ-UBND'),
    ]);
    expect(tthc(folder, ['revert', '1/QĐ-UBND', '--lang', 'vi']).stdout).toMatch(
      /\n {2}3\/QĐ-UBND\n {2}2\/QĐ-UBND\n/u,
    );
    for (const number of ['3/QĐ-UBND', '2/QĐ-UBND', '1/QĐ-UBND'])
      expect(tthc(folder, ['revert', number]).code).toBe(0);
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

  it('tells decisions of two issuers with one number and day apart by the names of their files', () => {
    const one = publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] });
    const folder = threeWith(one, { ...one, issuer: 'Giám đốc Trung tâm', amended: [amend('1.000002', 4)] });
    const { code, stderr } = tthc(folder, ['revert', '1/QĐ-UBND']);
    const names = [...stderr.matchAll(/“(2021-[^”]+)”/gu)].map(([, name]) => name ?? '');
    expect([code, new Set(names).size]).toEqual([2, 2]);
    for (const name of names) expect(tthc(folder, ['revert', name]).code).toBe(0);
    expect(tthc(folder, ['verify']).code).toBe(0);
  });

  it('names the file of the ledger that cannot be read, not the decision that is not found for it', () => {
    const folder = threeWith(publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }));
    const path = Object.keys(readTree(folder)).find((name) => name.endsWith('-1-QD-UBND.yaml')) ?? '';
    writeFileSync(join(folder, path), '<<<<<<< HEAD\n=======\n>>>>>>> b\n');
    const { code, stderr } = tthc(folder, ['revert', '1/QĐ-UBND']);
    expect([code, stderr]).toEqual([3, expect.stringContaining(path.replace('catalog/', ''))]);
  });
});
