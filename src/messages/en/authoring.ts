import type { AuthoringWords } from '../authoring-words.ts';
import { counted } from './writing.ts';
import { typed } from '../../text/typed.ts';

export const authoring: AuthoringWords = {
  printed: (path, decision, movements) =>
    `${path} written: decision ${decision}${movements === '' ? '' : ` (${movements})`}.`,
  fillInPaper: (path) => `Fill in what is open, save the file, then: tthc import ${typed(path)}`,
  readsBack: 'The file was read back to check it: it holds the whole decision.',
  drafted: (path, movements) => `${path} drafted: ${movements}.`,
  presumedDay: (day, path) =>
    `No day of signing was named: it is today's, ${day}, for now. To write another: tthc decision sign ${typed(path)} --issued DAY`,
  leftOut: (count) =>
    `${counted(count, 'procedure')} without a code stay as they are: published anew, they would lose their local ids.`,
  toFillIn: (count, path) =>
    `${counted(count, 'place')} to look at and fill in. To answer one question after the other: tthc decision continue ${typed(path)}; or write them into the file, then: tthc validate ${typed(path)}`,
  numbered: (text, number) => `“${text}” was written as ${number}.`,
  signed: (decision, date, path) =>
    `Written into ${path}: decision ${decision}, signed on ${date}. To see what it changes: tthc plan ${typed(path)}`,
  otherKind: (kind) =>
    `The file is worded as a publication decision, and this is one of the kind “${kind}”: mend article 1 and the annex headings before it is signed.`,
  asking:
    'Answer each question; leave it empty where you do not know yet: such places stay … in the draft. Type “b” to go back to the question before, “s” to stop (what was answered is kept), “?” for a list or an example.',
  ask: {
    task: 'What does it do? (a number)',
    more: 'What else does it do? (a number; empty: nothing)',
    replacing: 'How many procedures stand for them (as 1)',
    code: 'Its code, if it has one (as 1.001193)',
    count: 'How many new procedures (as 2)',
    procedures: 'Codes, names or words of names of procedures (several with ; between)',
    sectors: 'Name of the sector',
    number: 'Number of the decision',
    issued: 'Day of signing (as 1/12/2026)',
    effective: 'Day of effect (empty: on signing)',
    by: 'Document behind it (as Nghị định số 280/2025/NĐ-CP ngày 27/10/2025 của Chính phủ)',
    ministry: 'The ministry’s own decision, if any (as Quyết định số 1523/QĐ-BTP ngày 26/3/2026)',
    name: 'Name of the procedure',
    department: 'Managing department',
    sector: 'Sector',
    levels: 'Levels (province, commune)',
    timeLimit: 'Time limit (as 05 ngày làm việc)',
    fees: 'Fees (as 50.000 đồng/bản, or Không for none)',
    implementingAgencies: 'Implementing agencies (several with ; between)',
    receptionPlace: 'Place',
    legalBases: 'Legal bases (as Nghị định số 280/2025/NĐ-CP ngày 27/10/2025 của Chính phủ)',
  },
  documents: {
    how: (rows) => `${rows} rows name no document that rules them (a number; empty: ask row by row)`,
    each: 'ask row by row',
    common: (rows) => `one document for all ${rows} rows`,
  },
  tasks: {
    new: 'publish new procedures',
    amend: 'amend procedures',
    replace: 'replace procedures',
    abolish: 'abolish procedures, or one level of them',
    republish: 'publish a whole sector anew',
    internal_process: 'approve internal processes (a decision of its own)',
    online_service: 'list online services (a decision of its own)',
    boundary_free: 'list what is handled regardless of boundary (a decision of its own)',
    correction: 'correct, or give codes (a decision of its own)',
  },
  whichParts: (parts) => `${parts.join('; ')}\nWhat changes? (numbers, with commas between)`,
  otherParts: (parts) => `${parts.join('; ')}\nWhat else is to be said? (numbers; empty: nothing)`,
  whichLevels: (levels) => `At which levels (${levels.join(', ')}; empty: all)`,
  addable: '; with + before them they are added to those in force',
  now: (part, value) => `Now, ${part}: ${value}`,
  replacing: (codes) => `\nThe procedure that stands for ${codes.join(', ')}`,
  stopped: (path) =>
    `Stopped; what was answered is in ${path}. To go on: tthc decision continue ${typed(path)}`,
  unasked: (path) =>
    `Nothing was asked: questions are asked at a terminal only, and no answers are read from a pipe. Answer them there with: tthc decision continue ${typed(path)}; or fill in the file. To be asked nothing, add --no-input.`,
  complete: (path) => `Nothing is left to fill in. To see the changes: tthc plan ${typed(path)}`,
  amending: (code, name) => `\n${[code, name].filter(Boolean).join(' ')}`,
  adding: '\nA new procedure',
  noList: (example) =>
    example === undefined
      ? 'There is no list to choose from: write what the question asks for, or leave it empty where you do not know yet.'
      : `There is no list to choose from. Write it like this: ${example}`,
  keptAsWords:
    'This is no figure of days, hours or months: it was kept in words, and no time is reckoned by it. Where there is one time limit only, write it like 05 ngày làm việc.',
  noDay: 'There is no such day. Write day, month and year, as 1/12/2026.',
  noCount: 'Write it in figures, as 2.',
  notThere: 'Choose among those listed.',
  needed: 'This has to be answered. Type “b” to go back, “s” to stop.',
  nearest: 'Near to it (type a number, or write it again):',
  named: (code, name, level) => `${code} ${name}${level === undefined ? '' : ` (${level})`}`,
  open: (count) => `${counted(count, 'place')} to look at and fill in.`,
  notRead: 'This answer cannot be read. Write it as in the example, or leave it empty.',
  decisionParts: {
    number: 'number',
    kind: 'kind of decision',
    issuer: 'issuer',
    issued: 'day of signing',
    effective: 'effective day',
    ends: 'decisions that it ends',
    suspends: 'decisions that it suspends',
    resumes: 'decisions that it brings back',
    title: 'title',
    departments: 'departments',
    declared: 'figures that it declares',
    supersedes: 'decisions that it supersedes',
    id: 'local id',
    by: 'document behind it',
    codes: 'codes of the procedures',
    changedParts: 'parts that change',
    with: 'procedures that replace them',
  },
  uncarried: (count) =>
    `The paper does not carry everything: ${counted(count, 'place is', 'places are')} lost or changed when tthc import reads it back. Keep the YAML file.`,
};
