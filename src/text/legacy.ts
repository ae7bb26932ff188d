/** Ways of writing Vietnamese from before Unicode, and Unicode that was decoded wrongly once. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'double_encoded';

/**
 * Signs that only the encoding puts beside a letter: `Thñ tôc hµnh chÝnh` in fonts such as .VnTime,
 * `Thuû tuïc haønh chính` in fonts such as VNI-Times, `Thá»§ tá»¥c` where UTF-8 was taken for Latin.
 */
const marks: readonly [LegacyEncoding, RegExp][] = [
  ['double_encoded', /á[»º][\u0080-\u00bf§¥¡-¿€-™]|Ä[\u0091\u0090‘]|Æ[°¡]|Ã[\u0080-\u00bf¡-¿]/u],
  ['tcvn3', /[A-Za-z][µ¸¶·¹¨»¾¼½©®¬ª«ÆÊÇËÑÖ×ØÜÞßåæ]|[®§][A-Za-z\u00a0-\u00ff]/u],
  ['vni', /[aeouiy][øûïäåëüØÛÏÄÅËÜ]|[ñÑ][aeiouyöôùò]|[a-z]ö/iu],
];

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
