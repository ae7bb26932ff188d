import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The cells of a row of a Word table, as texts. */
type Cells = readonly string[];

const documentPart = 'word/document.xml';

/**
 * Fills in a review as an officer does in Word, and saves it: the answer stands before the last cell of a row.
 *
 * @param rearrange what else was done to the rows of its first table, as XML
 */
export function fillInPaper(
  path: string,
  to: string,
  answer: (cells: Cells) => string | undefined,
  rearrange: (rows: string[]) => string[] = (rows) => rows,
): void {
  editPaper(path, to, (xml) =>
    xml.replace(/<w:tbl>.*?<\/w:tbl>/su, (table) => {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => row);
      const [head = '', ...others] = rows;
      const filled = others.map((row) => {
        const text = answer(cellsOf(row).map(textOf));
        return text === undefined ? row : withAnswer(row, text);
      });
      return table.replace(rows.join(''), () => [head, ...rearrange(filled)].join(''));
    }),
  );
}

/** Edits what stands in a Word file. */
export function editPaper(path: string, to: string, edit: (xml: string) => string): void {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const xml = strFromU8(parts[documentPart] ?? new Uint8Array());
  writeFileSync(to, zipSync({ ...parts, [documentPart]: strToU8(edit(xml)) }));
}

const cellsOf = (row: string): string[] => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => cell);

const textOf = (cell: string): string =>
  [...cell.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(' ');

/** Puts a text where the answer belongs; Word parts what is typed into runs as it likes. */
function withAnswer(row: string, text: string): string {
  const cells = cellsOf(row);
  const at = cells.length - 2;
  const runs = [text.slice(0, 1), text.slice(1)].map(
    (part) => `<w:r><w:t xml:space="preserve">${part}</w:t></w:r>`,
  );
  const cell = (cells[at] ?? '').replace(
    /<w:p>(<w:pPr>.*?<\/w:pPr>)?.*?<\/w:p>/su,
    `<w:p>$1${runs.join('')}</w:p>`,
  );
  return row.replace(cells.join(''), () => cells.map((one, index) => (index === at ? cell : one)).join(''));
}
