import type { SourceRuleMessages } from '../messages.ts';

/** The mended line, to be copied. */
const write = (mended: string | undefined): string | undefined => mended && `Write: ${mended}`;
const writeSafe = (mended: string | undefined): string =>
  mended ? `Write: ${mended} (tthc validate --fix does it).` : 'tthc validate --fix mends it.';
const times = (count: number): string => (count > 1 ? ` (${count} times)` : '');
const readAs = (read: string | undefined): string =>
  read === undefined ? 'is text to YAML, not a number' : `is the number ${read} to YAML`;

export const sourceRules: SourceRuleMessages = {
  'source/thousands-separator': ({ written, read, meant, mended }) => [
    `“${written}” ${readAs(read)}; surely ${meant} was meant.`,
    write(mended) ?? 'Write the number without separators.',
  ],
  'source/decimal-comma': ({ written, meant, mended }) => [
    `“${written}” ${readAs(undefined)}; surely ${meant} was meant.`,
    write(mended) ?? 'In YAML decimals stand behind a point.',
  ],
  'source/number-notation': ({ written, read, mended }) => [
    `A number that programs read differently: “${written}” ${readAs(read)}.`,
    write(mended) ?? 'Write it in plain digits, without leading zeros.',
  ],
  'source/lost-digits': ({ written, read }) => [
    `The number “${written}” is too long: it ${readAs(read)}, its last digits are lost.`,
    'Check it; codes and document numbers have no place where a number is expected.',
  ],
  'source/unquoted-code': ({ written, read, meant, mended }) => [
    `The code “${written}” has no quotes, so it ${readAs(read)}; surely "${meant}" was meant.`,
    write(mended),
  ],
  'source/unquoted-text': ({ written, read, mended }) => [
    `“${written}” stands where text belongs but has no quotes, so YAML reads the value ${read}, not text.`,
    write(mended),
  ],
  'source/ambiguous-text': ({ written, read, mended }) => [
    `“${written}” has no quotes: programs that read YAML 1.1 take it for ${read}.`,
    write(mended),
  ],
  'source/date-order': ({ written, meant, mended }) => [
    `The date “${written}” is not in the order year-month-day; surely ${meant} was meant.`,
    write(mended),
  ],
  'source/boolean-word': ({ written, meant, mended }) => [
    `“${written}” is a word; here true or false belongs, surely ${meant} was meant.`,
    write(mended),
  ],
  'source/null-value': ({ key, written }) => [
    written ? `“${written}” at “${key}” is read as nothing.` : `“${key}” is empty.`,
    'Write its content or delete the line; where it is text, put it in quotes.',
  ],
  'source/comment-in-text': ({ written, mended }) => [
    `“${written}” is taken for a comment and is no part of the text.`,
    write(mended) ?? 'Put the whole text in quotes; if it is a comment, leave a space after #.',
  ],

  'source/anchor': ({ written }) => [
    `“${written}”: a catalog has no anchors and aliases (& and *).`,
    'Write the content out; text that begins with & or * goes in quotes.',
  ],
  'source/merge-key': () => [
    'A catalog has no merge keys (“<<”): programs read them differently.',
    'Write out the keys that are merged in.',
  ],
  'source/tag': ({ written }) => [
    `“${written}”: a catalog has no YAML tags.`,
    'Remove it; text goes in quotes.',
  ],
  'source/directive': ({ written }) => [
    `“${written}”: this directive changes how the whole file is read.`,
    'Delete the line; a catalog is YAML 1.2.',
  ],
  'source/several-documents': ({ count }) => [
    `The file holds ${count} YAML documents; what follows here is not read.`,
    'One document to a file: delete the separator or split the file.',
  ],
  'source/tab': ({ place, count, mended }) => [
    `${place === 'indent' ? 'A tab as indent' : 'A tab between the parts of a line'}${times(count)}.`,
    place === 'indent' ? 'YAML takes spaces only: two for each level.' : writeSafe(mended),
  ],

  'source/byte-order-mark': () => [
    'The file begins with a byte-order mark.',
    'Save it as UTF-8 without one; tthc validate --fix can.',
  ],
  'source/line-ending': ({ kind, count }) => [
    `Lines end as on ${kind === 'CRLF' ? 'Windows (CRLF)' : 'old Macs (CR)'}: ${count} of them.`,
    'Save the file with LF; tthc validate --fix can.',
  ],
  'source/trailing-space': ({ count }) => [
    `Spaces at the end of a line${times(count)}.`,
    'tthc validate --fix mends it.',
  ],
  'source/final-newline': () => [
    'The last line does not end in a line break.',
    'tthc validate --fix mends it.',
  ],

  'source/not-nfc': ({ text, count, mended }) => [
    `Text is not in Unicode NFC: “${text}”${times(count)}; it looks the same but is not found or matched.`,
    writeSafe(mended),
  ],
  'source/invisible-mark': ({ character, text, count, mended }) => [
    `An invisible character ${character}: “${text}”${times(count)}.`,
    writeSafe(mended),
  ],
  'source/odd-space': ({ character, text, count, mended }) => [
    `An odd space ${character}: “${text}”${times(count)}.`,
    writeSafe(mended),
  ],
  'source/line-break': ({ character, text, count, mended }) => [
    `An odd line break ${character}: “${text}”${times(count)}; to some programs the line ends there.`,
    writeSafe(mended),
  ],
  'source/control-character': ({ character, text, count, mended }) => [
    `A control character ${character}: “${text}”${times(count)}.`,
    write(mended) ?? 'Delete it.',
  ],
  'source/edge-space': ({ text, mended }) => [`Spaces or empty lines around “${text}”.`, writeSafe(mended)],
  'source/double-space': ({ text, count, mended }) => [
    `Doubled spaces: “${text}”${times(count)}.`,
    writeSafe(mended),
  ],

  'source/eth-for-d': ({ character, text, count, mended }) => [
    `Đ written as another letter (${character}): “${text}”${times(count)}; it is not found or sorted as Đ.`,
    writeSafe(mended),
  ],
  'source/look-alike': ({ character, latin, text, count, mended }) => [
    `A Cyrillic or Greek letter ${character} that looks like “${latin}”: “${text}”${times(count)}.`,
    write(mended) ?? 'Type it again in Latin letters.',
  ],
  'source/full-width': ({ text, count, mended }) => [
    `Full-width letters or digits: “${text}”${times(count)}.`,
    write(mended) ?? 'Type them again as ordinary ones.',
  ],
  'source/tone-placement': ({ written, other, count }) => [
    `One syllable with its tone mark in two places in one file: “${written}”${times(count)} and “${other}”.`,
    `Choose one, such as “${other}” from before; where names are matched letter by letter they are two.`,
  ],
};
