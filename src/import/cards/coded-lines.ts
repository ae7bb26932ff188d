import { nationalCodeText } from '../values/codes.ts';
import {
  labelledText,
  type WordBlock,
  type WordDocument,
  type WordParagraph,
  type WordRow,
  type WordTable,
} from '../files/word/document.ts';

const number = String.raw`^\s*(?:(\d{1,3})[.)]|[a-zđ][.)]|[-–+•*])?\s*`;
const isNumbered = /^\s*(?:\d{1,3}[.)]|[a-zđ][.)]|[-–+•*])/iu;
/** Words of a list that is none of procedures which come, change or go: other readers take its lines. */
const ofOthers = /ngưng|ngừng|đình chỉ|trở lại|quy trình (?:nội bộ|điện tử)/iu;
/** `1. Đăng ký khai tử (mã số 1.000656);` */
const nameFirst = new RegExp(
  String.raw`${number}(\S.{3,600}?)[\s,;:–-]*[([]?\s*(?:mã(?: số| hồ sơ| thủ tục| TTHC)*\s*:?\s*)?(${nationalCodeText})\s*[)\]]?\s*[.;,]?\s*$`,
  'isu',
);
/** `1. 1.000656 - Đăng ký khai tử`. */
const codeFirst = new RegExp(
  String.raw`${number}(?:mã(?: số)?\s*:?\s*)?(${nationalCodeText})\s*[:.–-]*\s+(\S.{3,600}?)[.;]?\s*$`,
  'isu',
);
const article = /^\s*điều\s+\d+\s*[.:]?\s*/iu;

/**
 * Returns a document that lists procedures in lines (`1. … (mã số 1.000656);`) with tables in their stead. A list
 * within the articles goes below them, with the words that announce it.
 */
export function codedLinesAsTables(document: WordDocument): WordDocument {
  const { blocks, tableCount } = document;
  if (blocks.some((block) => block.kind === 'paragraph' && ofOthers.test(block.text))) return document;
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
  const isList = first?.kind === 'paragraph' && (rows.length > 1 || isNumbered.test(labelledText(first)));
  return isList ? rows : [];
}

function rowOf(line: WordParagraph): WordRow | undefined {
  const text = labelledText(line);
  const first = codeFirst.exec(text);
  const found = first ?? nameFirst.exec(text);
  const [, order = '', one = '', other = ''] = found ?? [];
  if (!found || article.test(text) || (text.match(anyCode)?.length ?? 0) !== 1) return undefined;
  if (/^(?:mã|số)(?!\p{L})/iu.test(first ? other : one)) return undefined;
  const row = rowWith(first ? [order, one, other] : [order, other, one]);
  return line.unseen ? { ...row, unseen: line.unseen } : row;
}

const anyCode = new RegExp(nationalCodeText, 'gu');

const rowWith = (texts: readonly string[]): WordRow => ({
  isHeader: false,
  cells: texts.map((text, column) => ({
    column,
    span: 1,
    rowSpan: 1,
    blocks: [{ kind: 'paragraph', text: text.trim() }],
  })),
});

const heading = rowWith(['STT', 'Mã TTHC', 'Tên TTHC']);
