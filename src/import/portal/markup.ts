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
};
/** Tags by name, so that `a < b` and `<Tên thủ tục>` stay what they are. */
const tag =
  /<\/?(?:p|div|br|span|b|i|u|em|strong|ul|ol|li|dl|dt|dd|label|a|font|table|tbody|thead|tr|td|th|h[1-6]|sup|sub|ins|s|del|strike|mark|small|big|img|hr|o:p|html|body|head|meta|style|script|section|article|pre|code|blockquote|center)(?:\s[^<>]*)?\/?>/giu;
const breaking = /<(?:br|\/p|\/div|\/li|\/d[dt]|\/tr|\/h[1-6])(?:\s[^<>]*)?\/?>/giu;
const entity = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/giu;

/** Returns a text without the tags and entities of web pages; undefined where it has none. */
export function withoutMarkup(text: string): string | undefined {
  if (!/[<&]/u.test(text)) return undefined;
  const plain = text
    .replace(/<(style|script)\b[^<>]*>[\s\S]{0,100000}?<\/\1>/giu, ' ')
    .replace(breaking, '\n')
    .replace(tag, '')
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    });
  return plain === text ? undefined : plain;
}
