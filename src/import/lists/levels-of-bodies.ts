import { nationalCode } from '../../model/code.ts';
import { districtLevelEnd } from '../../model/level.ts';
import type { ProcedureContent } from '../../model/types.ts';
import { cleanLines } from '../../text/normalize.ts';
import type { PortalInput, PortalRecord } from '../portal/record.ts';
import { isOfEndedLevel, levelsOfBodies } from '../values/levels/bodies.ts';
import { doubt, type Doubt, openNotes, shorten } from '../values/notes.ts';

type Content = Partial<ProcedureContent>;

const isOpen = ({ levels = ['unspecified'] }: Content): boolean => levels.includes('unspecified');

/**
 * Gives procedures the levels of the bodies that decide them, else of those that handle them, each with a doubt, where
 * no file names their levels and every body tells its own: `UBND cấp xã`, `Sở Xây dựng`.
 *
 * @param issued the day of the list: from July 2025 there are no districts
 */
export function withLevelsOfBodies(
  inputs: readonly PortalInput[],
  issued: string,
): { inputs: PortalInput[]; doubts: Doubt[] } {
  const named = new Set(
    inputs.flatMap(({ records }) =>
      records.flatMap(({ code, content }) => (isOpen(content) || code === '' ? [] : [nationalCode(code)])),
    ),
  );
  const doubts: Doubt[] = [];
  const withOwn = (record: PortalRecord): PortalRecord => {
    if (!isOpen(record.content) || named.has(nationalCode(record.code))) return record;
    const { levels, body, isEnded } = bodiesOf(record.content, issued);
    const notes = openNotes(record.origin);
    if (levels) doubt(notes, 'levels', 'levels_of_body', { levels, body });
    else if (isEnded) doubt(notes, 'levels', 'level_of_body_ended', { body });
    doubts.push(...notes.doubts);
    return levels ? { ...record, content: { ...record.content, levels } } : record;
  };
  return { inputs: inputs.map((input) => ({ ...input, records: input.records.map(withOwn) })), doubts };
}

/** Returns the doubt about a procedure whose levels are those of none of the bodies that decide or handle it. */
export function doubtAboutLevels({ content, origin }: PortalRecord, issued: string): Doubt[] {
  if (issued >= districtLevelEnd && content.levels?.includes('district')) {
    const notes = openNotes(origin);
    doubt(notes, 'levels', 'level_ended', {});
    return notes.doubts;
  }
  const { levels: held, body } = bodiesOf(content, issued);
  const { levels = [] } = content;
  if (isOpen(content) || !held || held.some((level) => levels.includes(level))) return [];
  const notes = openNotes(origin);
  doubt(notes, 'levels', 'levels_differ_from_body', { levels, held, body });
  return notes.doubts;
}

function bodiesOf({ decidingAgency, implementingAgencies = [] }: Content, issued: string) {
  const all = [decidingAgency === undefined ? [] : [decidingAgency], implementingAgencies]
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.map((text) => cleanLines(text).text));
  const told = all.find((texts) => levelsOfBodies(texts, issued) !== undefined);
  return {
    levels: told && levelsOfBodies(told, issued),
    body: shorten((told ?? all[0] ?? []).join('; ')),
    isEnded: all.some((texts) => isOfEndedLevel(texts, issued)),
  };
}
