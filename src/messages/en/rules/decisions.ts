import { isFarDate } from '../../../model/date.ts';
import type { RuleTexts } from '../../messages.ts';
import { terms } from '../terms.ts';
import { presumption } from '../presumption.ts';

export const decisions = {
  'date/invalid': {
    title: 'Dates exist',
    why: 'Order and effect of decisions are worked out from dates; with 30 February that cannot be done, and the year 9999 is a slip of the keyboard. Years from 1945 to 2200 are taken.',
    say: ({ actual }) => [
      isFarDate(actual)
        ? `The date ${actual} lies outside the years 1945 to 2200.`
        : `“${actual}” is not a date that exists.`,
      'Write year-month-day: 2021-05-20.',
    ],
  },
  'decision/duplicate': {
    title: 'A decision is recorded once',
    why: 'Numbers restart every year, so a decision is its issuer, number and date. Recorded twice, its procedures are counted twice.',
    say: ({ number }) => [
      `Decision ${number} is recorded twice.`,
      'A decision (issuer, number, date) is recorded once.',
    ],
  },
  'decision/retroactive': {
    title: 'No effect before the date of signing',
    why: 'A decision does not reach back. Where there is a reason for it, retroactiveReason says so.',
    say: ({ effective, issued }) => [
      `In force on ${effective}, before it was signed on ${issued}.`,
      'Mend the date, or give retroactiveReason.',
    ],
  },
  'decision/basis-later': {
    title: 'Bases are signed before the decision',
    why: 'Nothing can be published before the document that regulates it is signed; most often a date was mistyped.',
    say: ({ basis, basisIssued, issued }) => [
      `The basis ${basis} was signed on ${basisIssued}, after the decision on ${issued}.`,
      'Nothing can be published before its basis is signed; check the dates.',
    ],
  },
  'decision/missing-document': {
    title: 'Rows name their legal document',
    why: 'An amendment, replacement or abolition has to name the legal document that provides for it.',
    say: ({ action }) => [
      `The ${terms.actions[action]} row lacks its legal document (by).`,
      'NĐ 63/2010, art. 15 demands the document that amends, replaces or abolishes.',
    ],
  },
  'decision/repeated-row': {
    title: 'A procedure has one row',
    why: 'With two rows for one procedure at one level in one part nobody knows which is right, and the count is wrong.',
    say: ({ code, action }) => [
      `Procedure ${code} has two ${terms.actions[action]} rows at one level.`,
      'Keep one.',
    ],
  },
  'decision/conflicting-actions': {
    title: 'A procedure has one fate',
    why: 'One decision cannot both amend and abolish, replace or newly publish a procedure at one level.',
    say: ({ code, first, second }) => [
      `Procedure ${code} is both ${terms.actions[first]} and ${terms.actions[second]} in one decision.`,
      'Keep one of the two.',
    ],
  },
  'decision/declared-count': {
    title: 'Declared figures agree with the annex',
    why: 'The figures in the text must be those of the annex, counted as rows or as procedures; a difference means that rows are missing or too many.',
    say: ({ action, declared, counted }) => [
      `The decision declares ${declared} ${terms.actions[action]}; its annex has ${counted}.`,
      'Check the paper; where the signed paper itself is wrong: tthc accept decision/declared-count --decision NUMBER --reason "…"',
    ],
  },
  'decision/turns-internal': {
    title: 'A procedure is not amended into an internal one',
    why: 'Internal procedures are outside what is published to people (NĐ 63/2010/NĐ-CP, Điều 1), and outside its counts. Amending the kind would move the count with nothing abolished or new.',
    say: ({ code }) => [
      `Procedure ${code} cannot be amended into an internal procedure, nor out of one.`,
      'Abolish the one and publish the other, in one decision.',
    ],
  },
  'decision/written-by-tool': {
    title: 'What tthc writes is left to it',
    why: 'Status, dates, publishing decision and the trace of replacements follow from the decision itself; written beforehand they rest on nothing.',
    say: ({ key }) => [`“${key}” is written by tthc, not in a decision.`, 'Remove it.'],
  },
  'decision/not-of-kind': {
    title: 'A decision keeps to its kind',
    why: 'Publishing, approving internal processes, online services and corrections are different things; only publications change how many procedures there are.',
    say: ({ kind, key }) => [`A decision of kind ${kind} cannot have “${key}”.`, 'See tthc schema decision.'],
  },
  'decision/no-time-or-place': {
    title: 'A published list says time and place',
    why: 'From 2017-09-25 the list that a province publishes has to state the name, legal basis, time, place and fees of each procedure. The list to begin with is not judged.',
    say: ({ part, count, first }) => [
      `${count} ${count === 1 ? 'procedure' : 'procedures'} without ${terms.parts[part]} (the first: ${first}).`,
      `Write the ${terms.parts[part]} (${part}) into each row.`,
    ],
  },
  'decision/empty': {
    title: 'A decision has rows',
    why: 'One that publishes, amends, replaces and abolishes nothing has no place in the catalog; most often its annex was not entered.',
    say: () => ['The decision has no row.', 'Add new, amended, replaced or abolished.'],
  },
  'decision/to-fill-in': {
    title: 'Nothing is left to fill in',
    why: 'A draft made by tthc decision new has … where an officer is to write: its number, the documents behind its rows, names of new procedures. A decision is applied only when all of it is written.',
    say: ({ text, onSigning, isNeeded }) => [
      onSigning
        ? 'The number and day of signing are still to be written.'
        : `This is still to be filled in (${text}).`,
      onSigning
        ? 'Once it is signed: tthc decision sign FILE --number NUMBER --issued DAY.'
        : isNeeded
          ? 'Write it, as the note on its line says.'
          : 'Write it, or delete the line where there is nothing to say.',
    ],
  },
  'decision/republished': {
    title: 'An amendment is recorded as one',
    why: 'Abolishing and publishing one code anew is how the list of a whole sector is republished. Where only a few procedures change, an amendment shows which parts do.',
    say: ({ code, count }) => [
      count === 1
        ? `Procedure ${code} is abolished and published anew.`
        : `${count} procedures are abolished and published anew, the first of them ${code}.`,
      'An amendment says it better; accepted when the list of a sector is republished.',
    ],
  },
  'decision/normative-number': {
    title: 'The number is not that of a normative document',
    why: 'A number with a year (12/2026/QĐ-UBND) belongs to a normative document, which regulates procedures; decisions that publish them have numbers like 12/QĐ-UBND.',
    say: ({ number }) => [
      `The number ${number} has a year: it may be a normative document.`,
      'Publication decisions look like 1766/QĐ-UBND.',
    ],
  },
  'decision/late-publication': {
    title: 'Published before it takes effect',
    why: 'A locally regulated procedure is published at least 5 working days before it takes effect, not counting weekends, public holidays and the days in holidays.yaml: so QĐ 766/QĐ-TTg counts since 2022-06-23. A decision signed before that day is held against article 15 as it then was: 10 working days, from 2013-07-01 5 working days, from 2017-09-25 5 days.',
    say: ({ issued, deadline, presumed }) => [
      `Signed on ${issued}, after the deadline ${deadline}. ${presumption(presumed)}`.trimEnd(),
      'A locally regulated procedure is published before it takes effect, by as many days as the law of the day asks.',
    ],
  },
  'decision/late-for-document': {
    title: 'Published before the document takes effect',
    why: 'By what held on the day on which the decision was signed. From 2017-09-25: at the latest 05 days (a ministry’s: 20) before the legal document takes effect; for one made in the shortened way, within 03 days of its signing; days, not working days. From 2013-07-01: 05 working days (a ministry’s: 20). Before: 10 working days. The day is effective of the document; of a new procedure, that of the basis which takes effect last.',
    say: ({ issued, deadline }) => [
      `Signed on ${issued}; by the document, due on ${deadline}.`,
      'Give the reason in note; look at the day on which the document takes effect.',
    ],
  },
  'decision/posted-early': {
    title: 'Made public on or after the day of signing',
    why: 'The time for making a decision public runs from its signing, so what is not signed cannot be public yet. A day before the signing does not count as kept in reports.',
    say: ({ posted, issued }) => [
      `Made public on ${posted}, before it was signed on ${issued}.`,
      'Look at both days (posted, issued) and write the right one.',
    ],
  },
  'decision/late-posting': {
    title: 'Public in time after signing',
    why: 'What was published goes into the national database within 5 working days of signing; from 2017-09-25 within 2 for documents made in the shortened way, and within 10 for decisions of ministries. Where no date is given, it is reported once the deadline has passed.',
    say: ({ posted, deadline, days = 5, presumed }) => [
      [
        posted
          ? `Made public on ${posted}, after the deadline ${deadline}.`
          : `No date on which it went public (posted); the deadline is ${deadline}.`,
        presumption(presumed),
      ]
        .join(' ')
        .trimEnd(),
      `It must be public within ${days} working days of signing.`,
    ],
  },
} satisfies Partial<RuleTexts>;
