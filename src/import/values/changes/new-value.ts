const verbs =
  '(?:(?:cắt )?giảm|rút ngắn|tăng|nâng|hạ|điều chỉnh|sửa(?: đổi)?(?:, bổ sung)?|thay(?: đổi| thế)?|chuyển|từ)';
/** Words between the former value and the new one, or right before the new one. */
const links = '(?:(?:xuống|lên|sang|thành)(?: (?:còn|thành|mức))*|(?:chỉ )?còn(?: lại)?)';
const savings = '(?:đã |được )*(?:cắt )?(?:giảm|rút ngắn)(?: được)?';

const of = '(?:(?:nội dung|quy định|mức|thời hạn|phí|giá trị) )?';
const change = '(?: khi)?(?: được)?(?: (?:sửa đổi|bổ sung|thay đổi|điều chỉnh|và|,))*';
/** Labels of the former value and of the new one: `Cũ: …; mới: …`, `Trước khi sửa đổi: …. Sau khi sửa đổi: …`. */
const formerLabel = `${of}(?:cũ|trước(?: đây| kia|${change}))\\s?:`;
const newLabel = `${of}(?:mới|nay|sau${change}|sửa (?:đổi )?thành)\\s?:`;

/** Forms in which words tell the new value beside the former one. */
const forms: readonly RegExp[] = [
  new RegExp(`^[-–+*• ]*${formerLabel}[^:]+(?<!\\p{L})${newLabel} ?([^:]+)$`, 'iu'),
  new RegExp(`^[-–+*• ]*${newLabel} ?([^:]+?)[-–+*•;,.( ]+${formerLabel}[^:]+$`, 'iu'),
  new RegExp(`^${verbs}(?!\\p{L}).*?(?<!\\p{L})${links}:? (.+)$`, 'isu'),
  new RegExp(`^[^()]+\\(${savings} (?:từ [^()]+? )?${links} ([^()]+)\\)\\.?$`, 'iu'),
  new RegExp(`^([^()]+)\\(${savings} \\d{1,3} ?(?:ngày|giờ)[^()]*\\)\\.?$`, 'iu'),
  new RegExp(
    `^([^()]+)\\((?:(?:${savings}|tăng) từ|trước(?: đây| kia)?(?: là)?|(?:quy định |mức |thời hạn )?(?:cũ|hiện hành)(?: là)?|thay (?:vì|cho)):? [^()]+\\)\\.?$`,
    'iu',
  ),
];
/** Signs and words between two values, with the place of the new one. */
const parting: readonly [RegExp, 0 | 1][] = [
  [/→|⇒|➔|[-=]>/u, 1],
  [/ thay (?:vì|cho) /iu, 0],
];
/** Words after which a value holds in some cases, or for some time only. */
const conditional =
  /(?<!\p{L})(?:nếu|trường hợp|đối với|khi nộp|nộp (?:hồ sơ )?trực tuyến|đến hết|(?<!kể )(?:từ|đến|trước|sau) ngày \d)(?!\p{L})|%/iu;

/** A time, a fee or how far a service is online; `thành phần hồ sơ` has the words, and is none. */
export const isValue =
  /^(?:mức )?(?:\d|không(?: thu)?\.?$|miễn)|^(?:dịch vụ công |dvc |trực tuyến )*(?:toàn trình|một phần|cung cấp thông tin)/iu;

/**
 * Returns the new value of words that tell it beside the former one, or beside what was saved: `05 ngày → 03 ngày`,
 * `giảm từ 200.000 đồng còn 150.000 đồng`, `03 ngày (giảm 02 ngày)`; undefined of any other words.
 */
export function newValueIn(text: string): string | undefined {
  const whole = text.trim().replace(/\s/gu, ' ');
  if (whole.length > 300 || conditional.test(whole)) return undefined;
  const parted = parting.map(([sign, at]) => [whole.split(sign), at] as const);
  const [sides, at = 0] = parted.find(([parts]) => parts.length === 2) ?? [];
  const found = sides?.[at] ?? forms.map((form) => form.exec(whole)?.[1]).find((one) => one !== undefined);
  const value = found?.trim().replace(/^[“"]|[”"]?[.;]?$/gu, '');
  return value !== undefined && isValue.test(value) ? value : undefined;
}
