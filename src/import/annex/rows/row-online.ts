import type { ProcedureContent } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { readMark } from '../../values/attributes/marks.ts';
import { newValueIn } from '../../values/changes/new-value.ts';
import { textsByLevel, valuesAtLevels } from '../../values/levels/texts.ts';
import { shorten } from '../../values/notes.ts';
import { Doubts } from '../notes.ts';
import type { AnnexRow } from './annex-row.ts';

/** Reads how far a procedure is done online, by the levels of before 2022 or the words of after. */
export function readOnline(
  row: AnnexRow,
  heading: string | undefined,
  doubts: Doubts,
): Pick<Partial<ProcedureContent>, 'online' | 'legacyOnlineLevel' | 'byLevel'> {
  const { action, cells, origin } = row;
  const text = cells.online ?? '';
  if (text === '') return {};
  // A change is said of levels by rows of its own.
  const atLevels = action === 'amended' ? undefined : textsByLevel(text, /\p{L}/u);
  if (atLevels) {
    const own = valuesAtLevels(atLevels, (words) => {
      const { online } = readOnline({ ...row, cells: { online: words } }, heading, doubts);
      return online && { online };
    });
    return { byLevel: Object.fromEntries(own) };
  }
  const changed = newValueIn(text);
  if (changed !== undefined) {
    const read = readOnline({ ...row, cells: { online: changed } }, heading, new Doubts());
    if (read.online) doubts.add(origin, 'online', 'value_of_change', { text: shorten(text, 120) });
    if (read.online) return read;
  }
  // Programs write `TOAN_TRINH`.
  const folded = foldText(text).replaceAll('_', ' ');
  const level = /^(?:dvc(?:tt)? ?)?(?:(?:muc(?: do)?|level) ?)?0?([1-4])$/.exec(folded)?.[1];
  if (level) return { legacyOnlineLevel: Number(level) };
  const marked = /muc(?: do)? ?([1-4])/.exec(foldText(heading ?? ''))?.[1];
  const mark = readMark(text);
  if (marked && mark) return { legacyOnlineLevel: Number(marked) };
  if (/cung cap thong tin|^information(?: only)?$/.test(folded)) return { online: 'information' };
  const isFull = /toan trinh|toan phan|^(?:tt|full(?:y)?(?: online)?)$/.test(folded);
  const isPartial = /mot phan|^(?:mp|partial(?:ly)?(?: online)?)$/.test(folded);
  if (isFull !== isPartial) return { online: isFull ? 'full' : 'partial' };
  if (
    mark === false ||
    /^(?:none|not online|offline|(?:khong|chua) cung cap(?: (?:dich vu cong|dvc|truc tuyen|dvctt))*)$/.test(
      folded,
    )
  )
    return { online: 'none' };
  // `Trực tuyến` with a mark, beside columns that say how far.
  const { onlineFull = '', onlinePartial = '' } = cells;
  if (mark === true && [onlineFull, onlinePartial].some((one) => readMark(one) === true)) return {};
  doubts.add(origin, 'online', 'online_not_known', { text: shorten(text, 120) });
  return {};
}
