import { UnreadableFile } from '../../model/unreadable.ts';

/** What portals give is some levels deep; readers that go into themselves end at some thousands. */
const deepest = 200;

/**
 * Checks that a text that begins like JSON is JSON: as a whole, or, for objects a line, in some line.
 *
 * @throws UnreadableFile `not_json`, or `damaged` where it is nested deeper than any data
 */
export function checkJson(text: string): void {
  const isWhole = parses(text);
  const parts = isWhole ? [text] : text.split(/\r\n|\n|\r/u);
  const isLines = text.trimStart().startsWith('{') && parts.some(parses);
  if (!isWhole && !isLines) throw new UnreadableFile('not_json');
  if (parts.some((part) => depthOf(part) > deepest)) throw new UnreadableFile('damaged');
}

function parses(text: string): boolean {
  if (text.trim() === '') return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Returns how deep brackets nest outside of strings. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isString && sign === '\\') at += 1;
    else if (sign === '"') isString = !isString;
    else if (!isString && (sign === '[' || sign === '{')) depth += 1;
    else if (!isString && (sign === ']' || sign === '}')) depth -= 1;
    if (depth > most) most = depth;
  }
  return most;
}
