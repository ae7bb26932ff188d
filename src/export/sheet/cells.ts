import { type FeeKind, feeLabels, kindOfFee } from '../../model/sheet/fee-kinds.ts';
import type { SheetColumn } from '../../model/sheet/columns.ts';
import type { Fee, Json, Level, Procedure } from '../../model/types.ts';
import { showPart } from '../../render/changes/changes.ts';
import type { Names } from '../names.ts';
import { showProcedurePart } from '../parts.ts';
import type { ExportContext } from '../types.ts';

/** Says yes and no as officers mark their sheets; an empty cell says neither. */
const [yes, no] = ['x', '–'];

/** Returns what stands in the cell of a column; nothing where the procedure says nothing of it. */
export function sheetCell(
  procedure: Procedure,
  column: SheetColumn,
  context: ExportContext,
  names: Names,
): string {
  const { interlinked, online, boundaryFree } = procedure;
  const marked = (isSo: boolean, isDenied: boolean): string => (isSo ? yes : isDenied ? no : '');
  switch (column) {
    case 'order':
      return '';
    case 'fee':
    case 'charge':
      return showFees(procedure, column, context);
    case 'sameLevel':
      return marked(interlinked === 'same_level', interlinked === 'none');
    case 'crossLevel':
      return marked(interlinked === 'cross_level', interlinked === 'none');
    case 'full':
    case 'partial':
    case 'information':
      return marked(online === column, online === 'none');
    case 'boundaryFree':
      return marked(boundaryFree === true, boundaryFree === false);
    case 'post':
      return showPost(procedure, context);
    case 'decision':
      return procedure.publishedBy?.number ?? '';
    case 'note':
      return showNotes(procedure, context);
    default:
      return showProcedurePart(procedure, column, context, names);
  }
}

/** Returns the kind in whose column a fee stands: a fee that does not say which it is stands with phí, and is noted. */
const columnOf = (fee: Fee): FeeKind => kindOfFee(fee) ?? 'fee';

function showFees({ fees }: Procedure, column: FeeKind, { exports, writing }: ExportContext): string {
  if (fees === undefined || fees === 'unspecified') return '';
  if (fees === 'none') return exports.fees.none;
  const label = `${feeLabels[column]}: `;
  return fees
    .filter((fee) => columnOf(fee) === column)
    .map((fee) => exports.fees.listed(fee, writing.number))
    .map((text) => (text.startsWith(label) ? text.slice(label.length) : text))
    .join('; ');
}

function showPost({ postal, byPost }: Procedure, context: ExportContext): string {
  if (byPost && !(byPost.receive && byPost.return)) return showPart('byPost', byPost as Json, context);
  if (byPost || postal) return yes;
  return postal === false ? no : '';
}

/** Returns what the other columns cannot say: fees of no kind, and what is otherwise at one of the levels. */
function showNotes({ fees, byLevel = {} }: Procedure, context: ExportContext): string {
  const { exports, terms } = context;
  const isMixed = Array.isArray(fees) && fees.some((fee) => kindOfFee(fee) === undefined);
  const own = Object.entries(byLevel).flatMap(([level, parts]) =>
    (['fees', 'online'] as const).flatMap((part) => {
      const value = parts[part];
      if (value === undefined) return [];
      const said = `${terms.parts[part]} ${showPart(part, value as Json, context)}`;
      return [`${terms.levels[level as Level].toLowerCase()}: ${said}`];
    }),
  );
  return [...(isMixed ? [exports.sheet.feesNotParted] : []), ...own].join('; ');
}
