import { compareText } from '../model/decision.ts';
import type { Entry, Level } from '../model/types.ts';
import { foldText } from '../text/fold.ts';
import type { CatalogState } from './state.ts';

/** Which records a list shows; what is left out does not matter. */
export interface Selection {
  department?: string | undefined;
  sector?: string | undefined;
  level?: Level | undefined;
  /** Active ones unless another is asked for. */
  status?: 'active' | 'abolished' | 'all' | undefined;
}

/** The records of a state that a selection names, by id. */
export function selectRecords(state: CatalogState, selection: Selection): Entry[] {
  const { department, sector, level, status = 'active' } = selection;
  return entries(state).filter(
    ({ record }) =>
      (status === 'all' || record.status === status) &&
      (department === undefined || record.department === department) &&
      (sector === undefined || record.sector === sector) &&
      (level === undefined || record.levels.includes(level)),
  );
}

/**
 * The active records in which all words stand: in the code, the name, the sector's name or the
 * numbers of the legal bases. Words typed without diacritics find text with them; words typed with
 * them find only those. Names that begin with the words as they
 * were typed come first, then names that hold them together.
 */
export function searchRecords(state: CatalogState, text: string): Entry[] {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean);
  const found = selectRecords(state, {}).filter((entry) => {
    const content = searchableText(entry, state);
    const folded = foldText(content);
    return words.every((word) => (foldText(word) === word ? folded.includes(word) : content.includes(word)));
  });
  const phrase = foldText(text);
  const rank = ({ record }: Entry) => {
    const at = foldText(record.name).indexOf(phrase);
    return at < 0 ? 2 : Math.min(at, 1);
  };
  return found.sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id));
}

function searchableText({ id, record }: Entry, state: CatalogState): string {
  const sector = state.sectors.get(record.sector)?.name ?? record.sector;
  const bases = (record.legalBases ?? []).map((basis) => `${basis.number} ${basis.title ?? ''}`);
  return [id, record.code ?? '', record.name, sector, ...bases].join('\n').normalize('NFC').toLowerCase();
}

function entries(state: CatalogState): Entry[] {
  return [...state.records].map(([id, record]) => ({ id, record })).sort((a, b) => compareText(a.id, b.id));
}
