import { type Font, openFont } from '../excel/looks.ts';
import type { RichText } from '../excel/strings.ts';
import type { OldRecord } from './records.ts';

/** Reads the texts that the cells of a workbook share, with the fonts of their stretches. */
export function readOldTexts({ data, continued }: OldRecord, fontAt: (index: number) => Font): RichText[] {
  const scan = new TextScan(data, continued);
  const count = data.readUInt32LE(4);
  scan.at = 8;
  const texts: RichText[] = [];
  while (texts.length < count && scan.at + 3 <= data.length) texts.push(scan.text(fontAt));
  return texts;
}

class TextScan {
  at = 0;
  readonly #data: Buffer;
  readonly #continued: readonly number[];

  constructor(data: Buffer, continued: readonly number[]) {
    this.#data = data;
    this.#continued = continued;
  }

  text(fontAt: (index: number) => Font): RichText {
    const length = this.#number(2);
    const flags = this.#number(1);
    const runs = flags & 8 ? this.#number(2) : 0;
    const more = flags & 4 ? this.#number(4) : 0;
    const text = this.#letters(length, (flags & 1) === 1);
    const starts = Array.from({ length: runs }, () => ({ from: this.#number(2), font: this.#number(2) }));
    this.at += more;
    const [first] = starts;
    if (!first) return [{ text }];
    return [
      { text: text.slice(0, first.from) },
      ...starts.map(({ from, font }, index) => ({
        text: text.slice(from, starts[index + 1]?.from ?? text.length),
        look: fontAt(font) ?? openFont(),
      })),
    ];
  }

  #number(bytes: 1 | 2 | 4): number {
    const value = this.#data.readUIntLE(this.at, bytes);
    this.at += bytes;
    return value;
  }

  /** Reads letters of one byte or two; where a record goes on in another, that says anew which. */
  #letters(length: number, isWide: boolean): string {
    let [left, wide] = [length, isWide];
    let text = '';
    while (left > 0 && this.at < this.#data.length) {
      if (this.#continued.includes(this.at)) wide = (this.#number(1) & 1) === 1;
      const size = wide ? 2 : 1;
      const bound = this.#continued.find((one) => one > this.at) ?? this.#data.length;
      const taken = Math.min(left, Math.floor((bound - this.at) / size));
      if (taken === 0) break;
      text += this.#data.toString(wide ? 'utf16le' : 'latin1', this.at, this.at + taken * size);
      this.at += taken * size;
      left -= taken;
    }
    return text;
  }
}
