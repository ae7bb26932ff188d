import type { Unseen, UnseenKind } from '../../../model/unreadable.ts';
import type { Attributes } from '../xml.ts';

/** Elements whose content is not read; those with a kind are noted as hidden content. */
const skipped: ReadonlyMap<string, UnseenKind | undefined> = new Map([
  ['del', 'deleted_text'],
  ['moveFrom', 'moved_text'],
  ['object', 'embedded'],
  ['delText', 'deleted_text'],
  ['sdtPr', undefined],
  ['rubyPr', undefined],
  ['rt', undefined],
]);

/** Tells whether an element is skipped. */
export function skips(name: string): boolean {
  return skipped.has(name);
}

/** Skips an element and keeps its hidden content. */
export class Skipping {
  #depth = 0;
  #kind: UnseenKind | undefined;
  #text = '';
  #isText = false;

  get isOn(): boolean {
    return this.#depth > 0;
  }

  begin(name: string): void {
    this.#depth = 1;
    this.#kind = skipped.get(name);
    this.#text = '';
    this.#isText = name === 'delText';
  }

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    this.#isText = name === 'delText' || name === 't';
    if (name.endsWith('OLEObject')) this.#text += attributes.get('ProgID') ?? '';
  }

  text(text: string): void {
    if (this.#isText && this.#kind) this.#text += text;
  }

  /** Returns the hidden content, at the end of the skipped element and where there is any. */
  close(name: string): Unseen | undefined {
    this.#depth -= 1;
    if (name === 'delText' || name === 't') this.#isText = false;
    const kind = this.#depth === 0 ? this.#kind : undefined;
    if (!kind || (kind !== 'embedded' && this.#text.trim() === '')) return undefined;
    return { kind, text: this.#text };
  }
}
