import { isRealDate } from '../../../model/date.ts';
import { districtLevelEnd } from '../../../model/level.ts';
import type { Level } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { levelsNamed } from './words.ts';

/** `Cả 02 cấp`, `hai cấp chính quyền`, `02 cấp: tỉnh, xã`; not what is interlinked between levels, nor classes of schools. */
const tiers =
  /(?<![a-z0-9])(?<!lien thong |giua |giua ca )(0?[23]|hai|ba) cap(?: (?:chinh quyen|hanh chinh|dia phuong))?(?=$|[ ,]*[:().;–-]|,|(?: (?:thuc hien|giai quyet|tinh|trung uong)(?![a-z])))[ :(–-]{0,3}([a-z,;/+&. ]{0,40})/;

/** Tells whether a text, folded, says at how many levels procedures are handled. */
export const countsLevels = (folded: string): boolean => tiers.test(folded);

/**
 * Returns the levels of a text that only counts them, by its day: from July 2025 two are the province's and the
 * commune's, until then three were also the district's. Undefined where the day leaves it open.
 */
export function levelsOfTiers(text: string, day: string): Level[] | undefined {
  const [, count = '', rest = ''] = tiers.exec(foldText(text)) ?? [];
  if (count === '') return undefined;
  const isTwo = count.endsWith('2') || count === 'hai';
  const named = levelsNamed(rest.replace(/ va /gu, ', ').replace(/(?<![ .])[ .]+$/u, ''));
  if (named) return named.length === (isTwo ? 2 : 3) ? named : undefined;
  const isSince = day >= districtLevelEnd;
  if (!isRealDate(day) || isTwo !== isSince) return undefined;
  return isTwo ? ['province', 'commune'] : ['province', 'district', 'commune'];
}
