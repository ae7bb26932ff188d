import type { CatalogFolder } from '../../catalog/folder.ts';
import { holdingCatalog } from '../../catalog/disk.ts';
import type { Shell } from '../../cli/shell.ts';
import type { ListDoubt } from '../../import/portal/record.ts';
import type { Doubt } from '../../import/values/notes.ts';
import { readText } from '../../io/folder.ts';
import { isBlank } from '../../model/blank.ts';
import { Failure } from '../../model/failure.ts';
import type { CatalogInfo } from '../../model/types.ts';
import { typedCommand } from '../../text/typed.ts';
import { readFile } from '../../yaml/catalog-files.ts';
import { rewriteYaml } from '../../yaml/format.ts';
import type { ImportOptions } from './options.ts';

/** Agencies of a province for ministries, by the ministry's name. */
export type LocalDepartments = Readonly<Record<string, string>>;

/** A ministry that rows name as their managing agency, and the agency that usually stands for it in a province. */
type Foreign = { ministry: string; likely?: string; rows: number };

/**
 * Reads pairs as `--department` takes them: `Bộ Tư pháp=Sở Tư pháp; Bộ Xây dựng=Sở Xây dựng`.
 *
 * @returns undefined for a text without pairs
 * @throws Failure `bad-pairs` for a pair without one of its sides
 */
export function readPairs(text: string): LocalDepartments | undefined {
  if (!text.includes('=')) return undefined;
  const pairs = text
    .split(';')
    .map((pair) => pair.split('=').map((side) => side.trim().normalize('NFC')))
    .filter((sides) => sides.join('') !== '');
  const isWhole = (sides: string[]): sides is [string, string] =>
    sides.length === 2 && !sides.includes('') && !sides.some(isBlank);
  if (pairs.length === 0 || !pairs.every(isWhole)) throw new Failure('bad-pairs', { value: text });
  return Object.fromEntries(pairs);
}

/** Returns the ministries that a list names in a province's catalog, where nothing says who stands for them. */
export const foreignIn = (doubts: readonly ListDoubt[]): Foreign[] =>
  doubts.flatMap((one) =>
    one.reason === 'department_is_ministry' ? [(one as Doubt<'department_is_ministry'>).args] : [],
  );

/** Asks at the terminal who stands for each ministry; what is not answered is left as it is. */
export async function askLocalDepartments(
  { openAsking, words }: Pick<Shell, 'openAsking' | 'words'>,
  foreign: readonly Foreign[],
): Promise<LocalDepartments> {
  const pairs: Record<string, string> = {};
  if (!openAsking || foreign.length === 0) return pairs;
  const { localDepartment } = words.review.asking;
  const asking = await openAsking();
  try {
    for (const { ministry, likely = '', rows } of foreign) {
      const typed = await asking.ask(localDepartment(ministry, words.writing.number(rows), likely));
      if (typed === undefined) break;
      const department = typed === '' ? likely : typed;
      if (department !== '') pairs[ministry] = department;
    }
  } finally {
    asking.close();
  }
  return pairs;
}

/** Returns the command that imports again, with the agencies that usually stand for the ministries. */
export function againWith(
  { args, options }: Pick<Shell<ImportOptions>, 'args' | 'options'>,
  foreign: readonly Foreign[],
): string {
  const pairs = foreign.map(({ ministry, likely = '…' }) => `${ministry}=${likely}`).join('; ');
  const given = (['as', 'out', 'number', 'issued'] as const).flatMap((name) =>
    options[name] === undefined ? [] : [`--${name}`, options[name]],
  );
  return typedCommand(['import', ...args, ...given, '--department', pairs, '--force']);
}

/** Keeps pairs in catalog.yaml, where the next list finds them; those that stand there already stay. */
export async function keepLocalDepartments(catalog: CatalogFolder, pairs: LocalDepartments): Promise<void> {
  const known = catalog.info?.value.localDepartments ?? {};
  if (Object.entries(pairs).every(([ministry, department]) => known[ministry] === department)) return;
  await holdingCatalog(catalog.root, async (carryOut) => {
    const path = 'catalog.yaml';
    const before = readText(`${catalog.root}/${path}`);
    const { value } = readFile({ path, text: before }, 'catalog');
    if (!value) return;
    const changed: CatalogInfo = { ...value, localDepartments: { ...value.localDepartments, ...pairs } };
    await carryOut([{ path, before, after: rewriteYaml(before, changed, 'catalog') }]);
  });
}
