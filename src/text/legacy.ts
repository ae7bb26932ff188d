/** Ways of writing Vietnamese from before Unicode, Unicode that was decoded wrongly once, and what lost its letters. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'double_encoded' | 'letters_lost';

/**
 * Signs that only the encoding puts beside a letter: `Thñ tôc hµnh chÝnh` in fonts such as .VnTime,
 * `Thuû tuïc haønh chính` in fonts such as VNI-Times, `Thá»§ tá»¥c` where UTF-8 was taken for Latin, `C?p l?i` where
 * it was written with letters of Latin alone.
 */
const marks: readonly [LegacyEncoding, RegExp][] = [
  ['double_encoded', /á[»º][\u0080-\u00bf§¥¡-¿€-™]|Ä[\u0091\u0090‘]|Æ[°¡]|Ã[\u0080-\u00bf¡-¿]/u],
  ['tcvn3', /[A-Za-z][µ¸¶·¹¨»¾¼½©®¬ª«ÆÊÇËÑÖ×ØÜÞßåæ]|[®§][A-Za-z\u00a0-\u00ff]/u],
  ['vni', /[aeouiy][øûïäåëüØÛÏÄÅËÜ]|[ae][áàâãÁÀÂÃ]|[ñÑ][aeiouyöôùò]|[a-z]ö/iu],
  ['letters_lost', /\ufffd|(?<=\p{L}|^|\s)\?(?!\w+=)\p{L}/u],
];

/** Signs and pairs of letters without which no mark is there: Vietnamese in Unicode has hardly any of them. */
const mayBeLegacy =
  /[\u0080-\u00bfÄÅÆÇËÏÑÖ×ØÛÜÞßåæäëïñöøûü\u212b]|[A-Za-z]Ê|[aeAE][áàâãÁÀÂÃ]|\ufffd|\?[^\s?.,;)]/;

/** In capitals Ê stands beside letters as it does in Vietnamese: `CHO THUÊ`. */
const isCapital = (word: string): boolean => word === word.toUpperCase() && /^[\p{L}\p{P}]*$/u.test(word);

/** Tells whether a text of a few words is in an old encoding, though the paper around it is not. */
export function holdsLegacyWords(text: string): boolean {
  if (!mayBeLegacy.test(text) || !marks.some(([, mark]) => mark.test(text))) return false;
  const words = text.split(/\s+/u).filter((word) => /\p{L}.?\p{L}/u.test(word));
  return marks.some(([encoding, mark]) => {
    const odd = words.filter((word) => mark.test(word) && (encoding === 'letters_lost' || !isCapital(word)));
    const isEnough = odd.length > 1 || (words.length <= fewWords && odd.some((word) => within.test(word)));
    return isEnough && odd.length / words.length >= leastOfCell;
  });
}

const leastOfCell = 0.2;
/** Number of words of which one alone tells: `Hé tÞch`. */
const fewWords = 4;
/** A sign with a letter after it, within a word: `Microsoft®` is none. */
const within = /[^\p{L}\p{N}\s.,()/-]\p{Ll}|[ÆÊÇËÑÖØÜÞßåæøûïäëüöñ]\p{Ll}|[aeouiy][øûïäåëü]$/u;

const leastWords = 5;
const leastShare = 0.15;

/** Returns the old encoding that a text is written in; undefined for Unicode, even where a few signs of it look odd. */
export function legacyEncodingOf(text: string): LegacyEncoding | undefined {
  const words = text
    .slice(0, 200_000)
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  return marks.find(([, mark]) => {
    const odd = words.filter((word) => mark.test(word)).length;
    return odd >= leastWords && odd / words.length >= leastShare;
  })?.[0];
}
