import { isFlat } from '../faint.ts';
import { cellOf, lastColumn, lastRow, type RawArea, type RawCell, RawSheet } from '../raw-sheet.ts';
import { isOn } from '../switches.ts';
import { type Attributes, scanXml } from '../xml.ts';
import { numberCell, textCell } from './cells.ts';
import { type CellLook, plainLook } from './looks.ts';
import { type RichText, TextScan } from './strings.ts';

/** Parts of a workbook that the cells of all its sheets refer to. */
export interface BookParts {
  texts: readonly RichText[];
  looks: readonly CellLook[];
  /** True when days are counted from 1904. */
  is1904: boolean;
}

/** Reads a sheet's part; hidden text is kept apart. */
export function readSheetPart(name: string, xml: string, parts: BookParts): RawSheet {
  const scan = new SheetScan(name, parts);
  scanXml(xml, scan);
  return scan.finish();
}

/** Columns below this width, in letters, are there to be hidden. */
const narrowest = 0.25;

interface OpenCell {
  address: string;
  type: string;
  look: CellLook;
  value: string;
  hasFormula: boolean;
}

class SheetScan {
  readonly #sheet: RawSheet;
  readonly #parts: BookParts;
  readonly #text = new TextScan();
  #row = -1;
  #column = -1;
  #cell: OpenCell | undefined;
  #isValue = false;
  #filter: RawArea | undefined;
  #isFiltering = false;

  constructor(name: string, parts: BookParts) {
    this.#sheet = new RawSheet(name);
    this.#parts = parts;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (this.#cell) this.#inCell(name, attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col') this.#columns(attributes);
    else if (name === 'mergeCell') this.#merge(attributes.get('ref') ?? '');
    else if (name === 'autoFilter') this.#filter = readArea(attributes.get('ref') ?? '');
    else if (name === 'filterColumn') this.#isFiltering = true;
  }

  close(name: string): void {
    this.#text.close(name);
    if (name === 'v') this.#isValue = false;
    if (name !== 'c' || !this.#cell) return;
    this.#endCell(this.#cell);
    this.#cell = undefined;
  }

  text(text: string): void {
    if (this.#isValue && this.#cell) this.#cell.value += text;
    else this.#text.text(text);
  }

  /** Returns the sheet; only now it is known which rows a filter hides. */
  finish(): RawSheet {
    const { hiddenRows } = this.#sheet;
    const { top = 0, bottom = -1 } = (this.#isFiltering ? this.#filter : undefined) ?? {};
    for (const row of hiddenRows.keys()) if (row > top && row <= bottom) hiddenRows.set(row, 'filtered_row');
    return this.#sheet;
  }

  #openRow(attributes: Attributes): void {
    const said = Number(attributes.get('r') ?? Number.NaN);
    this.#row = Number.isInteger(said) && said > 0 ? said - 1 : this.#row + 1;
    this.#column = -1;
    const hidden = attributes.get('hidden');
    const height = attributes.get('ht');
    const isHidden =
      (hidden !== undefined && isOn(hidden)) || (height !== undefined && isFlat(Number(height)));
    if (isHidden && this.#row <= lastRow) this.#sheet.hiddenRows.set(this.#row, 'hidden_row');
  }

  #columns(attributes: Attributes): void {
    const hidden = attributes.get('hidden');
    const width = attributes.get('width');
    const isHidden =
      (hidden !== undefined && isOn(hidden)) || (width !== undefined && Number(width) < narrowest);
    const first = Number(attributes.get('min')) - 1;
    if (isHidden && first >= 0) this.#sheet.hiddenColumns.push([first, Number(attributes.get('max')) - 1]);
  }

  #merge(ref: string): void {
    const area = readArea(ref);
    if (area && (area.bottom > area.top || area.right > area.left)) this.#sheet.areas.push(area);
  }

  #openCell(attributes: Attributes): void {
    this.#text.take();
    this.#cell = {
      address: attributes.get('r') ?? '',
      type: attributes.get('t') ?? 'n',
      look: this.#parts.looks[Number(attributes.get('s') ?? 0)] ?? plainLook,
      value: '',
      hasFormula: false,
    };
  }

  #inCell(name: string, attributes: Attributes): void {
    if (name === 'v') this.#isValue = true;
    else if (name === 'f' && this.#cell) this.#cell.hasFormula = true;
    else this.#text.open(name, attributes);
  }

  #endCell(cell: OpenCell): void {
    const place =
      cell.address === '' ? { row: this.#row, column: this.#column + 1 } : readAddress(cell.address);
    const shown = this.#shown(cell);
    if (!place || place.row > lastRow || place.column > lastColumn) {
      if (shown.text !== '') this.#sheet.note('misplaced_cell', `${cell.address}: ${shown.text}`);
      return;
    }
    this.#column = place.column;
    this.#sheet.put(place.row, place.column, shown);
  }

  #shown(cell: OpenCell): RawCell {
    const { type, value, look } = cell;
    if (type === 's') return textCell(this.#parts.texts[Number(value)] ?? [], look);
    if (type === 'inlineStr') return textCell(this.#text.take(), look);
    if (type === 'str' || type === 'd') return textCell([{ text: value }], look);
    if (type === 'e') return cellOf(value, [{ kind: 'error_value', text: value }]);
    if (value.trim() === '')
      return cell.hasFormula ? cellOf('', [{ kind: 'lost_formula', text: '' }]) : { text: '' };
    if (type === 'b') return textCell([{ text: value.trim() === '0' ? 'FALSE' : 'TRUE' }], look);
    return numberCell(value, look, this.#parts.is1904);
  }
}

/** Returns the row and column, from 0, of an address such as `AB12`; undefined where it is none. */
function readAddress(address: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([a-z]{1,7})\$?(\d{1,10})$/iu.exec(address) ?? [];
  if (letters === undefined || Number(digits) < 1) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function readArea(ref: string): RawArea | undefined {
  const [from = '', to = from] = ref.split(':');
  const [start, end] = [readAddress(from), readAddress(to)];
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.min(lastRow, Math.max(start.row, end.row)),
    right: Math.min(lastColumn, Math.max(start.column, end.column)),
  };
}
