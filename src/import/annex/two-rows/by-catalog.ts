import type { RecordIndex } from '../catalog-index.ts';
import type { DecisionDraft } from '../draft.ts';
import type { AnnexDoubt, Doubts } from '../notes.ts';
import type { AnnexRow } from '../rows/annex-row.ts';
import { joinReplaced, type Replaced } from './join.ts';

/**
 * Joins the rows of lists of replaced procedures that go in twos, each second one below the number of the first, where
 * the catalog knows one of each two: that is the replaced one. Where it does not tell all of a list, none is joined,
 * and the list is told.
 */
export function joinByCatalog(draft: DecisionDraft, index: RecordIndex, doubts: Doubts): DecisionDraft {
  const all = draft.tables.flatMap(({ table }) => pairsOf(rowsInTwos(draft.rows, table), index, doubts));
  return all.length === 0 ? draft : recounted({ ...draft, ...joinReplaced(draft, all) }, all.length);
}

/** Returns a draft whose counts are of procedures that are replaced, each with the one in its place. */
function recounted(draft: DecisionDraft, pairs: number): DecisionDraft {
  const { replaced = { found: pairs }, ...others } = draft.declared;
  const isCounted = ({ reason, args }: AnnexDoubt): boolean =>
    reason === 'count_differs' &&
    'found' in args &&
    'declared' in args &&
    args.declared === args.found - pairs;
  return {
    ...draft,
    declared: { ...others, replaced: { ...replaced, found: replaced.found - pairs } },
    doubts: draft.doubts.filter((doubt) => !isCounted(doubt)),
  };
}

/** Returns the rows of a table in twos; none where not all of them go so. */
function rowsInTwos(rows: readonly AnnexRow[], table: number): [AnnexRow, AnnexRow][] {
  const own = rows.filter(({ origin }) => origin.table === table);
  const twos = own.flatMap((row, at): [AnnexRow, AnnexRow][] => {
    const next = own[at + 1];
    return at % 2 === 0 && next ? [[row, next]] : [];
  });
  const isTwo = ([one, other]: readonly [AnnexRow, AnnexRow]): boolean =>
    isAlone(one) &&
    isAlone(other) &&
    one.side === other.side &&
    one.order !== undefined &&
    !one.isBelow &&
    other.isBelow === true;
  return own.length % 2 === 0 && twos.every(isTwo) ? twos : [];
}

const isAlone = ({ action, cells, sharesNew, sharesOld }: AnnexRow): boolean =>
  action === 'replaced' && cells.newName === undefined && sharesNew === undefined && sharesOld === undefined;

function pairsOf(twos: readonly [AnnexRow, AnnexRow][], index: RecordIndex, doubts: Doubts): Replaced[] {
  const [[first] = []] = twos;
  if (!first) return [];
  const isKnown = ({ codes, name }: AnnexRow): boolean =>
    codes.length > 0
      ? codes.some((code) => index.byCode(code)?.record.status === 'active')
      : index.byName(name, undefined).length > 0;
  const [above, below] = [0, 1].map((at) => twos.map((two) => isKnown(two[at] as AnnexRow)));
  for (const [own, other, at] of [
    [above, below, 0],
    [below, above, 1],
  ] as const)
    if (own?.some(Boolean) && !other?.some(Boolean))
      return twos.map((two) => ({ olds: [two[at]], news: [two[1 - at] as AnnexRow], by: 'catalog' }));
  const table = first.origin.table;
  doubts.add({ table, row: 1 }, 'table', 'rows_in_twos', { count: twos.length });
  return [];
}
