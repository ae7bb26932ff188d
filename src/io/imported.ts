import { Failure } from '../model/failure.ts';
import { UnreadableFile } from '../model/unreadable.ts';
import type { WordDocument } from '../read/annex/word/document.ts';
import { readDetailLines } from '../read/portal/details.ts';
import { readPortalList } from '../read/portal/list.ts';
import type { PortalInput } from '../read/portal/record.ts';

/**
 * Reads a file that the portal gave, by what is in it and not by its name: a workbook (list) or
 * JSON text (details).
 *
 * @param shown how the file is named to people
 * @throws Failure `unreadable`, or `nothing-to-import` when it holds neither
 */
export async function readPortalFile(bytes: Uint8Array, shown: string): Promise<PortalInput> {
  if (bytes.length === 0) throw new Failure('unreadable', { path: shown, reason: 'empty' });
  const input = looksLikeWorkbook(bytes)
    ? await readList(bytes, shown)
    : readDetailLines(decode(bytes), shown);
  if (input.rowsRead === 0 || input.records.length + input.rejected.length === 0) {
    throw new Failure('nothing-to-import', { path: shown });
  }
  return input;
}

/**
 * Reads a Word file that holds a decision; nothing when the bytes are something else.
 *
 * @throws Failure `unreadable` when it is a Word file that cannot be read
 */
export async function readWordDecision(bytes: Uint8Array, shown: string): Promise<WordDocument | undefined> {
  if (!looksLikeWorkbook(bytes)) return undefined;
  const { looksLikeWord, readWord } = await import('./word.ts');
  if (!looksLikeWord(bytes)) return undefined;
  try {
    return readWord(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new Failure('unreadable', { path: shown, reason: error.reason });
    throw error;
  }
}

/** ZIP (xlsx, ods) and the older compound file (xls) begin with marks of their own. */
function looksLikeWorkbook(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return start.startsWith('504b') || start === 'd0cf11e0';
}

async function readList(bytes: Uint8Array, shown: string): Promise<PortalInput> {
  const { readWorkbook } = await import('./workbook.ts');
  try {
    return readPortalList(readWorkbook(bytes), shown);
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new Failure('unreadable', { path: shown, reason: error.reason });
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
