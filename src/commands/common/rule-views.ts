import { showExample } from '../../check/examples/shown.ts';
import { positionFindings } from '../../check/positions.ts';
import { ruleTable } from '../../check/rules/index.ts';
import type { Words } from '../../messages/words.ts';
import type { RuleWords } from '../../messages/rule-words.ts';
import type { RuleId } from '../../model/finding.ts';
import type { Language } from '../../model/types.ts';
import { diagnose } from '../../render/findings/diagnose.ts';
import type { RuleView } from '../../render/rules.ts';

/** Loads the words around rules in one language. */
export async function loadRuleWords(language: Language): Promise<RuleWords> {
  const loaded =
    language === 'vi'
      ? await import('../../messages/vi/rule-pages.ts')
      : await import('../../messages/en/rule-pages.ts');
  return loaded.ruleWords;
}

/** A rule with its page and its example, which is checked now. */
export function viewRule(id: RuleId, { words }: { words: Words }): RuleView {
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
