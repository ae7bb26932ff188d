import { nationalCode } from '../../model/code.ts';
import type { Department, Level, Procedure, Sector } from '../../model/types.ts';
import { foldText, procedureKey } from '../../text/fold.ts';
import { indexLaws, type LawNamed } from '../values/documents/law-names.ts';

/** Records and registries of the catalog in which rows of a decision are looked up. */
export interface KnownCatalog {
  records: ReadonlyMap<string, Procedure>;
  departments: ReadonlyMap<string, Department>;
  sectors: ReadonlyMap<string, Sector>;
  /** Name of the body that publishes: `UBND tỉnh Thái Nguyên`. */
  publisher?: string;
}

export interface Candidate {
  id: string;
  record: Procedure;
}

/** Index of a catalog's records by code and by name. */
export interface RecordIndex {
  isEmpty: boolean;
  byCode(code: string): Candidate | undefined;
  byId(id: string): Candidate | undefined;
  /**
   * Returns active records of exactly that name, apart from case and the place of tone marks; only those at
   * the levels, where given.
   */
  byName(name: string, levels: readonly Level[] | undefined): Candidate[];
  /** Returns active records whose names have most of their words in common with a name, the best first. */
  near(name: string): Candidate[];
  /** Returns the law that a name means, by the titles of the records' legal bases. */
  lawNamed: LawNamed;
}

/** Names that share fewer of their words are hardly one procedure. */
const leastLikeness = 0.6;
const offered = 3;

/** Makes the index of a catalog for looking up rows. */
export function indexCatalog({ records }: KnownCatalog): RecordIndex {
  const active: Candidate[] = [];
  const names = new Map<string, Candidate[]>();
  for (const [id, record] of records) {
    if (record.status !== 'active') continue;
    active.push({ id, record });
    const key = procedureKey(record.name);
    names.set(key, [...(names.get(key) ?? []), { id, record }]);
  }
  const byId = (id: string): Candidate | undefined => {
    const record = records.get(id);
    return record && { id, record };
  };
  let laws: LawNamed | undefined;
  let words: Map<Candidate, ReadonlySet<string>> | undefined;
  return {
    isEmpty: records.size === 0,
    byCode: (code) => byId(nationalCode(code)),
    byId,
    byName: (name, levels) => {
      const found = names.get(procedureKey(name)) ?? [];
      if (found.length < 2 || !levels) return found;
      return found.filter(({ record }) => levels.every((level) => record.levels.includes(level)));
    },
    near: (name) => {
      words ??= new Map(active.map((one) => [one, wordsOf(one.record.name)]));
      return mostAlike(wordsOf(name), words);
    },
    lawNamed: (name) => {
      laws ??= indexLaws(records.values());
      return laws(name);
    },
  };
}

function wordsOf(name: string): Set<string> {
  const words = foldText(name).match(/[a-z0-9]+/gu) ?? [];
  // All names of a list may begin with the same two words.
  return new Set(words.slice(words[0] === 'thu' && words[1] === 'tuc' ? 2 : 0));
}

function mostAlike(
  wanted: ReadonlySet<string>,
  words: ReadonlyMap<Candidate, ReadonlySet<string>>,
): Candidate[] {
  const scored: { candidate: Candidate; likeness: number }[] = [];
  for (const [candidate, own] of words) {
    let common = 0;
    for (const word of wanted) if (own.has(word)) common += 1;
    const likeness = (2 * common) / (own.size + wanted.size);
    if (likeness >= leastLikeness) scored.push({ candidate, likeness });
  }
  return scored
    .sort((a, b) => b.likeness - a.likeness || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, offered)
    .map(({ candidate }) => candidate);
}
