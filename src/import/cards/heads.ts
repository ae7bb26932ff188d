import { foldText } from '../../text/fold.ts';
import { codeWithin } from '../annex/codes.ts';
import type { Card, Cards } from './card.ts';

/** Lines above a card that may head it. */
const mostLines = 4;
/** A name is longer than a button or a badge, and few procedures share one. */
const shortestName = 8;
const ownNames = 0.75;

const labels = { code: 'Mã TTHC', name: 'Tên TTHC', online: 'Mức độ dịch vụ công' };
/** Matches the words for how far a procedure is done online, as a card shows them beside its code. */
const badge = /^(?:dvc(?:tt)? )?(?:toàn trình|một phần|cung cấp thông tin(?: trực tuyến)?)$/iu;

/** A line above a card: its row, and what it says without a number or a code. */
interface Line {
  row: number;
  text: string;
  code?: string;
}

/**
 * Gives cards below a line with their name, or with their code, what these lines say: pages show a procedure's title in
 * large letters above its labels. The lines are those at one place above every card, each card's own.
 *
 * @param isLabelled tells a line that is a label with its value
 */
export function headCards(found: Cards, isLabelled: (text: string) => boolean): Cards {
  const { cards, rows } = found;
  if (cards.length < 2 || cards.some((card) => has(card, 'name'))) return found;
  const above = cards.map((card, at) => linesAbove(found, card, cards[at - 1], isLabelled));
  const least = Math.min(...above.map(({ length }) => length));
  const column = (place: number): (Line | undefined)[] => above.map((lines) => lines[place]);
  const places = Array.from({ length: least }, (_, place) => place);
  const names = places.map(column).find(areNames);
  const codes = above.map((lines) => lines.slice(0, mostLines).filter(({ code }) => code !== undefined));
  const needsCodes = !cards.some((card) => has(card, 'code'));
  if (!names || (needsCodes && codes.some(({ length }) => length !== 1))) return found;
  const made = [...rows];
  const taken = new Set<number>();
  const left: number[] = [];
  const headings = new Set<string>();
  const head = (card: Card, label: string, row: number, text: string): void => {
    const cells = [...(made[row] ?? []), text];
    made[row] = cells;
    card.cells.set(label, [{ row, column: cells.length - 1 }]);
    headings.add(label);
    taken.add(row);
  };
  cards.forEach((card, at) => {
    const [name, code] = [names[at], codes[at]?.[0]];
    if (name) head(card, labels.name, name.row, name.text);
    if (!needsCodes || code?.code === undefined) return;
    head(card, labels.code, code.row, code.code);
    if (code.text === '' || code.row === name?.row) return;
    // What else stands beside a code is told with its line.
    if (badge.test(code.text)) head(card, labels.online, code.row, code.text);
    else left.push(code.row);
  });
  return {
    ...found,
    first: Math.min(found.first, ...taken),
    rows: made,
    labels: [...new Set([...headings, ...found.labels])],
    others: [...found.others.filter((row) => !taken.has(row)), ...left],
  };
}

const has = ({ cells }: Card, kind: 'code' | 'name'): boolean =>
  [...cells.keys()].some((label) => kindOf(label) === kind);

const kindOf = (label: string): 'code' | 'name' | undefined => {
  const text = foldText(label);
  return /^(?:so )?ma\b/.test(text) ? 'code' : /^(?:ten|thu tuc|tthc)\b/.test(text) ? 'name' : undefined;
};

/** Returns the lines between a card and the one before it, the nearest first. */
function linesAbove(
  { others, rows, first }: Cards,
  card: Card,
  before: Card | undefined,
  isLabelled: (text: string) => boolean,
): Line[] {
  const free = new Set(others);
  const lines: Line[] = [];
  for (let row = card.row - 1; row >= 0 && row > (before?.row ?? -1); row--) {
    const [text = '', ...more] = (rows[row] ?? []).filter((cell) => cell.trim() !== '');
    if (text === '') continue;
    if (more.length > 0 || isLabelled(text) || (row >= first && !free.has(row))) break;
    const within = codeWithin(text);
    const plain = (within?.rest ?? text)
      .replace(/^\s*(?:[-–+•*]\s+)?(?:\d{1,3}[.)]\s+)?(?=\p{L})/u, '')
      .trim();
    lines.push({ row, text: plain, ...(within && { code: within.code }) });
    if (lines.length === mostLines) break;
  }
  return lines;
}

/** Tells whether the lines at one place above the cards are names: long enough, and hardly any comes again. */
function areNames(lines: readonly (Line | undefined)[]): boolean {
  const texts = lines.map((line) => foldText(line?.text ?? ''));
  return (
    texts.every((text) => text.length >= shortestName && /\p{L}{2}/u.test(text)) &&
    new Set(texts).size >= texts.length * ownNames
  );
}

/** Tells the row over labels and values: `STT | Nội dung | Thông tin`, `Trường | Thủ tục 1 | Thủ tục 2`. */
export function headsCards(texts: readonly string[]): boolean {
  const [label = '', ...others] = texts.map(foldText);
  const filled = others.filter((text) => text !== '');
  const isOver = label === '' || overLabels.test(label);
  if (isOver && filled.length > 0 && filled.every((text) => numbered.test(text))) return true;
  const all = [label, ...filled].filter((text) => text !== '');
  return all.length > 1 && all.length < 5 && all.every((text) => overLabels.test(text));
}

const overLabels =
  /^(?:s?tt|(?:ten )?(?:truong|muc|noi dung|thong tin|tieu chi|chi tieu|dien giai|chi tiet|gia tri|mo ta|ghi chu))(?: .{0,20})?$/;
const numbered = /^(?:thu tuc |tthc |cot )?(?:so )?\(?\d{1,4}\)?[.)]?$/;
