import type { RuleMessages } from '../messages.ts';
import { list, or, orNear } from '../phrases.ts';
import { sourceRules } from './source-rules.ts';
import { isFarDate } from '../../model/date.ts';
import { limits } from '../../model/limits.ts';
import { terms } from './terms.ts';

const near = (names: readonly string[]) => orNear('Did you mean', names);
const part = (key: string) => (terms.parts as Record<string, string>)[key] ?? key;
const names = (keys: string): string => list(keys.split(', ').map(part));

/** What stands in place of a file. */
export const irregular = {
  link: 'a symbolic link',
  pipe: 'a pipe (FIFO)',
  socket: 'a socket',
  device: 'a device',
  folder: 'a folder',
  large: 'a file of more than 200 MB',
} as const;

/** Why a text is not parsed. */
const beyond: Readonly<Record<string, string>> = {
  size: `it is longer than ${limits.characters / 1_000_000} million characters and not in canonical form`,
  depth: `it is nested deeper than ${limits.depth} levels`,
  keys: `it has more than ${limits.keys} keys side by side`,
  references: 'its references (&, *) lead back to themselves, or grow when they are put in',
};

export const rules: RuleMessages = {
  ...sourceRules,
  'file/empty': () => ['The file is empty.', 'Write its content or delete it.'],
  'file/not-text': () => [
    'The file is not UTF-8 text.',
    'Save it as UTF-8; for Word and Excel files use tthc import.',
  ],
  'file/irregular': ({ what }) => [
    `This is no file but ${irregular[what]}, and was not opened.`,
    'Put a YAML file in its place, or remove it.',
  ],
  'file/beyond-limits': ({ limit }) => [
    `The file is not read: ${beyond[limit] ?? limit}.`,
    'No decision or procedure needs that. Remove the file, or write it anew: tthc schema procedure.',
  ],
  'file/conflict': () => [
    'The file holds conflict marks of git (<<<<<<<, >>>>>>>): two branches differ here and nobody has chosen.',
    'Choose what is right and remove the marks; or take one side: git checkout --ours | --theirs FILE.',
  ],
  'file/misplaced': ({ expected }) => ['The file is not where it should be.', `Move it to ${expected}.`],
  'file/unknown': () => [
    'This YAML file is no part of a catalog.',
    'A catalog holds catalog.yaml, departments.yaml, sectors.yaml, holidays.yaml, procedures/ and decisions/.',
  ],
  'file/missing': ({ name }) => [`${name} is missing.`, 'tthc init makes a new catalog with all its files.'],
  'yaml/syntax': ({ problem }) => [
    `Not valid YAML: ${syntaxProblem(problem)}.`,
    'Look at indentation, colons and quotes on this line and the one before.',
  ],
  'yaml/duplicate-key': ({ key }) => [
    `The key “${key}” is written twice.`,
    'Keep one; YAML does not tell which is right.',
  ],
  'catalog/rule-setting': ({ rule, problem, near: names }) =>
    problem === 'fixed'
      ? [
          `The severity of “${rule}” cannot be set.`,
          'Remove the line: a file with that fault is not checked.',
        ]
      : [`There is no rule “${rule}”.`, near(names) ?? 'List them: tthc rules.'],
  'internal/rule-failed': ({ failed, problem }) => [
    `The rule ${failed} could not run: ${problem}.`,
    'This is a fault of tthc, not of the data; the check is incomplete.',
  ],

  'schema/required': ({ key }) => [`“${key}” (${part(key)}) is missing.`, `Add a line “${key}: …”.`],
  'schema/unknown-key': ({ key, near: other }) => [
    `There is no key “${key}” here.`,
    other ? `Did you mean “${other}”?` : 'Remove it, or see tthc schema.',
  ],
  'schema/type': ({ expected, actual }) => [
    `${actual} is of the wrong type; expected ${or('or', expected.split(' | '))}.`,
    expected.includes('string') ? 'Put the value in quotes.' : undefined,
  ],
  'schema/value': ({ allowed, actual, near: other }) => [
    `${actual} cannot stand here.`,
    other ? `Did you mean “${other}”? Allowed: ${allowed}.` : `Allowed: ${allowed}.`,
  ],
  'schema/format': ({ actual }) => [
    `${actual} is not in the right form.`,
    'It must not be blank; ids are lower-case letters without diacritics, digits and hyphens.',
  ],
  'schema/limit': ({ limit, actual }) => [`${actual} is out of bounds: ${bound(limit)}.`],
  'schema/repeated-item': ({ actual }) => [`${actual} is listed more than once.`, 'Keep one.'],

  'code/pattern': ({ actual }) => [
    `“${actual}” is not a procedure code.`,
    'A code looks like "2.000815", "2.000815.H55" or "2.000815.000.00.00.H55": one digit, a point, six digits.',
  ],
  'code/duplicate': ({ code, levels }) => [
    `Code ${code} is already held at: ${levels}.`,
    'A procedure is published once at a level; remove one of the two files.',
  ],
  'code/foreign-suffix': ({ code, publisher, expected }) => [
    `Code ${code} carries the agency ${publisher}; this catalog is of ${expected}.`,
    'Mend the suffix; codes of provinces merged into this one go into publisher.formerCodes in catalog.yaml.',
  ],
  'code/missing': () => [
    'The procedure has no national code yet.',
    'When it gets one, record it with a decision of kind: correction.',
  ],
  'code/mixed-suffixes': ({ short, long }) => [
    `Codes are written in two ways: ${short} with the short suffix, ${long} with the long one.`,
    'Use one, e.g. .H55.',
  ],
  'name/duplicate': ({ name, other, level }) => [
    `The name “${name}” is also that of ${other} at level ${level}.`,
    'See whether one procedure is recorded twice.',
  ],
  'level/district-ended': () => [
    'There is no district level from 2025-07-01.',
    'District procedures can only be abolished; new and amended ones name province or commune.',
  ],
  'level/unspecified': () => [
    'The level is not stated.',
    'Name it in levels; for a list from the portal import its details as well, or give it by a later decision.',
  ],

  'department/unknown': ({ department, near: other }) => [
    `There is no department “${department}” in departments.yaml.`,
    near(other) ?? 'Add it to departments.yaml.',
  ],
  'department/not-valid': ({ department, date, successor }) => [
    `The department “${department}” was not in being on ${date}.`,
    successor
      ? `Its successor is ${successor}.`
      : 'One that has ceased or not begun is given no procedures; see validFrom, validTo in departments.yaml.',
  ],
  'department/duplicate': ({ department }) => [
    `The department “${department}” is registered twice.`,
    'Keep one.',
  ],
  'sector/unknown': ({ sector, near: other }) => [
    `There is no sector “${sector}” in sectors.yaml.`,
    near(other) ?? 'Add it to sectors.yaml.',
  ],
  'sector/not-valid': ({ sector, date, successor }) => [
    `The sector “${sector}” was not in use on ${date}.`,
    successor ? `Its successor is ${successor}.` : 'See validFrom, validTo in sectors.yaml.',
  ],
  'sector/duplicate': ({ sector }) => [`The sector “${sector}” is registered twice.`, 'Keep one.'],
  'reference/unresolved': ({ reference, to, near: other }) =>
    to === 'decision'
      ? [
          `There is no decision “${reference}” in decisions/.`,
          near(other) ?? 'Check its number and date; a procedure must be traceable to its decisions.',
        ]
      : [
          `There is no procedure “${reference}” in the catalog.`,
          near(other) ?? 'Check the code; chains of replacement must be traceable.',
        ],
  'reference/cycle': ({ chain }) => [
    `Procedures replace each other in a circle: ${chain}.`,
    'Mend the decision that has the direction wrong.',
  ],
  'reference/ceased-body': ({ name }) => [
    `The active procedure still names “${name}”, which has ceased.`,
    'Review it, and move it to the successor by a decision.',
  ],

  'procedure/no-legal-basis': () => [
    'There is no legal basis.',
    'Add legalBases with at least one document (NĐ 63/2010, art. 15(1)(b)).',
  ],
  'procedure/incomplete': ({ part: key }) => [
    `A procedure of profile: full lacks ${part(key)} (${key}).`,
    'A procedure is complete only with all parts of NĐ 63/2010, art. 8(2).',
  ],
  'procedure/specific-not-full': () => [
    'A locally regulated (specific) procedure needs its full content.',
    'Write profile: full and all parts: no ministry publishes the rest of it.',
  ],
  'procedure/status': ({ problem }) => [
    statusProblem[problem],
    'Abolished goes with the abolishing decision (abolishedBy) and the date (effectiveTo).',
  ],
  'procedure/no-internal-process': () => [
    'There is no internal process yet.',
    'Record it with a decision of kind: internal_process.',
  ],
  'procedure/drift': ({ parts, kind }) => [
    driftSentence(kind, parts),
    'Only decisions change the catalog; see tthc verify.',
  ],
  'accepted/expired': ({ rule, until }) => [
    `The acceptance of a finding of ${rule} expired on ${until}.`,
    'Mend the data, or extend it with a new reason.',
  ],
  'accepted/not-needed': ({ rule }) => [
    `No finding of ${rule} answers to this acceptance any more.`,
    'Remove the entry.',
  ],
  'ledger/no-baseline': ({ unexplained }) => [
    `No decision in decisions/ published ${unexplained} of the procedures.`,
    'Record them in a decision of kind: baseline (tthc import --apply does), so that the catalog can be built again and compared.',
  ],
  'fee/unspecified': () => [
    'The fee is not stated.',
    'Write fees: none only when it is certain; “Miễn phí” on the portal is often a mere default.',
  ],
  'online/legacy-level': ({ level }) => [
    `Level ${level} is the classification of before 2022-08-15.`,
    'Add online: full, partial or none (NĐ 42/2022).',
  ],
  'interlinked/one-body': () => [
    'Marked as interlinked, but only one body at one level is named.',
    'Add coordinatingAgencies or remove interlinked.',
  ],

  'date/invalid': ({ actual }) => [
    isFarDate(actual)
      ? `The date ${actual} lies outside the years 1945 to 2200.`
      : `“${actual}” is not a date that exists.`,
    'Write year-month-day: 2021-05-20.',
  ],
  'decision/duplicate': ({ number }) => [
    `Decision ${number} is recorded twice.`,
    'A decision (issuer, number, date) is recorded once.',
  ],
  'decision/recorded-otherwise': ({ number }) => [
    `Decision ${number} was applied with other content.`,
    'What is in the ledger is not edited; mend it by a decision of kind: correction.',
  ],
  'decision/edited': ({ number }) => [
    `Decision ${number} was edited after it had been applied.`,
    'Put its content back; mend mistakes by a decision of kind: correction, or tthc revert and apply it again.',
  ],
  'decision/retroactive': ({ effective, issued }) => [
    `In force on ${effective}, before it was signed on ${issued}.`,
    'Mend the date, or give retroactiveReason.',
  ],
  'decision/basis-later': ({ basis, basisIssued, issued }) => [
    `The basis ${basis} was signed on ${basisIssued}, after the decision on ${issued}.`,
    'Nothing can be published before its basis is signed; check the dates.',
  ],
  'decision/unknown-target': ({ target, near: other }) => [
    `There is no procedure “${target}” in the catalog.`,
    near(other) ?? 'Check the code or the name.',
  ],
  'decision/ambiguous-target': ({ target, candidates }) => [
    `“${target}” can be several procedures.`,
    `Give the code of one of: ${list(candidates)}.`,
  ],
  'decision/no-target': () => ['The row names no procedure.', 'Give code, or name and levels.'],
  'decision/already-active': ({ code, levels, publishedBy }) => [
    `Procedure ${code} is active at: ${levels} (${publishedBy}).`,
    'What exists is amended, or abolished in this same decision.',
  ],
  'decision/already-abolished': ({ code, abolishedBy, on }) => [
    `Procedure ${code} was abolished by ${abolishedBy} on ${on}.`,
    'What is no longer in force cannot be amended, replaced or abolished.',
  ],
  'decision/level-not-held': ({ code, levels, held }) => [
    `Procedure ${code} is not held at ${levels}; it is at ${held}.`,
    'Mend the levels of this row.',
  ],
  'decision/no-change': ({ code }) => [
    `The amendment changes nothing in procedure ${code}.`,
    'Give the new content in changes, or remove the row.',
  ],
  'decision/changed-parts': ({ declared, computed }) => [
    `The decision says it changes: ${names(declared)}; it changes: ${names(computed)}.`,
    'NĐ 63/2010, art. 15(2): it must say which parts are amended.',
  ],
  'decision/missing-document': ({ action }) => [
    `The ${terms.actions[action]} row lacks its legal document (by).`,
    'NĐ 63/2010, art. 15 demands the document that amends, replaces or abolishes.',
  ],
  'decision/replaces-itself': ({ code }) => [
    `Procedure ${code} cannot replace itself.`,
    'New content of the same code is an amendment.',
  ],
  'decision/repeated-row': ({ code, action }) => [
    `Procedure ${code} has two ${terms.actions[action]} rows at one level.`,
    'Keep one.',
  ],
  'decision/conflicting-rows': ({ code, part: key }) => [
    `Two rows give different ${part(key)} for procedure ${code}.`,
    'Make one row of them.',
  ],
  'decision/conflicting-actions': ({ code, first, second }) => [
    `Procedure ${code} is both ${terms.actions[first]} and ${terms.actions[second]} in one decision.`,
    'Keep one of the two.',
  ],
  'decision/declared-count': ({ action, declared, counted }) => [
    `The decision declares ${declared} ${terms.actions[action]}; its annex has ${counted}.`,
    'The figures must agree with the annex; check the paper.',
  ],
  'decision/written-by-tool': ({ key }) => [`“${key}” is written by tthc, not in a decision.`, 'Remove it.'],
  'decision/not-of-kind': ({ kind, key }) => [
    `A decision of kind ${kind} cannot have “${key}”.`,
    'See tthc schema decision.',
  ],
  'decision/empty': () => ['The decision has no row.', 'Add new, amended, replaced or abolished.'],
  'decision/republished': ({ code, count }) => [
    count === 1
      ? `Procedure ${code} is abolished and published anew.`
      : `${count} procedures are abolished and published anew, the first of them ${code}.`,
    'An amendment says it better; accepted when the list of a sector is republished.',
  ],
  'decision/name-differs': ({ code, name, catalogName }) => [
    `The row’s name is not that of ${code}: “${name}”; the catalog has “${catalogName}”.`,
    'Check the code or the name.',
  ],
  'decision/to-fill-in': ({ text }) => [
    `This is still to be filled in (${text}).`,
    'Write it, or delete the line where there is nothing to say.',
  ],
  'decision/normative-number': ({ number }) => [
    `The number ${number} has a year: it may be a normative document.`,
    'Publication decisions look like 1766/QĐ-UBND.',
  ],
  'decision/late-publication': ({ issued, deadline }) => [
    `Signed on ${issued}, after the deadline ${deadline}.`,
    'A locally regulated procedure is published at least 5 working days before it takes effect.',
  ],
  'decision/late-posting': ({ posted, deadline }) => [
    posted
      ? `Made public on ${posted}, after the deadline ${deadline}.`
      : `No date on which it went public (posted); the deadline is ${deadline}.`,
    'It must be public within 5 working days of signing.',
  ],
};

const statusProblem = {
  no_abolisher: 'Abolished, but no decision that abolished it.',
  no_end: 'Abolished, but no date on which it ended.',
  abolisher_on_active: 'Active, but with a decision that abolished it.',
  end_on_active: 'Active, but with a date on which it ended.',
} as const;

function driftSentence(kind: 'added' | 'edited' | 'removed', parts: string): string {
  if (kind === 'added') return 'The procedure was added without a decision.';
  if (kind === 'removed') return 'The record was deleted; abolished procedures are kept too.';
  return `The procedure was edited without a decision: ${names(parts)}.`;
}

/** A limit of the schema, such as `minimum >= 0`. */
function bound(limit: string): string {
  const words: Record<string, string> = {
    minimum: 'at least',
    maximum: 'at most',
    minItems: 'number of items at least',
    minProperties: 'number of keys at least',
  };
  const [keyword = '', number = ''] = [limit.split(' ')[0], /-?\d+$/.exec(limit)?.[0]];
  return words[keyword] ? `${words[keyword]} ${number}` : limit;
}

function syntaxProblem(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}
