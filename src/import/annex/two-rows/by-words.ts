import { isSame } from '../../../model/procedure/same.ts';
import { leaveFormerOut } from '../before/former-rows.ts';
import type { Doubts } from '../notes.ts';
import type { CountedHeading } from '../outline.ts';
import type { AnnexRow, AnnexRows } from '../rows/annex-row.ts';
import { pairsBySuccessor, takeReplacing } from './by-codes.ts';
import { joinReplaced, type Replaced } from './join.ts';

/**
 * Settles the rows of procedures that take two: those of before a change and after it, of old and new ones.
 *
 * @param counted headings that count rows; of a replaced procedure and the one in its place a paper may count one
 */
export function settleTwoRows(found: AnnexRows, counted: readonly CountedHeading[], doubts: Doubts): void {
  leaveFormerOut(found, doubts);
  takeReplacing(found, doubts);
  const before = found.rows.length;
  joinByWords(found, doubts);
  const pairs = before - found.rows.length;
  for (const one of counted)
    if (one.action === 'replaced' && one.found - pairs === one.declared) one.found = one.declared;
}

/**
 * Joins the rows that words beside or above them tell to be of replaced procedures with those of the procedures in
 * their place, which have rows of their own: below each, or in a list of their own.
 */
function joinByWords(found: AnnexRows, doubts: Doubts): void {
  const bySuccessor = pairsBySuccessor(found.rows);
  const named = new Set(bySuccessor.flatMap(({ olds }) => olds));
  const all = [...bySuccessor, ...pairsOf(runsOf(found.rows.filter((row) => !named.has(row))), doubts)];
  if (all.length === 0) return;
  const joined = joinReplaced({ rows: found.rows, account: found.account, doubts: doubts.all }, all);
  found.rows = joined.rows;
  Object.assign(found.account, joined.account);
  doubts.all = joined.doubts;
}

/** Returns the rows of one side that stand one after the other. */
function runsOf(rows: readonly AnnexRow[]): AnnexRow[][] {
  const runs: AnnexRow[][] = [];
  for (const row of rows) {
    if (row.side === undefined || row.cells.newName !== undefined) continue;
    const last = runs.at(-1);
    if (last?.[0]?.side === row.side) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function pairsOf(runs: readonly AnnexRow[][], doubts: Doubts): Replaced[] {
  const pairs: Replaced[] = [];
  for (let at = 0; at + 1 < runs.length; at++) {
    const [run = [], next = []] = runs.slice(at, at + 2);
    if (!isOfOneLevel([...run, ...next])) continue;
    pairs.push(...(run[0]?.side === 'old' ? matched(run, next, doubts) : matched(next, run, doubts)));
    at += 1;
  }
  return pairs;
}

/** Tells whether rows stand below headings of one level: lists of two levels replace nothing in each other. */
const isOfOneLevel = ([first, ...others]: readonly AnnexRow[]): boolean =>
  others.every(({ level }) => isSame(level?.levels, first?.level?.levels));

/** Returns which procedures take the place of which: by their numbers, where both lists count alike; else all of all, which is told. */
function matched(olds: readonly AnnexRow[], news: readonly AnnexRow[], doubts: Doubts): Replaced[] {
  const [first] = news;
  if (!first || olds.length === 1 || news.length === 1) return [{ olds, news, by: 'words' }];
  const isCounted =
    olds.length === news.length &&
    olds.every(({ order }, at) => order !== undefined && order === news[at]?.order);
  if (isCounted) return olds.map((old, at) => ({ olds: [old], news: news.slice(at, at + 1), by: 'numbers' }));
  const args = { olds: olds.length, news: news.length };
  doubts.add(olds[0]?.origin, 'target', 'replaced_together', args);
  return [{ olds, news, by: 'words' }];
}
