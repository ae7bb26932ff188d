import type { Run } from '../cli/shell.ts';
import { ruleTable } from '../check/rules/index.ts';
import { listedRules } from '../messages/rule-words.ts';
import { exitCodes } from '../model/failure.ts';
import { isInForce, type LawId, lawText, lawTexts } from '../model/law/texts.ts';
import { citationsOf } from '../model/rule-info.ts';
import { lawJson, lawMarkdown, renderLaw } from '../render/law.ts';
import { loadRuleWords } from './common/rule-views.ts';

/** `law`: the texts on which the rules rest, since when they are in force, and how sure that is. */
export const run: Run<{ at: string | undefined }> = async (shell) => {
  const { words, width, style, tool, options } = shell;
  const page = { words, rules: await loadRuleWords(words.language) };
  const ids = listedRules(words.rules);
  const all = (Object.keys(lawTexts) as LawId[]).map((id) => ({
    text: lawText(id),
    rules: ids.filter((rule) => citationsOf(ruleTable[rule]).some((citation) => citation.text === id)),
  }));
  const { at } = options;
  const views = at === undefined ? all : all.filter(({ text }) => isInForce(text, at) === true);
  const unsure = at === undefined ? [] : all.filter(({ text }) => isInForce(text, at) === undefined);
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderLaw({ views, unsure }, at, page, width, style),
      json: () => lawJson({ views, unsure }, at, tool),
      markdown: () => lawMarkdown(views, page),
    },
  };
};
