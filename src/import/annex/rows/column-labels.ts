import { feeKindOf, feeLabels, partsFeeKinds } from '../../../model/sheet/fee-kinds.ts';
import { levelsOfColumns } from '../../values/levels/headings.ts';
import { wayBelow } from '../../values/ways.ts';
import type { GridColumn } from './grid.ts';

/** Returns words, by headings, that tell several columns of one meaning apart: ways of applying, levels, kinds of fees. */
export function labelsOf(columns: readonly GridColumn[]): ReadonlyMap<string, string> {
  return new Map([...waysByHeading(columns), ...levelsByHeading(columns), ...kindsByHeading(columns)]);
}

/** Returns the ways that columns of fees or times are for, below one heading: `Phí / Trực tuyến`. */
function waysByHeading(columns: readonly GridColumn[]): ReadonlyMap<string, string> {
  const all = columns.flatMap(({ column, heading }) =>
    column === 'fees' || column === 'timeLimit' ? [heading] : [],
  );
  const ways = all.flatMap((heading) => {
    const way = wayBelow(heading);
    return way === undefined ? [] : [[heading, way] as const];
  });
  return new Map(ways.length > 1 ? ways : []);
}

/** Returns the levels that columns of times, or of fees, are for, by their headings. */
function levelsByHeading(columns: readonly GridColumn[]): ReadonlyMap<string, string> {
  const ofColumn = (meaning: 'timeLimit' | 'fees'): (readonly [string, string])[] => {
    const headings = columns.filter(({ column }) => column === meaning).map(({ heading }) => heading);
    const levels = levelsOfColumns(headings);
    return headings.flatMap((heading, index) => {
      const level = levels[index];
      return level === undefined ? [] : [[heading, level] as const];
    });
  };
  return new Map([...ofColumn('timeLimit'), ...ofColumn('fees')]);
}

/** Returns the kinds that columns of fees are for, where they part the two. */
function kindsByHeading(columns: readonly GridColumn[]): ReadonlyMap<string, string> {
  const headings = columns.filter(({ column }) => column === 'fees').map(({ heading }) => heading);
  if (!partsFeeKinds(headings)) return new Map();
  return new Map(
    headings.flatMap((heading) => {
      const kind = feeKindOf(heading);
      return kind === undefined ? [] : [[heading, feeLabels[kind]]];
    }),
  );
}
