import { addDays } from '../../model/date.ts';
import { isInternalCode, nationalCode } from '../../model/code.ts';
import type { Procedure } from '../../model/types.ts';
import type { FiledCatalog } from '../catalog.ts';
import { groupBy } from '../../model/sequence.ts';
import { compareText } from '../../model/decision.ts';

/** A catalog that is merged with others, as it stands on the day before. */
export interface MergeSource {
  publisher: string;
  name: string;
  /** Codes of provinces that were merged into it before. */
  formerCodes: readonly string[];
  fingerprint: string;
  catalog: FiledCatalog;
  /** Its procedures in force, by id. */
  active: ReadonlyMap<string, Procedure>;
}

/** Returns a catalog as a source of a merger. */
export function sourceOf(catalog: FiledCatalog, fingerprint: string): MergeSource {
  const publisher = catalog.info?.value.publisher;
  return {
    publisher: publisher?.code ?? '',
    name: publisher?.name ?? '',
    formerCodes: publisher?.formerCodes ?? [],
    fingerprint,
    catalog,
    active: new Map([...catalog.state.records].filter(([, { status }]) => status === 'active')),
  };
}

/** Returns the last day of the catalogs before they are one. */
export const dayBefore = (on: string): string => addDays(on, -1);

/** Returns the key by which procedures of several catalogs are one; undefined of one that is its catalog's own. */
export function identityOf({ code }: Pick<Procedure, 'code'>): string | undefined {
  return code === undefined || isInternalCode(code) ? undefined : nationalCode(code);
}

/** A procedure of one of several sources. */
export interface Held {
  source: MergeSource;
  id: string;
  record: Procedure;
}

/** Returns the key of an id of one source. */
export const sourceKey = (publisher: string, id: string): string => `${publisher} ${id}`;

/** Returns the procedures of the merged catalog by their codes in order, each with those that it is made of. */
export function groupsOf(sources: readonly MergeSource[]): [string, Held[]][] {
  const all = sources.flatMap((source) =>
    [...source.active].map(([id, record]): Held => ({ source, id, record })),
  );
  const keyOf = ({ source, id, record }: Held) => identityOf(record) ?? sourceKey(source.publisher, id);
  return [...groupBy(all, keyOf)].sort(([a], [b]) => compareText(a, b));
}

/** Returns the procedures that several sources hold, by their codes in order, each with those that hold it. */
export const doublesOf = (sources: readonly MergeSource[]): Map<string, Held[]> =>
  new Map(groupsOf(sources).filter(([, held]) => held.length > 1));

/** Returns the internal procedures whose codes, given by each province, are the same in several sources. */
export function clashesOf(sources: readonly MergeSource[]): Held[] {
  const all = sources.flatMap((source) =>
    [...source.active].flatMap(([id, record]): Held[] =>
      record.code !== undefined && isInternalCode(record.code) ? [{ source, id, record }] : [],
    ),
  );
  return all.filter(({ id }) => all.filter((other) => other.id === id).length > 1);
}
