import { draftBaseline } from '../../import/portal/baseline.ts';
import { reviewBaseline } from '../../render/imported/of-baseline.ts';
import { describeFile, finishImport, nameOfFiles } from './draft.ts';
import type { TakenFile } from './files.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

/** The decision that a catalog starts from, out of lists and details; rows of one code become one record. */
export async function importBaseline(
  shell: Shell,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
): Promise<Outcome> {
  const { args, options, today, words } = shell;
  const { departments, sectors } = catalog.state;
  const inputs = taken.map((file) => file.readList());
  const draft = draftBaseline(inputs, {
    number: typeof options.number === 'string' ? options.number : nameOfFiles(args),
    issuer: catalog.publisher ?? '',
    issued: typeof options.issued === 'string' ? options.issued : today,
    registries: {
      departments: [...departments.values()],
      sectors: [...sectors.values()],
    },
    ...(typeof options.department === 'string' && { department: options.department }),
  });
  const files = inputs.flatMap(({ kind, rowsRead }, index) => {
    const file = taken[index];
    return file
      ? [{ ...describeFile(file, kind === 'list' ? 'portal-list' : 'portal-details'), rowsRead }]
      : [];
  });
  const outcome = await finishImport(shell, catalog, draft.decision, (where) =>
    reviewBaseline({ draft, files, ...where }, words),
  );
  // A date that nobody gave decides which decisions can follow.
  if (options.issued !== undefined) return outcome;
  return { closing: words.review.datedToday(words.writing.date(today)), ...outcome };
}
