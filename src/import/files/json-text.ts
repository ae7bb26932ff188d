import { lineEndsIn } from './finder.ts';
import { UnreadableFile } from '../../model/unreadable.ts';
import { isTableWithoutHeadings, withRecords } from './json-tables.ts';
import { isObject } from './json-values.ts';

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
  const whole = isObjectALine(body) ? undefined : parse(body);
  if (whole) {
    if (isTableWithoutHeadings(whole.value)) throw new UnreadableFile('json_rows');
    return;
  }
  if (areMostlyObjects(body)) return;
  const documents = documentsIn(body);
  if (!documents) throw new UnreadableFile('broken_json');
  if (isTableWithoutHeadings(documents.map(({ value }) => value))) throw new UnreadableFile('json_rows');
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
    yield { row: 1, value: withRecords(whole.value) };
    return;
  }
  const documents = isLines ? undefined : documentsIn(body);
  if (documents) {
    // A row of a table on each line is one table.
    const rows = documents.map(({ value }) => value);
    const table = withRecords(rows);
    if (table !== rows) yield { row: 1, value: table };
    else for (const { row, value } of documents) yield { row, value: withRecords(value) };
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

/** Nothing but these parts one document of JSON from the next. */
const between = /^[\s,;]*$/u;

/**
 * Returns the documents of a text that holds several, one after another: objects or lists that nothing parts but
 * spaces and commas; undefined where it holds anything else.
 */
function documentsIn(text: string): { row: number; value: unknown }[] | undefined {
  const found: { row: number; value: unknown }[] = [];
  let [depth, start, end, row, counted] = [0, 0, 0, 1, 0];
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gu)) {
    const [sign] = match;
    if (sign.startsWith('"')) continue;
    if (sign === '[' || sign === '{') {
      if (depth === 0) start = match.index;
      depth += 1;
      continue;
    }
    depth -= 1;
    if (depth > 0) continue;
    const parsed = parse(text.slice(start, match.index + 1));
    if (!parsed || depth < 0 || !between.test(text.slice(end, start))) return undefined;
    for (; counted < start; counted++) if (text[counted] === '\n') row += 1;
    end = match.index + 1;
    found.push({ row, value: parsed.value });
  }
  return depth === 0 && found.length > 1 && between.test(text.slice(end)) ? found : undefined;
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

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

// Readers of a text tell its objects apart, too.
export { isObject, type JsonObject } from './json-values.ts';
