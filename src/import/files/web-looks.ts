import type { Unseen, UnseenKind } from '../../model/unreadable.ts';
import { withLatinLetters } from '../../text/foreign-letters.ts';
import { holdsLegacyWords } from '../../text/legacy.ts';
import { cleanLine } from '../../text/normalize.ts';
import { textOfMarkup, withoutMarkup } from '../portal/markup.ts';
import { raisedText } from './raised.ts';
import { shownSigns } from './symbols.ts';
import { type Declared, declaredBy, namedBy, stylesOf } from './web-styles.ts';

/** A page as it is shown: in place of hidden text stands the mark of its entry in `unseen`. */
interface ShownPage {
  html: string;
  unseen: Unseen[];
}

const tags = /<!--[\s\S]{0,200000}?-->|<(\/?)([a-z][a-z\d]{0,20}(?::[a-z]{1,20})?)\b([^<>]{0,5000})>/giu;
const programs = /^(?:script|style)$/u;
const alone = /^(?:area|base|br|col|hr|img|input|link|meta|wbr)$/u;
const ofTable = /^(?:table|thead|tbody|tfoot)$/u;
const ofRow = /^(?:tr|td|th)$/u;
const isCell = (name: string): boolean => name === 'td' || name === 'th';

/** Looks of text that is not read as it stands: left out, or read by what its letters show. */
type Kind = UnseenKind | 'raised' | 'signs';

/** An element that is not shown, while its end is looked for. */
interface Hidden {
  name: string;
  kind: Kind;
  font?: string | undefined;
  /** True for a cell that is empty to the eye and yet there. */
  keepsPlace: boolean;
  start: number;
  depth: number;
  /** Number of tables that were opened in it. */
  tables: number;
}

/** An element that is open: the ground below its text, and what a row or table does to the text of its cells. */
interface Around extends ReturnType<typeof namedBy> {
  ground?: 'paper' | 'shaded' | undefined;
  kind?: Kind | undefined;
}

const deepest = 60;

/** Fields of a form that hold nothing of a list. */
const silent = /(?:^|\s)type\s*=\s*["']?(?:hidden|button|submit|reset|image|search)/iu;

/** Returns the mark that stands in a page for hidden text. */
const markOf = (number: number): string => `<!--unseen:${number}-->`;
const mark = /^<!--unseen:(\d{1,7})-->$/u;

/** Returns the number of the hidden text that a comment stands for. */
export function unseenAt(comment: string): number | undefined {
  const number = mark.exec(comment)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Takes out of a text with the markup of web pages what {@link shownPage} takes out of a page. */
function shownText(text: string): ShownPage {
  if (!text.includes('<')) return { html: text, unseen: [] };
  const { html, unseen } = shownPage(text);
  return { html: html.replace(/<!--unseen:\d{1,7}-->/gu, ''), unseen };
}

/** Returns a text without the markup of web pages, and what that hides or strikes out. */
export function readMarkup(text: string): { text: string; unseen: Unseen[] } {
  const { html, unseen } = shownText(text);
  return { text: withoutMarkup(html) ?? html, unseen };
}

const markupWithin = /<\/?[a-z]|&#?[a-z\d]{2,8};/iu;
const mayBeMarkup = (text: string): boolean =>
  (text.includes('<') || text.includes('&')) && markupWithin.test(text);

/** Tells a text that is not read as it stands; nearly every cell is. */
export const mayBePasted = (text: string): boolean => mayBeMarkup(text) || holdsLegacyWords(text);

/**
 * Returns a text without the markup of web pages that was pasted or exported with it, and with letters of other alphabets
 * in Latin; what was hidden or mended, and a text in an old encoding, stands beside it.
 */
export function readPasted(text: string): { text: string; unseen: Unseen[] } {
  if (!mayBePasted(text)) return { text, unseen: [] };
  const { text: own, unseen } = mayBeMarkup(text) ? readMarkup(text) : { text, unseen: [] };
  const read = own === text ? text : own.trim();
  const told: Unseen[] = holdsLegacyWords(read) ? [{ kind: 'old_encoding', text: read }] : [];
  const latin = withLatinLetters(read);
  if (latin !== read) told.push({ kind: 'foreign_letters', text: latin });
  return { text: latin, unseen: [...unseen, ...told] };
}

/**
 * Takes out of a web page what its reader does not see: struck-out text, letters that are white or tiny, marks of
 * notes, elements that are hidden by an attribute, a style of their own or a class of the page. Comments and programs
 * are taken out too; letters of a symbol font become the signs that it shows.
 */
export function shownPage(page: string): ShownPage {
  const styles = stylesOf(page, (name, from) => afterProgram(page, name, from));
  const unseen: Unseen[] = [];
  const shown: string[] = [];
  const around: Around[] = [];
  let at = 0;
  let hidden: Hidden | undefined;
  const tell = (kind: UnseenKind, text: string): string => markOf(unseen.push({ kind, text }) - 1);
  const before = (): string =>
    plainOf(
      shown
        .slice(-3)
        .map((one) => one.slice(-200))
        .join(''),
    );
  const leave = (open: Hidden, inner: string): void => {
    const text = plainOf(inner);
    if (text === '') return;
    const read = (signs: string): void => {
      shown.push(/^\s/u.test(inner) ? ' ' : '', escaped(signs), /\s$/u.test(inner) ? ' ' : '');
    };
    if (open.kind === 'signs') {
      const { text: signs, unknown } = shownSigns(text, open.font ?? '');
      read(signs);
      if (unknown !== '') shown.push(tell('symbol', unknown));
    } else if (open.kind === 'math') {
      read(text);
      shown.push(tell('math', ''));
    } else if (open.kind === 'raised') {
      const raised = raisedText(text, before());
      if (raised === undefined) shown.push(tell('superscript', text));
      else read(raised);
    } else {
      const left = tell(open.kind, text);
      shown.push(open.kind === 'hidden_row' ? `<tr>${left}</tr>` : left);
    }
  };
  const close = (open: Hidden, end: number, next: number): void => {
    leave(open, page.slice(open.start, end));
    at = open.keepsPlace ? end : next;
    hidden = undefined;
  };
  for (const match of page.matchAll(tags)) {
    const [whole, closing = '', given = '', attributes = ''] = match;
    const name = given.toLowerCase();
    if (match.index < at) continue;
    const next = match.index + whole.length;
    if (hidden) {
      const end = endsHidden(hidden, name, closing !== '');
      if (end === 'after') close(hidden, match.index, next);
      else if (end === 'before') close(hidden, match.index, match.index);
      if (end !== 'before') continue;
    }
    if (name === '' || (closing === '' && programs.test(name))) {
      shown.push(page.slice(at, match.index));
      at = name === '' ? next : afterProgram(page, name, next);
      continue;
    }
    endAround(around, name, closing !== '');
    if (name === 'input' && !silent.test(attributes)) {
      shown.push(page.slice(at, match.index), tell('form_field', ''));
      at = next;
    }
    if (closing !== '' || alone.test(name)) continue;
    const own = declaredBy(name, attributes, around, styles);
    const kind = kindOf(name, own, around);
    const isOfCells = ofTable.test(name) || name === 'tr';
    if (kind === undefined || (isOfCells && !/^hidden_/u.test(kind))) {
      around.push({ ...namedBy(name, attributes), ground: own.ground, kind });
      // Pages leave elements open; what lies so far out decides nothing.
      if (around.length > deepest) around.shift();
      continue;
    }
    const keepsPlace = isCell(name) && own.isGone !== true;
    shown.push(page.slice(at, keepsPlace ? next : match.index));
    hidden = { name, kind, font: own.font, keepsPlace, start: next, depth: 1, tables: 0 };
    at = next;
  }
  if (hidden) close(hidden, page.length, page.length);
  shown.push(page.slice(at));
  return { html: shown.join(''), unseen };
}

/** Ends the open elements that a tag ends: its own, and the cells and rows that pages leave open. */
function endAround(around: Around[], name: string, isClosing: boolean): void {
  const table = around.findLastIndex((one) => one.name === 'table');
  const from = around.findLastIndex(
    (one, index) =>
      index >= (name === 'table' ? 0 : table) &&
      (isClosing
        ? one.name === name
        : (isCell(name) && isCell(one.name)) || (name === 'tr' && one.name === 'tr')),
  );
  if (from >= 0) around.length = from;
}

/** Returns what an element does to its text: by its own look, as a cell also by that of its row and table. */
function kindOf(name: string, own: Declared, around: readonly Around[]): Kind | undefined {
  const table = around.findLastIndex((one) => one.name === 'table');
  const outer = isCell(name) ? around.slice(Math.max(0, table)) : [];
  if (own.kind === 'hidden_text') return name === 'tr' ? 'hidden_row' : own.kind;
  if (own.kind !== undefined && own.kind !== 'white') return own.kind;
  const ground = own.ground ?? around.findLast((one) => one.ground !== undefined)?.ground;
  if (own.kind === 'white') return ground === 'shaded' ? undefined : 'faint_text';
  return outer.findLast((one) => one.kind !== undefined)?.kind;
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** Tells whether a tag ends a hidden element: with it, or before it where pages leave end tags out. */
function endsHidden(hidden: Hidden, name: string, isClosing: boolean): 'after' | 'before' | undefined {
  if (name === 'table' && hidden.name !== 'table') {
    if (isClosing && hidden.tables === 0) return 'before';
    hidden.tables += isClosing ? -1 : 1;
    return undefined;
  }
  if (name === hidden.name) {
    if (!isClosing && ofRow.test(name)) return hidden.tables === 0 ? 'before' : undefined;
    if (isClosing && ofRow.test(name)) return hidden.tables === 0 ? 'after' : undefined;
    hidden.depth += isClosing ? -1 : 1;
    return hidden.depth === 0 ? 'after' : undefined;
  }
  const isOutside = hidden.tables === 0 && !ofTable.test(hidden.name);
  return isOutside && ofRow.test(name) && !(hidden.name === 'tr' && isCell(name)) ? 'before' : undefined;
}

function afterProgram(page: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b[^<>]{0,100}>`, 'giu');
  end.lastIndex = from;
  return end.exec(page) ? end.lastIndex : page.length;
}

function plainOf(html: string): string {
  const parted = html.replace(/<t[dh]\b[^<>]{0,5000}>/giu, ' · ').replace(/\s+/gu, ' ');
  const text = textOfMarkup(parted);
  return cleanLine(text).text.replace(/^(?:· )+|(?: ·)+$/gu, '');
}
