import type { ReviewWords } from '../review-words.ts';
import { terms } from './terms.ts';
import { counted } from './writing.ts';
import { typed } from '../../text/typed.ts';

const formats: ReviewWords['formats'] = {
  docx: 'Word',
  doc: 'Word 97–2003, converted by LibreOffice',
  rtf: 'RTF, converted by LibreOffice',
  odt: 'OpenDocument, converted by LibreOffice',
  pdf: 'PDF',
  md: 'Markdown',
  xlsx: 'Excel',
  xls: 'Excel 97–2003',
  ods: 'OpenDocument',
  csv: 'CSV',
  tsv: 'TSV',
  html: 'web page',
  json: 'JSON',
};
const kinds = {
  'portal-list': 'list of procedures',
  'portal-details': 'procedure details of the portal',
  'own-export': 'an export of tthc that came back',
  decision: 'decision',
};

export const reviewWords: ReviewWords = {
  formats,
  took: ({ file, format, kind, encoding, separator }, rows) => {
    const how = [
      formats[format],
      encoding,
      separator === undefined ? undefined : `separated by ${separator}`,
    ].filter((part) => part !== undefined);
    return `${file}: ${kinds[kind]} (${how.join(', ')}), ${counted(rows, 'row')}.`;
  },
  decisionKinds: {
    publication: 'Publication decision',
    internal_process: 'Decision approving internal processes',
    correction: 'Decision that corrects',
    boundary_free: 'Decision on procedures handled regardless of boundary',
  },
  account: (read, used, joined, rejected) =>
    `Read ${counted(read, 'row')} = ${used} drafted + ${joined} joined to others + ${rejected} not usable.`,
  ownAccount: (line, unchanged) => `${line.replace(/\.$/u, '')} + ${unchanged} unchanged.`,
  takenAway: (rows) =>
    `Besides, the draft has ${counted(rows, 'row')} to abolish what the file no longer has.`,
  leftInForce: (rows) =>
    `${counted(rows, 'procedure')} that the file no longer has ${rows === '1' ? 'stays' : 'stay'} in force, as somebody answered.`,
  nothingDrafted:
    'No row could be used: no draft was written. Mend the file by the reasons given for its rows, and import it again.',
  draftGone: (path) => `The draft ${path} of before has no row left, and is removed.`,
  nothingChanged: 'Nothing differs from the catalog: no draft was written.',
  declaredAndFound: (declared, found) => `${declared} declared, the annex has ${found}`,
  agreesOtherwise: (counted) => `${counted} (as many, counted by procedure or by level)`,
  declaredOtherwise: (declared, found, decision) =>
    `: they differ; look at the paper, and where the paper itself is wrong accept it with tthc accept decision/declared-count --decision ${typed(decision)} --reason "The paper says ${declared}, its annex has ${found}"`,
  declaredYet: ': they differ; answer what is for you to decide, and look again',
  leftOut: (counted, leftOut, whole) =>
    `${counted} (without ${leftOut} rows that you left out; the paper: ${whole})`,
  effectOf: {
    decision: (decision, codes) => (codes === '' ? decision : `${codes} of ${decision}`),
    basis: (document) => `rows that rest on ${document}`,
  },
  supersedes: (decision, provisions) =>
    `takes the place of, or ends: ${decision}${provisions === undefined ? '' : `, only: ${provisions}`}`,
  suspends: (effect, expires) =>
    `suspends: ${effect}${expires === undefined ? ', without a last day' : `, until the end of ${expires}`}`,
  resumes: (effect) => `in effect again: ${effect}`,
  certainty: (sure, text, doubtful) =>
    `In the draft: ${counted(sure, 'row')} certain, ${text} with words kept as they are or not read, ${doubtful} to be looked at.`,
  certainties: {
    sure: 'Certain',
    text: 'With words kept as they are, or not read',
    doubtful: 'To be looked at',
  },
  all: 'All',
  times: (count) => `${count} ×`,
  alike: (count) => `${count} × of one kind, such as:`,
  rejectedTitle: 'Rows not usable',
  doubtsTitle: 'Notes',
  generalTitle: 'About the whole decision',
  cleanedTitle: 'Cleaned',
  line: (number) => `paragraph ${number}`,
  table: (number) => `table ${number}`,
  sheet: (name) => `sheet “${name}”`,
  row: (number) => `row ${number}`,
  wrote: (path) => `Wrote the draft ${path}.`,
  next: (path) => `To see what it would change: tthc plan ${typed(path)}`,
  answerIn: (open, isSheet, path) =>
    `Answer ${counted(open, 'question')} in the column “Answer”${isSheet ? ' of the sheet “Answers”' : ''}, save the file, then: tthc import ${typed(path)}`,
  lookAt: 'Open it in a browser to compare each cell with the paper.',
  placeOfSeveral: (place, count) => `${place} (${count} times)`,
  undated: 'not signed yet',
  foreign: (command) =>
    `The lists name ministries as managing agencies. To import them with those of the province (correct the names; they are remembered in catalog.yaml):\n  ${command}`,
  alreadyHeld: (count, command) =>
    `${counted(count, 'procedure')} of the lists in force in the catalog already, which no first list brings again. To hold the lists against the catalog:\n  ${command}`,
  datedToday: (date) =>
    `The baseline is dated today (${date}): decisions in force before that day will not find its procedures. For another day add --issued, such as --issued 2025-07-01.`,
  applied: 'Applied to the catalog.',
  workbookHint: (open) =>
    `${counted(open, 'thing')} for you to decide, to be answered in Excel: add --report xlsx=FILE.xlsx, in Word: --report docx=FILE.docx.`,
  sheetHint: 'A sheet that sets every cell beside its reading: add --report html=FILE.',
  sheetTitle: (decision, issued) => `Review of the draft: ${decision}, ${issued}`,
  code: 'Code',
  name: 'Name',
  place: 'Place',
  column: 'Column',
  original: 'In the document',
  reading: 'Read as',
  noCode: '(no code yet)',
  sectorHeading: 'Sector heading',
  levelHeading: 'Level heading',
  keptText: '(words kept)',
  decidedAs: (meaning) => `Chosen by hand: ${meaning}`,
  decided: (choice) => {
    switch (choice.kind) {
      case 'record':
        return `Chosen by hand: it is procedure ${choice.id} of the catalog`;
      case 'code':
        return `Code given by hand: ${choice.code}`;
      case 'keep':
        return 'Chosen by hand: kept as in the document';
      case 'leave_out':
        return 'Chosen by hand: left out';
      case 'same':
        return 'Chosen by hand: it is the procedure of this code, by the catalog’s name';
      case 'rename':
        return 'Chosen by hand: the decision renames the procedure';
      case 'held':
        return 'Chosen by hand: the levels of the catalog';
      case 'department':
      case 'sector':
        return `Given by hand: ${choice.name}`;
      case 'levels':
        return `Given by hand: ${choice.levels.map((level) => terms.levels[level]).join(', ')}`;
      case 'action':
        return `Chosen by hand: ${terms.actions[choice.action]}`;
    }
  },
  asking: {
    localDepartment: (ministry, rows, likely) =>
      `${counted(rows, 'row names', 'rows name')} ${ministry}; which agency of the province manages them${likely === '' ? '' : ` [${likely}]`}? `,
    begin: (rows) =>
      `${counted(rows, 'thing is', 'things are')} for you to decide. Answer one by one, or once for all of a kind; go back, or stop.`,
    title: (at, of) => `Row ${at}/${of}`,
    kinds: {
      target_unknown: 'Not in the catalog',
      target_ambiguous: 'A name that several procedures have',
      target_abolished: 'Abolished already',
      target_by_name: 'Code found by name',
      name_differs_from_catalog: 'Another name than in the catalog',
      code_not_read: 'Code not read',
      code_repeated: 'Code that several rows have',
      already_active: 'In force already',
      action_differs: 'Two places differ on what is done',
      action_not_known: 'What is done is not known',
      action_assumed: 'Standardized procedure',
      level_not_held: 'Other levels than in the catalog',
      row_taken_away: 'No longer in the file',
      levels_missing: 'Levels not known',
      department_missing: 'Department not known',
      sector_missing: 'Sector not known',
    },
    prompt: (answers) => `Choose (${answers}): `,
    answers: {
      same: ['y', 'it is this procedure, by the catalog’s name'],
      rename: ['n', 'it is this procedure, renamed by the decision'],
      held: ['l', 'the levels of the catalog'],
      keep: ['k', 'keep it as in the document'],
      leave_out: ['o', 'leave the row out'],
      type: ['c', 'type another code or name'],
      back: ['b', 'back to the row before'],
      stop: ['s', 'stop asking, keep the rest as in the document'],
    },
    takenAway: {
      keep: 'abolish this procedure',
      leave_out: 'do not abolish it: it stays in force',
    },
    asAction: (action) => `it is ${action}`,
    forAll: (rows) => `Add * to a letter to answer for all ${counted(rows, 'row')} left of this kind, as k*`,
    notInDraft: '(not in the draft)',
    namePrompt: 'Name: ',
    codePrompt: 'Code (such as 1.002010): ',
    badCode: (text) => `“${text}” is not a procedure code.`,
    notUnderstood: (text) => `“${text}” is none of the answers.`,
  },
  workbook: {
    sheets: { guide: 'Guide', questions: 'Answers', notes: 'To read', form: 'tthc' },
    columns: {
      kind: 'Kind',
      place: 'Place',
      action: 'Movement',
      paper: 'In the document',
      doubt: 'What is not clear',
      reading: 'In the draft',
      offers: 'Possible answers',
      otherCode: '(or another code)',
      otherName: '(or another name)',
      answer: 'Answer',
      key: 'Key (do not edit)',
    },
    guide: (questions) => [
      `The sheet “Answers” has ${counted(questions, 'thing')} for you to decide, by kind.`,
      'Choose an answer in the column “Answer” (yellow cells): press the arrow beside the cell. Where another code or name can be given, type it into the cell, such as 1.002010.',
      'One answer for many rows: copy the cell down.',
      'Rows may be sorted, filtered and hidden, columns added; leave the column “Key” as it is.',
      'A row left empty stays in doubt and is asked about again.',
      'The sheet “To read” has what is only to be compared with the document.',
      'When done, save the file and import it: tthc import THIS-FILE. The draft is made anew from the document and the answers; the document must be as it was.',
    ],
    document: {
      guide: (questions) => [
        `The table below has ${counted(questions, 'thing')} for you to decide.`,
        'Write into the column “Answer” the number of an answer in the column “Possible answers”, such as 1, or its words. Where another code or name can be the answer, write that, such as 1.002010.',
        'Rows may be sorted, taken out, copied; the column “Key” is not to be changed. A row left empty stays in doubt and is asked about again.',
        'When done, save the file and import it: tthc import THIS-FILE. The draft is made anew of the original paper and the answers; the original paper must be as it was.',
      ],
      number: 'No.',
      keep: 'What follows is for tthc; please leave it as it is:',
    },
    otherwise: 'Not in the list. Keep it only where another code or name can be given.',
  },
  keptAnswers: (path) => `The answers are kept in ${path}. To go on: tthc import ${typed(path)}`,
};
