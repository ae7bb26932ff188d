import { beginsContent } from '../annex/content.ts';
import { readHeading } from '../annex/heading.ts';
import { labelWithValue } from './cards.ts';
import { nationalCodeText } from '../values/codes.ts';
import {
  labelledText,
  plainRow,
  type WordBlock,
  type WordDocument,
  type WordParagraph,
  type WordRow,
  type WordTable,
} from '../files/word/document.ts';

const numbered = /^\s*(?:(\d{1,3})[.)]|[a-zđ][.)]|[-–+•*])\s*/iu;
/** Words before a code, and signs around it. */
const codeWords = /(?<!\p{L})mã(?: số| hồ sơ| thủ tục| TTHC){0,3}$/iu;
const signsBefore = /(?<![\s,;:–([-])[\s,;:–([-]+$/u;
const signsAfter = /^[\s:.–)\]-]+/u;
const end = /(?<![\s.;,])[\s.;,]+$/u;
const longestName = 600;
/** Words of a list that is none of procedures which come, change or go: other readers take its lines. */
const ofOthers = /ngưng|ngừng|đình chỉ|trở lại|quy trình (?:nội bộ|điện tử)/iu;
/** The same where a procedure's own name may have the words: `Tạm ngừng hoạt động của …`. */
const suspends =
  /(?:ngưng|ngừng|đình chỉ) (?:việc )?(?:thực hiện|áp dụng|hiệu lực|tiếp nhận)|có hiệu lực trở lại|quy trình (?:nội bộ|điện tử)/iu;
const article = /^\s*điều\s+\d+\s*[.:]?\s*/iu;

/**
 * Returns a document that lists procedures in lines (`1. … (mã số 1.000656);`) with tables in their stead. A list
 * within the articles goes below them, with the words that announce it.
 */
export function codedLinesAsTables(document: WordDocument): WordDocument {
  const { blocks, tableCount } = document;
  if (blocks.some((block) => block.kind === 'paragraph' && isOfOthers(block))) return document;
  if (saysBelow(blocks)) return document;
  const lastArticle = blocks.findLastIndex((block) => block.kind === 'paragraph' && article.test(block.text));
  const kept: WordBlock[] = [];
  const below: WordBlock[] = [];
  let tables = tableCount;
  let announced = '';
  for (let at = 0; at < blocks.length; ) {
    const rows = rowsFrom(blocks, at);
    if (rows.length === 0) {
      const block = blocks[at];
      if (block) kept.push(block);
      if (block?.kind === 'paragraph' && block.text.trim() !== '')
        announced = block.text.replace(article, '');
      at += 1;
      continue;
    }
    tables += 1;
    const table: WordTable = { kind: 'table', index: tables, rows: [heading, ...rows] };
    if (at < lastArticle) below.push({ kind: 'paragraph', text: announced }, table);
    else kept.push(table);
    at += rows.length;
  }
  return { blocks: [...kept, ...below], tableCount: tables };
}

/**
 * Returns a document of lists in tables, with those that stand in lines below a heading which names what happens to
 * them (`B. Danh mục thủ tục bị bãi bỏ`) as tables too.
 */
export function withMovedLinesAsTables(document: WordDocument): WordDocument {
  const { blocks } = document;
  const lastArticle = blocks.findLastIndex((block) => block.kind === 'paragraph' && article.test(block.text));
  const made: WordBlock[] = [];
  let tables = document.tableCount;
  let isMoved = false;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as WordBlock;
    const text = block.kind === 'paragraph' ? labelledText(block).trim() : '';
    // Below that stand the parts of each procedure, whose names have codes too.
    if (beginsContent(text)) return { blocks: [...made, ...blocks.slice(at)], tableCount: tables };
    const rows = isMoved && at > lastArticle ? rowsFrom(blocks, at) : [];
    if (rows.length === 0) {
      isMoved = block.kind === 'paragraph' && (text === '' ? isMoved : headsMovement(text, isMoved));
      made.push(block);
      at += 1;
      continue;
    }
    tables += 1;
    made.push({ kind: 'table', index: tables, rows: [heading, ...rows] });
    at += rows.length;
  }
  return { blocks: made, tableCount: tables };
}

/** Tells whether a line names a movement, or stands below one that does and names a level or a sector. */
function headsMovement(line: string, isMoved: boolean): boolean {
  const { actions, kind } = readHeading(line);
  return actions.length === 1 || (isMoved && actions.length === 0 && (kind === 'sector' || kind === 'level'));
}

const isOfOthers = (line: WordParagraph): boolean => (rowOf(line) ? suspends : ofOthers).test(line.text);

/**
 * Tells whether lines say below a name what holds for it (`Lĩnh vực: …`), the last one's too: taken for the headings of a
 * list they would be said of the next one.
 */
function saysBelow(blocks: readonly WordBlock[]): boolean {
  const lines = blocks.filter((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  const rows = lines.map((line) => (line.kind === 'paragraph' ? rowOf(line) : undefined));
  const next = lines[rows.findLastIndex((row) => row !== undefined) + 1];
  return next?.kind === 'paragraph' && labelWithValue(labelledText(next)) !== undefined;
}

/** Returns the rows for the lines with a code that begin at a block. */
function rowsFrom(blocks: readonly WordBlock[], from: number): WordRow[] {
  const rows: WordRow[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    const row = block?.kind === 'paragraph' ? rowOf(block) : undefined;
    if (!row) break;
    rows.push(row);
  }
  // One line that begins no list is a sentence.
  const [first] = blocks.slice(from, from + 1);
  const isList = first?.kind === 'paragraph' && (rows.length > 1 || numbered.test(labelledText(first)));
  return isList ? rows : [];
}

/** Reads `1. Đăng ký khai tử (mã số 1.000656);`, `1. 1.000656 - Đăng ký khai tử`. */
function rowOf(line: WordParagraph): WordRow | undefined {
  const text = labelledText(line).trim();
  const codes = [...text.matchAll(anyCode)];
  const [code] = codes;
  if (!code || codes.length > 1 || article.test(text)) return undefined;
  const begins = numbered.exec(text);
  const lead = text.slice(Math.min(begins?.[0].length ?? 0, code.index), code.index).replace(signsBefore, '');
  const before = lead.replace(codeWords, '').replace(signsBefore, '');
  const after = text
    .slice(code.index + code[0].length)
    .replace(signsAfter, '')
    .replace(end, '');
  const [name = '', ...others] = [before, after].filter((one) => one.trim() !== '');
  if (others.length > 0 || name.length < 4 || name.length > longestName) return undefined;
  if (/^(?:mã|số)(?!\p{L})/iu.test(name)) return undefined;
  const row = rowWith([begins?.[1] ?? '', code[0], name]);
  return line.unseen ? { ...row, unseen: line.unseen } : row;
}

const anyCode = new RegExp(nationalCodeText, 'gu');

const rowWith = (texts: readonly string[]): WordRow =>
  plainRow(texts.map((text) => [{ kind: 'paragraph', text: text.trim() }]));

const heading = rowWith(['STT', 'Mã TTHC', 'Tên TTHC']);
