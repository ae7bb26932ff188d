import { foldText } from '../../text/fold.ts';
import type { AnnexAction } from './notes.ts';

const actionWords: readonly [AnnexAction, RegExp][] = [
  ['new', /moi ban hanh|ban hanh moi|cong bo moi|tthc moi|thu tuc hanh chinh moi|thu tuc moi/],
  ['amended', /sua doi|bo sung(?! moi)|cat giam|don gian hoa|(?<![a-z])sd ?[,-]? ?bs(?![a-z])/],
  ['replaced', /thay the/],
  ['abolished', /bai bo|huy bo|bi huy/],
];
/** Words for movements besides the law's four, which leave open the movement that is meant. */
const otherWords = /chuan hoa|(?:duoc|bi) (?:phan cap|chuyen)|cong bo lai|cong khai lai|tai cong bo/;
/** Words that begin what is corrected, whatever movement that was published as. */
const correcting =
  /^(?:(?:ve viec|v v|v\/v|danh muc|cac|noi dung|quyet dinh|bang|phu luc|tthc|thu tuc hanh chinh|duoc|bi) )*dinh chinh(?![a-z])/;

/** Tells whether a text, folded, begins with a correction: `Đính chính Danh mục thủ tục hành chính mới ban hành`. */
export const isCorrection = (folded: string): boolean => correcting.test(folded);

/** Returns the movements that a text names, in the law's order. */
export function actionsIn(folded: string): AnnexAction[] {
  if (isCorrection(folded)) return ['corrected'];
  const found = actionWords.filter(([, pattern]) => pattern.test(folded)).map(([action]) => action);
  const isOther = found.length === 0 ? otherWords.test(folded) : /chuan hoa/.test(folded);
  const known: AnnexAction[] = isOther ? [...found, 'standardized'] : found;
  return /dinh chinh/.test(folded) ? [...known, 'corrected'] : known;
}

const unmoved =
  '(?:giu nguyen|khong (?:thay )?doi|con hieu luc|(?:tam )?(?:ngung|dung|dinh chi)(?: hieu luc| thi hanh| thuc hien| giai quyet| tiep nhan| ap dung)*)';
const unmovedWords =
  /giu nguyen|khong thay doi|con hieu luc|(?:ngung|tam dung|dinh chi) (?:hieu luc|thi hanh|thuc hien|giai quyet|tiep nhan|ap dung)/;
const unmovedCell = new RegExp(
  `^(?:(?:tthc|thu tuc(?: hanh chinh)?) )?(?:duoc |bi )?${unmoved}(?: (?:tu|ke tu|den|cho den|trong thoi)(?: .*)?)?$`,
);

/**
 * Tells whether a heading or cell says that procedures stay as they are, or rest for a while: none of the
 * law's four movements.
 */
export function namesNoMovement(text: string): boolean {
  const folded = wordsOf(text);
  if (unmovedCell.test(folded)) return true;
  return (
    /tthc|thu tuc hanh chinh|danh muc/.test(folded) &&
    unmovedWords.test(folded) &&
    actionsIn(folded).length === 0
  );
}

/** Tells of such words that they suspend: `Tạm ngưng thực hiện đến hết ngày …`. */
export function saysSuspended(text: string): boolean {
  return /ngung|tam dung|dinh chi/.test(wordsOf(text));
}

const tail = '(?: (?:tthc|thu tuc(?: hanh chinh)?))?';
const cellWords: readonly [AnnexAction, RegExp][] = [
  [
    'new',
    new RegExp(
      `^(?:tthc |thu tuc (?:hanh chinh )?)?(?:duoc )?(?:ban hanh |cong bo |bo sung |them |cap )?moi(?: ban hanh| cong bo)?${tail}$|^(?:bhm|mbh|cbm|new|add(?:ed)?|creat(?:e|ed)|insert(?:ed)?)$`,
    ),
  ],
  [
    'amended',
    /^(?:tthc |thu tuc )?(?:duoc )?(?:s ?d ?,? ?b ?s|sd|sua|(?:modif|amend|updat|edit)(?:y|ied|e|d|ed)?)$/,
  ],
  ['replaced', /^replaced?$/],
  ['corrected', /^(?:(?:tthc|thu tuc(?: hanh chinh)?) )?(?:duoc |bi )?dinh chinh$|^corrected$/],
  ['abolished', /^(?:bb|bo|xoa|loai bo|huy|(?:repeal|abolish)(?:ed)?|(?:delete|remove)d?)$/],
];
const bare =
  /^(?:(?:tthc|thu tuc hanh chinh|thu tuc|duoc|bi|va|hoac|moi ban hanh|ban hanh moi|cong bo moi|sua doi|bo sung|thay the|bai bo|huy bo|chuan hoa) ?)+$/;

/** Returns the movement that a cell, a sheet's name or a short heading is the name of: `Mới`, `SĐBS`, `Bị bãi bỏ`. */
export function actionOfCell(text: string): AnnexAction | undefined {
  if (text.length > 80) return undefined;
  const folded = wordsOf(text);
  const short = cellWords.find(([, pattern]) => pattern.test(folded))?.[0];
  if (short || !bare.test(folded)) return short;
  const [only, ...others] = actionsIn(folded);
  return others.length === 0 ? only : undefined;
}

/** Returns the movement that a column of marks is for, by the lowest of its headings: `Hình thức / Bãi bỏ`. */
export function actionOfHeading(heading: string): AnnexAction | undefined {
  return actionOfCell(heading.split(' / ').at(-1) ?? '');
}

/**
 * Tells whether a text is only the name of a movement (`Sửa đổi, bổ sung`, `Bị bãi bỏ`): then it is a
 * heading, not a procedure's name.
 */
export function isBareAction(text: string): boolean {
  return (
    actionOfCell(text) !== undefined || (bare.test(wordsOf(text)) && actionsIn(wordsOf(text)).length > 0)
  );
}

function wordsOf(text: string): string {
  return foldText(text)
    .replace(/\([^()]*\)|[^a-z ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const noteBegins =
  /^[^a-z]*(?:day la )?(?:tthc |thu tuc (?:hanh chinh )?)?(?:nay )?(?:da |duoc |bi |de nghi |xin )*(?:moi ban hanh|ban hanh moi|cong bo moi|sua doi|thay the|bai bo|huy bo)/;

/** Returns the movements that a note beside a row begins with: `Bãi bỏ do …`, `SĐBS theo Thông tư …`. */
export function actionsOfNote(note: string): AnnexAction[] {
  const [first = ''] = foldText(note).split(/[;.]|\bdo\b|\btheo\b|\btai\b/u);
  return actionOfCell(note) || actionOfCell(first) || noteBegins.test(foldText(note)) ? actionsOf(first) : [];
}

function actionsOf(folded: string): AnnexAction[] {
  const own = actionOfCell(folded);
  return own ? [own] : actionsIn(folded);
}
