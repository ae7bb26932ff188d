import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Carrier } from '../../import/files/carrier.ts';
import { readBytes } from '../../io/folder.ts';
import { Failure } from '../../model/failure.ts';
import type { ReturnedReview } from '../../import/annex/answers/review-workbook.ts';
import { documentOfSheets } from '../../import/annex/of-sheets.ts';
import type { DecisionSource } from '../../import/annex/sources.ts';
import { readPortalList } from '../../import/portal/list.ts';
import type { PortalInput } from '../../import/portal/record.ts';
import { type ImportKind, recognise } from '../../import/recognise.ts';
import { sheetsOfDocument } from '../../import/files/sheets-of-document.ts';
import { openGiven, reviewIn } from './carriers.ts';
import { checked, readDetails } from './lists.ts';
import type { ImportOptions } from './options.ts';
import { unseenIn } from '../../import/files/word/document.ts';
import type { Shell } from '../../cli/shell.ts';

/** A file of the command line, read, and what it was taken for. */
export interface TakenFile {
  file: string;
  sha256: string;
  kind: ImportKind | 'review';
  carrier: Carrier;
  /** The file as part of a decision. */
  source: DecisionSource;
  /** What the file says where it is a review that comes back. */
  review?: ReturnedReview;
  /** The file as a list, or as details of procedures. */
  readList(): PortalInput;
}

/**
 * Reads the files that were given, each for what is in it.
 *
 * @throws Failure `unreadable`, or `nothing-to-import` for a file that holds neither a list nor a decision
 */
export async function takeFiles(
  shell: Shell<Pick<ImportOptions, 'as' | 'encoding' | 'separator'>>,
): Promise<TakenFile[]> {
  const { args, options, cwd } = shell;
  const { as, encoding, separator } = options;
  const textOptions = { ...(encoding && { encoding }), ...(separator && { separator }) };
  const taken: TakenFile[] = [];
  let tables = 0;
  for (const [index, file] of args.entries()) {
    if (args.length > 1) shell.progress(shell.words.review.readingFile(index + 1, args.length, file));
    const bytes = readBytes(resolve(cwd, file));
    const carrier = await openGiven(bytes, file, textOptions, tables);
    const review = await reviewIn(bytes, carrier);
    const sha256 = hash('sha256', bytes);
    const one = { sha256, ...(review ? asReview(file, carrier, review) : take(file, carrier, tables, as)) };
    tables += one.source.document.tableCount;
    taken.push(one);
  }
  shell.progress('');
  return taken;
}

type Taken = Omit<TakenFile, 'sha256'>;

function asReview(file: string, carrier: Carrier, review: ReturnedReview): Taken {
  const source = { file, document: { blocks: [], tableCount: 0 }, tablesBefore: 0 };
  const readList = () => {
    throw new Failure('nothing-to-import', { path: file });
  };
  return { file, kind: 'review', carrier, source, review, readList };
}

function take(file: string, carrier: Carrier, tables: number, as: ImportKind | undefined): Taken {
  if ('text' in carrier) {
    if (as === 'decision') throw new Failure('no-paper', { path: file });
    const source = { file, document: { blocks: [], tableCount: 0 }, tablesBefore: tables };
    return { file, kind: 'baseline', carrier, source, readList: () => readDetails(carrier.text, file) };
  }
  const isDocument = 'document' in carrier;
  const document = isDocument ? carrier.document : documentOfSheets(carrier.sheets, tables);
  const sheets = isDocument ? sheetsOfDocument(document) : carrier.sheets;
  const kind = as ?? recognise(document, sheets);
  const unseen = unseenIn(document.blocks);
  if (!kind) throw new Failure('nothing-to-import', { path: file, unseen });
  const source = { file, document, tablesBefore: tables };
  return { file, kind, carrier, source, readList: () => checked(readPortalList(sheets, file), unseen) };
}
