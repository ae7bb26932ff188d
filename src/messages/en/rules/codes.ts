import type { RuleTexts } from '../../messages.ts';

export const codes = {
  'code/pattern': {
    title: 'The code is well-formed',
    why: 'A wrong code matches nothing in the national database. It is one digit, a point and six digits, with the province’s code after it if need be.',
    say: ({ actual }) => [
      `“${actual}” is not a procedure code.`,
      'A code looks like "2.000815", "2.000815.H55" or "2.000815.000.00.00.H55": one digit, a point, six digits. An internal procedure can have a code of the province’s own: NB-SCT-01.',
    ],
  },
  'code/duplicate': {
    title: 'A code has one file',
    why: 'A procedure is published once at a level; one that is held at several levels lists them in one file.',
    say: ({ code, levels }) => [
      `Code ${code} is already held at: ${levels}.`,
      'A procedure is published once at a level; remove one of the two files.',
    ],
  },
  'code/foreign-suffix': {
    title: 'The suffix is that of the publisher',
    why: 'A suffix is the agency code of the publishing province (H55 is Thái Nguyên). Another’s was most likely copied from its list.',
    say: ({ code, publisher, expected }) => [
      `Code ${code} carries the agency ${publisher}; this catalog is of ${expected}.`,
      'Mend the suffix; codes of provinces merged into this one go into publisher.formerCodes in catalog.yaml.',
    ],
  },
  'code/internal': {
    title: 'NB-… codes are of internal procedures',
    why: 'A province gives codes NB-… to internal procedures, between bodies of the state. Procedures for people and organisations have their code from the national database.',
    say: ({ code }) => [
      `Code ${code} is one of an internal procedure, and this one is not said to be internal.`,
      'Write kind: internal; a procedure for people and organisations waits for its national code without this one.',
    ],
  },
  'code/missing': {
    title: 'The procedure has its national code',
    why: 'Decisions name new procedures before they have one. When the national database gives the code, a decision of kind: correction records it.',
    say: () => [
      'The procedure has no national code yet.',
      'When it gets one, record it with a decision of kind: correction.',
    ],
  },
  'code/mixed-suffixes': {
    title: 'Suffixes are of one form',
    why: 'The old suffix .000.00.00.H55 and the short .H55 mean one province; side by side they are not yet standardised.',
    say: ({ short, long }) => [
      `Codes are written in two ways: ${short} with the short suffix, ${long} with the long one.`,
      'Use one, e.g. .H55.',
    ],
  },
  'name/duplicate': {
    title: 'A name has one procedure at a level',
    why: 'Two codes with one name at one level may be one procedure recorded twice. A shared name alone is no proof, hence a warning.',
    say: ({ name, other, level }) => [
      `The name “${name}” is also that of ${other} at level ${level}.`,
      'See whether one procedure is recorded twice.',
    ],
  },
  'level/district-ended': {
    title: 'Nothing is published for districts from 2025-07-01',
    why: 'Local government has two tiers from 2025-07-01. District procedures can only be abolished.',
    say: () => [
      'There is no district level from 2025-07-01.',
      'District procedures can only be abolished; new and amended ones name province or commune.',
    ],
  },
  'level/unspecified': {
    title: 'The level is stated',
    why: 'What is published belongs to a level of government; without it nothing can be counted. A baseline taken from the portal may not know: then it is a warning.',
    say: () => [
      'The level is not stated.',
      'Name it in levels; for a list from the portal import its details as well, or give it by a later decision.',
    ],
  },
} satisfies Partial<RuleTexts>;
