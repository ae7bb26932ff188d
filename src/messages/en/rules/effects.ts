import type { RuleTexts } from '../../messages.ts';

export const effects = {
  'decision/term': {
    title: 'The term of an effect makes sense',
    why: 'After the last day a procedure is what it would be without the decision or the row. The last day cannot come before the first; a row cannot last longer than its decision; a baseline and a correction say what is so already, and have no end.',
    say: ({ problem, day, limit }) =>
      ({
        before: [
          `The effect ends on ${day}, before it begins (${limit}).`,
          'Mend expires: the last day of the effect.',
        ],
        beyond: [
          `The row is in effect until ${day}, but its decision only until ${limit}.`,
          'Take expires out of the row, or mend that of the decision.',
        ],
        kind: [
          'A baseline or a correction has no end.',
          'Take out expires and until; what is for a time comes by a publication decision.',
        ],
      })[problem] as [string, string],
  },
  'decision/effect': {
    title: 'There is an effect to be ended, suspended or resumed',
    why: 'Only what comes before in the ledger can be ended, suspended or resumed. A baseline and a correction have no effect to suspend: procedures are abolished, wording is corrected again.',
    say: ({ problem, target, codes = '' }) => effect[problem](target, codes),
  },
} satisfies Partial<RuleTexts>;

const effect: Readonly<
  Record<
    | 'nothing'
    | 'both'
    | 'itself'
    | 'unknown'
    | 'later'
    | 'kind'
    | 'before'
    | 'no-row'
    | 'part-of-row'
    | 'not-suspended',
    (target: string, codes: string) => [string, string]
  >
> = {
  nothing: () => [
    'The entry names no decision and no document.',
    'Give the number of a decision, or a document.',
  ],
  both: (target) => [
    `The entry names a decision and also ${target}.`,
    'Make two entries of it: one with the number of the decision, one with the document.',
  ],
  itself: (target) => [
    `Decision ${target} cannot end, suspend or resume itself.`,
    'Mend the number or the date of what is named; if this decision has a term, expires gives its last day.',
  ],
  unknown: (target) => [
    `The ledger holds nothing that this entry is about: ${target}.`,
    'Look at number and date; for a decision from before the ledger, say in rows what becomes of procedures.',
  ],
  later: (target) => [
    `Decision ${target} comes after this one in the ledger.`,
    'Only what comes before is ended, suspended or resumed. A decision that waits is superseded.',
  ],
  kind: (target) => [
    `${target} is a baseline or a correction: there is no effect to end or suspend.`,
    'Abolish procedures by rows; correct wording again.',
  ],
  before: (target) => [
    `The last day given for ${target} is before this decision takes effect.`,
    'Nothing is ended or suspended backwards: mend expires.',
  ],
  'no-row': (target, codes) => [
    `Decision ${target} has no row about ${codes}.`,
    'Name procedures that its rows name.',
  ],
  'part-of-row': (target, codes) => [
    `The same row of decision ${target} is also about ${codes}: a row is meant whole or not at all.`,
    `Name ${codes} as well.`,
  ],
  'not-suspended': (target) => [`No decision has suspended ${target}.`, 'resumes is for what is suspended.'],
};
