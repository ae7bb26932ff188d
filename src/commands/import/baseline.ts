import { type BaselineDraft, draftBaseline } from '../../import/portal/baseline.ts';
import type { ReviewedFile } from '../../import/reviewed.ts';
import { reviewBaseline } from '../../render/imported/of-baseline.ts';
import { finishImport } from './draft.ts';
import { describeFile, nameOfFiles } from './names.ts';
import type { TakenFile } from './taken.ts';
import type { ImportOptions } from './options.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

/** The decision that a catalog starts from, out of lists and details; rows of one code become one record. */
export async function importBaseline(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
): Promise<Outcome> {
  const { options, today, words } = shell;
  const { draft, files } = draftOf(shell, catalog, taken);
  const outcome = await finishImport(shell, catalog, taken, draft.decision, (where) =>
    reviewBaseline({ draft, files, ...where }, words),
  );
  // A date that nobody gave decides which decisions can follow.
  if (options.issued !== undefined || draft.records === 0) return outcome;
  return { closing: words.review.datedToday(words.writing.date(today)), ...outcome };
}

/** Drafts the baseline; what was read of the files is held no longer than that takes. */
function draftOf(
  { args, options, today }: Shell<ImportOptions>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
): { draft: BaselineDraft; files: ReviewedFile[] } {
  const { departments, sectors } = catalog.state;
  const inputs = taken.map((file) => file.readList());
  const nameOf = (text: string): string => departments.get(text)?.name ?? text;
  const table = catalog.info?.value.localDepartments;
  const local =
    table && Object.fromEntries(Object.entries(table).map(([ministry, text]) => [ministry, nameOf(text)]));
  const draft = draftBaseline(inputs, {
    number: options.number ?? nameOfFiles(args),
    issuer: catalog.publisher ?? '',
    issued: options.issued ?? today,
    registries: {
      departments: [...departments.values()],
      sectors: [...sectors.values()],
    },
    ...(options.department !== undefined && { department: options.department }),
    ...(local && { localDepartments: local }),
    // Codes of provinces begin with H; ministries keep catalogs too.
    isProvince: catalog.info?.value.publisher.code.startsWith('H') ?? false,
    keepMinistry: options.keepMinistry,
  });
  const files = inputs.flatMap(({ kind, rowsRead }, index) => {
    const file = taken[index];
    return file
      ? [{ ...describeFile(file, kind === 'list' ? 'portal-list' : 'portal-details'), rowsRead }]
      : [];
  });
  return { draft, files };
}
