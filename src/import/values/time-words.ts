import { foldText } from '../../text/fold.ts';

/** Signs of words that are spelt out; nearly every time has none of them. */
const mayBeSpelt =
  /½|1\/2|l[aáảãạ]m ?vi|làmvi|vi[eéẹêế]c|nửa|rưỡi|l\.?v|\d ?h(?!\p{L})|[\d)] ?(?:ngay|gio|thang|tuan|phut|nam)(?!\p{L})|(?<!\p{L})(?:day|month|week|year|minute|hour|hr)|(?<![\p{L}(])(?:m[ộưười]|hai|ba|bốn|năm|sáu|bảy|tám|chín)/iu;

/** English units, each with the words of a paper for it; the longer ones first. */
const english: readonly [RegExp, string][] = [
  [/(?<!\p{L})(?:(?:on|within) )?(?:the )?same (?:working |business )?day(?!\p{L})/giu, 'trong ngày'],
  [/(?<!\p{L})(?:working|business|work)[ _-](day|hour)s?(?!\p{L})/giu, '$1 làm việc'],
  [/(?<!\p{L})(?:calendar )?days?(?!\p{L})/giu, 'ngày'],
  [/(?<!\p{L})(?:hours?|hrs?)(?!\p{L})|(?<=\d ?)h(?![\p{L}\d])/giu, 'giờ'],
  [/(?<!\p{L})months?(?!\p{L})/giu, 'tháng'],
  [/(?<!\p{L})weeks?(?!\p{L})/giu, 'tuần'],
  [/(?<!\p{L})years?(?!\p{L})/giu, 'năm'],
  [/(?<!\p{L})minutes?(?!\p{L})/giu, 'phút'],
];

/** Units without their marks or some of them, as programs and old lists write them: `3 ngay lam viec`, `15 NGAY_LAM_VIEC`. */
const unmarked =
  /(?<=[\d)] ?)(?:(ng[aà]y|gi[oờ])([ _]l[aà]m[ _]vi[eệ]c)?|(th[aá]ng|tu[aầ]n|ph[uú]t|n[aă]m))(?!\p{L})/giu;
const marked: Readonly<Record<string, string>> = {
  ngay: 'ngày',
  gio: 'giờ',
  thang: 'tháng',
  tuan: 'tuần',
  phut: 'phút',
  nam: 'năm',
};

/** Working days with a mark too few or a wrong one: without them they would be days. */
const misspelt = /(?<=ngày\s{0,3}\(?)l[aàáảãạ]m ?vi[eéẹêếệ]c(?!\p{L})/giu;

const figures = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const before = String.raw`(?<![\p{L}\d(/]|\d ?|(?:ngày|tháng|thứ|mỗi|hàng|mười|mươi) )`;
/** Figures in brackets behind the words say them once more: `ba (03) ngày`. */
const after = String.raw`( \(0?\d{1,2}\))?(?= (?:ngày|giờ|tháng|tuần|phút)(?!\p{L}))`;
const numberWords = `(?:(${figures.join('|')}) mươi(?: (mốt|tư|lăm|${figures.join('|')}))?|(mười)(?: (lăm|${figures.join('|')}))?|(${figures.join('|')}))`;
/** A number of days in words: `một ngày`, `mười lăm ngày`, `hai mươi ngày`; not the day of a month. */
const inWords = new RegExp(`${before}${numberWords}${after}`, 'giu');
const allWords = new RegExp(`^${numberWords}$`, 'iu');
const ends = new Map([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
]);
const figureOf = (word = ''): number => ends.get(word) ?? figures.indexOf(word) + 1;

/** Returns the number that words name; undefined for any other words. */
function numberInWords(words: string): number | undefined {
  const [, tens, ones, ten, more, single] = allWords.exec(words.toLowerCase()) ?? [];
  if (ten) return 10 + figureOf(more);
  if (tens) return 10 * figureOf(tens) + figureOf(ones);
  return single === undefined ? undefined : figureOf(single);
}

const unit = String.raw`(?:\([^)]{0,20}\)\s*)?(?:ngày|giờ|tháng)(?!\p{L})`;
const half = new RegExp(String.raw`(?<![\d/.,])(?:(\d{1,3}) ?)?(?:½|(?<!\d)1\/2)(?=\s*${unit})`, 'giu');
const halfInWords = new RegExp(String.raw`(?<![\p{L}(])nửa(?= ${unit})`, 'giu');
const andHalf =
  /(?<![\d/.,])(\d{1,3})( (?:\([^)\d]{1,20}\) )?(?:ngày|giờ|tháng)(?: làm việc)?) rưỡi(?!\p{L})/giu;

/** Writes units of time behind figures with their tone marks. */
export const markUnits = (text: string): string =>
  text.replace(
    unmarked,
    (whole, unit: string | undefined, working = '', longer = '') =>
      `${marked[foldText(unit ?? longer)] ?? whole}${working === '' ? '' : ' làm việc'}`,
  );

/**
 * Spells out a time as most papers write it, in figures and Vietnamese units: `ngày LV` and `NLV`, halves
 * (`½ ngày`, `nửa ngày`, `hai ngày rưỡi`), numbers in words, `24h`, `5 working days`, `3 ngay`.
 */
export function spellTime(text: string): string {
  if (!mayBeSpelt.test(text)) return text;
  let spelt = text.replace(/ngày\s+l\.?v(?![\p{L}])\.?|(?<!\p{L})NLV(?!\p{L})/giu, 'ngày làm việc');
  for (const [words, vietnamese] of english) spelt = spelt.replace(words, vietnamese);
  return markUnits(spelt)
    .replace(misspelt, 'làm việc')
    .replace(inWords, (whole: string) => {
      const [words = '', digits = ''] = whole.split(/ \(|\)/u);
      const number = numberInWords(words);
      return number === undefined || (digits !== '' && Number(digits) !== number) ? whole : String(number);
    })
    .replace(half, (_, whole = '0') => `${whole},5`)
    .replace(halfInWords, '0,5')
    .replace(andHalf, '$1,5$2');
}

/** Tells whether words in brackets behind a figure name another number: `05 (ba) ngày`. */
export function figuresDiffer(text: string): boolean {
  if (!text.includes('(')) return false;
  return [...text.matchAll(/(?<![\d.,])(\d{1,3}) ?\((\p{L}{2,5}(?: \p{L}{2,5}){0,2})\)/gu)].some(
    ([, digits, words = '']) => {
      const number = numberInWords(words);
      return number !== undefined && number !== Number(digits);
    },
  );
}
