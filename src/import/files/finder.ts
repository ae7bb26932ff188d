/**
 * Returns a function that finds a sign in a text at or after a place, or the end of the text. The places that it is asked
 * for only grow: nothing is looked through twice.
 */
export function finderOf(text: string, sign: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = text.indexOf(sign, from);
      found = at < 0 ? text.length : at;
    }
    return found;
  };
}

/** Returns a function that finds the line break at or after a place, as {@link finderOf} does. */
export function lineEndsIn(text: string): (from: number) => number {
  const [feed, carriageReturn] = [finderOf(text, '\n'), finderOf(text, '\r')];
  return (from) => Math.min(feed(from), carriageReturn(from));
}
