/**
 * Text as a searcher types it: lower case, without tone marks and other diacritics, đ as d,
 * white space folded. `Hộ tịch`, `HO TICH` and `ho  tich` give the same.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[đð]/gu, 'd')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Returns a name as an identifier: `Sở Tư pháp` gives `so-tu-phap`. */
export function slugify(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/**
 * A decision's number for a file name, its letters without diacritics but in their case:
 * `1523/QĐ-BCA-C06` gives `1523-QD-BCA-C06`.
 */
export function numberSlug(number: string): string {
  return number
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đ]/gu, 'd')
    .replace(/[ĐÐ]/gu, 'D')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/**
 * A key under which two spellings of one name agree: case, tone-mark placement (hoà/hòa), double
 * spaces, punctuation at the edges and the usual short forms (`UBND`, `&`) do not matter; diacritics do.
 */
export function nameKey(name: string): string {
  let key = '';
  for (const syllable of name.split(gap)) {
    const part = knownSyllables.get(syllable) ?? learnSyllable(syllable);
    if (part !== '') key += key === '' ? part : ` ${part}`;
  }
  return key;
}

const gap = /[\s.,;:–—-]+/u;

/** Syllables and their keys: Vietnamese has some thousands, and names use few of them again and again. */
const knownSyllables = new Map<string, string>();
const mostSyllables = 10_000;

function learnSyllable(syllable: string): string {
  const key = syllableKey(syllable);
  if (knownSyllables.size < mostSyllables) knownSyllables.set(syllable, key);
  return key;
}

const shortForms: readonly [RegExp, string][] = [
  [/^&$/gu, 'và'.normalize('NFD')],
  [/\b(ubnd)\b/gu, 'ủy ban nhân dân'.normalize('NFD')],
  [/\b(hđnd)\b/gu, 'hội đồng nhân dân'.normalize('NFD')],
];

function syllableKey(syllable: string): string {
  let text = syllable.normalize('NFD').toLowerCase().replace(/ð/gu, 'đ');
  for (const [short, long] of shortForms) text = text.replace(short, long);
  return text.split(gap).map(toneLast).filter(Boolean).join(' ');
}

/** Returns a syllable with its tone mark moved to the end, so that spellings with the mark elsewhere are equal. */
function toneLast(syllable: string): string {
  const tones = syllable.match(/[\u0300\u0301\u0303\u0309\u0323]/gu)?.join('') ?? '';
  return syllable.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC') + tones;
}

let collator: Intl.Collator | undefined;

/** Compares names in the order that Vietnamese readers expect; for print only, never for files. */
export function compareVietnamese(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}

/** A key under which a procedure's name is one with and without the words `Thủ tục` before it. */
export function procedureKey(name: string): string {
  const key = nameKey(name);
  const lead = leads.find((words) => key.startsWith(`${words} `));
  return lead === undefined ? key : key.slice(lead.length + 1);
}

/** Words before a procedure's name that say nothing, the longest first. */
const leads = ['Thủ tục hành chính', 'Thủ tục'].map(nameKey);
