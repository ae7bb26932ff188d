import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/specs.ts';
import { languages } from '../../src/model/types.ts';
import { textWidth } from '../../src/text/width.ts';
import { sample } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

const commands = [
  ['list'],
  ['list', '--department', 'so-tu-phap'],
  ['diff', '@2026-03-05'],
  ['stats'],
  ['stats', '--form', 'II.07b'],
  ['stats', '--by', 'sector,online'],
  ['history', '2.000815'],
  ['report', '--from', '2026-01-01', '--to', '2026-06-30'],
  ['report', '--from', '2026-01-01', '--to', '2026-06-30', '--form', 'II.03'],
  ['status'],
  ['search', 'công chứng'],
];

describe('a result on a terminal', () => {
  it.each(commands.map((argv) => [argv]))(
    '%j is no wider than its columns, and breaks no head into letters',
    async (argv) => {
      for (const columns of [60, 80, 120, 200]) {
        const { stdout } = await runHere(sample, [...argv, '--no-cache'], {
          env: { TTHC_LANG: 'vi', COLUMNS: String(columns) },
        });
        const lines = stdout.split('\n');
        expect(lines.filter((line) => textWidth(line) > columns)).toEqual([]);
        // No Vietnamese word that heads a column is a consonant by itself, but for the kinds of documents.
        const heads = lines.filter((_, at) =>
          lines.slice(at + 1, at + 5).some((line) => line.startsWith('──')),
        );
        expect(
          heads.filter((line) => /(?:^|\s)(?!(?:NĐ|QĐ|TT)\s?)[bcdđghklmnpqrstvx]{1,2}(?:\s|$)/iu.test(line)),
        ).toEqual([]);
      }
    },
  );
});

describe('help on a terminal of 80 columns', () => {
  it.each(
    languages.flatMap((language) => [undefined, ...commandNames].map((name) => [language, name] as const)),
  )('%s: %s is no wider', async (language, name) => {
    const { code, stdout } = await runHere(sample, [...(name === undefined ? [] : [name]), '--help'], {
      env: { TTHC_LANG: language, COLUMNS: '80' },
    });
    expect(code).toBe(0);
    // An example is copied whole, whatever its length.
    const lines = stdout.split('\n').filter((line) => !line.startsWith('  $ tthc feedback add '));
    expect(lines.filter((line) => textWidth(line) > 80)).toEqual([]);
  });
});
