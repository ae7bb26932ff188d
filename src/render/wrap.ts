import { stripVTControlCharacters } from 'node:util';
import { glueCommands, unglue } from '../text/commands.ts';
import { textWidth } from '../text/width.ts';

/**
 * Text broken at spaces into lines of at most `width`; lines after the first begin with `indent`,
 * which comes on top of that: it stands below whatever stands before the first.
 * Words longer than a line are left whole, and so are commands: both must stay copyable.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const room = Math.max(20, width);
  const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
  return lines.join(`\n${indent}`);
}

/** A line of its own, broken so that the lines after it, which begin with `indent`, are no wider either. */
export function wrapHanging(line: string, width: number, indent: string): string {
  const room = Math.max(20, width);
  return wrapParagraph(line, room, Math.max(20, width - indent.length)).join(`\n${indent}`);
}

/**
 * Breaks lines that stand by themselves, so that none is wider than `width`.
 *
 * @param indent what the rest of a line begins with; two columns more than the line itself when left out, and of an
 *   item of a list (`– `), which goes on below its words
 */
export function fitLines(lines: readonly string[], width: number, indent?: string): string {
  return lines
    .flatMap((text) => text.split('\n'))
    .map((line) => {
      const [, lead = '', item] = /^( *)(– )?/u.exec(line) ?? [];
      return wrapHanging(line, width, item === undefined && indent !== undefined ? indent : `${lead}  `);
    })
    .join('\n');
}

/**
 * Returns the lines of a text without line breaks.
 *
 * @param first width of the first line
 * @param later width of the others
 */
export function wrapParagraph(paragraph: string, first: number, later = first): string[] {
  const lines: string[] = [];
  const lead = /^ */.exec(paragraph)?.[0] ?? '';
  let line = '';
  for (const glued of glueCommands(paragraph.slice(lead.length)).split(' ')) {
    const word = unglue(glued);
    const longer = line === '' ? `${lines.length === 0 ? lead : ''}${word}` : `${line} ${word}`;
    if (visibleLength(longer) <= (lines.length === 0 ? first : later) || line === '') {
      line = longer;
    } else {
      lines.push(line.trimEnd());
      line = word;
    }
  }
  return [...lines, line];
}

/** The room that a text takes on the screen; colour codes take none. */
const visibleLength = (text: string): number => textWidth(stripVTControlCharacters(text));
