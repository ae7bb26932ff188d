import { describe, expect, it } from 'vitest';
import {
  choice,
  commaList,
  count,
  date,
  dateOr,
  flag,
  flagsOf,
  list,
  onUnlessNegated,
  type OptionSpecs,
  readOptions,
  repeated,
  spelledChoice,
  text,
} from '../../src/cli/options.ts';
import { commandNames, specs } from '../../src/cli/specs.ts';
import { processWorld } from '../../src/cli/world.ts';
import { Failure } from '../../src/model/failure.ts';
import { readDay } from '../../src/model/date.ts';
import { copySample, makeFolder, readTree } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

const sample = copySample();

describe('a day', () => {
  it.each([
    ['2026-06-30', '2026-06-30'],
    ['30/6/2026', '2026-06-30'],
    ['01/07/2026', '2026-07-01'],
    ['1/7/26', '2026-07-01'],
    ['1-7-2026', '2026-07-01'],
    ['15.9.25', '2025-09-15'],
    [' 29/2/2024 ', '2024-02-29'],
  ])('%s is read as %s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });

  it.each([
    '29/2/2025',
    '31/4/2026',
    '0/1/2026',
    '6/30/2026',
    '1/7',
    '1/7-2026',
    '1/7/026',
    '2026/7/1',
    '',
    'mai',
  ])('%j is none', (written) => {
    expect(readDay(written)).toBeUndefined();
  });
});

describe('what is typed for options', () => {
  const options = {
    strict: flag(),
    cache: onUnlessNegated(),
    to: text('file'),
    at: date(),
    effective: dateOr('on_signing'),
    new: count('count', 9),
    level: choice('level', ['commune', 'province']),
    separator: spelledChoice('name', { tab: 'tab', '\t': 'tab' }),
    abolish: list('code', 'many'),
    by: commaList('dimensions'),
    where: repeated('condition'),
  };

  it('comes out as values', () => {
    expect(readOptions(options, {})).toEqual({
      strict: false,
      cache: true,
      to: undefined,
      at: undefined,
      effective: undefined,
      new: undefined,
      level: undefined,
      separator: undefined,
      abolish: [],
      by: undefined,
      where: [],
    });
    expect(
      readOptions(options, {
        strict: true,
        cache: false,
        to: 'a.json',
        at: '30/6/2026',
        effective: 'on_signing',
        new: '3',
        level: 'commune',
        separator: '\t',
        abolish: ['1.000001,', '1.000002,1.000001'],
        by: 'level, sector',
        where: ['level=commune', 'sector=a,b'],
      }),
    ).toEqual({
      strict: true,
      cache: false,
      to: 'a.json',
      at: '2026-06-30',
      effective: 'on_signing',
      new: 3,
      level: 'commune',
      separator: 'tab',
      abolish: ['1.000001', '1.000002'],
      by: ['level', 'sector'],
      where: ['level=commune', 'sector=a,b'],
    });
  });

  it.each([
    ['at', '31/2/2026', 'bad-date'],
    ['effective', 'on_sining', 'bad-date'],
    ['new', '10', 'bad-value'],
    ['new', '1.5', 'bad-value'],
    ['level', 'comune', 'bad-value'],
    ['level', 'constructor', 'bad-value'],
    ['to', '', 'empty-argument'],
    ['where', ['level=commune', ' '], 'empty-argument'],
  ])('is refused: --%s %j', (name, given, code) => {
    const read = () => readOptions(options, { [name]: given });
    expect(read).toThrow(Failure);
    expect(read).toThrow(code);
  });

  it('is named on the command line as help writes it', () => {
    const specsOf: OptionSpecs = {
      exitCode: flag('x'),
      cache: onUnlessNegated(),
      abolish: list('code', 'many'),
    };
    expect(flagsOf(specsOf).map(({ notation }) => notation)).toEqual([
      '-x, --exit-code',
      '--no-cache',
      '--abolish <code...>',
    ]);
  });
});

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
    expect(stderr).toMatch(/^tthc: (?:<[a-z]+>|--[a-z-]+) để trống\.\n {6}.+\n$/u);
    expect(readTree(sample)).toEqual(before);
  });

  it('is looked for in every command', () => {
    const tried = new Set(calls.map(([name]) => name));
    const without = ['status', 'rules', 'completion', 'verify', 'report', 'list', 'export'];
    expect(commandNames.filter((name) => !tried.has(name) && !without.includes(name))).toEqual([]);
  });
});
