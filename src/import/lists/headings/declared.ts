import { foldText } from '../../../text/fold.ts';
import { declaredIn } from '../../annex/heading.ts';
import { sumsUpInCells } from '../../values/closing-lines.ts';
import { type Origin, shorten } from '../../values/notes.ts';
import type { PortalInput } from '../../portal/record.ts';

/** A line that declares a number of procedures, and how many had been read above it. */
interface Declared {
  origin: Origin;
  text: string;
  said: number;
  above: Count;
  isSum: boolean;
}

/** Procedures read, and the rows that are of them: a procedure may have one for each level. */
interface Count {
  procedures: number;
  rows: number;
}

/** Numbers that the lines of a list declare, to be held against what was read below or above them. */
export class DeclaredCounts {
  readonly #input: PortalInput;
  readonly #declared: Declared[] = [];
  /** Counts of what had been read at each heading. */
  readonly #marks: Count[] = [{ procedures: 0, rows: 0 }];
  #looked = 0;
  #joined = 0;

  constructor(input: PortalInput) {
    this.#input = input;
  }

  /** Takes a line above rows, with the number that it declares of them. */
  heading(texts: readonly string[], origin: Origin): void {
    this.#marks.push(this.#read());
    this.#take(texts, origin, false);
  }

  /** Takes a line that sums up the rows above it. */
  sum(texts: readonly string[], origin: Origin): void {
    // The next sum may be of what stands between the two.
    if (this.#take(texts, origin, true)) this.#marks.push(this.#read());
  }

  #take(texts: readonly string[], origin: Origin, isSum: boolean): boolean {
    const text = [...new Set(texts)].join(' ');
    const said = declaredIn(foldText(text)) ?? (sumsUpInCells(texts) ? totalIn(texts) : undefined);
    if (said !== undefined) this.#declared.push({ origin, text, said, above: this.#read(), isSum });
    return said !== undefined;
  }

  /** Tells the numbers that are those of no rows: neither of all, nor from one heading to another. */
  tell(): void {
    const all = this.#read();
    const marks = [...this.#marks, all];
    const seen = {
      procedures: new Set(marks.map(({ procedures }) => procedures)),
      rows: new Set(marks.map(({ rows }) => rows)),
    };
    for (const { origin, text, said, above, isSum } of this.#declared) {
      const other = isSum ? -said : said;
      const isFound =
        seen.procedures.has(above.procedures + other) ||
        seen.rows.has(above.rows + other) ||
        [all.procedures, all.rows].includes(said);
      if (isFound) continue;
      const counts = marks.map(({ procedures }) => (procedures - above.procedures) * (isSum ? -1 : 1));
      tellCount(this.#input, origin, text, said, nearest(counts, said));
    }
  }

  #read(): Count {
    const { rowsRead, doubts } = this.#input;
    for (; this.#looked < doubts.length; this.#looked += 1)
      if (doubts[this.#looked]?.reason === 'row_joined') this.#joined += 1;
    return { procedures: rowsRead, rows: rowsRead + this.#joined };
  }
}

/** Returns the figure of a sum; of several, the first where the others are its parts (of levels, say) and not beside it. */
function totalIn(texts: readonly string[]): number | undefined {
  const [total, ...parts] = texts.filter((text) => /^\d{1,4}$/u.test(text)).map(Number);
  if (total === undefined || parts.length === 0) return total;
  const isWhole = total >= Math.max(...parts) && total <= parts.reduce((sum, part) => sum + part, 0);
  return isWhole ? total : undefined;
}

/** Returns the count that comes nearest to a number that was said; none where nothing was read. */
const nearest = (counts: readonly number[], said: number): number =>
  counts
    .filter((one) => one > 0)
    .reduce((best, one) => (Math.abs(one - said) < Math.abs(best - said) ? one : best), 0);

/** Tells a number that was said, and is not that of what was read. */
export function tellCount(
  input: PortalInput,
  origin: Origin,
  text: string,
  said: number,
  found: number,
): void {
  const args = { heading: shorten(text, 160), declared: said, found };
  input.doubts.push({ field: 'declared', reason: 'count_differs', args, origin });
}
