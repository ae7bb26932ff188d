import type { Diagnostic } from '../../model/finding.ts';
import { escapeXml } from '../../text/escape.ts';
import { ofSeverity } from './group.ts';
import { fullMessage, placeText } from './record.ts';
import type { FindingsFormat, FindingsReport } from './types.ts';
import { groupBy } from '../../model/sequence.ts';

/**
 * JUnit XML: a suite for each file, a case for each finding. Errors are failures, warnings are skipped: neither has
 * passed. Where nothing was found there is one case, which passes.
 */
export const junit: FindingsFormat = (report) => {
  const { diagnostics, tool } = report;
  const suites = [...groupBy(diagnostics, ({ file }) => file)].map(([file, found]) => suite(file, found));
  const content = suites.length > 0 ? suites.flat() : passed(report);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: tool.name, ...totals(diagnostics) })}>`,
    ...content,
    '</testsuites>',
    '',
  ].join('\n');
};

function totals(diagnostics: readonly Diagnostic[]) {
  return {
    tests: Math.max(1, diagnostics.length),
    failures: ofSeverity(diagnostics, 'error').length,
    errors: 0,
    skipped: ofSeverity(diagnostics, 'warning').length,
  };
}

function suite(file: string, diagnostics: readonly Diagnostic[]): string[] {
  const head = attributes({ name: file, ...totals(diagnostics) });
  return [`  <testsuite${head}>`, ...diagnostics.flatMap(testcase), '  </testsuite>'];
}

function testcase(diagnostic: Diagnostic): string[] {
  const { rule, file, line, column, severity, message } = diagnostic;
  const head = attributes({ name: `${rule} ${line}:${column}`, classname: file, file, line });
  const text = escapeText(details(diagnostic));
  const content =
    severity === 'error'
      ? `<failure${attributes({ message, type: rule })}>${text}</failure>`
      : `<skipped${attributes({ message })}>${text}</skipped>`;
  return [`    <testcase${head}>`, `      ${content}`, '    </testcase>'];
}

function details(diagnostic: Diagnostic): string {
  return [placeText(diagnostic), fullMessage(diagnostic), ...(diagnostic.related ?? []).map(placeText)].join(
    '\n',
  );
}

function passed({ tool, words }: FindingsReport): string[] {
  const head = attributes({ name: tool.name, ...totals([]) });
  const only = attributes({ name: words.nothing, classname: tool.name });
  return [`  <testsuite${head}>`, `    <testcase${only}/>`, '  </testsuite>'];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

function escapeText(text: string): string {
  return escapeXml(allowedInXml(text)).replaceAll('\r', '&#13;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

/** XML 1.0 has no way to write control characters, half surrogate pairs and non-characters. */
function allowedInXml(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '');
}
