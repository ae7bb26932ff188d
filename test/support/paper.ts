import { unzipSync } from 'fflate';
import type { Paper, PaperBlock } from '../../src/model/paper.ts';
import { parseStrictXml, type XmlElement } from './strict-xml.ts';

/** A paper of one page, with the blocks given. */
export function paperOf(blocks: readonly PaperBlock[], more: Partial<Paper> = {}): Paper {
  return {
    language: 'vi',
    title: 'Bảng thử',
    creator: 'tthc',
    date: '2021-06-30',
    sections: [{ orientation: 'portrait', blocks }],
    ...more,
  };
}

/** Every part of a Word or Excel file, each parsed as strictly as XML is defined. */
export function partsOfFile(bytes: Uint8Array): Map<string, XmlElement> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return new Map(
    Object.entries(unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/u.test(name) })).map(
      ([name, part]) => [name, parseStrictXml(decoder.decode(part))],
    ),
  );
}

/** All elements of a name below an element, in order. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** The paragraphs of an element as text; a line break within one is `\n`. */
export function paragraphsIn(element: XmlElement): string[] {
  return allOf(element, 'w:p').map((one) =>
    one.children
      .filter(({ name }) => name === 'w:r')
      .flatMap(({ children }) => children)
      .map(({ name, text }) => ({ 'w:t': text, 'w:br': '\n', 'w:tab': '\t' })[name] ?? '')
      .join(''),
  );
}

export interface GridCell {
  text: string;
  columns: number;
  isCovered: boolean;
}

/** The rows of the n-th table of a Word file, and how many columns its grid has. */
export function tableOfWord(bytes: Uint8Array, index = 0): { width: number; rows: GridCell[][] } {
  const document = partsOfFile(bytes).get('word/document.xml');
  const table = document && allOf(document, 'w:tbl')[index];
  if (!table) throw new Error(`no table ${index}`);
  const rows = allOf(table, 'w:tr').map((row) =>
    allOf(row, 'w:tc').map((cell) => ({
      text: paragraphsIn(cell).join('\n'),
      columns: Number(allOf(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1),
      isCovered: allOf(cell, 'w:vMerge').some(({ attributes }) => attributes['w:val'] === undefined),
    })),
  );
  return { width: allOf(table, 'w:gridCol').length, rows };
}
