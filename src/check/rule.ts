import type { Finding, Path, Place, RuleId, Severity } from '../model/finding.ts';
import { makeFinding } from '../model/make-finding.ts';
import type { RuleArgs } from '../model/rule-args.ts';
import type { Content, DecisionDoc, RecordDoc } from './subjects.ts';
import type { CatalogContext, RecordContext, RuleContext } from './subjects.ts';

/** What a rule found, in the terms of what it looks at. The rule does not name itself or the file. */
export interface Found<Id extends RuleId> {
  /** The way to the place: from the root of the file, or of the content for rules about content. */
  at: Path;
  args: RuleArgs[Id];
  part?: Place['part'] | undefined;
  procedure?: string | undefined;
  related?: readonly Place[];
  /** Where it differs from the rule's own. */
  severity?: Severity;
}

/** What a rule that looks at many files found, with the file. */
export interface FoundIn<Id extends RuleId> extends Found<Id> {
  file: string;
  decision?: string | undefined;
}

/**
 * A rule: pure, and run once for each thing of its scope. Rules on content run on each record, and on
 * each record that a decision brings and that is not in a file yet.
 */
export type Rule =
  | { id: RuleId; on: 'content'; check(content: Content, context: RecordContext): Finding[] }
  | { id: RuleId; on: 'record'; check(record: RecordDoc, context: RecordContext): Finding[] }
  | { id: RuleId; on: 'decision'; check(decision: DecisionDoc, context: RuleContext): Finding[] }
  | { id: RuleId; on: 'ledger'; check(context: RuleContext): Finding[] }
  | { id: RuleId; on: 'catalog'; check(context: CatalogContext): Finding[] };

/** A rule on what a procedure says, whole and in force: in its file or in a decision's row. */
export function contentRule<Id extends RuleId>(
  id: Id,
  find: (content: Content, context: RecordContext) => Iterable<Found<Id>>,
): Rule {
  return partsRule(id, function* (content, context) {
    if (content.isActive && content.isWhole) yield* find(content, context);
  });
}

/** A rule on single parts of a procedure, also of one that is abolished, or of the changes that an amendment makes. */
export function partsRule<Id extends RuleId>(
  id: Id,
  find: (content: Content, context: RecordContext) => Iterable<Found<Id>>,
): Rule {
  return {
    id,
    on: 'content',
    check(content, context) {
      const { file, procedure, decision } = content;
      const findings: Finding[] = [];
      for (const found of find(content, context))
        findings.push(
          toFinding(id, { procedure, ...found, file, decision, at: [...content.at, ...found.at] }),
        );
      return findings;
    },
  };
}

/** A rule on a record's file. */
export function recordRule<Id extends RuleId>(
  id: Id,
  find: (record: RecordDoc, context: RecordContext) => Iterable<Found<Id>>,
): Rule {
  return {
    id,
    on: 'record',
    check(record, context) {
      const findings: Finding[] = [];
      for (const found of find(record, context))
        findings.push(toFinding(id, { procedure: record.id, ...found, file: record.path }));
      return findings;
    },
  };
}

/** A rule on a decision, in the ledger or about to go there. */
export function decisionRule<Id extends RuleId>(
  id: Id,
  find: (decision: DecisionDoc, context: RuleContext) => Iterable<Found<Id>>,
): Rule {
  return {
    id,
    on: 'decision',
    check(decision, context) {
      return Array.from(find(decision, context), (found) =>
        toFinding(id, { ...found, file: decision.path, decision: decision.value.number }),
      );
    },
  };
}

/** A rule on the ledger as a whole, whatever the record files hold. */
export function ledgerRule<Id extends RuleId>(
  id: Id,
  find: (context: RuleContext) => Iterable<FoundIn<Id>>,
): Rule {
  return {
    id,
    on: 'ledger',
    check(context) {
      return Array.from(find(context), (found) => toFinding(id, found));
    },
  };
}

/** A rule on the catalog as a whole. */
export function catalogRule<Id extends RuleId>(
  id: Id,
  find: (context: CatalogContext) => Iterable<FoundIn<Id>>,
): Rule {
  return {
    id,
    on: 'catalog',
    check(context) {
      return Array.from(find(context), (found) => toFinding(id, found));
    },
  };
}

function toFinding<Id extends RuleId>(id: Id, found: FoundIn<Id>): Finding {
  const { file, at, args, severity, ...context } = found;
  const finding = makeFinding(id, file, at, args, context);
  return severity ? { ...finding, severity } : finding;
}
