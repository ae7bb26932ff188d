import { type BaselineDraft, draftBaseline } from '../../import/portal/baseline.ts';
import type { PortalInput } from '../../import/portal/record.ts';
import type { ReviewedFile } from '../../import/reviewed.ts';
import { reviewBaseline } from '../../render/imported/of-baseline.ts';
import { nationalCode } from '../../model/code.ts';
import { exitCodes } from '../../model/failure.ts';
import { finishImport } from './draft.ts';
import { describeFile, nameOfFiles } from './names.ts';
import {
  againWith,
  askLocalDepartments,
  foreignIn,
  keepLocalDepartments,
  type LocalDepartments,
} from './local-departments.ts';
import { typedCommand } from '../../text/typed.ts';
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
  const { draft, files, pairs } = await draftLists(shell, catalog, taken);
  const foreign = foreignIn(draft.doubts);
  const outcome = await finishImport(shell, catalog, taken, draft.decision, (where) =>
    reviewBaseline({ draft, files, ...where }, words),
  );
  // What was refused leaves the catalog as it was.
  if (outcome.exitCode === exitCodes.refused) return outcome;
  await keepLocalDepartments(catalog, pairs);
  if (draft.records === 0) return outcome;
  const held = countHeld(draft, catalog);
  const closing = [
    ...(held > 0
      ? [words.review.alreadyHeld(words.writing.number(held), typedCommand(['reconcile', ...shell.args]))]
      : []),
    ...(foreign.length > 0 ? [words.review.foreign(againWith(shell, foreign))] : []),
    // A date that nobody gave decides which decisions can follow.
    ...(options.issued === undefined ? [words.review.datedToday(words.writing.date(today))] : []),
  ];
  return closing.length > 0 ? { closing: closing.join('\n'), ...outcome } : outcome;
}

/** Counts the procedures of a list that are in force in a catalog: a first list brings none that is there. */
const countHeld = ({ decision }: BaselineDraft, { summaries }: CatalogFolder): number =>
  (decision.new ?? []).filter(
    ({ code }) => code && summaries.records.get(nationalCode(code))?.status === 'active',
  ).length;

/** Drafts the baseline, asking who stands for its ministries; what was read of the files is held no longer than that takes. */
async function draftLists(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
): Promise<{ draft: BaselineDraft; files: ReviewedFile[]; pairs: LocalDepartments }> {
  const inputs = taken.map((file) => file.readList());
  const files = inputs.flatMap(({ kind, rowsRead }, index) => {
    const file = taken[index];
    return file
      ? [{ ...describeFile(file, kind === 'list' ? 'portal-list' : 'portal-details'), rowsRead }]
      : [];
  });
  const given = shell.options.localDepartments ?? {};
  const draft = draftOf(shell, catalog, inputs, given);
  const answered = await askLocalDepartments(shell, foreignIn(draft.doubts));
  if (Object.keys(answered).length === 0) return { draft, files, pairs: given };
  const pairs = { ...given, ...answered };
  return { draft: draftOf(shell, catalog, inputs, pairs), files, pairs };
}

function draftOf(
  { args, options, today }: Shell<ImportOptions>,
  catalog: CatalogFolder,
  inputs: readonly PortalInput[],
  pairs: LocalDepartments,
): BaselineDraft {
  const { departments, sectors } = catalog.state;
  const nameOf = (text: string): string => departments.get(text)?.name ?? text;
  const table = Object.entries({ ...catalog.info?.value.localDepartments, ...pairs });
  const local = Object.fromEntries(table.map(([ministry, text]) => [ministry, nameOf(text)]));
  return draftBaseline(inputs, {
    number: options.number ?? nameOfFiles(args),
    issuer: catalog.publisher ?? '',
    issued: options.issued ?? today,
    registries: {
      departments: [...departments.values()],
      sectors: [...sectors.values()],
    },
    ...(options.department !== undefined && { department: options.department }),
    localDepartments: local,
    // Codes of provinces begin with H; ministries keep catalogs too.
    isProvince: catalog.info?.value.publisher.code.startsWith('H') ?? false,
    keepMinistry: options.keepMinistry,
  });
}
