import { UnreadableFile } from '../../model/unreadable.ts';
import type { TextEncoding } from './spellings.ts';

/** A text file's text, and how it was encoded. */
export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

const byteOrderMarks: readonly [TextEncoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes a text file: by its byte-order mark, by the places of its zero bytes, as UTF-8 where it is that,
 * else as Windows' Vietnamese code page, whose tone marks stand apart and are composed here.
 *
 * @param encoding what the user says it is, instead
 * @throws UnreadableFile `not_text`, `truncated` where UTF-8 ends in the middle of a letter, or `wrong_encoding` where it is not what the user says
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncoding): DecodedText {
  const taken = encoding === undefined ? detectEncoding(bytes) : { encoding };
  try {
    const text = taken.text ?? new TextDecoder(taken.encoding, { fatal: true }).decode(bytes);
    return { text: text.normalize('NFC'), encoding: taken.encoding };
  } catch {
    throw new UnreadableFile(encoding ? 'wrong_encoding' : 'not_text');
  }
}

/** An encoding, and the text where telling it took decoding. */
interface Detected {
  encoding: TextEncoding;
  text?: string;
}

function detectEncoding(bytes: Uint8Array): Detected {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { encoding: marked[0] };
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // In UTF-16 every plain letter has a zero beside it, always on the same side.
  if (odd > start.length / 10 && even === 0) return { encoding: 'utf-16le' };
  if (even > start.length / 10 && odd === 0) return { encoding: 'utf-16be' };
  if (even + odd > 0) throw new UnreadableFile('not_text');
  const text = asUtf8(bytes);
  if (text !== undefined) return { encoding: 'utf-8', text };
  if (bytes.length > longEnoughToTell && asUtf8(bytes, true) !== undefined)
    throw new UnreadableFile('truncated');
  if (bytes.some(isControl)) throw new UnreadableFile('not_text');
  return { encoding: 'windows-1258' };
}

/** Tells a byte that is no letter in any code page, nor parts lines and cells: letters that were cut to bytes have such. */
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a;

/** One odd byte at the end of a short text may be a letter of Windows; after long UTF-8 it is half a letter. */
const longEnoughToTell = 100;

/**
 * Returns bytes as UTF-8; undefined where they are none.
 *
 * @param mayBreakOff whether the last letter may lack its end
 */
function asUtf8(bytes: Uint8Array, mayBreakOff = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayBreakOff });
  } catch {
    return undefined;
  }
}
