/**
 * A map whose keys are known and whose values are made when they are asked for: of thousands of records a decision
 * touches ten. What was made is held, or, of values that are too many for that, made anew each time.
 */
export class LazyMap<T> implements ReadonlyMap<string, T> {
  private readonly ids: ReadonlySet<string>;
  private readonly make: (id: string) => T;
  private readonly made: Map<string, T> | undefined;

  constructor(ids: Iterable<string>, make: (id: string) => T, { holds = true } = {}) {
    this.ids = new Set(ids);
    this.make = make;
    this.made = holds ? new Map() : undefined;
  }

  /** Tells whether a value that was asked for once is there from then on. */
  get holds(): boolean {
    return this.made !== undefined;
  }

  get size(): number {
    return this.ids.size;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  get(id: string): T | undefined {
    if (!this.ids.has(id)) return undefined;
    const made = this.made?.get(id);
    if (made !== undefined) return made;
    const value = this.make(id);
    this.made?.set(id, value);
    return value;
  }

  keys(): MapIterator<string> {
    return this.ids.keys() as MapIterator<string>;
  }

  *entries(): MapIterator<[string, T]> {
    for (const id of this.ids) yield [id, this.get(id) as T];
  }

  *values(): MapIterator<T> {
    for (const id of this.ids) yield this.get(id) as T;
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(each: (value: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [id, value] of this) each(value, id, this);
  }
}
