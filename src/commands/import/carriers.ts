import { readReviewDocument } from '../../import/annex/answers/review-document.ts';
import { type ReturnedReview, readReview } from '../../import/annex/answers/review-workbook.ts';
import { type Carrier, type CarrierOptions, openCarrier } from '../../import/files/carrier.ts';
import { quietly } from '../../io/quiet.ts';
import { Failure } from '../../model/failure.ts';
import { mentionsForm } from '../../model/review-form.ts';
import type { ConvertedFormat } from '../../io/office.ts';
import { UnreadableFile, type UnreadableReason } from '../../model/unreadable.ts';

/**
 * Opens a file that was given; a text in a format that only LibreOffice reads, through that, where it is installed.
 *
 * @throws Failure `unreadable`
 */
export async function openGiven(
  bytes: Uint8Array,
  path: string,
  options: CarrierOptions,
  tables: number,
  searchPath: string,
): Promise<Carrier> {
  try {
    return await quietly(() => openCarrier(bytes, options, tables)).catch((error: unknown) =>
      openConverted(error, bytes, tables, searchPath),
    );
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { line } = error;
    const reason = isOfOffice.test(path) && foreign.has(error.reason) ? 'damaged' : error.reason;
    throw new Failure('unreadable', { path, reason, ...(line !== undefined && { line }) });
  }
}

/** Names of files that are no text, and reasons that say nothing of them but that they hold something else. */
const isOfOffice = /\.(?:docx?|xlsx?|od[st]|pdf|rtf)$/iu;
const foreign: ReadonlySet<UnreadableReason> = new Set<UnreadableReason>(['not_text', 'not_a_workbook']);

/** Returns the file beside which a program keeps one of this name while it is open: `~$list.xlsx`, `.~lock.list.xlsx#`. */
export function openBeside(path: string): string | undefined {
  const [, folder = '', ofOffice, ofLibre] = /^(.*[/\\])?(?:~\$(.+)|\.~lock\.(.+)#)$/u.exec(path) ?? [];
  const name = ofOffice ?? ofLibre;
  return name === undefined ? undefined : folder + name;
}

/** Formats that LibreOffice reads, by the reason for which the tool does not. */
const converted: Partial<Record<UnreadableReason, ConvertedFormat>> = {
  old_word: 'doc',
  rtf: 'rtf',
  open_document_text: 'odt',
};

async function openConverted(
  error: unknown,
  bytes: Uint8Array,
  tables: number,
  searchPath: string,
): Promise<Carrier> {
  const format = error instanceof UnreadableFile ? converted[error.reason] : undefined;
  const { findOffice, convertToDocx } = await import('../../io/office.ts');
  const office = format && findOffice(searchPath);
  if (!format || office === undefined) throw error;
  const made = await convertToDocx(office, bytes, format);
  if (!made) throw new UnreadableFile('not_converted');
  const carrier = await quietly(() => openCarrier(made, {}, tables));
  return carrier.format === 'docx' ? { ...carrier, format } : carrier;
}

/** Returns the answers in a review of ours that comes back: it is known by what it holds, whatever is hidden in it. */
export async function reviewIn(bytes: Uint8Array, carrier: Carrier): Promise<ReturnedReview | undefined> {
  if ('document' in carrier) return readReviewDocument(carrier.document);
  if (!('sheets' in carrier)) return undefined;
  const isOurs = carrier.sheets.some(
    ({ rows, unseen = [] }) =>
      unseen.some(({ text }) => mentionsForm(text)) || rows.some(([first = '']) => mentionsForm(first)),
  );
  if (!isOurs || (carrier.format !== 'xlsx' && carrier.format !== 'xls' && carrier.format !== 'ods'))
    return undefined;
  const { readWholeWorkbook } = await import('../../import/files/workbook.ts');
  return readReview(readWholeWorkbook(bytes));
}
