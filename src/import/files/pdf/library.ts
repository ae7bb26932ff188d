// A large package: this module is loaded where a PDF is to be read, and cannot be where its part of the tool is missing.
import { getResolvedPDFJS } from 'unpdf';
import { UnreadableFile } from '../../../model/unreadable.ts';

/** As much of PDF.js as is needed to know where letters and lines are. */
export interface PdfLibrary {
  getDocument(source: object): { promise: Promise<PdfFile>; destroy(): Promise<void> };
  OPS: Readonly<Record<string, number>>;
}

export interface PdfFile {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

export interface PdfPage {
  getViewport(options: { scale: number }): { transform: readonly number[]; width: number; height: number };
  getOperatorList(): Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
  cleanup(): void;
}

/** Returns the library. */
export async function loadLibrary(): Promise<PdfLibrary> {
  // Node 20 lacks what the library tells its fonts with; without it, what a page draws after its first letter is lost.
  if (!('transferToFixedLength' in ArrayBuffer.prototype))
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      value(this: ArrayBuffer, length = this.byteLength) {
        return this.slice(0, length);
      },
      configurable: true,
      writable: true,
    });
  return getResolvedPDFJS();
}

/**
 * Opens a file; nothing in it is run, and nothing is loaded from elsewhere.
 *
 * @throws UnreadableFile `encrypted` or `damaged`
 */
export async function openPdf(library: PdfLibrary, bytes: Uint8Array): Promise<PdfFile> {
  const source = {
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  };
  try {
    return await library.getDocument(source).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableFile(isLocked ? 'encrypted' : 'damaged');
  }
}
