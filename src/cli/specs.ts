import type { CommandName } from '../model/command-names.ts';

/** A command as the command line knows it; cli/commands.ts loads what it does. */
export interface CommandSpec {
  name: CommandName;
  alias?: string;
  /** In commander's notation: `<decision...>`, `[paths...]`. */
  args: readonly string[];
  /** Flags in commander's notation; their words are found under the long name. */
  options: readonly string[];
  /**
   * Of a command that writes: the formats that it tells its success in. Any other is refused before
   * anything is written, since afterwards would be too late.
   */
  formats?: readonly string[];
}

export const specs: readonly CommandSpec[] = [
  {
    name: 'init',
    args: ['[dir]'],
    options: ['--publisher <name>', '--code <code>', '--title <title>'],
    formats: ['pretty', 'json'],
  },
  {
    name: 'import',
    args: ['<files...>'],
    options: [
      '--as <kind>',
      '--encoding <name>',
      '--separator <name>',
      '--action <movement>',
      '--out <file>',
      '--apply',
      '--number <number>',
      '--issued <date>',
      '--issuer <name>',
      '--department <department>',
      '--keep-ministry',
      '--force',
    ],
    formats: ['pretty', 'json', 'markdown', 'html'],
  },
  {
    name: 'validate',
    alias: 'check',
    args: ['[paths...]'],
    options: ['--strict', '--since <ref>', '--fix', '--unsafe', '--diff'],
    // With --fix it writes.
    formats: ['pretty', 'concise', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'markdown'],
  },
  {
    name: 'fmt',
    args: ['[paths...]'],
    options: ['--check', '--diff'],
    formats: ['pretty', 'json'],
  },
  {
    name: 'decision',
    args: ['<task>'],
    options: [
      '--abolish <code...>',
      '--amend <code...>',
      '--replace <code...>',
      '--republish <sector>',
      '--new <count>',
      '--number <number>',
      '--issued <date>',
      '--effective <date>',
      '--department <department>',
      '--sector <sector>',
      '--level <level>',
      '--out <file>',
      '--force',
    ],
    formats: ['pretty', 'json'],
  },
  {
    name: 'plan',
    args: ['<decisions...>'],
    options: ['--out <file>'],
  },
  {
    name: 'apply',
    args: ['[decisions...]'],
    options: ['--due'],
    formats: ['pretty', 'json'],
  },
  { name: 'status', args: [], options: ['--exit-code'] },
  {
    name: 'verify',
    args: [],
    options: ['--expect <fingerprint>', '--manifest <file>', '--rebuild'],
  },
  {
    name: 'revert',
    args: ['<number>'],
    options: [],
    formats: ['pretty', 'json'],
  },
  {
    name: 'diff',
    args: ['<a>', '[b]'],
    options: ['--exit-code', '--fail-on <class>', '--stat', '--only <class>'],
  },
  {
    name: 'stats',
    args: ['[version]'],
    options: ['--by <dimensions>', '--at <date>', '--compare <version>', '--form <form>'],
  },
  {
    name: 'report',
    args: [],
    options: ['--from <date>', '--to <date>', '--form <form>'],
  },
  { name: 'show', args: ['<code>'], options: ['--at <date>'] },
  { name: 'history', args: ['<code>'], options: [] },
  {
    name: 'list',
    args: [],
    options: [
      '--where <condition>',
      '--department <department>',
      '--sector <sector>',
      '--level <level>',
      '--status <status>',
      '--at <date>',
    ],
  },
  {
    name: 'search',
    args: ['<words...>'],
    options: ['--at <date>'],
  },
  {
    name: 'export',
    args: [],
    options: [
      '--to <file>',
      '--at <date>',
      '--where <condition>',
      '--decision <number>',
      '--manifest',
      '--force',
    ],
    formats: ['pretty', 'json'],
  },
  { name: 'explain', args: ['<rule>'], options: [] },
  { name: 'rules', args: [], options: [] },
  { name: 'schema', args: ['[schema]'], options: [] },
  {
    name: 'completion',
    args: ['<shell>', '[words...]'],
    options: [],
  },
  { name: 'textconv', args: ['<file>'], options: [] },
];

/** Options that every command takes. */
export const globalOptions = [
  '-C, --directory <dir>',
  '--lang <language>',
  '--format <format>',
  '--report <format=file>',
  '--color <when>',
  '--no-color',
  '-q, --quiet',
  '--today <date>',
  '--no-input',
  '--no-cache',
] as const;
