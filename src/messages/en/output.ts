import { merging } from './several/merging.ts';
import { database } from './several/database.ts';
import type { OutputWords } from '../output-words.ts';
import { counted, writing } from './writing.ts';
import { typed } from '../../text/typed.ts';

const { number } = writing;

export const output: OutputWords = {
  progress: {
    steps: {
      catalogs: 'Looking at catalog',
      files: 'Reading file',
      pages: 'Reading page',
      records: 'Reading records',
      comparison: 'Comparing records',
      output: 'Writing',
    },
    line: (step, { done, total, name, seconds }) => {
      const left =
        seconds === undefined || seconds === 0
          ? ''
          : seconds < 120
            ? `, about ${number(seconds)} s left`
            : `, about ${number(Math.ceil(seconds / 60))} min left`;
      const percent = Math.floor((100 * done) / Math.max(1, total));
      return `${step} ${number(done)}/${number(total)} (${percent}%)${left}${name === undefined ? '' : `: ${name}`}`;
    },
  },
  expected: (date) => `${date} is still to come: this is what is expected by the decisions in the ledger.`,
  drifting: (count) =>
    `Not proved: ${counted(count, 'procedure in files is', 'procedures in files are')} not what the decisions add up to. See: tthc verify.`,
  feedback: {
    columns: {
      number: 'No.',
      received: 'Received',
      about: 'On',
      summary: 'Summary',
      due: 'Due',
      answered: 'Answered',
      posted: 'Posted',
    },
    about: { conduct: 'conduct', rule: 'a rule' },
    ask: {
      number: 'Number in the register',
      received: 'Day received (e.g. 2026-01-12)',
      about: 'On conduct or on a rule (type: conduct or rule)',
      department: 'Department that answers (name or id)',
      summary: 'Summary, without naming who said it',
    },
    notRead: {
      number: 'A number is needed, as 01/PAKN.',
      received: 'There is no such day. Write day, month and year, as 12/01/2026.',
      about: 'Type “conduct” or “rule”.',
      department: 'The department that handles it is needed.',
      summary: 'A summary is needed.',
    },
    count: (entries, open) => `Feedback: ${entries}; not yet answered: ${open}.`,
    wrote: (file, number) => `Wrote feedback ${number} to ${file}.`,
    none: 'There is no feedback in the register yet.',
  },
  notCounted: (count) => `Internal procedures, not counted: ${count}.`,
  merging,
  changes: {
    standing: (status, since, decision) =>
      [status, since && `since ${since}`, decision && `by ${decision}`].filter(Boolean).join(' '),
    account: {
      outOfForce: (count) => `(${count} of them no longer in force)`,
      continued: 'Going on, with changes',
      unchanged: 'Going on, nothing in the catalog changes',
      summary: (anew, changed, same) =>
        `Of these, ${counted(anew, 'procedure is', 'procedures are')} abolished and published anew, and so go on: ${changed} with changes, ${same} as they were.`,
      partly: (ended, stays) => `ends at ${ended}, goes on at ${stays}`,
      kept: (count) => `(${count} kept)`,
      reordered: 'in another order',
      more: (count, hasOption) => `… and ${count} more${hasOption ? '; to see all, add --all' : ''}`,
    },
    none: 'Nothing changed.',
    empty: '(none)',
    same: 'nothing of the procedure changes',
    byDecision: (decision, beside) => `by ${decision}${beside ? `, with ${beside}` : ''}`,
    summary: (parts) => `In all: ${parts.join(', ')}.`,
  },
  plan: {
    title: (decisions) => `Applying ${decisions} changes the catalog as follows:`,
    until: (decision, document) => `The effect of ${decision} ends when this comes: ${document}.`,
    turns: (decision, iso) =>
      `What changes when the days given by ${decision} come: tthc status --ends-by ${iso}`,
    ends: (decision, day, iso, isWhole) =>
      `${isWhole ? `${decision} is in effect until ${day}.` : `Rows of ${decision} are in effect for a time, the last until ${day}.`} What then changes: tthc status --ends-by ${iso}`,
    endsTitle: (decisions) => `Effects end, are suspended or come back by ${decisions}; the catalog changes:`,
    paperTitle: (decisions) => `What ${decisions} would change in the catalog`,
    appliedTitle: (decisions) => `Applied ${decisions}:`,
    counts: (before, after, rowsBefore, rowsAfter) =>
      `Procedures: ${before} → ${after} (rows by level: ${rowsBefore} → ${rowsAfter}).`,
    next: 'Next: commit with git, and make the public list with tthc export --to list.xlsx',
    asOf: (before, after) => `Catalog as of: ${before} → ${after}.`,
    files: (count, drafts) => `${counted(count, 'file')} would be written. Do it with: tthc apply ${drafts}`,
    unsigned: (count, drafts) =>
      `${counted(count, 'file')} would be written. The draft has no number or day yet (counted from today), so it cannot be applied. Once it is signed: tthc decision sign ${drafts} --number NUMBER --issued DAY`,
    warnings: (count) => `Warnings (${count}):`,
    seeWarnings: (drafts) => `See each place and what to do: tthc validate ${drafts}`,
    blanks: (count, drafts) =>
      `${counted(count, 'place')} of the draft still to be filled in before it is applied.${drafts === undefined ? '' : ` See each: tthc validate ${drafts}`}`,
    notShown: (errors, blanks) =>
      `No change can be shown yet: besides ${counted(blanks, 'place')} to be filled in, ${counted(errors, 'error')}. Mend what is wrong and run this again; places to be filled in do not keep you from seeing.`,
    wrote: (count) => `${counted(count, 'file')} written.`,
    pending: (decision, date) =>
      `Decision ${decision} takes effect on ${date}: it goes into the ledger and waits.`,
    ahead: (drafts, iso) => `To see what it will change: tthc plan ${drafts} --today ${iso}`,
    known: (decision) => `Decision ${decision} has been applied already; nothing changes.`,
    refused: (errors, draft) =>
      `Refused: ${counted(errors, 'error')}. ${draft === undefined ? 'Nothing was changed.' : `The catalog was not changed; the draft stands in ${draft}.`}`,
    nothing: 'No file has to be written.',
    saved: (path) => `Plan saved to ${path}. Apply exactly this: tthc apply ${typed(path)}`,
  },
  status: {
    title: (date) => `The ledger; the catalog stands at ${date}`,
    empty: 'The ledger holds no decision yet.',
    decision: 'Decision',
    effective: 'In force',
    kind: 'Kind',
    rows: 'Rows',
    state: 'State',
    kinds: {
      baseline: 'baseline',
      publication: 'publication',
      internal_process: 'internal process',
      online_service: 'online service',
      boundary_free: 'regardless of boundary',
      correction: 'correction',
    },
    states: { applied: 'applied', pending: 'pending', due: 'due', superseded: 'superseded' },
    edited: 'edited since it was applied',
    supersededBy: (numbers, isWhole) => (isWhole ? `by ${numbers}` : `named as superseded by ${numbers}`),
    due: (count) =>
      `${counted(count, 'decision is', 'decisions are')} due. Apply them with: tthc apply --due`,
    ends: 'Effects that will end, be suspended or come back',
    day: 'From',
    what: 'Procedures',
    endsDue: (count) =>
      `${counted(count, 'of these is', 'of these are')} due. Carry them out with: tthc apply --due`,
    more: (iso) => `See each procedure: tthc status --ends-by ${iso}`,
    open: 'In effect until a document whose day is not known',
    openEnd: (decision, rows, document, last) =>
      `${decision} (${counted(rows, 'row')}): until ${document}${last ? `, ${last} at the latest` : ''}`,
    lapses: {
      expired: (since) => `no longer in effect since ${since}`,
      ended: (since, by) => `ended on ${since} by ${by}`,
      suspended: (since, by) => `suspended since ${since} by ${by}`,
    },
    endsBy: (day) => `By ${day}, because effects end, are suspended or come back`,
    nothingEnds: (day) => `By ${day} no effect ends, is suspended or comes back.`,
  },
  verify: {
    kinds: {
      added: 'added without a decision',
      edited: 'edited without a decision',
      removed: 'removed',
      layout: 'other layout only',
      decision: 'decision edited since it was applied',
      date: 'records of another day (asOf)',
      due: 'decision in force that was not carried out; run tthc apply --due',
    },
    troubles: {
      conflict: 'holds conflict marks of git',
      irregular: 'no file, and not opened',
      unread: 'cannot be read, or has no place in a catalog',
      missing: 'missing',
      twin: 'a second file of one procedure',
      foreign: 'brought by no decision',
      edited: 'changed after it was applied',
      copy: 'a decision that stands in the ledger twice',
      registry: 'not what a decision said, gone, or listed twice with different content',
    },
    clean: (date) => `The catalog is exactly what its decisions add up to, as of ${date}.`,
    seeUnread: 'At which line, and how to mend it: tthc validate --errors-only',
    differs: (count) => `${counted(count, 'place is', 'places are')} not what the decisions add up to.`,
    rebuild:
      'To write the files anew from the decisions, without what was edited beside them: tthc verify --rebuild',
    expected: 'The fingerprint is the one expected.',
    notExpected: (fingerprint) => `The fingerprint is not ${fingerprint}.`,
    rebuilt: (count) => `${counted(count, 'file')} written anew from the decisions.`,
  },
  revert: {
    done: (decision, files) =>
      `Decision ${decision} taken out of the ledger; ${counted(files, 'file')} changed.`,
    left: (ids) =>
      `These departments or sectors stay as the decision wrote them, as the ledger does not hold what they were: ${ids}. If need be, edit departments.yaml or sectors.yaml.`,
    refused: (decision) => `Decision ${decision} stays: later decisions rest on it.`,
    first: (decision, isSeveral) =>
      `${isSeveral ? 'Take these out first, one after the other from the top' : 'Take this one out first'}: tthc revert ${decision}`,
  },
  reconcile: {
    title: (asOf, files) => `The catalog on ${asOf} against ${files}`,
    counts: (here, there, agreeing) =>
      `The catalog has ${counted(here, 'procedure')} in force, the file lists ${there}; ${agreeing} agree.`,
    ofMinistry: (count) => `${count} listed procedures are a ministry’s alone, and not compared.`,
    withoutLevels: (count) =>
      `The file names no levels for ${count} of the procedures that are only there: ministries alone may handle some of them.`,
    ofMinistries: (ministries, department) =>
      `The file is the list of ${ministries.join(', ')}, and the catalog was held against it with all departments: to compare the one in question, add --department, say --department "${department}".`,
    compared: (parts) => `Procedures that could be compared (both sides say it): ${parts.join(', ')}.`,
    agrees: 'Catalog and file agree.',
    unread: (count) => `Rows that could not be read and were not compared (${count})`,
    kinds: {
      only_here: 'Only in the catalog',
      only_there: 'Only in the file',
      abolished_here: 'Abolished, and listed in the file yet',
      differs: 'Differing',
    },
    todo: {
      only_here: 'Put it on the portal, or publish its abolition if it is no longer done.',
      only_there: 'Publish it if the province does it, or take it off the portal.',
      abolished_here: 'Take it off the portal, by the decision that abolished it.',
      differs: 'Mend the portal by the decision, or the decision by a corrigendum.',
    },
    from: (date) => `from ${date}`,
    sides: { here: 'catalog', there: 'file' },
    columns: {
      kind: 'Difference',
      code: 'Code',
      name: 'Name',
      department: 'Department',
      part: 'Part',
      here: 'In the catalog',
      there: 'In the file',
      decision: 'By decision',
      place: 'Place in the file',
      todo: 'To do',
      done: 'Done',
      note: 'Note',
    },
    sheets: { work: 'To do', figures: 'Figures' },
    figures: {
      here: 'In force in the catalog',
      there: 'In the file',
      agreeing: 'Agreeing',
      ofMinistry: 'In the file, a ministry’s alone (not compared)',
      unread: 'Rows that could not be read (not compared)',
      count: 'Count',
    },
    done: 'done',
    doneOtherwise: 'Write “done” when it is.',
  },
  reported: (path) => `${path} written.`,
  accept: {
    done: (count, rule, decision, until) =>
      `Accepted ${counted(count, 'finding')} of ${rule} in decision ${decision}, until ${until}:`,
    renewed: (count, rule, decision, until) =>
      `Renewed ${counted(count, 'finding')} of ${rule} in decision ${decision} that ${count === '1' ? 'was' : 'were'} accepted before, until ${until}.`,
    reason: (reason) => `Reason: ${reason}`,
    wrote: (files) => `Wrote ${files}.`,
    all: (count, until, file) => `${counted(count, 'warning')} accepted until ${until}, in ${file}.`,
    none: 'There are no warnings to accept.',
  },
  fmt: {
    changed: 'formatted',
    wouldChange: 'not canonical',
    returns: (count) =>
      `${counted(count, 'file differs', 'files differ')} in their line endings (CRLF) only, as Git for Windows makes them. To keep LF, add the line “catalog/**/*.yaml text eol=lf” to .gitattributes.`,
    problems: { syntax: 'cannot be read', comments: 'has comments that cannot be kept; left alone' },
    done: (files, changed) => `${counted(files, 'file')} looked at, ${changed} formatted.`,
    checked: (files, changed) => `${counted(files, 'file')} looked at; ${changed} are not in canonical form.`,
  },
  diff: {
    title: (from, to) => `Changes from ${from} to ${to}`,
    day: (date) => date,
    here: 'the catalog',
    fields: 'What changed',
    class: 'Class',
    part: 'Part',
    before: 'Before',
    after: 'After',
    decision: 'Decision',
  },
  show: {
    profiles: { list: 'list', full: 'full' },
    on: (date) => `as of ${date}`,
    yes: 'yes',
    no: 'no',
    dong: 'VND',
    byPost: {
      receive: { yes: 'papers taken', no: 'papers not taken' },
      return: { yes: 'results sent', no: 'results not sent' },
    },
    values: {
      standard: 'standard',
      internal: 'internal',
      specific: 'locally regulated',
      full: 'full',
      partial: 'partial',
      information: 'information only',
      presence: 'presence required',
      inspection: 'check on the spot',
      technical_fault: 'technical fault',
      technical: 'other technical matter',
      other: 'other reason',
      none: 'none',
      unspecified: 'not stated',
      same_level: 'at one level',
      cross_level: 'across levels',
      hour: 'hours',
      day: 'days',
      working_day: 'working days',
      month: 'months',
      active: 'active',
      suspended: 'suspended',
      lapsed: 'lapsed',
      abolished: 'abolished',
      overseas_vietnamese: 'overseas Vietnamese',
      foreign_enterprise: 'foreign-invested enterprise',
      foreign_organization: 'foreign organization',
    },
  },
  history: {
    title: (id, name) => `${id} ${name}`,
    paperTitle: 'The decisions on a procedure',
    nothing: 'No decision in the ledger speaks of this procedure.',
    lastSet: 'The last decision behind each part:',
    toCome: 'expected',
  },
  list: {
    count: (procedures, rows, date) =>
      `${counted(procedures, 'procedure')}, ${counted(rows, 'row')} by level, as of ${date}.`,
    code: 'Code',
    name: 'Name',
    department: 'Department',
    levels: 'Levels',
    found: 'Found in',
    status: 'Status',
    noCode: 'No code yet',
    uncoded: (count, ids) =>
      `${counted(count, 'procedure has', 'procedures have')} no code yet; see them by name, or: tthc show ${ids[0]}`,
    noMatch: 'There is no such procedure.',
    internal: (count) => `Not listed: ${count} internal procedures. To see them: tthc list --kind internal`,
  },
  search: {
    places: {
      code: 'code',
      name: 'name',
      sector: 'sector',
      department: 'department',
      decision: 'decision',
      friendlyName: 'common name',
      keyword: 'keyword',
      group: 'group',
      legalBasis: 'legal basis',
    },
    decision: 'Decision',
    issued: 'Signed',
    title: 'Subject',
    apart: (count) =>
      `${counted(count, 'more procedure has', 'more procedures have')} these words spread over several places, or only in a legal basis:`,
    nothing: 'No procedure and no decision was found.',
    ended: (count, ids, first) =>
      `${counted(count, 'procedure out of force has', 'procedures out of force have')} these words too: ${ids}. See: tthc show ${first}`,
    near: (texts) => `Did you mean ${texts.map((text) => `“${text}”`).join(' or ')}?`,
  },
  database,
  exported: {
    wrote: (path, procedures, date) => `${path} written: ${counted(procedures, 'procedure')} as of ${date}.`,
    ended: (procedures) =>
      `The file also holds ${counted(procedures, 'procedure')} abolished, suspended or at the end of their term.`,
    partOf: (procedures) => `This is a part of a catalog of ${counted(procedures, 'procedure')}.`,
    manifest: (path) => `Manifest: ${path}`,
  },
  fixed: (edits, files) => `${counted(edits, 'place')} mended in ${counted(files, 'file')}.`,
  created: (dir) => `Catalog created in ${dir}:`,
  added: 'Wrote:',
  nothingMissing: 'Nothing was missing.',
  setTextconv:
    'For git log -p and git diff to show procedures instead of YAML, after git init run: git config diff.tthc.textconv "tthc textconv"',
  older: (count) =>
    `Not shown: ${counted(count, 'finding that was', 'findings that were')} there before in what changed. See: tthc validate`,
  schemasWritten: (count) => `${counted(count, 'schema')}, by which editors help with the files`,
  begin: (command) => `Next, take in the list that it begins with; --issued is its day:\n  ${command}`,
  listName: 'LIST.xlsx',
  newTitle: (publisher) => `Administrative procedures of ${publisher}`,
};
