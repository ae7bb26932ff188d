import { isFlat, isTiny, isWhite } from '../faint.ts';
import { dayOf, numberCell, textCell } from '../excel/cells.ts';
import { type CellLook, type Font, openFont } from '../excel/looks.ts';
import type { RichText } from '../excel/strings.ts';
import { cellOf, lastColumn, lastRow, type RawCell, RawSheet } from '../raw-sheet.ts';
import { isOn } from '../switches.ts';
import { isSymbolFont } from '../symbols.ts';
import { type Attributes, scanXml } from '../xml.ts';
import { NamedLooks } from './looks.ts';

/**
 * Reads the sheets of an Excel 2003 XML workbook (.xml, or .xls that is one).
 *
 * @throws UnreadableFile `damaged`, `truncated` or `too_large`
 */
export function readExcelXml(text: string): RawSheet[] {
  const scan = new BookScan();
  scanXml(text, scan);
  return scan.sheets;
}

interface OpenCell {
  look: CellLook;
  type: string;
  rich: { text: string; look?: Font }[];
  comment: string;
  hasFormula: boolean;
}

class BookScan {
  readonly sheets: RawSheet[] = [];
  readonly #looks = new NamedLooks();
  #within: '' | 'Styles' | 'Data' | 'Comment' | 'Visible' = '';
  #row = 0;
  #column = 0;
  /** Row and column of the next ones, unless these say others. */
  #nextRow = 0;
  #nextColumn = 0;
  /** Column of the declarations before the rows, and the styles that these and the row give to cells. */
  #declared = 0;
  readonly #columnStyles = new Map<number, string>();
  #rowStyle: string | undefined;
  #cell: OpenCell | undefined;
  /** Formats of the parts of a text that are open, the innermost last. */
  #fonts: Font[] = [];

  get #sheet(): RawSheet | undefined {
    return this.sheets.at(-1);
  }

  open(written: string, attributes: Attributes): void {
    const name = localName(written);
    if (this.#within === 'Styles') this.#looks.open(name, attributes);
    else if (this.#within === 'Data') this.#openPart(name, attributes);
    else if (this.#within !== '') return;
    else if (name === 'Styles' || name === 'Comment' || name === 'Visible') this.#within = name;
    else if (name === 'Data' && this.#cell) {
      this.#within = 'Data';
      this.#cell.type = attributes.get('Type') ?? 'String';
    } else if (name === 'Worksheet') this.#openSheet(attributes);
    else if (name === 'Column') this.#declare(attributes);
    else if (name === 'Row') this.#openRow(attributes);
    else if (name === 'Cell') this.#openCell(attributes);
    else if (name === 'AutoFilterColumn') this.#filter();
  }

  close(written: string): void {
    const name = localName(written);
    if (name === this.#within) this.#within = '';
    else if (this.#within === 'Data') this.#fonts.pop();
    else if (name === 'Cell' && this.#cell) this.#endCell(this.#cell);
    else if (name === 'Row') this.#row = this.#nextRow;
  }

  text(text: string): void {
    if (this.#within === 'Data') this.#cell?.rich.push(this.#stretch(text));
    else if (this.#within === 'Comment' && this.#cell) this.#cell.comment += text;
    else if (this.#within === 'Visible' && this.#sheet && text.trim() !== 'SheetVisible')
      this.#sheet.isHidden ||= text.trim() !== '';
  }

  #stretch(text: string): OpenCell['rich'][number] {
    const look = this.#fonts.at(-1);
    return look ? { text, look } : { text };
  }

  #openSheet(attributes: Attributes): void {
    this.sheets.push(new RawSheet(attributes.get('Name') ?? ''));
    this.#row = 0;
    this.#declared = 0;
    this.#columnStyles.clear();
  }

  #declare(attributes: Attributes): void {
    const first = numberIn(attributes, 'Index', this.#declared + 1) - 1;
    const last = Math.min(lastColumn, first + numberIn(attributes, 'Span', 0));
    this.#declared = last + 1;
    const style = attributes.get('StyleID');
    for (let at = first; style !== undefined && at <= last; at++) this.#columnStyles.set(at, style);
    if (isHidden(attributes, 'Width')) this.#sheet?.hiddenColumns.push([first, last]);
  }

  #openRow(attributes: Attributes): void {
    this.#row = numberIn(attributes, 'Index', this.#row + 1) - 1;
    this.#column = 0;
    this.#rowStyle = attributes.get('StyleID');
    const last = Math.min(lastRow, this.#row + numberIn(attributes, 'Span', 0));
    if (isHidden(attributes, 'Height'))
      for (let row = this.#row; row <= last; row++) this.#sheet?.hiddenRows.set(row, 'hidden_row');
    this.#nextRow = last + 1;
  }

  #openCell(attributes: Attributes): void {
    this.#column = numberIn(attributes, 'Index', this.#column + 1) - 1;
    const style = attributes.get('StyleID') ?? this.#rowStyle ?? this.#columnStyles.get(this.#column);
    this.#cell = {
      look: this.#looks.of(style),
      type: '',
      rich: [],
      comment: '',
      hasFormula: attributes.get('Formula') !== undefined,
    };
    const [across, down] = [numberIn(attributes, 'MergeAcross', 0), numberIn(attributes, 'MergeDown', 0)];
    if (across + down > 0)
      this.#sheet?.areas.push({
        top: this.#row,
        left: this.#column,
        bottom: Math.min(lastRow, this.#row + down),
        right: Math.min(lastColumn, this.#column + across),
      });
    this.#fonts = [];
    this.#nextColumn = this.#column + across + 1;
  }

  #endCell(cell: OpenCell): void {
    const shown = cellRead(cell);
    if (this.#row > lastRow || this.#column > lastColumn) {
      if (shown.text !== '') this.#sheet?.note('misplaced_cell', shown.text);
    } else this.#sheet?.put(this.#row, this.#column, shown);
    this.#column = this.#nextColumn;
    this.#cell = undefined;
  }

  /** Opens a part of a text that has a format of its own, as web pages have them. */
  #openPart(name: string, attributes: Attributes): void {
    const { isStruck = false, signs } = this.#cell?.look ?? {};
    const outer = this.#fonts.at(-1) ?? { ...openFont(), isStruck, signs };
    this.#fonts.push(partOf(name, attributes, outer));
  }

  /** Takes the hidden rows for those that the sheet's filter hides. */
  #filter(): void {
    const rows = this.#sheet?.hiddenRows ?? new Map<number, 'filtered_row'>();
    for (const row of rows.keys()) rows.set(row, 'filtered_row');
  }
}

const localName = (written: string): string => written.slice(written.indexOf(':') + 1);

function partOf(name: string, attributes: Attributes, outer: Font): Font {
  const [color, size, font] = ['Color', 'Size', 'Face'].map((one) => attributes.get(one));
  return {
    ...outer,
    ...(name === 'S' && { isStruck: true }),
    ...(name === 'Sup' && { isRaised: true }),
    ...(color !== undefined && { isWhite: isWhite(color) }),
    ...(size !== undefined && { isTiny: isTiny(Number(size)) }),
    ...(font !== undefined && { signs: isSymbolFont(font) ? font : undefined }),
  };
}

function cellRead({ look, type, rich, comment, hasFormula }: OpenCell): RawCell {
  const cell = shownAs(type, rich, look, hasFormula);
  const note = comment.trim();
  return note === '' ? cell : { ...cell, unseen: [...(cell.unseen ?? []), { kind: 'comment', text: note }] };
}

function shownAs(type: string, rich: RichText, look: CellLook, hasFormula: boolean): RawCell {
  const value = rich.map(({ text }) => text).join('');
  if (type === 'Error') return cellOf(value, [{ kind: 'error_value', text: value }]);
  if (value.trim() === '' && hasFormula) return cellOf('', [{ kind: 'lost_formula', text: '' }]);
  if (type === 'Number' && value.trim() !== '') return numberCell(value, look, false);
  if (type === 'DateTime') return textCell([{ text: dayOf(value) ?? value }], look);
  if (type === 'Boolean') return textCell([{ text: value.trim() === '0' ? 'FALSE' : 'TRUE' }], look);
  return textCell(rich, look);
}

function isHidden(attributes: Attributes, size: 'Width' | 'Height'): boolean {
  const [hidden, given] = [attributes.get('Hidden'), attributes.get(size)];
  return (hidden !== undefined && isOn(hidden)) || (given !== undefined && isFlat(Number(given)));
}

function numberIn(attributes: Attributes, name: string, otherwise: number): number {
  const value = Number(attributes.get(name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}
