import { foldText } from '../../../text/fold.ts';
import { remembering } from '../../../text/remember.ts';
import { looksLikeDecision, looksLikeLevels } from '../../lists/cells.ts';
import { type ListColumn, meaningOfKey, saysFormer } from '../../lists/columns.ts';
import { wordsOfKey } from '../../lists/headings/key-words.ts';
import { looksLikePortalId } from '../../values/attributes/columns.ts';
import { looksLikeDepartment } from '../../values/body-names.ts';
import { isSaved, twofoldColumns } from '../../values/changes/twofold-columns.ts';
import { looksLikeCode } from '../../values/codes.ts';
import { findNumbers } from '../../values/documents/numbers.ts';

/** Meanings of the keys of a record, each by itself and beside the others. */
export interface MeaningsOfKeys {
  /** Meanings that any of the keys has by itself. */
  all: ReadonlySet<ListColumn | undefined>;
  /** The meaning of each key beside the others. */
  of: ReadonlyMap<string, ListColumn | undefined>;
}

const known = remembering<MeaningsOfKeys>(500);

/**
 * Returns the meanings of the keys of a record: of times, which is by law and what was saved; of codes and names, which
 * are those of before.
 */
export const meaningsOfKeys = (keys: readonly string[]): MeaningsOfKeys =>
  known(keys.join('\0'), () => findMeanings(keys));

function findMeanings(keys: readonly string[]): MeaningsOfKeys {
  const lawful = keysByLaw(keys);
  const meaningOf = (key: string) => lawful.get(key) ?? (isFormer(key, keys) ? 'unread' : meaningOfKey(key));
  return { all: new Set(keys.map(meaningOfKey)), of: new Map(keys.map((key) => [key, meaningOf(key)])) };
}

/** Tells the key of a code or a name that was, beside that of the one that is: `maTTHCCu`, `maTTHC`. */
function isFormer(key: string, keys: readonly string[]): boolean {
  const meaning = meaningOfKey(key);
  if ((meaning !== 'code' && meaning !== 'name') || !saysFormer(wordsOfKey(key))) return false;
  return keys.some((other) => meaningOfKey(other) === meaning && !saysFormer(wordsOfKey(other)));
}

const noKeys: ReadonlyMap<string, ListColumn> = new Map();

/** Returns the meaning of keys for the time limit by law, and for what was saved, beside one for the reduced limit. */
function keysByLaw(keys: readonly string[]): ReadonlyMap<string, ListColumn> {
  const times = keys.filter((key) => meaningOfKey(key) === 'timeLimit');
  if (times.length === 0) return noKeys;
  const kinds = twofoldColumns(times.map(wordsOfKey));
  const lawful = new Map<string, ListColumn>();
  for (const [index, key] of times.entries()) {
    if (kinds[index] === 'saved') lawful.set(key, 'unread');
    if (kinds[index] === 'lawful') lawful.set(key, 'timeLimitByLaw');
  }
  if (!kinds.includes('reduced'))
    for (const key of keys)
      if ([undefined, 'timeLimit'].includes(meaningOfKey(key)) && isSaved(wordsOfKey(key)))
        lawful.set(key, 'timeSaved');
  return lawful;
}

/** Tells a day of the decision that published a procedure: `ngay_quyet_dinh`; `ngay_ban_hanh` may be a document's. */
export const isDayOfDecision = (key: string, meaning: ListColumn | undefined): boolean =>
  meaning === 'decisionDate' && /quyet dinh|(?:^| )qd(?: |$)|cong bo/.test(foldText(wordsOfKey(key)));

/** Tells the lines of a list of documents, each of which begins with its number. */
const areDocuments = (text: string): boolean =>
  text.split('\n').every((one) => findNumbers(one)[0]?.start === 0);

/**
 * Returns the meaning of a key; where its words leave it open, its value tells a body that manages, levels, and a list
 * of documents.
 *
 * @param isListed true where the value is a list of objects
 */
export function settledMeaning(
  meaning: ListColumn | undefined,
  text: string,
  others: ReadonlySet<ListColumn | undefined>,
  isListed: boolean,
): ListColumn | undefined {
  const isLevels = () => !others.has('levels') && looksLikeLevels(text);
  const isDepartment = () => !others.has('department') && looksLikeDepartment(text);
  if (meaning === 'authority') return isLevels() ? 'levels' : 'decidingAgency';
  if (meaning === 'agency') return isDepartment() ? 'department' : 'implementingAgencies';
  if (meaning === 'portalId' && looksLikePortalId(text)) return meaning;
  if (meaning !== undefined && meaning !== 'portalId') return meaning;
  if (isListed && !others.has('legalBases') && areDocuments(text)) return 'legalBases';
  if (!others.has('code') && looksLikeCode(text)) return 'code';
  if (!others.has('publishedBy') && looksLikeDecision(text)) return 'publishedBy';
  if (!others.has('agency') && isDepartment()) return 'department';
  return isLevels() ? 'levels' : undefined;
}
