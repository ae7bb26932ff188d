import { isTiny, isWhite } from '../faint.ts';
import { isOn } from '../switches.ts';
import { isSymbolFont } from '../symbols.ts';
import { type Attributes, scanXml } from '../xml.ts';

/** Format of a cell's own text: its number format, and whether it is struck out or raised. */
export interface CellLook {
  /** Code of a number format, or the number of one that Excel has built in. */
  format: string | number;
  isStruck: boolean;
  isRaised: boolean;
  isFaint: boolean;
  /** True on a ground that is not the paper's. */
  isShaded: boolean;
  /** Font whose letters are signs. */
  signs?: string | undefined;
}

/** Format of the letters of a cell, or of a stretch of its text. */
export interface Font {
  isStruck: boolean;
  isRaised: boolean;
  isWhite: boolean;
  isTiny: boolean;
  /** Font whose letters are signs. */
  signs?: string | undefined;
}

export const plainLook: CellLook = {
  format: 0,
  isStruck: false,
  isRaised: false,
  isFaint: false,
  isShaded: false,
};

/** Makes the format of letters of which nothing is said. */
export const openFont = (): Font => ({ isStruck: false, isRaised: false, isWhite: false, isTiny: false });

/** Takes a property of a font. */
export function takeFont(font: Font, name: string, attributes: Attributes): void {
  if (name === 'strike') font.isStruck = isOn(attributes.get('val'));
  else if (name === 'vertAlign') font.isRaised = attributes.get('val') === 'superscript';
  else if (name === 'sz') font.isTiny = isTiny(Number(attributes.get('val')));
  else if (name === 'color') font.isWhite = isPaper(attributes);
  else if (name === 'name' || name === 'rFont') {
    const given = attributes.get('val');
    font.signs = isSymbolFont(given) ? given : undefined;
  }
}

/** Tells the white of paper: as a colour, as one of the old palette, or as a theme's ground that nothing darkens. */
function isPaper(attributes: Attributes): boolean {
  const isGround = attributes.get('theme') === '0' && Number(attributes.get('tint') ?? 0) > -0.04;
  return isGround || isWhite(attributes.get('rgb')) || /^(?:1|9|65)$/u.test(attributes.get('indexed') ?? '');
}

/** Reads the formats that the cells of a workbook refer to by number. */
export function readLooks(xml: string | undefined): CellLook[] {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  /** True for grounds of a colour that is not white. */
  const fills: boolean[] = [];
  const looks: CellLook[] = [];
  let within = '';
  const take = (name: string, attributes: Attributes): void => {
    if (name === 'numFmt') formats.set(numberIn(attributes, 'numFmtId'), attributes.get('formatCode') ?? '');
    else if (within === 'fonts' && name === 'font') fonts.push(openFont());
    else if (within === 'fonts') takeFont(fonts.at(-1) ?? openFont(), name, attributes);
    else if (within === 'fills') takeFill(fills, name, attributes);
    else if (within === 'cellXfs' && name === 'xf') {
      const format = numberIn(attributes, 'numFmtId');
      const { isStruck, isRaised, signs, ...font } = fonts[numberIn(attributes, 'fontId')] ?? openFont();
      const isShaded = fills[numberIn(attributes, 'fillId')] === true;
      const isFaint = font.isTiny || (font.isWhite && !isShaded);
      looks.push({
        isStruck,
        isRaised,
        isFaint,
        isShaded,
        ...(signs !== undefined && { signs }),
        format: formats.get(format) ?? format,
      });
    }
  };
  if (xml === undefined) return looks;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'fonts' || name === 'fills' || name === 'cellXfs' || name === 'numFmts') within = name;
      else if (within !== '') take(name, attributes);
    },
    close: (name) => {
      if (name === within) within = '';
    },
    text: () => {},
  });
  return looks;
}

function takeFill(fills: boolean[], name: string, attributes: Attributes): void {
  if (name === 'fill') fills.push(false);
  else if (name === 'gradientFill') fills[fills.length - 1] = true;
  else if (name === 'patternFill')
    fills[fills.length - 1] = (attributes.get('patternType') ?? 'none') !== 'none';
  else if (name === 'fgColor') {
    if (isPaper(attributes)) fills[fills.length - 1] = false;
  }
}

function numberIn(attributes: Attributes, name: string): number {
  const value = Number(attributes.get(name));
  return Number.isInteger(value) && value >= 0 ? value : 0;
}
