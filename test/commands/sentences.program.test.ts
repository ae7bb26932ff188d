import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/text/width.ts';
import { brokenLines, copySample, readTree, sample } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

/** Commands that say something in sentences, most of them on the error stream. */
const commands = [
  [],
  ['--help'],
  ['export', '--help'],
  ['decision', '--help'],
  ['feedback', 'list'],
  ['law'],
  ['rules'],
  ['doctor'],
  ['verify'],
  ['status'],
  ['search', 'zzz'],
  ['revert', '1201/QĐ-UBND'],
  ['revert', '999/QĐ-UBND'],
  ['init'],
  ['list', '--at', '1/1/1990'],
  ['list', '--at', '1/8/2030'],
  ['list', '--where', 'foo=1'],
  ['list', '--sector', 'cong'],
  ['stats', '--by', 'foo'],
  ['plan', 'nosuch.yaml'],
  ['import', 'README.md'],
  ['schema', 'nosuch'],
  ['decision', 'new', '--abolish', '2.000815@abc'],
  ['accept', 'decision/declared-count', '--decision', '540/QĐ-UBND', '--reason', 'a'],
  ['export', '--to', 'danh-muc.foo'],
  ['diff', '@2026-03-05', 'nosuch'],
];

/** Words that no line can be broken in: paths and fingerprints must stay copyable. */
const unbroken = (line: string): boolean => /^\s*\S+$/u.test(line);

const tooWide = (text: string, columns: number): string[] =>
  brokenLines(text).filter((line) => textWidth(line) > columns && !unbroken(line));

describe('a sentence', () => {
  let drifting = '';
  beforeAll(() => {
    drifting = copySample();
    const [record = ''] = Object.keys(readTree(drifting)).filter((path) => path.includes('so-xay-dung/'));
    rmSync(join(drifting, record));
    const other = join(drifting, 'catalog/procedures/so-tu-phap/2.000815.yaml');
    const name = `name: ${'Chứng thực bản sao từ bản chính giấy tờ, văn bản '.repeat(4).trim()}`;
    const text = Buffer.from(
      readTree(drifting)['catalog/procedures/so-tu-phap/2.000815.yaml'] ?? '',
      'base64',
    );
    writeFileSync(other, text.toString('utf8').replace(/^name: .*$/mu, name));
  });

  it.each(commands.map((argv) => [argv]))('of %j is no wider than the terminal', async (argv) => {
    for (const folder of [sample, drifting])
      for (const lang of ['vi', 'en'])
        for (const columns of [60, 80]) {
          const said = await runHere(folder, argv, {
            env: { TTHC_LANG: lang, COLUMNS: String(columns) },
          });
          expect(tooWide(said.stdout + said.stderr, columns)).toEqual([]);
        }
  });

  it('takes 80 columns where nobody says how many there are', async () => {
    const { stderr } = await runHere(sample, ['list', '--where', 'foo=1']);
    expect(tooWide(stderr, 80)).toEqual([]);
    expect(stderr.split('\n').length).toBeGreaterThan(3);
  });

  it('is on one line in what programs read', async () => {
    const { stdout } = await runHere(drifting, ['validate', '--format', 'concise'], {
      env: { TTHC_LANG: 'vi', COLUMNS: '60' },
    });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every((line) => /^\S+:\d+:\d+: /u.test(line))).toBe(true);
  });
});
