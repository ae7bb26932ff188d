import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { copySample, unwrapped, writeFiles } from '../../support/cli.ts';
import { runHere } from '../../support/world.ts';

const number = '900/QĐ-UBND';
const draft = {
  number,
  kind: 'publication',
  issuer: 'Chủ tịch UBND tỉnh',
  issued: '2026-05-04',
  effective: 'on_signing',
  posted: '2026-05-04',
  department: 'so-tu-phap',
  declared: { abolished: 2 },
  legalBases: [{ number: '280/2025/NĐ-CP' }],
  abolished: [{ code: '2.000815', by: { number: '280/2025/NĐ-CP' } }],
};
const today = ['--today', '2026-05-05'];
const reason = 'Quyết định ghi 2, phụ lục có 1';

describe('accept', () => {
  let folder: string;
  const run = (...argv: string[]) => runHere(folder, [...argv, ...today]);
  const accept = (...argv: string[]) =>
    run('accept', 'decision/declared-count', '--decision', number, '--reason', reason, ...argv);
  const list = () => readFileSync(join(folder, 'catalog/accepted.yaml'), 'utf8');
  beforeEach(() => {
    folder = copySample();
    rmSync(join(folder, 'catalog/accepted.yaml'));
    writeFiles(folder, { 'drafts/d.yaml': draft });
  });

  it('lets a decision through that gets its own count wrong, without a fingerprint typed', async () => {
    expect((await run('apply', 'drafts/d.yaml')).code).toBe(3);
    const { code, stdout } = await accept();
    expect(code).toBe(0);
    expect(stdout).toContain('Quyết định nêu 2 thủ tục bị bãi bỏ, phụ lục có 1.');
    expect(list()).toContain(`reason: ${reason}\n    until: 2027-05-05`);
    expect((await run('apply', 'drafts/d.yaml')).code).toBe(0);
    expect((await run('validate')).code).toBe(0);
  });

  it('asks for the file where two drafts have the number', async () => {
    writeFiles(folder, { 'drafts/e.yaml': { ...draft, declared: { abolished: 3 } } });
    const { code, stderr } = await accept();
    expect([code, existsSync(join(folder, 'catalog/accepted.yaml'))]).toEqual([2, false]);
    expect(stderr).toContain('drafts/d.yaml, drafts/e.yaml');
    expect(stderr).toContain('--decision drafts/d.yaml');
  });

  it('counts what it accepts now, and apart what it renews', async () => {
    await accept();
    writeFiles(folder, { 'drafts/d.yaml': { ...draft, declared: { abolished: 3 } } });
    const { stdout } = await accept();
    expect(stdout).toContain('Đã chấp nhận 1 phát hiện decision/declared-count');
    expect(stdout).toContain('Đã gia hạn 1 phát hiện decision/declared-count');
    const { stdout: again } = await accept();
    expect(again).not.toContain('Đã chấp nhận');
    expect(again).toContain('Đã gia hạn 2 phát hiện');
  });

  it('finds a draft by its path, and a decision in the ledger, and renews what it accepted', async () => {
    const byPath = ['accept', 'decision/declared-count', '--decision', 'drafts/d.yaml', '--reason', 'a'];
    const { stdout } = await run(...byPath, '--until', '2026-06-30', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      decision: number,
      accepted: [{ rule: 'decision/declared-count', decision: number, reason: 'a', until: '2026-06-30' }],
      files: ['catalog/accepted.yaml'],
    });
    await run('apply', 'drafts/d.yaml');
    const expired = await runHere(folder, ['validate', '--today', '2026-07-01']);
    expect([expired.code, expired.stdout]).toEqual([1, expect.stringContaining('accepted/expired')]);
    await accept('--until', '2026-12-31');
    expect(list().match(/fingerprint/gu)).toHaveLength(1);
    expect(list()).toContain('until: 2026-12-31');
    expect((await runHere(folder, ['validate', '--today', '2026-07-01'])).code).toBe(0);
  });

  it('accepts only what is there and can be, and then changes nothing', async () => {
    const said = async (rule: string, decision = number) => {
      const { code, stderr } = await run('accept', rule, '--decision', decision, '--reason', 'a');
      expect(code).toBe(2);
      return unwrapped(stderr);
    };
    expect(await said('decision/levels')).toContain('Có phát hiện của: decision/declared-count.');
    expect(await said('decision/unknown-target')).toContain('quyết định không thực hiện được');
    expect(await said('yaml/syntax')).toContain('chưa đọc được');
    expect(await said('decision/declared-counts')).toContain('decision/declared-count');
    expect(await said('decision/declared-count', '901/QĐ-UBND')).toContain('“900/QĐ-UBND”');
    expect((await run('accept', 'decision/levels', '--decision', number)).stderr).toContain('--reason');
    expect((await accept('--until', '2026-05-01')).code).toBe(2);
    expect(existsSync(join(folder, 'catalog/accepted.yaml'))).toBe(false);
  });
});
