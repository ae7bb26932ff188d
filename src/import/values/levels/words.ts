import type { Level } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';

/** In the order in which the levels stand in a record. */
export const levelWords: readonly [Level, RegExp][] = [
  [
    'ministry',
    /^(?:cap )?(?:bo|trung uong|tw)$|^bo,? (?:nganh|co quan ngang bo)|^(?:ministry|central|national)(?: level)?$/u,
  ],
  [
    'province',
    /^(?:(?:ubnd )?cap |ubnd )?(?:tinh|thanh pho|tinh,? thanh pho)$|^(?:ubnd )?cap tinh\b(?!.*\b(?:huyen|xa)\b)|^(?:cong an (?:cap )?tinh|cat)$|^provinc(?:e|ial)(?: level)?$/u,
  ],
  ['district', /^(?:(?:ubnd )?cap |ubnd )?(?:huyen|quan,? huyen)$|^district(?: level)?$/u],
  [
    'commune',
    /^(?:(?:ubnd )?cap |ubnd )?(?:xa|phuong|thi tran|dac khu|xa,? phuong)$|^(?:ubnd )?cap xa\b(?!.*(?<!dia ban |thuoc )\b(?:tinh|huyen)\b)|^(?:cong an (?:cap )?(?:xa|phuong|xa,? phuong|dac khu)|cax)$|^(?:commune|ward)(?: level)?$/u,
  ],
  ['other', /^(?:cac )?(?:co quan|cap) khac$|^other$/u],
];

/** Returns the level that a heading or a cell is the name of; undefined when it is none. */
export function levelOf(text: string): Level | undefined {
  // Programs write `trung-uong`, `cap_xa`.
  const folded = foldText(text)
    .replace(/(?<![.:])[.:]+$/u, '')
    .replace(/(?<=[a-z])[-_](?=[a-z])/gu, ' ');
  return levelWords.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The words between which levels are listed: `Cấp tỉnh, Cấp xã`, `Cấp tỉnh - Cấp xã`, `Tỉnh/Xã`, `Tỉnh và xã`. */
const between = /[,;/&+\r\n|]|(?<=\s)(?:và|hoặc|and)(?=\s)|(?<=\S )[-–](?= cấp )/giu;

/** Returns the parts of a list of levels. */
export function levelParts(text: string): string[] {
  return text
    .split(between)
    .map((word) => word.replace(/^[\s\-–*•]+(?:\d{1,2}[.)]\s*)?|^\d{1,2}[.)]\s*|(?<!\s)\s+$/gu, ''))
    .filter((word) => word !== '');
}

/** Words of levels as lists name them. */
export const wordsOfLevel: Readonly<Partial<Record<Level, string>>> = {
  ministry: 'Cấp bộ',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

/** Returns the levels that a text lists; undefined where it holds any other words, or none. */
export function levelsNamed(text: string): Level[] | undefined {
  const parts = text.length > 120 ? [] : levelParts(text);
  const levels = new Set(parts.map(levelOf));
  if (parts.length === 0 || levels.has(undefined)) return undefined;
  return levelWords.map(([level]) => level).filter((level) => levels.has(level));
}

const initials: Readonly<Record<string, Level>> = {
  TW: 'ministry',
  T: 'province',
  H: 'district',
  X: 'commune',
};

/** Returns the levels that capitals stand for, alone or listed: `T`, `X`, `T, X`, `T/H/X`; a small x is a mark. */
export function levelInitials(text: string): Level[] | undefined {
  const parts = text.trim().split(/\s*[,;/&+|\n-]\s*|\s+(?:và\s+)?/u);
  const levels = new Set(parts.map((part) => (Object.hasOwn(initials, part) ? initials[part] : undefined)));
  if (levels.has(undefined)) return undefined;
  return levelWords.map(([level]) => level).filter((level) => levels.has(level));
}

/** Tells whether a text names levels and nothing else: `Cấp tỉnh`, `Tỉnh, xã`; `UBND cấp xã` and `Công an xã` name a body. */
export function isLevelWords(text: string): boolean {
  if (/ubnd|ủy ban|công an/iu.test(text)) return false;
  const parts = text.split(/[,;/\n+]|\s(?:và|hoặc)\s/u).filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every((part) => levelOf(part.trim()) !== undefined);
}
