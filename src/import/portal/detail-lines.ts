/** A value read from a details file, or a line that is none. */
export type DetailLine = { row: number; value: unknown } | { row: number; broken: string };

/**
 * Splits a details file into its values: JSON lines, or one JSON array, or an object that holds
 * one. Lines are counted from 1; in an array the values are.
 */
export function splitDetails(text: string): DetailLine[] {
  const body = text.replace(/^\ufeff/u, '');
  const start = body.trimStart().slice(0, 1);
  const whole = start === '[' || start === '{' ? parse(body) : undefined;
  if (whole) return asList(whole.value).map((value, index) => ({ row: index + 1, value }));
  return body.split(/\r\n|\n|\r/u).flatMap((line, index) => readLine(line, index + 1));
}

function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [value];
  const lists = Object.values(value).filter((part): part is unknown[] => Array.isArray(part));
  const [list] = lists;
  const holdsRecords =
    lists.length === 1 && list?.every((part) => typeof part === 'object') && list.length > 0;
  return holdsRecords && list ? list : [value];
}

/** An array that is broken somewhere is still read line by line, where it has one value a line. */
function readLine(line: string, row: number): DetailLine[] {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed === '[' || trimmed === ']') return [];
  const parsed = parse(trimmed) ?? parse(trimmed.replace(/,$/u, ''));
  return [parsed ? { row, value: parsed.value } : { row, broken: trimmed }];
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
