import type { RuleArgs } from './rule-args.ts';
import type { RuleInfo } from './rule-info.ts';

export type Severity = RuleInfo['severity'];
export type RuleId = keyof RuleArgs;

/** A way into a YAML value: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** A stretch of a source text, as offsets in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/**
 * A place in a file. A place is a path into the file's value until somebody has to see it; only
 * then is the file parsed again for lines and columns. `part` says which token at that path:
 * its value, its key, or, for something that is missing, the end of the mapping that lacks it.
 */
export interface Place {
  file: string;
  path: Path;
  part?: 'value' | 'key' | 'end';
  /** Known offsets, where the finding is about the text itself; these win over the path. */
  range?: Range;
  /** Lines and columns, once they have been looked up. */
  position?: Position;
}

/** A stretch of a text as people see it: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A finding of a check: a value without words, so that it can be shown in any language. */
export type Finding = {
  [Rule in RuleId]: Place & {
    rule: Rule;
    args: RuleArgs[Rule];
    /** The rule's own severity unless the catalog sets another. */
    severity: Severity;
    /** The id of the procedure that it is about. */
    procedure?: string;
    /** The number of the decision that it is about. */
    decision?: string;
    /** The other places that the finding is about, e.g. the first record of two with one code. */
    related?: readonly Place[];
  };
}[RuleId];

/** A finding as people and programs get it: located, worded, fingerprinted. */
export interface Diagnostic {
  rule: RuleId;
  severity: Severity;
  message: string;
  hint?: string;
  file: string;
  /** Lines and columns from 1; columns in UTF-16 units, as editors and SARIF count. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** JSON Pointer into the file's value. */
  pointer: string;
  procedure?: string;
  decision?: string;
  related?: readonly RelatedPlace[];
  /** The same for the same cause while lines move: a hash of rule, file, pointer and arguments. */
  fingerprint: string;
}

export interface RelatedPlace {
  file: string;
  line: number;
  column: number;
}

/** The optional parts of a finding. */
export interface FindingContext {
  part?: Place['part'];
  range?: Place['range'];
  procedure?: string | undefined;
  decision?: string | undefined;
  related?: readonly Place[];
}

/** Makes the finding of a rule at a path of a file. */
export function makeFindingOf<Rule extends RuleId>(
  rule: Rule,
  severity: Severity,
  file: string,
  path: Path,
  args: RuleArgs[Rule],
  context: FindingContext = {},
): Finding {
  const present = Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
  return { rule, severity, file, path, args, ...present } as Finding;
}
