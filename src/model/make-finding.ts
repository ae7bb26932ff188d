import type { Finding, Path, Place, RuleId } from './finding.ts';
import type { RuleArgs } from './rule-args.ts';
import { severityOf } from './severity.ts';

export interface FindingContext {
  part?: Place['part'];
  range?: Place['range'];
  procedure?: string | undefined;
  decision?: string | undefined;
  related?: readonly Place[];
}

/** A finding of a rule at a path of a file, with the rule's own severity. */
export function makeFinding<Rule extends RuleId>(
  rule: Rule,
  file: string,
  path: Path,
  args: RuleArgs[Rule],
  context: FindingContext = {},
): Finding {
  const present = Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
  return { rule, severity: severityOf(rule), file, path, args, ...present } as Finding;
}
