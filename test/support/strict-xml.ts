export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const name = /[A-Za-z_][\w.-]*(?::[\w.-]+)?/u;
const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads an XML document of elements, attributes and text, and throws at whatever XML 1.0 forbids there:
 * characters that are not allowed, bare `<`, `&` and `]]>`, repeated attributes, unbalanced elements.
 */
export function parseStrictXml(text: string): XmlElement {
  if (!/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text))
    throw new Error('forbidden character');
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>\n/u, '');
  if (body === text) throw new Error('no XML declaration');
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  for (const token of body.match(/<[^>]*>|[^<]+/gu) ?? []) {
    const parent = open.at(-1);
    if (!parent) throw new Error('text after the end');
    if (!token.startsWith('<')) parent.text += readText(token);
    else if (token.startsWith('</')) {
      if (`</${parent.name}>` !== token) throw new Error(`${token} closes ${parent.name}`);
      open.pop();
    } else {
      const element = readTag(token);
      parent.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  const [root, ...others] = document.children;
  if (!root || others.length > 0 || open.length !== 1 || document.text.trim() !== '')
    throw new Error('not one root');
  return root;
}

function readTag(token: string): XmlElement {
  const match = new RegExp(`^<(${name.source})((?: ${name.source}="[^"<]*")*)/?>$`, 'u').exec(token);
  if (!match) throw new Error(`not a tag: ${token}`);
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of (match[2] ?? '').matchAll(/ ([\w.:-]+)="([^"]*)"/gu)) {
    if (key in attributes) throw new Error(`${key} twice`);
    // A parser turns bare white space in attributes into spaces, so that nothing but references keeps it.
    if (/[\t\n\r]/u.test(value)) throw new Error('white space that would be normalised');
    attributes[key] = readReferences(value);
  }
  return { name: match[1] ?? '', attributes, children: [], text: '' };
}

function readText(token: string): string {
  if (token.includes(']]>')) throw new Error(']]> in text');
  return readReferences(token.replace(/\r\n?/gu, '\n'));
}

function readReferences(text: string): string {
  return text.replace(/&([^;]*;)?/gu, (whole, reference: string | undefined) => {
    const key = reference?.slice(0, -1) ?? '';
    const found = /^#\d+$/u.test(key) ? String.fromCodePoint(Number(key.slice(1))) : references[key];
    if (found === undefined) throw new Error(`bare ampersand: ${whole}`);
    return found;
  });
}
