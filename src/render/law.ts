import type { Words } from '../messages/words.ts';
import type { RuleWords } from '../messages/rule-words.ts';
import type { RuleId } from '../model/finding.ts';
import { type Citation, lawText, type LawText } from '../model/law/texts.ts';
import { citationsOf, type RuleInfo } from '../model/rule-info.ts';
import { toMarkdownTable } from './delimited.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';
import { wrap } from './wrap.ts';
import { toJson } from './json.ts';

/** A text of law with the rules that rest on it. */
export interface LawView {
  text: LawText;
  rules: readonly RuleId[];
}

export interface LawWords {
  words: Words;
  rules: RuleWords;
}

/** Tells whether a source in law of a rule was not read itself. */
export const isFromMemory = (info: RuleInfo): boolean =>
  citationsOf(info).some(({ text }) => lawText(text).certainty !== 'original');

/** Returns a citation with the time in which its text is in force: `NĐ 42/2022/NĐ-CP (15/8/2022 – 30/6/2026)`. */
export function citationText({ text: id, article }: Citation, words: LawWords): string {
  const text = lawText(id);
  const name = [text.name, article].filter(Boolean).join(', ');
  return `${name} (${forceOf(text, words)})`;
}

/** Returns the days between which a text is in force, as far as they are known. */
function forceOf({ from, to }: LawText, { words, rules }: LawWords): string {
  const { date } = words.writing;
  const { law } = rules;
  if (from !== undefined && to !== undefined) return `${date(from)} – ${date(to)}`;
  if (to !== undefined) return law.until(date(to));
  return from === undefined ? law.unknown : law.from(date(from));
}

/** Texts that are in force on a day, and those of which it is not known since when they are. */
interface LawViews {
  views: readonly LawView[];
  unsure: readonly LawView[];
}

/** The texts that rules rest on, in a table. */
export function renderLaw(
  { views, unsure }: LawViews,
  day: string | undefined,
  page: LawWords,
  width: number,
  style: Style,
): string {
  const { law } = page.rules;
  const columns = [
    { title: law.text, flexible: true },
    { title: law.force },
    { title: law.certainty },
    { title: law.rules, align: 'right' as const },
  ];
  const rows = views.map(({ text, rules }) => [
    `${text.name}: ${text.title}`,
    forceOf(text, page),
    law.certainties[text.certainty],
    page.words.writing.number(rules.length),
  ]);
  const title = day === undefined ? law.heading : law.on(page.words.writing.date(day));
  const doubt = unsure.map(({ text }) => text.name).join(', ');
  const parts = [
    style.strong(wrap(title, width)),
    ...(rows.length === 0 ? [] : [renderTable(columns, rows, width, style)]),
    ...(day === undefined || doubt === ''
      ? []
      : [wrap(law.unsure(page.words.writing.date(day), doubt), width)]),
    wrap(law.note, width),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The page of the texts, each with its rules. */
export function lawMarkdown(views: readonly LawView[], page: LawWords): string {
  const { law } = page.rules;
  const rows = views.map(({ text, rules }) => [
    [text.name, text.title].join(': '),
    [forceOf(text, page), text.endedBy && law.endedBy(text.endedBy)].filter(Boolean).join('; '),
    law.certainties[text.certainty],
    rules.join(', '),
  ]);
  const head = [law.text, law.force, law.certainty, law.rules];
  return `# ${law.heading}\n\n${law.introduction}\n\n${toMarkdownTable([head, ...rows])}\n\n${law.note}\n`;
}

/** The texts for programs. */
export function lawJson(
  { views, unsure }: LawViews,
  day: string | undefined,
  tool: { name: string; version: string },
): string {
  return toJson({
    schemaVersion: 1,
    tool,
    at: day ?? null,
    texts: [...views, ...unsure].map(({ text: { name, title, from, to, endedBy, certainty }, rules }) => ({
      name,
      title,
      from: from ?? null,
      to: to ?? null,
      endedBy: endedBy ?? null,
      certainty,
      rules,
    })),
  });
}
