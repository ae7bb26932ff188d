import type { ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { withOwnTimes } from '../annex/own-times.ts';
import { spellName, withoutPlace } from '../annex/registries.ts';
import type { ListDoubt, PortalRecord } from '../portal/record.ts';
import { readAgencyLines } from '../values/agencies.ts';
import { readDecisionNumber } from '../values/decision-number.ts';
import { doubt, type Notes, type Refusal, shorten } from '../values/notes.ts';
import { saysSpecific } from '../values/kinds.ts';
import { readLine } from '../values/values.ts';
import { readMark } from './cells.ts';
import { type Cells, readListParts } from './parts.ts';
import { levelsOf } from './row-levels.ts';
import type { Standing } from './standing.ts';

/** Reads a row's cells into a record, with doubts. */
export function readRecord(
  cells: Cells,
  { code, name }: { code: string; name: string },
  standing: Standing,
  notes: Notes,
): { record: PortalRecord; doubts: ListDoubt[] } {
  const decision = readDecisionNumber(cells.text('publishedBy'), notes);
  const department =
    readLine(cells.text('department'), 'department', notes) ??
    (standing.department && spellName(withoutPlace(standing.department)));
  const sector = readLine(cells.text('sector'), 'sector', notes) ?? spelt(standing.sector);
  const { parts, doubts } = readListParts(cells, notes);
  const agencies = readAgencyLines(cells.text('implementingAgencies'), 'implementingAgencies', notes);
  const record: PortalRecord = {
    origin: notes.origin,
    code,
    name,
    ...(department && { department }),
    ...(decision?.ministry && { ministry: decision.ministry }),
    ...(sector && { sector }),
    content: {
      ...withOwnTimes({ levels: levelsOf(cells, standing, notes), ...readKind(cells), ...parts }),
      ...(agencies && { implementingAgencies: agencies }),
      ...(decision && { publishedBy: { number: decision.number } }),
    },
  };
  return { record, doubts };
}

/** Returns a name in a heading in running letters, as it may be in capitals. */
function spelt(name: string | undefined): string | undefined {
  return name === undefined ? undefined : spellName(name);
}

/** Reads from the columns of kind and status whether the province regulates the procedure itself. */
export function readKind(cells: Cells): Pick<ProcedureContent, 'kind'> {
  return cells.all('status').some(({ text }) => saysSpecific(text)) ? { kind: 'specific' } : {};
}

const ended =
  /bai bo|huy bo|bi thay the|het hieu luc|het han|ngung|dung thuc hien|abolished|repealed|expired/;
const live =
  /hieu luc|cong khai|ap dung|hoat dong|moi|sua doi|bo sung|thay the|thong thuong|thuc hien|active|published|standard/;

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
  const end = statuses.find(({ text }) => ended.test(foldText(text)))?.text ?? abolished;
  if (end !== undefined) return { reason: 'row_abolished', args: { code, text: shorten(end) } };
  for (const { heading, text } of statuses)
    if (text !== '' && !live.test(foldText(text)) && !saysSpecific(text) && readMark(text) === undefined)
      doubt(notes, 'row', 'text_without_place', { text: shorten(`${heading}: ${text}`) });
  return undefined;
}
