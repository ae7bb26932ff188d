import fc from 'fast-check';

/** The factor of all properties: TTHC_FUZZ=100 runs each a hundred times as often, from a new seed each time. */
const fuzz = Number(process.env.TTHC_FUZZ ?? 1);

const seed = 2010;

/** Returns how often a property is tried, and from which seed: the same one, unless more is asked for than usual. */
export function runs(count: number): { numRuns: number; seed?: number } {
  return { numRuns: Math.ceil(count * fuzz), ...(process.env.TTHC_FUZZ === undefined && { seed }) };
}

/**
 * One character of all that Unicode has, unassigned ones too. fast-check's own `binary` makes a map of a million
 * characters for each string that it looks at, which takes longer than most properties.
 */
export const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
