import { lineEndsIn } from './finder.ts';
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
  if (!isObjectALine(body) && parse(body)) return;
  if (!areMostlyObjects(body)) throw new UnreadableFile('broken_json');
}

/** Tells a text of several lines, the first of which is an object and more than half of which hold one. */
function areMostlyObjects(body: string): boolean {
  let lines = 0;
  for (const line of linesIn(body)) if (line.trim() !== '') lines += 1;
  if (lines < 2) return false;
  let objects = 0;
  for (const line of linesIn(body)) {
    if (line.trim() === '') continue;
    const value = parse(line)?.value;
    if (objects === 0 && !isObject(value)) return false;
    if (typeof value === 'object' && value !== null) objects += 1;
    // What the rest of a long file holds changes nothing.
    if (objects * 2 > lines) return true;
  }
  return false;
}

/** Returns how deep lists and objects are nested in a text, without parsing it. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  const signs = /"(?:[^"\\\n]|\\.)*"|[[\]{}\n]/gu;
  while (most <= deepest && signs.test(text)) {
    const sign = text[signs.lastIndex - 1];
    if (sign === '\n') depth = Math.max(0, depth);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}

/** Splits a JSON file into its values: the whole of it, or one a line. */
export function splitJson(text: string): JsonLine[] {
  return [...jsonValues(text)];
}

/** Yields the values of a JSON file one by one: of a long file of lines, no more than one is held. */
export function* jsonValues(text: string): Generator<JsonLine> {
  const body = text.replace(/^\ufeff/u, '');
  const start = body.trimStart().slice(0, 1);
  const isLines = isObjectALine(body);
  const whole = !isLines && (start === '[' || start === '{') ? parse(body) : undefined;
  if (whole) {
    yield { row: 1, value: withRecords(whole.value, 0) };
    return;
  }
  let row = 0;
  for (const line of linesIn(body)) {
    row += 1;
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const parsed = parse(trimmed);
    yield parsed ? { row, value: parsed.value } : { row, broken: trimmed };
  }
}

/** Tells text whose first two lines are an object each: it is none as a whole. */
function isObjectALine(body: string): boolean {
  const first: string[] = [];
  for (const line of linesIn(body)) {
    if (line.trim() !== '') first.push(line.trim());
    if (first.length === 2) break;
  }
  return first.length === 2 && first.every((line) => isObject(parse(line)?.value));
}

function* linesIn(text: string): Generator<string> {
  const lineEndAfter = lineEndsIn(text);
  for (let from = 0; from <= text.length; ) {
    const end = lineEndAfter(from);
    yield text.slice(from, end);
    from = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
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
