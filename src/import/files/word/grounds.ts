import { isWhite } from '../faint.ts';
import type { Attributes } from '../xml.ts';

/** Ground on which a text stands: the paper's, one of another colour, or whatever lies behind a shape that has none. */
export type Ground = 'paper' | 'shade' | 'behind';

const shapes = /^(?:wps:wsp|v:(?:shape|rect|roundrect|oval))$/u;
const fills = /^a:(?:solid|grad|patt|blip|grp)Fill$/u;
/** Colours of a theme that are white unless the theme was turned round. */
const whiteOfTheme = new Set(['bg1', 'lt1']);

interface OpenShape {
  /** Absent as long as nothing is said of it. */
  ground: Ground | undefined;
  /** Stands for the ground where nothing is said. */
  usual: Ground;
  /** True while the lines of the shape are told, whose colour is not its ground. */
  isLine: boolean;
  isSolid: boolean;
}

/** Follows the shapes of a document, and tells on what ground the text of the innermost stands. */
export class ShapeGrounds {
  readonly #open: OpenShape[] = [];
  #hasDark: boolean;

  /** @param hasPicture whether the document has a picture, which may lie behind a shape */
  constructor(hasPicture: boolean) {
    this.#hasDark = hasPicture;
  }

  /** The ground of the innermost shape; behind one that has none is paper, unless something of another colour is there too. */
  get ground(): Ground {
    const shape = this.#open.at(-1);
    const ground = shape ? (shape.ground ?? shape.usual) : 'shade';
    return ground === 'behind' && !this.#hasDark ? 'paper' : ground;
  }

  open(name: string, attributes: Attributes): void {
    if (shapes.test(name)) this.#begin(name, attributes);
    const shape = this.#open.at(-1);
    if (!shape) return;
    if (name === 'a:ln') shape.isLine = true;
    if (shape.isLine || shape.ground !== undefined) return;
    if (name === 'a:noFill') shape.ground = 'behind';
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
    if (shapes.test(name)) this.#hasDark ||= this.#open.pop()?.ground === 'shade';
  }

  /** Begins a shape; those of before 2007 are filled in white where they say nothing else. */
  #begin(name: string, attributes: Attributes): void {
    const color = attributes.get('fillcolor') ?? 'white';
    const isFilled = !/^f/u.test(attributes.get('filled') ?? 't');
    const isOld = name.startsWith('v:');
    const isColoured = isOld && isFilled && !/^(?:white|window|#fff(?:fff)?)\b/iu.test(color);
    this.#open.push({
      ground: isColoured ? 'shade' : undefined,
      usual: isOld && isFilled ? 'paper' : 'behind',
      isLine: false,
      isSolid: false,
    });
  }
}
