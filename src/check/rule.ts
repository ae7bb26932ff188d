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

/** A rule, declared: all of it but its words. */
export interface Rule<Id extends RuleId = RuleId> extends RuleInfo {
  /** Looks for what breaks it; left out where that is found on the way, by reading or by carrying out. */
  checks?: readonly Looking<Id>[];
  /** Makes the example of a catalog that breaks it, when that is asked for; undefined where no data can. */
  example: (() => Example) | undefined;
}

/** All rules, each under its id: what is missing in it, the compiler tells. */
export type RuleTable = { readonly [Id in RuleId]: Rule<Id> };

/** Makes the check of a rule once its id and severity are known. */
type Looking<Id extends RuleId> = (id: Id, severity: Severity) => Check;

/** Holds what a rule found, in the terms of what it looks at. The rule does not name itself or the file. */
export interface Found<Id extends RuleId> {
  /** The way to the place: from the root of the file, or of the content for rules about content. */
  at: Path;
  args: RuleArgs[Id];
  part?: Place['part'] | undefined;
  procedure?: string | undefined;
  related?: readonly Place[];
  /** Replaces the rule's own severity. */
  severity?: Severity;
}

/** Holds what a rule that looks at many files found, with the file. */
export interface FoundIn<Id extends RuleId> extends Found<Id> {
  file: string;
  decision?: string | undefined;
}

/**
 * A check of a rule: pure, and run once for each thing of its scope. Those on content run on each record,
 * and on each record that a decision brings and that is not in a file yet.
 */
export type Check =
  | { id: RuleId; on: 'content'; check(content: Content, context: RecordContext): Finding[] }
  | { id: RuleId; on: 'record'; check(record: RecordDoc, context: RecordContext): Finding[] }
  | { id: RuleId; on: 'decision'; check(decision: DecisionDoc, context: RuleContext): Finding[] }
  | { id: RuleId; on: 'ledger'; check(context: RuleContext): Finding[] }
  | { id: RuleId; on: 'catalog'; check(context: CatalogContext): Finding[] };

/** Checks what a procedure says, whole and in force: in its file or in a decision's row. */
export function onContent<Id extends RuleId>(
  find: (content: Content, context: RecordContext) => Iterable<Found<Id>>,
): Looking<Id> {
  return onParts(function* (content, context) {
    if (content.isActive && content.isWhole) yield* find(content, context);
  });
}

/** Checks single parts of a procedure, also of one that is abolished, or of the changes that an amendment makes. */
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

/** Checks a record's file. */
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

/** Checks a decision, in the ledger or about to go there. */
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

/** Checks the ledger as a whole, whatever the record files hold. */
export function onLedger<Id extends RuleId>(
  find: (context: RuleContext) => Iterable<FoundIn<Id>>,
): Looking<Id> {
  return (id, own) => ({
    id,
    on: 'ledger',
    check: (context) => Array.from(find(context), (found) => toFinding(id, own, found)),
  });
}

/** Checks the catalog as a whole. */
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
