import type { Finding } from '../model/finding.ts';
import type { Decision, Procedure, RecordSummary } from '../model/types.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';
import { isSame } from '../plan/equal.ts';
import { isEdited } from '../plan/ledger.ts';
import { type CatalogFrame, readFile } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import type { SourceFile } from '../model/source-file.ts';
import { fileKind, procedureId } from '../model/layout.ts';
import { makeCatalogContext, makeContext } from './context.ts';
import { checkRecord, findingsOf } from './records.ts';
import { noReplay } from './replay.ts';
import { catalogRules } from './rules/catalog.ts';
import { referenceRules } from './rules/references.ts';
import { runRule } from './run.ts';

/** A catalog as a change leaves it. */
export interface ChangedCatalog {
  /** Its own file, registries and ledger, the new decisions among them; of others the header is enough. */
  frame: CatalogFrame;
  /** Summaries of the records as they were. */
  before: readonly Doc<RecordSummary>[];
  /** The files that are written, and the paths of those that go. */
  written: readonly SourceFile[];
  removed: readonly string[];
  /** Ids of the records that baselines bring with this change. */
  brought: ReadonlySet<string>;
  /** What the records have to be. */
  expected(id: string): Procedure | undefined;
}

/**
 * What is wrong with a catalog that a change has touched, in what it touched and in what only the whole can show.
 * The texts to be written are read back for it.
 *
 * @returns undefined where what is read is not what was to be written: then nothing here can be relied on
 */
export function checkChanged(changed: ChangedCatalog, today: string): Finding[] | undefined {
  const { frame, before, written, removed, expected, brought } = changed;
  // What records have to be is known here: they are not held against the ledger.
  const context = { ...makeContext(frame, today, noReplay), hasLedger: false };
  const read = written
    .filter(({ path }) => fileKind(path) === 'procedure')
    .map((file) => ({ ...file, ...readFile(file, 'procedure') }));
  const isAsMeant = read.every(({ path, value }) => isSame(value, expected(procedureId(path))));
  if (!isAsMeant || !written.every(isLedgerFileWhole)) return undefined;
  const own = read.map((file) => checkRecord({ ...file, value: file.value as Procedure }, context));
  const gone = new Set([...removed, ...own.map(({ path }) => path)]);
  const records = [
    ...before.filter(({ path }) => !gone.has(path)),
    ...own.flatMap(({ path, value }) => (value ? [{ path, value }] : [])),
  ];
  const replay = {
    ...noReplay,
    hasBaseline: frame.decisions.some((doc) => doc.value.kind === 'baseline'),
    isWhole: true,
    // What was there before has been looked at: it may name decisions from before the ledger.
    fromBaseline: new Set([...before.map(({ path }) => procedureId(path)), ...brought]),
  };
  const whole = makeCatalogContext({ ...context, replay }, records, {
    unreadable: new Set<string>(),
    drifts: [],
    unexplained: 0,
  });
  return [
    ...own.flatMap((record) => findingsOf(record, brought)),
    ...[...catalogRules, ...referenceRules].flatMap((rule) =>
      rule.on === 'catalog' ? runRule(rule.id, 'catalog.yaml', () => rule.check(whole)) : [],
    ),
  ];
}

/** A decision as it goes into the ledger reads, and bears the fingerprint of what it says. */
function isLedgerFileWhole(file: SourceFile): boolean {
  if (fileKind(file.path) !== 'decision') return true;
  const { value, findings } = readFile(file, 'decision');
  return findings.length === 0 && !isEdited(value as Decision);
}

/**
 * Returns the errors that a change brings. A rule that cannot run has not looked, after the change as before it:
 * that it could not run is always one of them.
 */
export function newErrors(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const errorsIn = (found: readonly Finding[]) => found.filter(({ severity }) => severity === 'error');
  const known = new Set(errorsIn(before).map(fingerprintFinding));
  const isNew = (finding: Finding) =>
    finding.rule === 'internal/rule-failed' || !known.has(fingerprintFinding(finding));
  return errorsIn(after).filter(isNew);
}
