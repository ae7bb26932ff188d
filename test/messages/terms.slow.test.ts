import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { words as vi } from '../../src/messages/vi/index.ts';
import { filesIn, findEnglish, read, type Said, wordsOf } from '../support/english.ts';

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
