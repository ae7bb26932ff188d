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
