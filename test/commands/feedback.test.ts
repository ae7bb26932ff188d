import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { countFeedback } from '../../src/figures/feedback.ts';
import type { Feedback } from '../../src/model/types.ts';
import { makeFolder, writeFiles } from '../support/cli.ts';
import { baseline, procedure } from '../support/example.ts';
import { runHere } from '../support/world.ts';

const run = async (folder: string, argv: readonly string[], typed?: readonly string[]) =>
  runHere(folder, [...argv, '--today', '2021-12-31'], typed ? { typed } : {});
const json = async (folder: string, ...argv: string[]) =>
  JSON.parse((await run(folder, [...argv, '--format', 'json'])).stdout);

async function catalog(): Promise<string> {
  const folder = makeFolder({ 'drafts/dau.yaml': baseline([procedure('1.000001')]) });
  await run(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55']);
  await run(folder, ['apply', 'drafts/dau.yaml']);
  return folder;
}

const said = (more: readonly string[] = []) => [
  ...['feedback', 'add', '--number', '01/PAKN', '--received', '12/3/2021', '--about', 'conduct'],
  ...['--department', 'Sở Tư pháp', '--summary', 'Hẹn trả kết quả chậm', ...more],
];
const file = 'catalog/feedback/2021-03-12-01-PAKN.yaml';
const text = (folder: string) => readFileSync(join(folder, file), 'utf8');

const ofConstruction = [
  ...['--about', 'rule', '--department', 'so-xay-dung', '--summary', 'Thành phần hồ sơ chưa rõ'],
];

describe('the register of feedback', () => {
  it('takes an entry from the command line into a file of its own, in canonical form', async () => {
    const folder = await catalog();
    const before = (await json(folder, 'verify')).fingerprint;
    const { code } = await run(folder, said(['--procedure', '1.000001.H55', '--due', '2021-03-26']));
    expect(code).toBe(0);
    expect(text(folder)).toBe(`# yaml-language-server: $schema=../../schemas/feedback.schema.json
number: 01/PAKN
received: 2021-03-12
about: conduct
procedure: "1.000001"
department: so-tu-phap
summary: Hẹn trả kết quả chậm
due: 2021-03-26
`);
    expect((await run(folder, ['fmt', '--check'])).code).toBe(0);
    expect((await json(folder, 'validate')).summary.errors).toBe(0);
    expect((await json(folder, 'verify')).fingerprint).toBe(before);
    expect((await run(folder, said())).code).not.toBe(0);
  });

  it('asks at the terminal for what was left out, again where the answer is none', async () => {
    const folder = await catalog();
    const wrong = ['01/PAKN', '31/2/2021', '12/3/2021', 'khác', 'hành vi', 'Sở Không Có'];
    const stopped = await run(folder, ['feedback', 'add'], wrong);
    expect([stopped.code, existsSync(join(folder, file))]).toEqual([3, false]);
    for (const told of [
      'Không có ngày này',
      'Ghi “hành vi” hoặc “quy định”',
      'Không có cơ quan “Sở Không Có”',
    ])
      expect(stopped.stderr).toContain(told);
    expect((await run(folder, ['feedback', 'add'], [...wrong, 'Sở Tư pháp', '', 'Hẹn chậm'])).code).toBe(0);
    expect(text(folder)).toContain('about: conduct');
    const { code, stderr } = await run(folder, ['feedback', 'add']);
    expect([code, stderr.includes('--received')]).toEqual([2, true]);
  });

  it('asks before it holds the catalog: others write meanwhile', async () => {
    const folder = await catalog();
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const asked = runHere(folder, ['feedback', 'add', '--today', '2021-12-31'], {
      isTerminal: true,
      ...{ stdin },
    });
    stdin.write('02/PAKN\n');
    await new Promise((done) => setTimeout(done, 200));
    expect((await run(folder, said())).code).toBe(0);
    stdin.end('12/3/2021\nhành vi\nSở Tư pháp\nHẹn chậm\n');
    expect((await asked).code).toBe(0);
    expect(existsSync(join(folder, 'catalog/feedback/2021-03-12-02-PAKN.yaml'))).toBe(true);
  });

  it('records answers, and lists what is open', async () => {
    const folder = await catalog();
    await run(folder, said());
    expect((await run(folder, ['feedback', 'list'])).stdout).toContain('1 chưa trả lời');
    const answer = ['feedback', 'answer', '01/PAKN', '--answered', '20/3/2021'];
    expect((await run(folder, [...answer, '--posted', '19/3/2021'])).code).toBe(2);
    expect((await run(folder, [...answer, '--posted', '21/3/2021'])).code).toBe(0);
    expect(await json(folder, 'feedback', 'list')).toMatchObject({
      entries: [{ answered: '2021-03-20', posted: '2021-03-21' }],
    });
    expect((await run(folder, ['feedback', 'list'])).stdout).toContain('0 chưa trả lời');
    expect((await run(folder, ['feedback', 'answer', '02/PAKN', '--posted', '21/3/2021'])).code).toBe(2);
    expect((await run(folder, ['feedback', 'list', '--department', 'so-xay-dung'])).stdout).toContain(
      'chưa có',
    );
  });

  it('is counted by the report of the period in which it was received', async () => {
    const folder = await catalog();
    const period = ['report', '--from', '2021-01-02', '--to', '2021-06-30'];
    expect((await run(folder, period)).stdout).not.toContain('Phản ánh');
    await run(folder, said(['--due', '2021-03-26', '--answered', '2021-03-20']));
    expect((await json(folder, ...period)).feedback).toEqual({
      received: 1,
      conduct: 1,
      rule: 0,
      answered: 1,
      posted: 0,
      inTime: 1,
      late: 0,
    });
    const { stdout } = await run(folder, period);
    expect(stdout).toContain('Phản ánh, kiến nghị trong kỳ: tiếp nhận 1');
    expect(stdout).toContain('Phản ánh, kiến nghị trong kỳ, theo cơ quan xử lý');
    await run(folder, [
      'feedback',
      'add',
      '--number',
      '02/PAKN',
      '--received',
      '2021-04-01',
      ...ofConstruction,
    ]);
    expect((await json(folder, ...period)).feedbackByDepartment).toEqual([
      expect.objectContaining({ department: 'so-tu-phap', name: 'Sở Tư pháp', received: 1, answered: 1 }),
      expect.objectContaining({ department: 'so-xay-dung', received: 1, rule: 1, answered: 0 }),
    ]);
  });

  it.each([
    ['feedback/reference', 'procedure: "1.000009"'],
    ['feedback/dates', 'answered: 2021-03-11'],
    ['date/invalid', 'answered: 2021-04-31'],
    ['schema/unknown-key', 'phone: "0912345678"'],
  ])('is checked: %s', async (rule, line) => {
    const folder = await catalog();
    await run(folder, said());
    writeFiles(folder, { [file]: `${text(folder)}${line}\n` });
    const { diagnostics } = await json(folder, 'validate');
    expect(diagnostics.map((one: { rule: string }) => one.rule)).toContain(rule);
  });
});

describe('counts of feedback', () => {
  const entry = (more: Partial<Feedback>): Feedback => ({
    number: '1',
    received: '2021-03-01',
    about: 'conduct',
    department: 'so-tu-phap',
    summary: 'Chậm',
    ...more,
  });
  const done = { answered: '2021-03-05', posted: '2021-03-06' };

  it('are those of the province’s half-year: four, of them three on conduct, all answered and posted', () => {
    const entries = [entry(done), entry(done), entry(done), entry({ ...done, about: 'rule' })];
    expect(
      countFeedback([...entries, entry({ received: '2021-07-01' })], '2021-01-01', '2021-06-30'),
    ).toEqual({
      received: 4,
      conduct: 3,
      rule: 1,
      answered: 4,
      posted: 4,
      inTime: 0,
      late: 0,
    });
  });

  it('tell what is late by the day to answer by, where one is set, as of the last day of the period', () => {
    const due = '2021-03-10';
    const late = (more: Partial<Feedback>, to: string) => {
      const { inTime, late: missed } = countFeedback([entry({ due, ...more })], '2021-01-01', to);
      return [inTime, missed];
    };
    expect(late({ answered: '2021-03-10' }, '2021-06-30')).toEqual([1, 0]);
    expect(late({ answered: '2021-03-11' }, '2021-06-30')).toEqual([0, 1]);
    expect(late({}, '2021-03-09')).toEqual([0, 0]);
    expect(late({}, '2021-03-10')).toEqual([0, 1]);
  });
});
