import { type Finding, type FindingContext, makeFindingOf, type Path } from './finding.ts';
import { type FoundRule, foundRules } from './found-rules.ts';
import type { RuleArgs } from './rule-args.ts';

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
