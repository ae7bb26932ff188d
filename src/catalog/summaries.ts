import { findCatalog } from '../io/folder.ts';
import { Failure } from '../model/failure.ts';
import type { RecordSummary } from '../model/types.ts';
import type { Version } from '../plan/diff.ts';
import { procedureId } from '../model/layout.ts';
import { indexFolder } from './folder-check.ts';
import type { Shell } from '../cli/shell.ts';

/**
 * The catalog as it lies in its folder, or, with `--at`, as its decisions make it on that date: enough of it to
 * be counted, listed and searched.
 *
 * @throws Failure `broken-catalog` where not all of it can be read
 */
export async function summarizedVersion(shell: Shell): Promise<Version<RecordSummary>> {
  if (typeof shell.options.at === 'string') return (await import('./versions.ts')).workingVersion(shell);
  const { info, departments, sectors, decisions, records, unread } = await indexFolder(
    shell,
    findCatalog(shell.directory),
  );
  if (unread > 0) throw new Failure('broken-catalog', { errors: unread });
  return {
    asOf: info?.asOf ?? '',
    ...(info && { publisher: info.publisher.name }),
    state: {
      records: new Map(records.map(({ path, value }) => [procedureId(path), value])),
      departments: new Map(departments.map((entry) => [entry.id, entry])),
      sectors: new Map(sectors.map((entry) => [entry.id, entry])),
      unreadable: new Set(),
    },
    decisions,
    headersOnly: true,
  };
}
