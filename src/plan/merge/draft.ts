import { blank } from '../../model/blank.ts';
import type { Department, Merger, ProcedureContent, Sector } from '../../model/types.ts';
import { nameKey } from '../../text/fold.ts';
import { contentOfRecord, differingParts } from './contents.ts';
import { clashesOf, doublesOf, type Held, type MergeSource } from './source.ts';

type Mapped = Merger['departments'];

/**
 * Drafts how catalogs become one, to be reviewed: what is sure is filled in, and dots stand where somebody has to
 * decide. Nothing is taken out of a draft that was not given back.
 */
export function draftMerger(sources: readonly MergeSource[], on: string): Merger {
  const doubles = differingDoubles(sources);
  const clashes = clashesOf(sources);
  return {
    day: on,
    sources: sources.map(({ publisher, fingerprint }) => ({ publisher, fingerprint })),
    publisher: { name: blank, code: blank },
    decision: { number: `Hợp nhất ${sources.map(({ publisher }) => publisher).join(', ')}`, issued: on },
    ...(doubles.length > 0 && { keep: blank, doubles }),
    departments: mapEntries(sources, 'departments', on),
    sectors: mapEntries(sources, 'sectors', on),
    ...(clashes.length > 0 && {
      internal: clashes.map(({ source, id, record }) => ({
        publisher: source.publisher,
        code: id,
        name: record.name,
        to: blank,
      })),
    }),
  };
}

/** Returns the procedures whose contents differ from source to source. */
function differingDoubles(sources: readonly MergeSource[]): NonNullable<Merger['doubles']> {
  return [...doublesOf(sources)].flatMap(([code, held]) => {
    const differs = differencesAmong(held);
    return differs.length > 0 ? [{ code, differs }] : [];
  });
}

/** Returns the parts in which the records of one procedure differ; departments and sectors by their names. */
export function differencesAmong(held: readonly Held[]): string[] {
  const [first, ...others] = held.map(namedContent);
  if (!first) return [];
  return [...new Set(others.flatMap((other) => differingParts(first, other)))];
}

function namedContent({ source, record }: Held): ProcedureContent {
  const { departments, sectors } = source.catalog.state;
  return {
    ...contentOfRecord(record),
    department: nameKey(departments.get(record.department)?.name ?? record.department),
    sector: nameKey(sectors.get(record.sector)?.name ?? record.sector),
  };
}

/** An entry of a registry of one source. */
interface Registered {
  publisher: string;
  entry: Department | Sector;
  /** The name as it is compared. */
  key: string;
}

/**
 * Maps the departments or sectors that procedures in force use, or that go on. Of one name, they are one; of a
 * department that only one source has, it is not known what becomes of it.
 */
function mapEntries(sources: readonly MergeSource[], of: 'departments' | 'sectors', on: string): Mapped {
  const all = sources.flatMap((source) =>
    entriesOf(source, of, on).map(
      (entry): Registered => ({
        publisher: source.publisher,
        entry,
        key: nameKey(entry.name),
      }),
    ),
  );
  return all.map((one) => ({
    publisher: one.publisher,
    id: one.entry.id,
    name: one.entry.name,
    to: targetOf(one, all, of),
  }));
}

/** Returns the entries of a registry that have to be mapped. */
export function entriesOf(
  { active, catalog }: MergeSource,
  of: 'departments' | 'sectors',
  on: string,
): (Department | Sector)[] {
  const part = of === 'departments' ? 'department' : 'sector';
  const used = new Set([...active.values()].map((record) => record[part]));
  const known = [...catalog.state[of].values()];
  const goesOn = ({ validTo }: Department | Sector) => validTo === undefined || validTo >= on;
  const unregistered = [...used].filter((id) => !catalog.state[of].has(id)).map((id) => ({ id, name: id }));
  return [...known.filter((entry) => used.has(entry.id) || goesOn(entry)), ...unregistered].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

function targetOf(
  { entry: { id }, key }: Registered,
  all: readonly Registered[],
  of: 'departments' | 'sectors',
): string {
  const namesakes = all.filter((one) => one.key === key);
  const isOthers = (wanted: string) => all.some((one) => one.entry.id === wanted && one.key !== key);
  const target = namesakes[0]?.entry.id ?? id;
  const isKnown = of === 'sectors' || namesakes.length > 1;
  return isKnown && !isOthers(id) && !isOthers(target) ? target : blank;
}
