import { resolve } from 'node:path';
import { type Carrier, openCarrier, type TextOptions } from '../../import/files/carrier.ts';
import { readBytes } from '../../io/folder.ts';
import { quietly } from '../../io/quiet.ts';
import { Failure } from '../../model/failure.ts';
import { UnreadableFile, type Unseen } from '../../model/unreadable.ts';
import { documentOfSheets } from '../../import/annex/of-sheets.ts';
import type { DecisionSource } from '../../import/annex/sources.ts';
import { paperOfJson } from '../../import/portal/json-decision.ts';
import { keysOf, readDetailLines } from '../../import/portal/details.ts';
import { readPortalList } from '../../import/portal/list.ts';
import type { PortalInput } from '../../import/portal/record.ts';
import { type ImportKind, recognise } from '../../import/recognise.ts';
import { sheetsOfDocument } from '../../import/files/sheets-of-document.ts';
import type { ImportOptions } from './options.ts';
import { unseenIn } from '../../import/files/word/document.ts';
import type { Shell } from '../../cli/shell.ts';

/** A file of the command line that was read, with the kind of its content. */
export interface TakenFile {
  file: string;
  kind: ImportKind;
  carrier: Carrier;
  /** The file as part of a decision. */
  source: DecisionSource;
  /** The file as a list, or as details of procedures. */
  readList(): PortalInput;
}

/**
 * Reads the files that were given, each for what is in it.
 *
 * @throws Failure `unreadable`, or `nothing-to-import` for a file that holds neither a list nor a decision
 */
export async function takeFiles(shell: Shell<ImportOptions>): Promise<TakenFile[]> {
  const { args, options, cwd } = shell;
  const { as, encoding, separator } = options;
  const textOptions = { ...(encoding && { encoding }), ...(separator && { separator }) };
  const taken: TakenFile[] = [];
  let tables = 0;
  for (const [index, file] of args.entries()) {
    if (args.length > 1) shell.progress(shell.words.review.readingFile(index + 1, args.length, file));
    const carrier = await open(readBytes(resolve(cwd, file)), file, textOptions, tables);
    const one = take(file, carrier, tables, as);
    tables += one.source.document.tableCount;
    taken.push(one);
  }
  shell.progress('');
  return taken;
}

async function open(bytes: Uint8Array, path: string, options: TextOptions, tables: number): Promise<Carrier> {
  try {
    return await quietly(() => openCarrier(bytes, options, tables));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { reason, line } = error;
    throw new Failure('unreadable', { path, reason, ...(line !== undefined && { line }) });
  }
}

function take(file: string, carrier: Carrier, tables: number, as: ImportKind | undefined): TakenFile {
  if ('text' in carrier) {
    const paper = as === 'baseline' ? undefined : paperOfJson(carrier.text, tables);
    const isDecision = paper?.namesMovements === true && recognise(paper.document, []) === 'decision';
    const kind = as ?? (isDecision ? 'decision' : 'baseline');
    if (kind === 'decision' && !paper) throw new Failure('no-paper', { path: file });
    const none = { blocks: [], tableCount: 0 };
    const document = kind === 'decision' && paper ? paper.document : none;
    const source = { file, document, tablesBefore: tables };
    return { file, kind, carrier, source, readList: () => readDetails(carrier.text, file) };
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

function readDetails(text: string, file: string): PortalInput {
  const input = readDetailLines(text, file);
  const isWithout =
    input.records.length === 0 && input.rejected.every(({ reason }) => reason === 'code_missing');
  if (input.rowsRead > 0 && isWithout) throw new Failure('no-codes', { path: file, ...keysOf(text) });
  return checked(input);
}

function checked(input: PortalInput, unseen: readonly Unseen[] = []): PortalInput {
  if (input.rowsRead === 0 || input.records.length + input.rejected.length === 0)
    throw new Failure('nothing-to-import', { path: input.file, unseen });
  return input;
}
