import type { Outcome } from '../../cli/shell.ts';
import type { Paper } from '../../model/paper.ts';

/** The formats that a paper is written in, by their names; each is loaded when it is asked for. */
export const paperWriters = {
  html: async () => (await import('../../export/paper/page.ts')).writePage,
  docx: async () => (await import('../../export/paper/word.ts')).writeWord,
  xlsx: async () => (await import('../../export/paper/excel.ts')).writeExcel,
} satisfies Record<string, () => Promise<(paper: Paper) => string | Uint8Array>>;

/** Returns the formats in which a result is a paper, which is made when one of them is asked for. */
export function paperFormats(paper: () => Paper | Promise<Paper>): Outcome['formats'] {
  return Object.fromEntries(
    Object.entries(paperWriters).map(([name, load]) => [name, async () => (await load())(await paper())]),
  );
}
