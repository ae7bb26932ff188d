import { UnreadableFile } from '../../model/unreadable.ts';
import { decodeEntity } from '../../text/escape.ts';

/** Depth of nesting that is refused: a table in a table in a text box has some forty levels. */
const maxDepth = 250;

/** Namespaces, and the prefix under which the handler gets the elements of each, whatever the writer's own is. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', ''],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['urn:schemas-microsoft-com:office:spreadsheet', ''],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ...[
    ['main', 'a:'],
    ['picture', 'pic:'],
    ['spreadsheetDrawing', 'xdr:'],
  ].flatMap(([name, prefix = '']) => [
    [`http://schemas.openxmlformats.org/drawingml/2006/${name}`, prefix] as const,
    [`http://purl.oclc.org/ooxml/drawingml/${name}`, prefix] as const,
  ]),
  ...['office', 'table', 'text', 'style', 'draw'].map(
    (name) =>
      [
        `urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0`,
        `${name}:`,
      ] as const,
  ),
]);

/**
 * Receives the elements and text of a part while it is scanned. Names of Word's and Excel's own elements come
 * without a prefix.
 */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Attributes of one element, looked up by local name: `val` for `w:val`. */
export interface Attributes {
  get(name: string): string | undefined;
}

/**
 * Scans a part of an office file from its beginning to its end, in one pass and without a tree: memory is
 * bounded by the depth of the text, time by its length. A document type, an unknown entity or a tag that does
 * not match ends it.
 *
 * @throws UnreadableFile `damaged`
 */
export function scanXml(source: string, handler: XmlHandler): void {
  const scan: Scan = { source, handler, open: [], prefixes: new Map() };
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf('<', at);
    const end = start < 0 ? source.length : start;
    if (end > at) takeText(scan, source.slice(at, end));
    if (start < 0) break;
    at = takeMarkup(scan, start);
  }
  if (scan.open.length > 0 || scan.prefixes.size === 0) throw new UnreadableFile('damaged');
}

/**
 * Scans a part for the text in elements of one name; elements that open and close are told as well.
 *
 * @throws UnreadableFile `damaged`
 */
export function scanTexts(
  source: string,
  element: string,
  { open, close, text: take }: Pick<XmlHandler, 'close' | 'text'> & Partial<XmlHandler>,
): void {
  let isText = false;
  scanXml(source, {
    open: (name, attributes) => {
      isText = name === element;
      open?.(name, attributes);
    },
    close: (name) => {
      isText = false;
      close(name);
    },
    text: (text) => {
      if (isText) take(text);
    },
  });
}

interface Scan {
  source: string;
  handler: XmlHandler;
  /** Names of the open elements: as written, and as the handler gets them. */
  open: { written: string; name: string }[];
  /** Canonical prefix for each prefix of the document. */
  prefixes: Map<string, string>;
}

function takeText(scan: Scan, raw: string): void {
  if (scan.open.length > 0) scan.handler.text(decode(raw));
  else if (!/^[\s\ufeff]*$/u.test(raw)) throw new UnreadableFile('damaged');
}

/** Reads the tag, comment or instruction that starts here; returns the offset after it. */
function takeMarkup(scan: Scan, start: number): number {
  const { source } = scan;
  if (source.startsWith('<!--', start)) return after(source, '-->', start + 4);
  if (source.startsWith('<![CDATA[', start)) {
    const end = after(source, ']]>', start + 9);
    if (scan.open.length > 0) scan.handler.text(source.slice(start + 9, end - 3));
    return end;
  }
  if (source.startsWith('<?', start)) return after(source, '?>', start + 2);
  // A document type could define entities; Word writes none.
  if (source.startsWith('<!', start)) throw new UnreadableFile('damaged');
  const end = tagEnd(source, start + 1);
  const tag = source.slice(start + 1, end - 1);
  if (tag.startsWith('/')) closeTag(scan, tag.slice(1).trimEnd());
  else openTag(scan, tag);
  return end;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw new UnreadableFile('truncated');
  return at + mark.length;
}

/** Returns the offset after a tag's closing sign, passing over signs within quotes. */
function tagEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const sign = source[at];
    if (sign === '>') return at + 1;
    if (sign === '"' || sign === "'") at = after(source, sign, at + 1) - 1;
  }
  throw new UnreadableFile('truncated');
}

function openTag(scan: Scan, tag: string): void {
  const isEmpty = tag.endsWith('/');
  const body = isEmpty ? tag.slice(0, -1) : tag;
  const written = /^[^\s/<>"'=]+/u.exec(body)?.[0];
  if (written === undefined) throw new UnreadableFile('damaged');
  const raw = body.slice(written.length);
  if (raw.includes('xmlns')) learnPrefixes(scan, raw);
  const name = nameOf(scan, written);
  scan.handler.open(name, new RawAttributes(raw));
  if (isEmpty) scan.handler.close(name);
  else if (scan.open.push({ written, name }) > maxDepth) throw new UnreadableFile('damaged');
}

function closeTag(scan: Scan, written: string): void {
  const open = scan.open.pop();
  if (open?.written !== written) throw new UnreadableFile('damaged');
  scan.handler.close(open.name);
}

/** Returns the name of an element with the canonical prefix; Word's own elements have none. */
function nameOf(scan: Scan, written: string): string {
  const colon = written.indexOf(':');
  const prefix = scan.prefixes.get(colon < 0 ? '' : written.slice(0, colon));
  if (prefix === undefined) return written;
  return prefix + written.slice(colon + 1);
}

function learnPrefixes(scan: Scan, raw: string): void {
  for (const [key, value] of attributesIn(raw)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    const prefix = key.slice(6);
    const known = namespaces.get(value);
    if (known !== undefined) scan.prefixes.set(prefix, known);
    // Content types and relationships have namespaces of their own and no prefix.
    else if (prefix === '' && scan.open.length === 0) scan.prefixes.set('', '');
  }
}

/** Attributes of a tag, parsed only when one is asked for: of most tags none ever is. */
class RawAttributes implements Attributes {
  readonly #raw: string;
  #all: [string, string][] | undefined;

  constructor(raw: string) {
    this.#raw = raw;
  }

  get(name: string): string | undefined {
    this.#all ??= attributesIn(this.#raw);
    const found = this.#all.find(([key]) => key === name || key.endsWith(`:${name}`));
    return found && decode(found[1]);
  }
}

/** Returns the attributes in a tag's text, their values as written. */
function attributesIn(raw: string): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 0; ; ) {
    const sign = raw.indexOf('=', at);
    if (sign < 0) return found;
    let start = sign + 1;
    while (raw[start] === ' ' || raw[start] === '\n' || raw[start] === '\r' || raw[start] === '\t')
      start += 1;
    const quote = raw[start];
    const end = quote === '"' || quote === "'" ? raw.indexOf(quote, start + 1) : -1;
    if (end < 0) throw new UnreadableFile('damaged');
    found.push([raw.slice(at, sign).trim(), raw.slice(start + 1, end)]);
    at = end + 1;
  }
}

function decode(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+)?;?/giu, (whole, entity?: string) => {
    const text = entity === undefined || !whole.endsWith(';') ? undefined : decodeEntity(entity);
    if (text === undefined) throw new UnreadableFile('damaged');
    return text;
  });
}
