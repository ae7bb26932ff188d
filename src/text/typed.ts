/** Returns a path as it can be typed in a shell. */
export const typed = (path: string): string => (/^[\p{L}\p{N}_./\\:@+-]+$/u.test(path) ? path : `"${path}"`);
