import type { CellLook } from '../excel/looks.ts';
import { plainLook } from '../excel/looks.ts';
import { isTiny, isWhite } from '../faint.ts';
import { isOn } from '../switches.ts';
import { isSymbolFont } from '../symbols.ts';
import type { Attributes } from '../xml.ts';

/** Formats that are written by their names, with their codes. */
const named: Readonly<Record<string, string>> = {
  'General Date': 'dd/mm/yyyy',
  'Long Date': 'dd/mm/yyyy',
  'Medium Date': 'dd/mm/yyyy',
  'Short Date': 'dd/mm/yyyy',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

interface Style extends Partial<Omit<CellLook, 'isFaint'>> {
  isWhite?: boolean;
  isTiny?: boolean;
}

/** Formats of an Excel 2003 XML workbook's styles, each with what it inherits. */
export class NamedLooks {
  readonly #styles = new Map<string, Style>();
  #style = 'Default';

  /** Takes an element of the workbook's styles. */
  open(name: string, attributes: Attributes): void {
    if (name === 'Style') {
      this.#style = attributes.get('ID') ?? '';
      this.#take({ ...this.#styles.get(attributes.get('Parent') ?? 'Default') });
    } else if (name === 'Font') this.#take(fontOf(attributes));
    else if (name === 'Interior') {
      const color = attributes.get('Color');
      this.#take({
        isShaded: attributes.get('Pattern') !== 'None' && color !== undefined && !isWhite(color),
      });
    } else if (name === 'NumberFormat') {
      const format = attributes.get('Format') ?? 'General';
      this.#take({ format: named[format] ?? format });
    }
  }

  #take(style: Style): void {
    this.#styles.set(this.#style, { ...this.#styles.get(this.#style), ...style });
  }

  /** Returns the format of a style by its name. */
  of(name: string | undefined): CellLook {
    const { isWhite: white, isTiny: tiny, ...look } = this.#styles.get(name ?? 'Default') ?? {};
    return { ...plainLook, ...look, isFaint: tiny === true || (white === true && look.isShaded !== true) };
  }
}

function fontOf(attributes: Attributes): Style {
  const color = attributes.get('Color');
  const size = attributes.get('Size');
  const font = attributes.get('FontName');
  const struck = attributes.get('StrikeThrough');
  return {
    ...(color !== undefined && { isWhite: isWhite(color) }),
    ...(size !== undefined && { isTiny: isTiny(Number(size)) }),
    ...(font !== undefined && { signs: isSymbolFont(font) ? font : undefined }),
    ...(struck !== undefined && { isStruck: isOn(struck) }),
  };
}
