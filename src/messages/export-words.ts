import type { Fee, Part } from '../model/types.ts';
import type { SheetColumn } from '../model/sheet/columns.ts';

interface DossierDocument {
  name: string;
  originals?: number;
  copies?: number;
  form?: string;
}

/** Columns that no part of a procedure gives its name to. */
export type ExportColumn =
  | 'amount'
  | 'case'
  | 'currency'
  | 'departmentName'
  | 'document'
  | 'duration'
  | 'effective'
  | 'entry'
  | 'id'
  | 'issued'
  | 'issuer'
  | 'key'
  | 'level'
  | 'number'
  | 'other'
  | 'part'
  | 'per'
  | 'position'
  | 'postReceive'
  | 'postReturn'
  | 'procedure'
  | 'provisions'
  | 'role'
  | 'sectorName'
  | 'succeededBy'
  | 'text'
  | 'title'
  | 'unit'
  | 'validFrom'
  | 'validTo'
  | 'value';

/** The tables that a catalog is taken apart into. */
export type ExportTable =
  | 'departments'
  | 'sectors'
  | 'decisions'
  | 'procedures'
  | 'procedure_levels'
  | 'procedure_fees'
  | 'procedure_agencies'
  | 'procedure_applicants'
  | 'procedure_documents'
  | 'procedure_contents'
  | 'procedure_links';

/** Labels and sentences of the files that `export` writes. */
export interface ExportWords {
  columns: Readonly<Record<ExportColumn, string>>;
  tables: Readonly<Record<ExportTable, string>>;
  about: {
    /** Internal procedures, which the other counts leave out. */
    notCounted: string;
    heading: string;
    title: string;
    publisher: string;
    asOf: string;
    procedures: string;
    rows: string;
    abolished: string;
    suspended: string;
    lapsed: string;
    fingerprint: string;
    tool: string;
    part: string;
    where: string;
    wholeProcedures: string;
    wholeRows: string;
    wholeAbolished: string;
    wholeFingerprint: string;
    /** Explains that the file holds only the procedures that meet the conditions, out of the whole. */
    partOf(conditions: string, procedures: string, rows: string): string;
    /** Gives the counts in one sentence. */
    sentence(procedures: string, rows: string, date: string): string;
    /** Explains that procedures out of force are kept, but not listed here. */
    endedNote(count: string): string;
  };
  sheets: { list: string; counts: string; about: string };
  /** Heads of the sheet in which officers keep their list. */
  sheet: {
    name: string;
    titles: Readonly<Record<SheetColumn, string>>;
    groups: Readonly<Record<'interlinked' | 'online', string>>;
    /** Noted of a procedure with fees that do not say which of the two kinds they are. */
    feesNotParted: string;
  };
  /** Returns the text at the end of one that is longer than a cell of a workbook can hold. */
  cutShort(characters: string): string;
  /** Heads of the public list. */
  list: {
    heading: string;
    counts: string;
    ordinal: string;
    procedure: string;
    place: string;
    /** Text in place of a code, for a procedure that has none yet. */
    noCode: string;
    sector(name: string): string;
    department(name: string, procedures: string): string;
    /** Heads the procedures that a decision published; the day is empty for a list that was not signed. */
    decision(number: string, day: string, procedures: string): string;
    noDecision: string;
  };
  fees: {
    none: string;
    unspecified: string;
    listed(fee: Fee, amount: (value: number) => string): string;
  };
  profiles: Readonly<Record<'list' | 'full', string>>;
  /** A document of a dossier: its name, how many originals and copies, on which form. */
  paper(document: DossierDocument): string;
  page: {
    skip: string;
    find: string;
    search: string;
    searchHint: string;
    department: string;
    level: string;
    all: string;
    reset: string;
    print: string;
    /** {shown} and {all} are put in by the page itself. */
    shown: string;
    nothing: string;
    ofPages(page: string, pages: string): string;
  };
  /** Words for the result of comparing files with their manifest. */
  manifest: {
    states: Readonly<Record<'intact' | 'changed' | 'missing', string>>;
    clean(count: string, date: string): string;
    differs(count: string): string;
  };
  dataPackage: { description(sentence: string): string };
  rdf: {
    describe(name: string, department: string, levels: string): string;
    area(publisher: string): string;
    language: Readonly<Record<'vi' | 'en', string>>;
  };
  /** Words of earlier versions, each with what it stood for: files that these exported are still read back. */
  earlier: {
    facts: readonly (readonly [label: string, fact: 'fingerprint' | 'wholeFingerprint'])[];
    titles: readonly (readonly [title: string, part: Part])[];
    cells: readonly (readonly [before: string, now: string])[];
  };
}
