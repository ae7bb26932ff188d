import { compareText, isSameDecision } from '../../model/decision.ts';
import { daysBetween } from '../../model/date.ts';

/** A decision as far as it is held against those of other catalogs. */
export interface DecisionDigest {
  number: string;
  issued: string;
  /** Numbers and days of the documents that it or its rows rest on. */
  cites: readonly { number: string; issued?: string }[];
  /** National codes that its rows name. */
  codes: readonly string[];
  /** True when it brings a procedure that is handled below a ministry, which concerns every province. */
  isForAll: boolean;
}

/** The ledger of a catalog as far as it is held against those of others. */
export interface LedgerDigest {
  publisher: string;
  /** Its publication decisions, by the day of signing. */
  decisions: readonly DecisionDigest[];
  /** National codes of all procedures that it holds, in force or not. */
  held: ReadonlySet<string>;
  /** The day of the list that it begins with: of decisions before it nothing is known. */
  begins: string | undefined;
}

/** The answer of a province to a ministry's decision. */
export interface Following {
  publisher: string;
  /** Its decision; absent where there is none yet. */
  decision?: { number: string; issued: string };
  /** The sign it was found by: it names the ministry's, or is the first after it that names one of its procedures. */
  by?: 'cited' | 'codes';
  /** Days from the ministry's signing to the province's; to today where there is none yet. */
  days: number;
}

/** A ministry's decision, and what the provinces that it concerns did after it. */
export interface Followed {
  publisher: string;
  number: string;
  issued: string;
  provinces: Following[];
  /** Days taken by those that have decided; undefined where none has. */
  days: Spread | undefined;
  waiting: number;
}

/** The least, the middle and the most of some numbers of days. */
export interface Spread {
  count: number;
  least: number;
  median: number;
  most: number;
}

/** Days that a province took, over all decisions of ministries that concern it. */
export interface ProvinceDays {
  publisher: string;
  days: Spread | undefined;
  waiting: number;
}

/** Holds the decisions of ministries against those of provinces: who decided after them, and how many days later. */
export function followMinistries(
  ministries: readonly LedgerDigest[],
  provinces: readonly LedgerDigest[],
  today: string,
): Followed[] {
  return ministries
    .flatMap(({ publisher, decisions }) =>
      decisions
        .filter(({ codes }) => codes.length > 0)
        .map((decision) => {
          const all = provinces.flatMap((province) => follow(decision, province, today) ?? []);
          const done = all.filter((one) => one.decision);
          const { number, issued } = decision;
          return {
            publisher,
            number,
            issued,
            provinces: all,
            days: spreadOf(done.map(({ days }) => days)),
            waiting: all.length - done.length,
          };
        }),
    )
    .filter((followed) => followed.provinces.length > 0)
    .sort((a, b) => compareText(a.issued, b.issued) || compareText(a.number, b.number));
}

/** Returns what a province did after a ministry's decision; undefined where that does not concern it. */
function follow(decision: DecisionDigest, province: LedgerDigest, today: string): Following | undefined {
  const { publisher, held, begins, decisions } = province;
  const { issued } = decision;
  if (begins !== undefined && issued < begins) return undefined;
  const after = decisions.filter((own) => own.issued >= issued);
  const cited = after.find(({ cites }) => cites.some((document) => isSameDecision(document, decision)));
  const named = new Set(decision.codes);
  const own = cited ?? after.find(({ codes }) => codes.some((code) => named.has(code)));
  if (own)
    return {
      publisher,
      decision: { number: own.number, issued: own.issued },
      by: cited ? 'cited' : 'codes',
      days: daysBetween(issued, own.issued),
    };
  const isConcerned = decision.isForAll || decision.codes.some((code) => held.has(code));
  return isConcerned && issued <= today ? { publisher, days: daysBetween(issued, today) } : undefined;
}

/** Adds up by province what {@link followMinistries} found. */
export function daysByProvince(followed: readonly Followed[], publishers: readonly string[]): ProvinceDays[] {
  const lines = followed.flatMap(({ provinces }) => provinces);
  return publishers.flatMap((publisher) => {
    const own = lines.filter((line) => line.publisher === publisher);
    const done = own.filter(({ decision }) => decision);
    if (own.length === 0) return [];
    return [{ publisher, days: spreadOf(done.map(({ days }) => days)), waiting: own.length - done.length }];
  });
}

function spreadOf(days: readonly number[]): Spread | undefined {
  const sorted = [...days].sort((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return undefined;
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? most;
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? upper;
  return { count: sorted.length, least, median: Math.round((lower + upper) / 2), most };
}
