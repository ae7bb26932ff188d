import type { Diagnostic } from '../model/finding.ts';
import { scopes, type ShownFile } from '../model/rule-info.ts';
import { escapeMarkdown } from '../text/escape.ts';
import { visibleText } from '../text/width.ts';
import { toMarkdownTable } from './delimited.ts';
import { excerpt } from './findings/excerpt.ts';
import { isFromMemory } from './law.ts';
import { capitalize } from '../text/capitals.ts';
import { factsOf, findingText, type PageWords, type RuleView } from './rules.ts';

/** The page of all rules: a table of them, then each with its example, by how much of the catalog it looks at. */
export function rulesMarkdown(views: readonly RuleView[], page: PageWords): string {
  const { heading, introduction, scopes: names } = page.rules;
  const sections = scopes.flatMap((scope) => [
    `## ${capitalize(names[scope])}`,
    ...views
      .filter(({ info }) => info.scope === scope)
      .map((view) => ruleMarkdown(view, page, '###').trimEnd()),
  ]);
  return `${[`# ${heading}`, ...introduction, contents(views, page), ...sections].join('\n\n')}\n`;
}

function contents(views: readonly RuleView[], { words, rules }: PageWords): string {
  const { rule, severity, title } = rules.labels;
  const rows = views.map(({ id, info, page }) => [id, words.findings.severities[info.severity], page.title]);
  return toMarkdownTable([[rule, severity, title], ...rows]);
}

/** The page of one rule. */
export function ruleMarkdown(view: RuleView, page: PageWords, level = '#'): string {
  const { words, rules } = page;
  const { id, info, example } = view;
  const severity = words.findings.severities[info.severity];
  const facts = factsOf(view, page).map(([label, text]) => `- ${label}: ${escapeMarkdown(text)}`);
  const blocks = [
    `${level} ${id}`,
    `**${severity}: ${escapeMarkdown(view.page.title)}.** ${escapeMarkdown(view.page.why)}`,
    facts.join('\n'),
    ...(isFromMemory(info) ? [`*${rules.fromMemory}*`] : []),
    ...(example ? exampleBlocks(example, page) : [rules.labels.noExample]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function exampleBlocks({ bad, good, finding }: NonNullable<RuleView['example']>, page: PageWords): string[] {
  const { labels } = page.rules;
  return [
    ...bad.flatMap((file) => fileBlock(file, labels.bad, finding)),
    `> ${escapeMarkdown(findingText(finding, page))}`,
    ...good.flatMap((file) => fileBlock(file, labels.good)),
  ];
}

function fileBlock(file: ShownFile, label: string, finding?: Diagnostic): string[] {
  const lines = excerpt(file, finding?.file === file.path ? finding.line : undefined);
  if (lines.length === 0) return [];
  const text = lines.map((line) => visibleText(line.text).trimEnd()).join('\n');
  return [`${label}, \`${file.path}\`:`, `\`\`\`yaml\n${text}\n\`\`\``];
}
