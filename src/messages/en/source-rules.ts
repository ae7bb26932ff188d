import type { SourceRuleMessages } from '../messages.ts';

export const sourceRules: SourceRuleMessages = {
  'source/not-nfc': ({ text }) => [
    `Text is not in Unicode NFC: “${text}”.`,
    'Save it composed; tthc validate --fix can.',
  ],
};
