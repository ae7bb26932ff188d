import { stripVTControlCharacters } from 'node:util';
import { textWidth } from '../text/width.ts';

/**
 * Text broken at spaces into lines of at most `width`; lines after the first begin with `indent`.
 * Words longer than a line are left whole: codes and paths must stay copyable.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const room = Math.max(20, width);
  const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
  return lines.join(`\n${indent}`);
}

function wrapParagraph(paragraph: string, room: number): string[] {
  const lines: string[] = [];
  const lead = /^ */.exec(paragraph)?.[0] ?? '';
  let line = '';
  for (const word of paragraph.slice(lead.length).split(' ')) {
    const longer = line === '' ? `${lines.length === 0 ? lead : ''}${word}` : `${line} ${word}`;
    if (visibleLength(longer) <= room || line === '') {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The room that a text takes on the screen; colour codes take none. */
const visibleLength = (text: string): number => textWidth(stripVTControlCharacters(text));
