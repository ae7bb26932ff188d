import type { RuleText } from '../messages/messages.ts';
import type { RuleWords } from '../messages/rule-words.ts';
import type { Words } from '../messages/words.ts';
import type { Diagnostic, RuleId } from '../model/finding.ts';
import { citationLine, lawText } from '../model/law/texts.ts';
import { citationsOf, type RuleInfo, type ShownFile } from '../model/rule-info.ts';
import { graphemes, graphemeWidth, textWidth, visibleText, wrapText } from '../text/width.ts';
import { excerpt } from './findings/excerpt.ts';
import { citationText, isFromMemory } from './law.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';
import { fitLines } from './wrap.ts';
import { toJson } from './json.ts';

/** A rule with its page, and an example with what the rule finds in it. */
export interface RuleView {
  id: RuleId;
  info: RuleInfo;
  page: Pick<RuleText, 'title' | 'why'>;
  example: { bad: readonly ShownFile[]; good: readonly ShownFile[]; finding: Diagnostic } | undefined;
}

/** Words that a rule's page is written with. */
export interface PageWords {
  words: Words;
  rules: RuleWords;
}

type Tool = { name: string; version: string };

/** Shows all rules in a table. */
export function renderRules(
  views: readonly Omit<RuleView, 'example'>[],
  { words, rules }: PageWords,
  width: number,
  style: Style,
): string {
  const { rule, severity, title } = rules.labels;
  const rows = views.map(({ id, info, page }) => [id, words.findings.severities[info.severity], page.title]);
  const columns = [{ title: rule }, { title: severity }, { title, flexible: true }];
  const errors = views.filter(({ info }) => info.severity === 'error').length;
  const count = rules.count(views.length, errors, views.length - errors);
  return `${renderTable(columns, rows, width, style)}\n\n${fitLines([count], width)}\n`;
}

/** All rules for programs. */
export function rulesJson(views: readonly Omit<RuleView, 'example'>[], tool: Tool): string {
  return toJson({ schemaVersion: 1, tool, rules: views.map(summary) });
}

/** One rule for programs, with its example whole. */
export function ruleJson(view: RuleView, tool: Tool): string {
  const files = (shown: readonly ShownFile[]) => shown.map(({ path, text }) => ({ file: path, text }));
  const { example } = view;
  return toJson({
    schemaVersion: 1,
    tool,
    ...summary(view),
    why: view.page.why,
    bad: example ? { files: files(example.bad), diagnostic: example.finding } : null,
    good: example ? { files: files(example.good) } : null,
  });
}

function summary({ id, info, page }: Omit<RuleView, 'example'>) {
  return {
    rule: id,
    severity: info.severity,
    scope: info.scope,
    title: page.title,
    law: citationLine(citationsOf(info)) || null,
    texts: citationsOf(info).map(({ text, article }) => {
      const { name, title, from, to, certainty } = lawText(text);
      return { name, title, article: article ?? null, from: from ?? null, to: to ?? null, certainty };
    }),
    fromMemory: isFromMemory(info),
    canBeSet: !info.fixed,
  };
}

/** One rule for people. */
export function renderRule(view: RuleView, page: PageWords, width: number, style: Style): string {
  const { words, rules } = page;
  const { id, info } = view;
  const room = Math.min(width, 100);
  const severity = style[info.severity](words.findings.severities[info.severity]);
  const facts = factsOf(view, page).flatMap(([label, text]) => {
    const [first = '', ...rest] = wrapText(`${label}: ${text}`, room);
    return [`${style.strong(`${label}:`)}${first.slice(label.length + 1)}`, ...rest];
  });
  const lines = [
    `${style.strong(id)}  ${severity}`,
    ...wrapText(view.page.title, room).map(style.strong),
    '',
    ...wrapText(view.page.why, room),
    '',
    ...facts,
    ...(isFromMemory(info) ? ['', ...wrapText(rules.fromMemory, room)] : []),
    ...exampleLines(view, page, room, style),
  ];
  return `${lines.join('\n')}\n`;
}

function exampleLines({ example }: RuleView, page: PageWords, room: number, style: Style): string[] {
  const { labels } = page.rules;
  if (!example) return ['', ...wrapText(labels.noExample, room)];
  const { bad, good, finding } = example;
  const badly = bad.flatMap((file) => fileLines(file, room, style, markIn(file, finding)));
  const well = good.flatMap((file) => fileLines(file, room, style));
  const found = wrapText(findingText(finding, page), room - 2).map((line) => `  ${line}`);
  return [
    '',
    style.removed(labels.bad),
    ...badly,
    ...found,
    ...(well.length > 0 ? ['', style.added(labels.good), ...well] : []),
  ];
}

const markIn = ({ path }: ShownFile, { file, line }: Diagnostic): number | undefined =>
  path === file ? line : undefined;

/** A part of a file with line numbers, the marked line with a sign. */
function fileLines(file: ShownFile, room: number, style: Style, marked?: number): string[] {
  const lines = excerpt(file, marked);
  const digits = String(Math.max(...lines.map(({ number }) => number ?? 0))).length;
  const rows = lines.map(({ number, text }) => {
    const sign = number !== undefined && number === marked ? '>' : ' ';
    const gutter = `${sign} ${String(number ?? '').padStart(digits)} │`;
    return `  ${style.faint(gutter)} ${cutTo(visibleText(text), room - digits - 7)}`.trimEnd();
  });
  return lines.length === 0 ? [] : [`  ${style.faint(file.path)}`, ...rows];
}

/** A line cut where the screen ends. */
function cutTo(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let left = width - 1;
  const shown = graphemes(text).filter((grapheme) => {
    left -= graphemeWidth(grapheme.text);
    return left >= 0;
  });
  return `${shown.map((grapheme) => grapheme.text).join('')}…`;
}

/** Returns facts about a rule, as label and text. */
export function factsOf({ id, info }: RuleView, page: PageWords): [string, string][] {
  const { labels, scopes: names, fixed } = page.rules;
  return [
    [labels.scope, names[info.scope]],
    ...citationsOf(info).map((citation): [string, string] => [labels.law, citationText(citation, page)]),
    [labels.setting, info.fixed ? fixed : `catalog.yaml, rules: { ${id}: "off" }`],
  ];
}

/** Returns what the rule finds, and what to do about it. */
export function findingText({ severity, message, hint }: Diagnostic, { words }: PageWords): string {
  const said = `${words.findings.severities[severity]}: ${message}`;
  return hint === undefined ? said : `${said} ${words.findings.hint}: ${hint}`;
}
