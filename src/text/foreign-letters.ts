/** Letters of other alphabets that are drawn as Latin ones, each before the one it looks like. */
const pairs =
  'АAВBЕEКKМMНHОOРPСCТTУYХXЅSІIЈJаaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwкkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvϹCϲcɡg';
const latin = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at] ?? '', pairs[2 * at + 1] ?? '']),
);
/** Letters of full width, ligatures, letters of formulas, Roman numbers in one sign. */
const composed = /[\uff01-\uff5e\ufb00-\ufb06\u{1d400}-\u{1d7ff}\u2160-\u217f]/gu;
/** Any sign that may be mended; nearly every text has none. */
const mayBeForeign = /[\u0261\u0370-\u052f\u2160-\u217f\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;
const word = /[\p{L}\p{M}]+/gu;
const isLatin = /\p{Script=Latin}/u;

/**
 * Writes the letters of a Vietnamese text in Latin: those of Cyrillic and Greek that look the same, of full width,
 * ligatures. A word that holds other foreign letters stays, and so does a text without a Latin letter.
 */
export function withLatinLetters(text: string): string {
  if (!mayBeForeign.test(text)) return text;
  const plain = text.replace(composed, (sign) => sign.normalize('NFKC'));
  if (!isLatin.test(plain)) return text;
  const mended = plain.replace(word, (own) => {
    const letters = [...own];
    const isWhole = letters.every((one) => latin.has(one) || isLatin.test(one) || /\p{M}/u.test(one));
    // A small Greek letter that stands alone is one.
    const isSign = letters.length === 1 && /[ον]/u.test(own);
    return isWhole && !isSign ? letters.map((one) => latin.get(one) ?? one).join('') : own;
  });
  return mended === text ? text : mended.normalize('NFC');
}
