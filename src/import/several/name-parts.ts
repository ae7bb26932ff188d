import { isBareAction, namesNoMovement } from '../annex/movements.ts';
import { looksLikeLevels } from '../lists/cells.ts';

/** A procedure's name, and the sector that stands with it in its cell. */
interface NameParts {
  name: string;
  sector?: string;
  /** True where no word says that it is a sector's name: brackets before the name do. */
  isByPlace?: true;
}

const mayHold = /lĩnh vực|^[[(]/iu;
/** `Cấp thẻ (Lĩnh vực: Dược)`, `Cấp thẻ - Lĩnh vực Dược`; `(Lĩnh vực Dược) Cấp thẻ`, `Lĩnh vực Dược: Cấp thẻ`. */
const behind =
  /^(.{5,}?)(?:\s*[[(](?:thuộc )?lĩnh vực\s*:?\s+([^()[\]:;]{2,100})[\])][.;]?|\s[-–]\s(?:thuộc )?lĩnh vực\s*:?\s+([^()[\]:;]{2,100}))$/isu;
const before =
  /^[[(]?(?:thuộc )?lĩnh vực\s*:?\s+([^()[\]:;]{2,100}?)(?:\s*[\])]\s*[-–:.]?\s*|\s*:\s+)(?=\S)(.{5,})$/isu;
const bracketed = /^(?:\[([^[\]]{2,80})\]|\(([^()]{2,80})\))\s*[-–:.]?\s*(\p{Lu}.{4,})$/su;

/** Parts a procedure's name from its sector, in brackets before or behind it, or before a colon. */
export function partsOfName(name: string): NameParts {
  if (!mayHold.test(name)) return { name };
  const [, own, bracketedLast, last = bracketedLast] = behind.exec(name) ?? [];
  if (own !== undefined && last !== undefined) return { name: own, sector: last.trim() };
  const [, first, rest] = before.exec(name) ?? [];
  if (first !== undefined && rest !== undefined) return { name: rest, sector: first.trim() };
  const [, square, round, others] = bracketed.exec(name) ?? [];
  const within = (square ?? round ?? '').trim();
  if (others === undefined || !isSector(within)) return { name };
  return { name: others, sector: within, isByPlace: true };
}

/** Tells words in brackets that may be a sector's name: neither a movement's, nor levels. */
const isSector = (text: string): boolean =>
  /^\p{Lu}[^\d*;:]+$/u.test(text) &&
  !/tthc|thủ tục/iu.test(text) &&
  !looksLikeLevels(text) &&
  !isBareAction(text) &&
  !namesNoMovement(text);
