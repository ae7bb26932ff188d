import { nationalCode } from '../../model/code.ts';
import { districtLevelEnd } from '../../model/level.ts';
import type { ProcedureContent } from '../../model/types.ts';
import { cleanLines } from '../../text/normalize.ts';
import { foldText } from '../../text/fold.ts';
import type { ListDoubt, PortalInput, PortalRecord } from '../portal/record.ts';
import { isOfEndedLevel, levelsOfBodies } from '../values/levels/bodies.ts';
import { countsLevels, levelsOfTiers } from '../values/levels/tiers.ts';
import { doubt, type Doubt, openNotes, type Origin, shorten } from '../values/notes.ts';

type Content = Partial<ProcedureContent>;

/** Tells content of which nothing says the levels. */
export const lacksLevels = ({ levels = ['unspecified'] }: Content): boolean => levels.includes('unspecified');

/**
 * Gives procedures the levels of the bodies that decide them, else of those that handle them, each with a doubt, where
 * no file names their levels and every body tells its own: `UBND cấp xã`, `Sở Xây dựng`. What only counts levels
 * (`Cả 02 cấp`) is told by the day.
 *
 * @param issued the day of the list: from July 2025 there are no districts
 */
export function withLevelsOfBodies(
  inputs: readonly PortalInput[],
  issued: string,
): { inputs: PortalInput[]; doubts: Doubt[] } {
  let named: ReadonlySet<string> | undefined;
  const doubts: Doubt[] = [];
  const counted = new Map(
    inputs.flatMap((input) =>
      input.doubts.filter(isOfTiers).flatMap(({ origin, args }) => {
        const levels = levelsOfTiers(args.text, issued);
        return levels ? [[placeOf(origin), levels] as const] : [];
      }),
    ),
  );
  const withOwn = (record: PortalRecord): PortalRecord => {
    const byDay = lacksLevels(record.content) && counted.get(placeOf(record.origin));
    if (byDay) return { ...record, content: { ...record.content, levels: byDay } };
    if (!lacksLevels(record.content)) return record;
    named ??= codesWithLevels(inputs);
    if (named.has(nationalCode(record.code))) return record;
    const { levels, body, isEnded } = bodiesOf(record.content, issued);
    const notes = openNotes(record.origin);
    if (levels) doubt(notes, 'levels', 'levels_of_body', { levels, body });
    else if (isEnded) doubt(notes, 'levels', 'level_of_body_ended', { body });
    doubts.push(...notes.doubts);
    return levels ? { ...record, content: { ...record.content, levels }, hasLevelsOfBodies: true } : record;
  };
  const isOpenStill = (one: ListDoubt): boolean => !isOfTiers(one) || !counted.has(placeOf(one.origin));
  return {
    inputs: inputs.map((input) => ({
      ...input,
      records: input.records.map(withOwn),
      doubts: input.doubts.filter(isOpenStill),
    })),
    doubts,
  };
}

/** Returns the codes of the procedures whose levels some file names. */
function codesWithLevels(inputs: readonly PortalInput[]): Set<string> {
  const codes = new Set<string>();
  for (const { records } of inputs)
    for (const { code, content } of records)
      if (!lacksLevels(content) && code !== '') codes.add(nationalCode(code));
  return codes;
}

/** Tells a doubt about words that only count levels: the day of the list may settle it. */
const isOfTiers = (one: ListDoubt): one is Doubt<'level_unknown'> =>
  one.reason === 'level_unknown' && countsLevels(foldText((one as Doubt<'level_unknown'>).args.text));

const placeOf = ({ file, sheet = '', row }: Origin): string => `${file}|${sheet}|${row}`;

/** Returns the doubt about a procedure whose levels are those of none of the bodies that decide or handle it. */
export function doubtAboutLevels({ content, origin }: PortalRecord, issued: string): Doubt[] {
  if (issued >= districtLevelEnd && content.levels?.includes('district')) {
    const notes = openNotes(origin);
    doubt(notes, 'levels', 'level_ended', {});
    return notes.doubts;
  }
  if (lacksLevels(content)) return [];
  const { levels: held, body } = bodiesOf(content, issued);
  const { levels = [] } = content;
  if (!held || held.some((level) => levels.includes(level))) return [];
  const notes = openNotes(origin);
  doubt(notes, 'levels', 'levels_differ_from_body', { levels, held, body });
  return notes.doubts;
}

const noBodies = { levels: undefined, body: '', isEnded: false };

function bodiesOf({ decidingAgency, implementingAgencies = [] }: Content, issued: string) {
  if (decidingAgency === undefined && implementingAgencies.length === 0) return noBodies;
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
