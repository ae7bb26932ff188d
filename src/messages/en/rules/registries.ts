import { unknownId } from '../../../model/blank.ts';
import type { RuleTexts } from '../../messages.ts';
import { near } from './phrases.ts';

export const registries = {
  'department/unknown': {
    title: 'The department is registered',
    why: 'Counts by department are right only when each has one name, in departments.yaml.',
    say: ({ department, near: other }) =>
      department === unknownId
        ? [
            'No department is written yet.',
            'Write the id of the managing one, see departments.yaml; add it there where it is missing.',
          ]
        : [
            `There is no department “${department}” in departments.yaml.`,
            near(other) ?? 'Add it to departments.yaml.',
          ],
  },
  'department/not-valid': {
    title: 'The department is in being',
    why: 'A department that has been merged, or does not exist yet, is given no procedures. Those that it had when it ceased await review: see reference/ceased-body.',
    say: ({ department, date, successor }) => [
      `The department “${department}” was not in being on ${date}.`,
      successor
        ? `Its successor is ${successor}.`
        : 'One that has ceased or not begun is given no procedures; see validFrom, validTo in departments.yaml.',
    ],
  },
  'department/duplicate': {
    title: 'A department is registered once',
    why: 'Of two entries with one id nobody knows which name and dates are right; other spellings go into aliases.',
    say: ({ department }) => [`The department “${department}” is registered twice.`, 'Keep one.'],
  },
  'sector/unknown': {
    title: 'The sector is registered',
    why: 'Counts by sector are right only when each has one name, in sectors.yaml.',
    say: ({ sector, near: other }) =>
      sector === unknownId
        ? ['No sector is written yet.', 'Write its id, see sectors.yaml; add it there where it is missing.']
        : [`There is no sector “${sector}” in sectors.yaml.`, near(other) ?? 'Add it to sectors.yaml.'],
  },
  'sector/not-valid': {
    title: 'The sector is in use',
    why: 'A sector that was merged or renamed is given no new procedures. For those that it had when it ended this is a warning.',
    say: ({ sector, date, successor }) => [
      `The sector “${sector}” was not in use on ${date}.`,
      successor ? `Its successor is ${successor}.` : 'See validFrom, validTo in sectors.yaml.',
    ],
  },
  'sector/duplicate': {
    title: 'A sector is registered once',
    why: 'Of two entries with one id nobody knows which name is right; other spellings go into aliases.',
    say: ({ sector }) => [`The sector “${sector}” is registered twice.`, 'Keep one.'],
  },
  'reference/unresolved': {
    title: 'The trace leads somewhere',
    why: 'The catalog holds what decisions have published. From a procedure one must get to its decisions, and to those that it replaced and that replaced it.',
    say: ({ reference, to, near: other }) =>
      to === 'decision'
        ? [
            `There is no decision “${reference}” in decisions/.`,
            near(other) ?? 'Check its number and date; a procedure must be traceable to its decisions.',
          ]
        : [
            `There is no procedure “${reference}” in the catalog.`,
            near(other) ?? 'Check the code; chains of replacement must be traceable.',
          ],
  },
  'reference/cycle': {
    title: 'Replacements make no circle',
    why: 'The old is replaced by the new; a circle means that a direction was recorded wrongly.',
    say: ({ chain }) => [
      `Procedures replace each other in a circle: ${chain}.`,
      'Mend the decision that has the direction wrong.',
    ],
  },
  'reference/ceased-body': {
    title: 'No body is named that has ceased',
    why: 'Nobody can file with a body that is no more. The procedure has to be reviewed and moved to the successor.',
    say: ({ name }) => [
      `The active procedure still names “${name}”, which has ceased.`,
      'Review it, and move it to the successor by a decision.',
    ],
  },
} satisfies Partial<RuleTexts>;
