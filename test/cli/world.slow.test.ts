import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../src/cli/options.ts';
import { commandNames, specs } from '../../src/cli/specs.ts';
import { processWorld } from '../../src/cli/world.ts';
import { copySample, makeFolder, readTree } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

const sample = copySample();

describe('a run in a world of its own', () => {
  it('writes where it is told to and reads no clock but its own', async () => {
    const { code, stdout, stderr } = await runHere(sample, ['stats', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ procedures: expect.any(Number) });
    const early = await runHere(sample, ['status', '--format', 'json'], { now: new Date(2021, 0, 2) });
    expect(JSON.parse(early.stdout)).toMatchObject({ today: '2021-01-02' });
    const folder = makeFolder();
    expect(await runHere(folder, ['stats'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('tthc init'),
    });
  });

  it('finds what -C names from its own folder, and speaks the language of that catalog', async () => {
    const own = processWorld().cwd;
    expect(own).not.toBe(sample);
    const inside = await runHere(`${sample}/catalog`, ['-C', 'procedures', 'list'], { env: {} });
    expect(inside).toMatchObject({ code: 0, stderr: '' });
    expect(inside.stdout).toContain('2.000815');
    expect((await runHere(sample, ['-C', 'nowhere', 'list'])).stderr).toContain('nowhere');
  });

  it('takes days as officers write them, in options and in @DATE', async () => {
    const asked = async (...argv: string[]) => (await runHere(sample, [...argv, '--format', 'json'])).stdout;
    expect(await asked('stats', '--at', '1/9/25')).toBe(await asked('stats', '--at', '2025-09-01'));
    expect(await asked('stats', '@1.9.2025')).toBe(await asked('stats', '@2025-09-01'));
    expect(await asked('report', '--from', '01/01/2026', '--to', '30-6-2026')).toBe(
      await asked('report', '--from', '2026-01-01', '--to', '2026-06-30'),
    );
    const pretty = await runHere(sample, [
      'export',
      '--decision',
      '1201/QĐ-UBND@15/9/2025',
      '--to',
      'a.docx',
    ]);
    expect(pretty).toMatchObject({ code: 0 });
  });

  it('sends colours and bytes only where they can be taken', async () => {
    const terminal = { isTerminal: true };
    expect((await runHere(sample, ['stats'], terminal)).stdout).toContain('\u001b[');
    expect((await runHere(sample, ['stats'], { ...terminal, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      '\u001b[',
    );
    expect((await runHere(sample, ['stats', '--no-color'], terminal)).stdout).not.toContain('\u001b[');
    expect(await runHere(sample, ['stats', '--format', 'xlsx'], terminal)).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});

describe('an empty value ends with 2 before anything is done', () => {
  /** Every command with arguments, each of them empty in turn; and every option that takes a value. */
  const calls = specs.flatMap(({ name, args, options, takesEmpty }) => {
    const ofArgs = takesEmpty ? [] : args.map((_, at) => [name, ...args.slice(0, at).map(() => 'x'), '']);
    const needed = args.filter((arg) => arg.startsWith('<')).map(() => 'x');
    const ofOptions = flagsOf(options)
      .filter(({ spec }) => spec.value !== undefined)
      .map(({ long }) => [name, ...needed, `--${long}`, '']);
    return [...ofArgs, ...ofOptions];
  });

  it.each(
    [...calls, ['list', '-C', ''], ['list', '--format', ''], ['list', '--report', '']].map((call) => [call]),
  )('%j', async (call) => {
    const before = readTree(sample);
    const { code, stdout, stderr } = await runHere(sample, call);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^tthc: (?:<[\p{L} ]+>|--[a-z-]+) để trống\.\n {6}.+\n$/u);
    expect(readTree(sample)).toEqual(before);
  });

  it('is looked for in every command', () => {
    const tried = new Set(calls.map(([name]) => name));
    const without = ['doctor', 'status', 'rules', 'completion', 'verify', 'report', 'list', 'export'];
    expect(commandNames.filter((name) => !tried.has(name) && !without.includes(name))).toEqual([]);
  });
});

describe('a result longer than the terminal', () => {
  const long = ['rules'];
  const shown = async (argv: readonly string[], env: Record<string, string> = {}, isThere = true) => {
    const paged: string[] = [];
    const page = (program: string, text: string): Promise<boolean> => {
      paged.push(program, text);
      return Promise.resolve(isThere);
    };
    const around = { isTerminal: true, rows: 24, page, env: { TTHC_LANG: 'vi', NO_COLOR: '1', ...env } };
    return { paged, ...(await runHere(sample, argv, around)) };
  };

  it('is given to the pager that the user has chosen, whole, and nothing is printed besides', async () => {
    const plain = (await runHere(sample, long)).stdout;
    expect(await shown(long)).toMatchObject({ code: 0, stdout: '', paged: ['less -FRX', plain] });
    expect((await shown(long, { PAGER: 'more' })).paged[0]).toBe('more');
    expect((await shown(long, { PAGER: 'more', TTHC_PAGER: 'less' })).paged[0]).toBe('less');
  });

  it('is printed where no pager is wanted, found or needed', async () => {
    const plain = (await runHere(sample, long)).stdout;
    const calls = [
      shown([...long, '--no-pager']),
      shown(long, { PAGER: '' }),
      shown(long, { PAGER: 'cat' }),
      shown(long, { TERM: 'dumb' }),
    ];
    for (const { paged, stdout } of await Promise.all(calls))
      expect({ paged, stdout }).toEqual({ paged: [], stdout: plain });
    expect((await shown(long, {}, false)).stdout).toBe(plain);
    expect((await shown(['explain', 'code/format'])).paged).toEqual([]);
  });
});
