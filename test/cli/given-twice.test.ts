import { describe, expect, it } from 'vitest';
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

describe('an option that is meant to repeat', () => {
  it('goes on being taken, as are a value that is only said again and one that an alias has said first', async () => {
    expect((await run('list', '--at', '2026-01-01', '--at', '2026-01-01'))[0]).toBe(0);
    expect(
      (
        await run('list', '--today', '2026-01-01', '--lang', 'en', '--today', '2026-06-30', '--lang', 'vi')
      )[0],
    ).toBe(0);
    const spoken = async (...langs: string[]) => (await runHere(sample, [...langs, 'stats'])).stdout;
    expect(await spoken('--lang', 'vi', '--lang', 'en')).toBe(await spoken('--lang', 'en'));
    const coloured = async (...argv: string[]) => (await runHere(sample, argv)).stdout.includes('\u001b[');
    expect(await coloured('stats', '--color', 'always', '--no-color')).toBe(false);
    expect(await coloured('stats', '--no-color', '--color', 'always')).toBe(true);
    expect((await run('list', '--where', 'level=commune', '--where', 'department=Sở Tư pháp'))[0]).toBe(0);
    expect((await run('stats', '--by', 'level,sector', '-q', '-q'))[0]).toBe(0);
  });
});
