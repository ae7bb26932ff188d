import type { Writing } from '../messages.ts';

const grouped = new Intl.NumberFormat('vi-VN');

export const writing: Writing = {
  number: (value) => grouped.format(value),
  // Nghị định 30/2020/NĐ-CP: days below 10 and months 1 and 2 take a leading zero.
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    if (!year || !month || !day) return iso;
    return `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
  },
};
