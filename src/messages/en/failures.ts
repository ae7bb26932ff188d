import type { FailureMessages } from '../messages.ts';
import { ended, firstOf, list, or } from '../phrases.ts';
import type { GitTrouble, RefTrouble, TooFarBack } from '../../model/failure.ts';
import { isUnread, type Trouble } from '../../model/trouble.ts';
import { restoreCommand, typed, typedCommand } from '../../text/typed.ts';
import { counted, writing } from './writing.ts';
import { severalFailures } from './several/failures.ts';
import { importWords } from './import.ts';
import { output } from './output.ts';
import { irregular } from './rules/files.ts';
import { unseenWords } from './unseen.ts';
import { mendOf, systemError } from './system-errors.ts';
import { near, usageFailures } from './usage-failures.ts';

/** Names of the kinds of files that are not YAML. */
const foreignKinds = {
  word: 'a Word document, ',
  excel: 'an Excel workbook, ',
  csv: 'a CSV table, ',
  json: 'JSON data, ',
  other: '',
} as const;

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
  moved:
    'The .git file of this folder leads to a repository that is not there. If it was moved, run in it: git worktree repair FOLDER',
  other: undefined,
};

/** Tells why git does not have what was named. */
const refHint = (trouble: RefTrouble): string => {
  if (typeof trouble === 'string') return refHints[trouble];
  const { from, versions } = trouble;
  return versions === 1
    ? `${from} has 1 version, and none before it. To compare with that one: ${from}`
    : `${from} has only ${versions} versions. The oldest is ${from}~${versions - 1}; see them all: git log --oneline --first-parent ${from}`;
};

const refHints: Readonly<Record<Exclude<RefTrouble, TooFarBack>, string>> = {
  'no-repository':
    'The catalog is in no git repository, so there is no earlier version. Make one: git init && git add catalog && git commit -m "Catalog"',
  'no-commit': 'This repository has no commit yet. Make one: git add catalog && git commit -m "Catalog"',
  'unborn-branch':
    'The current branch has no commit yet. Name another (see git branch --all), or make one: git commit -m "Catalog"',
  shallow:
    'This clone is shallow. Fetch the whole history: git fetch --unshallow; in GitHub Actions fetch-depth: 0 for the checkout',
};

const firstTroubles = (troubles: readonly Trouble[], root?: string): string => {
  const within = root === undefined ? '' : `${root}/`;
  const shown = troubles
    .slice(0, 3)
    .map(
      ({ kind, path, entry }) =>
        `${within}${path}${entry ? ` (${entry})` : ''}: ${output.verify.troubles[kind]}`,
    );
  return shown.join('; ') + (troubles.length > 3 ? `; and ${troubles.length - 3} other places` : '');
};

/** Tells how to bring back the first file that is missing. */
const restoring = (troubles: readonly Trouble[], root?: string): string => {
  const missing = troubles.find(({ kind }) => kind === 'missing');
  return missing && root !== undefined
    ? `A file that was deleted comes back by git: ${restoreCommand(root, missing.path)}. `
    : '';
};

export const failures: FailureMessages = {
  ...severalFailures,
  ...usageFailures,
  'no-catalog': ({ dir, isRepository }) => [
    `No catalog in ${dir} or above.`,
    isRepository
      ? `This is git's own folder, which has no file of the catalog. Make a working tree and run there: git clone ${typed(dir)} ../catalog-clone`
      : 'Use -C DIR, or make one: tthc init --publisher NAME --code H55',
  ],
  'catalog-exists': ({ dir }) => [`${dir} holds a catalog already.`, 'Choose another folder.'],
  'no-such-file': ({ path, near: names }) => [`There is no file ${path}.`, near(names)],
  'is-a-directory': ({ path }) => [`${path} is a folder; a file is needed.`],
  'not-a-directory': ({ path, near: names }) =>
    names ? [`There is no folder ${path}.`, near(names)] : [`${path} is not a folder.`],
  'not-a-file': ({ path, what }) => [`${path} is ${irregular[what]}; a file is needed.`],
  'cannot-read': ({ path, problem }) => [`Cannot read ${path}: ${systemError(problem)}.`],
  'cannot-write': ({ path, problem, isPartial, kept }) => [
    `Cannot write ${path}: ${systemError(problem)}.`,
    kept
      ? `It could not be made as it was; run it again when the disk works.${kept.length > 0 ? ` What stood there is kept in ${kept.join(', ')}.` : ''}`
      : isPartial
        ? 'The other files of this command have been written.'
        : ['Nothing was changed.', mendOf(problem)].filter(Boolean).join(' '),
  ],
  'report-not-written': ({ path, problem }) => [
    `Cannot write the report ${path}: ${systemError(problem)}.`,
    ['The command itself has done its work; only this report is missing.', mendOf(problem)]
      .filter(Boolean)
      .join(' '),
  ],
  'output-not-written': ({ problem }) => [`Cannot write the result: ${systemError(problem)}.`],
  unreadable: ({ path, reason, line }) => [
    `Cannot read ${path}: ${importWords.unreadable[reason]}${line === undefined ? '' : ` (line ${line})`}.`,
  ],
  'lock-file': ({ path, open }) => [
    `${path} is only what Word, Excel or LibreOffice keeps while ${open} is open.`,
    `Save and close it, and import ${open}.`,
  ],
  'nothing-to-import': ({ path, unseen = [], isPlain = false }) => [
    `No list of procedures was found in ${path}.`,
    [
      ...(isPlain
        ? [
            'By its name the file is of Word, Excel or PDF, but it only holds plain text: ask for the right file.',
          ]
        : []),
      'A list needs a row of headings with a column of codes and one of names, or for each procedure rows with these labels beside their values; the annex of a decision needs names. Where you know what the file is, add --as baseline or --as decision.',
      ...unseen
        .slice(0, 5)
        .map(({ kind, text }) => `The file holds ${unseenWords[kind]({ text: text.trim().slice(0, 200) })}.`),
    ].join(' '),
  ],
  'decision-for-list': ({ path }) => [
    `${path} is a decision, not a list of procedures to hold against the catalog.`,
    `To see which procedures of the catalog it touches: tthc import ${typed(path)}, then tthc plan.`,
  ],
  'no-codes': ({ path, records, keys }) => [
    `${path} holds ${counted(records, 'record')}, none with the code of a procedure. Keys that were seen: ${keys.join(', ')}.`,
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
    `${path}: ${counted(wrong.length, 'answer')} cannot be taken: ${wrong
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
    'A catalog changes by decisions alone: choose another place, such as drafts/ beside the catalog’s folder.',
  ],
  'file-exists': ({ path, noForce, draft }) => {
    if (draft === 'changed')
      return [
        `${path} exists with other content: it was filled in or changed since it was drafted, or drafted from other files.`,
        'With --force the number, dates, documents and whatever else was filled in there (by tthc decision sign, tthc decision continue or by hand) are lost. To keep them, write the new draft elsewhere: add --out FILE.',
      ];
    if (draft === 'other')
      return [
        `${path} exists, and is not what this import drafts.`,
        'Use --force to overwrite it, or --out FILE to write another file.',
      ];
    return [
      `${path} exists.`,
      noForce ? 'Choose another name.' : 'Use --force to overwrite it, or another name.',
    ];
  },
  'feedback-exists': ({ number, path }) => [
    `The register has feedback ${number}, received on the same day: ${path}.`,
    `Look at the number and the day again; to record an answer: tthc feedback answer ${typed(number)} --answered DATE`,
  ],
  'no-such-feedback': ({ number, near: names }) => [
    `The register has no feedback ${number}.`,
    near(names) ?? 'See the register: tthc feedback list',
  ],
  'several-feedback': ({ number, names }) => [
    `The register has ${counted(names.length, 'entry', 'entries')} ${number}.`,
    `Add the day of receipt: ${or('or', names)}.`,
  ],
  'not-a-git-ref': ({ ref, near: names, cause }) => [
    `Git has no “${ref}”.`,
    cause ? refHint(cause) : near(names),
  ],
  'no-catalog-at-ref': ({ ref, path }) => [
    `At ${ref} there is no catalog in ${path}.`,
    `Name its folder: ${ref}:some/path`,
  ],
  'git-failed': ({ problem, cause }) => [
    `Git cannot read the repository: ${ended(problem)}`,
    gitHints[cause],
  ],
  'git-missing': ({ problem }) => [
    `Git cannot be run: ${ended(problem)}`,
    'Install git, or add its folder to PATH. To have the machine looked at: tthc doctor',
  ],
  'cannot-fetch': ({ url, ref, problem }) => [
    `Cannot fetch ${ref === 'HEAD' ? 'the main branch' : `“${ref}”`} from ${url}: ${ended(problem)}`,
    'Look at the address, the name of the branch, the network and the right to read; tthc asks for no password.',
  ],
  'nothing-drafted': () => ['Stopped; nothing was written.', 'To begin again: tthc decision new'],
  'nothing-added': () => ['Stopped; nothing was written.', 'To begin again: tthc feedback add'],
  'not-a-version': ({ text, near: names, cause }) => [
    `“${text}” is no folder, snapshot file, date (@2021-06-30) or git ref.`,
    cause ? refHint(cause) : near(names),
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
  'list-of-catalogs': ({ path }) => [
    `${path} is a list of catalogs (as federation.yaml is), and no catalog or decision.`,
    `To look at it and at the catalogs that it names: ${typedCommand(['federate', 'status', path])}`,
  ],
  'not-yaml': ({ path, kind }) => [
    `${path} is ${foreignKinds[kind]}not a decision in YAML.`,
    kind === 'other'
      ? 'To make a draft decision of a Word (.docx), Excel (.xlsx), CSV or JSON file: tthc import FILE'
      : `To make a draft decision of it: tthc import ${typed(path)}`,
  ],
  'no-file-matched': ({ pattern, isFolder }) =>
    isFolder
      ? [
          `${pattern} is a folder without a decision in YAML.`,
          'Name the file of a draft, as drafts/new.yaml.',
        ]
      : [`No file matches ${pattern}.`],
  'several-procedures': ({ name, ids }) => [
    `${counted(ids.length, 'procedure is', 'procedures are')} named “${name}”.`,
    `Choose one by its code: ${ids.join(', ')}.`,
  ],
  'no-such-procedure': ({ code, near: names, at }) =>
    at === undefined
      ? [`There is no procedure “${code}”.`, near(names) ?? 'To search by words: tthc search WORDS']
      : [
          `On ${writing.date(at)} the catalog has no procedure “${code}”.`,
          near(names) ?? 'To search by words: tthc search WORDS',
        ],
  'named-twice': ({ code }) => [
    `Procedure ${code} is named twice.`,
    'Name it in one of --abolish, --amend, --replace only; for different levels write CODE@level.',
  ],
  'procedure-abolished': ({ code, by, on }) => [
    `Procedure ${code} was abolished by ${by} from ${writing.date(on)}.`,
    'Only what is in force can be amended, replaced or abolished.',
  ],
  'several-drafts': ({ number, paths }) => [
    `There are ${paths.length} drafts of decision ${number}: ${list(paths)}.`,
    `Name the file instead of the number, as in: --decision ${typed(paths[0] ?? '')}`,
  ],
  'no-such-sector': ({ sector, near: names, all }) => [
    `There is no sector “${sector}”.`,
    near(names) ??
      (all.length === 0
        ? 'The catalog has no sector yet: add it to sectors.yaml, or import a first list (tthc import).'
        : `Sectors: ${firstOf(all, 12)}.`),
  ],
  'no-such-department': ({ department, near: names, all }) => [
    `There is no department “${department}”.`,
    near(names) ??
      (all.length === 0
        ? 'The catalog has no department yet: import a first list (tthc import), with the name of the department, such as --department "Sở Tư pháp".'
        : `Departments: ${firstOf(all, 12)}.`),
  ],
  'nothing-in-sector': ({ sector }) => [`Sector ${sector} has no procedure that can be published anew.`],
  'no-such-decision': ({ number, near: names }) => [
    `No single decision “${number}” is in the ledger.`,
    near(names) ?? 'See: tthc status',
  ],
  'ledger-broken': ({ differences, root }) => [
    `${counted(differences, 'place in the catalog is', 'places in the catalog are')} not what its decisions add up to; nothing was changed.`,
    `See: ${typedCommand(['verify'], root)}`,
  ],
  'not-whole': ({ troubles, root }) => [
    `The catalog is not whole: ${firstTroubles(troubles, root)}.`,
    troubles.some(isUnread)
      ? `See each place and how to mend it: ${typedCommand(['validate', '--errors-only'], root)}`
      : `See: ${typedCommand(['verify'], root)}. Remove copies that a synchronising tool has made. ${restoring(troubles, root)}Where git sparse-checkout keeps files away: git sparse-checkout disable.`,
  ],
  'catalog-as-drafts': ({ path }) => [
    `${path} is a folder of the catalog itself, not one of drafts.`,
    'Name a draft, or the folder of drafts, for example drafts/. To check the catalog: tthc validate',
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
  'part-of-catalog': ({ name, filter }) => [
    `${name} is only a part of a catalog (${filter}) and cannot be compared with a whole one.`,
    'Compare it with a file exported with the same filter, or export again without --where.',
  ],
  'template-places': ({ path, problem, names, known }) => {
    const shown = names.map((name) => `“${name}”`);
    return problem === 'unknown'
      ? [
          `The template ${path} has places that mean nothing: ${list(shown)}.`,
          `Those that can be filled: ${list(known.map((name) => `{{${name}}}`))}.`,
        ]
      : [
          `The template ${path}: ${list(shown)} must stand on a line (a paragraph) of its own.`,
          'Several paragraphs or tables come in its place; delete the other words of that line.',
        ];
  },
  'template-no-body': ({ path, needed, known }) => [
    `The template ${path} has no place for the text of the decision: ${needed.map((name) => `{{${name}}}`).join(' or ')}.`,
    `Write {{${needed[0] ?? ''}}} on a line of its own where the bases and articles are to stand. Places that can be filled: ${list(known.map((name) => `{{${name}}}`))}.`,
  ],
  'before-catalog': ({ day, begins, merged }) => [
    `Nothing is known of ${writing.date(day)}: the catalog begins with its first list, of ${writing.date(begins)}.`,
    merged
      ? `Before that day there were ${merged.length} catalogs, and each answers for itself. Run the command again with:\n${merged.map((folder) => `  -C ${typed(folder)}`).join('\n')}`
      : `Choose ${writing.date(begins)} or a later day.`,
  ],
  'fixed-version': ({ version, asOf }) => [
    `${version} holds the catalog as of ${asOf} only: a snapshot does not keep the rows of decisions.`,
    'Leave out --at, or name a catalog folder or a git ref.',
  ],
  'broken-catalog': ({ errors, root }) => [
    `The catalog has ${counted(errors, 'error')} and cannot be relied on.`,
    `See: ${typedCommand(['validate'], root)}`,
  ],
  internal: ({ problem }) => [
    `A fault of tthc: ${problem}`,
    'Please report it with the command you typed. Whether data was changed, see: tthc verify, git status.',
  ],
};
