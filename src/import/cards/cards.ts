import { cleanLine } from '../../text/normalize.ts';
import { columnOf } from '../annex/columns.ts';
import { meaningOf } from '../lists/columns.ts';
import type { CellPlace } from '../files/table.ts';
import type { Card, Cards } from './card.ts';
import { looksLikeCode, saysNoCode } from '../values/codes.ts';
import { headCards, headsCards } from './heads.ts';

type Rows = readonly (readonly string[])[];

/** The first card stands below any number of title rows, but not below a whole page of them. */
const lastFirstRow = 100;
const longestLabel = 120;
/** Rows of a thousand cards; what is longer is a list. */
const mostRows = 20_000;

/**
 * Finds cards in the rows of a table: each row says one thing of a procedure, or two side by side, first what it is,
 * then the value. A table with a row of headings has none: it is a list.
 */
export function findCards(given: Rows): Cards | undefined {
  if (given.length > mostRows) return undefined;
  const labelled = given
    .slice(0, lastFirstRow)
    .flatMap((row, at) => (labelsIn(parted(row)).length > 0 && !headsCards(row) ? [at] : []));
  const [first] = labelled;
  if (first === undefined) return undefined;
  // Where labels have their values in the same line, a title or a menu may have words of theirs.
  const valued = labelled.find(
    (at) => (given[at] ?? []).length === 1 && labelWithValue(given[at]?.[0] ?? ''),
  );
  return (
    cardsFrom(given, first, parted) ??
    (valued === undefined ? undefined : cardsFrom(given, valued, partedByColon))
  );
}

function cardsFrom(given: Rows, first: number, part: typeof parted): Cards | undefined {
  const whole = given.map((cells, row) => (row < first ? cells : part(cells)));
  const offset = isNumberedTable(whole) ? 1 : 0;
  const rows = offset === 0 ? whole : whole.map((cells) => cells.slice(offset));
  // Where labels on lines of their own end in colons, a line without one is a value.
  const isColoned = part === partedByColon || endsInColon(rows[first]);
  const laid = { ...(cardsAcross(rows, first) ?? cardsBelow(rows, first, isColoned)), offset };
  const found = headCards(laid, (text) => labelWithValue(text) !== undefined);
  return isSure(found) ? found : undefined;
}

function cardsBelow(rows: Rows, first: number, isColoned: boolean): Cards {
  const found: Cards = { first, labels: [], cards: [], others: [], rows, offset: 0 };
  /** Rows below the last label, which go on with its value if another label of the card follows. */
  let rest: number[] = [];
  let last = '';
  const close = (isOfCard: boolean): void => {
    for (const row of rest) {
      const cells = rows[row] ?? [];
      const isValue = found.cards.at(-1)?.cells.get(last)?.length === 0;
      const isBeside = cells.length > 1 && !isFilled(cells[0] ?? '');
      const isMore = isBeside || ((isOfCard || isValue) && !isTitle(cells));
      if (isMore) put(found.cards.at(-1), last, valuesIn(cells, 0, cells.length, row));
      // A title within a card only parts it.
      else if (!isOfCard) found.others.push(row);
    }
    rest = [];
  };
  for (let row = first; row < rows.length && isHopeful(found); row++) {
    const cells = rows[row] ?? [];
    const known = isColoned && cells.length === 1 && !endsInColon(cells) ? [] : labelsIn(cells);
    const labels = known.length === 0 && isPair(cells) ? [0] : known;
    if (labels.length === 0 && cells.some((text) => text.trim() !== '')) rest.push(row);
    for (const [index, at] of labels.entries()) {
      const label = labelOf(cells[at] ?? '');
      if (index === 0) {
        const begins = startsAnother(found, label);
        close(!begins);
        if (begins) found.cards.push({ row, cells: new Map() });
      }
      last = label;
      found.mixes ||= saysAgain(found.cards.at(-1), label);
      if (!found.labels.includes(last)) found.labels.push(last);
      put(found.cards.at(-1), last, valuesIn(cells, at + 1, labels[index + 1] ?? cells.length, row));
    }
  }
  close(false);
  return found;
}

/** Tells whether the labels of a table stand beside a column of numbers. */
const isNumberedTable = (rows: Rows): boolean => {
  const labelled = rows.map(labelsIn).filter((places) => places.length > 0);
  return labelled.filter(([first]) => first === 1).length > labelled.length / 2;
};

/** Tells whether most rows of a table begin with a label. */
export const hasLabels = (rows: Rows): boolean =>
  rows.filter((row) => labelsIn(row).length > 0).length > rows.length / 2;

/** Returns a row that is one text, label and value (`Mã thủ tục: …`, `1. Thủ tục …`), as two cells. */
function parted(cells: readonly string[]): readonly string[] {
  const [text, ...others] = cells.filter(isFilled);
  if (text === undefined || others.length > 0 || !isFilled(cells[0] ?? '')) return cells;
  const name = /^\s*(?:\d{1,3}|[IVX]{1,5})[.)]\s*(?:tên )?(thủ tục)(?: hành chính)?[:\s]\s*(\S.*)$/isu.exec(
    text,
  );
  if (name) return [name[1] ?? '', name[2] ?? ''];
  return labelWithValue(text) ?? cells;
}

/** Returns a row that is one text as two cells, where a colon parts label and value. */
function partedByColon(cells: readonly string[]): readonly string[] {
  const [text, ...others] = cells.filter(isFilled);
  return text === undefined || others.length > 0 ? cells : (labelWithValue(text) ?? cells);
}

/** Returns a line as its labels, each with its value: `Lĩnh vực: Hộ tịch; Cấp: Cấp xã` says two. */
export function labelWithValue(text: string): string[] | undefined {
  const [, label = '', value = ''] = /^([^:\n]{2,120}):\s*(\S.*)$/su.exec(text) ?? [];
  if (!meaningOfLabel(label)) return undefined;
  const [, own = '', rest = ''] = /^([^;|\n]+)[;|]\s*(.+)$/su.exec(value) ?? [];
  const others = rest === '' ? undefined : labelWithValue(rest);
  return others ? [label, own.trim(), ...others] : [label, value];
}

const endsInColon = (cells: readonly string[] = []): boolean =>
  cells.length === 1 && /:\s*$/u.test(cells[0] ?? '');

/** Tells whether a card has a sector, body or level already below a label that comes again. */
function saysAgain(card: Card | undefined, label: string): boolean {
  const isOnce = onlyOnce.has(meaningOfLabel(label) ?? '');
  return isOnce && (card?.cells.get(label)?.length ?? 0) > 0;
}

const onlyOnce: ReadonlySet<string> = new Set(['sector', 'department', 'levels']);

/** Adds cells under a label of a card. */
function put(card: Card | undefined, label: string, cells: readonly CellPlace[]): void {
  card?.cells.set(label, [...(card.cells.get(label) ?? []), ...cells]);
}

/** Returns cards that stand side by side: the codes are in one row, and each column is a procedure. */
function cardsAcross(rows: Rows, first: number): Cards | undefined {
  const filled = rows.flatMap((cells, row) => (row >= first && cells.some(isFilled) ? [row] : []));
  const labels = filled.map((row) => labelOf(rows[row]?.[0] ?? ''));
  const codes = rows[filled[labels.findIndex((label) => meaningOfLabel(label) === 'code')] ?? -1] ?? [];
  const columns = codes.flatMap((text, at) =>
    at > 0 && (looksLikeCode(text) || saysNoCode(text)) ? [at] : [],
  );
  const known = labels.filter((label) => meaningOfLabel(label)).length;
  const isLabelled = known > labels.length / 2 && new Set(labels).size === labels.length;
  if (columns.length < 2 || !isLabelled) return undefined;
  const cards = columns.map((column): Card => {
    const cells = filled.map((row, index): [string, CellPlace[]] => [labels[index] ?? '', [{ row, column }]]);
    return { row: first, cells: new Map(cells) };
  });
  return { first, labels, cards, others: [], rows, offset: 0 };
}

/** Returns a label without the number before it and the colon behind. */
function labelOf(text: string): string {
  return cleanLine(text)
    .text.replace(numberBefore, '')
    .replace(/(?<![\s:.])[\s:.]+$/u, '');
}

const numberBefore = /^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)]+|[-–+*•])\s*/u;

/** Returns what a label is for; undefined where it is none. */
function meaningOfLabel(text: string): string | undefined {
  if (text.length > longestLabel || looksLikeCode(text)) return undefined;
  const label = labelOf(text);
  if (label.includes(':')) return undefined;
  const meaning = meaningOf(label) ?? columnOf(label);
  // The name of a level is a value; marks stand in lists.
  return meaning === 'order' || meaning?.endsWith('Mark') ? undefined : meaning;
}

const isFilled = (text: string): boolean => text.trim() !== '';

/** Returns the places of a row's labels: the first text that is no number, and the one after its value. */
function labelsIn(cells: readonly string[]): number[] {
  const filled = cells.flatMap((text, at) => (isFilled(text) ? [at] : []));
  const isNumbered = filled[0] === 0 && /^\(?(?:\d{1,3}|[IVX]{1,5})[.)]?$/u.test((cells[0] ?? '').trim());
  const [first = 0, second, third, ...more] = filled.slice(isNumbered ? 1 : 0);
  const label = cells[first] ?? '';
  if (first > (isNumbered ? 1 : 0) || !meaningOfLabel(label)) return [];
  // Without a cell for its value a text in capitals is a title.
  if (second === undefined && cells.length < 2 && isTitle(cells)) return [];
  return third !== undefined && more.length < 2 && meaningOfLabel(cells[third] ?? '')
    ? [first, third]
    : [first];
}

/** Tells a row of two texts, the first of which may be a label that nobody knows: it is told by the list. */
function isPair(cells: readonly string[]): boolean {
  const [label = '', ...others] = cells.filter(isFilled);
  return others.length === 1 && cells[0] === label && /^\p{L}[^\n]{1,60}$/u.test(label.trim());
}

function valuesIn(cells: readonly string[], from: number, to: number, row: number): CellPlace[] {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => ({
    row,
    column: from + index,
  }));
  return places.filter(({ column }) => isFilled(cells[column] ?? ''));
}

/** Tells whether a label begins another card: it is the first one again, or another code or name. */
function startsAnother({ cards, labels }: Cards, label: string): boolean {
  const card = cards.at(-1);
  if (!card) return true;
  const meaning = meaningOfLabel(label);
  const isOfProcedure = meaning === 'code' || meaning === 'name';
  const isHeld = [...card.cells.keys()].some((held) => meaningOfLabel(held) === meaning);
  return (label === labels[0] && card.cells.has(label)) || (isOfProcedure && isHeld);
}

/** Tells a line over rows: one text, with a Roman number or in capitals. */
function isTitle(cells: readonly string[]): boolean {
  const [text = '', ...others] = cells.filter(isFilled).map((one) => one.trim());
  return (
    others.length === 0 &&
    (/^[IVX]{1,5}[.)]/u.test(text) || (/\p{L}{2}/u.test(text) && text === text.toUpperCase()))
  );
}

/** Lines of each card that may be of none of its labels: its title, buttons. */
const besideEach = 4;
/** Tells whether rows may still be cards: most of a list's say nothing that a card does. */
const isHopeful = ({ labels, others, cards }: Cards): boolean =>
  others.length < 50 + labels.length + besideEach * cards.length;

/** Tells whether rows are cards, to the last of them: each has a name and other parts, and few rows are of none. */
function isSure(found: Cards): boolean {
  const { cards, others } = found;
  const isCard = ({ cells }: Card): boolean => {
    const filled = [...cells].filter(([, values]) => values.length > 0);
    const known = new Set(filled.map(([label]) => meaningOfLabel(label)));
    return known.has('name') && known.size > (known.has('code') ? 2 : 3);
  };
  const rows = cards.reduce((sum, { cells }) => sum + cells.size, 0);
  return cards.length > 0 && cards.every(isCard) && others.length <= rows && isHopeful(found) && !found.mixes;
}
