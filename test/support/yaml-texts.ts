import fc from 'fast-check';
import type { Json } from '../../src/model/types.ts';
import type { FileKind } from '../../src/model/layout.ts';
import { anyCharacter } from './runs.ts';
// Not 'silent': the parser would then drop errors and second documents.
export const core = { version: '1.2', schema: 'core', logLevel: 'error' } as const;

const vietnamese = [...'ếởỦ“–𠀀👍', 'Cấp bản sao', 'Sở Tư pháp', 'e\u0301', '\u0301'];
export const typed = 'yes No on y null ~ TRUE 0123 1e5 .5 1_000 12:30:45 0x1F 0o17 +1 -0 .inf << = 7 .'.split(
  ' ',
);
export const codes = ['2.000815', '2.000815.H55', '2020-08-03', '2020-08-03T10:00:00Z', '1766/QĐ-UBND'];
const marks = [...'-?:,[]{}#&*!|>\'"%@`\\/~ \n\n', ': ', ' #', '- ', '? ', '---', '...', '\n ', ' \n'];
export const syntax = [...marks, '|-', '\\n', '&a ', '*a', '!!str '];
export const hidden = [...'\t\r\0\u0085\u2028\ufeff\u200b\u202e\u00a0\u00ad\ufffd\x7f', '\ud800', '\udc00'];

const partsOf = (parts: string[], maxLength: number) =>
  fc.array(fc.constantFrom(...parts), { maxLength }).map((chosen) => chosen.join('').normalize('NFC'));
const anyText = fc.oneof(
  { weight: 8, arbitrary: partsOf([...vietnamese, ...typed, ...codes, ...syntax], 5) },
  { weight: 2, arbitrary: partsOf([...vietnamese, ...syntax, ...hidden], 6) },
  { weight: 2, arbitrary: partsOf([...vietnamese, '\n', ' '], 8) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter }).map((text) => text.normalize('NFC')) },
);
const keys = 'code name levels fees steps dossier rules code/duplicate a.b constructor x-1 _'.split(' ');
const jsonWith = (number: fc.Arbitrary<number>) =>
  fc.letrec<{ value: Json; map: Record<string, Json> }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: anyText },
      { weight: 1, arbitrary: fc.constantFrom<Json>(null, true, false, [], {}) },
      { weight: 1, arbitrary: number.map((n) => n + 0) },
      { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
      { weight: 2, arbitrary: tie('map') },
    ),
    map: fc.dictionary(fc.oneof(fc.constantFrom(...keys), anyText), tie('value'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  }));
export const json = jsonWith(fc.double({ noDefaultInfinity: true, noNaN: true }));
export const safeJson = jsonWith(
  fc.oneof(fc.maxSafeInteger(), fc.double({ min: -1e9, max: 1e9, noNaN: true })),
);
export const anyKind = fc.constantFrom<FileKind>('catalog', 'departments', 'procedure', 'decision');

/** Text that is indented as the code around it. */
export const outdent = (text: string) => text.slice(1).replaceAll(/^ {6}/gm, '').trimEnd().concat('\n');
/** Text of several lines on one line: ¶ ends each. */
export const lines = (text: string) => text.replaceAll('¶', '\n');

/** Edits of a text, with their places as parts of its length, so that they fit every text. */
export type Mutation = [kind: string, from: number, to: number, text: string];
export const part = fc.double({ min: 0, max: 1, noNaN: true });
export const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom(...'insert insert delete replace replace copy swap drop indent outdent'.split(' ')),
  part,
  part,
  fc.constantFrom(
    ...syntax,
    ...hidden,
    ...typed,
    ...codes,
    ...'a|  |\n  |__proto__: |<<: |+|2|\\x41|#'.split('|'),
  ),
);

export function mutate(text: string, [kind, from, to, inserted]: Mutation): string {
  const at = Math.floor(from * text.length);
  if (kind === 'insert') return text.slice(0, at) + inserted + text.slice(at);
  if (kind === 'delete') return text.slice(0, at) + text.slice(at + 1);
  if (kind === 'replace') return text.slice(0, at) + inserted + text.slice(at + 1);
  const lines = text.split('\n');
  const one = Math.floor(from * (lines.length - 1));
  const other = Math.floor(to * (lines.length - 1));
  const line = lines[one] ?? '';
  if (kind === 'copy') lines.splice(other, 0, line);
  if (kind === 'drop') lines.splice(one, 1);
  if (kind === 'swap') [lines[one], lines[other]] = [lines[other] ?? '', line];
  if (kind === 'indent') lines[one] = `${' '.repeat(1 + Math.round(to * 3))}${line}`;
  if (kind === 'outdent') lines[one] = line.replace(to < 0.5 ? /^ / : /^ {2}/, '');
  return lines.join('\n');
}
