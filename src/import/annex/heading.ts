import type { Level } from '../../model/types.ts';
import { sortLevels } from '../../model/level.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { findNumbers } from '../values/documents/numbers.ts';
import { countsLevels } from '../values/levels/tiers.ts';
import { type Side, sideOfHeading } from '../values/changes/sides.ts';
import { bodyInBrackets, namesBody } from '../values/body-names.ts';
import { actionOfCell, actionsIn, isBareAction, namesNoMovement } from './movements.ts';
import type { AnnexAction } from './notes.ts';

/** Length at which a heading is cut; the longest titles have some six hundred characters. */
const longestHeading = 2000;

/** Style of a heading's number: headings of one style stand beside each other, not one under the other. */
export type HeadingNumbering = 'part' | 'letter' | 'roman' | 'arabic' | 'dotted' | 'small';

/** Main subject of a heading; it may name others too. */
export type HeadingKind = 'annex' | 'action' | 'department' | 'level' | 'sector' | 'document' | 'other';

export interface Heading {
  /** Text as written, without its number. */
  text: string;
  kind: HeadingKind;
  numbering?: HeadingNumbering;
  /** All movements that the heading names; only one alone is certain for its rows. */
  actions: AnnexAction[];
  /** Which of two procedures its rows are, where it says so: the replaced ones, or those in their place. */
  side?: Side;
  /** True where it says that its procedures stay as they are. */
  isUnmoved?: true;
  department?: string;
  sector?: string;
  /** Levels that the heading names; empty where it tells that several share the procedures below. */
  levels?: Level[];
  /** True where its procedures are internal ones (TTHC nội bộ), false where it names procedures of another kind. */
  isInternal?: boolean;
  /** Number of procedures that the heading declares. */
  declared?: number;
  /** Words that name the documents by which the procedures below are published, changed or ended. */
  documents?: string;
}

const numeral = String.raw`(?:[IVXLC]+|\d+[a-z]?|[A-Z]|nhất|hai|ba|tư)`;
const numberings: readonly [HeadingNumbering, RegExp][] = [
  [
    'part',
    new RegExp(
      String.raw`^(?:phụ lục(?:\s*(?:số\s*)?${numeral}(?=$|[\s.:–-]))?|(?:phần(?: thứ)?|mục|biểu)\s*(?:số\s*)?${numeral}(?=$|[\s.:–-]))[\s.:–-]*`,
      'iu',
    ),
  ],
  ['dotted', /^(?:[IVXLC]+|[A-Z]|\d{1,3})(?:\.\d{1,3})+[.)]?(?=$|\s)\s*/u],
  // C, D and L by themselves go on from A and B; nothing is numbered a hundred.
  ['roman', /^(?:[IVX]|[IVXLC]{2,6})(?:[.)]|$|\s+(?=\p{Lu}{2}))[\s–-]*/u],
  ['letter', /^[A-ZĐ](?:[.)]|$|\s[–-])[\s–-]*/u],
  ['arabic', /^\d{1,3}(?:[.)](?!\d)|$|\s[–-])[\s–-]*/u],
];

/** `(Ban hành kèm theo Quyết định số …)`: it names the decision and its issuer, nothing of the procedures. */
const attached = /\((?:được )?(?:ban hành |công bố )?kèm theo[^)]*\)?/giu;
/** The body that issued a document which a heading names: `Quyết định số 5/QĐ-UBND … của Chủ tịch UBND tỉnh`. */
const issuedBy =
  /(?<=\d\/[a-z0-9/-]{2,30}(?: ngay [^;.]{4,30})?) cua (?:chu tich )?(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (?:cap )?(?:tinh|thanh pho|huyen|quan|xa|phuong)(?![a-z])/gu;
const procedureWords = /danh muc|thu tuc hanh chinh|tthc/;

/** A sentence about procedures: `4 thủ tục đã bãi bỏ còn lưu, không nêu ở đây.` It begins no list of them. */
const saying = /(?:^|\s)(?:đã|không|chưa|còn|sẽ)\s[^.]*\.$/iu;

/**
 * Reads a heading: a paragraph or a merged row that holds for all rows below it.
 *
 * @param text one line, with or without its number
 */
export function readHeading(text: string): Heading {
  const { rest, numbering } = splitHeading(cleanLine(text.slice(0, longestHeading)).text);
  const own = rest.replace(attached, ' ').trim();
  const folded = foldText(own);
  const declared = declaredIn(folded);
  const bare = actionOfCell(own);
  const isHeading = procedureWords.test(folded) || isBareAction(own);
  const actions = bare ? [bare] : isHeading && !saying.test(own) ? actionsIn(folded) : [];
  const sector = sectorIn(own);
  const levels = levelsIn(folded.replace(issuedBy, ' '));
  const department = departmentIn(own);
  const isInternal = saysInternal(folded);
  const documents = documentsNamed(own);
  const side = actions.length === 1 ? sideOfHeading(own) : undefined;
  const isUnmoved = actions.length === 0 && !saying.test(own) && namesNoMovement(own);
  return {
    text: rest,
    kind: isUnmoved
      ? 'action'
      : kindOf(folded, numbering, { actions, sector, levels, department, documents }),
    ...(side && { side }),
    ...(isUnmoved && { isUnmoved }),
    ...(isInternal !== undefined && { isInternal }),
    ...(numbering && { numbering }),
    actions,
    ...(department !== undefined && { department }),
    ...(sector !== undefined && { sector }),
    ...(levels && { levels }),
    ...(declared !== undefined && { declared }),
    ...(documents !== undefined && { documents }),
  };
}

const kinds = '(?:nghị định|thông tư|bộ luật|luật|pháp lệnh|nghị quyết|quyết định|văn bản)';
const namedAfter = new RegExp(
  String.raw`(?:^|\s)(?:theo|tại|bởi|bằng|căn cứ(?:\s+vào)?)\s+(?:quy định\s+(?:tại|của)\s+)?(?:các\s+)?(${kinds}\s.+)$`,
  'iu',
);
const namedAlone = new RegExp(String.raw`^${kinds}(?:\s+liên tịch)?\s+(?:số\s+)?\d`, 'iu');

/** Returns the words of a heading that name documents: `Bãi bỏ theo Nghị định số …`; not those that only published it. */
function documentsNamed(text: string): string | undefined {
  const after = namedAfter.exec(text);
  const words = namedAlone.test(text) ? text : after?.[1];
  const isOfPublication = /(?:công bố|kèm)$/iu.test(text.slice(0, after?.index ?? 0).trimEnd());
  return words === undefined || isOfPublication || findNumbers(words).length === 0 ? undefined : words;
}

/** Tells whether a heading is about internal procedures; undefined where it names none, or both kinds. */
function saysInternal(folded: string): boolean | undefined {
  const internal = /(?:thu tuc hanh chinh|thu tuc|tthc)(?: hanh chinh)? noi bo/gu;
  const namesInternal = folded.search(internal) >= 0;
  // A number of procedures, “(02 TTHC)”, is of those that are named before it.
  const others = folded.replace(internal, '').replace(/\d ?(?:tthc|thu tuc hanh chinh)/gu, '');
  const namesOthers = /thu tuc hanh chinh|tthc/.test(others);
  return namesInternal === namesOthers ? undefined : namesInternal;
}

/** The same for a heading: `a) Bãi bỏ` names a movement, and elsewhere begins one of several lines. */
function splitHeading(text: string): ReturnType<typeof splitNumber> {
  const [, small] = /^[a-zđ][.)]\s+(.+)$/u.exec(text) ?? [];
  return small !== undefined && isBareAction(small) ? { rest: small, numbering: 'small' } : splitNumber(text);
}

/** Splits the number off the beginning of a text, and names the number's style. */
export function splitNumber(text: string): { rest: string; numbering?: HeadingNumbering } {
  for (const [numbering, pattern] of numberings) {
    const match = pattern.exec(text);
    if (match) return { rest: text.slice(match[0].length).trim(), numbering };
  }
  return { rest: text };
}

const countAtEnd =
  /(?<!\s)\s*\((?:có |gồm |tổng )?(?:số:?\s*)?\d+[^()]*\)\s*$|(?<!\s)\s*[:–-]?\s(?:tổng số:?\s+|có\s+|gồm\s+)?\d{1,4}\s+(?:tthc|thủ tục)(?:\s+hành chính)?\.?$|:\s*\d{1,4}$/iu;

const placed =
  /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+(\p{L}+(?:[\s-]\p{L}+){0,4})$/iu;

/** Tells the name of a place's own committee, as papers have it in their head: it says nothing of levels. */
export function isLetterhead(text: string): boolean {
  const name = placed.exec(text.normalize('NFC').replace(/\s+/gu, ' ').trim())?.[1];
  return name !== undefined && !/(?:^|\s)(?:và|hoặc|cấp|giải|quyết|thực|hiện|ubnd)(?:\s|$)/iu.test(name);
}

/** Returns a heading without the number of procedures at its end: `SỞ Y TẾ: 03 TTHC`, `Hộ tịch (12 thủ tục)`. */
export function withoutCount(text: string): string {
  return text.replace(countAtEnd, '').trim();
}

/** Reads a declared number of procedures: `(51 TTHC)`, `17 thủ tục hành chính`, `Tổng số: 05 TTHC`. */
export function declaredIn(folded: string): number | undefined {
  const count = /(?<![\d./])(\d{1,4})\s*(?:\([^)]*\)\s*)?(?:tthc|thu tuc(?: hanh chinh)?)(?![a-z])/u.exec(
    folded,
  )?.[1];
  return count === undefined ? undefined : Number(count);
}

const levelNames = '(?:tinh|huyen|xa|bo|trung uong|tw|co quan khac)';
const levelLists = new RegExp(
  `(?:(?:cap|ubnd|uy ban nhan dan) (?:cac )?(?:cap )?${levelNames}|(?:^|do |tthc |thu tuc hanh chinh |(?:giai quyet|tham quyen|thuc hien) cua (?:cac )?)co quan khac)(?: ?(?:,|;|/|-|\\+|&|va|hoac) ?(?:cap |ubnd )?(?:cap )?${levelNames}(?![a-z]))*(?![a-z])`,
  'gu',
);
const levelWords: readonly [Level, RegExp][] = [
  ['ministry', /\b(?:bo|trung uong|tw)\b/],
  ['province', /\btinh\b/],
  ['district', /\bhuyen\b/],
  ['commune', /\bxa\b/],
  ['other', /\bco quan khac\b/],
];

/**
 * Words for a department (sở) that itself decides, which is at the province's level; procedures that it only
 * manages may be at any.
 */
const handledByDepartment =
  /tham quyen(?: giai quyet| tiep nhan| quyet dinh)*(?: cua)?(?: cac)? (?:so |ban quan ly (?:cac )?khu|van phong (?:ubnd|uy ban nhan dan) tinh)/;

/**
 * Returns the levels named as such: `cấp tỉnh`, `UBND cấp huyện`; empty, where all share; undefined, where
 * none is named.
 */
export function levelsIn(folded: string): Level[] | undefined {
  const named = [...folded.matchAll(levelLists)].map(([words]) => words).join(' ');
  const found = levelWords.filter(([, pattern]) => pattern.test(named)).map(([level]) => level);
  if (handledByDepartment.test(folded) && !found.includes('province')) found.push('province');
  if (found.length > 0) return sortLevels(found);
  const isShared = /ap dung chung|dung chung|thuc hien chung|cac cap/.test(folded) || countsLevels(folded);
  return isShared ? [] : undefined;
}

const sectorName =
  /(?:lĩnh\s+vực\s*:?|^LV\s*[:.]?)\s+(.+?)(?=\s*(?:$|[(;.:\n]|\s(?:thuộc|tại|trên địa bàn|của|được|bị|áp dụng|theo|gồm)\s|\scấp\s(?:tỉnh|huyện|xã|bộ)(?!\p{L})|(?:\s[–-])?\s\d{1,4}\s(?:tthc|thủ tục)))/iu;

/** Returns the sector that a heading names; undefined where it names several. */
function sectorIn(text: string): string | undefined {
  if (/các\s+lĩnh\s+vực/iu.test(text)) return undefined;
  return sectorName
    .exec(text)?.[1]
    ?.replace(/^["“]|["”]$/gu, '')
    .trim();
}

const departmentName =
  /(?:^|quản lý (?:nhà nước )?của |thẩm quyền(?: giải quyết)? của |(?:thủ tục hành chính|tthc)(?: [^\s;.(]+){0,8}? của )((?:Sở(?! hữu)|Ban Quản lý|Ban Dân tộc|Thanh tra|Văn phòng UBND|Văn phòng Ủy ban nhân dân|Ngành) [^(;.\n]+?)(?=\s*(?:$|[(;.:]|\s[–-]\s*\d|\s\d{1,4}\s(?:tthc|thủ tục)|,\s(?:sở|ban|ubnd|ủy ban)\s|\s(?:trên|năm|tỉnh|thành phố|đang|hiện|đã|tính|đến|trong|theo|giai đoạn|quản lý|giải quyết|thực hiện|tiếp nhận|trực tiếp)\s))/iu;

const andAnother =
  /(?:,|;|(?<!\p{L})và)\s+(?:Sở(?! hữu)|Ban Quản lý|Ban Dân tộc|Thanh tra|Văn phòng UBND|Văn phòng Ủy ban nhân dân)\s/u;

/** Returns the department that a heading names, or the one that manages the sector it names. */
export function departmentIn(text: string): string | undefined {
  const name = withoutCount(text);
  const isBody = namesBody(name) && !/^bộ (?!chỉ huy)/iu.test(name);
  const found = departmentName.exec(text);
  // Of two departments none is the one.
  if (!isBody && found && andAnother.test(text.slice(found.index))) return undefined;
  return isBody ? name : (found?.[1]?.trim() ?? bodyInBrackets(text));
}

/** Names of procedures begin with `Cấp …` too, but not with a level. */
const levelStart =
  /^(?:(?:danh muc )?(?:cac )?(?:nhom )?(?:thu tuc hanh chinh|tthc)\b|cap (?:tinh|huyen|xa|bo|trung uong)\b|ubnd|uy ban nhan dan|thuoc tham quyen|ap dung chung|dung chung|(?:thuc hien (?:o |tai )?)?(?:ca )?(?:0?[23]|hai|ba) cap)/;

function kindOf(
  folded: string,
  numbering: HeadingNumbering | undefined,
  said: {
    actions: readonly AnnexAction[];
    sector: string | undefined;
    levels: readonly Level[] | undefined;
    department: string | undefined;
    documents: string | undefined;
  },
): HeadingKind {
  // The title of several lists stands above all of them.
  if (said.actions.length > 1 || (numbering === 'part' && said.actions.length === 0)) return 'annex';
  if (said.actions.length > 0) return 'action';
  if (/^(?:danh muc )?(?:cac )?(?:thu tuc hanh chinh |tthc )?(?:trong |thuoc )?linh vuc/.test(folded))
    return 'sector';
  if (said.levels && levelStart.test(folded)) return 'level';
  if (said.department !== undefined && foldText(said.department).length + 25 > folded.length)
    return 'department';
  return said.documents === undefined ? 'other' : 'document';
}
