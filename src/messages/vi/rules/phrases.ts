import { list, orNear } from '../../phrases.ts';
import { terms } from '../terms.ts';
import { writing } from '../writing.ts';

export const near = (names: readonly string[]) => orNear('Có phải là', names);
export const part = (key: string) => (terms.parts as Record<string, string>)[key] ?? key;
export const names = (keys: string): string => list(keys.split(', ').map(part));
export const day = (iso: string): string => writing.date(iso);
export const levels = (text: string) =>
  text
    .split(', ')
    .map((level) => (terms.levels as Record<string, string>)[level]?.toLowerCase() ?? level)
    .join(', ');
