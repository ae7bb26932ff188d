import { openWhole } from '../../catalog/find.ts';
import type { Shell } from '../../cli/shell.ts';
import type { Catalog } from '../../plan/catalog.ts';

/**
 * Opens the catalog as it stands on the day of `--at`; of a day still to come it says that the answer is the expected one.
 *
 * @throws Failure `no-catalog`, `broken-catalog` or `before-catalog`
 */
export async function openOnDay(shell: Shell, at: string | undefined): Promise<Catalog> {
  const catalog = await openWhole(shell, at);
  tellExpected(shell, at);
  return catalog;
}

/** Says that a day is still to come, so that what is known of it is only what the ledger expects. */
export function tellExpected({ today, say, words }: Shell, at: string | undefined): void {
  if (at !== undefined && at > today) say(words.output.expected(words.writing.date(at)));
}
