import { foldText } from '../../text/fold.ts';
import { englishMeaning } from '../lists/headings/english.ts';
import { wordsOfKey } from '../lists/headings/key-words.ts';
import type { Side } from '../values/changes/sides.ts';
import { type AttributeColumn, attributeOf, partOfAttribute } from '../values/attributes/columns.ts';

/** Meaning of a column of an annex. */
export type AnnexColumn =
  | AttributeColumn
  | 'order'
  | 'code'
  | 'localCode'
  | 'oldCode'
  | 'newCode'
  | 'name'
  | 'oldName'
  | 'newName'
  | 'oldContent'
  | 'newContent'
  | 'correctedPart'
  | 'action'
  | 'timeLimit'
  | 'timeLimitByLaw'
  | 'methods'
  | 'online'
  | 'place'
  | 'fees'
  | 'feesByLaw'
  | 'publishedBy'
  | 'publishedOn'
  | 'legalBases'
  | 'amendingDocument'
  | 'changedContent'
  | 'sector'
  | 'department'
  | 'implementingAgencies'
  | 'decidingAgency'
  | 'coordinatingAgencies'
  | 'levels'
  | 'ministryMark'
  | 'provinceMark'
  | 'districtMark'
  | 'communeMark'
  | 'otherMark'
  | 'applicants'
  | 'results'
  | 'note';

const procedure = '(?:tthc|thu tuc(?: hanh chinh)?)';
const document = '(?:van ban|vbqppl|vb qppl|vbpl|vb|can cu|co so phap ly|quyet dinh)';
const change = '(?:sua doi|bo sung|thay the|bai bo|huy bo)';
/** Words for what a correction mends, and for what it says in its place. */
const published = '(?:da (?:cong bo|ban hanh)|(?:bi |ghi )?sai(?: sot)?|chua (?:dung|chinh xac))';
const corrected =
  '(?:(?:duoc|nay|de nghi|sau khi|sau) )*dinh chinh(?: lai)?(?: (?:la|thanh|nhu sau|thanh nhu sau))?';
/** Words for what stood before a change, and for what stands after it. */
const times = '(?: khi)?(?: duoc)?(?: (?:sua doi(?: bo sung)?|bo sung|thay doi|dieu chinh|cap nhat))';
const regulation = '(?:noi dung|thong tin|quy dinh|gia tri)';
const formerly = `(?:${regulation} )?truoc${times}|${regulation} (?:cu|truoc(?: day)?|hien hanh|hien tai)`;
const henceforth = `(?:${regulation} )?sau${times}|${regulation} (?:moi|sau)`;

/**
 * Headings, folded and without what stands in brackets. The first pattern that fits decides, so
 * those that say more stand before those that say less.
 */
const headings: readonly [AnnexColumn, RegExp][] = [
  ['order', /^(?:s ?tt|tt|so tt|so thu tu|no|#)$/],
  ['name', /^(?:ma|so ho so)[a-z ]* ten (?:tthc|thu tuc)/],
  ['name', /^(?:ten )?(?:cac )?linh vuc(?: va)? (?:ten )?(?:cac )?(?:tthc|thu tuc)/],
  [
    'name',
    /^ten (?:(?:cac )?(?:tthc|thu tuc(?: hanh chinh)?) )?(?:va |hoac )?(?:dich vu cong|dvc|dvctt)(?: truc tuyen)?$/,
  ],
  ['localCode', /^(?:so )?ma.*(?:dia phuong|cua tinh|noi bo)$/],
  ['oldContent', new RegExp(`^(?:noi dung|thong tin) ${published}(?: (?:tai|theo) .*)?$`)],
  ['newContent', new RegExp(`^(?:noi dung|thong tin) (?:${corrected}|dung)$`)],
  ['oldContent', new RegExp(`^(?:${formerly})$`)],
  ['newContent', new RegExp(`^(?:${henceforth})$`)],
  [
    'correctedPart',
    /^(?:(?:cac )?(?:bo phan|phan|muc|truong|tieu chi)(?: (?:thong tin|noi dung))?|thong tin|truong thong tin) (?:(?:duoc|can|bi|de nghi) )?dinh chinh$/,
  ],
  ['oldCode', new RegExp(`^(?:ma|so ho so|so).*(?: cu|bi thay the|duoc thay the| ${published})$`)],
  ['newCode', new RegExp(`^(?:ma|so ho so).* (?:moi|thay the|${corrected})$|^so.*(?: moi|thay the)$`)],
  [
    'code',
    new RegExp(
      `^(?:so ?)?(?:ma|ma so|so ho so|ma ho so|ma so ho so)(?: (?:so|cua|${procedure}|quoc gia|dvc|tren|csdl|csdlqg|cong|dich vu cong|ho so|co so du lieu|ve|goc|chung|chuan))*$`,
    ),
  ],
  ['code', /^so(?: va)? ma /],
  ['publishedBy', /^(?:so |so hieu )?(?:van ban|vb) (?:da )?cong bo(?: tthc| thu tuc(?: hanh chinh)?)?$/],
  [
    'publishedBy',
    /^(?:so |so hieu |so va ngay )?(?:cua )?(?:quyet dinh|qd)(?: so)?(?: ngay.*| (?:da )?cong bo(?!.*(?:bai bo|sua doi|thay the)).*)?$/,
  ],
  ['publishedOn', /^ngay(?: thang(?: nam)?)?(?: (?:ky|ban hanh|cong bo|quyet dinh|qd|van ban))*$/],
  ['amendingDocument', new RegExp(`^(?:ten |so |noi dung )*${document}.*(?:${change}|cong bo|quy dinh)`)],
  ['amendingDocument', /^(?:so |ten |so hieu )?(?:van ban|vb)$/],
  ['amendingDocument', new RegExp(`^(?:ly do|co so|can cu)(?: phap ly)?.*${change}`)],
  ['changedContent', new RegExp(`^(?:noi dung|bo phan|phan).*(?:${change}|duoc sua|thay doi)`)],
  ['changedContent', /^(?:noi dung )?chi tiet(?: (?:thay doi|bien dong|sua doi))?$/],
  [
    'oldName',
    new RegExp(
      `^(?:ten )?${procedure}.*(?: cu|(?:duoc|bi) thay the)$|^ten (?:${procedure} )?(?:cu|${published}|(?:duoc|bi) thay the)$`,
    ),
  ],
  [
    'newName',
    new RegExp(
      `^(?:ten )?${procedure}.*(?: moi|thay the)$|^ten (?:moi|thay the)$|^ten .*sau (?:khi )?(?:duoc )?(?:sua doi|dieu chinh|dinh chinh|chuan hoa)|^ten (?:${procedure} )?(?:${corrected}|dung)$`,
    ),
  ],
  [
    'timeLimit',
    /^(?:tong )?thoi (?:han|gian)(?!.* (?:trung binh|cap nhat|cong bo|ban hanh|hieu luc)(?: |$)| lam viec$| (?:tiep nhan|nop)(?: |$))|^so (?:ngay|gio|phut|tuan|thang)(?: (?:lam viec|giai quyet|thuc hien|xu ly|(?:theo )?quy dinh))*$/,
  ],
  [
    'legalBases',
    /^(?:can cu|co so)(?: phap ly| phap luat| quy dinh)?$|^(?:so |ten |so hieu )?(?:van ban|vb)(?: phap ly| phap luat| qppl| quy pham(?: phap luat)?| lien quan)$|^vb(?:qp)?pl$/,
  ],
  ['fees', /^(?:muc )?(?:thu )?(?:(?:le )?phi )+.*truc (?:tiep|tuyen)$/],
  ['online', /^(?!ly do|so (?:luong|ho so)|ty le|tong so).*(?:muc do|dvc|truc tuyen|dich vu cong)/],
  ['fees', /(?:^| )(?:phi|le phi)(?: |$)|^muc thu(?: (?:cu|moi|hien (?:hanh|tai|nay)|(?:truoc|sau) .*))?$/],
  ['place', /dia (?:diem|chi)|noi (?:tiep nhan|nop|thuc hien)|^tiep nhan/],
  ['methods', /^(?:cach thuc|hinh thuc nop)/],
  [
    'levels',
    /^cap(?: (?:hanh chinh|chinh quyen|thuc hien|giai quyet|quan ly|tham quyen|tiep nhan|xu ly|tthc))*(?: thu tuc.*)?$/,
  ],
  ['coordinatingAgencies', /co quan.*phoi hop|^phoi hop/],
  ['decidingAgency', /(?:co quan|cap).*(?:tham quyen|quyet dinh)|^tham quyen/],
  ['department', /^(?:co quan|don vi|so|nganh).*(?:quan ly|cong bo|ban hanh|chu quan)|^so(?: ban)? nganh$/],
  ['implementingAgencies', /^(?:co quan|don vi)(?:.*(?:thuc hien|giai quyet|xu ly|chu tri|tiep nhan))?$/],
  ['sector', /^(?:ten |thuoc )?(?:cac )?(?:nganh )?linh vuc/],
  ['ministryMark', /^(?:cap )?(?:trung uong|bo|tw)$/],
  ['provinceMark', /^(?:(?:thuc hien )?(?:tai )?(?:cap|ubnd|ubnd cap) )?tinh(?: thanh pho)?$/],
  ['districtMark', /^(?:cap )?huyen$/],
  [
    'communeMark',
    /^(?:(?:thuc hien )?(?:tai )?(?:cap|ubnd|ubnd cap) )?(?:xa|phuong|xa phuong|phuong xa)(?: thi tran| dac khu)*$/,
  ],
  ['otherMark', /^(?:cap|co quan|noi) khac$/],
  ['applicants', /^doi tuong/],
  ['results', /^ket qua/],
  [
    'action',
    /^(?:hinh thuc|loai|loai hinh|tinh chat|tinh trang|trang thai|noi dung|phan loai|hanh dong|viec|bien dong|thay doi|dien bien)(?: (?:cong bo|bien dong|thay doi|dieu chinh|xu ly|tthc))*$/,
  ],
  ['note', /^ghi chu|^luu y/],
  ['name', new RegExp(`^(?:ten(?: goi)?|danh muc|noi dung)?(?: day du)?(?: cua)?(?: cac)? ?${procedure}`)],
  ['name', /^ten(?: goi)?(?: (?:cac )?quy trinh.*)?$/],
];

/** Tells `Lĩnh vực TTHC`: it is the heading of sectors and names together only where names have no other. */
export const mayBeSectors = (heading: string): boolean =>
  /^(?:tên )?lĩnh vực (?:của )?(?:tthc|thủ tục(?: hành chính)?)$/iu.test(heading.trim());

/** Length above which a text is no heading, but a cell of a row. */
const longestHeading = 250;

/** Returns what a column's heading means; undefined when it is none that annexes are known to have. */
export function columnOf(heading: string): AnnexColumn | undefined {
  if (heading.length > longestHeading) return undefined;
  const folded = foldHeading(heading);
  if (folded === '') return undefined;
  return (
    attributeOf(folded) ??
    headings.find(([, pattern]) => pattern.test(folded))?.[0] ??
    columnInEnglish(heading)
  );
}

/** Columns of English headings that annexes have too, and those that they have by another name. */
const alike = [
  ...(['order', 'code', 'name', 'sector', 'department', 'levels', 'timeLimit', 'fees'] as const),
  ...(['legalBases', 'place', 'online', 'implementingAgencies', 'publishedBy'] as const),
];
const ofEnglish = new Map<string, AnnexColumn>([
  ...alike.map((column): [string, AnnexColumn] => [column, column]),
  ['agency', 'implementingAgencies'],
  ['status', 'action'],
]);

/** Returns what an English heading means, or a program's: `processing_time`, `procedureName`. */
function columnInEnglish(heading: string): AnnexColumn | undefined {
  if (!/^[a-z][a-z0-9 _-]*$/iu.test(heading)) return undefined;
  return ofEnglish.get(englishMeaning(wordsOfKey(heading).toLowerCase()) ?? '');
}

/**
 * Folds a heading, without notes in brackets and punctuation, which do not change its meaning: `Phí, lệ phí
 * (vnđ) (nếu có)`.
 */
export function foldHeading(heading: string): string {
  return foldText(heading.normalize('NFC').replace(/\([^)]*\)?/gu, ' '))
    .replace(/[^a-z0-9#]+/gu, ' ')
    .trim()
    .replace(abbreviated, (word) => abbreviations[word] ?? word)
    .replace(/^((?:ma|ten)(?: so)?) tt$/, '$1 tthc');
}

/** Abbreviations in headings: `Cấp TH`, `T/g GQ`, `Đ/c`. */
const abbreviations: Readonly<Record<string, string>> = {
  th: 'thuc hien',
  gq: 'giai quyet',
  cq: 'co quan',
  ql: 'quan ly',
  tg: 'thoi gian',
  kq: 'ket qua',
  hs: 'ho so',
  lv: 'linh vuc',
  lp: 'le phi',
  pl: 'phap ly',
  cqth: 'co quan thuc hien',
  cqgq: 'co quan giai quyet',
  tggq: 'thoi gian giai quyet',
  thgq: 'thoi han giai quyet',
  't g': 'thoi gian',
  't h': 'thoi han',
  'd c': 'dia chi',
  'd d': 'dia diem',
  'l v': 'linh vuc',
  'p ly': 'phap ly',
};
const abbreviated = new RegExp(`(?<![a-z0-9])(?:${Object.keys(abbreviations).join('|')})(?![a-z0-9])`, 'gu');

/** Headings above a code and a name that tell which of two procedures these are of. */
const sides: readonly ['old' | 'new', RegExp][] = [
  ['old', new RegExp(`(?:duoc|bi) thay the$| cu$|^(?:noi dung |thong tin )?${published}$`)],
  ['new', new RegExp(` thay the$| moi$|^(?:noi dung |thong tin )?${corrected}$`)],
];
/** The same in a heading below that of the code or name. */
const lowerSides: readonly ['old' | 'new', RegExp][] = [
  ['old', new RegExp(`^(?:cu|truoc(?: khi)?.*|(?:duoc|bi) thay the|${published})$`)],
  ['new', new RegExp(`^(?:moi|sau(?: khi)?.*|thay the|(?:duoc )?dieu chinh|${corrected})$`)],
];
/** Headings that say which side of a correction a text is, and not of what. */
const bareSides: readonly [AnnexColumn, RegExp][] = [
  ['oldContent', new RegExp(`^${published}$`)],
  ['newContent', new RegExp(`^${corrected}$`)],
];
/** The same of a change; below a heading of what is changed a word is enough. */
const changeSides: readonly [AnnexColumn, RegExp, RegExp][] = [
  ['oldContent', new RegExp(`^(?:${formerly})$`), /^(?:truoc|cu|truoc day|hien (?:hanh|tai))$/],
  ['newContent', new RegExp(`^(?:${henceforth})$`), /^(?:sau|moi)$/],
];
const ofSide = {
  old: { code: 'oldCode', name: 'oldName' },
  new: { code: 'newCode', name: 'newName' },
} as const;

/** Tells whether a heading over several columns says of which of two procedures they are: `Đã công bố`, `TTHC mới`. */
export const isSide = (heading: string): boolean =>
  sides.some(([, pattern]) => pattern.test(foldHeading(heading)));

/**
 * Returns the column of headings that stand one above the other for rows that go in twos, and whose row is the first:
 * `Tên TTHC được thay thế / Tên TTHC thay thế`.
 */
export function columnInTwos(texts: readonly string[]): { column: 'code' | 'name'; first: Side } | undefined {
  const [above, below, ...others] = texts.map(columnOf);
  if (others.length > 0) return undefined;
  for (const column of ['code', 'name'] as const)
    for (const [first, second] of [['old', 'new'] as const, ['new', 'old'] as const])
      if (above === ofSide[first][column] && below === ofSide[second][column]) return { column, first };
  return undefined;
}

/** Returns the meaning of a column from its headings, the highest first: the lowest that is known counts. */
export function columnOfAll(texts: readonly string[]): AnnexColumn | undefined {
  const part = partOfAttribute(texts.map(foldHeading));
  if (part) return part;
  const isSideOfChange = (text: string): boolean =>
    changeSides.some(([, whole]) => whole.test(foldHeading(text)));
  const known = texts.map((text, index) => (index > 0 && isSideOfChange(text) ? undefined : columnOf(text)));
  if (texts.length > 1 && known.includes('levels') && /^khac$/.test(foldHeading(texts.at(-1) ?? '')))
    return 'otherMark';
  const at = known.findLastIndex((column) => column !== undefined);
  const above = known.slice(0, Math.max(0, at)).findLast((column) => column !== undefined);
  // Below a heading of times or fees a level is that of these.
  const isOfLevel = known[at] !== undefined && known[at] in markColumns;
  const valued = isOfLevel ? known.find((column) => column === 'timeLimit' || column === 'fees') : undefined;
  // Below one of fees or times a way of applying is that of the fee: `Phí / Trực tuyến`.
  const isOfWays = known[at] === 'online' && (above === 'fees' || above === 'timeLimit');
  const own = valued ?? (isOfWays ? above : known[at]);
  const bare = bareSides.find(([, pattern]) => pattern.test(foldHeading(texts.at(-1) ?? '')))?.[0];
  if (bare && (own === undefined || own === 'action')) return bare;
  if (texts.length > 1 && (own === undefined || own === 'action' || own === 'changedContent')) {
    const foot = foldHeading(texts.at(-1) ?? '');
    const side = changeSides.find(
      ([, whole, word]) => whole.test(foot) || (own === 'changedContent' && word.test(foot)),
    );
    if (side) return side[0];
  }
  if (own !== 'code' && own !== 'name') return bare === 'oldContent' ? bare : own;
  const sideOf = (patterns: typeof sides, among: readonly string[]): 'old' | 'new' | undefined =>
    patterns.find(([, pattern]) => among.some((text) => pattern.test(foldHeading(text))))?.[0];
  const side = sideOf(sides, texts.slice(0, at)) ?? sideOf(lowerSides, texts.slice(at + 1));
  return side ? ofSide[side][own] : own;
}

/** Columns that name the procedure; a list of procedures has one of them. */
export const nameColumns: readonly AnnexColumn[] = ['name', 'newName', 'oldName'];

/** Columns whose meaning is known, and that a draft has no place for. */
export const unreadColumns: ReadonlySet<AnnexColumn> = new Set(['publishedBy', 'publishedOn']);

/** Columns whose merged cells hold for several rows. A merged cell of any other column belongs to one row. */
export const markColumns = {
  ministryMark: 'ministry',
  provinceMark: 'province',
  districtMark: 'district',
  communeMark: 'commune',
  otherMark: 'other',
} as const;
