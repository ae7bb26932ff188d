/** A document's number found in a text. */
export interface FoundNumber {
  /** `23/2015/NĐ-CP`, without the spaces that slipped into it. */
  number: string;
  start: number;
  end: number;
}

/** Issuing bodies as numbers name them. */
const bodies = [
  'UBTVQH HĐND HĐBT HĐTP UBND UBDT CP TTg TTG CTN NHNN TTCP VPCP VPQH VPCTN KTNN TANDTC VKSNDTC BHXH TLĐ TCHQ TCT',
  'BGD&ĐT BGDĐT BGD BLĐTBXH BLĐ BNNPTNT BNN&PTNT BNN&MT BNNMT BNN BTNMT BVHTTDL BVHTT BTTTT BKHCN BKHĐT BKH',
  'BGTVT BDTTG BTP BTC BTS BTM BXD BCA BCT BCN BQP BNG BNV BYT TW',
].flatMap((line) => line.split(' '));
const longestFirst = [...bodies].sort((a, b) => b.length - a.length);
const types = '(?:NĐ|NQLT|NQ|TTLT|TTLB|TT|QĐ|QD|ND|CT|VBHN|LCT|PL|SL|KH|HD|TB|CV|L)';
const typeHead = new RegExp(`^${types} {0,2}[-/] {0,2}(?=\\p{L})`, 'u');
/** Sittings of the National Assembly have two digits, but for the eighth and ninth: `QH1360/2014` is QH13. */
const sitting = /^(?:UBTV)?QH ?(?:1\d|[89])/u;
// The digits may have a year before them that closes the title: `… năm 201601/2016/QH14`.
const numberStart =
  /(\d{1,8})(\.\d{1,2})?(\.?[a-zđ])?( {0,2}\/ {0,2}(?:19|20)\d{2})? {0,2}\/ {0,2}(?=[A-ZĐ])/gu;

/**
 * Returns a text with one spelling for each sign of a number, character for character: hyphens and strokes of
 * other keyboards, the Icelandic eth for Đ, line breaks and hard spaces.
 */
export function evenSigns(text: string): string {
  return text
    .replace(scannedYear, (year) => year.replace(/O/giu, '0').replace(/[lI]/gu, '1'))
    .replace(smallLetters, (_, figures: string, rest: string) => figures + inCapitals(rest))
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[∕⁄／]/gu, '/')
    .replace(/Ð/gu, 'Đ')
    .replace(/ð/gu, 'đ')
    .replace(/[\s\u00ad\u200b]/gu, ' ');
}

/** A year as scanned pages have it: `46/2O22/NĐ-CP`, `13/202l/TT-BTC`. */
const scannedYear =
  /(?<=\d\s{0,2}[/∕⁄／]\s{0,2})(?=[12lI][\dOolI]{3}\s{0,2}[/∕⁄／]\s{0,2}[A-ZĐÐ])(?=\d*[OolI])[12lI][\dOolI]{3}/gu;

/** A number typed without capitals: `163/2025/nđ-cp`, `74/2025/qh15`. */
const smallLetters =
  /(\d\s{0,2}[/∕⁄／]\s{0,2})((?:nđ|nq|qđ|tt|ttlt|ct|vbhn)\s{0,2}[-‐‑‒–—−/]\s{0,2}[a-zđ&]{2,12}|qh1\d)(?![\p{L}\d])/gu;

const inCapitals = (text: string): string => text.toUpperCase().replace(/TTG$/u, 'TTg');

/**
 * Finds the numbers of legal documents in a text, also where they are run together with the words
 * around them: `85/2019/TT-BTCNghị định` holds `85/2019/TT-BTC`.
 */
export function findNumbers(given: string): FoundNumber[] {
  const text = evenSigns(given);
  const found: FoundNumber[] = [];
  let from = 0;
  for (;;) {
    numberStart.lastIndex = from;
    const match = numberStart.exec(text);
    if (!match) return found;
    const [whole, digits = '', decimals = ''] = match;
    const end = suffixEnd(text, match.index + whole.length, /\s/u.test(whole));
    const skipped = foreignDigits(digits, decimals);
    if (end === undefined || skipped === undefined) {
      from = match.index + digits.length;
      continue;
    }
    const joined = /^(?:19|20)\d{2}$/u.test(digits) ? numberBefore(text, match.index) : 0;
    const start = match.index + skipped - joined;
    const written = text.slice(start, end).replace(/\s+/gu, '');
    found.push({ number: mendUnits(joined > 0 ? written.replace('-', '/') : written), start, end });
    from = end;
  }
}

/**
 * Mends units: `QD` for `QĐ`, as keyboards without Đ have it; `PV0l` for `PV01`, as scanned pages have it: no
 * unit has small letters, and figures close it.
 */
function mendUnits(number: string): string {
  return number
    .replace(/(?<=\/)([QN])D(?=-)/u, '$1Đ')
    .replace(/(?<=-)([A-ZĐ]{1,4})([\dlIO]{1,3})$/u, (whole, letters: string, digits: string) =>
      /\d/u.test(digits) ? letters + digits.replace(/[lI]/gu, '1').replace(/O/gu, '0') : whole,
    );
}

/** Returns the length of a number that a hyphen joins to the year after it: the `02-` of `02-2025/TT-BTP`. */
function numberBefore(text: string, at: number): number {
  return (
    /(?<![\d/.-])(?!(?:19|20)\d\d-)\d{1,4}-$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0].length ?? 0
  );
}

/** Returns how many characters before the number belong to the words before it; undefined where that is not clear. */
function foreignDigits(digits: string, decimals: string): number | undefined {
  // `66.7/2025/NQ-CP` is a number; in `… 2021-2025.01/2022/TT-BXD` the year closes a sentence.
  if (decimals !== '' && digits.length > 3) return digits.length + 1;
  if (digits.length <= 4) return 0;
  return /^(?:19|20)\d{2}(?:[1-9]\d{0,3}|0[1-9]\d?)$/u.test(digits) ? 4 : undefined;
}

/** Returns the end of the text after the stroke: `NĐ-CP`, `QH13`, `TTLT-BTP-BTNMT`, `QĐ-BCA-C06`. */
function suffixEnd(text: string, start: number, isSpaced: boolean): number | undefined {
  const rest = text.slice(start, start + 80);
  const assembly = sitting.exec(rest);
  if (assembly) return start + assembly[0].length;
  const head = typeHead.exec(rest)?.[0] ?? '';
  const first = bodyLength(rest.slice(head.length), head !== '');
  if (first === 0) return undefined;
  let at = head.length + first;
  for (;;) {
    const next = jointLength(rest.slice(at), isSpaced);
    if (next === 0) return start + at;
    at += next;
  }
}

/** Returns the length of a further body or unit with the sign before it; 0 where the number is at its end. */
function jointLength(text: string, isSpaced: boolean): number {
  const unit = /^ ?- ?[A-ZĐ]{1,4}(?:\d{1,3}(?![\dlIO])|(?:\d[\dlIO]{0,2}|[lIO]\d{1,2})(?![\d\p{L}]))/u.exec(
    text,
  );
  if (unit) return unit[0].length;
  // Who sets spaces around the stroke sets them around hyphens too.
  const own = isSpaced ? /^ ?- ?[A-ZĐƯ&]{2,12}(?![\p{L}\d])/u.exec(text) : null;
  if (own) return own[0].length;
  const joint = /^(?: ?- {0,2}|, ?|\/)(?=[A-ZĐƯ]{2})/u.exec(text)?.[0];
  if (joint === undefined) return 0;
  const length = bodyLength(text.slice(joint.length), joint.trim() === joint && joint === '-');
  return length === 0 ? 0 : joint.length + length;
}

/**
 * Returns the length of the abbreviation that a text begins with. One that is not known ends before the next
 * word, whose first letter is a capital too: `TT-ABCVề`.
 */
function bodyLength(text: string, unknownToo: boolean): number {
  const assembly = sitting.exec(text);
  if (assembly) return assembly[0].length;
  const known = longestFirst.find((body) => text.startsWith(body));
  if (known) return known.length;
  if (!unknownToo) return 0;
  const capitals = /^[A-ZĐƯ&]{2,12}/u.exec(text)?.[0] ?? '';
  const length = /^\p{Ll}/u.test(text.slice(capitals.length)) ? capitals.length - 1 : capitals.length;
  return length < 2 ? 0 : length;
}
