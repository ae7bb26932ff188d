import { foldText } from '../../../text/fold.ts';
import { shorten } from '../../values/notes.ts';
import { saysNothing } from '../../values/values.ts';
import type { AnnexColumn } from '../columns.ts';
import { actionOfCell, actionsIn, actionsOfNote, namesNoMovement } from '../movements.ts';
import type { AnnexAction } from '../notes.ts';
import type { RowCells, TableReading } from './table-reading.ts';
import type { GridHeader } from './grid.ts';

/**
 * Returns the movement of a row's procedure: by its own column, the headings above it, its table's columns or
 * its note, whichever is nearest. Where two of them disagree, the row is a doubt.
 */
export function movementOf({ texts, origin }: RowCells, reading: TableReading): AnnexAction | undefined {
  const { outline, doubts, header } = reading;
  const { actions, isActionFromTitle, others } = outline.standing();
  const own = ownAction(texts.action);
  const noted = actionsOfNote(texts.note ?? '');
  const told = movementTold(texts.changedContent);
  const hint = hintOf(header);
  // Cards that are read as one list have the columns of others.
  const filled = header.columns.filter(({ column }) => column && texts[column] !== undefined);
  const hintHere = hintOf({ columns: filled });
  // What a list corrects stands under headings of what was published.
  const corrects = own === undefined && hint === 'corrected';
  const byColumns = corrects ? hint : undefined;
  const action =
    own ?? byColumns ?? byHeadings(reading, origin.table) ?? only(noted) ?? told ?? reading.fallback;
  if (action === undefined) return undefined;
  const contrary = [
    ...(own === undefined && (!corrects || others.includes(hint)) ? [] : [actions]),
    ...(own === undefined && !isActionFromTitle && !corrects ? [others] : []),
    noted,
    told === undefined || noted.length > 0 ? [] : [told],
    hintHere === undefined || !(action === 'new' || isEndedFor(action, texts)) ? [] : [hintHere],
  ].find((one) => disagrees(action, one));
  const text = shorten(texts.action ?? texts.note ?? '', 160);
  if (contrary) doubts.add(origin, 'row', 'action_differs', { action, others: [...contrary], text });
  if (own === undefined && (texts.action ?? '') !== '')
    doubts.add(origin, 'row', 'action_not_known', { action, text });
  return action;
}

/** Tells an abolished procedure beside which one in its place is named. */
const isEndedFor = (action: AnnexAction, { newName = '' }: RowCells['texts']): boolean =>
  action === 'abolished' && !saysNothing(newName);

/** Returns the words that say that nothing happens to a row's procedure, its own or those of a heading nearer than any movement. */
export function unmovedBy({ texts }: RowCells, { outline }: TableReading): string | undefined {
  const own = texts.action ?? texts.note ?? '';
  if (own !== '') {
    if (ownAction(texts.action) !== undefined || actionsOfNote(texts.note ?? '').length > 0) return undefined;
    if (namesNoMovement(own)) return own;
  }
  return outline.standing().unmoved;
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

const partWords =
  /(?:^| )(?:thoi (?:han|gian)|(?:le )?phi|ho so|trinh tu|cach thuc|mau (?:don|to khai)|to khai|doi tuong|co quan|ket qua|can cu|dieu kien|yeu cau|muc do|dich vu cong|dvc|dia diem|ten (?:tthc|thu tuc))(?= |$)/;
const changeVerbs =
  /^(?:cat giam|giam|tang|rut ngan|nang|ha|dieu chinh|sua|bo sung|thay|bai bo|bo|lam ro)(?= )/;

/**
 * Returns the movement that the words of what is changed begin with: `Bãi bỏ do …`, `Sửa đổi, bổ sung: …`; words that
 * change a part of the procedure amend it: `Bãi bỏ thành phần hồ sơ …`.
 */
function movementTold(text = ''): AnnexAction | undefined {
  const [first = ''] = text.split(/[:;.(\n]|(?<!\p{L})(?:do|theo|tại)(?!\p{L})/iu);
  const words = foldText(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  return actionOfCell(first) ?? (changeVerbs.test(words) && partWords.test(words) ? 'amended' : undefined);
}

function ownAction(text = ''): AnnexAction | undefined {
  return actionOfCell(text) ?? only(actionsIn(foldText(text)));
}

/** Tells whether an action disagrees with others; a list of several movements disagrees with none of them. */
function disagrees(action: AnnexAction, others: readonly AnnexAction[]): boolean {
  return (
    others.length > 0 &&
    !others.includes(action) &&
    !others.includes('standardized') &&
    action !== 'standardized'
  );
}

/** Returns the movement by the headings, or by the list's columns; the decision's title counts for a whole table. */
function byHeadings({ outline, doubts, header }: TableReading, table: number): AnnexAction | undefined {
  const { actions, isActionFromTitle, actionText } = outline.standing();
  const isCertain = actions.length === 1 && !isActionFromTitle;
  const action = (isCertain ? undefined : hintOf(header)) ?? only(actions);
  if (action !== undefined && !isCertain) {
    const text = shorten(actionText ?? '');
    doubts.add({ table, row: 1 }, 'table', 'action_from_title', { action, text });
  }
  return action;
}

const tellingColumns: ReadonlySet<AnnexColumn> = new Set([
  'amendingDocument',
  'changedContent',
  'name',
  'code',
]);

/**
 * Returns the movement that only one kind of column belongs to: `Văn bản quy định việc bãi bỏ`, `Tên thủ tục
 * thay thế`, `Nội dung đính chính`.
 */
function hintOf({ columns }: Pick<GridHeader, 'columns'>): AnnexAction | undefined {
  if (columns.some(({ column, heading }) => column && /dinh chinh/.test(foldText(heading))))
    return 'corrected';
  if (columns.some(({ column }) => column === 'oldName' || column === 'newName')) return 'replaced';
  const said = columns
    .filter(({ column }) => column !== undefined && tellingColumns.has(column))
    .flatMap(({ heading }) => actionsIn(foldText(heading)));
  return new Set(said).size === 1 ? said[0] : undefined;
}
