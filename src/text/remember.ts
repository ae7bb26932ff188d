/**
 * Returns a function that remembers what was found for the first so many texts: lists ask of the same ones again and
 * again.
 */
export function remembering<T>(most: number): (text: string, find: () => T) => T {
  const known = new Map<string, T>();
  return (text, find) => {
    const held = known.get(text);
    if (held !== undefined || known.has(text)) return held as T;
    const found = find();
    if (known.size < most) known.set(text, found);
    return found;
  };
}
