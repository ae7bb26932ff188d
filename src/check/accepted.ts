import type { Finding, RuleId } from '../model/finding.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';
import { makeFinding } from '../model/make-finding.ts';
import { ruleTable } from './rules/index.ts';
import type { DecisionHead } from '../model/decision.ts';
import type { Doc } from '../model/source-file.ts';
import { foundRules } from '../model/found-rules.ts';
import type { Accepted } from '../model/types.ts';
import type { SmallFiles } from '../yaml/catalog-files.ts';

/**
 * Returns the findings without those that the catalog accepts, by their fingerprint, for as long as the entry
 * is valid. A rule that could not run cannot be accepted.
 */
export function withoutAccepted(findings: readonly Finding[], files: SmallFiles, today: string): Finding[] {
  const entries = files.accepted?.value.accepted ?? [];
  const accepted = new Set(entries.filter((entry) => entry.until >= today).flatMap(fingerprintsOf));
  return accepted.size === 0
    ? [...findings]
    : findings.filter(
        (finding) => ruleTable[finding.rule].fixed || !accepted.has(fingerprintFinding(finding)),
      );
}

type Entry = Accepted['accepted'][number];

/** Returns the fingerprints of an entry: of one finding, or of several by one rule. */
const fingerprintsOf = ({ fingerprint }: Entry): string[] => [fingerprint].flat();

/**
 * Finds faults in the list of accepted findings itself: entries that have expired, and entries that no
 * finding needs any more. A list that may only shrink does not rot. An entry of several findings is needed
 * for as long as one of them is there: whoever mends them one by one is not to mend the list each time.
 *
 * @param findings all findings of the catalog, the accepted ones among them
 */
export function checkAccepted(
  findings: readonly Finding[],
  files: SmallFiles,
  ledger: readonly Doc<DecisionHead>[],
  today: string,
): Finding[] {
  const doc = files.accepted;
  if (!doc) return [];
  const present = new Set(findings.map(fingerprintFinding));
  const applied = new Set(ledger.map(({ value }) => value.number));
  return doc.value.accepted.flatMap((entry, i) => {
    const { rule, until, decision } = entry;
    // What is accepted of a decision shows again once that decision is in the ledger.
    const isWaiting = decision !== undefined && !applied.has(decision);
    if (until < today)
      return [makeFinding('accepted/expired', doc.path, ['accepted', i, 'until'], { rule, until })];
    if (isWaiting || fingerprintsOf(entry).some((fingerprint) => present.has(fingerprint))) return [];
    return [makeFinding('accepted/not-needed', doc.path, ['accepted', i, 'fingerprint'], { rule })];
  });
}

/** A finding that is accepted in a decision: its rule, the reason, and the last day. */
export interface Acceptance {
  rule: RuleId;
  decision: string;
  reason: string;
  until: string;
}

/** Tells whether findings of a rule can be accepted: not where something was not read, or could not be carried out. */
export function canAccept(rule: RuleId): boolean {
  return !ruleTable[rule].fixed && !Object.hasOwn(foundRules, rule);
}

/**
 * Accepts what was found in a decision by one rule; what was accepted of it before is renewed.
 *
 * @param list what is accepted now
 * @param findings what was found in the decision, without what is accepted
 */
export function acceptFindings(
  list: readonly Entry[],
  findings: readonly Finding[],
  { rule, decision, reason, until }: Acceptance,
): { list: Entry[]; entries: Entry[]; renewed: number; findings: Finding[] } {
  const isOfIt = (entry: Entry): boolean => entry.rule === rule && entry.decision === decision;
  const own = findings.filter((finding) => finding.rule === rule);
  const known = new Set(list.flatMap(fingerprintsOf));
  const fresh = [...new Set(own.map(fingerprintFinding))].filter((fingerprint) => !known.has(fingerprint));
  const renewed = list.map((entry) => (isOfIt(entry) ? { ...entry, reason, until } : entry));
  const added = fresh.map((fingerprint) => ({ fingerprint, rule, decision, reason, until }));
  const ofIt = renewed.filter(isOfIt);
  const entries = [...ofIt, ...added];
  return { list: [...renewed, ...added], entries, renewed: ofIt.length, findings: own };
}

/**
 * Accepts all warnings that are there: one entry for each rule. An entry that has expired and is still needed
 * gives way to the new one.
 *
 * @param list what is accepted now
 * @param findings what was found in the catalog, without what is accepted
 */
export function acceptWarnings(
  list: readonly Entry[],
  findings: readonly Finding[],
  { reason, until }: Pick<Acceptance, 'reason' | 'until'>,
  today: string,
): { list: Entry[]; count: number } {
  const ofRules = new Map<RuleId, Set<string>>();
  const warnings = findings.filter(({ severity, rule }) => severity === 'warning' && canAccept(rule));
  for (const finding of warnings)
    ofRules.set(finding.rule, (ofRules.get(finding.rule) ?? new Set()).add(fingerprintFinding(finding)));
  const fresh = new Set([...ofRules.values()].flatMap((fingerprints) => [...fingerprints]));
  const isRenewed = (entry: Entry): boolean =>
    entry.until < today && fingerprintsOf(entry).some((fingerprint) => fresh.has(fingerprint));
  const added = [...ofRules].map(([rule, fingerprints]) => ({
    fingerprint: [...fingerprints].sort(),
    rule,
    reason,
    until,
  }));
  return { list: [...list.filter((entry) => !isRenewed(entry)), ...added], count: warnings.length };
}
