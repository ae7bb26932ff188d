/**
 * Returns how long a text is without certain characters at its end. A pattern that ends in `+$` would try anew from
 * each of them, which takes minutes where there are many.
 */
export function lengthWithoutEnd(text: string, characters: string): number {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return end;
}
