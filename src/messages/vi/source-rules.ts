import type { SourceRuleMessages } from '../messages.ts';

export const sourceRules: SourceRuleMessages = {
  'source/not-nfc': ({ text }) => [
    `Chữ không ở dạng Unicode NFC: “${text}”.`,
    'Lưu lại với dấu dựng sẵn; tthc validate --fix sửa được.',
  ],
};
