import { isInternalCode } from '../../model/code.ts';
import type { ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { actionsOfNote } from '../annex/movements.ts';
import { saysInternal, saysSpecific } from '../values/kinds.ts';
import { doubt, type Notes, type Refusal, shorten } from '../values/notes.ts';
import { readMark } from '../values/attributes/marks.ts';
import type { Cell } from './cells.ts';
import { wordsOfKey } from './headings/key-words.ts';
import type { Cells } from './parts.ts';
import type { Standing } from './standing.ts';

/**
 * Reads from the columns of kind and status whether the province regulates the procedure itself; whether it is internal
 * also from its code and the heading above it.
 */
export function readKind(
  cells: Cells,
  code: string,
  { isInternal = isInternalCode(code) }: Standing,
): Pick<ProcedureContent, 'kind'> {
  const statuses = cells.all('status').map(({ text }) => text);
  if (isInternal || statuses.some(saysInternal)) return { kind: 'internal' };
  return statuses.some(saysSpecific) ? { kind: 'specific' } : {};
}

const ended =
  /bai bo|huy bo|(?:bi|da|duoc) thay the|het hieu luc|het han|ngung|dung thuc hien|abolished|repealed|expired|\binactive|not (?:active|in force)|no longer|revoked|cancell?ed|terminated/;
const live =
  /hieu luc|cong khai|ap dung|hoat dong|moi|sua doi|bo sung|thay the|thong thuong|thuc hien|active|in force|published|standard/;
/** Words of a procedure that nobody sees yet, or any more. */
const waiting = /^(?:cho|chua|khong|dang cho|du thao|du kien) /;

/** A remark that says of the procedure that it has ended, and nothing else but when and by what. */
const endedRemark =
  /^(?:(?:da|bi|duoc) )*(?:(?<=(?:da|bi|duoc) )(?:bai bo|huy bo|thay the)|(?:het|khong con) hieu luc)(?= (?:tu|ke tu|theo|boi|tai|ngay) |[ .;,]*$)/;

/** Tells a mark or a yes or no below a heading that asks whether a procedure is in force: `Còn hiệu lực`, `isActive`. */
function answersEnded({ heading, text }: Cell): boolean {
  const folded = foldText(wordsOfKey(heading));
  const asksEnded = /het hieu luc|bai bo|deleted|xoa$/.test(folded);
  return text !== '' && (asksEnded || asksLive.test(folded)) && readMark(text) === asksEnded;
}

const asksLive = /hieu luc|ap dung|hoat dong|su dung|active|enabled/;

/**
 * Returns the refusal of a row whose status, or the heading above it, tells that the procedure is no longer
 * in force.
 */
export function refuseEnded(
  cells: Cells,
  { abolished }: Standing,
  code: string,
  notes: Notes,
): Refusal | undefined {
  const statuses = cells.all('status').map(({ heading, text }) => ({ heading, text: cleanLine(text).text }));
  const remark = cells.all('note').find(({ text }) => endedRemark.test(foldText(cleanLine(text).text)));
  const answered = statuses.find(answersEnded);
  const end =
    statuses.find(({ text }) => ended.test(foldText(text)))?.text ??
    (answered && `${answered.heading}: ${answered.text}`) ??
    (remark && cleanLine(remark.text).text) ??
    abolished;
  if (end !== undefined) return { reason: 'row_abolished', args: { code, text: shorten(end) } };
  for (const { heading, text } of cells.all('note'))
    if (actionsOfNote(text).includes('abolished'))
      doubt(notes, 'row', 'text_without_place', { text: shorten(`${heading}: ${cleanLine(text).text}`) });
  for (const { heading, text } of statuses)
    if (
      text !== '' &&
      (!live.test(foldText(text)) || waiting.test(foldText(text))) &&
      !saysSpecific(text) &&
      !saysInternal(text) &&
      readMark(text) === undefined
    )
      doubt(notes, 'row', 'text_without_place', { text: shorten(`${heading}: ${text}`) });
  return undefined;
}
