import { chmodSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, sample, writeFiles } from '../../support/cli.ts';
import { program } from '../../support/run.ts';
import { runProgram } from '../../support/programs.ts';

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

/** Returns the words that a shell offers for each line. */
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
