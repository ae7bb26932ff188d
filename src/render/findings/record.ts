import type { Diagnostic, RelatedPlace } from '../../model/finding.ts';

/** A diagnostic with its keys in the order of the published schema, however it was put together. */
export function diagnosticRecord(diagnostic: Diagnostic): Diagnostic {
  const { rule, severity, message, hint, file, line, column, endLine, endColumn } = diagnostic;
  const { pointer, procedure, decision, related, fingerprint } = diagnostic;
  return {
    rule,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    file,
    line,
    column,
    endLine,
    endColumn,
    pointer,
    ...(procedure === undefined ? {} : { procedure }),
    ...(decision === undefined ? {} : { decision }),
    ...(related === undefined ? {} : { related: related.map(placeRecord) }),
    fingerprint,
  };
}

function placeRecord({ file, line, column }: RelatedPlace): RelatedPlace {
  return { file, line, column };
}

/** `file:line:column`, as editors and terminals make a link of it. */
export function placeText({ file, line, column }: RelatedPlace): string {
  return `${file}:${line}:${column}`;
}

/** Returns what is wrong and what to do about it, on a line each. */
export function fullMessage({ message, hint }: Diagnostic): string {
  return hint === undefined ? message : `${message}\n${hint}`;
}
