/**
 * Far beyond any file of a catalog: what a text is read within that a YAML parser has to read. Texts in canonical form
 * have a reader of their own, and may be longer.
 */
export const limits = { characters: 8_000_000, depth: 100, keys: 2000, line: 100_000 } as const;
