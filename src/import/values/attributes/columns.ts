/** Meaning of a column of marks and words that officers count procedures by, in lists and in annexes alike. */
export type AttributeColumn =
  | 'onlineFull'
  | 'onlinePartial'
  | 'onlineInfo'
  | 'onlineReason'
  | 'boundaryFree'
  | 'postal'
  | 'postalReceive'
  | 'postalReturn'
  | 'interlinked'
  | 'interlinkedSame'
  | 'interlinkedCross'
  | 'proactive'
  | 'keywords'
  | 'groups'
  | 'friendlyName'
  | 'portalId';

const ofPortal = '(?:tthc|thu tuc|hanh chinh|tren|cong|dich vu cong|dvc|dvcqg|quoc gia|csdl|csdlqg)';

/** Headings of these columns, folded and without what stands in brackets; the first pattern that fits decides. */
const headings: readonly [AttributeColumn, RegExp][] = [
  ['onlineReason', /^(?:cac )?ly do(?=.*(?:mot phan|toan trinh))/],
  ['boundaryFree', /phi dia gioi|khong phu thuoc (?:vao )?dia gioi|^pdg$/],
  ['proactive', /(?:dich vu|dvc|muc(?: do)?)(?: cong)? chu dong/],
  ['keywords', /^(?:cac )?tu khoa/],
  ['groups', /^(?:ten |thuoc )?(?:cac )?nhom (?:tthc|thu tuc|dich vu|dvc)(?!.*linh vuc)/],
  ['friendlyName', /^ten (?:goi )?(?:than thien|thuong goi|thong dung|de hieu|rut gon|ngan gon)/],
  [
    'portalId',
    new RegExp(
      `^(?:ma |so )?(?:uuid|id)(?: ${ofPortal})*$|^(?:ma )?dinh danh(?: ${ofPortal})*$|(?:^| )uuid$`,
    ),
  ],
  ['interlinkedSame', /^(?:lien thong )?cung (?:mot )?cap$/],
  ['interlinkedCross', /^(?:lien thong )?(?:0?[23]|hai|ba|nhieu|giua cac|khac) cap(?: chinh quyen)?$/],
  ['interlinked', /^lien thong(?! (?:voi|qua|den))/],
  ['postalReturn', /^(?=.*(?:bcci|buu chinh|buu dien))(?=.*ket qua)(?!.*(?:tiep nhan|nop|nhan ho so))/],
  ['postalReceive', /^(?=.*(?:bcci|buu chinh|buu dien))(?=.*(?:tiep nhan|nop|nhan ho so))(?!.*ket qua)/],
  ['postal', /bcci|buu chinh|buu dien/],
  ['onlineInfo', /cung cap thong tin/],
  ['onlineFull', /toan trinh|toan phan/],
  ['onlinePartial', /mot phan/],
];

/** Headings of names, figures and reasons, which may have the words of an attribute: `Tên TTHC phi địa giới`. */
const otherHeadings =
  /^(?:(?:ten|danh muc)(?: (?:cac|cua))* (?:tthc|thu tuc|dich vu cong|dvc)|so (?:luong|ho so) |ty le |tong so |ly do(?!.*(?:mot phan|toan trinh)))/;

/**
 * Returns the meaning of a folded heading, where it is that of an attribute. It is asked for before all others,
 * whose words some attributes share: `Phi địa giới` is no fee, `Mức độ dịch vụ chủ động` no online service.
 */
export function attributeOf(folded: string): AttributeColumn | undefined {
  if (otherHeadings.test(folded)) return undefined;
  return headings.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Attributes that a title says of every row below it. */
export type TitleAttributes = { online?: 'full' | 'partial' | 'information'; boundaryFree?: true };

const service = /dich vu cong|dvc|truc tuyen|^(?:toan trinh|mot phan)$/;
const onlineWords = [
  ['full', /toan trinh/],
  ['partial', /mot phan/],
  ['information', /cung cap thong tin/],
] as const;

/**
 * Returns what a folded title says of the procedures below it: `Danh mục dịch vụ công trực tuyến toàn trình`,
 * `Danh mục thủ tục phi địa giới`. One that names several levels of service, or denies one, says nothing.
 */
export function attributesOfTitle(folded: string): TitleAttributes {
  const isDenied = /(?:khong|chua) (?:du|co|thuoc|phi|thuc hien|cung cap|dap ung)/.test(folded);
  const named = service.test(folded) && !isDenied ? onlineWords.filter(([, word]) => word.test(folded)) : [];
  const [only] = named.length === 1 ? named : [];
  const isFree = !isDenied && /phi dia gioi|khong phu thuoc (?:vao )?dia gioi/.test(folded);
  return { ...(only && { online: only[0] }), ...(isFree && { boundaryFree: true }) };
}

/** Short words for parts of a heading above them: `Dịch vụ BCCI / Trả`, `DVCTT / MP`. */
const shortParts: readonly [AttributeColumn, RegExp, RegExp][] = [
  ['postalReturn', /^postal/, /^tra$/],
  ['postalReceive', /^postal/, /^(?:nhan|gui)$/],
  ['onlineFull', /^online$/, /^tt$/],
  ['onlinePartial', /^online$/, /^mp$/],
  ['onlineInfo', /^online$/, /^cctt$/],
];
const onlineService = /^(?!ly do).*(?:muc do|dvc|truc tuyen|dich vu cong)/;

/**
 * Returns which part of an attribute a column is, below its heading: `Dịch vụ BCCI / Tiếp nhận`. Alone its heading
 * would be that of a place, a result or a number.
 *
 * @param folded its headings, the highest first
 */
export function partOfAttribute(folded: readonly string[]): AttributeColumn | undefined {
  const own = folded.at(-1) ?? '';
  const above = folded
    .slice(0, -1)
    .map((text) => attributeOf(text) ?? (onlineService.test(text) ? 'online' : ''));
  const short = shortParts.find(
    ([, heading, part]) => part.test(own) && above.some((text) => heading.test(text)),
  );
  if (short) return short[0];
  const half = above.some((text) => text.startsWith('postal')) ? attributeOf(`buu chinh ${own}`) : undefined;
  return half === 'postalReceive' || half === 'postalReturn' ? half : undefined;
}

/** All columns of attributes. */
export const attributeColumns: readonly AttributeColumn[] = headings.map(([column]) => column);
const attributes: ReadonlySet<string> = new Set(attributeColumns);

/** Tells whether a meaning of a column is that of an attribute. */
export function isAttribute(column: string): column is AttributeColumn {
  return attributes.has(column);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** Tells whether a text is an identifier as the national portal gives them (UUID). */
export function looksLikePortalId(text: string): boolean {
  return uuid.test(text.trim());
}
