import type { CatalogInfo, Decision } from '../../../src/model/types.ts';
import { type Catalog, catalogOf } from '../../../src/plan/catalog.ts';
import { filesWith } from '../ledger/any.ts';

/** A catalog of decisions as it stands on a day. */
export function catalogOn(decisions: readonly Decision[], code: string, day: string): Catalog {
  const files = filesWith(decisions);
  const info = files.info?.value as CatalogInfo;
  const named = decisions.map((value, i) => ({ path: `decisions/2021/d-${i}.yaml`, value }));
  return catalogOf({
    ...files,
    decisions: named,
    info: { path: 'catalog.yaml', value: { ...info, asOf: day, publisher: { name: 'Thử', code } } },
  });
}
