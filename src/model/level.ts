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
