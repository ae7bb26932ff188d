import { sheetsOfDocument } from '../../import/files/sheets-of-document.ts';
import type { PortalInput } from '../../import/portal/record.ts';
import { recognise } from '../../import/recognise.ts';
import { Failure } from '../../model/failure.ts';
import type { TakenFile } from '../import/taken.ts';

/**
 * Reads files as lists.
 *
 * @throws Failure `decision-for-list`, and what reading a list throws
 */
export function readLists(files: readonly TakenFile[]): PortalInput[] {
  return files.map(({ file, carrier, readList }) => {
    // Its rows are movements: what it abolishes is not listed by it.
    if (
      'document' in carrier &&
      recognise(carrier.document, sheetsOfDocument(carrier.document)) === 'decision'
    )
      throw new Failure('decision-for-list', { path: file });
    return readList();
  });
}
