import { list, orNear } from '../../phrases.ts';
import { terms } from '../terms.ts';

export const near = (names: readonly string[]) => orNear('Did you mean', names);
export const part = (key: string) => (terms.parts as Record<string, string>)[key] ?? key;
export const names = (keys: string): string => list(keys.split(', ').map(part));
/** The mended line, to be copied. */
export const write = (mended: string | undefined): string | undefined => mended && `Write: ${mended}`;
