import { describe, expect, it } from 'vitest';
import { globalOptions } from '../../src/cli/global-options.ts';
import { flagsOf } from '../../src/cli/options.ts';
import { specs } from '../../src/cli/specs.ts';
import { sample, unwrapped } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

const run = async (...argv: string[]) => {
  const { code, stderr } = await runHere(sample, argv);
  return [code, unwrapped(stderr)];
};

/** Every option of every command that takes one value. */
const single = specs.flatMap(({ name, args, options }) =>
  flagsOf(options)
    .filter(({ spec }) => spec.value !== undefined && spec.takes !== 'many' && spec.takes !== 'repeated')
    .map(({ long }) => [name, long, args.filter((arg) => arg.startsWith('<'))] as const),
);

describe('an option that takes one value', () => {
  it.each(single)('%s --%s given twice is a usage error', async (name, long, args) => {
    const [code, said] = await run(name, ...args.map(() => 'x'), `--${long}`, 'a', `--${long}`, 'b');
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(`--${long} (?:được ghi hai lần|is given twice): “a”, “b”`),
    ]);
  });

  it.each([
    [['export', '--to', 'a.json', '--to=b.json'], '--to được ghi hai lần'],
    [['stats', '--by', 'level', '--by', 'sector'], 'các giá trị cách nhau bằng dấu phẩy: --by level,sector'],
    [
      ['decision', 'new', '--republish', 'Hộ tịch', '--republish', 'Chứng thực'],
      '--republish "Hộ tịch,Chứng thực"',
    ],
  ])('in %j is told with what to write', async (argv, told) => {
    expect(await run(...argv)).toEqual([2, expect.stringContaining(told)]);
  });
});

/** Every option of all commands that takes one value. */
const common = flagsOf(globalOptions)
  .filter(({ spec }) => spec.value !== undefined && spec.takes !== 'many' && spec.takes !== 'repeated')
  .map(({ long }) => long);

describe('an option of all commands that takes one value', () => {
  it.each(common)('--%s given twice is a usage error, wherever it stands', async (long) => {
    const told = expect.stringMatching(`--${long} (?:được ghi hai lần|is given twice): “a”, “b”`);
    expect(await run(`--${long}`, 'a', 'list', `--${long}`, 'b')).toEqual([2, told]);
    expect(await run('list', `--${long}`, 'a', `--${long}`, 'b')).toEqual([2, told]);
  });

  it('is refused by its letter too', async () => {
    expect((await run('-C', '.', 'list', '-C', '..'))[0]).toBe(2);
    expect((await run('-C', '.', 'list', '-C', '.'))[0]).toBe(0);
  });
});

describe('an option that is meant to repeat', () => {
  it('goes on being taken, as are a value that is only said again and the negated form of a switch', async () => {
    expect((await run('list', '--at', '2026-01-01', '--at', '2026-01-01'))[0]).toBe(0);
    expect((await run('list', '--today', '2026-01-01', '--today', '2026-01-01'))[0]).toBe(0);
    const coloured = async (...argv: string[]) => (await runHere(sample, argv)).stdout.includes('\u001b[');
    expect(await coloured('stats', '--color', 'always', '--no-color')).toBe(false);
    expect(await coloured('stats', '--no-color', '--color', 'always')).toBe(true);
    expect((await run('list', '--where', 'level=commune', '--where', 'department=Sở Tư pháp'))[0]).toBe(0);
    expect((await run('stats', '--by', 'level,sector', '-q', '-q'))[0]).toBe(0);
  });
});
