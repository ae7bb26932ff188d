/** Returns a text with its first letter large. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns a text with its first letter small. */
export const uncapitalize = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
