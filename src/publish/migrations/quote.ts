/** Returns a name as SQL writes it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Returns the name that was quoted. */
export const unquoted = (name: string): string => name.slice(1, -1).replaceAll('""', '"');

/** Returns a text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
