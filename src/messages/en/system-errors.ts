const said: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
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

const noRight =
  'Close the file if another program has it open; otherwise ask for the right to write there, or choose another place.';
const otherName = 'Choose another name or place.';
const noRoom = 'Make room, then run it again.';

const mends: Readonly<Record<string, string>> = {
  EACCES: noRight,
  EPERM: noRight,
  EBUSY: 'Close that program, then run it again.',
  EROFS: otherName,
  ENOTDIR: otherName,
  EEXIST: otherName,
  EISDIR: otherName,
  ENAMETOOLONG: 'Choose a shorter name.',
  ENOSPC: noRoom,
  EDQUOT: noRoom,
};

/** Tells what to do where the system does not let a file be written; undefined where only who mends the machine knows. */
export const mendOf = (code: string): string | undefined => mends[code];
