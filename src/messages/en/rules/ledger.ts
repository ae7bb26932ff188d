import type { RuleTexts } from '../../messages.ts';
import { writing } from '../writing.ts';
import { names, part } from './phrases.ts';

export const ledger = {
  'decision/order': {
    title: 'A decision can stand after those it names',
    why: 'Decisions of one day are carried out in one order, the same for everybody; after that goes in a circle, or names a later day, leaves none.',
    say: ({ number, problem }) => [
      {
        itself: `Decision ${number} cannot stand after itself.`,
        later: `The decision cannot stand after ${number}, which takes effect later.`,
        circle: `The decision stands after ${number}, and ${number} after it: neither can come first.`,
      }[problem],
      'after names decisions that take effect on the same day and come first.',
    ],
  },
  'decision/supersedes': {
    title: 'What is superseded can be told',
    why: 'A decision superseded before it takes effect does nothing, or not those rows. Whoever writes it must see that it acts: on a decision that waits, on whole rows.',
    say: ({ number, problem, codes = '' }) => supersedes[problem](number, codes),
  },
  'decision/number-taken': {
    title: 'Within a year a number is given to one decision',
    why: 'A body numbers its decisions one after the other. Of two of one body and one year that have the same number, one has a slip in its number, its day or its issuer. In 2025 provinces that were merged began anew on 1 July.',
    say: ({ number, issued }) => [
      `The number ${number} was given to the decision of ${writing.date(issued)} of the same body, in the same year.`,
      'Look at number, day and issuer of both.',
    ],
  },
  'decision/levels': {
    title: 'A row that names levels acts on those alone',
    why: 'Time limit, fees, online service and internal process can differ by level; any other part is one for the whole procedure.',
    say: ({ code, problem, parts }) =>
      problem === 'unspecified'
        ? [
            `At which levels procedure ${code} is held is not known: the row acts on all of it.`,
            'First give the procedure its levels by a correction, or take levels out of the row.',
          ]
        : [
            `The row names levels, but ${names(parts)} of procedure ${code} changes at all of them.`,
            'By level only the time limit, fees, online service and internal process can differ. Take levels out of the row if all are meant.',
          ],
  },
  'decision/unused-content': {
    title: 'Nothing that a row says is left out',
    why: 'A procedure in force that is published at one more level keeps its name and its other parts; what the row says differently would be lost.',
    say: ({ code, parts }) => [
      `Procedure ${code} is in force and only gets one more level: ${names(parts)} in this row is not used.`,
      'Change these by a row in amended, or let the row say what the catalog says.',
    ],
  },
  'decision/moves-count': {
    title: 'A correction moves no count',
    why: 'Reports add up the movements of publication decisions. What a correction moves from one level, department or sector to another stands in none of them.',
    say: ({ part: key }) => [
      `The correction changes ${part(key)}, by which procedures are counted.`,
      'A correction is not among the movements that reports add up; if the procedure itself changed, this is an amendment.',
    ],
  },
} satisfies Partial<RuleTexts>;

const supersedes: Readonly<
  Record<
    'itself' | 'unknown' | 'in-force' | 'provisions' | 'no-row' | 'part-of-row',
    (number: string, codes: string) => [string, string]
  >
> = {
  itself: (number) => [
    `Decision ${number} cannot supersede itself.`,
    'Mend the number or the date of what is superseded, or take it out of supersedes.',
  ],
  unknown: (number) => [
    `The ledger holds no decision ${number}: there is nothing to supersede.`,
    'Right for a decision from before the ledger; else mend the number or the date.',
  ],
  'in-force': (number) => [
    `Decision ${number} has already taken effect: superseding it undoes nothing.`,
    'Say in rows of this decision what becomes of its procedures.',
  ],
  provisions: (number) => [
    `Which rows of decision ${number} are superseded cannot be told from its provisions.`,
    'Name the procedures of those rows in codes, or leave provisions out to supersede all of it.',
  ],
  'no-row': (number, codes) => [
    `Decision ${number} has no row about ${codes}.`,
    'Name procedures that its rows name.',
  ],
  'part-of-row': (number, codes) => [
    `The same row of decision ${number} also replaces ${codes}: a row is superseded whole or not at all.`,
    `Name ${codes} as well, and say in this decision what becomes of each.`,
  ],
};
