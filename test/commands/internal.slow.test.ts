import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Decision, ProcedureContent } from '../../src/model/types.ts';
import { makeFolder, writeFiles } from '../support/cli.ts';
import { baseline, basis, procedure, publication } from '../support/example.ts';
import { runHere } from '../support/world.ts';

const internal = (code: string, more: Partial<ProcedureContent> = {}) =>
  procedure(code, { kind: 'internal', name: `Nội bộ ${code}`, ...more });

const run = async (folder: string, ...argv: string[]) =>
  runHere(folder, [...argv, '--today', '2021-12-31'], { env: { TTHC_LANG: 'vi' } });
const json = async (folder: string, ...argv: string[]) =>
  JSON.parse((await run(folder, ...argv, '--format', 'json')).stdout);

/** A catalog of two procedures for people and one internal, after decisions. */
async function catalogWith(...decisions: Decision[]): Promise<string> {
  const folder = makeFolder();
  await run(folder, 'init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55');
  const held = [procedure('1.000001'), procedure('1.000002', { levels: ['commune'] }), internal('NB-STP-01')];
  for (const [i, decision] of [baseline(held), ...decisions].entries()) {
    writeFiles(folder, { [`drafts/${i}.yaml`]: decision });
    const { code, stdout, stderr } = await run(folder, 'apply', `drafts/${i}.yaml`);
    if (code !== 0) throw new Error(stdout + stderr);
  }
  return folder;
}

const mixed = publication('5/QĐ-UBND', {
  declared: { new: 1, abolished: 0 },
  posted: '2021-03-02',
  new: [procedure('1.000003'), internal('NB-STP-02')],
  abolished: [{ code: 'NB-STP-01', by: basis }],
});

describe('an internal procedure', () => {
  it('is in no figure of the public list, which says how many it leaves out', async () => {
    const folder = await catalogWith(mixed);
    expect(await json(folder, 'stats')).toMatchObject({
      procedures: 3,
      rows: 3,
      internalProcedures: 1,
      abolished: 0,
    });
    expect((await run(folder, 'stats')).stdout).toContain('Không tính 1 thủ tục hành chính nội bộ.');
    const list = await json(folder, 'list');
    expect(list.procedures.map(({ id }: { id: string }) => id)).toEqual(['1.000001', '1.000002', '1.000003']);
    expect((await run(folder, 'list')).stdout).toContain('Không tính 1 thủ tục hành chính nội bộ');
    expect((await run(folder, 'stats', '--form', 'II.07b')).stdout).toMatch(/Sở Tư pháp +3 /u);
    expect(await json(folder, 'stats', '--compare', '@2021-02-01', '--by', 'department')).toMatchObject({
      compare: { total: { before: { procedures: 2 }, after: { procedures: 3 } } },
    });
  });

  it('is counted and listed where it is asked for', async () => {
    const folder = await catalogWith(mixed);
    expect(await json(folder, 'stats', '--kind', 'internal')).toMatchObject({
      kind: 'internal',
      procedures: 1,
      internalProcedures: 0,
      abolished: 1,
    });
    const { procedures } = await json(folder, 'list', '--kind', 'internal');
    expect(procedures).toMatchObject([{ id: 'NB-STP-02', kind: 'internal' }]);
    expect((await run(folder, 'list', '--where', 'kind=nội bộ')).stdout).toContain('NB-STP-02');
  });

  it('moves no count of a plan and stands in no movement of a report', async () => {
    const folder = await catalogWith(mixed);
    const only = publication('6/QĐ-UBND', {
      issued: '2021-04-01',
      amended: [{ code: 'NB-STP-02', changes: { receptionPlace: 'Sở Tư pháp' }, by: basis }],
    });
    writeFiles(folder, { 'drafts/6.yaml': only });
    const planned = await json(folder, 'plan', 'drafts/6.yaml');
    expect(planned).toMatchObject({ counts: { before: 3, after: 3 }, changes: [{ id: 'NB-STP-02' }] });
    expect((await run(folder, 'apply', 'drafts/6.yaml')).stdout).toContain('Số thủ tục: 3 → 3');
    const report = await json(folder, 'report', '--from', '2021-02-01', '--to', '2021-06-30');
    expect(report).toMatchObject({
      decisions: 1,
      movements: { new: 1, amended: 0, abolished: 0, total: 1 },
      unique: 1,
      opening: 2,
      closing: 3,
      internalProcedures: 1,
      deadlines: { posting: { kept: 1, unrecorded: 0 } },
    });
    const { stdout } = await run(folder, 'report', '--from', '2021-02-01', '--to', '2021-06-30');
    expect(stdout).toContain('đầu kỳ 2 + mới ban hành 1 − bãi bỏ 0 = cuối kỳ 3 thủ tục');
    expect(stdout).toContain('Không tính 1 thủ tục hành chính nội bộ.');
  });

  it('has its place in the ledger: shown, told of, compared, verified and taken back', async () => {
    const folder = await catalogWith(mixed);
    expect((await run(folder, 'show', 'NB-STP-02')).stdout).toMatch(/loại: +nội bộ/u);
    expect((await run(folder, 'history', 'NB-STP-01')).stdout).toContain('bãi bỏ · 5/QĐ-UBND');
    const { changes } = await json(folder, 'diff', '@2021-02-01');
    expect(changes.map(({ id, class: name }: Record<string, string>) => [id, name])).toEqual(
      expect.arrayContaining([
        ['NB-STP-01', 'abolished'],
        ['NB-STP-02', 'new'],
      ]),
    );
    expect((await run(folder, 'verify')).code).toBe(0);
    expect((await run(folder, 'revert', '5/QĐ-UBND')).code).toBe(0);
    expect(await json(folder, 'stats')).toMatchObject({ procedures: 2, internalProcedures: 1 });
  });

  it('is in a snapshot, which restores it, and in no page for the public', async () => {
    const folder = await catalogWith(mixed);
    for (const name of ['a.json', 'a.jsonl', 'a.md', 'a.html', 'a.jsonld', 'a.csv'])
      expect((await run(folder, 'export', '--to', name)).code, name).toBe(0);
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(JSON.parse(text('a.json')).counts).toMatchObject({ procedures: 3, rows: 3, notCounted: 2 });
    for (const name of ['a.json', 'a.jsonl']) {
      expect(await json(folder, 'diff', name), name).toMatchObject({ changes: [] });
      expect(await json(folder, 'stats', name)).toMatchObject({ procedures: 3, internalProcedures: 1 });
    }
    expect(text('a.csv')).toContain('NB-STP-02');
    for (const name of ['a.md', 'a.html', 'a.jsonld']) {
      expect(text(name), name).toContain('1.000003');
      expect(text(name), name).not.toContain('NB-STP');
    }
    await run(folder, 'export', '--where', 'kind=internal', '--to', 'b.md');
    expect(text('b.md')).toContain('NB-STP-02');
  });

  it('is asked for nothing that is asked of what is published', async () => {
    const folder = await catalogWith(
      publication('7/QĐ-UBND', { new: [internal('NB-STP-03', { online: 'partial' })] }),
    );
    const { diagnostics } = await json(folder, 'validate');
    const own = diagnostics.filter(
      ({ procedure: id, decision }: Record<string, string>) =>
        id?.startsWith('NB-') || decision === '7/QĐ-UBND',
    );
    expect(own).toEqual([]);
    expect(diagnostics.map(({ rule }: Record<string, string>) => rule)).toContain('fee/unspecified');
  });

  it('is counted by the figures of a decision that publishes nothing else', async () => {
    const folder = await catalogWith(
      publication('7/QĐ-UBND', { declared: { new: 1 }, new: [internal('NB-STP-03')] }),
    );
    expect(await json(folder, 'stats')).toMatchObject({ internalProcedures: 2 });
    const both = { new: [procedure('1.000003'), internal('NB-STP-04')] };
    writeFiles(folder, { 'drafts/8.yaml': publication('8/QĐ-UBND', { declared: { new: 2 }, ...both }) });
    const { code, stdout } = await run(folder, 'apply', 'drafts/8.yaml');
    expect([code, stdout.includes('decision/declared-count')]).toEqual([3, true]);
  });

  it.each([
    ['code/internal', { new: [procedure('NB-STP-09')] }],
    ['code/pattern', { new: [internal('NB-stp-9')] }],
    [
      'decision/turns-internal',
      { amended: [{ code: '1.000001', changes: { kind: 'internal' }, by: basis }] },
    ],
    [
      'decision/turns-internal',
      { amended: [{ code: 'NB-STP-01', changes: { kind: 'standard' }, by: basis }] },
    ],
  ] satisfies [string, Partial<Decision>][])('is not made of another: %s', async (rule, rows) => {
    const folder = await catalogWith();
    writeFiles(folder, { 'drafts/9.yaml': publication('9/QĐ-UBND', rows) });
    const { code, stdout } = await run(folder, 'apply', 'drafts/9.yaml');
    expect([code, stdout.includes(rule)]).toEqual([3, true]);
  });

  it('is not missing in the list of a portal', async () => {
    const folder = await catalogWith();
    writeFiles(folder, {
      'cong.csv':
        'Mã TTHC,Tên thủ tục,Lĩnh vực\n1.000001,Thủ tục 1.000001,Chứng thực\n1.000002,Thủ tục 1.000002,Chứng thực\n',
    });
    const { rows } = await json(folder, 'reconcile', 'cong.csv');
    expect(rows.filter(({ kind }: Record<string, string>) => kind === 'only_here')).toEqual([]);
  });
});
