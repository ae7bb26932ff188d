import { districtLevelEnd } from '../../../model/level.ts';
import type { Level } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';

const bodyLevels: readonly [Level, RegExp][] = [
  [
    'commune',
    /cap xa\b|^cong an (?:xa|phuong|dac khu)|^(?:ubnd|uy ban nhan dan) (?:cac )?(?:xa|phuong|thi tran)/,
  ],
  ['district', /cap huyen\b|^(?:ubnd|uy ban nhan dan) (?:cac )?(?:quan|huyen|thi xa)/],
  ['province', /cap tinh\b|^(?:chu tich )?(?:ubnd|uy ban nhan dan) tinh|^so (?!huu)|^cong an tinh|\btinh$/],
  ['ministry', /^(?:bo|tong cuc) |^chinh phu|^thu tuong/],
  ['other', /^(?:cac )?to chuc hanh nghe|^van phong cong chung/],
];

/** Returns the levels of a body by its name; undefined where the name does not tell them. */
export function levelsOfBody(body: string, issued: string): Level[] | undefined {
  const folded = foldText(body).replace(/^[\s\-–+*•]+|(?<![\s.;,])[\s.;,]+$/gu, '');
  const found = bodyLevels.filter(([, pattern]) => pattern.test(folded)).map(([level]) => level);
  if (found.length > 0) return found;
  // A division (phòng) was the district's for as long as there was one.
  return issued < districtLevelEnd &&
    /^phong (?:tu phap|lao dong|noi vu|kinh te|tai |giao duc|van hoa|y te|nong nghiep|quan ly|ha tang)/.test(
      folded,
    )
    ? ['district']
    : undefined;
}
