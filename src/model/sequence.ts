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
