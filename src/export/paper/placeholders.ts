import { decodeEntity } from '../../text/escape.ts';
import { foldText } from '../../text/fold.ts';
import { paperText } from './xml.ts';

/** Texts and blocks for the places of a template, by their names. */
export interface PlaceValues {
  /** Texts within a line. */
  texts: ReadonlyMap<string, string>;
  /** Paragraphs and tables in the place of a whole line, for a page of some width in twentieths of a point. */
  blocks: ReadonlyMap<string, (width: number) => string>;
}

/** The places that were found in a part of a template. */
export interface FoundPlaces {
  filled: Set<string>;
  unknown: Set<string>;
  /** Names of blocks that stand within a line of other words. */
  misplaced: Set<string>;
}

/** Names of places are told apart without diacritics, capitals and hyphens. */
export const placeKey = (name: string): string =>
  foldText(name.replaceAll(/[-_\s]+/gu, ' ').trim()).toLowerCase();

/**
 * Fills the places of a part of a Word file: `{{name}}` in its text, however Word has parted it, and content controls
 * by their tag.
 *
 * @param xml as Word writes it, with the prefix `w:`
 */
export function fillPlaces(xml: string, values: PlaceValues): FoundPlaces & { xml: string } {
  const part = new Part(xml, values);
  part.fillControls();
  part.fillParagraphs();
  return { ...part.found, xml: part.text() };
}

const opens = (token: string, name: string): boolean =>
  token.startsWith(`<${name}`) && /[\s>]/u.test(token.charAt(name.length + 1)) && !token.endsWith('/>');

class Part {
  readonly found: FoundPlaces = { filled: new Set(), unknown: new Set(), misplaced: new Set() };
  readonly #tokens: string[];
  readonly #values: PlaceValues;

  constructor(xml: string, values: PlaceValues) {
    this.#tokens = xml.match(/<[^<>]*>|[^<]+/gu) ?? [];
    this.#values = values;
  }

  text = (): string => this.#tokens.join('');

  /** Fills content controls; what stays of one is what stands in it. */
  fillControls(): void {
    for (const [start, end] of this.#elements('w:sdt')) {
      const content = this.#indexOf((token) => opens(token, 'w:sdtContent'), start, end);
      const tag = this.#indexOf((token) => token.startsWith('<w:tag '), start, content);
      const name = /w:val="([^"]*)"/u.exec(this.#tokens[tag] ?? '')?.[1] ?? '';
      if (content < 0 || tag < 0 || name === '') continue;
      const key = placeKey(name);
      const block = this.#values.blocks.get(key);
      const text = this.#values.texts.get(key);
      const close = this.#lastIndexOf('</w:sdtContent>', end);
      const isLine = this.#indexOf((token) => opens(token, 'w:p'), content, close) < 0;
      if (block && isLine) this.found.misplaced.add(name);
      else if (block) {
        this.#clear(start, end);
        this.#tokens[start] = block(this.#widthAt(end));
      } else if (text !== undefined) {
        this.#setText(content, close, text, isLine);
        this.#clear(start, content);
        this.#clear(close, end);
      } else this.found.unknown.add(name);
      if (block || text !== undefined) this.found.filled.add(key);
    }
  }

  /** Fills `{{name}}`, paragraph by paragraph: those in a text box before the paragraph that holds it. */
  fillParagraphs(): void {
    for (const [start, end] of this.#elements('w:p')) {
      const texts = this.#textsIn(start, end);
      const whole = texts.map((at) => decode(this.#tokens[at] ?? '')).join('');
      const places = [...whole.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/gu)];
      for (const { 0: place, 1: name = '', index } of places.reverse()) {
        const key = placeKey(name);
        const block = this.#values.blocks.get(key);
        const text = this.#values.texts.get(key);
        if (block && whole.trim() === place) this.#replace(start, end, block(this.#widthAt(end)));
        else if (block) this.found.misplaced.add(name);
        else if (text !== undefined) this.#splice(texts, index, place.length, text);
        else this.found.unknown.add(name);
        if (block || text !== undefined) this.found.filled.add(key);
      }
    }
  }

  /** Elements of a name, inner ones before those around them. */
  #elements(name: string): [start: number, end: number][] {
    const open: number[] = [];
    const closed: [number, number][] = [];
    for (const [at, token] of this.#tokens.entries()) {
      if (opens(token, name)) open.push(at);
      else if (token === `</${name}>`) closed.push([open.pop() ?? at, at]);
    }
    return closed;
  }

  /** Text of a paragraph itself, not of those within it. */
  #textsIn(start: number, end: number): number[] {
    const texts: number[] = [];
    let depth = 0;
    for (let at = start + 1; at < end; at++) {
      const token = this.#tokens[at] ?? '';
      if (opens(token, 'w:p')) depth += 1;
      else if (token === '</w:p>') depth -= 1;
      else if (depth === 0 && opens(token, 'w:t') && !this.#tokens[at + 1]?.startsWith('<'))
        texts.push(at + 1);
    }
    return texts;
  }

  /** Puts a text in the place of some letters of a paragraph: it has the look of the first of them. */
  #splice(texts: readonly number[], from: number, length: number, value: string): void {
    let at = 0;
    let isPut = false;
    for (const index of texts) {
      const text = decode(this.#tokens[index] ?? '');
      const [first, last] = [Math.max(0, from - at), Math.min(text.length, from + length - at)];
      at += text.length;
      if (first >= text.length || last <= 0) continue;
      const put = isPut ? '' : value;
      isPut = true;
      this.#tokens[index] = paperText(text.slice(0, first) + put + text.slice(last));
      this.#tokens[index - 1] = '<w:t xml:space="preserve">';
    }
  }

  /** Puts a block in the place of a paragraph; a section that ends with it still ends there. */
  #replace(start: number, end: number, block: string): void {
    const paragraph = this.#tokens.slice(start, end + 1).join('');
    const section = /<w:sectPr[\s>].*<\/w:sectPr>/su.exec(paragraph)?.[0];
    this.#clear(start, end);
    this.#tokens[start] = block + (section ? `<w:p><w:pPr>${section}</w:pPr></w:p>` : '');
  }

  #setText(start: number, end: number, value: string, isLine: boolean): void {
    const texts: number[] = [];
    for (let at = start; at < end; at++) {
      const token = this.#tokens[at] ?? '';
      if (opens(token, 'w:t') && !this.#tokens[at + 1]?.startsWith('<')) texts.push(at + 1);
      // Word shows in grey what is still to be filled in.
      if (token === '<w:rStyle w:val="PlaceholderText"/>') this.#tokens[at] = '';
    }
    const [first, ...others] = texts;
    for (const at of others) this.#tokens[at] = '';
    const run = `<w:r><w:t xml:space="preserve">${paperText(value)}</w:t></w:r>`;
    if (first !== undefined) this.#tokens[first] = paperText(value);
    else if (isLine) this.#tokens[start] += run;
    else {
      const close = this.#indexOf((token) => token === '</w:p>', start, end);
      this.#tokens[close] = `${run}</w:p>`;
    }
  }

  /** The width between the margins of the section that a place is in: its properties come at its end. */
  #widthAt(place: number): number {
    const after = this.#tokens.slice(place).join('');
    const section = /<w:sectPr[\s>].*?<\/w:sectPr>/su.exec(after)?.[0] ?? '';
    return widthOfSection(section);
  }

  #clear(start: number, end: number): void {
    for (let at = start; at <= end; at++) this.#tokens[at] = '';
  }

  #indexOf(test: (token: string) => boolean, start: number, end: number): number {
    for (let at = start; at < end; at++) if (test(this.#tokens[at] ?? '')) return at;
    return -1;
  }

  #lastIndexOf(token: string, end: number): number {
    let at = end;
    while (at > 0 && this.#tokens[at] !== token) at -= 1;
    return at;
  }
}

/** The width between the margins of a section, in twentieths of a point; of one that says none, that of A4 upright. */
export function widthOfSection(section: string): number {
  const number = (name: string, attribute: string, otherwise: number) => {
    const tag = new RegExp(`<w:${name}\\s[^>]*>`, 'u').exec(section)?.[0] ?? '';
    return Number(new RegExp(`w:${attribute}="(\\d+)"`, 'u').exec(tag)?.[1] ?? otherwise);
  };
  return number('pgSz', 'w', 11_906) - number('pgMar', 'left', 1701) - number('pgMar', 'right', 1134);
}

const decode = (text: string): string =>
  text.replace(/&(#x[\da-f]+|#\d+|\w+);/giu, (whole, entity: string) => decodeEntity(entity) ?? whole);
