import { listOfOwn } from '../../import/own/own-list.ts';
import { readOwnJson } from '../../import/own/own-json.ts';
import { keysOf, readDetailLines } from '../../import/portal/details.ts';
import type { PortalInput } from '../../import/portal/record.ts';
import { Failure } from '../../model/failure.ts';
import type { Unseen } from '../../model/unreadable.ts';

/**
 * Reads details of procedures, one record of JSON each.
 *
 * @throws Failure `no-codes` or `nothing-to-import`
 */
export function readDetails(text: string, file: string): PortalInput {
  const own = readOwnJson(text);
  if (own) return checked(listOfOwn(own, file));
  const input = readDetailLines(text, file);
  const isWithout =
    input.records.length === 0 && input.rejected.every(({ reason }) => reason === 'code_missing');
  if (input.rowsRead > 0 && isWithout) throw new Failure('no-codes', { path: file, ...keysOf(text) });
  return checked(input);
}

/**
 * Refuses a list in which nothing is.
 *
 * @throws Failure `nothing-to-import`
 */
export function checked(input: PortalInput, unseen: readonly Unseen[] = []): PortalInput {
  if (input.rowsRead === 0 || input.records.length + input.rejected.length === 0)
    throw new Failure('nothing-to-import', { path: input.file, unseen });
  return input;
}
