/** Letters up to this size, in points, are there to be hidden: print in books begins at 6. */
const tiniest = 4;

/** Tells letters that are too small to be read. */
export const isTiny = (points: number | undefined): boolean =>
  points !== undefined && points > 0 && points <= tiniest;

/** Tells the height of a row, or the width of a column, that is as good as none: it is there to be hidden. */
export const isFlat = (points: number): boolean => points < 2;

/** Points in a unit of length. */
export const pointsIn: Readonly<Record<string, number>> = { pt: 1, px: 0.75, mm: 2.83, cm: 28.3, in: 72 };

/** Tells whether a colour (`FFFFFF`, `#ffffff`, `FFFFFFFF` with opacity) is white to the eye. */
export function isWhite(color: string | undefined): boolean {
  const [, red, green, blue] =
    /^#?(?:[0-9a-f]{2})??([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(color ?? '') ?? [];
  return [red, green, blue].every((part) => Number.parseInt(part ?? '0', 16) >= 0xf8);
}
