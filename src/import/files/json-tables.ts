import { looksLikeCode } from '../values/codes.ts';
import { isObject, type JsonObject } from './json-values.ts';

/** Depth to which tables are looked for: the top, or lists within an object. */
const deepestTable = 3;

/**
 * Returns a value with the rows of tables as records: `[["Mã TTHC", "Tên"], ["1.000100", "…"]]`, or `rows` beside
 * their `columns`.
 */
export function withRecords(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) {
    const [head, ...rows] = value as unknown[];
    return isTexts(head) && areRows(rows, head.length) && !head.some(looksLikeCode)
      ? rows.map((row) => recordOf(head, row))
      : value;
  }
  if (!isObject(value) || depth > deepestTable) return value;
  const rows = rowsOfColumns(value);
  if (rows) return rows;
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
  const seen = new Map<string, number>();
  return Object.fromEntries(
    head.map((heading, index) => {
      // Of two columns of one heading none may take the place of the other.
      const count = (seen.get(heading) ?? 0) + 1;
      seen.set(heading, count);
      return [count === 1 ? heading : `${heading} (${count})`, row[index]];
    }),
  );
}

/** Tells whether a value is a list of rows of which the first holds a code: nothing says what its columns are. */
export function isTableWithoutHeadings(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [first] = value as unknown[];
  return isTexts(first) && first.some(looksLikeCode) && areRows(value, first.length);
}

/**
 * Returns the records of a table that is written column by column, in lists or under the numbers of its rows:
 * `{"Mã TTHC": ["1.000100", …], "Tên": […]}`, `{"Mã TTHC": {"0": "1.000100", …}, …}`; undefined for any other object.
 */
function rowsOfColumns(value: JsonObject): JsonObject[] | undefined {
  const columns = Object.entries(value).map(([key, part]) => [key, columnOf(part)] as const);
  const height = columns[0]?.[1]?.length ?? 0;
  const areColumns =
    columns.length > 1 && height > 0 && columns.every(([, cells]) => cells?.length === height);
  const isOfCodes = (cells: readonly unknown[] = []): boolean =>
    cells.every((cell) => typeof cell === 'string' && looksLikeCode(cell));
  if (!areColumns || !columns.some(([, cells]) => isOfCodes(cells))) return undefined;
  return Array.from({ length: height }, (_, at) =>
    Object.fromEntries(columns.map(([key, cells]) => [key, cells?.[at]])),
  );
}

/** Returns the cells of a column: a list of plain values, or values under the numbers of their rows. */
function columnOf(part: unknown): unknown[] | undefined {
  const isNumbered = isObject(part) && Object.keys(part).every((key, at) => key === String(at));
  const cells = isNumbered ? Object.values(part) : part;
  return Array.isArray(cells) && cells.every((cell) => typeof cell !== 'object' || cell === null)
    ? (cells as unknown[])
    : undefined;
}
