/**
 * Returns what raised text says beside the text before it; undefined where it is the mark of a note. After a unit
 * of length a raised figure is an area's, after a figure a raised o is a degree's.
 */
export function raisedText(text: string, before: string): string | undefined {
  const sign = text.trim();
  const power = { '2': '²', '3': '³' }[sign];
  if (power !== undefined && /(?:^|[^\p{L}])[kcdm]?m$/u.test(before.slice(-4))) return power;
  if (/^[oOº°]$/u.test(sign) && /\d\s?$/u.test(before.slice(-2))) return '°';
  return sign === '' || /\p{L}{2}/u.test(sign) ? text : undefined;
}
