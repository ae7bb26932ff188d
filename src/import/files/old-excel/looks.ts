import * as xlsx from '@e965/xlsx';
import { type CellLook, type Font, openFont, plainLook } from '../excel/looks.ts';
import type { RichText } from '../excel/strings.ts';
import { isTiny, isWhite } from '../faint.ts';
import { isSymbolFont } from '../symbols.ts';
import { recordsFrom } from './records.ts';
import { readOldTexts } from './texts.ts';

/** Look of a cell, and its text by stretches where these differ. */
export interface OldCell {
  look: CellLook;
  rich?: RichText | undefined;
}

/** Cells of a sheet that do not look as plain text does, by `row:column`. */
export type OldCells = ReadonlyMap<string, OldCell>;

/** Types of records. */
const types = {
  begin: 0x809,
  font: 0x31,
  format: 0xe0,
  palette: 0x92,
  sheet: 0x85,
  texts: 0xfc,
  sharedText: 0xfd,
  numbers: 0xbd,
} as const;
/** Records of one cell: formula, text, number, answer. */
const cellTypes: ReadonlySet<number> = new Set([0x06, 0xd6, types.sharedText, 0x203, 0x204, 0x205, 0x27e]);
const versionOf97 = 0x600;

/**
 * Reads how the cells of an Excel 97 workbook look, by the names of its sheets: the library that reads their values
 * tells neither fonts nor grounds. Of older workbooks nothing is known.
 */
export function readOldLooks(bytes: Uint8Array): ReadonlyMap<string, OldCells> {
  const entry = xlsx.CFB.find(xlsx.CFB.read(bytes, { type: 'array' }), '/Workbook');
  const stream = Buffer.from((entry?.content as Uint8Array | undefined) ?? []);
  const isOf97 = stream.length > 8 && stream.readUInt16LE(0) === types.begin;
  if (!isOf97 || stream.readUInt16LE(4) !== versionOf97) return new Map();
  const book = readBookLooks(stream);
  return new Map(book.sheets.map(({ name, at }) => [name, cellsFrom(stream, at, book)]));
}

interface BookLooks {
  sheets: { name: string; at: number }[];
  looks: CellLook[];
  texts: RichText[];
}

function readBookLooks(stream: Buffer): BookLooks {
  const [fonts, formats]: [Buffer[], Buffer[]] = [[], []];
  const book: BookLooks = { sheets: [], looks: [], texts: [] };
  let palette: Buffer | undefined;
  // The palette stands behind the fonts that name its colours.
  const isPaper = (color: number): boolean => {
    const at = 2 + (color - 8) * 4;
    if (palette && color >= 8 && at + 3 <= palette.length)
      return isWhite(palette.toString('hex', at, at + 3));
    return color === 1 || color === 9 || color === 65;
  };
  const fontAt = (index: number): Font => fontOf(fonts[index < 4 ? index : index - 1], isPaper);
  for (const record of recordsFrom(stream, 0)) {
    const { type, data } = record;
    if (type === types.font && data.length > 16) fonts.push(data);
    else if (type === types.format && data.length >= 20) formats.push(data);
    else if (type === types.palette) palette = data;
    else if (type === types.sheet && data.length > 8)
      book.sheets.push({ name: nameOf(data, 6), at: data.readUInt32LE(0) });
    else if (type === types.texts && data.length >= 8) book.texts = readOldTexts(record, fontAt);
  }
  book.looks = formats.map((data) => lookOf(data, fontAt, isPaper));
  return book;
}

/** Returns a name: the number of its letters, how wide they are, and the letters. */
function nameOf(data: Buffer, at: number): string {
  const [length, isWide] = [data.readUInt8(at), (data.readUInt8(at + 1) & 1) === 1];
  return data.toString(isWide ? 'utf16le' : 'latin1', at + 2, at + 2 + length * (isWide ? 2 : 1));
}

function fontOf(data: Buffer | undefined, isPaper: (color: number) => boolean): Font {
  if (!data) return openFont();
  const name = nameOf(data, 14);
  return {
    isStruck: (data.readUInt16LE(2) & 8) !== 0,
    isRaised: data.readUInt16LE(8) === 1,
    isWhite: isPaper(data.readUInt16LE(4)),
    isTiny: isTiny(data.readUInt16LE(0) / 20),
    ...(isSymbolFont(name) && { signs: name }),
  };
}

function lookOf(
  data: Buffer,
  fontAt: (index: number) => Font,
  isPaper: (color: number) => boolean,
): CellLook {
  const { isStruck, isRaised, isWhite: isLight, isTiny: isSmall, signs } = fontAt(data.readUInt16LE(0));
  const hasGround = data.readUInt32LE(14) >>> 26 !== 0;
  const isShaded = hasGround && !isPaper(data.readUInt16LE(18) & 0x7f);
  const isFaint = isSmall || (isLight && !isShaded);
  return { format: 0, isStruck, isRaised, isFaint, isShaded, ...(signs !== undefined && { signs }) };
}

function cellsFrom(stream: Buffer, at: number, { looks, texts }: BookLooks): OldCells {
  const cells = new Map<string, OldCell>();
  const put = (row: number, column: number, format: number, rich?: RichText): void => {
    const look = looks[format] ?? plainLook;
    const isRich = (rich?.length ?? 0) > 1;
    if (isRich || look.isStruck || look.isRaised || look.isFaint || look.signs !== undefined)
      cells.set(`${row}:${column}`, { look, ...(isRich && { rich }) });
  };
  for (const { type, data } of recordsFrom(stream, at)) {
    if (cellTypes.has(type) && data.length >= 6) {
      const text = type === types.sharedText && data.length >= 10 ? texts[data.readUInt32LE(6)] : undefined;
      put(data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4), text);
    } else if (type === types.numbers)
      for (let from = 4, column = data.readUInt16LE(2); from + 6 < data.length; from += 6, column++)
        put(data.readUInt16LE(0), column, data.readUInt16LE(from));
  }
  return cells;
}
