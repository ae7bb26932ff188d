import { groupDigits } from '../../text/numbers.ts';
import type { Writing } from '../messages.ts';

export const writing: Writing = {
  number: (value) => groupDigits(value, ',', 'en'),
  date: (iso) => iso,
};
