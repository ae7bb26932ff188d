import { isOn } from '../switches.ts';
import { type Attributes, scanXml } from '../xml.ts';

/** Format of a cell's own text: its number format, and whether it is struck out or raised. */
export interface CellLook {
  /** Code of a number format, or the number of one that Excel has built in. */
  format: string | number;
  isStruck: boolean;
  isRaised: boolean;
}

export const plainLook: CellLook = { format: 0, isStruck: false, isRaised: false };

interface Font {
  isStruck: boolean;
  isRaised: boolean;
}

/** Takes a property of a font. */
export function takeFont(font: Font, name: string, attributes: Attributes): void {
  if (name === 'strike') font.isStruck = isOn(attributes.get('val'));
  else if (name === 'vertAlign') font.isRaised = attributes.get('val') === 'superscript';
}

/** Reads the formats that the cells of a workbook refer to by number. */
export function readLooks(xml: string | undefined): CellLook[] {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const looks: CellLook[] = [];
  let within = '';
  const take = (name: string, attributes: Attributes): void => {
    if (name === 'numFmt') formats.set(numberIn(attributes, 'numFmtId'), attributes.get('formatCode') ?? '');
    else if (within === 'fonts' && name === 'font') fonts.push({ isStruck: false, isRaised: false });
    else if (within === 'fonts') takeFont(fonts.at(-1) ?? { ...plainLook }, name, attributes);
    else if (within === 'cellXfs' && name === 'xf') {
      const format = numberIn(attributes, 'numFmtId');
      const font = fonts[numberIn(attributes, 'fontId')];
      looks.push({ ...plainLook, ...font, format: formats.get(format) ?? format });
    }
  };
  if (xml === undefined) return looks;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'fonts' || name === 'cellXfs' || name === 'numFmts') within = name;
      else if (within !== '') take(name, attributes);
    },
    close: (name) => {
      if (name === within) within = '';
    },
    text: () => {},
  });
  return looks;
}

function numberIn(attributes: Attributes, name: string): number {
  const value = Number(attributes.get(name));
  return Number.isInteger(value) && value >= 0 ? value : 0;
}
