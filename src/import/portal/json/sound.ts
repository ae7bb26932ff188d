import { isObject, type JsonObject } from '../../files/json-values.ts';
import { errorIn, isErrorValue } from '../../values/no-value.ts';
import { doubt, type Notes, shorten } from '../../values/notes.ts';

/** Error values are short; texts of procedures are not looked through for them. */
const longest = 80;

/**
 * Returns a record without the error values of programs and spreadsheets in it, however deep they lie: `[object
 * Object]`, `undefined`, `#REF!`. Each is told with the keys that lead to it; what stands within other words is kept.
 */
export function withoutErrors(record: JsonObject, notes: Notes): JsonObject {
  const sound = soundOf(record, '', (keys, text) => {
    const reason = isErrorValue(text) ? 'cell_error' : 'error_within';
    doubt(notes, 'row', reason, { column: shorten(keys, 100), text: shorten(text.trim(), 160) });
  });
  return (sound ?? {}) as JsonObject;
}

/** Returns a value without the error values in it, of which each is told with its keys; null where nothing is left. */
export function soundOf(value: unknown, keys: string, tell: (keys: string, text: string) => void): unknown {
  if (typeof value === 'string') {
    const isError = value.length <= longest && isErrorValue(value);
    if (isError || errorIn(value) !== undefined) tell(keys, value);
    return isError ? null : value;
  }
  if (Array.isArray(value)) {
    const sound = value.map((part) => soundOf(part, keys, tell));
    if (sound.every((part, at) => part === value[at])) return value;
    return sound.filter((part, at) => part !== null || value[at] === null);
  }
  if (!isObject(value)) return value;
  let own: Record<string, unknown> | undefined;
  for (const [key, part] of Object.entries(value)) {
    const sound = soundOf(part, keys === '' ? key : `${keys}.${key}`, tell);
    if (sound !== part) own = { ...(own ?? value), [key]: sound };
  }
  // An object of which nothing is left is none.
  return own && Object.values(own).every((part) => part === null) ? null : (own ?? value);
}
