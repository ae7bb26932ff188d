import { list, orNear } from '../../phrases.ts';
import { terms } from '../terms.ts';
import { publisherCodeMeant } from '../../../model/code.ts';

export const near = (names: readonly string[]) => orNear('Did you mean', 'or', names);
export const part = (key: string) => (terms.parts as Record<string, string>)[key] ?? key;
export const names = (keys: string): string => list(keys.split(', ').map(part));
/** The mended line, to be copied. */
export const write = (mended: string | undefined): string | undefined => mended && `Write: ${mended}`;

/** Says what the code of a publisher looks like. */
export function publisherForm(value: string): string {
  const meant = publisherCodeMeant(value);
  const asked = meant === undefined ? '' : `${near([meant])} `;
  return `${asked}A code is a capital letter and two digits: H09 (a province), G01 (a ministry).`;
}
