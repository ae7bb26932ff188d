import { districtLevelEnd, sortLevels } from '../../../model/level.ts';
import type { Level } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';

const communes = '(?:xa|phuong|thi tran|dac khu)';
const committee = '(?:chu tich )?(?:ubnd|uy ban nhan dan)';
const serviceCentre =
  '(?:trung tam|bo phan|tt)(?: ?(?:tiep nhan[a-z ]*|phuc vu hanh chinh cong|hanh chinh cong|phuc vu hcc|pvhcc|hcc|mot cua))*';

const bodyLevels: readonly [Level, RegExp][] = [
  [
    'commune',
    new RegExp(
      `cap xa\\b|^cong an (?:cac )?${communes}|^${committee} (?:cac )?${communes}|^${serviceCentre} (?:cac )?${communes}\\b`,
    ),
  ],
  [
    'district',
    new RegExp(`cap huyen\\b|^cong an (?:quan|huyen|thi xa)|^${committee} (?:cac )?(?:quan|huyen|thi xa)`),
  ],
  [
    'province',
    new RegExp(
      `cap tinh\\b|^${committee} tinh|^so (?!huu)|\\b(?:thuoc|truc thuoc|-) so (?!huu)|^cong an tinh|^thanh tra tinh|\\btinh$|^ban quan ly (?:cac )?(?:khu|kcn|kkt)|^phong (?:canh sat|an ninh|quan ly xuat nhap canh|p[ac]\\d\\d)|^(?:pc|pa|px)\\d\\d\\b`,
    ),
  ],
  [
    'ministry',
    /^(?:bo (?!chi huy|phan)|tong cuc |cuc (?:canh sat|quan ly xuat nhap canh|an ninh))|^chinh phu|^thu tuong/,
  ],
  ['other', /^(?:cac )?to chuc hanh nghe|^van phong cong chung/],
];
/** A division (phòng) of a district's committee, while there were districts. */
const division =
  /^phong (?:tu phap|lao dong|noi vu|kinh te|tai |giao duc|van hoa|y te|nong nghiep|quan ly do thi|ha tang)/;
/** Bodies between which a text lists them: `Công an cấp xã, Công an tỉnh`, `Sở Y tế hoặc UBND cấp xã`. */
const between =
  /[;\n]|[,/] ?(?=(?:các )?(?:chủ tịch|ubnd|[ủu][ỷy] ban|sở|bộ|công an|phòng|trung tâm|ban|chi cục)\s)| (?:và|hoặc) (?=(?:chủ tịch|ubnd|[ủu][ỷy] ban|sở|bộ|công an|phòng|trung tâm|ban)\s)/iu;

/** Returns the levels of a body by its name; undefined where the name does not tell them, or has no such level on that day. */
export function levelsOfBody(body: string, issued: string): Level[] | undefined {
  const folded = foldText(body).replace(/^[\s\-–+*•]+|(?<![\s.;,])[\s.;,]+$/gu, '');
  const found = bodyLevels.filter(([, pattern]) => pattern.test(folded)).map(([level]) => level);
  const all: Level[] = found.length === 0 && division.test(folded) ? ['district'] : found;
  const isPast = all.includes('district') && issued >= districtLevelEnd;
  return all.length === 0 || isPast ? undefined : all;
}

/** Returns the levels of several bodies together; undefined where one of them does not tell its own. */
export function levelsOfBodies(texts: readonly string[], issued: string): Level[] | undefined {
  const bodies = texts.flatMap((text) => text.split(between)).filter((body) => body.trim() !== '');
  const found = bodies.map((body) => levelsOfBody(body, issued));
  return bodies.length === 0 || found.includes(undefined)
    ? undefined
    : sortLevels(found.flatMap((levels) => levels ?? []));
}

/** Tells whether one of several bodies is named as a district's, on a day on which there is none; a division may be a commune's then. */
export function isOfEndedLevel(texts: readonly string[], issued: string): boolean {
  const bodies = texts
    .flatMap((text) => text.split(between))
    .filter((body) => !division.test(foldText(body).trim()));
  return issued >= districtLevelEnd && bodies.some((body) => levelsOfBody(body, '')?.includes('district'));
}
