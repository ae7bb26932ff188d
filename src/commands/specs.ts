import type { Run } from './shell.ts';

/** A command as the command line knows it; what it does is loaded only when it is called. */
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
  load(): Promise<{ run: Run }>;
}

export const commandNames = [
  'init',
  'import',
  'validate',
  'fmt',
  'decision',
  'plan',
  'apply',
  'status',
  'verify',
  'revert',
  'diff',
  'stats',
  'report',
  'show',
  'history',
  'list',
  'search',
  'export',
  'explain',
  'rules',
  'schema',
  'completion',
  'textconv',
] as const;

export type CommandName = (typeof commandNames)[number];

export const specs: readonly CommandSpec[] = [
  {
    name: 'init',
    args: ['[dir]'],
    options: ['--publisher <name>', '--code <code>', '--title <title>'],
    formats: ['pretty', 'json'],
    load: () => import('./init.ts'),
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
      '--force',
    ],
    formats: ['pretty', 'json', 'markdown', 'html'],
    load: () => import('./import.ts'),
  },
  {
    name: 'validate',
    alias: 'check',
    args: ['[paths...]'],
    options: ['--strict', '--since <ref>', '--fix', '--unsafe', '--diff'],
    // With --fix it writes.
    formats: ['pretty', 'concise', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'markdown'],
    load: () => import('./validate.ts'),
  },
  {
    name: 'fmt',
    args: ['[paths...]'],
    options: ['--check', '--diff'],
    formats: ['pretty', 'json'],
    load: () => import('./fmt.ts'),
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
    load: () => import('./decision.ts'),
  },
  { name: 'plan', args: ['<decisions...>'], options: ['--out <file>'], load: () => import('./plan.ts') },
  {
    name: 'apply',
    args: ['[decisions...]'],
    options: ['--due'],
    formats: ['pretty', 'json'],
    load: () => import('./apply.ts'),
  },
  { name: 'status', args: [], options: ['--exit-code'], load: () => import('./status.ts') },
  {
    name: 'verify',
    args: [],
    options: ['--expect <fingerprint>', '--manifest <file>', '--rebuild'],
    load: () => import('./verify.ts'),
  },
  {
    name: 'revert',
    args: ['<number>'],
    options: [],
    formats: ['pretty', 'json'],
    load: () => import('./revert.ts'),
  },
  {
    name: 'diff',
    args: ['<a>', '[b]'],
    options: ['--exit-code', '--fail-on <class>', '--stat', '--only <class>'],
    load: () => import('./diff.ts'),
  },
  {
    name: 'stats',
    args: ['[version]'],
    options: ['--by <dimensions>', '--at <date>', '--compare <version>', '--form <form>'],
    load: () => import('./stats.ts'),
  },
  {
    name: 'report',
    args: [],
    options: ['--from <date>', '--to <date>', '--form <form>'],
    load: () => import('./report.ts'),
  },
  { name: 'show', args: ['<code>'], options: ['--at <date>'], load: () => import('./show.ts') },
  { name: 'history', args: ['<code>'], options: [], load: () => import('./history.ts') },
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
    load: () => import('./list.ts'),
  },
  { name: 'search', args: ['<words...>'], options: ['--at <date>'], load: () => import('./search.ts') },
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
    load: () => import('./export.ts'),
  },
  { name: 'explain', args: ['<rule>'], options: [], load: () => import('./explain.ts') },
  { name: 'rules', args: [], options: [], load: () => import('./rules.ts') },
  { name: 'schema', args: ['[schema]'], options: [], load: () => import('./schema.ts') },
  {
    name: 'completion',
    args: ['<shell>', '[words...]'],
    options: [],
    load: () => import('./completion.ts'),
  },
  { name: 'textconv', args: ['<file>'], options: [], load: () => import('./textconv.ts') },
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
