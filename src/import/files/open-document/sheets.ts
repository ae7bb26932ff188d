import { addUnseen, UnreadableFile, type Unseen } from '../../../model/unreadable.ts';
import type { Archive } from '../archive.ts';
import { partText } from '../parts.ts';
import { cellOf, lastColumn, lastRow, type RawCell, RawSheet } from '../raw-sheet.ts';
import { dayOf } from '../excel/cells.ts';
import { raisedText } from '../raised.ts';
import { shownSigns } from '../symbols.ts';
import { type Attributes, scanXml } from '../xml.ts';
import { isFaint, OpenLooks, readOpenLooks } from './looks.ts';

/**
 * Reads the sheets of an OpenDocument file (.ods).
 *
 * @throws UnreadableFile `damaged`, `truncated` or `too_large`
 */
export function readOpenSheets(archive: Archive): RawSheet[] {
  const content = partText(archive, 'content.xml');
  if (content === undefined) throw new UnreadableFile('damaged');
  return scanContent(content, readOpenLooks(partText(archive, 'styles.xml')));
}

/**
 * Reads the sheets of an OpenDocument file that is one text (.fods), with its styles before them.
 *
 * @throws UnreadableFile as {@link readOpenSheets}
 */
export const readFlatSheets = (text: string): RawSheet[] => scanContent(text, new OpenLooks());

function scanContent(content: string, looks: OpenLooks): RawSheet[] {
  const scan = new ContentScan(looks);
  scanXml(content, scan);
  return scan.sheets;
}

interface OpenCell {
  lines: string[];
  unseen: Unseen[];
  columns: number;
  isCovered: boolean;
  look: ReturnType<OpenLooks['of']>;
  type: string | undefined;
  value: string | undefined;
  day: string | undefined;
  hasFormula: boolean;
  span: { rows: number; columns: number };
}

/** Parts of a sheet that are no cells: drawings, forms, and text that tracked changes deleted. */
const passedOver = /^(?:draw:|table:(?:shapes|tracked-changes)$|office:forms$)/u;

class ContentScan {
  readonly sheets: RawSheet[] = [];
  readonly #looks: OpenLooks;
  #row = 0;
  #rowTimes = 1;
  #column = 0;
  /** The column of the declarations before the rows. */
  #declared = 0;
  /** Styles of cells that name none, by their columns and in the row. */
  #columnStyles: { first: number; last: number; style: string }[] = [];
  #rowStyle: string | undefined;
  #cells: { column: number; times: number; cell: RawCell }[] = [];
  #areas: { column: number; span: OpenCell['span'] }[] = [];
  #cell: OpenCell | undefined;
  #passDepth = 0;
  #passed = '';
  #isDrawn = false;
  #isComment = false;
  readonly #spans: {
    isStruck: boolean;
    isHidden: boolean;
    isRaised: boolean;
    isFaint: boolean;
    signs: string;
  }[] = [];
  #isParagraph = false;

  constructor(looks: OpenLooks) {
    this.#looks = looks;
  }

  get #sheet(): RawSheet | undefined {
    return this.sheets.at(-1);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#passDepth > 0) this.#passDepth += 1;
    else if (passedOver.test(name)) this.#passOver(name);
    else if (name.startsWith('style:')) this.#looks.open(name, attributes);
    else if (name.startsWith('text:') || name === 'office:annotation') this.#inCell(name, attributes);
    else this.#inTable(name, attributes);
  }

  close(name: string): void {
    if (this.#passDepth > 0) this.#endPassed();
    else if (name === 'style:style') this.#looks.close(name);
    else if (name === 'text:p' || name === 'text:h') this.#isParagraph = false;
    else if (name === 'text:span') this.#spans.pop();
    else if (name === 'office:annotation') this.#isComment = false;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#endCell();
    else if (name === 'table:table-row') this.#endRow();
  }

  text(text: string): void {
    if (this.#passDepth === 0 && this.#isParagraph) this.#write(text);
    else if (this.#passDepth > 0) this.#passed += text;
  }

  #passOver(name: string): void {
    this.#passDepth = 1;
    this.#passed = '';
    this.#isDrawn = name.startsWith('draw:') || name === 'table:shapes';
  }

  /** Ends a part that is no cell; the text of what is drawn over the sheet is told. */
  #endPassed(): void {
    this.#passDepth -= 1;
    if (this.#passDepth === 0 && this.#isDrawn && this.#passed.trim() !== '')
      this.#sheet?.note('embedded', this.#passed.trim());
  }

  #inTable(name: string, attributes: Attributes): void {
    if (name === 'table:table') this.#openSheet(attributes);
    else if (name === 'table:table-column') this.#declare(attributes);
    else if (name === 'table:table-row') this.#openRow(attributes);
    else if (name === 'table:table-cell') this.#openCell(attributes, false);
    else if (name === 'table:covered-table-cell') this.#openCell(attributes, true);
  }

  #openSheet(attributes: Attributes): void {
    const sheet = new RawSheet(attributes.get('name') ?? '');
    sheet.isHidden = this.#looks.of(attributes.get('style-name')).isHidden ?? false;
    this.sheets.push(sheet);
    this.#row = 0;
    this.#declared = 0;
    this.#columnStyles = [];
  }

  #declare(attributes: Attributes): void {
    const times = readTimes(attributes.get('number-columns-repeated'));
    const first = this.#declared;
    this.#declared += times;
    const style = attributes.get('default-cell-style-name');
    if (style !== undefined) this.#columnStyles.push({ first, last: first + times - 1, style });
    if (isHidden(attributes) || this.#looks.of(attributes.get('style-name')).isHidden)
      this.#sheet?.hiddenColumns.push([first, first + times - 1]);
  }

  #openRow(attributes: Attributes): void {
    this.#rowTimes = readTimes(attributes.get('number-rows-repeated'));
    this.#column = 0;
    this.#cells = [];
    this.#areas = [];
    this.#rowStyle = attributes.get('default-cell-style-name');
    const kind = attributes.get('visibility') === 'filter' ? 'filtered_row' : 'hidden_row';
    const last = Math.min(this.#row + this.#rowTimes - 1, lastRow);
    if (isHidden(attributes) || this.#looks.of(attributes.get('style-name')).isHidden)
      for (let row = this.#row; row <= last; row++) this.#sheet?.hiddenRows.set(row, kind);
  }

  #endRow(): void {
    const sheet = this.#sheet;
    for (let at = 0; sheet && this.#cells.length > 0 && at < this.#rowTimes; at++) {
      const row = this.#row + at;
      if (row > lastRow) throw new UnreadableFile('too_large');
      for (const { column, times, cell } of this.#cells)
        for (let more = 0; more < times; more++) sheet.put(row, column + more, cell);
    }
    for (const { column, span } of this.#areas) {
      const { rows, columns } = span;
      sheet?.areas.push({
        top: this.#row,
        left: column,
        bottom: Math.min(lastRow, this.#row + rows - 1),
        right: Math.min(lastColumn, column + columns - 1),
      });
    }
    this.#row += this.#rowTimes;
  }

  #openCell(attributes: Attributes, isCovered: boolean): void {
    const look = this.#looks.of(attributes.get('style-name') ?? this.#rowStyle ?? this.#columnStyle());
    this.#cell = {
      lines: [],
      unseen: [],
      columns: readTimes(attributes.get('number-columns-repeated')),
      isCovered,
      look,
      type: attributes.get('value-type'),
      value: attributes.get('value'),
      day: dayOf(attributes.get('date-value')),
      hasFormula: attributes.get('formula') !== undefined,
      span: {
        rows: readTimes(attributes.get('number-rows-spanned')),
        columns: readTimes(attributes.get('number-columns-spanned')),
      },
    };
  }

  #columnStyle(): string | undefined {
    return this.#columnStyles.find(({ first, last }) => first <= this.#column && this.#column <= last)?.style;
  }

  #endCell(): void {
    const open = this.#cell;
    if (!open) return;
    const column = this.#column;
    const { columns: times, span } = open;
    const cell = cellRead(open);
    if (cell.text.trim() !== '' || cell.unseen) {
      if (column + times - 1 > lastColumn) throw new UnreadableFile('too_large');
      this.#cells.push({ column, times, cell });
    }
    if (span.rows > 1 || span.columns > 1) this.#areas.push({ column, span });
    this.#column += times;
    this.#cell = undefined;
  }

  #inCell(name: string, attributes: Attributes): void {
    if (name === 'office:annotation') {
      this.#isComment = true;
      this.#cell?.unseen.push({ kind: 'comment', text: '' });
    } else if (name === 'text:p' || name === 'text:h') this.#openParagraph();
    else if (name === 'text:span') this.#openSpan(attributes.get('style-name'));
    else if (name === 'text:s') this.#write(' '.repeat(Math.min(1000, readTimes(attributes.get('c')))));
    else if (name === 'text:tab') this.#write('\t');
    else if (name === 'text:line-break') this.#write('\n');
  }

  #openParagraph(): void {
    this.#isParagraph = true;
    if (!this.#isComment) this.#cell?.lines.push('');
  }

  #openSpan(style: string | undefined): void {
    const outer = this.#spans.at(-1);
    const own = this.#looks.of(style);
    this.#spans.push({
      isStruck: own.isStruck ?? outer?.isStruck ?? this.#cell?.look.isStruck ?? false,
      isHidden: own.isHidden ?? outer?.isHidden ?? false,
      isRaised: own.isRaised ?? outer?.isRaised ?? false,
      isFaint: isFaint({ ...this.#cell?.look, ...own }),
      signs: own.signs ?? outer?.signs ?? this.#cell?.look.signs ?? '',
    });
  }

  #write(text: string): void {
    const cell = this.#cell;
    if (!cell) return;
    const look = this.#spans.at(-1) ?? {
      isStruck: cell.look.isStruck ?? false,
      isHidden: false,
      isRaised: false,
      isFaint: isFaint(cell.look),
      signs: cell.look.signs ?? '',
    };
    const last = cell.unseen.at(-1);
    if (this.#isComment && last) last.text += text;
    else if (text.trim() === '') this.#append(cell, text);
    else if (look.isHidden) addUnseen(cell.unseen, 'hidden_text', text);
    else if (look.isFaint) addUnseen(cell.unseen, 'faint_text', text);
    else if (look.isStruck) addUnseen(cell.unseen, 'struck_text', text);
    else if (look.isRaised) this.#raise(cell, text);
    else if (look.signs !== '') this.#sign(cell, text, look.signs);
    else this.#append(cell, text);
  }

  #raise(cell: OpenCell, text: string): void {
    const raised = raisedText(text, cell.lines.at(-1) ?? '');
    if (raised === undefined) addUnseen(cell.unseen, 'superscript', text);
    else this.#append(cell, raised);
  }

  #sign(cell: OpenCell, text: string, font: string): void {
    const signs = shownSigns(text, font);
    this.#append(cell, signs.text);
    if (signs.unknown !== '') addUnseen(cell.unseen, 'symbol', signs.unknown);
  }

  #append(cell: OpenCell, text: string): void {
    cell.lines[cell.lines.length - 1] = (cell.lines.at(-1) ?? '') + text;
  }
}

/** A day in figures alone. */
const figuresOfDay = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?: [\d:]+)?$/u;

function cellRead(open: OpenCell): RawCell {
  const { lines, unseen, type, value, day, hasFormula } = open;
  const written = lines.join('\n');
  // In which order the parts of a day stand depends on the computer that shows them.
  const shown = type === 'date' && day !== undefined && figuresOfDay.test(written) ? day : written;
  const isNumber = type === 'float' || type === 'percentage' || type === 'currency';
  const text = shown === '' && lines.length === 0 && isNumber ? (value ?? '') : shown;
  if (/^(?:#[A-Z/0]+[!?]?|Err:\d+)$/u.test(text.trim()) && hasFormula)
    return cellOf(text, [...unseen, { kind: 'error_value', text }]);
  if (hasFormula && text === '' && type === undefined && unseen.length === 0)
    return cellOf('', [{ kind: 'lost_formula', text: '' }]);
  return { ...cellOf(text, unseen), ...(isNumber && { isNumber }) };
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes.get('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function readTimes(text: string | undefined): number {
  const times = Number(text ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}
