import type { RuleTexts } from '../../messages.ts';
import { part } from './phrases.ts';

const statusProblem = {
  no_abolisher: 'Abolished, but no decision that abolished it.',
  no_end: 'Abolished, but no date on which it ended.',
  abolisher_on_active: 'Active, but with a decision that abolished it.',
  end_on_active: 'Active, but with a date on which it ended.',
} as const;

export const procedures = {
  'procedure/no-legal-basis': {
    title: 'There is a legal basis',
    why: 'A publication names the legal documents that regulate the procedure. A baseline taken from the portal may lack them: then it is a warning.',
    say: () => [
      'There is no legal basis.',
      'Add legalBases with at least one document (NĐ 63/2010, art. 15(1)(b)).',
    ],
  },
  'procedure/incomplete': {
    title: 'Full content has all its parts',
    why: 'A procedure is complete only with its name, steps, methods, dossier, time limit, applicants, implementing body and result.',
    say: ({ part: key }) => [
      `A procedure of profile: full lacks ${part(key)} (${key}).`,
      'A procedure is complete only with all parts of NĐ 63/2010, art. 8(2).',
    ],
  },
  'procedure/specific-not-full': {
    title: 'A locally regulated procedure is published in full',
    why: 'What the centre regulates stands in the ministry’s decision, and the province publishes a list. What a province regulates itself stands nowhere else. In a baseline, which is but a list, it is a warning: the content is to come.',
    say: () => [
      'A locally regulated (specific) procedure needs its full content.',
      'Write profile: full and all parts: no ministry publishes the rest of it.',
    ],
  },
  'procedure/status': {
    title: 'The status has its grounds',
    why: 'Abolished goes with the abolishing decision and the day on which it ended; active goes with neither.',
    say: ({ problem }) => [
      statusProblem[problem],
      'Abolished goes with the abolishing decision (abolishedBy) and the date (effectiveTo).',
    ],
  },
  'procedure/no-internal-process': {
    title: 'There is an internal process',
    why: 'Each procedure has an internal process, approved by a decision of its own; the target is 100%.',
    say: () => ['There is no internal process yet.', 'Record it with a decision of kind: internal_process.'],
  },
  'fee/unspecified': {
    title: 'The fee is stated',
    why: 'A fee, if there is one, is part of the procedure. “Miễn phí” or 0 on the portal is often a default and no rate: where nothing is charged, write none.',
    say: () => [
      'The fee is not stated.',
      'Write fees: none only when it is certain; “Miễn phí” on the portal is often a mere default.',
    ],
  },
  'online/no-reason': {
    title: 'A partial online service has a reason',
    why: 'From 2026-07-01 a service that is only partly online, be it at one level, states its reason and the special law behind it: presence, a check on the spot, a technical fault, another technical matter.',
    say: () => [
      'The service is only partly online, and no reason is given.',
      'Add onlineReason: kind, and the document (basis).',
    ],
  },
  'online/no-reason-basis': {
    title: 'The reason of a partial online service names the law behind it',
    why: 'From 2026-07-01 the special law that asks for presence, or for a check on the spot, is made public with the reason; technical matters rest on none.',
    say: () => [
      'The reason why the service is only partly online names no document.',
      'Add basis to onlineReason: number, day and provisions of the special law.',
    ],
  },
  'online/legacy-level': {
    title: 'Online services are full or partial',
    why: 'From 2022-08-15 online services are classed as full or partial; levels 1 to 4 are kept as history only.',
    say: ({ level }) => [
      `Level ${level} is the classification of before 2022-08-15.`,
      'Add online: full, partial or none (NĐ 224/2026; before 01/7/2026, NĐ 42/2022).',
    ],
  },
  'procedure/not-reduced': {
    title: 'A reduced time limit is shorter than that by law',
    why: 'The time limit by law stands beside the binding one only where that was reduced. They are compared where both have one unit.',
    say: ({ binding, lawful }) => [
      `The time limit is ${binding}, no shorter than that by law, ${lawful}.`,
      'See whether the two were exchanged; where nothing was reduced, remove timeLimitByLaw.',
    ],
  },
  'interlinked/one-body': {
    title: 'Interlinked means several bodies',
    why: 'Interlinked procedures are handled by several bodies or levels together; with one body at one level named, the other is missing.',
    say: () => [
      'Marked as interlinked, but only one body at one level is named.',
      'Add coordinatingAgencies or remove interlinked.',
    ],
  },
} satisfies Partial<RuleTexts>;
