import { compareText } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Procedure, RecordSummary } from '../model/types.ts';
import { entryOf } from '../plan/catalog.ts';
import type { CatalogFiles, SmallFiles } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import { fileKind, isRecordPath, procedureId } from '../model/layout.ts';
import { checkAccepted, withoutAccepted } from './accepted.ts';
import { makeCatalogContext, makeContext } from './context.ts';
import { checkRecord, type CheckedRecord, findingsOf, readRecords } from './records.ts';
import { digestsOf, findDrifts } from './drifts.ts';
import { brokenRows, noReplay, replayLedger } from './replay.ts';
import { checkLedger, checkWhole, type LedgerFindings } from './decisions.ts';
import { runRule } from './run.ts';
import { isCause, settle } from './settle.ts';
import type { CatalogContext, Drifts, Replay, RuleContext } from './subjects.ts';
import { findSources, withSources } from './sources.ts';

/**
 * Checks a whole catalog in one run, from the text of each file to the rules on all of them together. A file
 * that could not be read does not keep the rest from being checked.
 *
 * @param today the day on which deadlines are looked at, ISO
 */
export function checkCatalog(files: CatalogFiles, today: string): Finding[] {
  const check = startCheck(files, today);
  const values = new Map(files.procedures.map((doc) => [doc.path, doc.value]));
  const records = readRecords(files).map((record) => checkRecord(record, check.context));
  return check.finish(records, (path) => values.get(path)).findings;
}

/** Finds what accounts for other findings: decisions of the ledger that are gone, and those that were edited. */
export const findCauses = (files: CatalogFiles, today: string): Finding[] =>
  checkCatalog(files, today).filter(isCause);

/** Result of a check: findings, summaries of the records, and records that differ from the ledger. */
export interface CheckResult extends Pick<CatalogContext, 'records' | 'unreadable' | 'drifts'> {
  findings: Finding[];
}

/** A check under way: registries and ledger have been checked, and each record can be checked by itself. */
export interface CatalogCheck {
  context: RuleContext;
  /**
   * Checks the catalog as a whole, and returns all findings of the check.
   *
   * @param records every record, in any order
   * @param recordOf reads one of the few records again that may differ from the ledger, or share a name
   */
  finish(records: readonly CheckedRecord[], recordOf: (path: string) => Procedure | undefined): CheckResult;
}

/**
 * Begins to check a catalog with what all records lean on: registries and ledger. Records can then be
 * checked one after another (see `checkRecord`) and forgotten, so that a catalog need not be held whole.
 *
 * @param isLean true to keep only those parts of records that checks compare
 */
export function startCheck(
  files: Omit<CatalogFiles, 'procedures'>,
  today: string,
  isLean = false,
): CatalogCheck {
  let replay: Replay = noReplay;
  const failed = runRule('procedure/drift', 'catalog.yaml', () => {
    replay = replayLedger(files, today);
    return [];
  });
  const context = { ...makeContext(files, files.decisions.map(entryOf), today, replay), isLean };
  // Done before the records, so that other threads have begun with those meanwhile.
  const sources = sourcesOf(files);
  const ledger = checkLedger(context, files.decisions);
  const digests = digestsOf(replay);
  return {
    context,
    finish: (records, recordOf) => {
      const checked = [...records].sort((a, b) => compareText(a.path, b.path));
      let held: Drifts = { drifts: [], unexplained: 0 };
      const failedLate = runRule('procedure/drift', 'catalog.yaml', () => {
        held = findDrifts(checked, recordOf, context.replay, digests, files.decisions);
        return [];
      });
      return finish(checked, wholeCatalog(checked, held, context, recordOf), ledger, [
        ...sources,
        ...failed,
        ...failedLate,
      ]);
    },
  };
}

function finish(
  checked: readonly CheckedRecord[],
  whole: CatalogContext,
  { decisions, ledger }: LedgerFindings,
  found: readonly Finding[],
): CheckResult {
  const { files, today, replay, records, unreadable, drifts } = whole;
  const all = settle(
    [
      ...found,
      ...brokenRows(replay, whole.unexplained, whole.unreadable),
      ...checked.flatMap((record) => findingsOf(record, replay.fromBaseline)),
      ...decisions,
      ...checkWhole(whole),
      ...ledger,
    ],
    files.info?.value,
  );
  const findings = [...withoutAccepted(all, files, today), ...checkAccepted(all, files, whole.ledger, today)];
  return { findings, records, unreadable, drifts };
}

/** Makes the catalog for rules on the whole; records that were read stand in it as they are. */
function wholeCatalog(
  checked: readonly CheckedRecord[],
  drifts: Drifts,
  context: RuleContext,
  recordOf: (path: string) => Procedure | undefined,
): CatalogContext {
  const records = checked.filter((record): record is CheckedRecord & Doc<RecordSummary> => !!record.value);
  const unreadable = new Set(checked.filter(({ value }) => !value).map(({ path }) => procedureId(path)));
  return makeCatalogContext(context, records, { ...drifts, unreadable }, recordOf);
}

/** Returns the findings of reading a catalog and of how its texts are written; without records. */
function sourcesOf(files: SmallFiles): Finding[] {
  const sources = [...files.texts].flatMap(([path, text]) => {
    const kind = fileKind(path);
    if (!kind || kind === 'procedure') return [];
    return findSources({ path, text }, kind, { isCanonical: files.canonical.has(path) });
  });
  const read = files.findings.filter(({ file }) => !isRecordPath(file));
  return withSources(settle(sources, files.info?.value), read);
}
