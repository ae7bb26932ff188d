import { isWhite } from '../faint.ts';
import type { Attributes } from '../xml.ts';

/** Ground on which the text of a shape stands: the paper's, one of its own, or one of which nothing is said yet. */
type Ground = 'paper' | 'shade' | undefined;

const shapes = /^(?:wps:wsp|v:(?:shape|rect|roundrect|oval))$/u;
const fills = /^a:(?:solid|grad|patt|blip|grp)Fill$/u;
/** Colours of a theme that are white unless the theme was turned round. */
const whiteOfTheme = new Set(['bg1', 'lt1']);

interface OpenShape {
  ground: Ground;
  /** True while the lines of the shape are told, whose colour is not its ground. */
  isLine: boolean;
  isSolid: boolean;
}

/** Follows the shapes of a document, and tells on what ground the text of the innermost stands. */
export class ShapeGrounds {
  readonly #open: OpenShape[] = [];

  /** True where text stands in a shape whose ground is the paper's: it has no filling, or a white one. */
  get isPaper(): boolean {
    const shape = this.#open.at(-1);
    return shape !== undefined && shape.ground !== 'shade';
  }

  open(name: string, attributes: Attributes): void {
    if (shapes.test(name)) this.#begin(name, attributes);
    const shape = this.#open.at(-1);
    if (!shape) return;
    if (name === 'a:ln') shape.isLine = true;
    if (shape.isLine || shape.ground !== undefined) return;
    if (name === 'a:noFill') shape.ground = 'paper';
    else if (fills.test(name)) {
      shape.isSolid = name === 'a:solidFill';
      if (!shape.isSolid) shape.ground = 'shade';
    } else if (shape.isSolid && /^a:\w+Clr$/u.test(name)) {
      const value = attributes.get('val') ?? '';
      const isOfPaper = isWhite(value) || whiteOfTheme.has(value) || attributes.get('lastClr') === 'FFFFFF';
      shape.ground = isOfPaper ? 'paper' : 'shade';
    } else if (name === 'a:fillRef' && attributes.get('idx') !== '0') shape.ground = 'shade';
    else if (name === 'v:fill' && (attributes.get('type') ?? 'solid') !== 'solid') shape.ground = 'shade';
  }

  close(name: string): void {
    const shape = this.#open.at(-1);
    if (name === 'a:ln' && shape) shape.isLine = false;
    if (shapes.test(name)) this.#open.pop();
  }

  /** Begins a shape; those of before 2007 are filled in white where they say nothing else. */
  #begin(name: string, attributes: Attributes): void {
    const color = attributes.get('fillcolor') ?? 'white';
    const isFilled = !/^f/u.test(attributes.get('filled') ?? 't');
    const isColoured = name.startsWith('v:') && isFilled && !/^(?:white|window|#fff(?:fff)?)\b/iu.test(color);
    this.#open.push({ ground: isColoured ? 'shade' : undefined, isLine: false, isSolid: false });
  }
}
