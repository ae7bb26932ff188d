import type { ReviewWords } from '../review-words.ts';

const formats: ReviewWords['formats'] = {
  docx: 'Word',
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
    return `${file}: ${kinds[kind]} (${how.join(', ')}), ${rows} rows.`;
  },
  decisionKinds: {
    publication: 'Publication decision',
    internal_process: 'Decision approving internal processes',
  },
  account: (read, used, joined, rejected) =>
    `Read ${read} rows = ${used} drafted + ${joined} joined to others + ${rejected} not usable.`,
  declaredAndFound: (declared, found) => `${declared} declared, ${found} found`,
  certainty: (sure, text, doubtful) =>
    `In the draft: ${sure} rows certain, ${text} with words kept as they are, ${doubtful} to be looked at.`,
  certainties: { sure: 'Certain', text: 'With words kept as they are', doubtful: 'To be looked at' },
  all: 'All',
  times: (count) => `${count} ×`,
  alike: (count) => `${count} × of one kind, such as:`,
  rejectedTitle: 'Rows not usable',
  doubtsTitle: 'To be looked at',
  generalTitle: 'About the whole decision',
  cleanedTitle: 'Cleaned',
  line: (number) => `paragraph ${number}`,
  table: (number) => `table ${number}`,
  sheet: (name) => `sheet “${name}”`,
  row: (number) => `row ${number}`,
  readingFile: (at, of, file) => `Reading ${at}/${of}: ${file}`,
  wrote: (path) => `Wrote the draft ${path}.`,
  next: (path) => `To see what it would change: tthc plan ${path}`,
  datedToday: (date) =>
    `The baseline is dated today (${date}): decisions in force before that day will not find its procedures. For another day add --issued, such as --issued 2025-07-01.`,
  applied: 'Applied to the catalog.',
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
    }
  },
  asking: {
    begin: (rows) =>
      `Of ${rows} rows it is not clear which procedure of the catalog they mean. Answer one by one, or stop.`,
    title: (at, of) => `Row ${at}/${of}`,
    prompt: (answers) => `Choose (${answers}): `,
    answers: {
      keep: ['k', 'keep it as in the document'],
      type: ['c', 'type another code'],
      leaveOut: ['o', 'leave the row out'],
      stop: ['s', 'stop asking, keep the rest as in the document'],
    },
    codePrompt: 'Code (such as 1.002010): ',
    badCode: (text) => `“${text}” is not a procedure code.`,
    notUnderstood: (text) => `“${text}” is none of the answers.`,
  },
};
