import { describe, expect, it } from 'vitest';
import { makeFolder, sample } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

const offer = /^Tiếng Việt: .*TTHC_LANG=vi\.$/mu;
const machine = { node: '22.0.0', system: 'win32' };

describe('where nothing says which language is wanted', () => {
  it.each(['C', 'C.UTF-8', 'POSIX', undefined])(
    'English is spoken, and Vietnamese is offered: locale %s',
    async (LANG) => {
      const run = (...argv: string[]) => runHere(makeFolder(), argv, { env: { LANG } });
      for (const argv of [[], ['--help'], ['help', 'init'], ['stats'], ['stat']]) {
        const { stdout, stderr } = await run(...argv);
        expect([argv, stdout + stderr]).toEqual([argv, expect.stringMatching(/Usage:|Use -C|Did you mean/u)]);
        expect([argv, stderr]).toEqual([argv, expect.stringMatching(offer)]);
      }
      // A result is not talked into.
      expect(await run('rules')).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('what Windows says of itself is asked', async () => {
    const speaks = async (locale: string) =>
      (await runHere(makeFolder(), ['stats'], { env: {}, machine: { ...machine, locale } })).stderr;
    expect(await speaks('vi-VN')).toContain('Không tìm thấy danh mục');
    expect(await speaks('en-US')).toMatch(/No catalog[^\n]*\n[^\n]*\n$/u);
  });
});

it.each([
  ['by the locale', { env: { LANG: 'en_GB.UTF-8' } }, []],
  ['by a variable', { env: { TTHC_LANG: 'en' } }, []],
  ['by an option', { env: {} }, ['--lang', 'en']],
])('nothing is offered where a language was chosen %s', async (_how, around, more) => {
  const { stderr } = await runHere(makeFolder(), ['stats', ...more], around);
  expect(stderr).toContain('No catalog');
  expect(stderr).not.toMatch(offer);
});

it('nothing is offered where the catalog has a language', async () => {
  const { stdout, stderr } = await runHere(sample, ['--help'], { env: {} });
  expect([stdout.slice(0, 9), stderr]).toEqual(['Cách dùng', '']);
});
