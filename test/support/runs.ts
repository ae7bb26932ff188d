/** The factor of all properties: TTHC_FUZZ=100 runs each a hundred times as often, from a new seed each time. */
const fuzz = Number(process.env.TTHC_FUZZ ?? 1);

const seed = 2010;

/** Returns how often a property is tried, and from which seed: the same one, unless more is asked for than usual. */
export function runs(count: number): { numRuns: number; seed?: number } {
  return { numRuns: Math.ceil(count * fuzz), ...(process.env.TTHC_FUZZ === undefined && { seed }) };
}
