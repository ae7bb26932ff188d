import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { words as vi } from '../../src/messages/vi/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8').normalize('NFC');
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending))
    .sort();

/** A sentence, and where it stands. */
interface Said {
  place: string;
  text: string;
}

/** A term with the words that are not used for it. */
interface Term {
  terms: string[];
  banned: string[];
}

/** Reads the rows of the term list: terms in the first column, banned words in code spans of the third. */
function readTerms(page: string): Term[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Thuật ngữ') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, terms = '', , banned = '']) => ({
      terms: terms.split(';').map((term) => term.trim()),
      banned: [...banned.matchAll(/`([^`]+)`/gu)].map(([, word = '']) => word),
    }));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const wordsOf = (texts: readonly string[], flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${texts.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, flags);

/** Finds banned words; one inside the term itself (`sửa đổi` in `sửa đổi, bổ sung`) is none. */
function findBanned(said: readonly Said[], terms: readonly Term[]): string[] {
  const rules = terms.map(({ terms: own, banned }) => ({ own: wordsOf(own), banned: wordsOf(banned) }));
  return said.flatMap(({ place, text }) =>
    rules.flatMap(({ own, banned }) =>
      [...text.normalize('NFC').replace(own, '·').matchAll(banned)].map(
        ([word]) => `${place}: “${word}” in “${text.slice(0, 120)}”`,
      ),
    ),
  );
}

/** Matches a letter that only Vietnamese has: text without one is no Vietnamese sentence. */
const vietnamese = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu;

/** Returns the Vietnamese texts of a source file; in templates, values are left out. */
function literalsOf(path: string): Said[] {
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) said.push({ place: path, text: node.text });
    if (ts.isTemplateExpression(node))
      said.push({
        place: path,
        text: [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'),
      });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true));
  return said.filter(({ text }) => vietnamese.test(text));
}

/** Returns the titles and descriptions of a schema. */
function describedIn(path: string): Said[] {
  const said: Said[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if ((key === 'title' || key === 'description') && typeof child === 'string')
        said.push({ place: path, text: child });
      else visit(child);
    }
  };
  visit(JSON.parse(read(path)));
  return said;
}

/** Returns the paragraphs and cells of a page, without code; the term list itself quotes what it bans. */
const paragraphsOf = (path: string): Said[] =>
  read(path)
    .replace(/```(?!console)[\s\S]*?```/gu, '')
    .replace(/`[^`\n]*`/gu, '·')
    .split(/\n\n|\n(?=[-|#])| \| /u)
    .map((text) => ({ place: path, text: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => vietnamese.test(text));

const messages = [
  // Words of earlier versions, by which their files are read, are not said.
  ...filesIn('src/messages/vi', '.ts').filter((path) => !path.endsWith('/earlier.ts')),
  ...['src/cli', 'src/commands', 'src/export', 'src/render'].flatMap((folder) => filesIn(folder, '.ts')),
]
  .filter((path) => path !== 'src/export/html/script.ts')
  .flatMap(literalsOf);
const schemas = filesIn('schemas', '.json').flatMap(describedIn);
const pages = [
  'README.vi.md',
  ...[
    ...['hieu-luc', 'ket-xuat', 'nhap-du-lieu', 'postgres.vi', 'quy-tac', 'so-lieu'],
    ...['soan-quyet-dinh', 'van-ban'],
  ].map((name) => `docs/${name}.md`),
].flatMap(paragraphsOf);
const terms = readTerms(read('docs/thuat-ngu.md'));

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

const findEnglish = (said: readonly Said[]): string[] =>
  said.flatMap(({ place, text }) => {
    const plain = spoken(text);
    return [...plain.matchAll(keyWords), ...plain.matchAll(joined)].map(
      ([word]) => `${place}: “${word}” in “${text.slice(0, 120)}”`,
    );
  });

describe('the terms of docs/thuat-ngu.md', () => {
  it('are a list with banned words, none of them a term itself', () => {
    expect(terms.length).toBeGreaterThan(15);
    for (const { terms: own, banned } of terms) {
      expect(banned.length, own.join()).toBeGreaterThan(0);
      expect(own.filter((term) => banned.includes(term))).toEqual([]);
    }
  });

  it.each([
    ['messages', messages],
    ['schemas', schemas],
    ['pages', pages],
  ])('are those of the %s', (_, said) => {
    expect(said.length).toBeGreaterThan(100);
    expect(findBanned(said, terms)).toEqual([]);
  });

  it('are missed where a banned word stands, whole and in any letters', () => {
    const banned = (text: string) => findBanned([{ place: 'x', text }], terms).length;
    expect(banned('DẤU CỦA danh mục')).toBe(1);
    expect(banned('Dấu của danh mục'.normalize('NFD'))).toBe(1);
    expect(banned('Thủ tục được sửa đổi.')).toBe(1);
    expect(banned('Thủ tục được sửa đổi, bổ sung.')).toBe(0);
    expect(banned('Số chênh lệch.')).toBe(0);
  });
});

describe('a Vietnamese sentence', () => {
  it.each([
    ['messages', messages],
    ['schemas', schemas],
  ])('of the %s has no English word and no key of a file', (_, said) => {
    expect(findEnglish(said)).toEqual([]);
  });

  it('is told from one that has', () => {
    const english = (text: string) => findEnglish([{ place: 'x', text }]).length;
    expect(english('Ghi bằng quyết định kind: internal_process.')).toBeGreaterThan(0);
    expect(english('Thêm legalBases với ít nhất một văn bản.')).toBeGreaterThan(0);
    expect(english('không thu thì ghi none.')).toBe(1);
    expect(english('Bổ sung mục “legalBases”; xem tthc schema decision, --kind internal.')).toBe(0);
  });

  it('is the title of every rule, which says what must or must not be', () => {
    for (const [rule, { title }] of Object.entries(vi.rules))
      expect(title, rule).toMatch(/(?:^|\s)(?:phải|nên|(?:[Kk]hông|chỉ|[Cc]hỉ) (?:được|nên))\s/u);
  });
});
