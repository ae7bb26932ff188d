/** Returns a word, mostly a path, as it can be typed in a shell. */
export const typed = (word: string): string =>
  /^[\p{L}\p{N}_.,/\\:@+-]+$/u.test(word) ? word : `"${word.replace(/["$`]/gu, '\\$&')}"`;

/**
 * Returns a command as it can be typed in a shell.
 *
 * @param root the folder of a catalog that is not just the one in the current folder: then `-C` leads to it
 */
export function typedCommand(words: readonly string[], root?: string): string {
  const folder = root?.replace(/(?:^|\/)catalog$/u, '');
  const isElsewhere = folder !== undefined && folder !== '' && folder !== '.';
  return ['tthc', ...(isElsewhere ? ['-C', folder] : []), ...words].map(typed).join(' ');
}

/** Returns the command that brings a file of a catalog back from git, from wherever the catalog's folder is named. */
export const restoreCommand = (root: string, path: string): string =>
  root.includes('/')
    ? `git -C ${typed(root)} checkout HEAD -- ${typed(path)}`
    : `git checkout HEAD -- ${typed(`${root}/${path}`)}`;
