import type { Diagnostic } from '../../model/finding.ts';
import { visibleText, wrapText } from '../../text/width.ts';
import { codeFrame } from './frame.ts';
import { groupDiagnostics } from './group.ts';
import { placeText } from './record.ts';
import type { FindingsFormat, FindingsReport } from './types.ts';

/** A rule with more findings than this is repeating itself, so that only so many of it are shown. */
const repeats = { error: { most: 50, shown: 10 }, warning: { most: 10, shown: 3 } } as const;
/** Sentences longer than this are hard to read, however wide the terminal is. */
const widestSentence = 100;
const narrowest = 24;

/** Findings for people: by file, each with its sentence, place, lines of the file and hint. */
export const pretty: FindingsFormat = (report) => {
  const { shown, left } = cutRepeated(report.diagnostics);
  const files = [...groupDiagnostics(shown, ({ file }) => file)].map(([file, found]) =>
    fileBlock(report, file, found),
  );
  const more = left.flatMap(([first, count]) => moreLines(report, first, count));
  return `${[...files, more, advice(report), closing(report)]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
};

/** The findings to show, and for each rule that repeats itself its first finding and how many are left out. */
function cutRepeated(diagnostics: readonly Diagnostic[]): {
  shown: Diagnostic[];
  left: [Diagnostic, number][];
} {
  const groups = [...groupDiagnostics(diagnostics, ({ severity, rule }) => `${severity} ${rule}`).values()];
  const repeated = groups.flatMap((group) => {
    const [first] = group;
    const { most, shown } = repeats[first?.severity ?? 'error'];
    return first && group.length > most ? [{ first, hidden: group.slice(shown) }] : [];
  });
  const hidden = new Set(repeated.flatMap((group) => group.hidden));
  return {
    shown: diagnostics.filter((diagnostic) => !hidden.has(diagnostic)),
    left: repeated.map(({ first, hidden }): [Diagnostic, number] => [first, hidden.length]),
  };
}

function fileBlock(report: FindingsReport, file: string, diagnostics: readonly Diagnostic[]): string[] {
  const lines = report.source(file)?.split(/\r?\n/u) ?? [];
  const findings = diagnostics.flatMap((diagnostic) => ['', ...findingLines(report, diagnostic, lines)]);
  return [report.style.strong(visibleText(file)), ...findings];
}

function findingLines(report: FindingsReport, diagnostic: Diagnostic, lines: readonly string[]): string[] {
  const { style, words } = report;
  const { severity, rule, message, hint, related = [] } = diagnostic;
  const options = { width: room(report), gutter: style.faint, mark: style[severity] };
  const frame = isMissing(diagnostic) ? [] : codeFrame(lines, diagnostic, options);
  const label = `${words.severities[severity]}:`;
  const lead = labelled(report, label, `${message} [${rule}]`, style[severity]);
  const last = lead.pop() ?? '';
  return indent([
    ...lead,
    `${last.slice(0, -rule.length - 2)}${style.faint(`[${rule}]`)}`,
    style.faint(visibleText(placeText(diagnostic))),
    ...frame,
    ...(hint === undefined ? [] : labelled(report, `${words.hint}:`, hint, style.strong)),
    ...related.map((place) => `${words.related}: ${visibleText(placeText(place))}`),
  ]);
}

/** Tells whether a finding is about what should be there and is not: no line shows it. */
const isMissing = ({ rule, line, column, endLine, endColumn }: Diagnostic): boolean =>
  line === endLine && column === endColumn && !/^(?:yaml|source|file)\//.test(rule);

/** A sentence after a label, wrapped. */
function labelled(
  report: FindingsReport,
  label: string,
  text: string,
  paint: (text: string) => string,
): string[] {
  const [first = '', ...rest] = wrapText(`${label} ${text}`, sentenceWidth(report));
  return [`${paint(label)}${first.slice(label.length)}`, ...rest];
}

function moreLines(report: FindingsReport, { severity, rule }: Diagnostic, count: number): string[] {
  return sentence(
    report,
    report.words.more(count, severity, rule, '--format concise'),
    report.style[severity],
  );
}

function advice(report: FindingsReport): string[] {
  const [first] = report.diagnostics;
  return first
    ? sentence(report, report.words.explain(`${report.tool.name} explain ${first.rule}`), report.style.faint)
    : [];
}

function closing(report: FindingsReport): string[] {
  const { summary, style, words } = report;
  const paint = summary.errors > 0 ? style.error : summary.warnings > 0 ? style.warning : style.good;
  return sentence(report, words.summary(summary), paint);
}

/** A sentence of its own, wrapped, in one colour. */
function sentence(report: FindingsReport, text: string, paint: (text: string) => string): string[] {
  return wrapText(text, sentenceWidth(report)).map((line) => paint(line));
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
const room = ({ width }: FindingsReport): number => Math.max(narrowest, width) - 2;
const sentenceWidth = (report: FindingsReport): number => Math.min(room(report), widestSentence);
