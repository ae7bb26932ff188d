import type { RuleTexts } from '../../messages.ts';

export const feedback = {
  'feedback/reference': {
    title: 'Feedback names a procedure and a department of the catalog',
    why: 'Only what can be looked up tells what it is about and who answers, and can be counted.',
    say: ({ part, id }) => [
      `There is no ${part} “${id}” in the catalog.`,
      'Mend it; leave out a procedure that the catalog does not have, and name it in the summary.',
    ],
  },
  'feedback/dates': {
    title: 'The days of feedback follow one another',
    why: 'It is received, then answered, then the answer is made public; none of it is written down before its day.',
    say: ({ later, day, earlier }) => [
      `The day in ${later}, ${day}, is ${earlier === undefined ? 'still to come' : `before ${earlier}`}.`,
      'Compare with the register, and mend the day that is wrong.',
    ],
  },
  'feedback/misplaced': {
    title: 'Each entry has a file under its day and number',
    why: 'With a file for each, two git branches that add some do not meet; named by day and number, none is there twice.',
    say: ({ expected }) => ['The file stands in another place.', `Rename it to ${expected}.`],
  },
} satisfies Partial<RuleTexts>;
