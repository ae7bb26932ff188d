/** A document's number found in a text. */
export interface FoundNumber {
  /** `23/2015/NĐ-CP`. */
  number: string;
  start: number;
  end: number;
}

/** Issuing bodies as numbers name them; a longer one stands before one that it begins with. */
const bodies = [
  'UBTVQH',
  'HĐND',
  'HĐBT',
  'HĐTP',
  'UBND',
  'UBDT',
  'CP',
  'TTg',
  'TTG',
  'CTN',
  'BGD&ĐT',
  'BGDĐT',
  'BGD',
  'BLĐTBXH',
  'BLĐ',
  'BNNPTNT',
  'BNN&PTNT',
  'BNN&MT',
  'BNNMT',
  'BNN',
  'BTNMT',
  'BTN',
  'BVHTTDL',
  'BVHTT',
  'BTTTT',
  'BKHCN',
  'BKHĐT',
  'BKH',
  'BGTVT',
  'BDTTG',
  'BTP',
  'BTC',
  'BTS',
  'BTM',
  'BXD',
  'BCA',
  'BCT',
  'BCN',
  'BQP',
  'BNG',
  'BNV',
  'BYT',
  'NHNN',
  'TTCP',
  'VPCP',
  'VPQH',
  'VPCTN',
  'KTNN',
  'TANDTC',
  'VKSNDTC',
  'BHXH',
  'TLĐ',
  'TCHQ',
  'TCT',
  'TCTK',
  'TW',
];
const longestFirst = [...bodies].sort((a, b) => b.length - a.length);
const types = '(?:NĐ|NQLT|NQ|TTLT|TTLB|TT|QĐ|QD|ND|CT|VBHN|LCT|PL|SL|KH|HD|TB|CV|L)';
/** A sitting of the National Assembly has two digits, the first ones but the eighth and ninth: `QH1360/2014` is QH13. */
const sitting = /^(?:UBTV)?QH(?:1\d|[89])/u;
// The digits may have a year before them that closes the title: `… năm 201601/2016/QH14`.
const numberStart = /(\d{1,8})([a-zđ]?)((?:\.\d{1,2})?)(\/(?:19|20)\d{2})?\/(?=[A-ZĐ])/gu;

/**
 * Finds the numbers of legal documents in a text, also where they are run together with the words
 * around them: `85/2019/TT-BTCNghị định` holds `85/2019/TT-BTC`.
 */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  numberStart.lastIndex = 0;
  for (let match = numberStart.exec(text); match; match = numberStart.exec(text)) {
    const suffixStart = match.index + match[0].length;
    const suffixEnd = readSuffix(text, suffixStart);
    const skipped = yearBefore(match[1] ?? '');
    if (suffixEnd === undefined || skipped === undefined) {
      numberStart.lastIndex = match.index + (match[1]?.length ?? 1);
      continue;
    }
    const start = match.index + skipped;
    found.push({ number: text.slice(start, suffixEnd), start, end: suffixEnd });
    numberStart.lastIndex = suffixEnd;
  }
  return found;
}

/** How many of the digits are a year that belongs to the words before; undefined where that is not clear. */
function yearBefore(digits: string): number | undefined {
  if (digits.length <= 4) return 0;
  return /^(?:19|20)\d{2}[1-9]\d{0,3}$|^(?:19|20)\d{2}0[1-9]\d?$/u.test(digits) ? 4 : undefined;
}

/** The end of what follows the stroke: `NĐ-CP`, `QH13`, `TTLT-BTP-BTNMT`, `TT-BTC`. */
function readSuffix(text: string, start: number): number | undefined {
  const rest = text.slice(start, start + 60);
  const assembly = sitting.exec(rest);
  if (assembly) return start + assembly[0].length;
  const head = new RegExp(`^${types}[-–/](?=\\p{L})`, 'u').exec(rest);
  let at = head ? head[0].length : 0;
  for (;;) {
    const length = bodyLength(rest.slice(at), at > 0);
    if (length === 0) return undefined;
    at += length;
    const unit = /^-(?:[A-ZĐ]\d{2}|[A-ZĐ]{2,8}(?![\p{L}\d]))/u.exec(rest.slice(at));
    if (unit) return start + at + unit[0].length;
    const joint = /^ ?[-–,/] ?(?=[A-ZĐ]{2})/u.exec(rest.slice(at));
    if (!joint || bodyLength(rest.slice(at + joint[0].length), false) === 0) return start + at;
    at += joint[0].length;
  }
}

/** The length of the body's abbreviation that a text begins with; one that is not known ends before the next word. */
function bodyLength(text: string, unknownToo: boolean): number {
  const assembly = sitting.exec(text);
  if (assembly) return assembly[0].length;
  const known = longestFirst.find((body) => text.startsWith(body));
  if (known) return known.length;
  if (!unknownToo) return 0;
  const capitals = /^[A-ZĐƯ&]{2,12}/u.exec(text)?.[0] ?? '';
  return /^\p{Ll}/u.test(text.slice(capitals.length)) ? Math.max(0, capitals.length - 1) : capitals.length;
}
