import { showExample } from '../check/examples/shown.ts';
import { listedRules, type RuleWords } from '../messages/rule-words.ts';
import type { Language } from '../model/language.ts';
import { exitCodes } from '../model/failure.ts';
import type { RuleId } from '../model/finding.ts';
import { ruleTable } from '../check/rules/index.ts';
import { diagnose } from '../render/findings/diagnose.ts';
import { positionFindings } from '../check/positions.ts';
import { rulesMarkdown } from '../render/rules-markdown.ts';
import { renderRules, rulesJson, type RuleView } from '../render/rules.ts';
import type { Run, Shell } from '../cli/shell.ts';

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

/** Loads the words around rules in one language. */
export async function loadRuleWords(language: Language): Promise<RuleWords> {
  const loaded =
    language === 'vi'
      ? await import('../messages/vi/rule-pages.ts')
      : await import('../messages/en/rule-pages.ts');
  return loaded.ruleWords;
}

/** A rule with its page and its example, which is checked now. */
export function viewRule(id: RuleId, { words }: Shell): RuleView {
  const view = { id, info: ruleTable[id], page: words.rules[id] };
  const shown = showExample(id);
  if (!shown) return { ...view, example: undefined };
  const { bad, good, finding, texts } = shown;
  const [diagnostic] = diagnose(
    positionFindings([finding], (file) => texts.get(file)),
    words.rules,
  );
  return { ...view, example: diagnostic && { bad, good, finding: diagnostic } };
}
