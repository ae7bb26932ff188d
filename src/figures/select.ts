import { compareText } from '../model/decision.ts';
import type { Entry, RecordSummary } from '../model/types.ts';
import { foldText } from '../text/fold.ts';
import type { CatalogState } from '../plan/state.ts';
import { type Condition, meets } from '../plan/where.ts';

/** Condition that lists use unless another status is asked for. */
export const inForce: Condition = { key: 'status', values: ['active'] };

/** Returns the records of a state that meet all conditions, by id. */
export function selectRecords<Kept extends RecordSummary>(
  state: CatalogState<Kept>,
  conditions: readonly Condition[],
): Entry<Kept>[] {
  return entries(state).filter(({ record }) => meets(record, conditions));
}

/**
 * The active records in which all words stand: in the code, the name, the sector's name or the
 * numbers of the legal bases. Words typed without diacritics find text with them; words typed with
 * them find only those. Names that begin with the words as they
 * were typed come first, then names that hold them together.
 */
export function searchRecords<Kept extends RecordSummary>(
  state: CatalogState<Kept>,
  text: string,
): Entry<Kept>[] {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean);
  const found = selectRecords(state, [inForce]).filter((entry) => {
    const content = searchableText(entry, state);
    const folded = foldText(content);
    return words.every((word) => (foldText(word) === word ? folded.includes(word) : content.includes(word)));
  });
  const phrase = foldText(text);
  const rank = ({ record }: Entry<Kept>) => {
    const at = foldText(record.name).indexOf(phrase);
    return at < 0 ? 2 : Math.min(at, 1);
  };
  return found.sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id));
}

function searchableText({ id, record }: Entry<RecordSummary>, state: CatalogState<RecordSummary>): string {
  const sector = state.sectors.get(record.sector)?.name ?? record.sector;
  const bases = (record.legalBases ?? []).map((basis) => `${basis.number} ${basis.title ?? ''}`);
  return [id, record.code ?? '', record.name, sector, ...bases].join('\n').normalize('NFC').toLowerCase();
}

function entries<Kept>(state: CatalogState<Kept>): Entry<Kept>[] {
  return [...state.records].map(([id, record]) => ({ id, record })).sort((a, b) => compareText(a.id, b.id));
}
