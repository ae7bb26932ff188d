import { isOn } from '../switches.ts';
import { type Attributes, scanXml } from '../xml.ts';

/** Format of a run of text, as far as it decides whether the text is shown; undefined is not set. */
export interface Look {
  vanish?: boolean;
  strike?: boolean;
  dstrike?: boolean;
  isRaised?: boolean;
  font?: string;
  /** Character style of the run, where it has one. */
  style?: string;
}

/** Appearance of a run on paper: hidden, struck out or raised, and its font. */
export interface Appearance {
  isHidden: boolean;
  isStruck: boolean;
  isRaised: boolean;
  font: string | undefined;
}

/** Sets a property of a run in its format; properties that do not matter here are passed over. */
export function takeLook(look: Look, name: string, attributes: Attributes): void {
  if (name === 'vanish' || name === 'strike' || name === 'dstrike') look[name] = isOn(attributes.get('val'));
  else if (name === 'vertAlign') look.isRaised = attributes.get('val') === 'superscript';
  else if (name === 'rStyle') look.style = attributes.get('val') ?? '';
  else if (name === 'rFonts') {
    const font = attributes.get('ascii') ?? attributes.get('hAnsi');
    if (font !== undefined) look.font = font;
  }
}

/** Formats of a document's styles, each with what it inherits. */
export class StyleLooks {
  readonly #looks = new Map<string, Look>();
  readonly #parents = new Map<string, string>();
  /** Style of paragraphs that name none. */
  #default: string | undefined;

  /** @param xml the part with the styles, where the document has one */
  constructor(xml: string | undefined) {
    let id: string | undefined;
    let conditional = 0;
    if (xml === undefined) return;
    scanXml(xml, {
      open: (name, attributes) => {
        if (name === 'tblStylePr') conditional += 1;
        else if (name === 'style') id = this.#begin(attributes);
        else if (id !== undefined && conditional === 0) this.#take(id, name, attributes);
      },
      close: (name) => {
        if (name === 'tblStylePr') conditional -= 1;
        if (name === 'style') id = undefined;
      },
      text: () => {},
    });
  }

  #begin(attributes: Attributes): string {
    const id = attributes.get('styleId') ?? '';
    const isDefault = attributes.get('default');
    this.#looks.set(id, {});
    if (attributes.get('type') === 'paragraph' && isDefault !== undefined && isOn(isDefault))
      this.#default = id;
    return id;
  }

  #take(id: string, name: string, attributes: Attributes): void {
    if (name === 'basedOn') this.#parents.set(id, attributes.get('val') ?? '');
    else takeLook(this.#looks.get(id) ?? {}, name, attributes);
  }

  /**
   * Returns the appearance of a run. Its own properties count; else its paragraph's style and its own style
   * together, of which two that both strike a text out (or hide it) undo each other.
   */
  appearance(own: Look, paragraphStyle: string | undefined): Appearance {
    const outer = this.#whole(paragraphStyle ?? this.#default);
    const inner = this.#whole(own.style);
    const either = (name: 'vanish' | 'strike'): boolean =>
      own[name] ?? (outer[name] ?? false) !== (inner[name] ?? false);
    const twice = own.dstrike ?? inner.dstrike ?? outer.dstrike ?? false;
    return {
      isHidden: either('vanish'),
      isStruck: either('strike') || twice,
      isRaised: own.isRaised ?? inner.isRaised ?? outer.isRaised ?? false,
      font: own.font ?? inner.font ?? outer.font,
    };
  }

  #whole(id: string | undefined): Look {
    let look: Look = {};
    let at = id;
    for (let steps = 0; at !== undefined && steps < 20; steps++) {
      look = { ...this.#looks.get(at), ...look };
      at = this.#parents.get(at);
    }
    return look;
  }
}
