import { listedRules } from '../messages/rule-words.ts';
import { exitCodes } from '../model/failure.ts';
import { ruleTable } from '../check/rules/index.ts';
import { rulesMarkdown } from '../render/rules-markdown.ts';
import { renderRules, rulesJson } from '../render/rules.ts';
import type { Run } from '../cli/shell.ts';
import { loadRuleWords, viewRule } from './common/rule-views.ts';

/** `rules`: all rules, from the table that runs; as Markdown the page with their examples. */
export const run: Run = async (shell) => {
  const { words, width, style, tool } = shell;
  const page = { words, rules: await loadRuleWords(words.language) };
  const ruleIds = listedRules(words.rules);
  const summaries = ruleIds.map((id) => ({ id, info: ruleTable[id], page: words.rules[id] }));
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderRules(summaries, page, width, style),
      json: () => rulesJson(summaries, tool),
      markdown: () =>
        rulesMarkdown(
          ruleIds.map((id) => viewRule(id, shell)),
          page,
        ),
    },
  };
};
