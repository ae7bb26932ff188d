import { cleanLines } from '../../text/normalize.ts';
import { keepOnce } from '../values/agencies.ts';
import { doubt, type Field, type Notes, noteCleaning, shorten } from '../values/notes.ts';
import { readLines, readPart } from '../values/values.ts';

/** Beginning of the page's own furniture: keywords, description, and the form for choosing an agency. */
const furniture = /Từ khóa(?=Không có thông tin|[^\n]{0,300}?Mô tả)|Chọn cơ quan thực hiện(?=Tỉnh)/u;
const describedAs = /^Từ khóa(.*?)Mô tả(.*?)(?:Chọn cơ quan thực hiện.*)?$/su;
/**
 * Each result closes with a code, run into the next one: `…Mã: KQ.G15.000075Giấy…`. Agencies made
 * up codes of every kind; one ends where a word with a capital begins.
 */
const resultCode =
  /(?<!\s)\s*Mã: ?(?:(?:\d{3}\.)*[A-Z]\d{2}-?KQ\d+|KQ[.-](?:[A-Z]\d{2}[.-])?\d+|(?:(?!\p{Lu}\p{Ll})[\p{L}\p{N}._/-])*)(?=$|[\s\p{L}+*-]|\d+[.)])/gu;

/** Cuts the portal page's own furniture off a text that was crawled together with it. */
export function cutFurniture(text: string, field: Field, notes: Notes): string {
  if (text === '') return text;
  const normal = text.normalize('NFC');
  const start = furniture.exec(normal)?.index;
  if (start === undefined) return text;
  const kept = normal.slice(0, start);
  noteCleaning(notes, field, 'page_furniture', { before: normal, after: kept });
  const [, keywords = '', description = ''] = describedAs.exec(cleanLines(normal.slice(start)).text) ?? [];
  for (const words of [keywords, description].flatMap((part) => readPart(part) ?? [])) {
    doubt(notes, field, 'text_without_place', { text: shorten(words) });
  }
  return kept;
}

/**
 * Reads the results (kết quả, NĐ 63/2010 Điều 8 khoản 2 điểm h), without the codes that the portal
 * shows after each.
 */
export function readResults(text: string, notes: Notes): string | string[] | undefined {
  const cleaned = readLines(cutFurniture(text, 'results', notes), 'results', notes);
  if (cleaned === undefined) return undefined;
  const results = keepOnce(cleaned.split(resultCode).flatMap((part) => readPart(part) ?? []));
  return results?.length === 1 ? results[0] : results;
}
