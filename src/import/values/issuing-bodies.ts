import { nameKey } from '../../text/fold.ts';
import { ministryNames } from './ministries.ts';

/** Bodies that issue what procedures rest on, besides the ministries of today. */
const others = [
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Quốc hội',
  'Ủy ban Thường vụ Quốc hội',
  'Chủ tịch nước',
  'Hội đồng Bộ trưởng',
  'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
  'Tòa án nhân dân tối cao',
  'Viện kiểm sát nhân dân tối cao',
  'Viện trưởng Viện kiểm sát nhân dân tối cao',
  'Kiểm toán nhà nước',
  'Tổng Liên đoàn Lao động Việt Nam',
  'Ngân hàng Nhà nước',
  'Bảo hiểm xã hội',
  'Bộ Bưu chính, Viễn thông',
  'Bộ Công nghiệp',
  'Bộ Lao động, Thương binh và Xã hội',
  'Bộ Thủy sản',
  'Bộ Thương mại',
  'Bộ Văn hóa - Thông tin',
];
const known = new Set([...ministryNames, ...others].map(nameKey));

const office =
  /^(?:(?:quyền\s+)?bộ trưởng(?:,?\s+chủ nhiệm)?|thống đốc|tổng thanh tra|chủ nhiệm|tổng giám đốc|chánh án|giám đốc|chủ tịch)\s+(?=\p{L})/iu;
/** Councils and committees of a place: its name is all the words with capitals after its kind. */
const local =
  /^(?:(?:ban\s+)?thường trực\s+)?(?:ủy ban nhân dân|uỷ ban nhân dân|UBND|hội đồng nhân dân|HĐND)(?:\s+(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn)(?:(?:\s+[-–])?\s+\p{Lu}[\p{L}-]*){0,6})?/iu;

/** The longest names have this many words. */
const mostWords = 12;

/**
 * Returns the issuing body with which a text begins, its office included: `Bộ trưởng Bộ Khoa học và
 * Công nghệ`. It is looked up, never cut out of a sentence; undefined where it is none that is known.
 */
export function bodyAt(text: string): string | undefined {
  const head = office.exec(text)?.[0] ?? '';
  const name = bodyNameAt(text) ?? (head === '' ? undefined : bodyNameAt(text.slice(head.length)));
  if (name === undefined) return undefined;
  return text.startsWith(name) ? name : head + name;
}

function bodyNameAt(text: string): string | undefined {
  const place = localBodyAt(text);
  if (place !== undefined) return place;
  const ends = [...text.slice(0, 200).matchAll(/[^\s,;.()]+/gu)].slice(0, mostWords);
  const names = ends.map(({ 0: word, index }) => text.slice(0, index + word.length));
  return names.findLast(
    (name) => known.has(nameKey(name)) || known.has(nameKey(name.replace(/^Sở /u, 'Bộ '))),
  );
}

function localBodyAt(text: string): string | undefined {
  const found = local.exec(text)?.[0];
  if (found === undefined) return undefined;
  // The pattern does not mind case, so that the place ends here, where a word has no capital.
  const [kind = '', ...words] = found.split(
    /(?<=(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn))\s+/iu,
  );
  const place = words.join(' ').split(/\s+/u);
  const end = place.findIndex((word) => !/^(?:\p{Lu}|[-–]$)/u.test(word));
  return [kind, ...(end < 0 ? place : place.slice(0, end))].filter((word) => word !== '').join(' ');
}
