import { readDay } from '../../model/date.ts';
import { findNumbers } from '../values/documents/numbers.ts';
import { shorten } from '../values/notes.ts';
import type { DecisionDraft } from './draft.ts';
import { readDocuments } from './documents.ts';
import { Doubts } from './notes.ts';
import type { AnnexRow } from './rows/annex-row.ts';

function decisionOf({ cells }: AnnexRow): string | undefined {
  const [found] = findNumbers(cells.publishedBy ?? '').filter(({ number }) => /\/QĐ/u.test(number));
  return found?.number;
}

/**
 * Returns the decisions that a register (sổ theo dõi) names, one in each row; none where the paper is itself
 * a decision with a number.
 */
export function decisionsOfRegister({ header, rows }: DecisionDraft): string[] {
  if (header.number !== undefined) return [];
  const numbers = new Set(rows.flatMap((row) => decisionOf(row) ?? []));
  return numbers.size > 1 ? [...numbers] : [];
}

/**
 * Returns a draft with the number and day of the one decision that all of its rows name, where the paper has none of
 * its own.
 */
export function numberedByRows(draft: DecisionDraft): DecisionDraft {
  const { header, rows } = draft;
  const [number, ...others] = new Set(rows.map(decisionOf));
  if (header.number !== undefined || number === undefined || others.length > 0) return draft;
  return dated({ ...draft, header: { ...header, number } });
}

/** Returns a draft with the one day that its rows name, where the paper has none. */
function dated(draft: DecisionDraft): DecisionDraft {
  const [day, ...others] = new Set(draft.rows.map(dayOf));
  if (draft.header.issued !== undefined || day === undefined || others.length > 0) return draft;
  return { ...draft, header: { ...draft.header, issued: day } };
}

/** Returns the day of the decision that a row names, in its own column or beside the number. */
function dayOf({ cells }: AnnexRow): string | undefined {
  const own = readDay((cells.publishedOn ?? '').trim());
  return own ?? readDocuments(cells.publishedBy ?? '', 'by', undefined, new Doubts()).documents[0]?.issued;
}

/** Removes the rows that a register gives to other decisions than the one asked for. */
export function ofDecision(draft: DecisionDraft, number: string): DecisionDraft {
  if (!decisionsOfRegister(draft).includes(number)) return draft;
  const others = draft.rows.filter((row) => decisionOf(row) !== number);
  return dated({
    ...draft,
    rows: draft.rows.filter((row) => !others.includes(row)),
    rejected: [
      ...draft.rejected,
      ...others.map((row) => ({
        origin: row.origin,
        reason: 'other_decision' as const,
        args: { text: shorten([row.cells.publishedBy, ...row.codes, row.name].join(' ')) },
      })),
    ],
    account: {
      ...draft.account,
      rows: draft.account.rows - others.length,
      rejected: draft.account.rejected + others.length,
    },
  });
}

/** Columns that name the documents behind a row. */
const documentColumns = ['amendingDocument', 'legalBases'] as const;

/** Returns a draft whose rows do not name the decision itself as the document behind them: it orders nothing that it publishes. */
export function withoutOwnNumber(draft: DecisionDraft, number: string | undefined): DecisionDraft {
  const isOwn = (text = ''): boolean => {
    const numbers = findNumbers(text);
    return numbers.length > 0 && numbers.every((found) => found.number === number);
  };
  if (!draft.rows.some(({ cells }) => documentColumns.some((column) => isOwn(cells[column])))) return draft;
  const rows = draft.rows.map((row) => {
    const cells = { ...row.cells };
    for (const column of documentColumns) if (isOwn(cells[column])) delete cells[column];
    return { ...row, cells };
  });
  return { ...draft, rows };
}
