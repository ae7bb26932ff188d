import type { RuleWords } from '../rule-words.ts';
import { counted } from './writing.ts';

/** The page that explains each rule. */
export const ruleWords: RuleWords = {
  scopes: {
    file: 'each file',
    record: 'each procedure',
    decision: 'each decision',
    catalog: 'the whole catalog',
    history: 'the decisions in their order',
  },
  heading: 'Rules',
  introduction: [
    'This page is what `tthc rules --format markdown --lang en` prints, from the very table that `tthc validate` runs; every example is run as well. Edits by hand will be lost.',
    'The severity of a rule can be set in `catalog.yaml`, except where it says that it cannot: `off`, `warning` or `error`.',
  ],
  labels: {
    rule: 'Rule',
    severity: 'Severity',
    title: 'Demands',
    scope: 'Looks at',
    law: 'Source',
    setting: 'Set in',
    bad: 'Bad',
    good: 'Good',
    noExample: 'There is no example: no data brings it about.',
  },
  fromMemory:
    'Not checked against the original: this source is known from memory or second hand. Where the law in force says otherwise, set the severity.',
  law: {
    heading: 'The texts that rules rest on',
    introduction:
      'This page is what `tthc law --format markdown --lang en` prints. A decision is judged by what held on the day in question: of its signing, of its effect, or of the catalog, as the page of each rule says.',
    on: (day) => `The texts that rules rest on, in force on ${day}`,
    unsure: (day, names) => `Not known whether in force on ${day}: ${names}.`,
    note: 'Where the original was not read, a rule may differ from the law in force: set its severity in catalog.yaml.',
    text: 'Text',
    force: 'In force',
    certainty: 'Certainty',
    rules: 'Rules',
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    unknown: 'days not known',
    endedBy: (text) => `ended by ${text}`,
    certainties: { original: 'original read', second_hand: 'second hand', not_found: 'not found' },
  },
  fixed: 'cannot be set: while it stands, not everything has been checked',
  count: (rules, errors, warnings) =>
    `${counted(rules, 'rule')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
};
