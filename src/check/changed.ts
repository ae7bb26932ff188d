import type { Finding, RuleId } from '../model/finding.ts';
import type { Procedure, RecordSummary } from '../model/types.ts';
import { isSame } from '../model/procedure/same.ts';
import { isEdited } from '../plan/ledger.ts';
import { entryOf, type FiledCatalog, type LedgerEntry } from '../plan/catalog.ts';
import type { Plan } from '../plan/plan.ts';
import { readCatalog, readFile, type SmallFiles } from '../yaml/catalog-files.ts';
import type { Doc, FileChange, SourceFile } from '../model/source-file.ts';
import { fileKind, isRecordPath, procedureId } from '../model/layout.ts';
import { makeCatalogContext, makeContext } from './context.ts';
import { checkRecord, findingsOf } from './records.ts';
import { noReplay } from './replay.ts';
import { checks, ruleTable } from './rules/index.ts';
import { runRule } from './run.ts';

/** A catalog after a change, as far as checking the change needs it. */
interface Changed {
  /** The catalog's own file, registries and holidays. */
  frame: SmallFiles;
  /** Entries of the ledger, the new decisions among them. */
  ledger: readonly LedgerEntry[];
  /** Summaries of the records before the change. */
  before: readonly Doc<RecordSummary>[];
  /** Files that are written; `removed` lists those that are deleted. */
  written: readonly SourceFile[];
  removed: readonly string[];
  /** Ids of the records that baselines bring with this change. */
  brought: ReadonlySet<string>;
  /** Returns the record that the ledger adds up to. */
  expected(id: string): Procedure | undefined;
}

/**
 * Checks a catalog after a change: the files that it touched, and the errors that rules on the whole catalog find. The
 * texts to be written are read back for it.
 *
 * @returns undefined where what is read is not what was to be written: then nothing here can be relied on
 */
export function checkChanged(changed: Changed, today: string): Finding[] | undefined {
  const { frame, ledger, before, written, removed, expected, brought } = changed;
  // What records have to be is known here: they are not held against the ledger.
  const context = { ...makeContext(frame, ledger, today, noReplay), hasLedger: false };
  const read = written
    .filter(({ path }) => isRecordPath(path))
    .map((file) => ({ ...file, ...readFile(file, 'procedure') }));
  const isAsMeant = read.every(({ path, raw }) => isSame(raw, expected(procedureId(path))));
  if (!isAsMeant || !written.every(isLedgerFileWhole)) return undefined;
  const own = read.map((file) => checkRecord({ ...file, value: expected(procedureId(file.path)) }, context));
  const gone = new Set([...removed, ...own.map(({ path }) => path)]);
  const records = [
    ...before.filter(({ path }) => !gone.has(path)),
    ...own.flatMap(({ path, value }) => (value ? [{ path, value }] : [])),
  ];
  const replay = {
    ...noReplay,
    hasBaseline: ledger.some(({ header }) => header.kind === 'baseline'),
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
    ...checks.flatMap((rule) =>
      rule.on === 'catalog' && isAsked(rule.id)
        ? runRule(rule.id, 'catalog.yaml', () => rule.check(whole))
        : [],
    ),
  ];
}

/** Tells a rule of which a change has to be free: no rule on the whole is graver in some findings than in itself. */
const isAsked = (id: RuleId): boolean =>
  ruleTable[id].scope !== 'history' && ruleTable[id].severity === 'error';

/**
 * Returns the errors of a catalog after changes, in the files that they touch and by the rules on the whole
 * catalog.
 *
 * @throws Error where what is to be written does not read as it was meant
 */
export function errorsAfter(
  catalog: FiledCatalog,
  plan: Plan,
  changes: readonly FileChange[],
  today: string,
): Finding[] {
  const written = changes.flatMap(({ path, after }) => (after === undefined ? [] : [{ path, text: after }]));
  const texts = new Map(catalog.small.texts);
  for (const { path, text } of written) texts.set(path, text);
  const own = [...texts].filter(([path]) => fileKind(path) !== 'procedure');
  const after = readCatalog(own.map(([path, text]) => ({ path, text })));
  const found = checkChanged(
    {
      frame: after,
      ledger: [
        ...catalog.ledger.filter(({ path }) => after.decisions.every((doc) => doc.path !== path)),
        ...after.decisions.map(entryOf),
      ],
      before: [...catalog.summaries.records].map(([id, value]) => ({
        path: catalog.pathOf(id) ?? id,
        value,
      })),
      written,
      removed: changes.filter(({ after: text }) => text === undefined).map(({ path }) => path),
      brought: broughtByBaselines(plan),
      expected: (id) => plan.after.records.get(id),
    },
    today,
  );
  if (!found) throw new Error('what was to be written does not read as it was meant');
  return found.filter(({ severity }) => severity === 'error');
}

function broughtByBaselines({ steps }: Plan): ReadonlySet<string> {
  const baselines = steps.filter(({ decision }) => decision.value.kind === 'baseline');
  return new Set(baselines.flatMap(({ movements }) => movements.map(({ newId }) => newId)));
}

/** Tells whether the text of a decision in the ledger can be read, and bears the fingerprint of its content. */
function isLedgerFileWhole(file: SourceFile): boolean {
  if (fileKind(file.path) !== 'decision') return true;
  const { value } = readFile(file, 'decision');
  return value !== undefined && !isEdited(value);
}
