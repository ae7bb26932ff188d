import type { Diagnostic } from '../../model/finding.ts';
import { visibleText } from '../../text/width.ts';
import type { Style } from '../style.ts';
import { placeText } from './record.ts';
import type { FindingsFormat } from './types.ts';

/** One line for each finding: `file:line:column: severity[rule] message`. */
export const concise: FindingsFormat = ({ diagnostics, style }) =>
  diagnostics.map((diagnostic) => `${conciseLine(diagnostic, style)}\n`).join('');

/**
 * A finding on one line. The severity stays `error` or `warning` in every language: editors and
 * scripts that read such lines look for these words.
 */
export function conciseLine(diagnostic: Diagnostic, style: Style): string {
  const { severity, rule, message } = diagnostic;
  const place = visibleText(placeText(diagnostic));
  return `${place}: ${style[severity](severity)}${style.faint(`[${rule}]`)} ${visibleText(message)}`;
}
