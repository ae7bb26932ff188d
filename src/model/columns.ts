/** Rows of one shape, part by part, each value once: a fraction of the size of the rows, and of the time to read them. */
export interface Columns {
  values: readonly (readonly unknown[])[];
  /** For each part the place of each row's value among its values; -1 where the row lacks the part. */
  places: readonly (readonly number[])[];
}

/** Turns rows into columns of JSON values. */
export function toColumns<Row extends object>(rows: readonly Row[], parts: readonly (keyof Row)[]): Columns {
  const columns = parts.map((part) => {
    const placeOf = new Map<unknown, number>();
    const values: unknown[] = [];
    const places = rows.map((row) => {
      const value = row[part];
      if (value === undefined) return -1;
      const key = typeof value === 'object' ? JSON.stringify(value) : value;
      const known = placeOf.get(key);
      if (known !== undefined) return known;
      placeOf.set(key, values.length);
      return values.push(value) - 1;
    });
    return { values, places };
  });
  return { values: columns.map(({ values }) => values), places: columns.map(({ places }) => places) };
}

/** Turns columns back into rows. Rows share values that are equal. */
export function fromColumns<Row extends object>(
  { values, places }: Columns,
  parts: readonly (keyof Row)[],
): Row[] {
  return Array.from({ length: places[0]?.length ?? 0 }, (_, i) => {
    const row: Partial<Record<keyof Row, unknown>> = {};
    for (const [k, part] of parts.entries()) {
      const place = places[k]?.[i] ?? -1;
      if (place >= 0) row[part] = values[k]?.[place];
    }
    return row as Row;
  });
}
