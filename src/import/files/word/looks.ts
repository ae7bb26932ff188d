import { isTiny, isWhite } from '../faint.ts';
import type { Ground } from './grounds.ts';
import { isOn } from '../switches.ts';
import { type Attributes, scanXml } from '../xml.ts';

/** Format of a run of text, as far as it decides whether the text is shown; undefined is not set. */
export interface Look {
  vanish?: boolean;
  strike?: boolean;
  dstrike?: boolean;
  isRaised?: boolean;
  font?: string;
  /** Colour of the letters, and their size in halves of a point. */
  color?: string;
  size?: number;
  /** True on a ground that is not the paper's. */
  isShaded?: boolean;
  /** Character style of the run, where it has one. */
  style?: string;
}

/** Appearance of a run on paper: hidden, too faint to be seen, struck out or raised, and its font. */
export interface Appearance {
  isHidden: boolean;
  /** Why it is too faint to be seen, or may be. */
  faint: 'faint_text' | 'white_on_unknown' | undefined;
  isStruck: boolean;
  isRaised: boolean;
  font: string | undefined;
}

/** Sets a property of a run in its format; properties that do not matter here are passed over. */
export function takeLook(look: Look, name: string, attributes: Attributes): void {
  if (name === 'vanish' || name === 'strike' || name === 'dstrike') look[name] = isOn(attributes.get('val'));
  else if (name === 'vertAlign') look.isRaised = attributes.get('val') === 'superscript';
  // Letters lifted by two points or more are raised as well.
  else if (name === 'position') look.isRaised = Number(attributes.get('val')) >= 4;
  else if (name === 'rStyle') look.style = attributes.get('val') ?? '';
  else if (name === 'color') look.color = attributes.get('val') ?? '';
  else if (name === 'sz') look.size = Number(attributes.get('val'));
  else if (name === 'highlight' || name === 'shd') look.isShaded = isShading(name, attributes);
  else if (name === 'rFonts') {
    const font = attributes.get('ascii') ?? attributes.get('hAnsi');
    if (font !== undefined) look.font = font;
  }
}

/** Tells whether a highlight or shading gives a ground of its own, whatever its colour is but white. */
export function isShading(name: string, attributes: Attributes): boolean {
  const [value = '', fill = 'auto'] = [attributes.get('val'), attributes.get('fill')];
  if (name === 'highlight') return value !== 'none' && value !== 'white';
  const isPattern = value !== '' && value !== 'clear' && value !== 'nil';
  return isPattern || attributes.get('themeFill') !== undefined || (fill !== 'auto' && !isWhite(fill));
}

/** Names why white letters are left out on each ground. */
const faintOn = { paper: 'faint_text', behind: 'white_on_unknown', shade: undefined } as const;

/** Formats of a document's styles, each with what it inherits. */
export class StyleLooks {
  readonly #looks = new Map<string, Look>();
  readonly #parents = new Map<string, string>();
  /** Styles that shade something, if only the head of a table. */
  readonly #shaded = new Set<string>();
  /** Style of paragraphs that name none. */
  #default: string | undefined;

  /** @param xml the part with the styles, where the document has one */
  constructor(xml: string | undefined) {
    let id: string | undefined;
    let conditional = 0;
    if (xml === undefined) return;
    scanXml(xml, {
      open: (name, attributes) => {
        if (name === 'shd' && id !== undefined && isShading(name, attributes)) this.#shaded.add(id);
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

  /** Tells whether a style, or one that it inherits from, shades anything. */
  isShaded(id: string | undefined): boolean {
    let at = id;
    for (let steps = 0; at !== undefined && steps < 20; steps++) {
      if (this.#shaded.has(at)) return true;
      at = this.#parents.get(at);
    }
    return false;
  }

  /**
   * Returns the appearance of a run. Its own properties count; else its paragraph's style and its own style
   * together, of which two that both strike a text out (or hide it) undo each other.
   *
   * @param ground the ground around it
   */
  appearance(own: Look, paragraphStyle: string | undefined, ground: Ground = 'paper'): Appearance {
    const outer = this.#whole(paragraphStyle ?? this.#default);
    const inner = this.#whole(own.style);
    const either = (name: 'vanish' | 'strike'): boolean =>
      own[name] ?? (outer[name] ?? false) !== (inner[name] ?? false);
    const twice = own.dstrike ?? inner.dstrike ?? outer.dstrike ?? false;
    const isShaded = ground === 'shade' || (own.isShaded ?? inner.isShaded ?? outer.isShaded ?? false);
    const size = own.size ?? inner.size ?? outer.size;
    return {
      isHidden: either('vanish'),
      faint: isTiny(size === undefined ? undefined : size / 2)
        ? 'faint_text'
        : isWhite(own.color ?? inner.color ?? outer.color) && !isShaded
          ? faintOn[ground]
          : undefined,
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
