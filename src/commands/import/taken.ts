import type { ReturnedReview } from '../../import/annex/answers/review-workbook.ts';
import { documentOfSheets } from '../../import/annex/of-sheets.ts';
import type { DecisionSource } from '../../import/annex/sources.ts';
import type { Carrier } from '../../import/files/carrier.ts';
import type { Sheet } from '../../import/files/table.ts';
import { sheetsOfDocument } from '../../import/files/sheets-of-document.ts';
import { unseenIn, type WordDocument } from '../../import/files/word/document.ts';
import { paperOfJson } from '../../import/portal/json/decision.ts';
import { readPortalList } from '../../import/portal/list.ts';
import type { PortalInput } from '../../import/portal/record.ts';
import { type ImportKind, recognise } from '../../import/recognise.ts';
import { Failure } from '../../model/failure.ts';
import type { Unseen } from '../../model/unreadable.ts';
import { checked, readDetails } from './lists.ts';

/** A file of the command line, read, and what it was taken for. */
export interface TakenFile {
  file: string;
  sha256: string;
  kind: ImportKind | 'review';
  carrier: Carrier;
  /** The file as part of a decision. */
  source: DecisionSource;
  /** Content of the file where it is a review that comes back. */
  review?: ReturnedReview;
  /** The file as a list, or as details of procedures. */
  readList(): PortalInput;
}

type Taken = Omit<TakenFile, 'sha256'>;

/** Takes a file for a review that comes back. */
export function asReview(file: string, carrier: Carrier, review: ReturnedReview): Taken {
  const source = { file, document: { blocks: [], tableCount: 0 }, tablesBefore: 0 };
  const readList = () => {
    throw new Failure('nothing-to-import', { path: file });
  };
  return { file, kind: 'review', carrier, source, review, readList };
}

/**
 * Takes a file for what is in it.
 *
 * @throws Failure `nothing-to-import` or `no-paper`
 */
export function take(file: string, carrier: Carrier, tables: number, as: ImportKind | undefined): Taken {
  if ('text' in carrier) {
    const document = as === 'baseline' ? undefined : decisionInJson(carrier.text, tables, as);
    if (as === 'decision' && !document) throw new Failure('no-paper', { path: file });
    const kind = document ? 'decision' : 'baseline';
    const source = { file, document: document ?? { blocks: [], tableCount: 0 }, tablesBefore: tables };
    return {
      file,
      kind,
      carrier,
      source,
      readList: () => readDetails(textOf(carrier), file),
    };
  }
  if ('document' in carrier) {
    const { document } = carrier;
    const sheets = sheetsOfDocument(document);
    const kind = as ?? recognise(document, sheets);
    const unseen = unseenIn(document.blocks);
    if (!kind) throw nothingIn(file, carrier, unseen);
    const source = { file, document, tablesBefore: tables };
    return { file, kind, carrier, source, readList: () => checked(readPortalList(sheets, file), unseen) };
  }
  const { sheets } = carrier;
  const kind = as ?? recognise(documentOfSheets(sheets.map(beginningOf), tables), sheets);
  const unseen = sheets.flatMap((sheet) => sheet.unseen ?? []);
  if (!kind) throw nothingIn(file, carrier, unseen);
  // Only a decision is read as a paper; of a long list that would be several times its size.
  const document =
    kind === 'decision' ? documentOfSheets(sheets, tables) : { blocks: [], tableCount: sheets.length };
  const source = { file, document, tablesBefore: tables };
  // A list is read once, and its cells are let go.
  return {
    file,
    kind,
    carrier,
    source,
    readList: () => checked(readPortalList(sheets.splice(0), file), unseen),
  };
}

/** Takes the text out of a file of JSON: as a list it is read once, and let go. */
function textOf(carrier: Extract<Carrier, { text: string }>): string {
  const { text } = carrier;
  carrier.text = '';
  return text;
}

/** Formats of plain text, whatever the file's name says. */
const plain: ReadonlySet<Carrier['format']> = new Set(['csv', 'tsv', 'md'] as const);

function nothingIn(file: string, { format }: Carrier, unseen: readonly Unseen[]): Failure {
  const isPlain = plain.has(format) && /\.(?:docx?|xlsx?|od[st]|pdf|rtf)$/iu.test(file);
  return new Failure('nothing-to-import', { path: file, unseen, isPlain });
}

/** No decision has as many rows. */
const longestPaper = 5000;

/** Returns as much of a sheet as tells what it is. */
function beginningOf(sheet: Sheet): Sheet {
  if (sheet.rows.length <= longestPaper) return sheet;
  const isIn = ({ row = 0 }: { row?: number }): boolean => row < longestPaper;
  return {
    ...sheet,
    rows: sheet.rows.slice(0, longestPaper),
    numeric: sheet.numeric.filter(isIn),
    ...(sheet.merged && { merged: sheet.merged.filter(isIn) }),
    ...(sheet.unseen && { unseen: sheet.unseen.filter(isIn) }),
  };
}

/** Returns a decision in JSON as a paper; undefined where it is none, or, unasked, where nothing in it names a movement. */
function decisionInJson(text: string, tables: number, as: ImportKind | undefined): WordDocument | undefined {
  const paper = paperOfJson(text, tables);
  if (!paper || (as === undefined && !paper.namesMovements)) return undefined;
  const document = paper.document();
  return recognise(document, []) === 'decision' ? document : undefined;
}
