import { readDecisionNumber } from '../values/decision-number.ts';
import { openNotes } from '../values/notes.ts';
import type { WordBlock, WordDocument } from '../files/word/document.ts';
import { linesOf, itemsOf } from './rows/items.ts';

/** A decision in a document that holds several: its number, and the blocks that are its own. */
interface DecisionPart {
  number: string;
  blocks: WordBlock[];
}

const ownNumber = /^số\s*:\s*(\d\S{0,20}\/Q[ĐDÐ]\s*[-–]\s*\p{Lu}\S{0,40})/iu;
const title = /^quyết\s+định\s*:?$/iu;
/** The title of a decision stands within as many lines below its number. */
const linesToTitle = 8;

/** Parts a document where the head of another decision stands in it: its number, then its title. */
export function decisionsIn({ blocks }: WordDocument): DecisionPart[] {
  const lines = blocks.flatMap((block, at) => linesOf(itemsOf([block])).map((text) => ({ at, text })));
  const parts: DecisionPart[] = [];
  let from = 0;
  for (const [index, { at, text }] of lines.entries()) {
    const written = ownNumber.exec(text)?.[1];
    const below = lines.slice(index + 1, index + 1 + linesToTitle);
    if (written === undefined || !below.some((one) => title.test(one.text))) continue;
    const number = readDecisionNumber(written, openNotes({ file: '', row: 0 }))?.number;
    const last = parts.at(-1);
    if (number === undefined || number === last?.number) continue;
    if (last) last.blocks = blocks.slice(from, at);
    from = parts.length === 0 ? 0 : at;
    parts.push({ number, blocks: blocks.slice(from) });
  }
  return parts;
}

/** Returns a document with the one decision of a number alone, where it holds several. */
export function onlyDecision(document: WordDocument, number: string): WordDocument {
  const own = decisionsIn(document).find((one) => one.number === number);
  return own ? { ...document, blocks: own.blocks } : document;
}
