// What is advised works as typed from where somebody stands who has given `-C`.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromHere } from '../../src/cli/talk.ts';
import { copySample, writeFiles } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

let around = '';
let name = '';
beforeAll(() => {
  const folder = copySample();
  around = join(folder, '..');
  name = folder.slice(around.length + 1);
  writeFiles(folder, {
    'drafts/d.yaml': `number: 901/QĐ-UBND
kind: publication
issuer: Chủ tịch UBND tỉnh Thái Nguyên
issued: 2026-11-02
effective: 2026-12-30
department: so-tu-phap
abolished:
  - { code: "2.000815", by: { number: 24/2026/NĐ-CP, issued: 2026-05-20 } }
`,
  });
});

const advisedIn = (text: string): string[] =>
  text.replace(/\n +/gu, ' ').match(/tthc (?:-C \S+ )?[a-z]+/gu) ?? [];

describe('an advised command', () => {
  it.each([
    [['plan', 'DRAFT']],
    [['list']],
    [['status']],
    [['show', '9.999999']],
    [['decision', 'sign', 'DRAFT', '--number', '902', '--issued', '2026-11-02']],
    [['revert', '1/QĐ-XYZ']],
  ])('of %j names the folder that was named', async (argv) => {
    const words = argv.map((word) => (word === 'DRAFT' ? `${name}/drafts/d.yaml` : word));
    const { stdout, stderr } = await runHere(around, ['-C', name, ...words]);
    const advised = advisedIn(`${stdout}\n${stderr}`).filter((one) => !/ (?:explain|rules)$/u.test(one));
    for (const one of advised) expect(one).toMatch(/^tthc -C /u);
    expect(`${stdout}\n${stderr}`).toContain(`tthc -C ${name} `);
    const widest = Math.max(
      ...stdout
        .split('\n')
        .filter((line) => !line.includes('tthc'))
        .map((line) => line.length),
    );
    expect(widest).toBeLessThanOrEqual(80);
  });

  it('works as it was printed', async () => {
    const { stdout } = await runHere(around, ['-C', name, 'plan', `${name}/drafts/d.yaml`]);
    const [, command = ''] = /(tthc -C \S+ plan \S+ --today \S+)/u.exec(stdout) ?? [];
    const again = await runHere(around, command.split(' ').slice(1));
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('2.000815')]);
  });

  it('is left alone where it names its folder, reads no catalog, or is no command', () => {
    const text = 'tthc -C y verify; tthc explain a/b; để tthc tự chuyển; xtthc plan; tthc plan d.yaml';
    expect(fromHere(text, 'my folder')).toBe(
      'tthc -C y verify; tthc explain a/b; để tthc tự chuyển; xtthc plan; tthc -C "my folder" plan d.yaml',
    );
    expect(fromHere(text, undefined)).toBe(text);
  });

  it('takes git to the repository of the catalog too', () => {
    const text =
      'git init && git add catalog && git commit -m "x"; git log --oneline HEAD; Để git log -p hiện; git config --global x';
    expect(fromHere(text, 'H03')).toBe(
      'git -C H03 init && git -C H03 add catalog && git -C H03 commit -m "x"; git -C H03 log --oneline HEAD; Để git log -p hiện; git config --global x',
    );
  });

  it('does not reach what is written for programs', async () => {
    const { stdout } = await runHere(around, ['-C', name, 'validate', '--format', 'json']);
    expect(stdout).not.toContain('tthc -C');
  });
});
