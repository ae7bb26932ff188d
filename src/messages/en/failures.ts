import type { FailureMessages } from '../messages.ts';
import { list, orNear } from '../phrases.ts';
import { dayMeant, isDayForm, isFarDate } from '../../model/date.ts';
import type { GitTrouble } from '../../model/failure.ts';
import type { Trouble } from '../../model/trouble.ts';
import type { FilterKey } from '../../plan/where.ts';
import { typed } from '../../text/typed.ts';
import { writing } from './writing.ts';
import { importWords } from './import.ts';
import { output } from './output.ts';
import { irregular } from './rules/files.ts';
import { unseenWords } from './unseen.ts';
import { systemError } from './system-errors.ts';

const near = (names: readonly string[]) => orNear('Did you mean', names);

/** Names of the kinds of files that are not YAML. */
const foreignKinds = {
  word: 'a Word document, ',
  excel: 'an Excel workbook, ',
  csv: 'a CSV table, ',
  json: 'JSON data, ',
  other: '',
} as const;

/** Names of the filter keys. */
const filterNames: Readonly<Record<FilterKey, string>> = {
  department: 'department',
  sector: 'sector',
  level: 'level',
  status: 'status',
  kind: 'kind of procedure',
  online: 'degree of online service',
  interlinked: 'way of interlinking',
  'boundary-free': 'regardless of boundary',
};

/** Tells why an answer cannot be taken. */
const wrongAnswers = {
  not_an_answer: 'is none of the answers to its row',
  no_such_question: 'answers no row that is known: the row’s key is gone or was edited',
  answered_twice: 'is another answer than in another cell with the same key',
} as const;

/** Tells what to do where git does not answer. */
const gitHints: Readonly<Record<GitTrouble, string | undefined>> = {
  owner:
    'The folder belongs to another user. Where you trust it: git config --global --add safe.directory FOLDER',
  'missing-data':
    'This clone lacks data (a partial clone) and cannot fetch it. See to the connection, or clone the whole.',
  'no-repository': 'The catalog lies in no git repository.',
  other: undefined,
};

const shallow = 'This clone is shallow. Fetch the whole history: git fetch --unshallow';

const firstTroubles = (troubles: readonly Trouble[]): string => {
  const shown = troubles
    .slice(0, 3)
    .map(({ kind, path, entry }) => `${path}${entry ? ` (${entry})` : ''}: ${output.verify.troubles[kind]}`);
  return shown.join('; ') + (troubles.length > 3 ? `; and ${troubles.length - 3} other places` : '');
};

/** Why a text is no day. */
const unreal = (value: string): string => {
  if (isFarDate(value)) return 'lies outside the years 1945 to 2200';
  return isDayForm(value) ? 'is not a date that exists' : 'is not written as year-month-day';
};

export const failures: FailureMessages = {
  'no-catalog': ({ dir }) => [
    `No catalog in ${dir} or above.`,
    'Use -C DIR, or make one: tthc init --publisher NAME --code H55',
  ],
  'catalog-exists': ({ dir }) => [`${dir} holds a catalog already.`, 'Choose another folder.'],
  'no-such-file': ({ path, near: names }) => [`There is no file ${path}.`, near(names)],
  'is-a-directory': ({ path }) => [`${path} is a folder; a file is needed.`],
  'not-a-directory': ({ path }) => [`${path} is not a folder.`],
  'not-a-file': ({ path, what }) => [`${path} is ${irregular[what]}; a file is needed.`],
  'cannot-read': ({ path, problem }) => [`Cannot read ${path}: ${systemError(problem)}.`],
  'cannot-write': ({ path, problem, isPartial, kept }) => [
    `Cannot write ${path}: ${systemError(problem)}.`,
    kept
      ? `It could not be made as it was; run it again when the disk works.${kept.length > 0 ? ` What stood there is kept in ${kept.join(', ')}.` : ''}`
      : isPartial
        ? 'The other files of this command have been written.'
        : 'Nothing was changed.',
  ],
  'report-not-written': ({ path, problem }) => [
    `Cannot write the report ${path}: ${systemError(problem)}.`,
    'The command itself has done its work; only this report is missing.',
  ],
  unreadable: ({ path, reason, line }) => [
    `Cannot read ${path}: ${importWords.unreadable[reason]}${line === undefined ? '' : ` (line ${line})`}.`,
  ],
  'nothing-to-import': ({ path, unseen = [] }) => [
    `No list of procedures was found in ${path}.`,
    [
      'A list needs a row of headings with a column of codes and one of names; the annex of a decision needs names. Where you know what the file is, add --as baseline or --as decision.',
      ...unseen
        .slice(0, 5)
        .map(({ kind, text }) => `The file holds ${unseenWords[kind]({ text: text.trim().slice(0, 200) })}.`),
    ].join(' '),
  ],
  'no-codes': ({ path, records, keys }) => [
    `${path} holds ${records} records, none with the code of a procedure. Keys that were seen: ${keys.join(', ')}.`,
    'Each record needs a code (ma_thu_tuc, Mã TTHC, code) and a name (ten_thu_tuc, Tên TTHC, name); a sector, a managing department and levels should be there.',
  ],
  'kinds-mixed': ({ baseline, decision }) => [
    `Lists and decisions are not imported together: ${baseline.join(', ')} taken for lists, ${decision.join(', ')} for a decision.`,
    'Import each kind by itself, or say what they are: --as baseline, --as decision.',
  ],
  'no-paper': ({ path }) => [
    `${path} is JSON without a list of procedures, and no paper of a decision.`,
    'Save the annex as .docx, .xlsx or .csv (with a row of headings) and import that; for a list of the portal use --as baseline.',
  ],
  'several-decisions': ({ numbers }) => [
    `The file names several decisions: ${list(numbers)}; each is a draft of its own.`,
    `Import one at a time: --number "${numbers[0]}" takes only the rows of that decision. Where the column names decisions of before, give this decision's own number with --number.`,
  ],
  'review-alone': ({ path }) => [
    `${path} is a review, and not imported together with other files.`,
    'Import it alone: the document is found by what the review says.',
  ],
  'paper-missing': ({ path, paper }) => [
    `The document ${paper} of the review ${path} is not found.`,
    'Put it back, or beside the review, and import again.',
  ],
  'paper-changed': ({ path, paper }) => [
    `${paper} is not as it was when the review ${path} was made; answers may stand at other rows.`,
    'Import the document for a new review, or put back the old one.',
  ],
  'wrong-answers': ({ path, wrong }) => [
    `${path}: ${wrong.length} answers cannot be taken: ${wrong
      .slice(0, 12)
      .map(
        ({ cell, question, text, reason }) =>
          `${cell === undefined ? `number ${question}` : `cell ${cell}`} (“${text.slice(0, 60)}”) ${wrongAnswers[reason]}`,
      )
      .join('; ')}${wrong.length > 12 ? '; …' : ''}.`,
    'Choose one of the answers offered, or empty the cell, and import again. Nothing was changed.',
  ],
  'catalog-file': ({ path }) => [
    `${path} is a file of the catalog, or would be taken for one.`,
    'A catalog changes by decisions alone: choose another place, such as the folder drafts.',
  ],
  'file-exists': ({ path }) => [`${path} exists.`, 'Use --force to overwrite it, or another name.'],
  'not-a-git-ref': ({ ref, near: names, isShallow }) => [
    `Git has no “${ref}”.`,
    isShallow ? shallow : near(names),
  ],
  'no-catalog-at-ref': ({ ref, path }) => [
    `At ${ref} there is no catalog in ${path}.`,
    `Name its folder: ${ref}:some/path`,
  ],
  'git-failed': ({ problem, cause }) => [`Git cannot read the repository: ${problem}.`, gitHints[cause]],
  'git-missing': ({ problem }) => [`Git cannot be run: ${problem}.`],
  'not-a-version': ({ text, near: names, isShallow }) => [
    `“${text}” is no folder, snapshot file, date (@2021-06-30) or git ref.`,
    isShallow ? shallow : near(names),
  ],
  'not-a-snapshot': ({ path }) => [
    `${path} is not an export that can be read back.`,
    'What can be: whole .json and .jsonl files written by tthc export, and no other format.',
  ],
  'not-a-manifest': ({ path }) => [`${path} is not a manifest written by tthc export --manifest.`],
  'not-a-decision': ({ path }) => [
    `${path} is not a decision.`,
    'A decision file has number, kind, issued, effective; see tthc schema decision.',
  ],
  'not-yaml': ({ path, kind }) => [
    `${path} is ${foreignKinds[kind]}not a decision in YAML.`,
    kind === 'other'
      ? 'To make a draft decision of a Word (.docx), Excel (.xlsx), CSV or JSON file: tthc import FILE'
      : `To make a draft decision of it: tthc import ${typed(path)}`,
  ],
  'no-file-matched': ({ pattern }) => [`No file matches ${pattern}.`],
  'no-such-procedure': ({ code, near: names, at }) =>
    at === undefined
      ? [`There is no procedure “${code}”.`, near(names)]
      : [`On ${writing.date(at)} the catalog has no procedure “${code}”.`, near(names)],
  'named-twice': ({ code }) => [
    `Procedure ${code} is named twice.`,
    'Name it in one of --abolish, --amend, --replace only; for different levels write CODE@level.',
  ],
  'procedure-abolished': ({ code, by, on }) => [
    `Procedure ${code} was abolished by ${by} from ${writing.date(on)}.`,
    'Only what is in force can be amended, replaced or abolished.',
  ],
  'no-such-sector': ({ sector, near: names }) => [`There is no sector “${sector}”.`, near(names)],
  'no-such-department': ({ department, near: names }) => [
    `There is no department “${department}”.`,
    near(names),
  ],
  'nothing-in-sector': ({ sector }) => [`Sector ${sector} has no procedure that can be published anew.`],
  'no-such-decision': ({ number, near: names }) => [
    `No single decision “${number}” is in the ledger.`,
    near(names) ?? 'See: tthc status',
  ],
  'ledger-broken': ({ differences }) => [
    `${differences} places in the catalog are not what its decisions add up to; nothing was changed.`,
    'See: tthc verify',
  ],
  'not-whole': ({ troubles }) => [
    `The catalog is not whole: ${firstTroubles(troubles)}.`,
    'See: tthc verify. Remove copies that a synchronising tool has made; where git sparse-checkout keeps files away: git sparse-checkout disable.',
  ],
  'stale-plan': ({ path }) => [
    `The plan ${path} is stale: the catalog or the decision has changed since.`,
    'Make it again: tthc plan … --out plan.json',
  ],
  'not-a-plan': ({ path }) => [`${path} is not a plan written by tthc plan --out.`],
  busy: ({ owner }) => [`Another command is writing here: ${owner}.`, 'Wait, then run it again.'],
  'changed-meanwhile': ({ paths }) => [
    `Files were changed by somebody else meanwhile: ${list(paths)}.`,
    'Nothing was changed; run the command again.',
  ],
  'recovery-impossible': ({ paths, problem }) =>
    problem === undefined
      ? [
          'The last run was interrupted and cannot be recovered.',
          `These files have been changed since, or cannot be read: ${list(paths)}`,
        ]
      : [
          `Writing could not be completed, nor taken back yet: ${systemError(problem)} (${list(paths)}).`,
          'When the disk works, run any command: it completes the change or takes it back; look with tthc status.',
        ],
  'cannot-accept': ({ rule, fixed }) => [
    `What ${rule} finds cannot be accepted: ${fixed ? 'it was not read' : 'the decision cannot be carried out'}.`,
    'It has to be mended; accepted is only what stands so in the signed document.',
  ],
  'nothing-to-accept': ({ rule, decision, others }) => [
    `${rule} finds nothing in decision ${decision}.`,
    others.length > 0 ? `Found were: ${list(others)}.` : undefined,
  ],
  'unknown-rule': ({ rule, near: names }) => [
    `There is no rule “${rule}”.`,
    near(names) ?? 'List them: tthc rules',
  ],
  'unknown-schema': ({ name, near: names }) => [
    `There is no schema “${name}”.`,
    near(names) ?? 'To list them: tthc schema',
  ],
  'unknown-format': ({ format, allowed }) => [
    `This command has no format “${format}”.`,
    `Formats: ${list(allowed)}.`,
  ],
  'unknown-ending': ({ path, allowed }) => [
    `No format is known for ${path}.`,
    `Its ending can be: ${list(allowed)}.`,
  ],
  'bad-condition': ({ text }) => [
    `--where does not understand “${text}”.`,
    'Write key=value, for example --where department=so-tu-phap --where level=commune,province.',
  ],
  'unknown-filter': ({ key, near: names, all }) => [
    `--where cannot filter by “${key}”.`,
    near(names) ?? `It can filter by: ${list(all)}.`,
  ],
  'unknown-filter-value': ({ key, value, near: names, all }) => [
    `There is no ${filterNames[key as FilterKey]} “${value}”.`,
    near(names) ?? `The values: ${list(all.slice(0, 12))}${all.length > 12 ? ', …' : ''}.`,
  ],
  'part-of-catalog': ({ name, filter }) => [
    `${name} is only a part of a catalog (${filter}) and cannot be compared with a whole one.`,
    'Compare it with a file exported with the same filter, or export again without --where.',
  ],
  'binary-to-terminal': ({ format }) => [
    `${format} cannot be shown on a terminal.`,
    `Write it to a file: --report ${format}=FILE.${format}, or redirect it: … > FILE.${format}`,
  ],
  'unknown-dimension': ({ name, near: names, allowed }) => [
    `There is no counting by “${name}”.`,
    [near(names), `One of: ${list(allowed)}.`].filter(Boolean).join(' '),
  ],
  'options-apart': ({ options }) => [`${list(options)} cannot be used together.`],
  'before-catalog': ({ day, begins }) => [
    `Nothing is known of ${writing.date(day)}: the catalog begins with its first list, of ${writing.date(begins)}.`,
    `Choose ${writing.date(begins)} or a later day.`,
  ],
  'fixed-version': ({ version, asOf }) => [
    `${version} holds the catalog as of ${asOf} only: a snapshot does not keep the rows of decisions.`,
    'Leave out --at, or name a catalog folder or a git ref.',
  ],
  'bad-value': ({ option, value, allowed }) => [
    `${option} does not take “${value}”.`,
    allowed.length > 0 ? `Allowed: ${list(allowed)}.` : undefined,
  ],
  'bad-date': ({ option, value }) => [
    `${option}: “${value}” ${unreal(value)}.`,
    `Write it as ${dayMeant(value) ?? '2021-06-30 or 30/6/2021'}.`,
  ],
  'period-reversed': ({ from, to }) => [
    `--from (${writing.date(from)}) lies after --to (${writing.date(to)}).`,
    'Give the first day of the period at --from, the last day at --to.',
  ],
  'unknown-command': ({ name, near: names }) => [
    `There is no command “${name}”.`,
    near(names) ?? 'See tthc --help.',
  ],
  'unknown-option': ({ name, near: names }) => [
    `There is no option “${name}”.`,
    near(names) ?? 'See tthc --help.',
  ],
  'missing-argument': ({ name }) => [`${name.replaceAll(' | ', ' or ')} is missing.`, 'See --help.'],
  'empty-argument': ({ name }) => [
    `${name} is empty.`,
    'Give it a value; if it comes from a variable of the shell, that variable is not set.',
  ],
  'too-many-arguments': ({ command }) => [`${command} takes no more arguments.`, 'See --help.'],
  'broken-catalog': ({ errors }) => [
    `The catalog has ${errors} errors and cannot be relied on.`,
    'See tthc validate.',
  ],
  internal: ({ problem }) => [
    `A fault of tthc: ${problem}`,
    'Please report it with the command you typed. Whether data was changed, see: tthc verify, git status.',
  ],
};
