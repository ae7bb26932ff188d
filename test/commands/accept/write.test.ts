import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, writeFiles } from '../../support/cli.ts';
import { baseline, basis, procedure, publication } from '../../support/example.ts';
import { runHere } from '../../support/world.ts';

const day = '2026-01-05';
const reason = 'Số liệu ban đầu, bổ sung dần';

describe('validate --write-accepted', () => {
  let folder: string;
  const run = (...argv: string[]) => runHere(folder, [...argv, '--today', day]);
  const write = (...argv: string[]) =>
    run('validate', '--write-accepted', '--reason', reason, '--strict', ...argv);
  const apply = (decision: unknown) => {
    writeFiles(folder, { 'drafts/d.yaml': decision });
    return run('apply', 'drafts/d.yaml');
  };
  const accepted = (): { rule: string; fingerprint: string[]; until: string }[] =>
    parse(readFileSync(join(folder, 'catalog/accepted.yaml'), 'utf8'), { schema: 'failsafe' }).accepted;
  const amend = (codes: string[]) => ({
    ...publication('9/QĐ-UBND', {
      issued: day,
      posted: day,
      amended: codes.map((code) => ({ code, changes: { fees: 'none' }, by: basis })),
    }),
    effective: day,
  });

  beforeEach(async () => {
    folder = makeFolder();
    await run('init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55');
    const bare = ['1.000001', '1.000002'].map((code) => procedure(code, { fees: 'unspecified' }));
    await apply(baseline(bare));
  });

  it('accepts all warnings there are, and shows only those that come later', async () => {
    expect((await run('validate', '--strict')).code).toBe(1);
    const { code, stderr } = await write();
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^Đã chấp nhận \d+ cảnh báo, đến hết ngày 05\/01\/2027; ghi ở catalog\/accepted\.yaml\.$/mu,
    );
    const fees = accepted().find(({ rule }) => rule === 'fee/unspecified');
    expect(fees).toMatchObject({ reason, until: '2027-01-05', fingerprint: { length: 2 } });

    const before = readFileSync(join(folder, 'catalog/accepted.yaml'), 'utf8');
    expect((await write()).stderr).toContain('Không có cảnh báo nào để chấp nhận.');
    expect(readFileSync(join(folder, 'catalog/accepted.yaml'), 'utf8')).toBe(before);

    await apply({
      ...publication('8/QĐ-UBND', {
        issued: day,
        posted: day,
        new: [procedure('1.000003', { fees: 'unspecified' })],
      }),
      effective: day,
    });
    const { diagnostics } = JSON.parse((await run('validate', '--format', 'json')).stdout);
    expect(diagnostics).not.toHaveLength(0);
    expect(new Set(diagnostics.map((one: { procedure?: string }) => one.procedure))).not.toContain(
      '1.000001',
    );
  });

  it('lets what was accepted be mended one by one, and tells when the last is', async () => {
    await write();
    expect((await apply(amend(['1.000001']))).code).toBe(0);
    expect((await run('validate', '--errors-only')).code).toBe(0);
    expect((await apply({ ...amend(['1.000002']), number: '10/QĐ-UBND' })).code).toBe(0);
    const { code, stdout } = await run('validate', '--errors-only');
    expect([code, stdout]).toEqual([1, expect.stringContaining('accepted/not-needed')]);
  });

  it('comes to an end, and is then written anew', async () => {
    await write('--until', '2026-01-31');
    const later = ['--today', '2026-02-01'];
    const expired = await runHere(folder, ['validate', ...later]);
    expect([expired.code, expired.stdout]).toEqual([1, expect.stringContaining('accepted/expired')]);
    const rules = accepted().map(({ rule }) => rule);
    const again = await runHere(folder, [
      'validate',
      '--write-accepted',
      '--reason',
      reason,
      '--strict',
      ...later,
    ]);
    expect(again.code).toBe(0);
    expect(
      accepted()
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(rules.sort());
  });

  it('takes a reason, a day to come and the whole catalog', async () => {
    const refused = async (...argv: string[]) => {
      const { code, stderr } = await run('validate', '--write-accepted', ...argv);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await refused()).toContain('--reason');
    expect(await refused('--reason', reason, '--until', '2026-01-01')).toContain('--until');
    expect(await refused('--reason', reason, 'drafts/d.yaml')).toContain('drafts/d.yaml');
    expect(existsSync(join(folder, 'catalog/accepted.yaml'))).toBe(false);
  });
});
