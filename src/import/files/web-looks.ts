import type { Unseen, UnseenKind } from '../../model/unreadable.ts';
import { cleanLine } from '../../text/normalize.ts';
import { withoutMarkup } from '../portal/markup.ts';
import { raisedText } from './raised.ts';

/** A page as it is shown: in place of hidden text stands the mark of its entry in `unseen`. */
interface ShownPage {
  html: string;
  unseen: Unseen[];
}

const tags = /<!--[\s\S]{0,200000}?-->|<(\/?)([a-z][a-z\d]{0,20})\b([^<>]{0,5000})>/giu;
const programs = /^(?:script|style)$/u;
const alone = /^(?:area|base|br|col|hr|img|input|link|meta|wbr)$/u;
const ofTable = /^(?:table|thead|tbody|tfoot)$/u;
const ofRow = /^(?:tr|td|th)$/u;

/** An element that is not shown, while its end is looked for. */
interface Hidden {
  name: string;
  kind: UnseenKind | 'raised';
  start: number;
  depth: number;
  /** Number of tables that were opened in it. */
  tables: number;
}

/** Returns the mark that stands in a page for hidden text. */
const markOf = (number: number): string => `<!--unseen:${number}-->`;
const mark = /^<!--unseen:(\d{1,7})-->$/u;

/** Returns the number of the hidden text that a comment stands for. */
export function unseenAt(comment: string): number | undefined {
  const number = mark.exec(comment)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Takes out of a text with the markup of web pages what {@link shownPage} takes out of a page. */
export function shownText(text: string): ShownPage {
  if (!text.includes('<')) return { html: text, unseen: [] };
  const { html, unseen } = shownPage(text);
  return { html: html.replace(/<!--unseen:\d{1,7}-->/gu, ''), unseen };
}

/**
 * Takes out of a web page what its reader does not see: struck-out text, marks of notes, elements that are hidden by
 * an attribute, a style of their own or a class of the page. Comments and programs are taken out too.
 */
export function shownPage(page: string): ShownPage {
  const classes = classesOf(page);
  const unseen: Unseen[] = [];
  const shown: string[] = [];
  let at = 0;
  let hidden: Hidden | undefined;
  const close = (open: Hidden, end: number, next: number): void => {
    const inner = page.slice(open.start, end);
    const before =
      open.kind === 'raised'
        ? plainOf(
            shown
              .slice(-3)
              .map((one) => one.slice(-200))
              .join(''),
          )
        : '';
    const raised = open.kind === 'raised' ? raisedText(plainOf(inner), before) : undefined;
    const kind = open.kind === 'raised' ? 'superscript' : open.kind;
    if (raised !== undefined) shown.push(raised);
    else if (plainOf(inner) !== '') {
      const left = markOf(unseen.push({ kind, text: plainOf(inner) }) - 1);
      shown.push(kind === 'hidden_row' ? `<tr>${left}</tr>` : left);
    }
    at = next;
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
    if (closing !== '' || alone.test(name)) continue;
    const kind = lookOf(name, attributes, classes);
    if (kind === undefined) continue;
    shown.push(page.slice(at, match.index));
    hidden = { name, kind, start: next, depth: 1, tables: 0 };
    at = next;
  }
  if (hidden) close(hidden, page.length, page.length);
  shown.push(page.slice(at));
  return { html: shown.join(''), unseen };
}

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
  const isCell = name === 'td' || name === 'th';
  return isOutside && ofRow.test(name) && !(hidden.name === 'tr' && isCell) ? 'before' : undefined;
}

function afterProgram(page: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b[^<>]{0,100}>`, 'giu');
  end.lastIndex = from;
  return end.exec(page) ? end.lastIndex : page.length;
}

function lookOf(
  name: string,
  attributes: string,
  classes: ReadonlyMap<string, UnseenKind>,
): Hidden['kind'] | undefined {
  if (name === 'sup') return 'raised';
  if (name === 's' || name === 'strike' || name === 'del') return 'struck_text';
  const style = /(?:^|\s)style\s*=\s*(?:"([^"]*)"|'([^']*)')/iu.exec(attributes);
  const names = /(?:^|\s)class\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))/iu.exec(attributes);
  const own = (names?.[1] ?? names?.[2] ?? names?.[3] ?? '').split(/\s+/u);
  const kind =
    (/(?:^|\s)hidden(?:\s|=|$)/iu.test(attributes.replace(/"[^"]*"|'[^']*'/gu, ''))
      ? 'hidden_text'
      : undefined) ??
    kindOf(style?.[1] ?? style?.[2] ?? '') ??
    own.map((one) => classes.get(one)).find((one) => one !== undefined);
  return kind === 'hidden_text' && name === 'tr' ? 'hidden_row' : kind;
}

/** Returns what a style does to the text below it. */
function kindOf(declarations: string): UnseenKind | undefined {
  if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu.test(declarations))
    return 'hidden_text';
  if (/(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]{0,100}line-through/iu.test(declarations))
    return 'struck_text';
  return /(?:^|[;\s])font-size\s*:\s*0(?:[a-z%]|\s|;|$)/iu.test(declarations) ? 'faint_text' : undefined;
}

/** Returns the classes by which the page's own style sheets hide or strike out text. */
function classesOf(page: string): Map<string, UnseenKind> {
  const classes = new Map<string, UnseenKind>();
  for (const { index, 0: tag } of page.matchAll(/<style\b[^<>]{0,1000}>/giu)) {
    const start = index + tag.length;
    const sheet = page.slice(start, afterProgram(page, 'style', start));
    for (const { selector, declarations } of rulesOf(sheet)) {
      const kind = kindOf(declarations);
      if (kind === undefined) continue;
      for (const one of selector.split(',')) {
        const name = /^[a-z\d]{0,20}\.([\w-]+)$/iu.exec(one.trim())?.[1];
        if (name !== undefined) classes.set(name, kind);
      }
    }
  }
  return classes;
}

/** Returns the rules of a style sheet; those for print, or for some screens only, are left out. */
function rulesOf(sheet: string): { selector: string; declarations: string }[] {
  const text = sheet.replace(/<!--|-->/gu, ' ');
  const rules: { selector: string; declarations: string }[] = [];
  let [depth, start, body] = [0, 0, 0];
  for (const { index, 0: sign } of text.matchAll(/[{}]/gu)) {
    depth = Math.max(0, depth + (sign === '{' ? 1 : -1));
    if (sign === '{' && depth === 1) body = index + 1;
    if (sign !== '}' || depth > 0) continue;
    const selector = text.slice(start, Math.max(start, body - 1)).trim();
    if (!selector.startsWith('@')) rules.push({ selector, declarations: text.slice(body, index) });
    start = index + 1;
  }
  return rules;
}

function plainOf(html: string): string {
  const parted = html.replace(/<t[dh]\b[^<>]{0,5000}>/giu, ' · ').replace(/\s+/gu, ' ');
  const text = (withoutMarkup(parted) ?? parted).replace(/<[^<>]*>/gu, '');
  return cleanLine(text).text.replace(/^(?:· )+|(?: ·)+$/gu, '');
}
