import { parseCode } from '../../model/code.ts';
import type { RuleArgs } from '../../model/rule-args.ts';
import type { SmallFiles } from '../../yaml/catalog-files.ts';

/** Finds what is wrong with a code that carries another publisher's suffix; undefined where it does not. */
export function foreignSuffix(
  code: string | undefined,
  { info }: SmallFiles,
): RuleArgs['code/foreign-suffix'] | undefined {
  const publisher = code === undefined ? undefined : parseCode(code)?.publisher;
  const own = info?.value.publisher;
  if (code === undefined || !publisher || !own) return undefined;
  if (publisher === own.code || own.formerCodes?.includes(publisher)) return undefined;
  return { code, publisher, expected: own.code };
}
