import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { complete } from '../../src/commands/completion/complete.ts';
import { specs } from '../../src/cli/specs.ts';
import { commandNames } from '../../src/model/command-names.ts';
import { loadWords } from '../../src/messages/load-words.ts';
import { makeFolder, sample, tthc, writeFiles } from '../support/cli.ts';
import { runProgram } from '../support/programs.ts';

const program = fileURLToPath(new URL('../../bin/tthc.js', import.meta.url));
let path = '';

/** The shells find `tthc` as users do: by its name. */
beforeAll(() => {
  const folder = makeFolder();
  writeFiles(folder, { tthc: `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n` });
  chmodSync(`${folder}/tthc`, 0o755);
  path = `${folder}:${process.env.PATH}`;
});

/** Words as a person has typed them after `tthc`, the last one unfinished. */
type Line = readonly string[];

interface Shell {
  name: 'bash' | 'zsh' | 'fish';
  args: string[];
  /** Before the first line: how users set it up, and where what it finds is caught. */
  setUp: string;
  ask(line: Line): string;
}

const quoted = (words: Line) => words.map((word) => `'${word}'`).join(' ');
const shells: readonly Shell[] = [
  {
    name: 'bash',
    args: ['--norc', '--noprofile', '-c'],
    setUp: 'source <(tthc completion bash)',
    // Readline gives = as a word of its own.
    ask: (line) =>
      `COMP_WORDS=(tthc ${quoted(line.flatMap((word) => word.split(/(?==)|(?<==)/u)))}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _tthc; printf '%s\\n' "\${COMPREPLY[@]}"`,
  },
  {
    name: 'zsh',
    args: ['-f', '-c'],
    setUp: `autoload -Uz compinit; compinit -D -u; source <(tthc completion zsh)
_describe() { print -l -- "\${(@)\${(@P)4}%%:*}" }
_files() { print -- ':files' }`,
    ask: (line) => `words=(tthc ${quoted(line)}); CURRENT=$#words; _tthc`,
  },
  {
    name: 'fish',
    args: ['--no-config', '-c'],
    setUp: 'tthc completion fish | source',
    ask: (line) => `complete -C 'tthc ${line.join(' ')}'`,
  },
];

/** What a shell offers for each line. */
function offered({ name, args, setUp, ask }: Shell, lines: readonly Line[]): string[][] {
  const script = [setUp, ...lines.flatMap((line) => [ask(line), "echo '==='"])].join('\n');
  const env = { ...process.env, PATH: path, LC_ALL: 'C.UTF-8' };
  return runProgram(name, [...args, script], '', { cwd: sample, env })
    .split('===\n')
    .slice(0, -1)
    .map((part) =>
      part
        .split('\n')
        .filter(Boolean)
        .map((text) => text.split('\t')[0] ?? ''),
    );
}

describe.each(shells)('in $name', (shell) => {
  it('finishes commands, options, values and what stands in the catalog', () => {
    const cases: [string, string[]][] = [
      ['va', ['validate']],
      ['stats --a', ['--at']],
      ['list --level c', ['commune']],
      ['completion f', ['fish']],
      ['zzz', []],
      ['show 2.0008', ['2.000815', '2.000884']],
      ['list --department so-tu', ['so-tu-phap']],
    ];
    const lines = cases.map(([text]) => text.split(' '));
    expect(offered(shell, lines)).toEqual(cases.map(([, expected]) => expected));
  });
});

it('leaves the names of files to the shell', () => {
  const [bash, zsh, fish] = shells as readonly [Shell, Shell, Shell];
  expect(offered(zsh, [['plan', '']])).toEqual([[':files']]);
  expect(offered(fish, [['plan', 'README.v']])).toEqual([['README.vi.md']]);
  expect(offered(bash, [['list', '--where', 'department=so-tu']])).toEqual([['so-tu-phap']]);
});

describe('what can stand at the cursor', () => {
  const wordsFor = async (...line: string[]) => {
    const { candidates } = complete(line, await loadWords('vi'), (kind) => [kind]);
    for (const { value, about } of candidates)
      if (/^-[\w-]+$/u.test(value)) expect(about, value).not.toBe('');
    return candidates.map(({ value }) => value);
  };

  it('is every command, and every option of each', async () => {
    expect(await wordsFor('')).toEqual([...commandNames, 'help']);
    for (const { name, options } of specs) {
      const own = options.map((flags) => /--[\w-]+/u.exec(flags)?.[0]);
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
    expect(await wordsFor('list', '--level=')).toEqual(['--level=level']);
    expect(await wordsFor('help', 'va')).toEqual(['validate']);
    expect(await wordsFor('check', '--str')).toEqual(['--strict']);
    expect(await wordsFor('decision', 'new', '--abolish', '')).toEqual(['code']);
    expect(await wordsFor('import', '--department', '')).toEqual(['department']);
  });

  it('is silent where there is no catalog, and says which shells there are', () => {
    const folder = makeFolder();
    expect(tthc(folder, ['completion', 'words', '--', 'show', '2'])).toMatchObject({ code: 0, stdout: '' });
    const { code, stderr } = tthc(folder, ['completion', 'tcsh', '--lang', 'vi']);
    expect(code).toBe(2);
    expect(stderr).toContain('bash, zsh, fish, powershell');
  });
});
