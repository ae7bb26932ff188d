/**
 * Estimates how many lines a text takes that is broken at spaces.
 *
 * @param letters as many stand on a line, about
 */
export function countLines(text: string, letters: number): number {
  const room = Math.max(1, letters);
  return text.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, room), 0);
}

function linesOfParagraph(line: string, room: number): number {
  if (line.length <= room) return 1;
  let lines = 1;
  let filled = 0;
  for (const { length } of line.split(' ')) {
    const needed = filled === 0 ? length : filled + 1 + length;
    if (needed <= room) filled = needed;
    else {
      // A word that is longer than a line is broken.
      lines += (filled === 0 ? 0 : 1) + Math.max(0, Math.ceil(length / room) - 1);
      filled = length % room || room;
    }
  }
  return lines;
}
