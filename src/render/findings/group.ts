import type { Diagnostic, Severity } from '../../model/finding.ts';

/** Diagnostics under a key, keys in the order in which they first come up. */
export function groupDiagnostics(
  diagnostics: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic);
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  return groups;
}

/** Sorts diagnostics, errors before warnings. */
export function gravestFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...ofSeverity(diagnostics, 'error'), ...ofSeverity(diagnostics, 'warning')];
}

/** The diagnostics of one severity. */
export function ofSeverity(diagnostics: readonly Diagnostic[], severity: Severity): Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity);
}
