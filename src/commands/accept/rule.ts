import { canAccept } from '../../check/accepted.ts';
import { ruleTable } from '../../check/rules/index.ts';
import type { Shell } from '../../cli/shell.ts';
import { listedRules } from '../../messages/rule-words.ts';
import { Failure } from '../../model/failure.ts';
import type { RuleId } from '../../model/finding.ts';
import { nearest } from '../../text/distance.ts';

/**
 * Returns the rule that was named, whose findings can be accepted.
 *
 * @throws Failure `unknown-rule` or `cannot-accept`
 */
export function knownRule({ args, words }: Shell): RuleId {
  const [rule = ''] = args;
  const ruleIds = listedRules(words.rules);
  const id = ruleIds.find((known) => known === rule);
  if (!id) throw new Failure('unknown-rule', { rule, near: nearest(rule, ruleIds) });
  if (!canAccept(id)) throw new Failure('cannot-accept', { rule, fixed: ruleTable[id].fixed === true });
  return id;
}
