import { readDocuments } from '../../import/annex/documents.ts';
import { Doubts } from '../../import/annex/notes.ts';
import { readFees } from '../../import/annex/rows/row-fees.ts';
import { readTimeLimit } from '../../import/annex/times.ts';
import { markUnits } from '../../import/values/time-words.ts';
import { parseCode } from '../../model/code.ts';
import { levelNamed, sortLevels } from '../../model/level.ts';
import type { Document, Level, ProcedureContent, TimeLimit } from '../../model/types.ts';

/** Reads a value typed at the terminal, as it would be read in an annex; undefined where it is none. */
export type ReadTyped<Value> = (text: string) => Value | undefined;

const nowhere = { table: 0, row: 0 };

/** Reads the documents that a sentence names: `Nghị định số 280/2025/NĐ-CP ngày 27/10/2025 của Chính phủ`. */
export const typedDocuments: ReadTyped<Document[]> = (text) => {
  const { documents } = readDocuments(text, 'by', undefined, new Doubts());
  return documents.length > 0 ? documents : undefined;
};

/** Reads a time limit; where its unit is typed without tone marks, `03 ngay lam viec`, as the one that is meant. */
export const typedTime: ReadTyped<TimeLimit> = (text) => {
  const read = (typed: string): TimeLimit | undefined => readTimeLimit(typed, '', nowhere, new Doubts());
  const limit = read(markUnits(text));
  return limit?.value === undefined ? read(text) : limit;
};

export const typedFees: ReadTyped<NonNullable<ProcedureContent['fees']>> = (text) =>
  readFees(text, '', nowhere, new Doubts());

export const typedText: ReadTyped<string> = (text) => text || undefined;

/** Reads names between semicolons. */
export const typedNames: ReadTyped<string[]> = (text) => {
  const names = text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
  return names.length > 0 ? names : undefined;
};

/** Reads levels between commas: `tỉnh, xã`. */
export const typedLevels: ReadTyped<Level[]> = (text) => {
  const levels = text
    .split(/[,;]/u)
    .filter((word) => word.trim() !== '')
    .map(levelNamed);
  const known = levels.flatMap((level) => level ?? []);
  return known.length > 0 && known.length === levels.length ? sortLevels(known) : undefined;
};

/** Reads a national code, in any of its forms. */
export const typedCode: ReadTyped<string> = (text) => parseCode(text)?.national;

/** Reads a count that is not nought. */
export const typedCount: ReadTyped<number> = (text) =>
  /^[1-9]\d{0,2}$/u.test(text) ? Number(text) : undefined;
