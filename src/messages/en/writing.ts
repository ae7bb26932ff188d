import type { Writing } from '../messages.ts';

const grouped = new Intl.NumberFormat('en');

export const writing: Writing = {
  number: (value) => grouped.format(value),
  date: (iso) => iso,
};
