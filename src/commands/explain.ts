import { exitCodes, Failure } from '../model/failure.ts';
import { listedRules } from '../messages/rule-words.ts';
import { ruleMarkdown } from '../render/rules-markdown.ts';
import { renderRule, ruleJson } from '../render/rules.ts';
import { nearest } from '../text/distance.ts';
import { loadRuleWords, viewRule } from './common/rule-views.ts';
import type { Run } from '../cli/shell.ts';

/** `explain`: what a rule demands and why, its source in law, and an example that breaks it and one that does not. */
export const run: Run = async (shell) => {
  const { words, width, style, tool } = shell;
  const [rule = ''] = shell.args;
  const ruleIds = listedRules(words.rules);
  const id = ruleIds.find((known) => known === rule);
  if (!id) throw new Failure('unknown-rule', { rule, near: nearest(rule, ruleIds) });
  const page = { words, rules: await loadRuleWords(words.language) };
  const view = viewRule(id, shell);
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderRule(view, page, width, style),
      json: () => ruleJson(view, tool),
      markdown: () => ruleMarkdown(view, page),
    },
  };
};
