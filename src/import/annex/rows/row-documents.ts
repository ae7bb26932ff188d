import { isBlank } from '../../../model/blank.ts';
import type { Document } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { shorten } from '../../values/notes.ts';
import type { AnnexRow } from './annex-row.ts';
import { isSlipOf, readDocuments } from '../documents.ts';
import type { DecisionHeader } from '../header.ts';
import { actionsIn } from '../movements.ts';
import { Doubts } from '../notes.ts';
import { spellName } from '../registries.ts';
import type { StatedParts } from '../values.ts';

/**
 * Returns the documents by which a row's procedure is changed or ended (NĐ 63/2010 Điều 15): those of the
 * column for them, else those that its note names, else those of the heading above, else its legal bases.
 */
export function namedIn(
  row: AnnexRow,
  parts: StatedParts,
  header: DecisionHeader,
  doubts: Doubts,
): Document | Document[] | undefined {
  if (row.by) return row.by.length === 1 ? row.by[0] : row.by;
  const documents = isBlank(row.cells.amendingDocument ?? '')
    ? undefined
    : (ownDocuments(row, doubts) ?? fromHeading(row, doubts) ?? fromBases(row, parts, doubts));
  if (!documents) {
    if (row.action !== 'new') doubts.add(row.origin, 'by', 'by_missing', { name: shorten(row.name, 160) });
    return undefined;
  }
  for (const document of documents) checkAgainstBases(document, row, header, doubts);
  const [only] = documents;
  return documents.length === 1 ? only : documents;
}

/** Notes the words of a note that have no place in the draft as a doubt. */
export function tellNote(row: AnnexRow, doubts: Doubts): void {
  const { note } = row.cells;
  if (note === undefined) return;
  const isOf = (text = '') => readDocuments(text, 'by', row.origin, new Doubts()).documents.length > 0;
  const isUsed = row.action !== 'new' && !isOf(row.cells.amendingDocument) && isOf(note);
  if (!isUsed) doubts.add(row.origin, 'row', 'note_not_kept', { text: shorten(note) });
}

/** Returns the documents of a row's own cells, with a doubt where the heading above names others. */
function ownDocuments(row: AnnexRow, doubts: Doubts): Document[] | undefined {
  const own = fromColumn(row, doubts) ?? fromNote(row, doubts);
  const others =
    own && row.documents && !row.documents.isFromTitle ? fromHeading(row, new Doubts()) : undefined;
  const isOther = others && !others.some(({ number }) => own?.some((one) => one.number === number));
  if (isOther)
    doubts.add(row.origin, 'by', 'by_beside_heading', { numbers: others.map(({ number }) => number) });
  return own;
}

/** Returns the documents of the heading above a row; in the decision's title a decision is another body's publication. */
function fromHeading({ documents, origin }: AnnexRow, doubts: Doubts): Document[] | undefined {
  if (!documents) return undefined;
  const { text, isFromTitle } = documents;
  const read = readDocuments(text, 'by', origin, doubts).documents;
  const named = text === text.toUpperCase() ? read.map(inRunningLetters) : read;
  const meant = isFromTitle ? named.filter(({ number }) => !/\/QĐ-/u.test(number)) : named;
  if (isFromTitle && meant.length > 0) doubts.add(origin, 'by', 'by_from_title', { text: shorten(text) });
  return someOf(meant);
}

/** Spells the issuer of a document in a heading of capitals; its title is left out, as its names cannot be told. */
function inRunningLetters({ title: _, issuer, ...rest }: Document): Document {
  return { ...rest, ...(issuer !== undefined && { issuer: spellName(issuer) }) };
}

function fromColumn({ cells, origin }: AnnexRow, doubts: Doubts): Document[] | undefined {
  const text = cells.amendingDocument;
  return text === undefined ? undefined : someOf(readDocuments(text, 'by', origin, doubts).documents);
}

function fromNote({ cells, origin }: AnnexRow, doubts: Doubts): Document[] | undefined {
  const text = cells.note;
  const documents =
    text === undefined ? undefined : someOf(readDocuments(text, 'by', origin, doubts).documents);
  if (documents && actionsIn(foldText(text ?? '')).length === 0) {
    doubts.add(origin, 'by', 'by_from_note', { text: shorten(text ?? '') });
  }
  return documents;
}

function fromBases(
  { action, origin }: AnnexRow,
  { legalBases }: StatedParts,
  doubts: Doubts,
): Document[] | undefined {
  if (action === 'new' || !legalBases) return undefined;
  // It is so for a whole list, which has no column of its own for it.
  doubts.add({ table: origin.table, row: 1 }, 'by', 'by_from_legal_bases', {});
  return legalBases;
}

function someOf(documents: Document[]): Document[] | undefined {
  return documents.length > 0 ? documents : undefined;
}

/** Notes a doubt where a row names a decision whose number is that of a legal basis but for a slip. */
function checkAgainstBases(
  document: Document,
  row: AnnexRow,
  { legalBases }: DecisionHeader,
  doubts: Doubts,
): void {
  if (legalBases.some(({ number }) => number === document.number)) return;
  const near = legalBases.find(
    (basis) => isSlipOf(document.number, basis) && (!basis.issued || basis.issued === document.issued),
  );
  // A number that the text cuts off is the text's slip, and none of the row's.
  const isCut = near !== undefined && document.number.startsWith(near.number);
  if (near)
    doubts.add(isCut ? undefined : row.origin, 'by', 'document_differs', {
      number: document.number,
      near: near.number,
    });
}

/** Notes how many rows do not say by which document their procedures change, where these are known but for that. */
export function noteUnsaid(rows: readonly AnnexRow[], doubts: Doubts): void {
  const count = rows.filter(({ by = [] }) => by.some(({ number }) => isBlank(number))).length;
  if (count > 0) doubts.add(undefined, 'by', 'by_to_fill_in', { count });
}
