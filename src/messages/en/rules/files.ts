import { limits } from '../../../model/limits.ts';
import type { RuleTexts } from '../../messages.ts';
import { ended, or } from '../../phrases.ts';
import { near, part, publisherForm } from './phrases.ts';

/** Names of things that stand in place of a file. */
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
  line: `it has a line of more than ${limits.line / 1000} thousand characters`,
  references: 'its references (&, *) lead back to themselves, or grow when they are put in',
};

export const files = {
  'file/empty': {
    title: 'The file has content',
    why: 'An empty file says nothing about any procedure; it is left over from a failed save or a slip.',
    say: () => [
      'The file is empty.',
      'Bring it back from a copy (with git: git checkout HEAD -- FILE); delete it where it is not needed.',
    ],
  },
  'file/not-text': {
    title: 'The file is UTF-8 text',
    why: 'A catalog is text that git compares line by line. Word and Excel files come in by tthc import.',
    say: () => ['The file is not UTF-8 text.', 'Save it as UTF-8; for Word and Excel files use tthc import.'],
  },
  'file/irregular': {
    title: 'A catalog holds files only',
    why: 'A link that leads out brings the text of another file into results; a pipe or a device never ends. Only files are read.',
    say: ({ what }) => [
      `This is no file but ${irregular[what]}, and was not opened.`,
      what === 'folder'
        ? 'Give the folder a name that does not end in .yaml, or move its files to where they belong and remove it.'
        : 'Put a YAML file in its place, or remove it.',
    ],
  },
  'file/beyond-limits': {
    title: 'Files stay within what can be read',
    why: 'Thousands of levels or references to themselves make every reader of YAML hang; such a file must not hide what is wrong with others.',
    say: ({ limit }) => [
      `The file is not read: ${beyond[limit] ?? limit}.`,
      'No decision or procedure needs that. Remove the file, or write it anew: tthc schema procedure.',
    ],
  },
  'file/conflict': {
    title: 'No conflict marks of git are left',
    why: 'Marks of a conflict mean two contents of which nobody has chosen one; inside a text YAML reads them well, and they would be published.',
    say: () => [
      'The file holds conflict marks of git (<<<<<<<, >>>>>>>): two branches differ here and nobody has chosen.',
      'Choose what is right and remove the marks; or take one side: git checkout --ours FILE (the branch that you are on), git checkout --theirs FILE (the one merged in).',
    ],
  },
  'file/unknown': {
    title: 'Every file has its place in the catalog',
    why: 'A YAML file outside the known places is neither checked nor counted, though it looks as if it were.',
    say: () => [
      'This YAML file is no part of a catalog.',
      'A catalog holds catalog.yaml, departments.yaml, sectors.yaml, holidays.yaml, documents.yaml, feedback/, procedures/ and decisions/.',
    ],
  },
  'file/missing': {
    title: 'The shared files are there',
    why: 'Without the catalog’s own data and the registries no procedure can be checked or counted.',
    say: ({ name }) => [
      `${name} is missing.`,
      `Bring it back by git, where catalog/ stands: git checkout HEAD -- catalog/${name}`,
    ],
  },
  'file/misplaced': {
    title: 'The file is where it belongs',
    why: 'Folder and name follow from the department and the code; elsewhere one procedure could be recorded twice.',
    say: ({ expected }) => ['The file is not where it should be.', `Move it to ${expected}.`],
  },
  'yaml/syntax': {
    title: 'The YAML is valid',
    why: 'No program can read a file that breaks the syntax.',
    say: ({ problem }) => [
      `Not valid YAML: ${syntaxProblem(problem)}.`,
      'Look at indentation, colons, brackets and quotes on this line and the one before.',
    ],
  },
  'yaml/duplicate-key': {
    title: 'Every key is written once',
    why: 'Of a key that is written twice each program takes another value; nobody knows which is right.',
    say: ({ key }) => [`The key “${key}” is written twice.`, 'Keep one; YAML does not tell which is right.'],
  },
  'schema/required': {
    title: 'All required keys are there',
    why: 'Without name, level, department and sector a procedure can be neither made public nor counted.',
    say: ({ key }) => [`“${key}” (${part(key)}) is missing.`, `Add a line “${key}: …”.`],
  },
  'schema/unknown-key': {
    title: 'Only known keys are used',
    why: 'A misspelt key would be passed over in silence: what seems to be recorded is not.',
    say: ({ key, near: other }) => [
      `There is no key “${key}” here.`,
      other ? `Did you mean “${other}”?` : 'Remove it, or see tthc schema.',
    ],
  },
  'schema/type': {
    title: 'Values are of the right type',
    why: 'Lists, numbers and text are read differently; with the wrong type comparisons and counts go wrong.',
    say: ({ expected, actual }) => [
      actual === 'null'
        ? `Nothing stands here; expected ${or('or', expected.split(' | '))}.`
        : `${actual} is of the wrong type; expected ${or('or', expected.split(' | '))}.`,
      adviseOnType(expected, actual),
    ],
  },
  'schema/value': {
    title: 'Values are among those allowed',
    why: 'Levels, kinds and degrees of online service share one vocabulary, so that they can be counted.',
    say: ({ allowed, actual, near: other }) => [
      `${actual} cannot stand here.`,
      other ? `Did you mean “${other}”? Allowed: ${allowed}.` : `Allowed: ${allowed}.`,
    ],
  },
  'schema/format': {
    title: 'Values have the right form',
    why: 'Ids tie the files together, so they are lower-case letters without diacritics, digits and hyphens; text must not be blank.',
    say: ({ actual, of }) => [
      `${actual} is not in the right form.`,
      of === 'publisher'
        ? publisherForm(actual.replaceAll('"', ''))
        : of === 'fingerprint'
          ? 'Copy the fingerprint as tthc verify prints it: tthc1-sha256: and 64 hexadecimal digits.'
          : 'It must not be blank; ids are lower-case letters without diacritics, digits and hyphens.',
    ],
  },
  'schema/limit': {
    title: 'Numbers are within bounds',
    why: 'Time limits, fees and numbers of copies are never negative; a list that is required is never empty.',
    say: ({ limit, actual }) => [`${actual} is out of bounds: ${bound(limit)}.`],
  },
  'schema/repeated-item': {
    title: 'Lists repeat nothing',
    why: 'A level or a code that is listed twice makes the counts wrong.',
    say: ({ actual }) => [`${actual} is listed more than once.`, 'Keep one.'],
  },
  'catalog/rule-setting': {
    title: 'Severities are set for rules that exist',
    why: 'With the rule’s name misspelt in catalog.yaml the severity seems set and is not. Rules that report unreadable files cannot be silenced: such a file has not been checked.',
    say: ({ rule, problem, near: names }) =>
      problem === 'fixed'
        ? [
            `The severity of “${rule}” cannot be set.`,
            'Remove the line: a file with that fault is not checked.',
          ]
        : [`There is no rule “${rule}”.`, near(names) ?? 'List them: tthc rules.'],
  },
  'accepted/expired': {
    title: 'What is accepted is accepted for a time',
    why: 'A finding is accepted for a time and with a reason; when the time is over it has to be looked at again.',
    say: ({ rule, until }) => [
      `The acceptance of a finding of ${rule} expired on ${until}.`,
      'Mend the data, or extend it with a new reason.',
    ],
  },
  'accepted/not-needed': {
    title: 'Only what is there is accepted',
    why: 'The list of accepted findings may only shrink: what is gone needs no acceptance.',
    say: ({ rule }) => [`No finding of ${rule} answers to this acceptance any more.`, 'Remove the entry.'],
  },
  'internal/rule-failed': {
    title: 'The rule runs to its end',
    why: 'A rule that breaks down has checked nothing, and silence would pass bad data for good. This is a fault of tthc.',
    say: ({ failed, problem }) => [
      `The rule ${failed} could not run: ${ended(problem)}`,
      'This is a fault of tthc, not of the data; the check is incomplete.',
    ],
  },
} satisfies Partial<RuleTexts>;

/** A limit of the schema, such as `minimum >= 0`. */
function bound(limit: string): string {
  const words: Record<string, string> = {
    minimum: 'at least',
    maximum: 'at most',
    minItems: 'number of items at least',
    minProperties: 'number of keys at least',
  };
  const [keyword = '', number = ''] = [limit.split(' ')[0], /(?<!\d)-?\d+$/.exec(limit)?.[0]];
  return words[keyword] ? `${words[keyword]} ${number}` : limit;
}

function syntaxProblem(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

/** Returns how to mend a value of the wrong type. */
function adviseOnType(expected: string, actual: string): string | undefined {
  if (actual === 'null')
    return 'Write the value after the colon; where the key may be missing, remove the line.';
  return expected.includes('string') && !/^[{[]/u.test(actual) ? 'Put the value in quotes.' : undefined;
}
