import { type LawId, lawText } from './texts.ts';

/** A time that a text of law gives; in working days, or in days as they come. */
export interface Term {
  days: number;
  unit: 'day' | 'working_day';
  law: LawId;
}

/** Tells ministries from provinces, to which the law gives other times. */
export type Publisher = 'province' | 'ministry';

/** The times within which procedures are published (NĐ 63/2010 Điều 15) and made public (Điều 24). */
interface Regime {
  /** Before the document that regulates the procedure takes effect. */
  beforeDocument: Readonly<Record<Publisher, Term>>;
  /** After a document made in the shortened way is signed; undefined where the text says nothing of one. */
  afterShortened?: Term;
  /** After the decision is signed: into the national database. */
  posting: Readonly<Record<Publisher, Term>>;
  postingShortened?: Term;
}

const workingDays = (days: number, law: LawId): Term => ({ days, unit: 'working_day', law });
const days = (count: number, law: LawId): Term => ({ days: count, unit: 'day', law });
const alike = (term: Term) => ({ province: term, ministry: term });

/** Regimes of deadlines, the first text first: each begins with the text that it names. */
const regimes: readonly (Regime & { law: LawId })[] = [
  {
    law: 'control',
    beforeDocument: alike(workingDays(10, 'control')),
    posting: alike(workingDays(5, 'control')),
  },
  {
    law: 'controlFirstAmended',
    beforeDocument: {
      province: workingDays(5, 'controlFirstAmended'),
      ministry: workingDays(20, 'controlFirstAmended'),
    },
    posting: alike(workingDays(5, 'control')),
  },
  {
    law: 'controlAmended',
    beforeDocument: { province: days(5, 'controlAmended'), ministry: days(20, 'controlAmended') },
    afterShortened: days(3, 'controlAmended'),
    posting: { province: workingDays(5, 'controlAmended'), ministry: workingDays(10, 'controlAmended') },
    postingShortened: workingDays(2, 'controlAmended'),
  },
];

/** Returns the times that the law of a day gives; undefined before the first such law. */
export const regimeOn = (day: string): Regime | undefined =>
  regimes.findLast(({ law }) => (lawText(law).from ?? '') <= day);

/**
 * Returns how long before its effect a decision on what a province regulates itself is signed: as QĐ 766/QĐ-TTg counts
 * since there is such a count, before that as the law says of documents.
 */
export function ownPublicationTerm(day: string): Term | undefined {
  if ((lawText('serviceIndex').from ?? '') <= day) return workingDays(5, 'serviceIndex');
  return regimeOn(day)?.beforeDocument.province;
}
