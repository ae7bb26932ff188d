import type { Finding, Path, Place, RuleId, Severity } from './finding.ts';
import { type FoundRule, foundRules } from './found-rules.ts';
import type { RuleArgs } from './rule-args.ts';

export interface FindingContext {
  part?: Place['part'];
  range?: Place['range'];
  procedure?: string | undefined;
  decision?: string | undefined;
  related?: readonly Place[];
}

/** Makes the finding of a rule that is found on the way, with the rule's own severity. */
export function makeFinding<Rule extends FoundRule>(
  rule: Rule,
  file: string,
  path: Path,
  args: RuleArgs[Rule],
  context: FindingContext = {},
): Finding {
  return makeFindingOf(rule, foundRules[rule].severity, file, path, args, context);
}

/** Makes the finding of a rule at a path of a file. */
export function makeFindingOf<Rule extends RuleId>(
  rule: Rule,
  severity: Severity,
  file: string,
  path: Path,
  args: RuleArgs[Rule],
  context: FindingContext = {},
): Finding {
  const present = Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
  return { rule, severity, file, path, args, ...present } as Finding;
}
