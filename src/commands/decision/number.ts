import { isUsualNumber, readDecisionNumber } from '../../import/values/decision-number.ts';
import { ministries } from '../../import/values/ministries.ts';
import { openNotes } from '../../import/values/notes.ts';
import { decisionKey, numberingBody, sharesNumber, sortDecisions } from '../../model/decision.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Decision } from '../../model/types.ts';
import { headsOf, type LedgerEntry } from '../../plan/catalog.ts';
import { isSameContent } from '../../plan/ledger.ts';

type Ledger = readonly LedgerEntry[];

/**
 * Returns the symbol that the numbers of an issuer end in, as in `900/QĐ-UBND`: that of its last decision in the ledger,
 * else the usual one of a committee or a ministry; undefined where it is not known.
 */
export function usualSymbol(issuer: string | undefined, ledger: Ledger): string | undefined {
  if (issuer === undefined) return undefined;
  const body = numberingBody(issuer);
  const own = sortDecisions(headsOf(ledger)).findLast(
    ({ value }) =>
      value.issuer !== undefined && numberingBody(value.issuer) === body && isUsualNumber(value.number),
  );
  return symbolOf(own?.value.number ?? '') ?? symbolOfBody(body);
}

function symbolOfBody(body: string): string | undefined {
  if (isCommittee(body)) return 'QĐ-UBND';
  const [short] = [...ministries].find(([, name]) => numberingBody(name) === body) ?? [];
  return short === undefined ? undefined : `QĐ-${short}`;
}

/** Tells whether a body, as a key, is a People's Committee. */
const isCommittee = (body: string): boolean => body.startsWith(numberingBody('UBND'));

/** Returns what stands after the first slash of a number, where that is the symbol of a decision. */
const symbolOf = (number: string): string | undefined => /\/(QĐ-.+)$/u.exec(number)?.[1];

/**
 * Returns the number of a decision as it is to be written: a bare one with the symbol of its issuer, slips of the pen
 * mended (`900/qd-ubnd`).
 *
 * @throws Failure `decision-number` for what is no number of a decision, or another body's
 */
export function completeNumber(
  typed: string,
  { number, issuer }: Pick<Decision, 'number' | 'issuer'>,
  ledger: Ledger,
): string {
  const usual = usualSymbol(issuer, ledger);
  const symbol = symbolOf(number) ?? usual;
  const line = readDecisionNumber(typed, openNotes({ file: '', row: 0 }))?.number ?? typed.trim();
  const whole = /^\d+[a-zđ]?$/iu.test(line) && symbol !== undefined ? `${line}/${symbol}` : line;
  const written = forms(whole).find(isNumber);
  const digits = /\d+/u.exec(line)?.[0] ?? '900';
  const example = `${digits}/${symbol ?? 'QĐ-…'}`;
  if (written === undefined) throw new Failure('decision-number', { typed, example });
  if (issuer !== undefined && !isOf(written, numberingBody(issuer), [symbol, usual]))
    throw new Failure('decision-number', { typed, example, issuer });
  return written;
}

/** Returns a number as it is, and as it is without slips of case and of the letter Đ. */
const forms = (number: string): string[] => [
  number,
  number.replace(/\/.*$/u, (symbol) => symbol.toUpperCase().replace(/(?<=\/)Q[DÐ](?=-)/u, 'QĐ')),
];

/** Tells whether a text has the form of a number; that a year in it is unusual, a rule says. */
const isNumber = (text: string): boolean => isUsualNumber(text.replace(/^(\d+)\/(?:19|20)\d\d(?=\/)/u, '$1'));

/** Tells whether a number can be one of a body; of those that are not known any can. */
function isOf(number: string, body: string, known: readonly (string | undefined)[]): boolean {
  const symbol = symbolOf(number) ?? '';
  if (known.includes(symbol)) return true;
  if (isCommittee(body)) return /UBND|CT/u.test(symbol);
  const own = symbolOfBody(body);
  return own === undefined || symbol.split(/[^\p{L}]+/u).includes(own.slice('QĐ-'.length));
}

/**
 * Refuses a number that another decision of the same body and year has in the ledger.
 *
 * @throws Failure `number-taken`
 */
export function refuseTaken(decision: Decision, ledger: Ledger): void {
  const other = ledger.find(
    ({ header, rows }) =>
      sharesNumber(decision, header) ||
      (decisionKey(decision) === decisionKey(header) && !isSameAs(decision, rows?.().value)),
  );
  if (!other) return;
  const { number, issued } = other.header;
  throw new Failure('number-taken', { number, issued }, exitCodes.refused);
}

/** Tells whether a decision of the ledger is this one; of one that could not be read, nothing else is known. */
const isSameAs = (decision: Decision, held: Decision | undefined): boolean =>
  held === undefined || isSameContent(decision, held);
