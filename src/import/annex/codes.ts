import { nationalCode } from '../../model/code.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { anyCode, mendCode, nationalCodeText, ownOrNationalCode } from '../values/codes.ts';
import { doubt, shorten } from '../values/notes.ts';
import type { AnnexColumn } from './columns.ts';
import type { AnnexOrigin, Doubts } from './notes.ts';

/** Words before a code: `Mã TTHC`, `Mã số trên CSDLQG:`, `Số hồ sơ`. */
const codeLabel = String.raw`(?<!\p{L})(?:mã|ms|số(?= hồ sơ))(?: ?(?:số|hồ sơ|TTHC|thủ tục|hành chính|trên|tại|của|theo|CSDLQG|CSDL|cơ sở dữ liệu|quốc gia|cổng|DVCQG|DVC|dịch vụ công|về|là)){0,8}\s*:?\s*`;
const codeInName = new RegExp(
  String.raw`[.,;]?\s?[-–([]{0,3}\s?(?:${codeLabel})?(${nationalCodeText})\s*[-–)\]:.]*\s*`,
  'giu',
);
const saysNoCode = /^(?:khong|chua|dang|-|–|—|\.|x|mới|moi)/u;

type Texts = Partial<Record<AnnexColumn, string>>;

/** Moves codes that stand in cells of other columns into their own: below the row's number, beside the new name. */
export function placeCodes(texts: Texts): Texts {
  const { order, code, oldCode, newCode, newName } = texts;
  const placed: Texts = { ...texts };
  if (code === undefined && oldCode === undefined && order?.match(ownOrNationalCode)) {
    placed.code = order.match(ownOrNationalCode)?.join('\n') ?? '';
    placed.order = order
      .replace(ownOrNationalCode, ' ')
      .replace(/\(\s*\)/gu, ' ')
      .trim();
  }
  const within = newCode === undefined ? codeWithin(newName ?? '') : undefined;
  if (within) Object.assign(placed, { newCode: within.code, newName: within.rest });
  return placed;
}

/** Returns the one code that a name holds, and the name without it. */
export function codeWithin(name: string): { code: string; rest: string } | undefined {
  const [within, ...others] = [...name.matchAll(codeInName)];
  if (!within?.[1] || others.length > 0) return undefined;
  const rest = cleanLine(name.replace(within[0], ' ')).text.replace(/^[.,;:]+\s*/u, '');
  return { code: within[1], rest };
}

/** Words that name no procedure by themselves. */
const noName = /^(?:thu tuc(?: hanh chinh)?|tthc)?(?: ?\([^()]*\))?$/u;

/** Returns a name without its own code, where another column has that too, and a name is left. */
export function withoutOwnCode(name: string, code: string): string {
  if (!anyCode.test(name)) return name;
  const within = codeWithin(name);
  return within && !noName.test(foldText(within.rest)) && nationalCode(within.code) === nationalCode(code)
    ? within.rest
    : name;
}

/** Returns the code that a text is and nothing else, with a label or in brackets: `(Mã TTHC: 1.000100)`. */
export function codeAlone(text: string): string | undefined {
  const within = codeWithin(text);
  return within?.rest === '' ? within.code : undefined;
}

/** Returns the codes of a row, from their column or, where the list has none, from within the name. */
export function readCodes(
  text: string | undefined,
  name: string,
  origin: AnnexOrigin,
  doubts: Doubts,
): { codes: string[]; rest: string } {
  const joined = (text ?? '').replace(/(?<!\s)\s*\.\s*/gu, '.');
  const codes = onceEach(
    joined.match(ownOrNationalCode) ?? joined.replace(/\s+/gu, '').match(ownOrNationalCode) ?? [],
  );
  if (codes.length > 1) doubts.add(origin, 'code', 'codes_several', { codes });
  if (codes.length > 0) return { codes, rest: withoutOwnCode(name, codes[0] ?? '') };
  if (text !== undefined && /\p{Nd}/u.test(text) && !saysNoCode.test(foldText(text))) {
    const mended = mendCode(cleanLine(text).text);
    if (mended !== undefined) {
      doubts.taking(origin, (notes) =>
        doubt(notes, 'code', 'code_mended', { text: shorten(cleanLine(text).text, 60), code: mended }),
      );
      return { codes: [mended], rest: name };
    }
    doubts.add(origin, 'code', 'code_not_read', { text: shorten(cleanLine(text).text, 100) });
    return { codes, rest: name };
  }
  const within = codeWithin(name);
  return within ? { codes: [within.code], rest: within.rest } : { codes, rest: name };
}

/** Returns codes without those that name a procedure again in another length: `1.000300` and `1.000300.000.00.00.H55`. */
function onceEach(codes: readonly string[]): string[] {
  const nationals = codes.map(nationalCode);
  return codes.filter((_, index) => nationals.indexOf(nationals[index] ?? '') === index);
}

/** A note that begins with what a new procedure takes the place of; `thay thế bằng` says it of an old one. */
const replaces =
  /^[^\p{L}]*(?:(?:thủ tục(?: hành chính)?|tthc) (?:này|mới) )?(?:để )?thay thế(?: cho)?\s(?!bằng|bởi|theo|tại)/iu;

/**
 * Returns the procedures that a note says are replaced by its row's: `Thay thế thủ tục “…” (mã 1.000123)`.
 *
 * @param own the codes of the row itself
 */
export function replacedInNote(
  note: string,
  own: readonly string[],
): { codes: string[]; name: string } | undefined {
  if (!replaces.test(note)) return undefined;
  const mine = new Set(own.map(nationalCode));
  const codes = onceEach(note.match(ownOrNationalCode) ?? []).filter((code) => !mine.has(nationalCode(code)));
  if (codes.length === 0) return undefined;
  const [name = ''] = codes.length === 1 ? (/(?<=[“"])[^“”"]{4,600}(?=[”"])/u.exec(note) ?? []) : [];
  return { codes, name: cleanLine(name).text };
}

/** Words that name what takes the place of a row's procedure: `Được thay thế bằng TTHC 1.000123`, `Thay bởi mã …`. */
const replacedBy = /(?:^|[^\p{L}])thay(?: thế)?\s(?:bởi|bằng)\s[^;\n]*/iu;

/** Returns the codes of the procedures that a note says take the place of its row's. */
export function successorsInNote(note: string, own: readonly string[]): string[] {
  const [words = ''] = replacedBy.exec(note) ?? [];
  const mine = new Set(own.map(nationalCode));
  return onceEach(words.match(ownOrNationalCode) ?? []).filter((code) => !mine.has(nationalCode(code)));
}
