import type { ProcedureContent } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { isObject, type JsonObject, objectsIn } from '../../files/json-values.ts';
import { type ListColumn, meaningOfKey } from '../../lists/columns.ts';
import { wordsOfKey } from '../../lists/headings/key-words.ts';
import { readFee } from '../../values/fees.ts';
import type { Field, Notes } from '../../values/notes.ts';
import { readTime, withUnit } from '../../values/time-limits.ts';
import { namesWay } from '../../values/ways.ts';
import { unitOfTime } from './apart.ts';
import { isEmpty, plainText } from './values.ts';
import { combineMethods, type Method } from '../methods.ts';
import { line, lines, textOf } from '../national-values.ts';

/** Parts of a record that stand in a list of objects, and the keys in these that were not read. */
export interface ListedParts {
  parts: Partial<ProcedureContent>;
  unread: string[];
}

type Lister = (items: readonly JsonObject[], list: OpenedList, notes: Notes) => Partial<ProcedureContent>;

/** Readers by the meaning of the key that a list stands under. */
const listers: Partial<Record<ListColumn, Lister>> = {
  methods: readMethodList,
  steps: readStepList,
  dossier: readDossierList,
  results: readResultList,
};

/**
 * Reads a list of objects under a key that means ways of applying, steps, a dossier or results, by the words of the
 * keys in it: `cach_thuc_thuc_hien: [{hinh_thuc_nop, thoi_gian, phi_le_phi}]`; undefined where it is no such list,
 * or the objects do not say what they have to.
 */
export function readListOf(
  meaning: ListColumn | undefined,
  key: string,
  value: unknown,
  notes: Notes,
): ListedParts | undefined {
  const read = meaning && listers[meaning];
  if (!read || !Array.isArray(value)) return undefined;
  const items = objectsIn(value);
  if (items.length === 0 || items.length < value.length) return undefined;
  const list = new OpenedList(key);
  const parts = read(items, list, notes);
  return Object.keys(parts).length > 0 ? { parts, unread: list.unreadIn(items) } : undefined;
}

/** Takes values out of the objects of a list by the words of their keys, and remembers what was taken. */
class OpenedList {
  readonly #taken = new Set<string>();
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** Returns the first value whose key fits; its key counts as read. */
  take(item: JsonObject, fits: (key: string, value: unknown) => boolean): unknown {
    const found = Object.entries(item).find(([key, value]) => !isEmpty(value) && fits(key, value));
    if (found) this.#taken.add(found[0]);
    return found?.[1];
  }

  takeWords(item: JsonObject, words: RegExp): unknown {
    return this.take(item, (key) => words.test(foldText(wordsOfKey(key))));
  }

  unreadIn(items: readonly JsonObject[]): string[] {
    const keys = items.flatMap((item) => Object.keys(item).filter((key) => !isEmpty(item[key])));
    return [...new Set(keys)].filter((key) => !this.#taken.has(key)).map((key) => `${this.#key}.${key}`);
  }
}

const nameWords = /^(?:ten|name|title|label)(?: |$)|^(?:giay to|document|ket qua|result)$/;
const textWords = /^(?:mo ta|noi dung|chi tiet|dien giai|ghi chu|description|content|text|detail|note)/;
const caseWords = /^(?:ten )?(?:truong hop|buoc|step|case)|^(?:ten|name|title)(?: |$)/;

const channels: readonly [Method['channel'], RegExp][] = [
  ['direct', /truc tiep|direct/],
  ['online', /truc tuyen|online/],
  ['post', /buu chinh|buu dien|bcci|post/],
];

function readMethodList(
  items: readonly JsonObject[],
  list: OpenedList,
  notes: Notes,
): Partial<ProcedureContent> {
  const rows = items.map((item) => {
    const way = list.take(item, (_, value) => typeof value === 'string' && namesWay(value));
    const label = textOf(way);
    const channel = channels.find(([, words]) => words.test(foldText(label)))?.[0];
    return channel && { label, method: { channel, ...readMethodParts(item, list, notes) } };
  });
  const known = rows.filter((row) => row !== undefined);
  return known.length < items.length ? {} : combineMethods(known, notes);
}

function readMethodParts(item: JsonObject, list: OpenedList, notes: Notes): Omit<Method, 'channel'> {
  const unit = unitOfTime(item);
  if (unit) list.take(item, (key) => key === unit.key);
  const said = textOf(list.take(item, (key) => meaningOfKey(key) === 'timeLimit'));
  const fee = plainText(textOf(list.take(item, (key) => meaningOfKey(key) === 'fees')), 'fees', notes);
  const note = lines(list.takeWords(item, textWords), 'methods', notes);
  const { fees } = readFee(fee.replace(/^(?:phí|lệ phí|phí, lệ phí)\s*:\s*(?=\S)/iu, ''), '', notes);
  const paid = fees && { fees };
  // Where the portal's list of units had none for it, the description says the time.
  if (foldText(said) === 'khac' && note !== undefined) return { time: { text: note }, ...paid };
  const time = readTime(withUnit(said, unit?.text), notes);
  return { ...(time && { time }), ...paid, ...(note && { note }) };
}

function readStepList(
  items: readonly JsonObject[],
  list: OpenedList,
  notes: Notes,
): Partial<ProcedureContent> {
  const steps = items.flatMap((item) => {
    const text = lines(list.takeWords(item, textWords), 'steps', notes);
    const title = line(list.takeWords(item, caseWords), 'steps', notes);
    const said = text ?? title;
    return said === undefined ? [] : [{ ...(title && title !== said && { case: title }), text: said }];
  });
  return steps.length > 0 ? { steps } : {};
}

function readDossierList(
  items: readonly JsonObject[],
  list: OpenedList,
  notes: Notes,
): Partial<ProcedureContent> {
  const name = (item: JsonObject, field: Field) => line(list.takeWords(item, nameWords), field, notes);
  const documentsOf = (all: readonly JsonObject[]) =>
    all.flatMap((item) => {
      const own = name(item, 'dossier');
      const count = (words: RegExp) => {
        const found = list.take(
          item,
          (key, value) => words.test(foldText(wordsOfKey(key))) && Number(value) > 0 && value !== true,
        );
        return Number(found ?? 0);
      };
      const [originals, copies] = [count(/ban chinh|original/), count(/ban sao|cop(?:y|ies)/)];
      return own === undefined
        ? []
        : [{ name: own, ...(originals > 0 && { originals }), ...(copies > 0 && { copies }) }];
    });
  const cases = items.map((item) => {
    const within = list.take(item, (_, value) => objectsIn(value).length > 0);
    return within === undefined
      ? undefined
      : {
          title: line(list.takeWords(item, caseWords), 'dossier', notes),
          documents: documentsOf(objectsIn(within)),
        };
  });
  const dossier = cases.every((one) => one === undefined)
    ? [{ documents: documentsOf(items) }]
    : cases.flatMap((one) =>
        one ? [{ ...(one.title && { case: one.title }), documents: one.documents }] : [],
      );
  return dossier.some(({ documents }) => documents.length > 0) ? { dossier } : {};
}

function readResultList(
  items: readonly JsonObject[],
  list: OpenedList,
  notes: Notes,
): Partial<ProcedureContent> {
  const results = items.flatMap((item) => line(list.takeWords(item, nameWords), 'results', notes) ?? []);
  return results.length > 0 ? { results: results.length === 1 ? (results[0] as string) : results } : {};
}

/** Tells whether a value is a list of objects. */
export const isList = (value: unknown): boolean => Array.isArray(value) && value.some(isObject);
