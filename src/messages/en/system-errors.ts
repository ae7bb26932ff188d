const said: Readonly<Record<string, string>> = {
  ENOENT: 'it is no longer there',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the place is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'it is a folder; a file is needed',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program holds the file',
  ELOOP: 'links that lead round in a circle',
  EIO: 'the disk is damaged or no longer there',
};

/** The system's word for a reason (`ENOSPC`) in English, with the word itself for who mends the machine. */
export const systemError = (code: string): string => {
  const text = said[code];
  return text === undefined ? code : `${text} (${code})`;
};
