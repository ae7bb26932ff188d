import { UnreadableFile } from '../../model/unreadable.ts';

/** A value read from a JSON file, or a line that is none. */
export type JsonLine = { row: number; value: unknown } | { row: number; broken: string };

/**
 * Depth of nesting that is refused: data is nested a few times, a text made to break a reader many thousands
 * of times.
 */
const deepest = 100;

/**
 * Checks that a text is JSON as a whole, or one object a line.
 *
 * @throws UnreadableFile `broken_json` where it was cut off, or something else follows it; `too_large` where it is nested beyond measure
 */
export function checkJson(text: string): void {
  if (depthOf(text) > deepest) throw new UnreadableFile('too_large');
  const body = text.replace(/^\ufeff/u, '');
  if (parse(body)) return;
  const lines = body.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '');
  const parsed = lines.map((line) => parse(line)?.value);
  const objects = parsed.filter((value) => typeof value === 'object' && value !== null);
  const isLines = isObject(parsed[0]) && lines.length > 1 && objects.length * 2 > lines.length;
  if (!isLines) throw new UnreadableFile('broken_json');
}

/** Returns how deep lists and objects are nested in a text, without parsing it. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}\n]/gu)) {
    if (sign === '\n' && depth < 0) depth = 0;
    if (sign === '[' || sign === '{') depth += 1;
    if (sign === ']' || sign === '}') depth -= 1;
    most = Math.max(most, depth);
    if (most > deepest) break;
  }
  return most;
}

/** Splits a JSON file into its values: the whole of it, or one a line. */
export function splitJson(text: string): JsonLine[] {
  const body = text.replace(/^\ufeff/u, '');
  const start = body.trimStart().slice(0, 1);
  const whole = start === '[' || start === '{' ? parse(body) : undefined;
  if (whole) return [{ row: 1, value: withRecords(whole.value, 0) }];
  return body.split(/\r\n|\n|\r/u).flatMap((line, index): JsonLine[] => {
    const trimmed = line.trim();
    if (trimmed === '') return [];
    const parsed = parse(trimmed);
    return [parsed ? { row: index + 1, value: parsed.value } : { row: index + 1, broken: trimmed }];
  });
}

/** Depth to which tables are looked for: the top, or lists within an object. */
const deepestTable = 3;

/**
 * Returns a value with the rows of tables as records: `[["Mã TTHC", "Tên"], ["1.000100", "…"]]`, or `rows` beside
 * their `columns`.
 */
function withRecords(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) {
    const [head, ...rows] = value as unknown[];
    return isTexts(head) && areRows(rows, head.length) ? rows.map((row) => recordOf(head, row)) : value;
  }
  if (!isObject(value) || depth > deepestTable) return value;
  const heads = Object.values(value).filter(isTexts);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const head = Array.isArray(part) ? heads.find(({ length }) => areRows(part, length)) : undefined;
      return [
        key,
        head ? (part as unknown[][]).map((row) => recordOf(head, row)) : withRecords(part, depth + 1),
      ];
    }),
  );
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 1 && value.every((part) => typeof part === 'string');

const areRows = (value: readonly unknown[], width: number): value is unknown[][] =>
  value.length > 0 && value.every((row) => Array.isArray(row) && row.length === width);

function recordOf(head: readonly string[], row: readonly unknown[]): JsonObject {
  return Object.fromEntries(head.map((heading, index) => [heading, row[index]]));
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells an object from a list and from plain values. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the objects of a list; none where the value is no list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
