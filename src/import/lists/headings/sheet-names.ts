import { foldText } from '../../../text/fold.ts';
import { type Heading, readHeading, splitNumber } from '../../annex/heading.ts';
import { isLevelWords } from '../../values/levels/words.ts';
import { isShortName } from '../../values/short-names.ts';
import { mayNameBody } from './line-kinds.ts';

/** Names that say of a sheet what kind of list it holds, and not of what. */
const listNames =
  /^(?:danh (?:muc|sach)|ds|dm|tong (?:hop|so)|bang|bieu|phu luc|trang|sheet|data|du lieu|import|export|tthc|thu tuc|bao cao|thong ke|chi tiet|ghi chu|huong dan|mau|so theo doi|bien dong|noi dung|quyet dinh|quy trinh)(?![a-z])|^(?:khac|moi|chung)$/;

/** Returns the parts of a sheet's name: `Đất đai (cấp xã)` names a sector and a level. */
export function partsOfName(name: string): string[] {
  const parts = name
    .split(/[()]|\s[-–]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.some(isLevelWords) ? parts : [name];
}

/** Returns the part of a sheet's name that may be a sector's; undefined where it says something else. */
export function sectorOfSheet(name: string): string | undefined {
  return partsOfName(name).find((part) => mayNameBody(part) && !listNames.test(foldText(part)));
}

/** Tells whether sheets may have the names of sectors: several are called by words that say nothing else. */
export const nameSectorsOf = (sheets: readonly string[]): boolean =>
  new Set(sheets.filter((name) => sectorOfSheet(name) !== undefined)).size > 1;

/**
 * Returns the heading that the name of a sheet of a decision is for its rows, and the sector that it is taken for.
 *
 * @param isOfSectors true where the sheets may have the names of sectors
 */
export function headingOfSheet(
  sheet: string | undefined,
  isOfSectors: boolean,
): { heading?: Heading; sector?: string } {
  const name = nameOfList(sheet ?? '');
  const heading = readHeading(name);
  if (isShortName(name)) return { heading: { ...heading, kind: 'department', department: name } };
  const sector = isOfSectors ? sectorOfSheet(sheet ?? '') : undefined;
  if (sector !== undefined) {
    const own = splitNumber(sector).rest;
    return { heading: { ...heading, kind: 'sector', sector: own }, sector: own };
  }
  return sheet === undefined || heading.kind === 'other' ? {} : { heading };
}

/** Returns the words in the name of a sheet (`PL1_Mới (5)`, `DM bãi bỏ`), without numbers and words for annex. */
function nameOfList(sheet: string): string {
  return sheet
    .normalize('NFC')
    .replace(/[_.–-]+/gu, ' ')
    .replace(/(?<!\p{L})(?:PL|phụ lục|sheet|trang|DM|danh mục)(?!\p{L})\s*(?:\d+|[IVX]+(?!\p{L}))?/giu, ' ')
    .replace(/\(\d+\)|(?<![\p{L}\d])\d+(?![\p{L}\d])/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
