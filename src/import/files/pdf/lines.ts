import { addUnseen, type Unseen } from '../../../model/unreadable.ts';
import { isBrokenWord } from './broken-words.ts';
import type { PlacedText } from './pen.ts';

/** A line of letters, or a stretch of one that a wide gap parts from the rest. */
export interface TextLine {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  /** Marks of notes and struck-out letters, which are no part of the text. */
  marks: Unseen[];
}

/** Letters as far above the line as this, in parts of its size, and as small, are raised. */
const raised = 0.15;
const small = 0.8;

/**
 * Returns the lines that texts stand in, from the top, each from the left.
 *
 * @param gap the width of a gap, in parts of the size, that parts a line; none where it is of one cell
 */
export function linesOf(texts: readonly PlacedText[], gap = Number.POSITIVE_INFINITY): TextLine[] {
  const rows: PlacedText[][] = [];
  for (const one of [...texts].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.find((others) => others.some((other) => isBeside(other, one)));
    if (row) row.push(one);
    else rows.push([one]);
  }
  return rows
    .flatMap((row) =>
      partsOf(
        row.sort((a, b) => a.left - b.left),
        gap,
      ),
    )
    .sort((a, b) => a.base - b.base || a.left - b.left);
}

const isBeside = (one: PlacedText, other: PlacedText): boolean =>
  Math.abs(one.base - other.base) < Math.max(one.size, other.size) * 0.45;

function partsOf(row: readonly PlacedText[], gap: number): TextLine[] {
  const lines: TextLine[] = [];
  const size = Math.max(...row.map((one) => one.size));
  const base = Math.max(...row.filter((one) => one.size > size * small).map((one) => one.base));
  for (const one of row) {
    const last = lines.at(-1);
    const space = last ? one.left - last.right : 0;
    if (!last || space > gap * size) {
      const begun: TextLine = { text: '', left: one.left, right: one.right, base, size, marks: [] };
      lines.push(begun);
      if (one.isStruck) addUnseen(begun.marks, 'struck_text', one.text);
      else begun.text = one.text;
      continue;
    }
    const isRaised = one.size < size * small && base - one.base > size * raised;
    if (one.isStruck) addUnseen(last.marks, 'struck_text', one.text);
    else if (isRaised) raise(last, one.text);
    else last.text += (space > size * 0.15 && !/\s$/u.test(last.text) ? ' ' : '') + one.text;
    last.right = Math.max(last.right, one.right);
  }
  return lines;
}

/** Takes a raised figure for the power of a unit, or for the mark of a note. */
function raise(line: TextLine, text: string): void {
  const power = { '2': '²', '3': '³' }[text.trim()];
  if (power !== undefined && /(?:^|[^\p{L}])[kcdm]?m$/u.test(line.text)) line.text += power;
  else line.marks.push({ kind: 'superscript', text: text.trim() });
}

/** A word that a line begins with where another paragraph begins. */
const begins =
  /^(?:[-–+•*]\s|\(?\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s|\(|điều \d|căn cứ\s|theo đề nghị|xét đề nghị|phụ lục|danh mục\s|phần\s|quyết định:?$|nơi nhận)/iu;
/** The same in a cell, where a bracket goes on with the line above, and a code begins a procedure. */
export const beginsInCell = /^(?:[-–+•*]\s|\(?\d{1,2}[.)]\s|[a-zđ]\)\s|[1-9]\.\d{6}(?!\d))/iu;
/** Codes, numbers of documents and days, as a narrow cell breaks them: `1.9001`, `22`; `13/202`, `0/NĐ-CP`. */
const wholes = [
  /^[1-9]\.\d{6}(?!\d)/u,
  /^\d{1,6}\/(?:\d{4}\/)?(?:NĐ|QĐ|TT|TTLT|NQ|QH\d{2}|CT|KH|HD|VBHN)(?!\p{L})/u,
  /^\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/u,
];

/** Joins two lines of one paragraph: with a space, but where a number was broken in the middle. */
export function joinLines(above: string, below: string): string {
  const [head, rest] = [above.trimEnd(), below.trimStart()];
  return `${head}${isBrokenNumber(head, rest) ? '' : ' '}${rest}`;
}

function isBrokenNumber(head: string, rest: string): boolean {
  const last = head.slice(head.lastIndexOf(' ') + 1);
  const [next = ''] = rest.split(' ', 1);
  return (
    /[\p{L}\d][/-]$/u.test(last) ||
    (/^\d/u.test(last) && wholes.some((whole) => !whole.test(last) && whole.test(`${last}${next}`)))
  );
}

/** Words after which something has to follow: in a column beside another, edges tell nothing. */
const unfinished = /(?:ngày|tháng|năm|số|của|và|về|thuộc|tỉnh|việt)$/iu;

const isShown = ({ text }: TextLine): boolean => text.trim() !== '';

/**
 * Returns the text of a cell: a line for each paragraph that begins like one, or that a line ends before for no want
 * of room.
 *
 * @param room the width, in points, that lines of the cell may take
 */
export function cellTextOf(lines: readonly TextLine[], room: number): string {
  const [first, ...rest] = lines.filter(isShown);
  let above = first;
  let text = first?.text.trim() ?? '';
  for (const line of rest) {
    const isOwn = beginsInCell.test(line.text) || (above !== undefined && isBrokenOff(above, line, room));
    if (isOwn) text = `${text}\n${line.text.trim()}`;
    else if (above && isBrokenWord(text, above, line, room)) text += line.text.trim();
    else text = joinLines(text, line.text);
    above = line;
  }
  return text;
}

/** Tells a line after which somebody began another: the next one's first word had room enough in it. */
function isBrokenOff(above: TextLine, below: TextLine, room: number): boolean {
  const [head, rest] = [above.text.trim(), below.text.trim()];
  if (!/^[\p{Lu}\d]/u.test(rest) || unfinished.test(head) || /[,–-]$/u.test(head)) return false;
  if (isBrokenNumber(head, rest)) return false;
  const [word = ''] = rest.split(' ', 1);
  const letter = (below.right - below.left) / rest.length;
  return above.right - above.left + (word.length + 1) * letter + above.size < room;
}

/**
 * Joins the lines of running text to paragraphs: a line that reaches to the right edge goes on in the next, unless
 * that begins like a paragraph; so does a title in the middle of the page.
 */
export function paragraphsOf(lines: readonly TextLine[], edges: { left: number; right: number }): TextLine[] {
  const paragraphs: TextLine[] = [];
  let recent: { line: TextLine; paragraph: TextLine }[] = [];
  for (const line of lines) {
    recent = recent.filter(({ line: { base, size } }) => line.base - base < size * 2);
    if (!isShown(line)) {
      paragraphs.push({ ...line });
      continue;
    }
    const last = recent.at(-1);
    const above =
      last && goesOn(last.line, line, edges) ? last : recent.findLast((one) => isUnfinished(one.line, line));
    if (above) {
      above.paragraph.text = joinLines(above.paragraph.text, line.text);
      above.paragraph.marks.push(...line.marks);
      recent.push({ line, paragraph: above.paragraph });
    } else {
      const paragraph = { ...line };
      paragraphs.push(paragraph);
      recent.push({ line, paragraph });
    }
  }
  return paragraphs;
}

function isUnfinished(above: TextLine, below: TextLine): boolean {
  const isBelow = below.base > above.base && Math.abs(below.left - above.left) < above.size;
  return isBelow && unfinished.test(above.text.trim()) && !begins.test(below.text) && !isIssuer(above, below);
}

/** The line of a paper's head that names who decides, below a title that is set like it. */
const issuer =
  /^(?:(?:QUYỀN )?(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC)(?: |$)|[ỦU][ỶY] BAN NHÂN DÂN (?:TỈNH|THÀNH PHỐ) )/u;

const isIssuer = (above: TextLine, below: TextLine): boolean =>
  issuer.test(below.text.trim().normalize('NFC')) && !/(?:của|và|thuộc|bởi)$/iu.test(above.text.trim());

function goesOn(above: TextLine, below: TextLine, { left, right }: { left: number; right: number }): boolean {
  const isClose = below.base - above.base > 0 && below.base - above.base < above.size * 2;
  if (!isClose || begins.test(below.text) || /^quyết định:?$/iu.test(above.text.trim())) return false;
  if (isIssuer(above, below)) return false;
  const width = right - left;
  const middle = (left + right) / 2;
  const isCentred = (line: TextLine): boolean =>
    Math.abs((line.left + line.right) / 2 - middle) < width * 0.04 && line.left - left > width * 0.05;
  if (isCentred(above) && isCentred(below)) return isShouted(above.text) === isShouted(below.text);
  return above.right > right - width * 0.12 && below.left < left + width * 0.15;
}

const isShouted = (text: string): boolean => text === text.toUpperCase();
