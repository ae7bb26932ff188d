import type { Level } from './generated/types.ts';

/** Levels from the top down; the order in which they are written and printed. */
export const levelOrder: readonly Level[] = [
  'ministry',
  'province',
  'district',
  'commune',
  'other',
  'unspecified',
];

/** Sorts levels in canonical order, each once. */
export function sortLevels(levels: Iterable<Level>): Level[] {
  const held = new Set(levels);
  return levelOrder.filter((level) => held.has(level));
}

/** First day without a district level (Luật Tổ chức chính quyền địa phương, 16/6/2025). */
export const districtLevelEnd = '2025-07-01';

/** Levels by the words that they are typed in. */
export const levelSpellings: Readonly<Record<string, Level>> = Object.fromEntries(
  (
    [
      ['ministry', 'bộ', 'bo'],
      ['province', 'tỉnh', 'tinh'],
      ['district', 'huyện', 'huyen'],
      ['commune', 'xã', 'xa'],
      ['other', 'cơ quan khác', 'co quan khac', 'khác', 'khac'],
    ] as const
  ).flatMap(([level, ...words]) =>
    [level, ...words, ...words.flatMap((word) => [`cấp ${word}`, `cap ${word}`])].map(
      (word) => [word, level] as const,
    ),
  ),
);

/** Returns the level that a text names: `xã`, `Cấp xã`, `commune`; undefined where it is none. */
export function levelNamed(text: string): Level | undefined {
  const word = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[-_ ]+/gu, ' ');
  return Object.hasOwn(levelSpellings, word) ? levelSpellings[word] : undefined;
}
