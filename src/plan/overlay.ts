/** Records by id that can be written to. */
export interface WritableRecords<T> extends ReadonlyMap<string, T> {
  set(id: string, record: T): this;
  delete(id: string): boolean;
}

/**
 * Changes on top of a map of records that stays as it is. Only records that are asked for are read from the
 * base, which may be slow. Iterates in the order of a changed copy: records of the base keep their place.
 */
export class Overlay<T> implements WritableRecords<T> {
  private readonly base: ReadonlyMap<string, T>;
  private readonly changed = new Map<string, T>();
  private readonly removed = new Set<string>();
  private readonly added = new Map<string, T>();

  constructor(base: ReadonlyMap<string, T>) {
    this.base = base;
  }

  get size(): number {
    return this.base.size - this.removed.size + this.added.size;
  }

  private holds(id: string): boolean {
    return this.base.has(id) && !this.removed.has(id);
  }

  has(id: string): boolean {
    return this.added.has(id) || this.holds(id);
  }

  get(id: string): T | undefined {
    if (this.added.has(id)) return this.added.get(id);
    if (!this.holds(id)) return undefined;
    return this.changed.has(id) ? this.changed.get(id) : this.base.get(id);
  }

  set(id: string, record: T): this {
    (this.holds(id) ? this.changed : this.added).set(id, record);
    return this;
  }

  delete(id: string): boolean {
    if (this.added.delete(id)) return true;
    if (!this.holds(id)) return false;
    this.removed.add(id);
    this.changed.delete(id);
    return true;
  }

  *keys(): MapIterator<string> {
    for (const id of this.base.keys()) if (!this.removed.has(id)) yield id;
    yield* this.added.keys();
  }

  *entries(): MapIterator<[string, T]> {
    for (const id of this.keys()) yield [id, this.get(id) as T];
  }

  *values(): MapIterator<T> {
    for (const [, record] of this.entries()) yield record;
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(each: (record: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [id, record] of this) each(record, id, this);
  }
}
