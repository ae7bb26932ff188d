import { withoutPlace } from './places.ts';
import { nameKey, slugify } from '../../text/fold.ts';
import type { Origin } from './notes.ts';

/** An entry of a registry, as far as it is needed to find it by name. */
interface RegistryEntry {
  id: string;
  name: string;
  aliases?: string[];
}

/** A name as one row spells it. */
export interface NameUse {
  name: string;
  origin: Origin;
}

/** Result of looking up the names of many rows in a registry. */
export interface NamesRead {
  /** Id of each spelling. */
  ids: ReadonlyMap<string, string>;
  /** New entries for names that the registry does not have, by id. */
  added: RegistryEntry[];
  /** Rows whose spelling is not the entry's name. */
  respelt: { origin: Origin; before: string; after: string }[];
}

/**
 * Finds the registry's entry for each name, and makes entries for the others. Spellings that differ
 * only in case, spaces or the place of a tone mark are one name: the most frequent one that is not
 * all in capitals becomes the entry's name, the rest its aliases.
 */
export function readNames(
  uses: Iterable<NameUse>,
  known: readonly RegistryEntry[],
  fallbackId: string,
): NamesRead {
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = nameKey(withoutPlace(name));
    keys.set(name, key);
    return key;
  };
  const entries = new Map<string, RegistryEntry>();
  for (const entry of known) {
    for (const name of [entry.name, ...(entry.aliases ?? [])]) {
      if (!entries.has(keyOf(name))) entries.set(keyOf(name), entry);
    }
  }
  const added = addMissing(uses, entries, new Set(known.map(({ id }) => id)), fallbackId, keyOf);
  const ids = new Map<string, string>();
  const respelt: NamesRead['respelt'] = [];
  for (const { name, origin } of uses) {
    const entry = entries.get(keyOf(name));
    if (!entry) continue;
    ids.set(name, entry.id);
    if (name !== entry.name) respelt.push({ origin, before: name, after: entry.name });
  }
  return { ids, added, respelt };
}

function addMissing(
  uses: Iterable<NameUse>,
  entries: Map<string, RegistryEntry>,
  taken: Set<string>,
  fallbackId: string,
  keyOf: (name: string) => string,
): RegistryEntry[] {
  const missing = new Map<string, Map<string, number>>();
  for (const { name } of uses) {
    const key = keyOf(name);
    if (entries.has(key)) continue;
    const spellings = missing.get(key) ?? new Map<string, number>();
    missing.set(key, spellings.set(name, (spellings.get(name) ?? 0) + 1));
  }
  const added = [...missing].map(([key, counts]) => {
    const spellings = [...counts].sort(bySpelling).map(([spelling]) => spelling);
    const name = withoutPlace(spellings[0] ?? key);
    const aliases = spellings.filter((spelling) => spelling !== name);
    const id = freeId(slugify(name) || fallbackId, taken);
    taken.add(id);
    const entry: RegistryEntry = { id, name, ...(aliases.length > 0 && { aliases }) };
    entries.set(key, entry);
    return entry;
  });
  return added.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Compares spellings, the best first; ties go by the letters, so that the order of files does not matter. */
function bySpelling(a: [string, number], b: [string, number]): number {
  return Number(isShouted(a[0])) - Number(isShouted(b[0])) || b[1] - a[1] || (a[0] < b[0] ? 1 : -1);
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

/**
 * Returns an id that is not taken: two names that differ only in diacritics give one slug, and the second
 * gets a number.
 */
function freeId(slug: string, taken: ReadonlySet<string>): string {
  let id = slug;
  for (let next = 2; taken.has(id); next++) id = `${slug}-${next}`;
  return id;
}
