import {
  type Finding,
  makeFindingOf,
  type Path,
  type Place,
  type RuleId,
  type Severity,
} from '../model/finding.ts';
import type { RuleArgs } from '../model/rule-args.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import type { Example } from './examples/example.ts';
import type { CatalogContext, RecordContext, RuleContext } from './subjects.ts';
import type { Content, DecisionDoc, RecordDoc } from './subjects.ts';

/** A rule as it is declared: everything but its words. */
export interface Rule<Id extends RuleId = RuleId> extends RuleInfo {
  /**
   * Checks that find what breaks the rule; left out for a rule that is found while reading a file or carrying
   * out a decision.
   */
  checks?: readonly Looking<Id>[];
  /** Makes the example of a catalog that breaks it; undefined for a rule that no data can break. */
  example: (() => Example) | undefined;
}

/** All rules, each under its id: the compiler reports one that is missing. */
export type RuleTable = { readonly [Id in RuleId]: Rule<Id> };

/** Makes the check of a rule once its id and severity are known. */
type Looking<Id extends RuleId> = (id: Id, severity: Severity) => Check;

/** A finding as a check yields it, without the rule's name and the file. */
export interface Found<Id extends RuleId> {
  /** Path of the place: from the root of the file, or of the content for rules on content. */
  at: Path;
  args: RuleArgs[Id];
  part?: Place['part'] | undefined;
  procedure?: string | undefined;
  related?: readonly Place[];
  /** Severity instead of the rule's own. */
  severity?: Severity;
}

/** A finding of a rule that looks at many files, with the file. */
export interface FoundIn<Id extends RuleId> extends Found<Id> {
  file: string;
  decision?: string | undefined;
}

/**
 * A check of a rule: pure, and run once for each thing of its scope. Checks on content run on each record,
 * and on each record that a decision brings and that is not in a file yet.
 */
export type Check =
  | { id: RuleId; on: 'content'; check(content: Content, context: RecordContext): Finding[] }
  | { id: RuleId; on: 'record'; check(record: RecordDoc, context: RecordContext): Finding[] }
  | { id: RuleId; on: 'decision'; check(decision: DecisionDoc, context: RuleContext): Finding[] }
  | { id: RuleId; on: 'ledger'; check(context: RuleContext): Finding[] }
  | { id: RuleId; on: 'catalog'; check(context: CatalogContext): Finding[] };

/** Makes a check on the whole content of a procedure in force: in its file or in a decision's row. */
export function onContent<Id extends RuleId>(
  find: (content: Content, context: RecordContext) => Iterable<Found<Id>>,
): Looking<Id> {
  return onParts(function* (content, context) {
    if (content.isActive && content.isWhole) yield* find(content, context);
  });
}

/** Makes a check on single parts of a procedure, also of one that is abolished, or of the changes of an amendment. */
export function onParts<Id extends RuleId>(
  find: (content: Content, context: RecordContext) => Iterable<Found<Id>>,
): Looking<Id> {
  return (id, own) => ({
    id,
    on: 'content',
    check(content, context) {
      const { file, procedure, decision } = content;
      const findings: Finding[] = [];
      for (const found of find(content, context)) {
        const at = [...content.at, ...found.at];
        findings.push(toFinding(id, own, { procedure, ...found, file, decision, at }));
      }
      return findings;
    },
  });
}

/** Makes a check on a record's file. */
export function onRecord<Id extends RuleId>(
  find: (record: RecordDoc, context: RecordContext) => Iterable<Found<Id>>,
): Looking<Id> {
  return (id, own) => ({
    id,
    on: 'record',
    check(record, context) {
      const findings: Finding[] = [];
      for (const found of find(record, context))
        findings.push(toFinding(id, own, { procedure: record.id, ...found, file: record.path }));
      return findings;
    },
  });
}

/** Makes a check on a decision, in the ledger or about to go there. */
export function onDecision<Id extends RuleId>(
  find: (decision: DecisionDoc, context: RuleContext) => Iterable<Found<Id>>,
): Looking<Id> {
  return (id, own) => ({
    id,
    on: 'decision',
    check(decision, context) {
      const { path: file, value } = decision;
      return Array.from(find(decision, context), (found) =>
        toFinding(id, own, { ...found, file, decision: value.number }),
      );
    },
  });
}

/** Makes a check on the ledger as a whole, whatever the record files hold. */
export function onLedger<Id extends RuleId>(
  find: (context: RuleContext) => Iterable<FoundIn<Id>>,
): Looking<Id> {
  return (id, own) => ({
    id,
    on: 'ledger',
    check: (context) => Array.from(find(context), (found) => toFinding(id, own, found)),
  });
}

/** Makes a check on the catalog as a whole. */
export function onCatalog<Id extends RuleId>(
  find: (context: CatalogContext) => Iterable<FoundIn<Id>>,
): Looking<Id> {
  return (id, own) => ({
    id,
    on: 'catalog',
    check: (context) => Array.from(find(context), (found) => toFinding(id, own, found)),
  });
}

function toFinding<Id extends RuleId>(id: Id, own: Severity, found: FoundIn<Id>): Finding {
  const { file, at, args, severity = own, ...context } = found;
  return makeFindingOf(id, severity, file, at, args, context);
}
