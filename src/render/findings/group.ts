import type { Diagnostic, Severity } from '../../model/finding.ts';

/** Sorts diagnostics, errors before warnings. */
export function gravestFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...ofSeverity(diagnostics, 'error'), ...ofSeverity(diagnostics, 'warning')];
}

/** The diagnostics of one severity. */
export function ofSeverity(diagnostics: readonly Diagnostic[], severity: Severity): Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity);
}
