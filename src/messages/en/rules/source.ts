import type { RuleTexts } from '../../messages.ts';
import { write } from './phrases.ts';

const writeSafe = (mended: string | undefined): string =>
  mended ? `Write: ${mended} (tthc validate --fix does it).` : 'tthc validate --fix mends it.';

const times = (count: number): string => (count > 1 ? ` (${count} times)` : '');

const readAs = (read: string | undefined): string =>
  read === undefined ? 'is text to YAML, not a number' : `is the number ${read} to YAML`;

export const source = {
  'source/thousands-separator': {
    title: 'Numbers have no thousands separator',
    why: 'YAML reads 8.000 as the number 8: a fee of 8,000 đồng becomes 8 đồng.',
    say: ({ written, read, meant, mended }) => [
      `“${written}” ${readAs(read)}; surely ${meant} was meant.`,
      write(mended) ?? 'Write the number without separators.',
    ],
  },
  'source/decimal-comma': {
    title: 'Decimals follow a point',
    why: 'YAML reads 1,5 as text, not as a number.',
    say: ({ written, meant, mended }) => [
      `“${written}” ${readAs(undefined)}; surely ${meant} was meant.`,
      write(mended) ?? 'In YAML decimals stand behind a point.',
    ],
  },
  'source/number-notation': {
    title: 'Numbers are plain digits',
    why: 'Leading zeros, octal, hexadecimal and exponents are read differently by different programs.',
    say: ({ written, read, mended }) => [
      `A number that programs read differently: “${written}” ${readAs(read)}.`,
      write(mended) ?? 'Write it in plain digits, without leading zeros.',
    ],
  },
  'source/lost-digits': {
    title: 'Numbers are not too long',
    why: 'Beyond 15 digits a number is rounded when it is read; serial numbers and codes are text.',
    say: ({ written, read }) => [
      `The number “${written}” is too long: it ${readAs(read)}, its last digits are lost.`,
      'Check it; codes and document numbers have no place where a number is expected.',
    ],
  },
  'source/unquoted-code': {
    title: 'Codes stand in quotes',
    why: 'Without them YAML reads 2.000270 as the number 2.00027 and the last zero is lost: the code no longer matches anything.',
    say: ({ written, read, meant, mended }) => [
      `The code “${written}” has no quotes, so it ${readAs(read)}; surely "${meant}" was meant.`,
      write(mended),
    ],
  },
  'source/unquoted-text': {
    title: 'Text that looks like a number stands in quotes',
    why: 'YAML reads 2026, true and null as a number, a truth value and nothing; where text is meant they need quotes.',
    say: ({ written, read, mended }) => [
      `“${written}” stands where text belongs but has no quotes, so YAML reads the value ${read}, not text.`,
      write(mended),
    ],
  },
  'source/ambiguous-text': {
    title: 'Text that is easily misread stands in quotes',
    why: 'Programs that follow YAML 1.1 (PyYAML is one) read no as false and 07:30 as 450.',
    say: ({ written, read, mended }) => [
      `“${written}” has no quotes: programs that read YAML 1.1 take it for ${read}.`,
      write(mended),
    ],
  },
  'source/date-order': {
    title: 'Dates are year-month-day',
    why: '01/02/2026 may be in January or in February, and cannot be sorted.',
    say: ({ written, meant, mended }) => [
      `The date “${written}” is not in the order year-month-day; surely ${meant} was meant.`,
      write(mended),
    ],
  },
  'source/boolean-word': {
    title: 'Yes and no are true and false',
    why: 'Có, không, yes and no are text here; no program takes them for true or false.',
    say: ({ written, meant, mended }) => [
      `“${written}” is a word; here true or false belongs, surely ${meant} was meant.`,
      write(mended),
    ],
  },
  'source/null-value': {
    title: 'No key is left without a value',
    why: 'An empty value does not tell “none” from “not known”; where there is nothing to say, the line goes.',
    say: ({ key, written }) => [
      written ? `“${written}” at “${key}” is read as nothing.` : `“${key}” is empty.`,
      'Write its content or delete the line; where it is text, put it in quotes.',
    ],
  },
  'source/comment-in-text': {
    title: 'No # cuts text short',
    why: 'After a space # begins a comment: what follows is no longer part of the text.',
    say: ({ written, mended }) => [
      `“${written}” is taken for a comment and is no part of the text.`,
      write(mended) ?? 'Put the whole text in quotes; if it is a comment, leave a space after #.',
    ],
  },
  'source/anchor': {
    title: 'No anchors and aliases',
    why: 'A reader has to see the content where it stands; with aliases one edit changes many places.',
    say: ({ written }) => [
      `“${written}”: a catalog has no anchors and aliases (& and *).`,
      'Write the content out; text that begins with & or * goes in quotes.',
    ],
  },
  'source/merge-key': {
    title: 'No merge key <<',
    why: 'YAML 1.2 has none, and programs differ in what they make of it.',
    say: () => [
      'A catalog has no merge keys (“<<”): programs read them differently.',
      'Write out the keys that are merged in.',
    ],
  },
  'source/tag': {
    title: 'No type tags',
    why: 'Tags such as !!str change how a value is read; a catalog needs none.',
    say: ({ written }) => [`“${written}”: a catalog has no YAML tags.`, 'Remove it; text goes in quotes.'],
  },
  'source/directive': {
    title: 'No YAML directives',
    why: '%YAML 1.1 changes how the whole file is read: no becomes false, 010 becomes 8.',
    say: ({ written }) => [
      `“${written}”: this directive changes how the whole file is read.`,
      'Delete the line; a catalog is YAML 1.2.',
    ],
  },
  'source/several-documents': {
    title: 'One document in a file',
    why: 'After --- another document begins, which is not read.',
    say: ({ count }) => [
      `The file holds ${count} YAML documents; what follows here is not read.`,
      'One document to a file: delete the separator or split the file.',
    ],
  },
  'source/tab': {
    title: 'Lines are indented with spaces',
    why: 'YAML does not allow tabs there.',
    say: ({ place, count, mended }) => [
      `${place === 'indent' ? 'A tab as indent' : 'A tab between the parts of a line'}${times(count)}.`,
      place === 'indent' ? 'YAML takes spaces only: two for each level.' : writeSafe(mended),
    ],
  },
  'source/byte-order-mark': {
    title: 'No byte-order mark',
    why: 'It cannot be seen at the head of a file and makes two equal files differ.',
    say: () => [
      'The file begins with a byte-order mark.',
      'Save it as UTF-8 without one; tthc validate --fix can.',
    ],
  },
  'source/line-ending': {
    title: 'Lines end with LF',
    why: 'With line ends as on Windows git reports every line as changed.',
    say: ({ kind, count }) => [
      `Lines end as on ${kind === 'CRLF' ? 'Windows (CRLF)' : 'old Macs (CR)'}: ${count} of them.`,
      'Save the file with LF; tthc validate --fix can.',
    ],
  },
  'source/trailing-space': {
    title: 'No spaces at the ends of lines',
    why: 'They cannot be seen and still show up as changes.',
    say: ({ count }) => [`Spaces at the end of a line${times(count)}.`, 'tthc validate --fix mends it.'],
  },
  'source/final-newline': {
    title: 'The last line ends',
    why: 'Without its line end the next line that is added shows as two changed lines.',
    say: () => ['The last line does not end in a line break.', 'tthc validate --fix mends it.'],
  },
  'source/not-nfc': {
    title: 'Text is in Unicode NFC',
    why: 'Letters put together from marks look like composed ones, but search and comparison take them for others: one name becomes two.',
    say: ({ text, count, mended }) => [
      `Text is not in Unicode NFC: “${text}”${times(count)}; it looks the same but is not found or matched.`,
      writeSafe(mended),
    ],
  },
  'source/invisible-mark': {
    title: 'No invisible characters',
    why: 'They come along from web pages and make two names that look the same differ.',
    say: ({ character, text, count, mended }) => [
      `An invisible character ${character}: “${text}”${times(count)}.`,
      writeSafe(mended),
    ],
  },
  'source/odd-space': {
    title: 'Only plain spaces',
    why: 'No-break spaces, as Word writes them, keep search and comparison from matching.',
    say: ({ character, text, count, mended }) => [
      `An odd space ${character}: “${text}”${times(count)}.`,
      writeSafe(mended),
    ],
  },
  'source/line-break': {
    title: 'No odd line breaks',
    why: 'Some programs take this character for the end of a line, others do not.',
    say: ({ character, text, count, mended }) => [
      `An odd line break ${character}: “${text}”${times(count)}; to some programs the line ends there.`,
      writeSafe(mended),
    ],
  },
  'source/control-character': {
    title: 'No control characters',
    why: 'They are no part of a text, and YAML does not allow them.',
    say: ({ character, text, count, mended }) => [
      `A control character ${character}: “${text}”${times(count)}.`,
      write(mended) ?? 'Delete it.',
    ],
  },
  'source/edge-space': {
    title: 'No spaces at the edges of text',
    why: 'A space before or after a name makes two equal names differ.',
    say: ({ text, mended }) => [`Spaces or empty lines around “${text}”.`, writeSafe(mended)],
  },
  'source/double-space': {
    title: 'No doubled spaces',
    why: 'They are hard to see and keep exact comparison from matching.',
    say: ({ text, count, mended }) => [`Doubled spaces: “${text}”${times(count)}.`, writeSafe(mended)],
  },
  'source/eth-for-d': {
    title: 'Đ is the Vietnamese letter',
    why: 'The Icelandic Ð looks like Đ and is another character: decision numbers with QÐ do not match QĐ.',
    say: ({ character, text, count, mended }) => [
      `Đ written as another letter (${character}): “${text}”${times(count)}; it is not found or sorted as Đ.`,
      writeSafe(mended),
    ],
  },
  'source/look-alike': {
    title: 'Letters are Latin',
    why: 'Cyrillic and Greek letters look just like Latin ones, and no search finds them.',
    say: ({ character, latin, text, count, mended }) => [
      `A Cyrillic or Greek letter ${character} that looks like “${latin}”: “${text}”${times(count)}.`,
      write(mended) ?? 'Type it again in Latin letters.',
    ],
  },
  'source/full-width': {
    title: 'Letters and digits have their usual width',
    why: 'Full-width letters and digits, from Japanese and Chinese keyboards, do not match the plain ones.',
    say: ({ text, count, mended }) => [
      `Full-width letters or digits: “${text}”${times(count)}.`,
      write(mended) ?? 'Type them again as ordinary ones.',
    ],
  },
  'source/tone-placement': {
    title: 'One way to place tone marks',
    why: 'Hoà and hòa are both right, but side by side in one file exact comparison takes them for two names.',
    say: ({ written, other, count }) => [
      `One syllable with its tone mark in two places in one file: “${written}”${times(count)} and “${other}”.`,
      `Choose one, such as “${other}” from before; where names are matched letter by letter they are two.`,
    ],
  },
} satisfies Partial<RuleTexts>;
