/** Returns the items of a list that a line announces. */
export function itemsAfter(lines: readonly string[], from: number): string[] {
  const end = lines.findIndex(
    (line, index) => index >= from && !/^(?:[-–+*•]|\d{1,2}[.)]|[a-zđ][.)])\s/iu.test(line),
  );
  return lines.slice(from, end < 0 ? undefined : end);
}
