/** The signs of the font Symbol from its place 0x20 on; a point stands where it has none. */
const symbolFont = [
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?',
  '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
  '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼.',
  '................................',
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈….⎯↵',
  'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓',
  '◊〈®©™∑',
].join('');

/** Check marks and bullets of the fonts Wingdings, Wingdings 2 and Webdings. */
const pictures: Readonly<Record<string, string>> = {
  ...Object.fromEntries([0xfc, 0xfe, 0x50, 0x52, 0xfd, 0xfb, 0x4f, 0x78].map((code) => [code, '✓'])),
  ...Object.fromEntries([0x6f, 0xa8, 0x71, 0x72].map((code) => [code, '☐'])),
  ...Object.fromEntries([0xa7, 0x9f, 0x6c, 0x6e, 0x76, 0xd8].map((code) => [code, '•'])),
};

/**
 * Returns the sign that a symbol font shows at a place, or undefined where it is not known here.
 *
 * @param code the place, also as Word moves it into Unicode's private area (U+F000 and up)
 */
export function symbolOf(font: string, code: number): string | undefined {
  const place = code & 0xff;
  if (font !== '' && !/symbol/iu.test(font)) return pictures[place];
  const sign = symbolFont[place - 0x20];
  return sign === undefined || (sign === '.' && place !== 0x2e) ? pictures[place] : sign;
}

/** Tells whether a font shows signs of its own in the place of letters. */
export function isSymbolFont(font: string | undefined): boolean {
  return /^(?:symbol|wingdings|webdings)/iu.test(font ?? '');
}

/**
 * Returns what letters in a symbol font show, and those of which it is not known. Words are no signs: a browser shows
 * them in another font where it has not this one.
 */
export function shownSigns(text: string, font: string): { text: string; unknown: string } {
  if (/\p{L}{3}/u.test(text)) return { text, unknown: `${font}: ${text}` };
  const unknown: string[] = [];
  const signs = [...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const isInFont = code < 0x100 || (code >= 0xf000 && code <= 0xf0ff);
    if (sign.trim() === '' || !isInFont) return sign;
    const shown = symbolOf(font, code);
    if (shown === undefined) unknown.push(code.toString(16).toUpperCase());
    return shown ?? '';
  });
  return { text: signs.join(''), unknown: unknown.length > 0 ? `${font} ${unknown.join(' ')}`.trim() : '' };
}
