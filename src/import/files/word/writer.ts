import { raisedText } from '../raised.ts';
import { isSymbolFont, symbolOf } from '../symbols.ts';
import { addUnseen, type Unseen, type UnseenKind } from '../../../model/unreadable.ts';
import type { Appearance } from './looks.ts';

/** Writes the text of one paragraph: shown text, and hidden text beside it. */
export class ParagraphWriter {
  #text = '';
  readonly unseen: Unseen[] = [];

  get text(): string {
    return this.#text.normalize('NFC');
  }

  /** Notes hidden content. */
  note(kind: UnseenKind, text: string): void {
    addUnseen(this.unseen, kind, text);
  }

  /** Writes a stretch of text by its appearance. */
  write(text: string, look: Appearance): void {
    if (look.isHidden) this.#leaveOut('hidden_text', text);
    else if (look.faint) this.#leaveOut(look.faint, text);
    else if (look.isStruck) this.#leaveOut('struck_text', text);
    else if (look.isRaised) this.#raise(text);
    else this.#text += this.#signsOf(text, look.font);
  }

  /** Writes a sign of a symbol font. */
  writeSymbol(font: string, code: number, look: Appearance): void {
    const sign = symbolOf(font, code);
    if (sign !== undefined) this.write(sign, { ...look, font: undefined });
    else this.note('symbol', `${font} ${code.toString(16).toUpperCase()}`);
  }

  /** Keeps a stretch as hidden text; blanks are not noted, but they separate words. */
  #leaveOut(kind: UnseenKind, text: string): void {
    if (text.trim() !== '') this.note(kind, text);
    else if (kind === 'struck_text') this.#text += text;
  }

  /** Writes raised text; the mark of a note is left out. */
  #raise(text: string): void {
    const raised = raisedText(text, this.#text);
    if (raised !== undefined) this.#text += raised;
    else this.note('superscript', text);
  }

  #signsOf(text: string, font: string | undefined): string {
    if (isSymbolFont(font)) return [...text].map((sign) => this.#signOf(sign, font ?? '')).join('');
    return text.replace(/[\u{f020}-\u{f0ff}]/gu, (sign) => this.#signOf(sign, font ?? ''));
  }

  #signOf(sign: string, font: string): string {
    const code = sign.codePointAt(0) ?? 0;
    const isInFont = code < 0x100 || (code >= 0xf000 && code <= 0xf0ff);
    if (sign.trim() === '' || !isInFont) return sign;
    const shown = symbolOf(font, code);
    if (shown === undefined)
      this.note(
        'symbol',
        font === '' ? code.toString(16).toUpperCase() : `${font} ${code.toString(16).toUpperCase()}`,
      );
    return shown ?? '';
  }
}
