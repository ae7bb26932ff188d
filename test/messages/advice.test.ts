import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { globalOptions } from '../../src/cli/global-options.ts';
import { flagsOf } from '../../src/cli/options.ts';
import { specs } from '../../src/cli/specs.ts';

const folder = fileURLToPath(new URL('../../src/messages', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /^(?:vi|en)[\\/].*\.ts$/u.test(path),
);

const common = [...flagsOf(globalOptions).flatMap(({ names }) => names), '--help', '--version'];
const optionsOf = new Map(
  specs.flatMap(({ name, alias, options }) => {
    const own = [...flagsOf(options).flatMap(({ names }) => names), ...common];
    return [name, ...(alias ? [alias] : [])].map((one) => [one, new Set(own)] as const);
  }),
);
const all = new Set([...optionsOf.values()].flatMap((options) => [...options]));

/** Options of git, which sentences name too. */
const ofGit = ['--add', '--global', '--unshallow', '--ours', '--theirs', '--oneline', '--first-parent'];

describe('what the messages advise', () => {
  it.each(files)('%s names only commands with options that they have', (path) => {
    const text = readFileSync(`${folder}/${path}`, 'utf8');
    const wrong = [
      ...text.matchAll(/\btthc ([a-z]+)((?: (?!tthc\b)[^'`”;.,:()\n]*?)?)(?=['`”;.,:\n()])/gu),
    ].flatMap(([said, command = '', rest = '']) => {
      const options = optionsOf.get(command);
      return (rest.match(/--[a-z][a-z-]*/gu) ?? [])
        .filter((option) => !options?.has(option))
        .map((option) => `${option} in “${said}”`);
    });
    const unknown = (text.match(/(?<![\w-])--[a-z][a-z-]*/gu) ?? []).filter(
      (option) => !all.has(option) && !ofGit.includes(option),
    );
    expect([...wrong, ...unknown]).toEqual([]);
  });

  it('has a word for each thing that is typed for an option or argument, in both languages', async () => {
    const { help: vi } = await import('../../src/messages/vi/help.ts');
    const words: Readonly<Record<string, string>> = vi.placeholders;
    const typed = specs.flatMap(({ options }) => flagsOf(options).flatMap(({ spec }) => spec.value ?? []));
    expect(typed.filter((name) => words[name] === undefined)).toEqual([]);
  });
});
