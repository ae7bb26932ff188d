import { remembering } from '../../../text/remember.ts';
import { isObject, type JsonObject } from '../../files/json-values.ts';
import type { Cell } from '../../lists/cells.ts';
import { type ListColumn, meaningOfKey } from '../../lists/columns.ts';
import { wordsOfKey } from '../../lists/headings/key-words.ts';
import { levelsNamed, wordsOfLevel } from '../../values/levels/words.ts';
import type { Notes } from '../../values/notes.ts';
import { isTimeUnit, namesUnit, withUnit } from '../../values/time-limits.ts';
import { namesWay } from '../../values/ways.ts';
import { asText, isEmpty, partText, plainText } from './values.ts';

const levelNames = { ...wordsOfLevel, other: 'Cơ quan khác' };

/** Values as cells below headings that tell them apart, and keys that were not read. */
interface Apart {
  cells: [ListColumn, Cell][];
  unread: string[];
}

/**
 * Reads times and fees that an object gives for each way of applying or each level, as columns of a list do:
 * `[{hinhThuc: "Trực tiếp", thoiGian: …}]`, `{capTinh: {thoiHan: …}}`; undefined where a value says anything else.
 */
export function saidApart(key: string, part: unknown, notes: Notes): Apart | undefined {
  const items = itemsOf(part);
  if (!items) return undefined;
  const apart: Apart = { cells: [], unread: [] };
  for (const { label, way, values } of items) {
    const unit = unitOfTime(values);
    if (way !== undefined) apart.unread.push(`${key}.${way}`);
    for (const [own, value] of Object.entries(values)) {
      if (own === unit?.key || isEmpty(value)) continue;
      const meaning = meaningOfKey(own);
      const text = asText(value);
      const isRead = (meaning === 'timeLimit' || meaning === 'fees') && text !== undefined;
      if (isRead) {
        const said = plainText(text, meaning, notes);
        const whole = meaning === 'timeLimit' ? withUnit(said, unit?.text) : said;
        apart.cells.push([meaning, { heading: `${own} / ${label}`, text: whole }]);
      } else apart.unread.push(`${key}.${own}`);
    }
  }
  if (apart.cells.length === 0) return undefined;
  const levels = new Set(items.flatMap(({ label, way }) => (way === undefined ? [label] : [])));
  if (levels.size > 0) apart.cells.push(['levels', { heading: key, text: [...levels].join(', ') }]);
  return { ...apart, cells: onceForAll(apart.cells, items.length) };
}

/** Takes what is said alike of each way or level for one value. */
function onceForAll(cells: Apart['cells'], count: number): Apart['cells'] {
  const isAlike = ([meaning, { text }]: Apart['cells'][number]): boolean =>
    cells.filter((other) => other[0] === meaning && other[1].text === text).length === count;
  const seen = new Set<ListColumn>();
  return cells.flatMap((one): Apart['cells'] => {
    const [meaning, { heading, text }] = one;
    if (!isAlike(one)) return [one];
    if (seen.has(meaning)) return [];
    seen.add(meaning);
    return [[meaning, { heading: heading.split(' / ')[0] ?? '', text }]];
  });
}

/** One of several things that a value says apart: what tells it from the others, and its values. */
interface Item {
  label: string;
  /** The key that names the way of applying; that of a level is read. */
  way?: string;
  values: JsonObject;
}

function itemsOf(part: unknown): Item[] | undefined {
  const all = Array.isArray(part)
    ? part.map((one: unknown) => (isObject(one) ? itemOf(one) : undefined))
    : isObject(part)
      ? Object.entries(part).map(([key, one]) => {
          const label = levelLabel(wordsOfKey(key));
          return label !== undefined && isObject(one) ? { label, values: one } : undefined;
        })
      : [];
  const items = all.filter((one) => one !== undefined);
  return items.length > 0 && items.length === all.length ? items : undefined;
}

/** Returns an object with the one of its values that says which way or level it is for. */
function itemOf(object: JsonObject): Item | undefined {
  for (const [key, value] of Object.entries(object)) {
    if (typeof value !== 'string') continue;
    const level = levelLabel(value);
    if (level === undefined && !namesWay(value)) continue;
    const { [key]: _, ...values } = object;
    return level === undefined ? { label: value.trim(), way: key, values } : { label: level, values };
  }
  return undefined;
}

const levelLabel = (text: string): string | undefined =>
  levelsNamed(text)
    ?.map((level) => levelNames[level as keyof typeof levelNames])
    .join(', ');

const unitKeys = remembering<boolean>(5000);
const isUnitKey = (key: string): boolean => unitKeys(key, () => namesUnit(wordsOfKey(key)));

/** Returns the key that holds the unit of the time limit beside it, and the unit: `processingTimeUnit: "DAY"`. */
export function unitOfTime(value: JsonObject): { key: string; text: string } | undefined {
  for (const key of Object.keys(value)) {
    const part = value[key];
    if (typeof part !== 'string' || !isUnitKey(key)) continue;
    const text = partText(part).trim();
    if (isTimeUnit(text)) return { key, text };
  }
  return undefined;
}
