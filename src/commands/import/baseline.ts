import { draftBaseline } from '../../import/portal/baseline.ts';
import { reviewBaseline } from '../../render/imported/of-baseline.ts';
import { describeFile, finishImport, nameOfFiles } from './draft.ts';
import type { TakenFile } from './files.ts';
import type { OpenCatalog } from '../../catalog/open.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

/** The decision that a catalog starts from, out of lists and details; rows of one code become one record. */
export async function importBaseline(
  shell: Shell,
  catalog: OpenCatalog,
  taken: readonly TakenFile[],
): Promise<Outcome> {
  const { args, options, today, words } = shell;
  const { info, departments, sectors } = catalog.files;
  const inputs = taken.map((file) => file.readList());
  const nameOf = (text: string): string =>
    departments?.value.departments.find(({ id }) => id === text)?.name ?? text;
  const given = typeof options.department === 'string' ? nameOf(options.department) : undefined;
  const table = info?.value.localDepartments;
  const local =
    table && Object.fromEntries(Object.entries(table).map(([ministry, text]) => [ministry, nameOf(text)]));
  const draft = draftBaseline(inputs, {
    number: typeof options.number === 'string' ? options.number : nameOfFiles(args),
    issuer: info?.value.publisher.name ?? '',
    issued: typeof options.issued === 'string' ? options.issued : today,
    registries: {
      departments: departments?.value.departments ?? [],
      sectors: sectors?.value.sectors ?? [],
    },
    ...(given !== undefined && { department: given }),
    ...(local && { localDepartments: local }),
    // Codes of provinces begin with H; ministries keep catalogs too.
    isProvince: info?.value.publisher.code.startsWith('H') ?? false,
    keepMinistry: options.keepMinistry === true,
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
