import type { UnseenKind } from '../../model/unreadable.ts';
import { isTiny, isWhite, pointsIn } from './faint.ts';
import { isSymbolFont } from './symbols.ts';

/** Format that an element declares for its text, as far as it decides what is read of it. */
export interface Declared {
  kind?: UnseenKind | 'raised' | 'signs' | 'white' | undefined;
  /** Font of signs. */
  font?: string | undefined;
  ground?: 'paper' | 'shaded' | undefined;
  /** True where nothing is left in the element's place. */
  isGone?: boolean | undefined;
}

/** An element as a selector names it: `tr.an`, `#an`, `td`. */
interface Named {
  name: string;
  id: string;
  classes: readonly string[];
}

/** A rule of a style sheet: the element that it is for, and those that have to be around it. */
interface Rule {
  chain: readonly Named[];
  declared: Declared;
}

/** Declarations of a page's own style sheets. */
export interface PageStyles {
  /** Rules by what names their element first: a class, an id or its own name. */
  rules: ReadonlyMap<string, readonly Rule[]>;
  /** Elements (`th`) and classes (`.dau`) that any rule gives a ground of its own. */
  shaded: ReadonlySet<string>;
}

/** Returns how selectors may name an element. */
export const namedBy = (name: string, attributes: string): Named =>
  attributes === ''
    ? { name, id: '', classes: none }
    : {
        name,
        id: attributeOf(attributes, 'id'),
        classes: attributeOf(attributes, 'class').split(/\s+/u).filter(Boolean),
      };
const none: readonly string[] = [];

/** Returns the rules that hold for an element, the last first. */
function rulesFor(own: Named, around: readonly Named[], { rules }: PageStyles): Declared[] {
  if (rules.size === 0) return [];
  if (own.id === '' && own.classes.length === 0 && !rules.has(own.name)) return [];
  const keys = [`#${own.id}`, ...own.classes.map((one) => `.${one}`), own.name];
  return keys
    .flatMap((key) => rules.get(key) ?? [])
    .filter(({ chain }) => isWithin(chain, own, around))
    .map(({ declared }) => declared)
    .toReversed();
}

function isWithin(chain: readonly Named[], own: Named, around: readonly Named[]): boolean {
  let left = chain.length - 1;
  if (left < 0 || !fits(chain[left], own)) return false;
  for (let at = around.length - 1; at >= 0 && left > 0; at--)
    if (fits(chain[left - 1], around[at])) left -= 1;
  return left === 0;
}

const fits = (one: Named | undefined, element: Named | undefined): boolean =>
  one !== undefined &&
  element !== undefined &&
  (one.name === '' || one.name === element.name) &&
  (one.id === '' || one.id === element.id) &&
  one.classes.every((each) => element.classes.includes(each));

/** Kinds of elements that say by their names what becomes of their text. */
const byName: Readonly<Record<string, Declared['kind']>> = {
  sup: 'raised',
  s: 'struck_text',
  strike: 'struck_text',
  del: 'struck_text',
  template: 'hidden_text',
  select: 'form_field',
  textarea: 'form_field',
  math: 'math',
  'm:omath': 'math',
};

/** Classes that Word gives the marks of notes and of comments. */
const byClass: Readonly<Record<string, Declared['kind']>> = {
  msofootnotereference: 'raised',
  msoendnotereference: 'raised',
  msocomanchor: 'comment',
};

/** Returns what an element's name, attributes, style and classes declare, the nearest first. */
export function declaredBy(
  name: string,
  attributes: string,
  around: readonly Named[],
  styles: PageStyles,
): Declared {
  const element = namedBy(name, attributes);
  const { classes } = element;
  const own = [
    ...saidBy(attributes, 'style', ''),
    ...rulesFor(element, around, styles),
    ...saidBy(attributes, 'face', 'font-family:'),
    ...saidBy(attributes, 'color', 'color:'),
    ...saidBy(attributes, 'bgcolor', 'background:'),
  ];
  const isHidden = /(?:^|\s)hidden(?:\s|=|$)/iu.test(attributes.replace(/"[^"]*"|'[^']*'/gu, ''));
  const named = byName[name] ?? classes.map((one) => byClass[one.toLowerCase()]).find(Boolean);
  const isShaded = [name, ...classes.map((one) => `.${one}`)].some((one) => styles.shaded.has(one));
  return {
    kind: isHidden ? 'hidden_text' : (named ?? own.find(({ kind }) => kind !== undefined)?.kind),
    font: own.find((one) => one.font !== undefined)?.font,
    ground: own.find((one) => one.ground !== undefined)?.ground ?? (isShaded ? 'shaded' : undefined),
    isGone: isHidden || own.some((one) => one.isGone),
  };
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu');
  patterns.set(name, pattern);
  return pattern;
}

/** Reads an attribute as the declaration that it stands for. */
function saidBy(attributes: string, name: string, property: string): Declared[] {
  const value = attributes === '' ? '' : attributeOf(attributes, name);
  return value === '' ? [] : [read(`${property}${value}`)];
}

function attributeOf(attributes: string, name: string): string {
  const found = patternOf(name).exec(attributes);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replaceAll('&quot;', "'");
}

/** Reads the declarations of a style. */
function read(declarations: string): Declared {
  const said = new Map(
    declarations
      .split(';')
      .map((one) => /^\s*([a-z-]{1,40})\s*:\s*([\s\S]*)$/iu.exec(one))
      .map((found) => [(found?.[1] ?? '').toLowerCase(), (found?.[2] ?? '').trim()]),
  );
  const font = /^["'\s]*([^"',]+)/u.exec(said.get('font-family') ?? '')?.[1]?.trim();
  const ground = said.get('background-color') ?? said.get('background');
  return {
    kind: kindOf(said, font),
    ...(isSymbolFont(font) && { font }),
    ...(ground !== undefined && { ground: groundOf(ground) }),
    isGone: /^none/iu.test(said.get('display') ?? '') || /^collapse/iu.test(said.get('visibility') ?? ''),
  };
}

function kindOf(said: ReadonlyMap<string, string>, font: string | undefined): Declared['kind'] {
  const is = (name: string, pattern: RegExp): boolean => pattern.test(said.get(name) ?? '');
  if (
    is('display', /^none/iu) ||
    is('visibility', /^(?:hidden|collapse)/iu) ||
    is('opacity', /^0(?:\.0*)?(?:%|\s|!|$)/u)
  )
    return 'hidden_text';
  if (is('text-decoration', /line-through/iu) || is('text-decoration-line', /line-through/iu))
    return 'struck_text';
  if (isTinySize(said.get('font-size') ?? /\d\S*/u.exec(said.get('font') ?? '')?.[0] ?? ''))
    return 'faint_text';
  if (is('vertical-align', /^super/iu) || is('mso-text-raise', /^[1-9]/u)) return 'raised';
  if (isSymbolFont(font)) return 'signs';
  return isWhiteColor(said.get('color') ?? '') ? 'white' : undefined;
}

/** Points in a unit of a page; of those that rest on letters around them, in letters of twelve points. */
const points: Readonly<Record<string, number>> = { ...pointsIn, em: 12, rem: 12, '%': 0.12 };

function isTinySize(size: string): boolean {
  const [, number, unit = ''] =
    /^(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})(pt|px|r?em|[cm]m|in|%)?(?:[\s/!]|$)/iu.exec(size) ?? [];
  if (number === undefined) return false;
  return Number(number) === 0 || isTiny(Number(number) * (points[unit.toLowerCase()] ?? Number.NaN));
}

/** Tells whether a colour of a page is white to the eye, or none at all. */
function isWhiteColor(color: string): boolean {
  const plain = (color.split('!')[0] ?? '').trim();
  if (/^(?:white|transparent|snow|ghostwhite)$/iu.test(plain)) return true;
  const [, short] = /^#([0-9a-f]{3})$/iu.exec(plain) ?? [];
  if (short !== undefined) return isWhite([...short].map((one) => one + one).join(''));
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*([\d.]+)%?\s*)?\)$/iu.exec(
    plain,
  );
  if (parts) return parts[4] === '0' || parts.slice(1, 4).every((one) => Number(one) >= 0xf8);
  return isWhite(plain);
}

function groundOf(ground: string): Declared['ground'] {
  if (/^(?:inherit|initial|unset)/iu.test(ground)) return undefined;
  // `background` may name more than a colour.
  const first = /^(?:rgba?\([^()]*\)|\S+)/iu.exec(ground)?.[0] ?? '';
  return /^(?:none|transparent)$/iu.test(first) ? undefined : isWhiteColor(first) ? 'paper' : 'shaded';
}

/**
 * Returns what the page's own style sheets declare for classes.
 *
 * @param endOf finds where a style sheet ends that begins at a place
 */
export function stylesOf(page: string, endOf: (name: string, from: number) => number): PageStyles {
  const rules = new Map<string, Rule[]>();
  const shaded = new Set<string>();
  let count = 0;
  for (const { index, 0: tag } of page.matchAll(/<style\b[^<>]{0,1000}>/giu)) {
    const start = index + tag.length;
    for (const { selector, declarations } of rulesOf(page.slice(start, endOf('style', start)))) {
      const declared = read(declarations);
      if (declared.kind === undefined && declared.ground === undefined) continue;
      for (const one of selector.split(',')) {
        const last = /(?:^|[\s>+~])([a-z\d]*)(\.[\w-]+)?(?::[\w-]+(?:\([^()]*\))?)?$/iu.exec(one.trim());
        if (declared.ground === 'shaded' && last) shaded.add(last[2] ?? (last[1] ?? '').toLowerCase());
        // A page has some hundreds of rules; what has more was made to keep a reader busy.
        count += 1;
        const chain = count > mostRules ? undefined : chainOf(one);
        const key = chain && keyOf(chain.at(-1));
        const known = rules.get(key ?? '') ?? [];
        if (chain && key !== undefined && known.length < mostOfKey)
          rules.set(key, [...known, { chain, declared }]);
      }
    }
  }
  return { rules, shaded };
}

const keyOf = (one: Named | undefined): string | undefined => {
  if (!one) return undefined;
  const [first] = one.classes;
  return one.id !== '' ? `#${one.id}` : first !== undefined ? `.${first}` : one.name;
};

const [mostRules, mostOfKey] = [3000, 40];

/** Reads a selector of names, classes and ids, one within another; undefined for any other. */
function chainOf(selector: string): Named[] | undefined {
  const parts = selector.trim().split(/\s*>\s*|\s+/u);
  const chain = parts.map((part) => {
    const [, name, marks] = /^([a-z][a-z\d]*)?((?:[.#][\w-]+)*)$/iu.exec(part) ?? [];
    const own = [...(marks ?? '').matchAll(/([.#])([\w-]+)/gu)];
    return name === undefined && own.length === 0
      ? undefined
      : {
          name: (name ?? '').toLowerCase(),
          id: own.find(([, sign]) => sign === '#')?.[2] ?? '',
          classes: own.flatMap(([, sign, word]) => (sign === '.' && word !== undefined ? [word] : [])),
        };
  });
  return parts.length <= 6 && chain.every((one) => one !== undefined) ? chain : undefined;
}

/** Returns the rules of a style sheet; those for print, or for some screens only, are left out. */
function rulesOf(sheet: string): { selector: string; declarations: string }[] {
  const text = sheet.replace(/<!--|-->|\/\*[\s\S]{0,10000}?\*\//gu, ' ');
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
