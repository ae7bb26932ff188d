import type { Words } from '../../messages/words.ts';
import type { DimensionName } from '../../figures/dimensions.ts';
import type { CatalogState } from '../../plan/state.ts';
import { compareVietnamese } from '../../text/fold.ts';

/** Registries of a catalog, with the names of the keys that are counted by. */
export type Registries = Pick<CatalogState, 'departments' | 'sectors'>;

/** Returns what people call a key of a dimension. */
export function keyLabel(name: DimensionName, key: string, registries: Registries, words: Words): string {
  if (name === 'department') return registries.departments.get(key)?.name ?? key;
  if (name === 'sector') return registries.sectors.get(key)?.name ?? key;
  if (name === 'decision') return decisionLabel(key, words);
  return words.figures.keys[name]?.[key] ?? key;
}

/** `415/QĐ-UBND@2026-04-06` as people write it. */
function decisionLabel(key: string, { writing }: Words): string {
  const [, number = key, issued] = /^(.*)@(\d{4}-\d{2}-\d{2})$/u.exec(key) ?? [];
  return issued === undefined ? number : `${number} (${writing.date(issued)})`;
}

/** Names of the catalog's own stand in the order of the alphabet, numbers in theirs; all other keys in their own. */
export function sortByLabel<T>(
  name: DimensionName | undefined,
  items: readonly T[],
  labelOf: (item: T) => string,
): T[] {
  if (name !== 'department' && name !== 'sector' && name !== 'decision') return [...items];
  return [...items].sort((a, b) => compareVietnamese(labelOf(a), labelOf(b)));
}
