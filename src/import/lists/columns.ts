import { remembering } from '../../text/remember.ts';
import { type AnnexColumn, columnOf, foldHeading, markColumns } from '../annex/columns.ts';
import { type AttributeColumn, attributeOf, partOfAttribute } from '../values/attributes/columns.ts';
import type { Level } from '../../model/types.ts';
import { levelOf } from '../values/levels/words.ts';
import { englishMeaning } from './headings/english.ts';
import { wordsOfKey } from './headings/key-words.ts';

/** Columns that lists share with the annexes of decisions. */
const shared = [
  'timeLimit',
  'timeLimitByLaw',
  'methods',
  'online',
  'place',
  'fees',
  'legalBases',
  'implementingAgencies',
  'decidingAgency',
  'coordinatingAgencies',
  'levels',
  'ministryMark',
  'provinceMark',
  'districtMark',
  'communeMark',
  'otherMark',
  'applicants',
  'results',
] as const satisfies readonly AnnexColumn[];

/** Meaning of a column of a list of procedures, or of a key of a record in JSON. */
export type ListColumn =
  | (typeof shared)[number]
  | AttributeColumn
  | 'order'
  | 'code'
  | 'name'
  | 'department'
  | 'sector'
  | 'publishedBy'
  | 'decisionDate'
  /** The same beside the decision that published the row's procedure. */
  | 'publishedOn'
  | 'oneStop'
  | 'status'
  | 'steps'
  | 'dossier'
  | 'conditions'
  | 'forms'
  | 'delegatedAgency'
  /** The unit of the time limit in a column beside it. */
  | 'timeUnit'
  /** The part that was cut of a time limit beside it. */
  | 'timeSaved'
  /** A body or a level, and a body that handles or manages: the cells say which. */
  | 'authority'
  | 'agency'
  /** Remarks: of a record they say nothing but that it has ended. */
  | 'note'
  /** Known, and without a place in a record. */
  | 'unread';

/** Tells a meaning that has no place in a record. */
export const isUnread = (
  meaning: ListColumn | undefined,
): meaning is 'unread' | 'note' | 'decisionDate' | undefined =>
  meaning === undefined || meaning === 'unread' || meaning === 'note' || meaning === 'decisionDate';

/** A column of a list: its heading and its meaning. */
export interface Column {
  at: number;
  /** Heading as written, with those above it. */
  heading: string;
  /** Meaning; undefined where neither heading nor cells tell it. */
  meaning?: ListColumn;
  /** True when the cells told the meaning, and not the heading. */
  isByCells?: boolean;
  /** Name that a mark in the column stands for. */
  name?: string;
}

/** The header of a list of procedures in a sheet. */
export interface Header {
  columns: Column[];
  /** Index of the first row of the header, and of the first row after it. */
  headerRow: number;
  firstDataRow: number;
}

/** Columns whose texts may go on below a procedure's row where its name does not. */
const running: ReadonlySet<ListColumn | undefined> = new Set<ListColumn | undefined>([
  'timeLimit',
  'timeLimitByLaw',
  'fees',
  'legalBases',
  'place',
  'methods',
  'results',
  'steps',
  'dossier',
  'conditions',
  'forms',
  'implementingAgencies',
  'coordinatingAgencies',
]);
/** Tells whether a column is one of those whose texts may go on below a procedure's row. */
export function runs(column: number, { columns }: Header): boolean {
  return running.has(columns.find(({ at }) => at === column)?.meaning ?? 'order');
}

const procedure = '(?:tthc|thu tuc(?: hanh chinh)?)';
const codeWords =
  '(?:so|ho so|cua|tthc|thu tuc|hanh chinh|quoc gia|dvc|dvcqg|tren|csdl|csdlqg|cong|dich vu cong|co so du lieu|ve|goc|hien hanh|hien tai|moi|chinh thuc)';
/** Words of what a procedure was called before. */
const former =
  '(?:cu|truoc day|da cong bo|(?:duoc|bi) thay the|truoc (?:khi )?(?:sua doi|chuan hoa|dieu chinh|doi ten).*)';

/** Headings, folded and without what stands in brackets; the first pattern that fits decides. */
const headings: readonly [ListColumn, RegExp][] = [
  ['order', /^(?:s ?tt|tt|so tt|so thu tu|#|no|index)$/],
  ['note', /^ghi chu|^luu y|^notes?$|^remarks?$/],
  ['unread', /^(?:url|link|duong dan|lien ket)|^ma (?:linh vuc|don vi|co quan|dinh danh)/],
  ['decisionDate', /^ngay (?:thang )?(?:nam )?(?:ky|ban hanh|quyet dinh|cong bo|qd)/],
  ['code', new RegExp(`^(?:ma|so ho so)(?: ${codeWords})* ${former}$`)],
  ['name', new RegExp(`^ten (?:${procedure} )?${former}$`)],
  ['code', new RegExp(`^(?:so )?(?:ma|so ho so)(?: ${codeWords})*$`)],
  ['code', /^so(?: va)? ma /],
  ['name', new RegExp(`^(?:ten|danh muc|noi dung)(?: (?:day du|goi|cua|cac|cong viec|${procedure}))*$`)],
  ['name', new RegExp(`^(?:${procedure}|ttt|ttthc)$`)],
  [
    'name',
    new RegExp(
      `^ten (?:${procedure} )?(?:moi|hien hanh|hien tai|sau (?:khi )?(?:sua doi|chuan hoa|dieu chinh|doi ten).*)$`,
    ),
  ],
  ['name', new RegExp(`^(?:ten )?linh vuc (?:va )?(?:ten )?${procedure}$`)],
  ['name', new RegExp(`^ten ${procedure}(?: va)? ma(?: so)?$|^ma(?: so)?(?: va)? ten ${procedure}$`)],
  [
    'name',
    /^(?:ten|danh muc) (?:(?:cac )?(?:tthc|thu tuc(?: hanh chinh)?) )?(?:va |hoac )?(?:dich vu cong|dvc|dvctt)(?: truc tuyen)?$/,
  ],
  ['interlinked', /^tthc lien thong/],
  ['oneStop', /^(?:thuc hien |tiep nhan |tai |theo |co che |bo phan )*mot cua/],
  ['fees', /^muc (?:thu|phi)(?: phi| le phi)*$|^plp$/],
  ['sector', /^(?:ten |nhom |thuoc )?(?:cac )?(?:nganh )?linh vuc/],
  [
    'publishedBy',
    /^(?:so )?(?:quyet dinh|qd)(?: so)?(?: cong bo)?(?: tthc| thu tuc| danh muc)?(?: cua (?:chu tich )?ubnd(?: tinh| thanh pho)?)?$|^van ban cong bo$/,
  ],
  [
    'status',
    /^(?:trang thai|tinh trang|tinh chat|hieu luc|loai|hinh thuc)(?: hieu luc| cong bo| ho so)?(?: tthc| thu tuc(?: hanh chinh)?)?$|^(?:con|dang|het|da het) hieu luc$|^(?:(?:con|dang) (?:ap dung|thuc hien|hoat dong)|(?:con |dang )?su dung)$|^(?:is )?deleted$|^(?:da )?xoa$/,
  ],
  ['authority', /^(?:cap thuc hien |cap )?(?:co )?tham quyen(?: giai quyet| quyet dinh| thuc hien)*$/],
  ['delegatedAgency', /uy quyen/],
  ['agency', /^(?:ten )?(?:co quan|don vi)(?: don vi)?(?: chu tri| dau moi)?$/],
  ['department', /^(?:co quan|don vi|so|nganh|bo).*(?:quan ly|cong bo|ban hanh|chu quan|phu trach)/],
  ['department', /^bo(?: co quan)?(?: ngang bo)?(?: nganh)?$|^so(?: ban)? nganh$/],
  ['levels', /^cap(?: \S+)* (?:thuc hien|giai quyet)/],
  ['legalBases', /^(?:so |ten |so hieu )?(?:van ban|vb)$/],
  ['steps', /^(?:trinh tu|cac buoc)|^ttth$/],
  ['legalBases', /^ccpl$/],
  ['methods', /^ctth$/],
  ['dossier', /^thanh phan|^(?:so luong )?ho so$|^tphs$/],
  ['conditions', /^(?:yeu cau|dieu kien)|^ycdk$/],
  ['forms', /^(?:ten )?(?:mau don|bieu mau|mau to khai|to khai)/],
  ['results', /^(?:tra )?ket qua|^kqth$/],
];

const formerly = new RegExp(` ${former}$`);

/** Tells whether the heading of a code or a name is that of what was before: another column says what is. */
export const saysFormer = (heading: string): boolean => formerly.test(foldHeading(heading));

/** Tells the same of one that is no more; what was published is what is, where nothing else says it. */
export const saysEnded = (heading: string): boolean =>
  saysFormer(heading) && !/ da cong bo$/.test(foldHeading(heading));

const sharedNames: ReadonlySet<string> = new Set(shared);
const isShared = (column: string): column is (typeof shared)[number] => sharedNames.has(column);

/** A heading as programs write it: `ma_thu_tuc`, `procedureCode`, `TenThuTuc`, `TENTTHC`. */
const isKey =
  /^\p{L}[\p{L}\p{N}]*(?:[_-][\p{L}\p{N}]+)+$|^\p{Lu}?\p{Ll}+\p{Lu}[\p{L}\p{N}]*$|^(?:[A-Z]{5,}|[a-z]{5,})$/u;

/** Length above which a text is no heading, but a cell of a row. */
const longestHeading = 250;
const headingsKnown = remembering<ListColumn | undefined>(5000);
const keysKnown = remembering<ListColumn | undefined>(5000);

/** Returns the meaning of a heading; undefined when it is not known. */
export function meaningOf(heading: string): ListColumn | undefined {
  if (heading.length > longestHeading) return undefined;
  return headingsKnown(heading, () => findMeaning(foldHeading(heading), heading));
}

function findMeaning(folded: string, heading: string): ListColumn | undefined {
  if (folded === '') return undefined;
  const own =
    attributeOf(folded) ??
    headings.find(([, pattern]) => pattern.test(folded))?.[0] ??
    englishMeaning(folded);
  if (own) return own;
  const annex = columnOf(heading);
  if (annex && isShared(annex)) return annex;
  const words = isKey.test(heading) ? wordsOfKey(heading) : heading;
  return words === heading ? undefined : meaningOfKey(heading);
}

/** Meanings of headings that need the heading above them: `Tên`, `Số` of a document. */
const needParent: ReadonlySet<ListColumn | undefined> = new Set([
  undefined,
  'code',
  'name',
  'order',
  'publishedBy',
  'status',
] as const);

/** Meanings of headings that name bodies. */
const bodies: ReadonlySet<ListColumn> = new Set<ListColumn>([
  'department',
  'agency',
  'authority',
  'implementingAgencies',
  'decidingAgency',
]);

/** Initials of levels, below a heading that says that they are. */
const initials = new Map<string, ListColumn>([
  ['T', 'provinceMark'],
  ['H', 'districtMark'],
  ['X', 'communeMark'],
]);

const marks = Object.entries(markColumns) as [keyof typeof markColumns, Level][];

/** Returns the column of marks for the level that a heading below one of levels names: `Cấp thực hiện / Bộ`. */
function markOf(heading: string): ListColumn | undefined {
  const level = /^khác$/iu.test(heading.trim()) ? 'other' : levelOf(heading);
  return marks.find(([, one]) => one === level)?.[0];
}

/** Returns the meaning of a column from its headings, the highest first: a part of a merged one is read with what is above it. */
export function meaningOfAll(texts: readonly string[]): ListColumn | undefined {
  const child = texts.at(-1) ?? '';
  if (texts.length < 2) return meaningOf(child);
  const part = partOfAttribute(texts.map(foldHeading));
  if (part) return part;
  const above = texts.slice(0, -1).join(' ');
  const [own, parent] = [meaningOf(child), meaningOfAll(texts.slice(0, -1))];
  // Below a heading of times or fees a level is that of these.
  if ((parent === 'timeLimit' || parent === 'fees') && own !== undefined && own in markColumns) return parent;
  // Below one of fees or times a way of applying is that of the fee: `Phí / Trực tuyến`.
  if ((parent === 'timeLimit' || parent === 'fees') && own === 'online') return parent;
  const isOfLevels = parent === 'levels' || parent === 'authority';
  const mark = isOfLevels ? markOf(child) : undefined;
  if (mark) return mark;
  if (isOfLevels && (own === 'department' || (own === undefined && /^(?:cac )?so /.test(foldHeading(child)))))
    return 'provinceMark';
  // Below a level a body only says who decides there: `Cấp tỉnh / Sở`.
  if (parent !== undefined && parent in markColumns && (own === undefined || bodies.has(own))) return parent;
  if (isOfLevels && own === undefined && initials.has(child.trim())) return initials.get(child.trim());
  const isPart = parent !== undefined && parent !== 'name' && parent !== 'code' && needParent.has(own);
  if (isPart) return meaningOf(`${above} ${child}`) ?? parent;
  return own ?? meaningOf(`${above} ${child}`) ?? parent;
}

/** Returns the meaning of a key of a JSON object, whether it is a heading, `ma_thu_tuc` or `procedureName`. */
export const meaningOfKey = (key: string): ListColumn | undefined =>
  keysKnown(key, () => {
    const words = wordsOfKey(key);
    return (
      meaningOf(words) ??
      meaningOf(words.replace(/^(?:is|has|la|co) /iu, '')) ??
      meaningOf(words.replace(/(?<!\s)\s+(?:name|names|label|title|details?|list|text|info|vi|vn)$/iu, ''))
    );
  });

/** Columns of which a list may have several that say one thing together. */
export const severalAllowed: ReadonlySet<ListColumn> = new Set<ListColumn>([
  'timeLimit',
  'status',
  'fees',
  'legalBases',
  'postal',
  'online',
  'oneStop',
  'applicants',
  // `Định danh`, that of whoever made the list, beside that of the portal.
  'portalId',
  // `Loại`, that is empty, beside `Tình trạng`, that says what has ended.
  'status',
  'note',
  'unread',
  'ministryMark',
  'provinceMark',
  'districtMark',
  'communeMark',
  'otherMark',
]);

/** Columns of marks for levels, and the levels. */
export const levelMarks = markColumns;
