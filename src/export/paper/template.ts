import type { PaperBlock } from '../../model/paper.ts';
import { joined, zip } from '../zip.ts';
import { blocksXml } from './body.ts';
import { fillPlaces, type FoundPlaces, placeKey, type PlaceValues, widthOfSection } from './placeholders.ts';
import { styleElements } from './styles.ts';

/** A Word file that an office made as a template: its parts by their names, and which of them holds the text. */
export interface WordTemplate {
  main: string;
  parts: ReadonlyMap<string, Uint8Array>;
}

/** Texts and blocks that a template is filled with, each by the name that its place has there. */
export interface TemplateContent {
  texts: Readonly<Record<string, string>>;
  blocks: Readonly<Record<string, readonly PaperBlock[]>>;
  /** Names of which one at least has to have a place: without it the paper would say nothing. */
  required: readonly string[];
  /** The block that comes at the end, on pages that lie, where it has no place of its own. */
  atEnd: string;
}

/** A filled template, or why it could not be filled: the names that are wrong, as they stand there. */
export type FilledTemplate =
  | { bytes: Uint8Array }
  | { problem: 'unknown' | 'misplaced'; names: string[] }
  | { problem: 'no-body' };

/**
 * Fills a template: texts within lines, blocks in the place of lines. Its letterhead, margins, headers and styles stay
 * as they are; looks that it has not are added.
 */
export function fillTemplate(template: WordTemplate, content: TemplateContent): FilledTemplate {
  const values: PlaceValues = {
    texts: new Map(Object.entries(content.texts).map(([name, text]) => [placeKey(name), text])),
    blocks: new Map(
      Object.entries(content.blocks).map(([name, blocks]) => [
        placeKey(name),
        (width: number) => ownBlocks(blocks, width),
      ]),
    ),
  };
  const found: FoundPlaces = { filled: new Set(), unknown: new Set(), misplaced: new Set() };
  const filled = new Map<string, string>();
  for (const [name, bytes] of template.parts) {
    if (name !== template.main && !/^word\/(?:header|footer)\d*\.xml$/u.test(name)) continue;
    const { xml, ...places } = fillPlaces(new TextDecoder().decode(bytes), values);
    filled.set(name, xml);
    for (const key of ['filled', 'unknown', 'misplaced'] as const)
      for (const place of places[key]) found[key].add(place);
  }
  if (found.unknown.size > 0) return { problem: 'unknown', names: [...found.unknown] };
  if (found.misplaced.size > 0) return { problem: 'misplaced', names: [...found.misplaced] };
  if (!content.required.some((name) => found.filled.has(placeKey(name)))) return { problem: 'no-body' };
  const main = filled.get(template.main) ?? '';
  const rest = content.blocks[content.atEnd] ?? [];
  const isPlaced = found.filled.has(placeKey(content.atEnd)) || rest.length === 0;
  filled.set(template.main, isPlaced ? main : appended(main, rest));
  return { bytes: packed(template, filled) };
}

/** Adds blocks in a section of their own, whose pages lie, after all that the template has. */
function appended(xml: string, blocks: readonly PaperBlock[]): string {
  const end = xml.lastIndexOf('</w:body>');
  const body = xml.slice(0, end);
  const last = /<w:sectPr(?:\s[^>]*)?>(?:(?!<w:sectPr[\s>]).)*<\/w:sectPr>\s*$/su.exec(body);
  const section = last?.[0] ?? '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
  const lying = turned(section);
  return [
    body.slice(0, last?.index ?? body.length),
    `<w:p><w:pPr>${section}</w:pPr></w:p>`,
    ownBlocks(blocks, widthOfSection(lying)),
    lying,
    xml.slice(end),
  ].join('');
}

/** Turns the pages of a section, with its margins as they are. */
function turned(section: string): string {
  const size = /<w:pgSz\s[^>]*>/u.exec(section)?.[0];
  const [width, height] = ['w', 'h'].map((name) =>
    Number(new RegExp(`w:${name}="(\\d+)"`, 'u').exec(size ?? '')?.[1]),
  );
  const [long, short] = [
    Math.max(width || 11_906, height || 16_838),
    Math.min(width || 11_906, height || 16_838),
  ];
  const lying = `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`;
  return size ? section.replace(size, lying) : section.replace(/>/u, `>${lying}`);
}

function packed({ parts }: WordTemplate, filled: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...parts].map(([name, bytes]) => {
    const text = filled.get(name);
    if (text !== undefined) return { name, chunks: () => [text] };
    if (name === 'word/styles.xml') {
      const styles = withOurStyles(new TextDecoder().decode(bytes));
      return { name, chunks: () => [styles] };
    }
    if (name === '[Content_Types].xml') {
      // What comes of a template (.dotx) is a document.
      const types = new TextDecoder().decode(bytes).replaceAll('.template.main+xml', '.document.main+xml');
      return { name, chunks: () => [types] };
    }
    return { name, chunks: () => [bytes] };
  });
  return joined(zip(entries));
}

/** Our looks have names of their own in a template, so that its headings do not become ours. */
const lookPrefix = 'Tthc';

/** Writes blocks whose looks have the names that they have in a template. */
const ownBlocks = (blocks: readonly PaperBlock[], width: number): string =>
  blocksXml(blocks, width).replaceAll(/(<w:(?:pStyle|tblStyle) w:val=")/gu, `$1${lookPrefix}`);

/** Adds our looks, but for those that the office has made its own; they rest on the usual look of the template. */
function withOurStyles(styles: string): string {
  const usual =
    /<w:style\b(?=[^>]*w:type="paragraph")(?=[^>]*w:default="(?:1|true)")[^>]*w:styleId="([^"]+)"/u.exec(
      styles,
    )?.[1] ?? 'Normal';
  const ours = [...styleElements()]
    .filter(([id]) => !styles.includes(`w:styleId="${lookPrefix}${id}"`))
    .map(([id, xml]) =>
      xml
        .replace(`w:styleId="${id}"`, `w:styleId="${lookPrefix}${id}"`)
        .replace('<w:name w:val="', '<w:name w:val="TTHC ')
        .replace('<w:basedOn w:val="Normal"/>', `<w:basedOn w:val="${usual}"/>`),
    );
  return styles.replace(/<\/w:styles>\s*$/u, `${ours.join('')}</w:styles>`);
}
