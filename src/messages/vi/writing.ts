import { groupDigits } from '../../text/numbers.ts';
import type { Writing } from '../messages.ts';

export const writing: Writing = {
  number: (value) => groupDigits(value, '.', 'vi-VN'),
  // Nghị định 30/2020/NĐ-CP: days below 10 and months 1 and 2 take a leading zero.
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    if (!year || !month || !day) return iso;
    return `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
  },
};
