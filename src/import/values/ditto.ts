/** Words for “as above”, and signs that stand for them alone. */
const words =
  /^(?:nt|n\/t|(?:như|nêu)(?:\s+(?:ở|đã nêu|dòng|mục|hàng|ô|phần))*\s+trên|tương tự(?:\s+(?:như\s+)?(?:dòng\s+)?trên)?)$/iu;
const signs = /^(?:["”“″〃]{1,2}|["”“]\s["”“]|''|’’|,,|\/\/)$/u;

/** Signs with which such a cell begins: nearly no other does. */
const begins = /^[\s\-–—("“”″〃'’,./nNtT]/u;
const longest = 24;

/** Tells whether a cell says that it holds what the one above it does: `nt`, `-nt-`, `như trên`, `"`. */
export function isDitto(text: string): boolean {
  if (text.length > longest || !begins.test(text)) return false;
  const bare = text.normalize('NFC').replace(/^[\s\-–—(.]+|(?<![\s\-–—).])[\s\-–—).]+$/gu, '');
  return words.test(bare.replace(/^["“”]|["“”]$/gu, '')) || signs.test(bare);
}

const row =
  /^(?:như|giống như|giống|tương tự như|tương tự)\s+(?:tại\s+|ở\s+)?(?:(?:nội dung|thủ tục(?: hành chính)?|tthc|mục|dòng|hàng|stt|tt|số thứ tự|số)\s+)+0{0,3}(\d{1,3})(?:\s+(?:ở\s+|nêu\s+)?trên)?$/iu;
const longestWithRow = 48;

/** Returns the number of the row whose text a cell refers to: `Như mục 1`, `Như thủ tục số 01`. */
export function rowReferredTo(text: string): string | undefined {
  if (text.length > longestWithRow || !/^[\s\-–—("“]*[ngtNGT]/u.test(text)) return undefined;
  const bare = text.normalize('NFC').replace(/^[\s\-–—(."“]+|(?<![\s\-–—)."”])[\s\-–—)."”]+$/gu, '');
  return row.exec(bare)?.[1];
}

/** Tells whether a row's own number, as written (`01.`), is the one that a cell refers to. */
export const isNumbered = (order: string, number: string): boolean =>
  order.trim().replace(/^0+|[.)]$/gu, '') === number;
