import { compareText, type DecisionHeader, sortDecisions } from '../model/decision.ts';
import type { Entry, RecordSummary } from '../model/types.ts';
import type { Catalog, LedgerEntry } from '../plan/catalog.ts';
import type { CatalogState } from '../plan/state.ts';
import { nearest } from '../text/distance.ts';
import { foldText, nameKey } from '../text/fold.ts';

/** Lists the fields that are searched; the first tells the most. */
const searchFields = [
  'code',
  'name',
  'friendlyName',
  'keyword',
  'group',
  'sector',
  'department',
  'decision',
  'legalBasis',
] as const;
export type SearchField = (typeof searchFields)[number];

/** A procedure in which all words stand, and where those stand that are not in its name. */
export interface Hit {
  entry: Entry<RecordSummary>;
  reasons: readonly { field: SearchField; text: string; label: string }[];
  /** No place that tells what the procedure is has all words: they are spread over several, or stand in a legal basis. */
  isApart: boolean;
}

export interface SearchResult {
  hits: readonly Hit[];
  /** Decisions of the ledger, by number or title. */
  decisions: readonly LedgerEntry[];
  /** Procedures out of force that have the words as well, by their ids. */
  ended: readonly string[];
  /** Words near to those sought, where nothing was found. */
  near: readonly string[];
}

type Searched = Pick<Catalog, 'ledger'> & { summaries: CatalogState<RecordSummary> };

/**
 * Searches a catalog for procedures and decisions in which all words stand, each as a whole word; where none has
 * them, as beginnings of words. A word typed without diacritics finds one with them; typed with them it finds only
 * those. Codes first, then names that begin with the words or hold them together, then other places that hold them all;
 * last those apart.
 */
export function search({ summaries, ledger }: Searched, text: string): SearchResult {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/u).map(trimmed).filter(Boolean);
  const all = [...summaries.records].map(([id, record]) => ({ id, record }));
  const places = all.map((entry) => ({ entry, texts: textsOf(entry, summaries) }));
  const decisions = words.length === 0 ? [] : findDecisions(ledger, words);
  for (const stands of [standsWhole, standsAsBeginning]) {
    const found = places.flatMap(({ entry, texts }) => hitOf(entry, texts, words, stands) ?? []);
    const hits = found.filter(({ entry }) => entry.record.status === 'active');
    if (found.length === 0 && decisions.length === 0) continue;
    const ended = found
      .filter(({ entry }) => entry.record.status !== 'active')
      .map(({ entry }) => entry.id)
      .sort(compareText);
    const phrase = foldText(words.join(' '));
    const ranked = hits.map((hit) => ({ hit, rank: rankOf(hit, phrase) }));
    ranked.sort((a, b) => a.rank - b.rank || compareText(a.hit.entry.id, b.hit.entry.id));
    return { hits: ranked.map(({ hit }) => hit), decisions, ended, near: [] };
  }
  return { hits: [], decisions: [], ended: [], near: meant(words, places) };
}

/** Tells whether a text has something that can be searched for. */
export const isSearchable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Removes the signs around a word: quotes, commas, brackets. */
function trimmed(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** A text in which words are sought, in the two forms that they may be typed in. */
interface Text {
  field: SearchField;
  shown: string;
  /** By what it is called: a document by its number. */
  label: string;
  /** With diacritics, tone marks where every spelling has them. */
  marked: string;
  /** Without diacritics. */
  folded: string;
}

function textsOf({ id, record }: Entry<RecordSummary>, state: CatalogState<RecordSummary>): Text[] {
  const { publishedBy, amendedBy = [], abolishedBy, legalBases = [] } = record;
  const decisions = [publishedBy, ...amendedBy, abolishedBy].flatMap((one) => one?.number ?? []);
  const texts: [SearchField, string, string?][] = [
    ['code', record.code ?? ''],
    ['code', id],
    ['code', record.portalId ?? ''],
    ['name', record.name],
    ['friendlyName', record.friendlyName ?? ''],
    ...(record.keywords ?? []).map((word): [SearchField, string] => ['keyword', word]),
    ...(record.groups ?? []).map((group): [SearchField, string] => ['group', group]),
    ['sector', state.sectors.get(record.sector)?.name ?? record.sector],
    ['department', state.departments.get(record.department)?.name ?? record.department],
    ...[...new Set(decisions)].map((number): [SearchField, string] => ['decision', number]),
    ...legalBases.map(({ number, title }): [SearchField, string, string] => [
      'legalBasis',
      title === undefined ? number : `${number} ${title}`,
      number,
    ]),
  ];
  return texts
    .filter(([, shown]) => shown !== '')
    .map(([field, shown, label]) => makeText(field, shown, label));
}

function makeText(field: SearchField, shown: string, label = shown): Text {
  return { field, shown, label, marked: ` ${nameKey(shown)} `, folded: foldText(shown) };
}

/** Tells whether a word stands in a text. */
type Stands = (word: string, text: Text) => boolean;

const standsWhole: Stands = (word, text) => standsIn(word, text, true);
const standsAsBeginning: Stands = (word, text) => standsIn(word, text, false);

function standsIn(word: string, { marked, folded }: Text, isWhole: boolean): boolean {
  const bare = foldText(word);
  if (bare !== word && !/\d/u.test(word)) return marked.includes(` ${nameKey(word)}${isWhole ? ' ' : ''}`);
  // Of a code or a number that has a sign within, the beginning is enough.
  const isEnough = !isWhole || /\d[./]/u.test(bare);
  for (let at = folded.indexOf(bare); at >= 0; at = folded.indexOf(bare, at + 1)) {
    const isStart = !isLetter(folded[at - 1]);
    if (isStart && (isEnough || !isLetter(folded[at + bare.length]))) return true;
  }
  return false;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

function hitOf(
  entry: Entry<RecordSummary>,
  texts: readonly Text[],
  words: readonly string[],
  stands: Stands,
): Hit | undefined {
  if (words.length === 0) return undefined;
  const whole = texts.filter((text) => words.every((word) => stands(word, text)));
  if (whole.some(({ field }) => field === 'name')) return { entry, reasons: [], isApart: false };
  const telling = whole.find(({ field }) => field !== 'legalBasis');
  if (telling) return { entry, reasons: [reasonOf(telling)], isApart: false };
  const reasons = new Map<string, Hit['reasons'][number]>();
  for (const word of words) {
    const text =
      texts.find((one) => one.field === 'name' && stands(word, one)) ??
      texts.find((one) => stands(word, one));
    if (!text) return undefined;
    if (text.field !== 'name') reasons.set(text.shown, reasonOf(text));
  }
  return { entry, reasons: [...reasons.values()], isApart: true };
}

const reasonOf = ({ field, shown, label }: Text): Hit['reasons'][number] => ({ field, text: shown, label });

/** Ranks a hit, the best as nought: by the weakest place that it needs, then by how the name holds the words. */
function rankOf({ entry, reasons, isApart }: Hit, phrase: string): number {
  const weakest = Math.max(-1, ...reasons.map(({ field }) => searchFields.indexOf(field)));
  if (isApart) return weakest + 100;
  if (weakest >= 0) return weakest === 0 ? 0 : weakest + 10;
  const name = foldText(entry.record.name);
  // A name that the words end is theirs alone: “đăng ký khai sinh” before “đăng ký khai sinh có yếu tố nước ngoài”.
  const places = [name.startsWith(phrase), name.endsWith(phrase), name.includes(phrase)];
  return places.includes(true) ? 1 + places.indexOf(true) : 4;
}

function findDecisions(ledger: readonly LedgerEntry[], words: readonly string[]): LedgerEntry[] {
  const isFound = ({ number, title }: DecisionHeader): boolean => {
    const texts = [
      makeText('decision', number),
      ...(title === undefined ? [] : [makeText('decision', title)]),
    ];
    return words.every((word) => texts.some((text) => standsWhole(word, text)));
  };
  return sortDecisions(ledger.map((entry) => ({ value: entry.header, entry })))
    .map(({ entry }) => entry)
    .filter(({ header }) => isFound(header));
}

/** Returns what may have been meant: words of the catalog nearest to those that it does not have, where one procedure has all. */
function meant(words: readonly string[], places: readonly { texts: readonly Text[] }[]): string[] {
  const known = new Set(
    places.flatMap(({ texts }) =>
      texts
        .filter(({ field }) => field !== 'legalBasis' && field !== 'decision')
        .flatMap(({ shown }) =>
          shown
            .normalize('NFC')
            .toLowerCase()
            .split(/[^\p{L}\p{N}.]+/u),
        ),
    ),
  );
  const folded = new Set([...known].map(foldText));
  const choices = words.map((word) => (folded.has(foldText(word)) ? [word] : nearest(word, known, mostNear)));
  const texts = Array.from({ length: mostNear }, (_, at) =>
    choices.flatMap((near) => near[Math.min(at, near.length - 1)] ?? []),
  );
  const isTogether = (sought: readonly string[]): boolean =>
    sought.length === words.length &&
    places.some(({ texts }) => sought.every((word) => texts.some((text) => standsWhole(word, text))));
  return [...new Set(texts.filter(isTogether).map((one) => one.join(' ')))].slice(0, 3);
}

/** The nearest words looked at: most of them stand in no procedure with the others. */
const mostNear = 10;
