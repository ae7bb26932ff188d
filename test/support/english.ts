// English words within Vietnamese sentences, and what the tests of terms share.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const read = (path: string): string => readFileSync(root + path, 'utf8').normalize('NFC');
export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending))
    .sort();

/** A sentence, and where it stands. */
export interface Said {
  place: string;
  text: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
/** Returns a pattern of whole words. */
export const wordsOf = (texts: readonly string[], flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${texts.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, flags);

/** Returns the keys and values of all schemas, which are English words. */
function schemaWords(): string[] {
  const found = new Set<string>(['null', 'true', 'false']);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties, enum: values, const: only } = value as Record<string, unknown>;
    for (const key of Object.keys((properties as object) ?? {})) found.add(key);
    for (const one of Array.isArray(values) ? values : [only]) if (typeof one === 'string') found.add(one);
    for (const child of Object.values(value)) visit(child);
  };
  for (const path of filesIn('schemas', '.json')) visit(JSON.parse(read(path)));
  return [...found].filter((word) => /^[a-z][a-zA-Z_]+$/u.test(word) && !alsoVietnamese.has(word));
}

/** Keys and values that are Vietnamese words too, or names of forms of files and of programs. */
const alsoVietnamese: ReadonlySet<string> = new Set(
  'a by at to in vi en id tab csv tsv json jsonl md html docx xlsx xls ods odt rtf doc pdf markdown pretty macro'.split(
    ' ',
  ),
);

/** Takes away what may be English: lines of a file, places of values, quoted words, options with their values, commands, names of files and of rules. */
const spoken = (text: string): string =>
  text
    .replace(/^# +\w+: .*$/gu, '·')
    .replace(/\{\w+\}/gu, '·')
    .replace(/“[^”]*”|"[^"]*"|`[^`]*`|‘[^’]*’/gu, '·')
    .replace(/(?:tthc|git|npm)(?: [a-z][\w.:/@-]*)+/gu, '·')
    .replace(/--?[a-zA-Z][\w-]*(?:[= ][\w./-]+(?:=[\w./,-]+)?)?/gu, '·')
    .replace(/[\w*-]*(?:[./][\w*-]+)+\/?|\b\w+\//gu, '·');

const keyWords = wordsOf(schemaWords(), 'gu');
const joined = /(?<![\p{L}\p{N}])[a-z]+(?:[A-Z][a-z]+)+(?![\p{L}])|(?<![\p{L}\p{N}])[a-z]+_[a-z_]+/gu;

/** Finds English words and keys of files in sentences, beside what may be English. */
export const findEnglish = (said: readonly Said[]): string[] =>
  said.flatMap(({ place, text }) => {
    const plain = spoken(text);
    return [...plain.matchAll(keyWords), ...plain.matchAll(joined)].map(
      ([word]) => `${place}: “${word}” in “${text.slice(0, 120)}”`,
    );
  });
