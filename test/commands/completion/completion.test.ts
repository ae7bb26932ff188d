import { describe, expect, it } from 'vitest';
import { complete } from '../../../src/commands/completion/complete.ts';
import { flagsOf } from '../../../src/cli/options.ts';
import { commandNames, specs } from '../../../src/cli/specs.ts';
import { loadWords } from '../../../src/messages/load-words.ts';

describe('what can stand at the cursor', () => {
  const wordsFor = async (...line: string[]) => {
    const { candidates } = complete(line, {
      commands: specs,
      words: await loadWords('vi'),
      lookup: (kind) => [kind],
    });
    for (const { value, about } of candidates)
      if (/^-[\w-]+$/u.test(value)) expect(about, value).not.toBe('');
    return candidates.map(({ value }) => value);
  };

  it('is every command, and every option of each', async () => {
    expect(await wordsFor('')).toEqual([...commandNames, 'help']);
    for (const { name, options } of specs) {
      const own = flagsOf(options).map(({ long }) => `--${long}`);
      expect(await wordsFor(name, '--'), name).toEqual(
        expect.arrayContaining([...own, '--format', '--help']),
      );
    }
  });

  it('does not depend on options that come first', async () => {
    expect(await wordsFor('-C', 'stats', 'va')).toEqual(['validate']);
    expect(await wordsFor('--lang', 'vi', 'show', '')).toEqual(['code']);
    expect(await wordsFor('show', '--at', '2026-01-01', '')).toEqual(['code']);
    expect(await wordsFor('show', '2.000815', '')).toEqual([]);
    expect(await wordsFor('list', '--level=')).toContain('--level=commune');
    expect(await wordsFor('list', '--where', 'level=')).toContain('level=commune');
    expect(await wordsFor('list', '--where', 'kind=')).toContain('kind=internal');
    expect(await wordsFor('list', '--where', 'online=')).toEqual(['online=online']);
    expect(await wordsFor('help', 'va')).toEqual(['validate']);
    expect(await wordsFor('check', '--str')).toEqual(['--strict']);
    expect(await wordsFor('decision', 'new', '--abolish', '')).toEqual(['code']);
    expect(await wordsFor('import', '--department', '')).toEqual(['department']);
  });
});
