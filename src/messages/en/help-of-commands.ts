import type { CommandHelp } from '../help-words.ts';
import { helpOfCommands as vietnamese } from '../vi/help-of-commands.ts';

const examplesOf = (name: keyof typeof vietnamese) => vietnamese[name].examples;

/** Help of each command: its summary, examples and what its words mean in it alone. */
export const helpOfCommands = {
  init: { summary: 'make a new, empty catalog', examples: examplesOf('init') },
  import: {
    summary: 'draft a decision out of Word, Excel, CSV or JSON files',
    examples: [
      'tthc import list.xlsx details.jsonl --issued 2025-07-01',
      'tthc import 1766-QD-UBND.docx --report html=review.html',
      'tthc import 1766-QD-UBND.docx --report xlsx=review.xlsx',
      'tthc import review.xlsx',
      'tthc import annex.csv --as decision --encoding windows-1258',
    ],
    options: {
      department:
        'managing department; of several ministries: "Bộ Tư pháp=Sở Tư pháp; Bộ Xây dựng=Sở Xây dựng"',
    },
  },
  validate: { summary: 'check everything and tell all findings at once', examples: examplesOf('validate') },
  fmt: { summary: 'put files into canonical form, comments kept', examples: examplesOf('fmt') },
  decision: {
    summary:
      'draft a decision out of the catalog, go on with a draft, write its number and day once it is signed',
    examples: examplesOf('decision'),
    options: {
      number: 'number of the decision',
      issued: 'day of signing',
      posted: 'the day it was made public, with sign',
      kind: 'the kind of decision, with --amend: publication (the default), internal_process, online_service, correction',
    },
  },
  feedback: {
    summary: 'the register of what people report and propose: add to it, list it, record an answer',
    examples: [
      'tthc feedback add',
      'tthc feedback add --number 01/PAKN --received 2026-01-12 --about conduct --department so-tu-phap --summary "…"',
      'tthc feedback list',
      'tthc feedback answer 01/PAKN --answered 2026-01-20 --posted 2026-01-21',
    ],
    arguments: {
      number:
        'the number in the register, with list and answer; with @date-received where two have one number',
    },
    options: { number: 'the number in the register', due: 'the day to answer by, where one is set' },
  },
  plan: {
    summary: 'show what a decision would change; write nothing',
    examples: examplesOf('plan'),
    options: { out: 'where to write the plan, for tthc apply to do just what was seen' },
  },
  apply: { summary: 'apply decisions: all or nothing', examples: examplesOf('apply') },
  status: {
    summary: 'show the ledger: applied, pending, due, superseded, edited; what ends when',
    examples: examplesOf('status'),
    options: {
      'exit-code': 'exit with 1 when decisions are due or were edited, or effects are over that still stand',
    },
  },
  verify: {
    summary: 'rebuild the catalog from its decisions and compare byte by byte',
    examples: examplesOf('verify'),
    options: { schema: 'schema of the database, with --against (default: tthc)' },
  },
  revert: {
    summary: 'take a decision out again while nothing rests on it',
    examples: examplesOf('revert'),
  },
  reconcile: {
    summary: 'hold the catalog against a portal’s list, or an Excel file of your own',
    examples: [
      'tthc reconcile danh-sach-tthc.xlsx',
      'tthc reconcile danh-sach-tthc.xlsx details.jsonl --department so-tu-phap',
      'tthc reconcile danh-sach-tthc.xlsx --report xlsx=worklist.xlsx',
    ],
    options: { department: 'only procedures of this department in the catalog' },
  },
  accept: {
    summary: 'accept what was found in a decision, with a reason and for a time',
    examples: [
      'tthc accept decision/declared-count --decision 1766/QĐ-UBND --reason "…"',
      'tthc accept decision/late-posting --decision drafts/new.yaml --reason "…"',
    ],
    options: { decision: 'the decision’s number, in the ledger or in drafts/, or a draft’s file' },
  },
  diff: {
    summary: 'compare two versions by code and name the decision behind each change',
    examples: examplesOf('diff'),
  },
  stats: {
    summary: 'count procedures by department, level, sector…; compare; form II.07b',
    examples: examplesOf('stats'),
  },
  report: {
    summary: 'report on a period: movements by department and decision, and figures that reconcile',
    examples: examplesOf('report'),
  },
  show: { summary: 'show one procedure, today or on a date', examples: examplesOf('show') },
  history: { summary: 'show the decisions that changed a procedure', examples: examplesOf('history') },
  list: { summary: 'list procedures by department, sector, level, status', examples: examplesOf('list') },
  search: {
    summary: 'search names, sectors, codes and legal bases, with or without diacritics',
    examples: examplesOf('search'),
  },
  export: {
    summary: 'write the catalog, or one decision, into a file',
    examples: examplesOf('export'),
    options: {
      to: 'file to write; the ending of its name chooses the format: .json, .jsonl, .csv, .md, .html, .xlsx, .sqlite, .parquet, .jsonld, datapackage.json; .docx with --columns list or --decision',
      manifest: 'also write a manifest (sizes, SHA-256, counts, fingerprint)',
    },
  },
  publish: {
    summary: 'publish the catalog in a PostgreSQL database, with every version of each procedure',
    examples: examplesOf('publish'),
    options: {
      to: 'address of the database; what it leaves out is taken from PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE',
      schema: 'schema of the database (default: tthc)',
    },
  },
  completion: {
    summary: 'print the script that completes commands in bash, zsh, fish, powershell',
    examples: examplesOf('completion'),
  },
  textconv: {
    summary: 'for git: print a procedure or decision as lines that compare well',
    examples: examplesOf('textconv'),
  },
  federate: {
    summary: 'look at the catalogs of several publishers together: status, check, stats, export, publish',
    examples: examplesOf('federate'),
    arguments: {
      task: 'status: each catalog; check: hold them against each other; stats: count; export: write all into one file; publish: put all into a PostgreSQL database',
      file: 'file that lists the catalogs (default: the nearest federation.yaml)',
    },
    options: {
      to: 'file to write (.jsonl, .csv, .parquet), a folder with --partition, or with publish a database',
    },
  },
  merge: {
    summary: 'merge the catalogs of provinces that became one; the former ones stay beside it as they were',
    examples: examplesOf('merge'),
    options: { draft: 'the reviewed draft; without it one is made, and nothing is merged' },
  },
  explain: {
    summary: 'explain a rule: its source in law, a bad and a good example',
    examples: examplesOf('explain'),
  },
  rules: { summary: 'list all rules', examples: examplesOf('rules') },
  review: {
    summary: 'find procedures that rest on texts that have ended, were suspended or amended, by department',
    examples: examplesOf('review'),
    options: { 'exit-code': 'exit with 1 when there are procedures to be looked at' },
  },
  law: {
    summary: 'list the texts that rules rest on, and from when to when they are in force',
    examples: examplesOf('law'),
  },
  doctor: {
    summary:
      'look at the machine and the repository: git, line ends, history, locale, LibreOffice; how to mend them',
    examples: ['tthc doctor'],
  },
  schema: {
    summary: 'print the JSON Schema of a kind of file or of JSON output',
    examples: examplesOf('schema'),
  },
} satisfies Record<string, CommandHelp>;
