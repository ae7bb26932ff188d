import { dimensionNames } from '../figures/dimensions.ts';
import { separatorNames, encodingNames } from '../import/files/spellings.ts';
import { changeClasses } from '../model/change.ts';
import { sheetsBy } from '../model/sheet/list-sheets.ts';
import { levelOrder, levelSpellings } from '../model/level.ts';
import { actions, kinds, statuses } from '../model/types.ts';
import { filterKeys } from '../plan/where.ts';
import { findingsFormats } from '../render/findings/index.ts';
import { type Command, command } from './command.ts';
import {
  choice,
  commaList,
  count,
  date,
  dateOr,
  fingerprint,
  flag,
  list,
  repeated,
  sentence,
  spelledChoice,
  text,
} from './options.ts';

/** The formats in which most commands tell that they have written something. */
const written = ['pretty', 'json'];

const where = () =>
  repeated(
    'condition',
    filterKeys.map((key) => `${key}=`),
  );

/** Options that pick some of the procedures. */
const filters = {
  where: where(),
  department: text('department'),
  sector: text('sector'),
  level: text('level', levelOrder),
  kind: choice('kind', kinds),
};

/** More new procedures than any annex has are a slip of the keyboard. */
const mostNew = 1000;

/** The commands of the tool, in the order in which help lists them. */
const table = {
  init: command({
    args: ['[dir]'],
    options: { publisher: text('name'), code: text('code'), title: text('title'), git: flag() },
    formats: written,
    load: () => import('../commands/init.ts'),
  }),
  import: command({
    args: ['<files...>'],
    options: {
      as: choice('kind', ['baseline', 'decision'] as const),
      encoding: spelledChoice('name', encodingNames),
      separator: spelledChoice('name', separatorNames),
      action: choice('movement', actions),
      out: text('file'),
      apply: flag(),
      number: text('number'),
      issued: date(),
      issuer: text('name'),
      department: text('department'),
      keepMinistry: flag(),
      force: flag(),
    },
    formats: ['pretty', 'json', 'markdown', 'html', 'docx', 'xlsx'],
    load: () => import('../commands/import/index.ts'),
  }),
  validate: command({
    alias: 'check',
    args: ['[paths...]'],
    options: {
      strict: flag(),
      errorsOnly: flag(),
      since: text('ref'),
      fix: flag(),
      unsafe: flag(),
      diff: flag(),
      writeAccepted: flag(),
      reason: sentence(),
      until: date(),
    },
    // With --fix and --write-accepted it writes.
    formats: Object.keys(findingsFormats),
    load: () => import('../commands/validate/index.ts'),
  }),
  fmt: command({
    args: ['[paths...]'],
    options: { check: flag(), diff: flag() },
    formats: written,
    load: () => import('../commands/fmt.ts'),
  }),
  decision: command({
    args: ['<task>', '[draft]'],
    options: {
      abolish: list('code', 'many'),
      amend: list('code', 'many'),
      replace: list('code', 'many'),
      with: count('count', mostNew),
      republish: list('sector'),
      boundaryFree: list('code', 'many'),
      new: count('count', mostNew),
      kind: choice('kind', ['publication', 'internal_process', 'online_service', 'correction'] as const),
      number: text('number'),
      issued: date(),
      effective: dateOr('on_signing'),
      posted: date(),
      expires: date(),
      department: text('department'),
      sector: text('sector'),
      level: spelledChoice('level', levelSpellings),
      out: text('file'),
      force: flag(),
    },
    formats: [...written, 'docx', 'xlsx'],
    load: () => import('../commands/decision/index.ts'),
  }),
  feedback: command({
    args: ['<step>', '[number]'],
    options: {
      number: text('number'),
      received: date(),
      about: choice('about', ['conduct', 'rule'] as const),
      procedure: text('code'),
      department: text('department'),
      summary: text('text'),
      due: date(),
      answered: date(),
      posted: date(),
    },
    formats: written,
    load: () => import('../commands/feedback/index.ts'),
  }),
  plan: command({
    args: ['<decisions...>'],
    isPaged: true,
    options: { out: text('file'), all: flag() },
    load: () => import('../commands/plan.ts'),
  }),
  apply: command({
    args: ['[decisions...]'],
    options: { due: flag() },
    formats: ['pretty', 'json', 'markdown'],
    load: () => import('../commands/apply.ts'),
  }),
  status: command({
    args: [],
    isPaged: true,
    options: { exitCode: flag(), endsBy: date() },
    load: () => import('../commands/status.ts'),
  }),
  verify: command({
    args: [],
    options: {
      expect: fingerprint(),
      manifest: text('file'),
      rebuild: flag(),
      against: text('url'),
      schema: text('name'),
    },
    load: () => import('../commands/verify/index.ts'),
  }),
  revert: command({
    args: ['<number>'],
    options: {},
    formats: written,
    load: () => import('../commands/revert.ts'),
  }),
  reconcile: command({
    args: ['<files...>'],
    isPaged: true,
    options: {
      ...filters,
      encoding: spelledChoice('name', encodingNames),
      separator: spelledChoice('name', separatorNames),
    },
    load: () => import('../commands/reconcile/index.ts'),
  }),
  accept: command({
    args: ['<rule>'],
    options: { decision: text('number'), reason: sentence(), until: date() },
    formats: written,
    load: () => import('../commands/accept/index.ts'),
  }),
  diff: command({
    args: ['<a>', '[b]'],
    isPaged: true,
    options: {
      exitCode: flag(),
      failOn: choice('class', changeClasses),
      stat: flag(),
      all: flag(),
      only: choice('class', changeClasses),
    },
    load: () => import('../commands/diff.ts'),
  }),
  stats: command({
    args: ['[version]'],
    isPaged: true,
    options: {
      by: commaList('dimensions', dimensionNames),
      at: date(),
      compare: text('version'),
      kind: choice('kind', kinds),
      form: choice('form', ['II.07b']),
    },
    load: () => import('../commands/stats/index.ts'),
  }),
  report: command({
    args: [],
    isPaged: true,
    options: { from: date(), to: date(), form: choice('form', ['II.03']) },
    load: () => import('../commands/report.ts'),
  }),
  review: command({
    args: [],
    isPaged: true,
    options: {
      ...filters,
      at: date(),
      exitCode: flag(),
    },
    load: () => import('../commands/review.ts'),
  }),
  show: command({
    args: ['<code>'],
    isPaged: true,
    options: { at: date() },
    load: () => import('../commands/show.ts'),
  }),
  history: command({
    args: ['<code>'],
    isPaged: true,
    options: {},
    load: () => import('../commands/history.ts'),
  }),
  list: command({
    args: [],
    isPaged: true,
    options: {
      ...filters,
      status: text('status', [...statuses, 'all']),
      at: date(),
      sheets: choice('group', sheetsBy),
    },
    load: () => import('../commands/list.ts'),
  }),
  search: command({
    args: ['<words...>'],
    // Nothing to look for is told by the command, with what can be.
    takesEmpty: true,
    isPaged: true,
    options: { at: date() },
    load: () => import('../commands/search.ts'),
  }),
  export: command({
    args: [],
    options: {
      to: text('file'),
      columns: choice('name', ['sheet', 'list'] as const),
      sheets: choice('group', sheetsBy),
      at: date(),
      where: where(),
      decision: text('number'),
      template: text('file'),
      partition: commaList('columns', ['publisher,year']),
      manifest: flag(),
      force: flag(),
    },
    formats: written,
    load: () => import('../commands/export/index.ts'),
  }),
  federate: command({
    args: ['<task>', '[file]'],
    isPaged: true,
    options: {
      at: date(),
      to: text('file'),
      partition: commaList('columns', ['publisher,year']),
      schema: text('name'),
      history: choice('versions', ['all', 'current'] as const),
      dryRun: flag(),
      force: flag(),
    },
    taskFormats: { export: written, publish: written },
    load: () => import('../commands/federate/index.ts'),
  }),
  merge: command({
    args: ['<catalogs...>'],
    options: { into: text('dir'), on: date(), draft: text('file'), force: flag() },
    formats: written,
    load: () => import('../commands/merge/index.ts'),
  }),
  publish: command({
    args: [],
    options: {
      to: text('url'),
      schema: text('name'),
      history: choice('versions', ['all', 'current'] as const),
      dryRun: flag(),
    },
    formats: written,
    load: () => import('../commands/publish/index.ts'),
  }),
  explain: command({
    args: ['<rule>'],
    isPaged: true,
    options: {},
    load: () => import('../commands/explain.ts'),
  }),
  rules: command({
    args: [],
    isPaged: true,
    options: {},
    load: () => import('../commands/rules.ts'),
  }),
  law: command({
    args: [],
    isPaged: true,
    options: { at: date() },
    load: () => import('../commands/law.ts'),
  }),
  schema: command({
    args: ['[schema]'],
    isPaged: true,
    options: {},
    load: () => import('../commands/schema.ts'),
  }),
  doctor: command({
    args: [],
    options: {},
    load: () => import('../commands/doctor.ts'),
  }),
  completion: command({
    args: ['<shell>', '[words...]'],
    options: {},
    takesEmpty: true,
    load: () => import('../commands/completion/index.ts'),
  }),
  textconv: command({
    args: ['<file>'],
    options: {},
    load: () => import('../commands/textconv.ts'),
  }),
};

export type CommandName = keyof typeof table;

/** A command with its name. */
export type CommandSpec = Command & { name: string };

/** The table of commands. */
export const specs: readonly CommandSpec[] = Object.entries(table).map(([name, spec]) => ({ name, ...spec }));

export const commandNames: readonly string[] = Object.keys(table);
