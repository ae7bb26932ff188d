import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { WorkPlace } from '../../catalog/place.ts';
import { readDay } from '../../model/date.ts';
import { Failure } from '../../model/failure.ts';
import { fileName } from '../../model/layout.ts';
import type { Decision } from '../../model/types.ts';
import { findDecisions } from '../../plan/revert.ts';
import { type Catalog, readRows } from '../../plan/catalog.ts';
import type { Doc } from '../../model/source-file.ts';
import { nearest } from '../../text/distance.ts';

/**
 * The one decision of a ledger that a number names, with `@date` where several have it, or the name of its file where that is not enough.
 *
 * @throws Failure `no-such-decision` with near numbers: those that begin so, else those spelt alike
 */
export function namedDecision({ ledger }: Pick<Catalog, 'ledger'>, text: string): Doc<Decision> {
  const decisions = readRows(ledger);
  const found = findDecisions(decisions, withIsoDay(text));
  const [only] = found;
  if (only && found.length === 1) return only;
  const numbers = decisions.map(({ value }) => value.number);
  const begun = numbers.filter((number) => text !== '' && number.startsWith(text.normalize('NFC')));
  const near =
    found.length > 1 ? namesOf(found) : begun.length > 0 ? begun.slice(0, 3) : nearNumbers(text, numbers);
  throw new Failure('no-such-decision', { number: text, near });
}

/** Returns what tells decisions of one number apart: their days or, of two issuers on one day, the names of their files. */
function namesOf(decisions: readonly Doc<Decision>[]): string[] {
  const days = decisions.map(({ value }) => `${value.number}@${value.issued}`);
  return new Set(days).size === days.length ? days : decisions.map(({ path }) => fileName(path));
}

/** Returns a number with the day that tells it from others, however that is written, in ISO. */
function withIsoDay(text: string): string {
  const [number = '', day] = text.split(/@(.*)/su);
  return day === undefined ? text : `${number}@${readDay(day) ?? day}`;
}

/**
 * Numbers that may have been meant: of the same serial, else spelt alike in it and as a whole. What stands after it,
 * as in /QĐ-UBND, most have in common: by the whole alone, all would be near.
 */
function nearNumbers(text: string, numbers: readonly string[]): string[] {
  const [number = ''] = text.split('@');
  const known = [...new Set(numbers)];
  const same = known.filter((one) => serialOf(one) === serialOf(number));
  if (same.length > 0) return same.slice(0, 3);
  const near = new Set(nearest(serialOf(number), new Set(known.map(serialOf))));
  return nearest(
    number,
    known.filter((one) => near.has(serialOf(one))),
  );
}

const serialOf = (number: string): string => number.split('/')[0] ?? '';

/** Tells whether what was typed names a file with a decision, not the number of one in the ledger. */
export const namesFile = ({ cwd }: Pick<WorkPlace, 'cwd'>, typed: string): boolean =>
  /\.ya?ml$/iu.test(typed) || existsSync(resolve(cwd, typed));
