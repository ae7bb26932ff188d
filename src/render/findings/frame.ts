import { graphemes, textWidth, visibleGrapheme } from '../../text/width.ts';

/** A stretch of a text: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface FrameSpan {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface FrameOptions {
  /** The cells that a line of the frame may take. */
  width: number;
  /** Colours the line numbers and the rule beside them. */
  gutter(text: string): string;
  /** Colours the carets. */
  mark(text: string): string;
}

/** A part of a line that is shown: its text and the cells that the mark under it takes. */
interface Cut {
  text: string;
  indent: number;
  length: number;
}

/** Narrower than this nothing can be read, so a frame takes it even where the terminal is narrower. */
const leastRoom = 12;

/**
 * The line of a finding with the line before and the line after, numbered, and carets under what
 * the finding is about. A line that is too long is cut around the finding, at whole graphemes and
 * with `…`. A finding over several lines is marked on its first. Empty when the text has no such line.
 */
export function codeFrame(lines: readonly string[], span: FrameSpan, options: FrameOptions): string[] {
  const text = lines[span.line - 1];
  if (text === undefined) return [];
  const after = isContext(lines, span.line) ? span.line + 1 : span.line;
  const digits = String(after).length;
  const room = Math.max(leastRoom, options.width - digits - 5);
  const row = (sign: string, number: number | '', content: string): string => {
    const gutter = options.gutter(`${sign} ${String(number).padStart(digits)} │`);
    return content === '' ? gutter : `${gutter} ${content}`;
  };
  const context = (number: number): string =>
    row(' ', number, cutAround(lines[number - 1] ?? '', 0, 0, room).text);

  const start = Math.max(0, span.column - 1);
  const cut = cutAround(text, start, span.endLine > span.line ? text.length : span.endColumn - 1, room);
  return [
    ...(span.line > 1 ? [context(span.line - 1)] : []),
    row('>', span.line, cut.text),
    row(' ', '', ' '.repeat(cut.indent) + options.mark('^'.repeat(cut.length))),
    ...(after > span.line ? [context(after)] : []),
  ];
}

/** Tells whether there is a line at this index; what follows the last line break of a file is none. */
function isContext(lines: readonly string[], index: number): boolean {
  return index < lines.length - 1 || (lines[index] ?? '') !== '';
}

interface Cell {
  text: string;
  width: number;
  start: number;
  end: number;
}

/** The part of a line around the offsets `start` to `end` that fits into `room` cells. */
function cutAround(line: string, start: number, end: number, room: number): Cut {
  const cells = cellsAround(line, start, room);
  let first = cells.findIndex((cell) => cell.end > start);
  if (first < 0) first = cells.push({ text: '', width: 1, start: line.length, end: line.length + 1 }) - 1;
  const marked = cells.filter((cell, i) => i === first || (i > first && cell.start < end)).length;

  const [from, to] = windowOf(cells, first, first + marked, line.length, room);
  const shown = cells.slice(from, to);
  const cutLeft = (shown[0]?.start ?? 0) > 0;
  const cutRight = (shown.at(-1)?.end ?? 0) < line.length;
  return {
    text: `${cutLeft ? '…' : ''}${shown.map((cell) => cell.text).join('')}${cutRight ? '…' : ''}`,
    indent: (cutLeft ? 1 : 0) + widthOf(cells.slice(from, first)),
    length: widthOf(cells.slice(first, Math.min(first + marked, to))),
  };
}

/** The graphemes near an offset as they are shown; more of the line than this can never be. */
function cellsAround(line: string, start: number, room: number): Cell[] {
  const reach = Number.isFinite(room) ? room * 8 : line.length;
  const near = graphemes(line, Math.max(0, start - reach), Math.min(line.length, start + reach));
  return near.map(({ text, ...offsets }) => {
    const shown = visibleGrapheme(text);
    return { text: shown, width: textWidth(shown), ...offsets };
  });
}

/**
 * Returns the range of cells to show: as much of the mark as fits, then the line's start where it fits, then
 * both sides.
 */
function windowOf(
  cells: readonly Cell[],
  first: number,
  end: number,
  length: number,
  room: number,
): [number, number] {
  const whole = cells[0]?.start === 0 && (cells.at(-1)?.end ?? 0) >= length;
  if (whole && widthOf(cells) <= room) return [0, cells.length];
  let left = room - 2;
  let [from, to] = [first, first];
  const growRight = (limit: number, budget: number): void => {
    for (let cell = cells[to]; cell && to < limit && cell.width <= budget; cell = cells[to]) {
      budget -= cell.width;
      left -= cell.width;
      to++;
    }
  };
  const growLeft = (budget: number): void => {
    for (let cell = cells[from - 1]; cell && cell.width <= budget; cell = cells[from - 1]) {
      budget -= cell.width;
      left -= cell.width;
      from--;
    }
  };
  growRight(end, left);
  const before = widthOf(cells.slice(0, from));
  growLeft(cells[0]?.start === 0 && before <= left ? before : Math.floor(left / 2));
  growRight(cells.length, left);
  growLeft(left);
  return [from, to];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
