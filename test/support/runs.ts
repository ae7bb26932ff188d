/** The factor of all properties: TTHC_FUZZ=100 runs each a hundred times as often. */
export const fuzz = Number(process.env.TTHC_FUZZ ?? 1);

/** Returns how often a property is tried. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * fuzz) };
}

/** The time that a property has, in milliseconds. */
export const longTime = 60_000 * Math.max(1, fuzz);
