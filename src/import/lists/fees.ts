import { feeKindOf, joinFees, ofKind, partsFeeKinds } from '../../model/sheet/fee-kinds.ts';
import type { ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLines } from '../../text/normalize.ts';
import type { Doubts } from '../annex/notes.ts';
import { foldFee, readFees } from '../annex/rows/row-fees.ts';
import { levelsOfColumns } from '../values/levels/headings.ts';
import { doubt, type Notes, shorten } from '../values/notes.ts';
import { wayBelow } from '../values/ways.ts';
import type { Cell } from './cells.ts';

const notSaid =
  /^0+(?:[.,]0+)?(?: ?(?:d|dong|vnd))?$|^(?:khong|chua)(?: co)? (?:quy dinh|thong tin|ro|xac dinh)|^(?:chua|x|✓|co)$|^(?:unspecified|not (?:specified|stated|known|available))$/;
const nought = /^0+(?:[.,]0+)?(?: ?(?:d|dong|vnd))?$/;
const bareNo = /^(?:khong(?: co)?|none|no)$/;
/** Words that a form may show where nothing was entered. */
const free = /^(?:mien phi|free(?: of charge)?)$/;

/**
 * Reads the columns of fees. A nought or a mark is no fee, and `Không` alone may be the form's own word for
 * nothing entered.
 */
export function readListFees(
  columns: readonly Cell[],
  notes: Notes,
  doubts: Doubts,
): ProcedureContent['fees'] | undefined {
  const ofLevels = feesOfLevels(columns);
  if (ofLevels) return readFeeCell(ofLevels, columns[0]?.heading ?? '', notes, doubts);
  const areParted = partsFeeKinds(columns.map(({ heading }) => heading));
  // A nought beside a sum is what nobody pays: `Phí: 0`, `Lệ phí: 8.000 đồng`.
  const asked =
    areParted && columns.some(({ text }) => /[1-9]/u.test(text))
      ? columns.filter(({ text }) => !nought.test(foldText(text).trim()))
      : columns;
  const read = asked.map(({ heading, text }) => {
    const label = columns.length > 1 && text.trim() !== '' ? wayBelow(heading) : undefined;
    const fees = labelled(label, readFeeCell(text, heading, notes, doubts));
    const kind = areParted ? feeKindOf(heading) : undefined;
    return Array.isArray(fees) ? fees.map((fee) => ofKind(fee, kind)) : fees;
  });
  return joinFees(read);
}

/** Returns in one text what columns for levels say, `Cấp tỉnh: 50.000 đồng`; undefined where they are of anything else. */
function feesOfLevels(columns: readonly Cell[]): string | undefined {
  const levels = levelsOfColumns(columns.map(({ heading }) => heading));
  if (levels.includes(undefined)) return undefined;
  const told = columns.flatMap(({ text }, at) =>
    text.trim() === '' ? [] : [`${levels[at]}: ${text.trim()}`],
  );
  return told.length > 0 ? told.join('\n') : undefined;
}

/** Puts the way of applying that a column is for before the words of its fees. */
function labelled(label: string | undefined, fees: ProcedureContent['fees']): ProcedureContent['fees'] {
  if (label === undefined || !Array.isArray(fees)) return fees;
  return fees.map((fee) => ({ ...fee, text: `${label}: ${fee.text ?? ''}` }));
}

function readFeeCell(
  text: string,
  heading: string,
  notes: Notes,
  doubts: Doubts,
): ProcedureContent['fees'] | undefined {
  const line = cleanLines(text).text;
  const folded = foldFee(line);
  // Says of itself that nothing is known: there is nothing to ask.
  if (folded === '' || folded === 'chua co thong tin') return undefined;
  if (notSaid.test(folded)) {
    doubt(notes, 'fees', 'fee_not_said', { text: shorten(line) });
    return 'unspecified';
  }
  if (free.test(folded)) {
    doubt(notes, 'fees', 'free_may_be_default', { text: line });
    return 'unspecified';
  }
  if (bareNo.test(folded)) doubt(notes, 'fees', 'fee_none_said', { text: line });
  return readFees(line, heading, { table: 0, row: notes.origin.row }, doubts);
}
