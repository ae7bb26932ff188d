import { districtLevelEnd, sortLevels } from '../../../model/level.ts';
import type { Level } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { isOfEndedLevel, levelsOfBodies } from '../../values/levels/bodies.ts';
import { levelInitials, levelsNamed } from '../../values/levels/words.ts';
import { levelsOfTiers } from '../../values/levels/tiers.ts';
import { readLevels } from '../../values/levels/read-levels.ts';
import { shorten } from '../../values/notes.ts';
import type { AnnexRow } from './annex-row.ts';
import { readMark } from '../../values/attributes/marks.ts';
import { markColumns } from '../columns.ts';
import { levelsIn } from '../heading.ts';
import type { Doubts } from '../notes.ts';
import { saysUnchanged, type StatedParts } from '../values.ts';

/** Levels of a row, and whether the decision names them or only the bodies that hold them. */
export interface RowLevels {
  levels: Level[];
  isNamed: boolean;
}

/**
 * Returns the levels that a row is about: those of its own column, of the heading above it or of its note; the
 * decision's title says it last.
 * If a heading tells only that several levels share it, they are those of the bodies that handle it, provided that
 * the level of each is certain.
 */
export function levelsOf(
  row: AnnexRow,
  parts: StatedParts,
  issued: string,
  doubts: Doubts,
): RowLevels | undefined {
  const noted = levelsOfNote(row);
  const headed = row.level?.levels.length ? row.level.levels : undefined;
  // A note is nearer to its row than the decision's title.
  const nearest = row.level?.isFromTitle ? (noted ?? headed) : headed;
  const named =
    levelsOfColumns(row, issued, doubts) ?? nearest ?? levelsOfTiers(row.level?.text ?? '', issued) ?? noted;
  if (named && noted && saysLevel.test(row.cells.note ?? '') && !noted.some((level) => named.includes(level)))
    doubts.add(row.origin, 'levels', 'levels_differ_from_note', {
      levels: named,
      noted,
      text: shorten(row.cells.note ?? ''),
    });
  // What ends may have been a district's.
  const day = row.action === 'abolished' || row.action === 'replaced' ? '' : issued;
  const bodies = bodiesOf(parts);
  const levels = levelsOfBodies(bodies, day);
  const body = shorten(bodies.join('; '));
  if (named) {
    const isOfPlace = !parts.implementingAgencies && parts.decidingAgency === undefined;
    if (levels && !isOfPlace && !levels.some((level) => named.includes(level)))
      doubts.add(row.origin, 'levels', 'levels_differ_from_body', { levels: named, held: levels, body });
    if (named.includes('district') && day >= districtLevelEnd)
      doubts.add(row.origin, 'levels', 'district_ended', {});
    return { levels: named, isNamed: true };
  }
  if (levels) return { levels, isNamed: false };
  if (isOfEndedLevel(bodies, day)) doubts.add(row.origin, 'levels', 'level_of_body_ended', { body });
  if (row.level)
    doubts.add(row.origin, 'levels', 'levels_not_certain', {
      text: shorten(`${row.level.text}: ${bodies.join(', ')}`),
    });
  return undefined;
}

function bodiesOf({ implementingAgencies, decidingAgency, receptionPlace }: StatedParts): string[] {
  if (implementingAgencies) return implementingAgencies;
  return decidingAgency === undefined ? (receptionPlace?.split(/\n|;/u) ?? []) : [decidingAgency];
}

function levelsOfColumns({ cells, origin }: AnnexRow, issued: string, doubts: Doubts): Level[] | undefined {
  const marked = (Object.keys(markColumns) as (keyof typeof markColumns)[])
    .filter((column) => readMark(cells[column] ?? '') === true)
    .map((column) => markColumns[column]);
  if (marked.length > 0) return sortLevels(marked);
  const text = cells.levels;
  if (text === undefined || saysUnchanged(text)) return undefined;
  const words =
    levelInitials(text) ?? levelsNamed(text) ?? levelsOfTiers(text, issued) ?? levelsInWords(text);
  if (words && words.length > 0) return words;
  const levels = doubts.taking(origin, (notes) => readLevels(text.replace(/\bvà\b|\//gu, ','), notes));
  return levels.includes('unspecified') ? undefined : levels;
}

/** Returns the levels among other words; undefined where one is named in another way than as a level: `Cấp tỉnh (xã)`. */
function levelsInWords(text: string): Level[] | undefined {
  const folded = foldText(text);
  const levels = levelsIn(folded);
  const isWhole = folded.length > longestCell || levels?.length === levelsMentioned(folded).size;
  return isWhole ? levels : undefined;
}

/** Length above which a text names bodies, places and documents besides levels. */
const longestCell = 60;

/** Returns the words for levels in a text, those of bodies among them: a department (sở) is the province's. */
const levelsMentioned = (folded: string): Set<string> =>
  new Set(
    folded
      .match(/(?<![a-z])(?:tinh|huyen|xa|trung uong|bo|co quan khac|so(?= (?!huu)))(?![a-z])/gu)
      ?.map((word) => (word === 'so' ? 'tinh' : word)),
  );

/** A note that begins with a level: `TTHC cấp huyện …`, `Cấp xã`. */
const saysLevel =
  /^[\s\-–+•(]*(?:là )?(?:(?:tthc|thủ tục(?: hành chính)?) )?(?:(?:thuộc|thực hiện|ở|tại) )*cấp\s/iu;

/**
 * Returns the levels in a note without those of a document's issuer: `TTHC cấp tỉnh và TTHC bị bãi bỏ tại
 * Quyết định số …`.
 */
function levelsOfNote({ cells }: AnnexRow): Level[] | undefined {
  const own = (cells.note ?? '').split(/quyết định|nghị định|thông tư|luật/iu)[0] ?? '';
  const levels = levelsIn(foldText(own));
  return levels && levels.length > 0 ? levels : undefined;
}
