import { list, orNear } from '../../phrases.ts';
import { output } from '../output.ts';
import { terms } from '../terms.ts';
import { writing } from '../writing.ts';
import { publisherCodeMeant } from '../../../model/code.ts';

export const near = (names: readonly string[]) => orNear('Có phải là', 'hoặc', names);
export const part = (key: string) => (terms.parts as Record<string, string>)[key] ?? key;
/** Names a key of a file by what it holds, and by the word to look for: `cơ quan quản lý (mục “department”)`. */
export const named = (key: string): string =>
  Object.hasOwn(terms.parts, key) ? `${part(key)} (mục “${key}”)` : `mục “${key}”`;
export const decisionKind = (kind: string): string =>
  (output.status.kinds as Record<string, string>)[kind] ?? kind;
export const names = (keys: string): string => list(keys.split(', ').map(part));
export const day = (iso: string): string => writing.date(iso);
export const levels = (text: string) =>
  text
    .split(', ')
    .map((level) => (terms.levels as Record<string, string>)[level]?.toLowerCase() ?? level)
    .join(', ');

/** Returns a value as it stands in a file, in quotes. */
export const quoted = (value: string): string => (value.startsWith('"') ? value : `“${value}”`);

/** Names values that a key takes, each with what it means: `“full” (toàn trình)`. */
export function valuesNamed(allowed: string): string {
  const values = allowed.split(', ');
  const { kinds } = output.status;
  const { profiles, values: others } = output.show;
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    province: terms.levels,
    baseline: kinds,
    list: profiles,
    on_signing: { on_signing: 'kể từ ngày ký; hoặc ghi ngày' },
  };
  const own = Object.keys(tables).find((value) => values.includes(value));
  const meanings = own === undefined ? others : tables[own];
  return values
    .map((value) => {
      const meaning = meanings?.[value];
      return meaning === undefined ? `“${value}”` : `“${value}” (${meaning.toLowerCase()})`;
    })
    .join(', ');
}

/** Says what the code of a publisher looks like. */
export function publisherForm(value: string): string {
  const meant = publisherCodeMeant(value);
  const asked = meant === undefined ? '' : `${near([meant])} `;
  return `${asked}Mã gồm một chữ cái in hoa và hai chữ số, ví dụ H09 (tỉnh), G01 (bộ, ngành).`;
}
