const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  bull: '•',
  middot: '·',
  deg: '°',
  sup2: '²',
  sup3: '³',
  ge: '≥',
  le: '≤',
  times: '×',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  ETH: 'Đ',
  eth: 'đ',
  Dstrok: 'Đ',
  dstrok: 'đ',
};
/** Marks of letters in the names of entities: `&aacute;`, `&Ecirc;`. */
const letterMarks: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  breve: '\u0306',
  uml: '\u0308',
};
const letter = /^([a-z])(grave|acute|circ|tilde|breve|uml)$/iu;
/** Tags by name, so that `a < b` and `<Tên thủ tục>` stay what they are. */
const tag =
  /<\/?(?:p|div|br|span|b|i|u|em|strong|ul|ol|li|dl|dt|dd|label|a|font|table|tbody|thead|tr|td|th|h[1-6]|sup|sub|ins|s|del|strike|mark|small|big|img|hr|o:p|html|body|head|meta|style|script|section|article|pre|code|blockquote|center)(?:\s[^<>]*)?\/?>/giu;
const breaking = /<(?:br|\/p|\/div|\/li|\/d[dt]|\/tr|\/h[1-6])(?:\s[^<>]*)?\/?>/giu;
const entity = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z][a-z\d]{1,7}));/giu;

/** Tags that part no lines, and declarations: all that stands between the signs, in a page. */
const inline = /<(?!\/?(?:br|p|div|li|d[dt]|tr|h[1-6])(?:[\s/][^<>]*)?>)[^<>]*>/giu;

/** Returns the text of a part of a page, in which every tag is one, be it known or not. */
export function textOfMarkup(html: string): string {
  const plain = html.replace(inline, '');
  return withoutMarkup(plain) ?? plain;
}

function named(name: string): string | undefined {
  const [, base = '', mark = ''] = letter.exec(name) ?? [];
  if (base !== '') return `${base}${letterMarks[mark.toLowerCase()] ?? ''}`.normalize('NFC');
  return entities[name] ?? entities[name.toLowerCase()];
}

/** Returns a text without the tags and entities of web pages; undefined where it has none. */
export function withoutMarkup(text: string): string | undefined {
  if (!/[<&]/u.test(text)) return undefined;
  const plain = text
    .replace(/<(style|script)\b[^<>]*>[\s\S]{0,100000}?<\/\1>/giu, ' ')
    .replace(breaking, '\n')
    .replace(tag, '')
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named(name) ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    });
  return plain === text ? undefined : plain;
}
