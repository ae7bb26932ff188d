import type { ExportWords } from '../export-words.ts';

export const exportWords: ExportWords = {
  columns: {
    amount: 'amount',
    case: 'case',
    currency: 'currency',
    departmentName: 'name of the managing department',
    document: 'document number',
    duration: 'time limit, number',
    effective: 'effective date',
    entry: 'whole entry (JSON)',
    id: 'id',
    issued: 'issue date',
    issuer: 'issuer',
    key: 'key',
    level: 'level',
    number: 'decision number',
    other: 'other procedure',
    part: 'part',
    per: 'per',
    position: 'position',
    procedure: 'procedure',
    provisions: 'provisions',
    role: 'role',
    sectorName: 'name of the sector',
    succeededBy: 'succeeded by',
    text: 'wording',
    title: 'title of the document',
    unit: 'time limit, unit',
    validFrom: 'valid from',
    validTo: 'valid to',
    value: 'value',
  },
  tables: {
    departments: 'Managing departments',
    sectors: 'Sectors',
    decisions: 'Decisions applied, in order',
    procedures: 'Administrative procedures, one a row',
    procedure_levels: 'Levels at which each procedure is handled',
    procedure_fees: 'Fees',
    procedure_agencies: 'Implementing and coordinating agencies',
    procedure_applicants: 'Applicants',
    procedure_documents: 'Legal bases of the procedures and decisions about them',
    procedure_contents: 'Parts of a procedure under article 8 of Decree 63/2010/NĐ-CP',
    procedure_links: 'Procedures that replace one another',
  },
  about: {
    heading: 'About this file',
    title: 'Catalog',
    publisher: 'Publisher',
    asOf: 'As of',
    procedures: 'Procedures',
    rows: 'Rows by level',
    abolished: 'Abolished, kept on file',
    fingerprint: 'Fingerprint',
    tool: 'Tool',
    part: 'Only a part',
    wholeProcedures: 'Whole catalog: procedures',
    wholeRows: 'Whole catalog: rows by level',
    wholeAbolished: 'Whole catalog: abolished, kept on file',
    wholeFingerprint: 'Fingerprint of the whole catalog',
    partOf: (conditions, procedures, rows) =>
      `This is only a part (${conditions}); the whole catalog has ${procedures} procedures, ${rows} rows.`,
    sentence: (procedures, rows, date) =>
      `${procedures} administrative procedures, ${rows} rows by level, as of ${date}.`,
    abolishedNote: (count) => `${count} abolished procedures are kept in the catalog and not listed here.`,
  },
  sheets: { list: 'Procedures', counts: 'Counts', about: 'About' },
  cutShort: (characters) => `… [${characters} more characters than a cell can hold: see the .json export]`,
  list: {
    heading: 'Procedures',
    counts: 'Number of procedures',
    ordinal: 'No.',
    procedure: 'Procedure',
    place: 'Where',
    noCode: 'None yet',
    sector: (name) => `Sector: ${name}`,
    department: (name, procedures) => `${name} (${procedures} procedures)`,
  },
  fees: {
    none: 'Free',
    unspecified: 'Not stated',
    listed: ({ text, amount: value, currency, per }, amount) =>
      text ??
      [value === undefined ? '' : `${amount(value)} ${currency ?? 'VND'}`, per].filter(Boolean).join('/'),
  },
  profiles: { list: 'list', full: 'full' },
  paper: ({ name, originals, copies, form }) => {
    const details = Object.entries({ originals: originals, copies: copies, form: form })
      .filter(([, value]) => value !== undefined)
      .map(([label, value]) => `${label}: ${value}`);
    return details.length > 0 ? `${name} (${details.join(', ')})` : name;
  },
  page: {
    skip: 'Skip to the list',
    find: 'Find in the list',
    search: 'Name, code, sector or legal basis',
    searchHint: 'With or without diacritics.',
    department: 'Managing department',
    level: 'Level',
    all: 'All',
    reset: 'Clear the filters',
    print: 'Print what is shown',
    shown: 'Showing {shown} of {all} procedures.',
    nothing: 'There is no such procedure.',
    ofPages: (page, pages) => `Page ${page} of ${pages}`,
  },
  manifest: {
    states: { intact: 'intact', changed: 'changed', missing: 'missing' },
    clean: (count, date) => `Files as they were exported: ${count}, as of ${date}.`,
    differs: (count) => `Files that differ from the manifest: ${count}.`,
  },
  dataPackage: {
    description: (sentence) =>
      `${sentence} In the CSV files, a cell that a spreadsheet would run as a formula begins with an added '.`,
  },
  rdf: {
    describe: (name, department, levels) =>
      `${name}. Managing department: ${department}. Handled by: ${levels}.`,
    area: (publisher) => `Area of ${publisher}`,
    language: { vi: 'Vietnamese', en: 'English' },
  },
};
