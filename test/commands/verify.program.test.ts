import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTree, tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, procedure, publication } from '../support/example.ts';
import { amend, dayOf, threeWith } from '../support/three-procedures.ts';

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
    for (const slip of ['danh-muc.json.manifest.json', verified.fingerprint.slice(13)]) {
      const { code, stdout, stderr } = tthc(folder, ['verify', '--expect', slip]);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('--manifest')]);
    }
    expect(recordOf(folder, '2021-04-01-2-QD-UBND.with-1-1')).toMatchObject({
      name: 'Thủ tục gộp',
      replaces: ['1.000001', '1.000003'],
    });
  });

  it('tells a record whose letters have another form of Unicode as one of other layout, not of other words', () => {
    const folder = threeWith();
    const path = join(folder, 'catalog/procedures/so-tu-phap/1.000001.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').normalize('NFD'));
    expect(tthcJson<Verified>(folder, ['verify']).differences).toMatchObject([
      { kind: 'layout', id: '1.000001', fields: [] },
    ]);
    expect(tthc(folder, ['verify', '--rebuild']).code).toBe(0);
  });

  it('does not take the day of a catalog from a decision that nothing begins or ends with on that day', () => {
    const folder = threeWith(publication('1/QĐ-UBND', { amended: [amend('1.000001', 3)] }));
    const path = join(folder, 'catalog/decisions/2021/2021-03-01-1-QD-UBND.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('day: 2021-03-01', 'day: 2021-09-01'));
    expect(tthcJson<Verified>(folder, ['verify'])).toMatchObject({
      code: 1,
      differences: [{ kind: 'decision', id: '1/QĐ-UBND' }],
    });
    expect(tthc(folder, ['stats']).code).toBe(2);
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
    expect(tthc(folder, ['verify']).stdout).toContain('tthc verify --rebuild');
    const rebuilt = tthcJson<Verified>(folder, ['verify', '--rebuild']);
    expect(rebuilt).toMatchObject({ code: 0, differences: [] });
    expect(catalogTree(folder)).toEqual(clean);
    // The fingerprint is that of what stands there now.
    expect(tthcJson<Verified>(folder, ['verify']).fingerprint).toBe(rebuilt.fingerprint);
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
