import type { WordNumber } from './document.ts';
import { formatNumber } from './number-format.ts';
import { type Attributes, scanXml } from '../xml.ts';

/** Number format of one level of a list. */
interface ListLevel {
  start: number;
  format: string;
  /** Pattern of the number, as `%1.%2.`: the marks stand for the numbers of the levels up to this one. */
  pattern: string;
}

interface List {
  abstractId: string;
  /** First numbers of levels that begin anew in this list. */
  restarts: Map<number, number>;
}

/** List and level (from 0) of a paragraph. */
export interface ListPlace {
  list: string;
  level: number;
}

/** Lists of a document, counted paragraph by paragraph. */
export interface Numbering {
  /** Returns the number of the next paragraph of a list; undefined where there is no such list. */
  next(place: ListPlace): WordNumber | undefined;
  /** Returns the list that paragraphs of a style belong to. */
  ofStyle(style: string): Partial<ListPlace> | undefined;
}

/** Lists nest nine deep in Word. */
const levelCount = 9;

/**
 * Reads a document's lists, so that the numbers that Word generates are known.
 *
 * @param numberingXml the part with the lists, where the document has one
 * @param stylesXml the part with the styles, which may put paragraphs into lists
 */
export function readNumbering(numberingXml: string | undefined, stylesXml: string | undefined): Numbering {
  const { patterns, lists } = numberingXml
    ? readLists(numberingXml)
    : { patterns: new Map<string, ListLevel[]>(), lists: new Map<string, List>() };
  const styles = stylesXml ? readStyles(stylesXml) : new Map<string, Partial<ListPlace>>();
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    ofStyle: (style) => styles.get(style),
    next: ({ list: id, level }) => {
      const list = lists.get(id);
      const levels = patterns.get(list?.abstractId ?? '');
      if (!list || !levels?.[level]) return undefined;
      const count = counts.get(list.abstractId) ?? [];
      counts.set(list.abstractId, count);
      const restart = list.restarts.get(level);
      if (restart !== undefined && !begun.has(`${id} ${level}`)) count[level] = restart - 1;
      begun.add(`${id} ${level}`);
      count[level] = (count[level] ?? levels[level].start - 1) + 1;
      count.length = level + 1;
      return labelOf(levels, level, count);
    },
  };
}

function labelOf(levels: readonly ListLevel[], level: number, count: readonly number[]): WordNumber {
  const { format, pattern } = levels[level] as ListLevel;
  if (format === 'bullet') return { label: '-', isBullet: true };
  const label = pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const one = levels[at];
    return one ? formatNumber(count[at] ?? one.start, one.format) : '';
  });
  return { label, isBullet: false };
}

function readLists(xml: string): { patterns: Map<string, ListLevel[]>; lists: Map<string, List> } {
  const patterns = new Map<string, ListLevel[]>();
  const lists = new Map<string, List>();
  let levels: ListLevel[] | undefined;
  let list: List | undefined;
  let level = 0;
  const set = (change: Partial<ListLevel>): void => {
    if (levels)
      levels[level] = { ...(levels[level] ?? { start: 1, format: 'decimal', pattern: '' }), ...change };
  };
  const openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    abstractNum: (attributes) => {
      levels = [];
      patterns.set(attributes.get('abstractNumId') ?? '', levels);
    },
    num: (attributes) => {
      list = { abstractId: '', restarts: new Map() };
      lists.set(attributes.get('numId') ?? '', list);
    },
    abstractNumId: (attributes) => {
      if (list) list.abstractId = attributes.get('val') ?? '';
    },
    lvl: (attributes) => {
      level = readLevel(attributes.get('ilvl'));
      set({});
    },
    lvlOverride: (attributes) => {
      level = readLevel(attributes.get('ilvl'));
    },
    startOverride: (attributes) => list?.restarts.set(level, readCount(attributes.get('val'))),
    start: (attributes) => set({ start: readCount(attributes.get('val')) }),
    numFmt: (attributes) => set({ format: attributes.get('val') ?? 'decimal' }),
    lvlText: (attributes) => set({ pattern: (attributes.get('val') ?? '').slice(0, 100) }),
  };
  scanXml(xml, {
    open: (name, attributes) => openers[name]?.(attributes),
    close: (name) => {
      if (name === 'abstractNum') levels = undefined;
      if (name === 'num') list = undefined;
    },
    text: () => {},
  });
  return { patterns, lists };
}

function readStyles(xml: string): Map<string, Partial<ListPlace>> {
  const styles = new Map<string, Partial<ListPlace>>();
  const parents = new Map<string, string>();
  let style: string | undefined;
  const set = (change: Partial<ListPlace>): void => {
    if (style !== undefined) styles.set(style, { ...styles.get(style), ...change });
  };
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'style') style = attributes.get('styleId');
      if (name === 'basedOn' && style !== undefined) parents.set(style, attributes.get('val') ?? '');
      if (name === 'numId') set({ list: attributes.get('val') ?? '' });
      if (name === 'ilvl') set({ level: readLevel(attributes.get('val')) });
    },
    close: (name) => {
      if (name === 'style') style = undefined;
    },
    text: () => {},
  });
  for (const name of parents.keys()) {
    const inherited = inheritedPlace(name, styles, parents);
    if (inherited) styles.set(name, inherited);
  }
  return styles;
}

function inheritedPlace(
  name: string,
  styles: ReadonlyMap<string, Partial<ListPlace>>,
  parents: ReadonlyMap<string, string>,
): Partial<ListPlace> | undefined {
  let at: string | undefined = name;
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    const own = styles.get(at);
    if (own?.list !== undefined) return { ...own, ...styles.get(name) };
    at = parents.get(at);
  }
  return undefined;
}

/** Returns the level that a list's mark names; the first, where it is no number. */
export function readLevel(text: string | undefined): number {
  const level = Number(text);
  return Number.isInteger(level) && level >= 0 && level < levelCount ? level : 0;
}

function readCount(text: string | undefined): number {
  const count = Number(text);
  return Number.isInteger(count) && count >= 0 && count < 100_000 ? count : 1;
}
