import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/types.ts';
import { makeFolder, writeFiles } from '../support/cli.ts';
import { baseline, procedure, publication } from '../support/example.ts';
import { runHere } from '../support/world.ts';

const run = async (folder: string, ...argv: string[]) => runHere(folder, [...argv, '--today', '2021-12-31']);
const json = async (folder: string, ...argv: string[]) =>
  JSON.parse((await run(folder, ...argv, '--format', 'json')).stdout);

async function apply(folder: string, decision: Decision): Promise<{ code: number | null; stdout: string }> {
  writeFiles(folder, { 'drafts/nhap.yaml': decision });
  return run(folder, 'apply', 'drafts/nhap.yaml');
}

async function catalog(): Promise<string> {
  const folder = makeFolder();
  await run(folder, 'init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55');
  await apply(folder, baseline([procedure('1.000001'), procedure('1.000002')]));
  return folder;
}

const boundaryFree = (rows: Partial<Decision>): Decision => ({
  ...publication('9/QĐ-UBND', rows),
  kind: 'boundary_free',
});

describe('a decision on procedures that are handled regardless of boundary', () => {
  it('sets that alone, of the procedures that it names, and moves no count', async () => {
    const folder = await catalog();
    expect((await apply(folder, boundaryFree({ amended: [{ code: '1.000001' }] }))).code).toBe(0);
    const { changes } = await json(folder, 'diff', '@2021-02-01');
    expect(changes).toMatchObject([
      {
        class: 'updated',
        id: '1.000001',
        decision: '9/QĐ-UBND',
        fields: [{ path: 'boundaryFree', after: true }],
      },
    ]);
    const { procedures } = await json(folder, 'list', '--where', 'boundary-free=yes');
    expect(procedures.map(({ id }: { id: string }) => id)).toEqual(['1.000001']);
    expect(await json(folder, 'report', '--from', '2021-02-01', '--to', '2021-12-31')).toMatchObject({
      decisions: 0,
      movements: { total: 0 },
    });
    expect((await run(folder, 'status')).stdout).toContain('phi địa giới');
    expect((await run(folder, 'verify')).code).toBe(0);
  });

  it('takes a procedure out of the list again', async () => {
    const folder = await catalog();
    await apply(folder, boundaryFree({ amended: [{ code: '1.000001' }] }));
    const out = boundaryFree({ amended: [{ code: '1.000001', changes: { boundaryFree: false } }] });
    expect((await apply(folder, { ...out, number: '10/QĐ-UBND' })).code).toBe(0);
    expect(await json(folder, 'show', '1.000001')).toMatchObject({ procedure: { boundaryFree: false } });
  });

  it.each([
    ['decision/not-of-kind', { amended: [{ code: '1.000001', changes: { oneStop: true } }] }],
    ['decision/not-of-kind', { new: [procedure('1.000003')] }],
    ['decision/no-change', { amended: [{ code: '1.000001' }, { code: '1.000001' }] }],
  ] satisfies [string, Partial<Decision>][])('does nothing else: %s', async (rule, rows) => {
    const folder = await catalog();
    if (rule === 'decision/no-change') {
      await apply(folder, { ...boundaryFree({ amended: [{ code: '1.000001' }] }), number: '8/QĐ-UBND' });
    }
    const { code, stdout } = await apply(folder, boundaryFree(rows));
    expect([code, stdout.includes(rule)]).toEqual([3, true]);
  });

  it('is drafted, printed, read back and recognised by its title', async () => {
    const folder = await catalog();
    const named = ['--number', '9/QĐ-UBND', '--issued', '2021-03-01', '--out', 'drafts/9.yaml'];
    expect((await run(folder, 'decision', 'new', '--boundary-free', '1.000001', ...named)).code).toBe(0);
    writeFiles(folder, {
      'drafts/9.yaml': boundaryFree({
        amended: [
          { code: '1.000001', name: 'Thủ tục 1.000001' },
          { code: '1.000002', name: 'Thủ tục 1.000002', changes: { boundaryFree: true } },
        ],
      }),
    });
    const printed = await json(folder, 'export', '--decision', 'drafts/9.yaml', '--to', '9.docx');
    expect(printed).toMatchObject({ uncarried: [] });
    const read = await json(folder, 'import', '9.docx', '--out', 'drafts/back.yaml');
    expect(read).toMatchObject({ kind: 'boundary_free' });
    expect((await run(folder, 'apply', 'drafts/back.yaml')).code).toBe(0);
    const { procedures } = await json(folder, 'list', '--where', 'boundary-free=yes');
    expect(procedures).toHaveLength(2);
  });

  it('is drafted apart from what is published', async () => {
    const folder = await catalog();
    const { code, stderr } = await run(
      folder,
      'decision',
      'new',
      '--boundary-free',
      '1.000001',
      '--new',
      '1',
    );
    expect([code, stderr.includes('--boundary-free, --new')]).toEqual([2, true]);
  });
});
