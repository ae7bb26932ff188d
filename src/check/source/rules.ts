import { characterRules } from './characters.ts';
import { formRules } from './form.ts';
import { numberRules } from './numbers.ts';
import { spaceRules } from './spaces.ts';
import { structureRules } from './structure.ts';
import { toneRules } from './tone.ts';
import { valueRules } from './values.ts';

/** All rules on how a text is written: on traps that are gone once YAML has read them. */
export const sourceRules = {
  ...numberRules,
  ...valueRules,
  ...structureRules,
  ...formRules,
  ...characterRules,
  ...spaceRules,
  ...toneRules,
};
