import * as xlsx from '@e965/xlsx';

/** Font of a made workbook of Excel 97. */
export interface MadeFont {
  name?: string;
  points?: number;
  isStruck?: boolean;
  isRaised?: boolean;
  /** Number of a colour of the palette; 9 is white. */
  color?: number;
}

/** A text with the fonts, by number, that begin at its letters. */
export interface MadeOldText {
  text: string;
  runs?: readonly (readonly [from: number, font: number])[];
}

/** A cell: its text or number, and the number of its format. */
export type MadeOldCell = readonly [value: MadeOldText | number, format?: number];

const record = (type: number, ...parts: readonly Buffer[]): Buffer => {
  const data = Buffer.concat(parts);
  return Buffer.concat([u16(type), u16(data.length), data]);
};
const numberOf =
  (bytes: 1 | 2 | 4) =>
  (...values: readonly number[]): Buffer => {
    const buffer = Buffer.alloc(bytes * values.length);
    for (const [index, value] of values.entries()) buffer.writeUIntLE(value, index * bytes, bytes);
    return buffer;
  };
const [u8, u16, u32] = [numberOf(1), numberOf(2), numberOf(4)];

/** Parts that a stream is written in, where a record may hold 8224 bytes. */
const longest = 8224;

function fontOf({ name = 'Arial', points = 11, isStruck, isRaised, color = 8 }: MadeFont): Buffer {
  const head = u16(points * 20, isStruck ? 8 : 0, color, 400, isRaised ? 1 : 0);
  return record(0x31, head, u8(0, 0, 0, 0, name.length, 1), Buffer.from(name, 'utf16le'));
}

/** Returns the texts of a workbook; letters that do not fit go on in another record, which says anew how wide they are. */
function textsOf(texts: readonly MadeOldText[]): Buffer {
  const parts: Buffer[][] = [[u32(texts.length, texts.length)]];
  const room = (): number => longest - Buffer.concat(parts.at(-1) ?? []).length;
  for (const { text, runs = [] } of texts) {
    if (room() < 20) parts.push([]);
    parts
      .at(-1)
      ?.push(u16(text.length), u8(runs.length > 0 ? 9 : 1), runs.length > 0 ? u16(runs.length) : u8());
    let left = text;
    while (left.length > 0) {
      const taken = Math.min(left.length, Math.floor(room() / 2));
      parts.at(-1)?.push(Buffer.from(left.slice(0, taken), 'utf16le'));
      left = left.slice(taken);
      if (left.length > 0) parts.push([u8(1)]);
    }
    if (room() < runs.length * 4) parts.push([]);
    parts.at(-1)?.push(u16(...runs.flat()));
  }
  return Buffer.concat(parts.map((part, index) => record(index === 0 ? 0xfc : 0x3c, ...part)));
}

/**
 * A workbook of one sheet as Excel 97 writes it.
 *
 * @param fonts from the sixth on; the first five are plain, and the fifth number is nobody's
 * @param formats each a font, and a ground where it has one: the number of a colour
 */
export function oldWorkbook(
  rows: readonly (readonly MadeOldCell[])[],
  fonts: readonly MadeFont[] = [],
  formats: readonly (readonly [font: number, ground?: number])[] = [],
): Uint8Array {
  const begin = (kind: number): Buffer => record(0x809, u16(0x600, kind, 0, 0), u32(0, 0x600));
  const end = record(0x0a);
  const cells = rows.flat();
  const texts = cells.flatMap(([value]) => (typeof value === 'number' ? [] : [value]));
  const looks = [[0] as const, ...formats].map(([font, ground]) =>
    record(
      0xe0,
      u16(font, 0, 0),
      u8(0, 0, 0, 0),
      u32(0, ground === undefined ? 0 : 1 << 26),
      u16(ground ?? 0x2040),
    ),
  );
  const head = [begin(5), ...[{}, {}, {}, {}, ...fonts].map((one) => fontOf(one)), ...looks];
  const name = Buffer.from('DS', 'latin1');
  const sized = Buffer.concat(head).length + 4 + 8 + name.length;
  const shared = textsOf(texts);
  const sheet = record(0x85, u32(sized + shared.length + end.length), u8(0, 0, name.length, 0), name);
  const inSheet = rows.flatMap((row, at) =>
    row.map(([value, format = 0], column) =>
      typeof value === 'number'
        ? record(0x27e, u16(at, column, format), u32(((value << 2) | 2) >>> 0))
        : record(0xfd, u16(at, column, format), u32(texts.indexOf(value))),
    ),
  );
  const stream = Buffer.concat([...head, sheet, shared, end, begin(0x10), ...inSheet, end]);
  const file = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(file, '/Workbook', stream);
  return new Uint8Array(xlsx.CFB.write(file, { type: 'buffer', fileType: 'cfb' }) as Buffer);
}
