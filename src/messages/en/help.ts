import type { HelpWords } from '../help-words.ts';
import { help as vietnamese } from '../vi/help.ts';

const examplesOf = (name: keyof HelpWords['commands']) => vietnamese.commands[name].examples;

export const help: HelpWords = {
  about:
    'Keeps a province’s catalog of administrative procedures as YAML under git: checks it, applies publication decisions, compares, counts, exports.',
  titles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Global options:',
    commands: 'Commands:',
    examples: 'Examples:',
  },
  helpOption: 'show help',
  versionOption: 'show the version',
  helpCommand: 'show help for a command',
  exitCodes: `Exit codes:
  0  done, nothing found         1  done, something found
  2  could not look              3  refused, nothing changed
  4  busy or interrupted         130  interrupted by the user`,
  commands: {
    init: { summary: 'make a new, empty catalog', examples: examplesOf('init') },
    import: {
      summary: 'draft a decision out of Word, Excel, CSV or JSON files',
      examples: [
        'tthc import list.xlsx details.jsonl --apply',
        'tthc import 1766-QD-UBND.docx --report html=review.html',
        'tthc import annex.csv --as decision --encoding windows-1258',
      ],
    },
    validate: { summary: 'check everything and tell all findings at once', examples: examplesOf('validate') },
    fmt: { summary: 'put files into canonical form, comments kept', examples: examplesOf('fmt') },
    plan: { summary: 'show what a decision would change; write nothing', examples: examplesOf('plan') },
    apply: { summary: 'apply decisions: all or nothing', examples: examplesOf('apply') },
    status: {
      summary: 'show the ledger: applied, pending, due, superseded, edited',
      examples: examplesOf('status'),
    },
    verify: {
      summary: 'rebuild the catalog from its decisions and compare byte by byte',
      examples: examplesOf('verify'),
    },
    revert: {
      summary: 'take a decision out again while nothing rests on it',
      examples: examplesOf('revert'),
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
    export: { summary: 'write the catalog into one file', examples: examplesOf('export') },
    completion: {
      summary: 'print the script that completes commands in bash, zsh, fish, powershell',
      examples: examplesOf('completion'),
    },
    textconv: {
      summary: 'for git: print a procedure or decision as lines that compare well',
      examples: examplesOf('textconv'),
    },
    explain: {
      summary: 'explain a rule: its source in law, a bad and a good example',
      examples: examplesOf('explain'),
    },
    rules: { summary: 'list all rules', examples: examplesOf('rules') },
    schema: {
      summary: 'print the JSON Schema of a kind of file or of JSON output',
      examples: examplesOf('schema'),
    },
  },
  arguments: {
    dir: 'folder of the new catalog (default: this one)',
    files: 'Excel, JSON or JSONL files',
    paths: 'files or folders to check (default: everything)',
    decisions: 'decision files (YAML)',
    a: 'the earlier version: folder, git ref, @DATE, snapshot file',
    b: 'the later version (default: the catalog as it is)',
    code: 'a procedure’s code',
    words: 'words to look for',
    name: 'name of a schema',
    version: 'what to count: a folder, a git ref, @DATE, a snapshot (default: the catalog as it is)',
    file: 'a procedure or decision file',
    shell: 'bash, zsh, fish or powershell',
    rule: 'name of a rule, e.g. code/duplicate',
    number: 'number of a decision; with @date-signed where two have one number',
  },
  options: {
    directory: 'work on the catalog in this folder',
    lang: 'language: vi or en',
    format: 'format of the result: pretty, json, csv, markdown…',
    report: 'also write the result into a file, e.g. json=out.json; can be repeated',
    color: 'colour: auto, always or never',
    'no-color': 'no colour',
    quiet: 'print the result only',
    today: 'take this day for today (as 2021-06-30)',
    'no-input': 'never ask',
    publisher: 'name of the publishing authority',
    code: 'its agency code, e.g. H55',
    title: 'title of the catalog',
    as: 'take the files for: baseline or decision',
    encoding: 'encoding of a CSV or JSON file (default: detected)',
    separator: 'what parts the cells of a CSV file (default: detected)',
    action: 'what happens to rows that do not say it: new, amended, replaced, abolished',
    out: 'where to write the draft',
    apply: 'apply it to the catalog at once',
    number: 'number to write into the draft',
    issued: 'date of signing to write into the draft',
    department: 'managing department',
    force: 'overwrite an existing file',
    strict: 'let warnings fail too',
    'exit-code': 'exit with 1 when there are differences',
    since: 'only what changed since this git ref, and what that touches',
    fix: 'mend what can be mended for sure: form, spaces, quotes of codes',
    unsafe: 'mend also what needs eyes: fees, dates',
    stat: 'counts only',
    check: 'check only, write nothing',
    diff: 'show what would change, write nothing',
    'fail-on': 'exit with 1 when there are changes of this class, e.g. unexplained',
    due: 'apply the waiting decisions that are now in force',
    expect: 'the fingerprint that the catalog must have',
    manifest:
      'export: also write a manifest (sizes, SHA-256, counts, fingerprint); verify: check exported files by this manifest',
    rebuild: 'write the record files anew from the ledger',
    only: 'only changes of one class',
    at: 'on this date',
    where:
      'only these procedures, for example level=commune,province; may be repeated. Keys: department, sector, level, status, kind, online, interlinked; values are ids or names',
    by: 'what to count by, separated by commas: department, sector, level, status, online, interlinked, one-stop, internal-process, decision, year; the first as lines, the second as columns (default: department,level)',
    compare: 'against this earlier version: a folder, a git ref, @DATE, a snapshot',
    form: 'as a form of Circular 01/2020/TT-VPCP: II.07b (stats), II.03 (report)',
    sector: 'sector',
    level: 'level: ministry, province, district, commune, other',
    status: 'status: active, abolished, all',
    to: 'file to write (its ending chooses the format); for report: last day of the period',
    from: 'first day of the period',
  },
};
