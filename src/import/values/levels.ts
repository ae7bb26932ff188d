import type { Level } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { doubt, type Notes, shorten } from './notes.ts';
import { readLine } from './values.ts';

/** In the order in which the levels stand in a record. */
const levelWords: readonly [Level, RegExp][] = [
  ['ministry', /^(?:cap )?(?:bo|trung uong|tw)$|^bo,? (?:nganh|co quan ngang bo)/u],
  ['province', /^(?:cap )?(?:tinh|thanh pho|tinh,? thanh pho)$/u],
  ['district', /^(?:cap )?(?:huyen|quan,? huyen)$/u],
  ['commune', /^(?:cap )?(?:xa|phuong|xa,? phuong)$/u],
  ['other', /^(?:cac )?(?:co quan|cap) khac$/u],
];

/** A level of which a heading or a cell is the name; undefined when it is none. */
function levelOf(text: string): Level | undefined {
  const folded = foldText(text).replace(/(?<![.:])[.:]+$/u, '');
  return levelWords.find(([, pattern]) => pattern.test(folded))?.[0];
}

/**
 * Reads the levels at which a procedure is handled (cấp thực hiện): `Cấp tỉnh, Cấp xã`. Where
 * none is named it is `unspecified`, never a guess from the agencies' names.
 */
export function readLevels(text: string, notes: Notes): Level[] {
  const line = readLine(text.replace(/[\r\n]+/gu, ', '), 'levels', notes);
  if (line === undefined) return ['unspecified'];
  const found = new Set<Level>();
  for (const part of line.split(/[,;]/u).map((word) => word.trim())) {
    if (part === '') continue;
    const level = levelOf(part);
    if (level) found.add(level);
    else doubt(notes, 'levels', 'level_unknown', { text: shorten(part) });
  }
  const levels = levelWords.map(([level]) => level).filter((level) => found.has(level));
  return levels.length > 0 ? levels : ['unspecified'];
}
