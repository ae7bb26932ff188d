import { parseCode } from '../../model/code.ts';
import { anyCode } from '../values/codes.ts';
import { isRest } from '../values/continued.ts';

const bullet = /^(?:[-–+*•]\s*|\d{1,2}[.)]\s+)/u;

/** Returns the lines of a cell that hold anything, without bullets, numbers and signs at their ends. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(bullet, '').replace(/[;,]$/u, '').trim())
    .filter((line) => line !== '');
}

/** Returns the codes of a cell that holds several and nothing else. */
export function codesIn(text: string): string[] | undefined {
  if (text.length < 17) return undefined;
  const codes = text.split(/[\n;,]/u).flatMap(linesOf);
  return codes.length > 1 && codes.every((code) => parseCode(code)) ? codes : undefined;
}

/** Returns the names of several procedures in one cell, a line each; undefined where there are more lines or fewer. */
export function namesIn(text: string, count: number): string[] | undefined {
  const names = linesOf(text);
  const areWhole = names.every((name, at) => at === 0 || !isRest(names[at - 1] ?? '', name));
  return names.length === count && areWhole && areAlike(names) ? names : undefined;
}

/** Tells whether each line has a code beside its name or none has: a code alone is that of the name in another line. */
function areAlike(names: readonly string[]): boolean {
  const coded = names.filter((name) => anyCode.test(name));
  return coded.length === 0 || (coded.length === names.length && !coded.some((name) => parseCode(name)));
}
