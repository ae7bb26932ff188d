import { parseCode } from '../../model/code.ts';
import type { RuleArgs } from '../../model/rule-args.ts';
import type { SmallFiles } from '../../yaml/catalog-files.ts';

/**
 * Returns the arguments of `code/foreign-suffix` for a code with another publisher's suffix; undefined for
 * any other.
 */
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
