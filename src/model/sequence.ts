/**
 * A list that can be gone through as often as is wanted. Whether its items are held is not said: who keeps something
 * of many of them keeps all that it was cut from, unless it is a copy.
 */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
  slice(from?: number, to?: number): T[];
  /** Those that are wanted, to be held. */
  filter(isWanted: (item: T) => boolean): T[];
}

/** A sequence whose items are made anew whenever they are come to, and held by nobody. */
export class LazyList<K, T> implements Sequence<T> {
  private readonly keys: readonly K[];
  private readonly make: (key: K) => T;

  constructor(keys: readonly K[], make: (key: K) => T) {
    this.keys = keys;
    this.make = make;
  }

  get length(): number {
    return this.keys.length;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const key of this.keys) yield this.make(key);
  }

  slice(from?: number, to?: number): T[] {
    return this.keys.slice(from, to).map(this.make);
  }

  filter(isWanted: (item: T) => boolean): T[] {
    const wanted: T[] = [];
    for (const item of this) if (isWanted(item)) wanted.push(structuredClone(item));
    return wanted;
  }
}

/** Steps of long work that people at a terminal are told of. */
export type LongStep = 'catalogs' | 'files' | 'pages' | 'records' | 'comparison' | 'output';

/**
 * Is told, as often as there is something to tell, how far a step of long work has come.
 *
 * @param done the number of things done, of `total`
 * @param name the thing that is next, where it has a name
 */
export type Progress = (step: LongStep, done: number, total: number, name?: string) => void;

/** Goes through things, and tells of each that is done with. */
export function* telling<T>(
  things: Iterable<T>,
  total: number,
  step: LongStep,
  progress: Progress | undefined,
): Generator<T> {
  let done = 0;
  for (const thing of things) {
    yield thing;
    progress?.(step, ++done, total);
  }
}

/** Returns a sequence that tells how far it has been gone through, each time anew. */
export function told<T>(items: Sequence<T>, step: LongStep, progress: Progress | undefined): Sequence<T> {
  if (!progress) return items;
  return {
    length: items.length,
    slice: (from, to) => items.slice(from, to),
    filter: (isWanted) => items.filter(isWanted),
    [Symbol.iterator]: () => telling(items, items.length, step, progress),
  };
}

/** Groups items by their keys: keys in the order in which they first come up, and so the items of each. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
