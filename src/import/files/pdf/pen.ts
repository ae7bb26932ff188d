import { type Matrix, moved, unmoved, within } from './geometry.ts';

/** A stretch of text on a page: where it begins and ends, its base line and its size; y grows downwards. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  /** Left edges of its letters, as far as they are known. */
  starts: readonly number[];
  /** True where a line is drawn through it. */
  isStruck?: true;
}

/** Holds the settings of a page for the text that follows. */
interface TextState {
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
}

const plain: TextState = { size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, mode: 0 };

/** A letter as PDF.js shows it; a number between letters moves the pen. */
interface Glyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

/** A pen that moved further than this, in parts of the size, begins another stretch: other letters may stand there. */
const jump = 0.18;
/** Letters that are not painted: what recognition of a scan lays over its picture. */
const unpainted = 3;

/** Follows the operators of a page that write text, letter by letter. */
export class Pen {
  readonly texts: PlacedText[] = [];
  shown = 0;
  unseen = 0;
  #state: TextState = plain;
  readonly #kept: TextState[] = [];
  #matrix: Matrix = unmoved;
  #line = { x: 0, y: 0 };
  #at = { x: 0, y: 0 };

  save(): void {
    this.#kept.push(this.#state);
  }

  restore(): void {
    this.#state = this.#kept.pop() ?? plain;
  }

  /**
   * Takes an operator of text.
   *
   * @param now how the page is moved at this place, its own turn included
   */
  take(name: string, args: readonly unknown[], now: Matrix): void {
    const [first = 0, second = 0] = args.map(Number);
    switch (name) {
      case 'beginText':
        this.#place(unmoved);
        break;
      case 'setTextMatrix':
        this.#place(Array.from((args[0] ?? unmoved) as ArrayLike<number>));
        break;
      case 'setFont':
        this.#set({ size: Math.abs(second) });
        break;
      case 'setCharSpacing':
        this.#set({ charSpacing: first });
        break;
      case 'setWordSpacing':
        this.#set({ wordSpacing: first });
        break;
      case 'setHScale':
        this.#set({ scale: first / 100 });
        break;
      case 'setTextRise':
        this.#set({ rise: first });
        break;
      case 'setLeading':
        this.#set({ leading: -first });
        break;
      case 'setTextRenderingMode':
        this.#set({ mode: first });
        break;
      case 'setLeadingMoveText':
        this.#set({ leading: second });
        this.#move(first, second);
        break;
      case 'moveText':
        this.#move(first, second);
        break;
      case 'nextLine':
        this.#move(0, this.#state.leading);
        break;
      case 'showText':
        this.#show((args[0] ?? []) as readonly (Glyph | number | null)[], now);
        break;
    }
  }

  #set(state: Partial<TextState>): void {
    this.#state = { ...this.#state, ...state };
  }

  #place(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#line = { x: 0, y: 0 };
    this.#at = { x: 0, y: 0 };
  }

  #move(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    this.#at = { ...this.#line };
  }

  #show(glyphs: readonly (Glyph | number | null)[], now: Matrix): void {
    const { size, charSpacing, wordSpacing, scale, mode } = this.#state;
    let stretch = { text: '', from: this.#at.x, starts: [] as number[] };
    const end = (): void => {
      this.#put(stretch.text, stretch.starts, { from: stretch.from, to: this.#at.x }, now);
      stretch = { text: '', from: this.#at.x, starts: [] };
    };
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        const isFar = Math.abs(glyph) > jump * 1000;
        if (isFar) end();
        this.#at.x -= ((glyph * size) / 1000) * scale;
        if (isFar) stretch.from = this.#at.x;
        continue;
      }
      for (const letter of glyph.unicode ?? '') {
        stretch.text += letter;
        stretch.starts.push(this.#at.x);
      }
      const width = ((glyph.width ?? 0) * size) / 1000;
      this.#at.x += (width + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
    end();
    if (mode === unpainted) this.unseen += 1;
    else this.shown += 1;
  }

  /** Puts a stretch where it stands on the page; one that does not run level is a stamp, or a note in the margin. */
  #put(
    text: string,
    starts: readonly number[],
    { from, to }: { from: number; to: number },
    now: Matrix,
  ): void {
    if (text.trim() === '') return;
    const { size, rise } = this.#state;
    const whole = within(now, this.#matrix);
    const start = moved(whole, from, this.#at.y + rise);
    const end = moved(whole, to, this.#at.y + rise);
    const top = moved(whole, from, this.#at.y + rise + size);
    const height = Math.hypot(top.x - start.x, top.y - start.y);
    const isLevel = end.x > start.x && Math.abs(end.y - start.y) < (end.x - start.x) / 5;
    if (isLevel && height > 0)
      this.texts.push({
        text,
        left: start.x,
        right: end.x,
        base: start.y,
        size: height,
        starts: starts.map((x) => moved(whole, x, this.#at.y + rise).x),
      });
  }
}
