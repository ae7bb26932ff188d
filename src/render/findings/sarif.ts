import type { Diagnostic, RelatedPlace } from '../../model/finding.ts';
import { fullMessage } from './record.ts';
import type { FindingsFormat, FindingsReport, RuleInfo } from './types.ts';

/** SARIF 2.1.0, which code-scanning services take in. */
export const sarif: FindingsFormat = (report) => {
  const rules = reportingRules(report);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, version: report.tool.version, rules } },
        columnKind: 'utf16CodeUnits',
        results: report.diagnostics.map((diagnostic) =>
          resultOf(diagnostic, indexes.get(diagnostic.rule) ?? -1),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

interface ReportingRule {
  id: string;
  name: string;
  shortDescription?: { text: string };
  help?: { text: string; markdown?: string };
  defaultConfiguration?: { level: string };
}

/** Lists the rules that were passed in, then those that only have findings. */
function reportingRules({ rules = [], diagnostics }: FindingsReport): ReportingRule[] {
  const known = new Set<string>(rules.map(({ id }) => id));
  const others = new Set(diagnostics.map(({ rule }) => rule).filter((rule) => !known.has(rule)));
  return [...rules.map(reportingRule), ...[...others].map((id) => ({ id, name: nameOf(id) }))];
}

/** Returns a rule's name as SARIF asks for it: `code/duplicate` is `CodeDuplicate`. */
const nameOf = (id: string): string =>
  id.replace(/(?:^|[/-])(\p{L})/gu, (_, letter: string) => letter.toUpperCase());

function reportingRule({ id, severity, description, help, page }: RuleInfo): ReportingRule {
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: description },
    ...(help === undefined ? {} : { help: { text: help, ...(page !== undefined && { markdown: page }) } }),
    defaultConfiguration: { level: severity },
  };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number) {
  const { rule, severity, line, column, endLine, endColumn, pointer, procedure, decision, related } =
    diagnostic;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: fullMessage(diagnostic) },
    locations: [{ physicalLocation: { artifactLocation: artifact(diagnostic.file), region } }],
    ...(related && related.length > 0 ? { relatedLocations: related.map(relatedLocation) } : {}),
    partialFingerprints: { 'tthcFinding/v1': diagnostic.fingerprint },
    properties: {
      pointer,
      ...(procedure === undefined ? {} : { procedure }),
      ...(decision === undefined ? {} : { decision }),
    },
  };
}

function relatedLocation({ file, line, column }: RelatedPlace, index: number) {
  return {
    id: index + 1,
    physicalLocation: { artifactLocation: artifact(file), region: { startLine: line, startColumn: column } },
  };
}

/** A file's path as a relative URI, from the root of the repository. */
function artifact(file: string) {
  // Half a surrogate pair has no encoding in a URI.
  const segments = file.replace(/\p{Cs}/gu, '\ufffd').split('/');
  return { uri: segments.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
