import { isFlat, isTiny, isWhite, pointsIn } from '../faint.ts';
import { isSymbolFont } from '../symbols.ts';
import { type Attributes, scanXml } from '../xml.ts';

/** Format that a style sets for text or a whole table; undefined is not set. */
interface StyleLook {
  isStruck?: boolean;
  isHidden?: boolean;
  isRaised?: boolean;
  isWhite?: boolean;
  isTiny?: boolean;
  /** True on a ground that is not the paper's. */
  isShaded?: boolean;
  /** Font of the letters, where these are signs; empty for any other font. */
  signs?: string;
}

/** Tells letters that cannot be seen. */
export const isFaint = ({ isWhite: white, isTiny: tiny, isShaded }: StyleLook): boolean =>
  tiny === true || (white === true && isShaded !== true);

/** Formats of an OpenDocument file's styles, each with what it inherits. */
export class OpenLooks {
  readonly #looks = new Map<string, StyleLook>();
  readonly #parents = new Map<string, string>();
  #style: string | undefined;

  /** Takes an element of `styles.xml` or of the styles in `content.xml`. */
  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.#begin(attributes);
    else if (name === 'style:text-properties') this.#take(textLook(attributes));
    else if (name === 'style:table-cell-properties') this.#take(groundLook(attributes));
    else if (name === 'style:table-properties' && attributes.get('display') === 'false')
      this.#take({ isHidden: true });
    else if (name === 'style:table-row-properties') this.#takeSize(attributes.get('row-height'));
    else if (name === 'style:table-column-properties') this.#takeSize(attributes.get('column-width'));
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = undefined;
  }

  #begin(attributes: Attributes): void {
    this.#style = attributes.get('name') ?? '';
    const parent = attributes.get('parent-style-name');
    if (parent !== undefined) this.#parents.set(this.#style, parent);
  }

  /** Takes the height of rows or the width of columns: what is as good as none hides them. */
  #takeSize(size: string | undefined): void {
    const [, number, unit = ''] = /^([\d.]+)(cm|mm|in|pt)$/u.exec(size ?? '') ?? [];
    if (isFlat(Number(number) * (pointsIn[unit] ?? 1))) this.#take({ isHidden: true });
  }

  #take(look: StyleLook): void {
    if (this.#style !== undefined) this.#looks.set(this.#style, { ...this.#looks.get(this.#style), ...look });
  }

  /** Returns the format of a style by its name. */
  of(name: string | undefined): StyleLook {
    let look: StyleLook = {};
    let at = name;
    for (let steps = 0; at !== undefined && steps < 20; steps++) {
      look = { ...this.#looks.get(at), ...look };
      at = this.#parents.get(at);
    }
    return look;
  }
}

function groundLook(attributes: Attributes): StyleLook {
  const ground = attributes.get('background-color');
  return ground === undefined ? {} : { isShaded: ground !== 'transparent' && !isWhite(ground) };
}

function textLook(attributes: Attributes): StyleLook {
  const style = attributes.get('text-line-through-style');
  const type = attributes.get('text-line-through-type');
  const position = attributes.get('text-position');
  const display = attributes.get('display');
  const color = attributes.get('color');
  const size = attributes.get('font-size');
  const font = attributes.get('font-name') ?? attributes.get('font-family');
  return {
    ...(font !== undefined && { signs: isSymbolFont(font.replace(/^['"]/u, '')) ? font : '' }),
    ...(color !== undefined && { isWhite: isWhite(color) }),
    ...(size?.endsWith('pt') && { isTiny: isTiny(Number.parseFloat(size)) }),
    ...((style !== undefined || type !== undefined) && {
      isStruck: (style ?? type) !== 'none' && type !== 'none',
    }),
    ...(display !== undefined && { isHidden: display === 'none' }),
    ...(position !== undefined && { isRaised: /^(?:super|[1-9])/u.test(position) }),
  };
}

/** Reads the formats of a part that holds nothing but styles. */
export function readOpenLooks(xml: string | undefined): OpenLooks {
  const looks = new OpenLooks();
  if (xml !== undefined)
    scanXml(xml, {
      open: (name, attributes) => looks.open(name, attributes),
      close: (name) => looks.close(name),
      text: () => {},
    });
  return looks;
}
