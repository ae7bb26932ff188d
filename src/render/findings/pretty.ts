import type { Diagnostic } from '../../model/finding.ts';
import { visibleText, wrapText } from '../../text/width.ts';
import { codeFrame } from './frame.ts';
import { gravestFirst, ofSeverity } from './group.ts';
import { placeText } from './record.ts';
import type { FindingsFormat, FindingsReport } from './types.ts';
import { groupBy } from '../../model/sequence.ts';

/** As many findings as this are all shown in full; of more, each rule shows some, so that a screen holds them. */
const few = 6;
/** Findings shown in full with their lines of the file, of one rule and in all; and, after those, on one line each. */
const shares = {
  error: { ofRule: 2, inAll: 6, brief: 8 },
  warning: { ofRule: 1, inAll: 3, brief: 2 },
  /** Warnings beside errors: the errors are what stops the work. */
  warningAside: { ofRule: 0, inAll: 0, brief: 1 },
} as const;
/** Sentences longer than this are hard to read, however wide the terminal is. */
const widestSentence = 100;
const narrowest = 24;

/**
 * Findings for people: rule by rule, each with its sentence, place, lines of the file and hint; the errors after
 * the warnings, where the eye is when all has been printed.
 */
export const pretty: FindingsFormat = (report) => {
  const { diagnostics } = report;
  const errors = ofSeverity(diagnostics, 'error');
  const warnings = ofSeverity(diagnostics, 'warning');
  const isCut = diagnostics.length > few;
  const blocks = isCut
    ? [
        ...rulesOf(report, warnings, errors.length > 0 ? shares.warningAside : shares.warning),
        ...rulesOf(report, errors, shares.error),
      ]
    : [...warnings, ...errors].map((one) => findingLines(report, one));
  return `${[...blocks, advice(report, isCut), closing(report)]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
};

/** Shows of each rule as many findings as are its share, and says how many it has besides. */
function rulesOf(
  report: FindingsReport,
  diagnostics: readonly Diagnostic[],
  { ofRule, inAll, brief }: { ofRule: number; inAll: number; brief: number },
): string[][] {
  let room: number = inAll;
  return [...groupBy(diagnostics, ({ rule }) => rule).values()].flatMap((group) => {
    const whole = group.slice(0, Math.min(ofRule, room));
    const others = group.slice(whole.length);
    // A single one that is left takes no more room than the sentence that tells of it.
    const listed = others.length === brief + 1 ? others : others.slice(0, brief);
    room -= whole.length;
    const left = others.length - listed.length;
    return [
      ...whole.map((one) => findingLines(report, one)),
      [
        ...listed.flatMap((one, at) => briefLines(report, one, at === 0 && whole.length === 0)),
        ...(left === 0 || !group[0] ? [] : [report.words.more(left, group[0].severity)]),
      ],
    ];
  });
}

/** A finding without its lines of the file; the first of a rule leads with its sentence and the rule's name. */
function briefLines(report: FindingsReport, diagnostic: Diagnostic, isFirst: boolean): string[] {
  const place = visibleText(placeText(diagnostic));
  if (isFirst) return [...leadLines(report, diagnostic), report.style.faint(place)];
  const [first = '', ...rest] = wrapText(`${place}: ${diagnostic.message}`, sentenceWidth(report) - 2);
  return [first, ...indent(rest)];
}

/** The severity, the sentence and the rule of a finding. */
function leadLines(report: FindingsReport, { severity, message, rule }: Diagnostic): string[] {
  const { style, words } = report;
  const label = `${words.severities[severity]}:`;
  const lead = labelled(report, label, `${message} [${rule}]`, style[severity]);
  const last = lead.pop() ?? '';
  return [...lead, `${last.slice(0, -rule.length - 2)}${style.faint(`[${rule}]`)}`];
}

function findingLines(report: FindingsReport, diagnostic: Diagnostic): string[] {
  const { style, words } = report;
  const { severity, hint, related = [] } = diagnostic;
  const options = { width: room(report), gutter: style.faint, mark: style[severity] };
  const lines = isMissing(diagnostic) ? [] : (report.source(diagnostic.file)?.split(/\r?\n/u) ?? []);
  const frame = codeFrame(lines, diagnostic, options);
  return [
    ...leadLines(report, diagnostic),
    style.faint(visibleText(placeText(diagnostic))),
    ...frame,
    ...(hint === undefined ? [] : labelled(report, `${words.hint}:`, hint, style.strong)),
    ...related.map((place) => `${words.related}: ${visibleText(placeText(place))}`),
  ];
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

function advice(report: FindingsReport, isCut: boolean): string[] {
  const { words, tool, style, all } = report;
  const [gravest] = gravestFirst(report.diagnostics);
  return gravest
    ? [
        ...(isCut ? sentence(report, words.seeAll(all), style.faint) : []),
        ...sentence(report, words.explain(`${tool.name} explain ${gravest.rule}`), style.faint),
      ]
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
const room = ({ width }: FindingsReport): number => Math.max(narrowest, width);
const sentenceWidth = (report: FindingsReport): number => Math.min(room(report), widestSentence);
