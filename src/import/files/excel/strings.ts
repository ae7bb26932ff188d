import { addUnseen, type Unseen } from '../../../model/unreadable.ts';
import { type Attributes, scanXml, type XmlHandler } from '../xml.ts';
import { raisedText } from '../raised.ts';
import { shownSigns } from '../symbols.ts';
import { type CellLook, type Font, openFont, plainLook, takeFont } from './looks.ts';

/** A stretch of a cell's text; one without a format of its own has that of its cell. */
interface Stretch {
  text: string;
  look?: Font;
}

/** A text with the formats of its stretches. */
export type RichText = readonly Stretch[];

/** Collects the texts of strings (`si`, `is`) as they are scanned. */
export class TextScan {
  #stretches: Stretch[] = [];
  #isText = false;
  #phonetic = 0;

  open(name: string, attributes: Attributes): void {
    const last = this.#stretches.at(-1);
    if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'r') this.#stretches.push({ text: '' });
    else if (name === 'rPr' && last) last.look = openFont();
    else if (name === 't') this.#isText = this.#phonetic === 0;
    else if (last?.look) takeFont(last.look, name, attributes);
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    if (name === 't') this.#isText = false;
  }

  text(text: string): void {
    if (!this.#isText) return;
    const last = this.#stretches.at(-1);
    if (last) last.text += text;
    else this.#stretches.push({ text });
  }

  /** Returns the text that ends here, and begins another. */
  take(): RichText {
    const taken = this.#stretches;
    this.#stretches = [];
    return taken;
  }
}

/** Reads the texts that the cells of a workbook share. */
export function readSharedTexts(xml: string | undefined): RichText[] {
  const texts: RichText[] = [];
  const scan = new TextScan();
  const handler: XmlHandler = {
    open: (name, attributes) => scan.open(name, attributes),
    close: (name) => {
      scan.close(name);
      if (name === 'si') texts.push(scan.take());
    },
    text: (text) => scan.text(text),
  };
  if (xml !== undefined) scanXml(xml, handler);
  return texts;
}

/** Splits a text into what is shown, and what is struck out or a note's mark. */
export function seenText(rich: RichText, cell: CellLook = plainLook): { text: string; unseen: Unseen[] } {
  const unseen: Unseen[] = [];
  let seen = '';
  for (const { text: raw, look = cell } of rich) {
    const text = unescaped(raw);
    if (text.trim() === '') seen += text;
    else if (isFaint(look, cell)) addUnseen(unseen, 'faint_text', text);
    else if (look.isStruck) addUnseen(unseen, 'struck_text', text);
    else if (look.isRaised && look !== cell) {
      const raised = raisedText(text, seen);
      if (raised === undefined) addUnseen(unseen, 'superscript', text);
      else seen += raised;
    } else if (look.signs === undefined) seen += text;
    else {
      const signs = shownSigns(text, look.signs);
      seen += signs.text;
      if (signs.unknown !== '') addUnseen(unseen, 'symbol', signs.unknown);
    }
  }
  return { text: seen, unseen };
}

/** Tells whether a stretch cannot be seen. */
function isFaint(look: CellLook | Font, cell: CellLook): boolean {
  return 'isFaint' in look ? look.isFaint : look.isTiny || (look.isWhite && !cell.isShaded);
}

/** Decodes signs that XML has not, as Excel writes them: `_x000D_`. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n');
}
