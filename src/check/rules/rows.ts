// Rules on the rows of a decision: what it says of each procedure.
import { nationalCode } from '../../model/code.ts';
import { effectiveDate } from '../../model/decision.ts';
import type { Path } from '../../model/finding.ts';
import { districtLevelEnd } from '../../model/level.ts';
import type { Decision, Level } from '../../model/types.ts';
import { nameKey } from '../../text/fold.ts';
import { decisionRule, type Rule } from '../rule.ts';
import type { DecisionDoc } from '../subjects.ts';
import { broughtRecords, type NamedRow, namedRows } from '../rows.ts';
import { foreignSuffix } from '../suffix.ts';

/** Invariants 13, 15. NĐ 63/2010 Điều 15 khoản 2, 3: a change names the legal document behind it. */
const documentIsNamed = decisionRule('decision/missing-document', function* ({ value }) {
  if (value.kind !== 'publication') return;
  for (const action of ['amended', 'replaced', 'abolished'] as const) {
    for (const [i, row] of (value[action] ?? []).entries()) {
      if (row.by) continue;
      const procedure = 'code' in row ? row.code : undefined;
      yield { at: [action, i], args: { action }, part: 'end', procedure };
    }
  }
});

/** Invariant 3. The codes that rows name are this province's. */
const ownSuffixes = decisionRule('code/foreign-suffix', function* ({ value, step }, { files }) {
  for (const { action, code, at } of namedRows(value, step)) {
    // Codes that the decision brings are content, which has its own rule.
    const foreign = action === 'new' ? undefined : foreignSuffix(code, files);
    if (foreign) yield { at, args: foreign };
  }
});

/** Invariant 7. No new or amended procedure at the district level from 01/7/2025; abolishing goes on. */
const districtLevel = decisionRule('level/district-ended', function* (decision) {
  const { kind } = decision.value;
  if (effectiveDate(decision.value) < districtLevelEnd || kind === 'baseline') return;
  for (const { levels = [], at } of levelsIn(decision.value)) {
    const i = levels.indexOf('district');
    if (i >= 0) yield { at: [...at, 'levels', i], args: {} };
  }
  if (kind === 'publication') yield* amendedAtDistrict(decision);
});

function* levelsIn(decision: Decision): Generator<{ levels: readonly Level[] | undefined; at: Path }> {
  for (const { record, at } of broughtRecords(decision)) yield { levels: record.levels, at };
  for (const [i, row] of (decision.amended ?? []).entries()) {
    yield { levels: row.levels, at: ['amended', i] };
    yield { levels: row.changes?.levels, at: ['amended', i, 'changes'] };
  }
}

/** Rows that name no level amend their procedure at all levels that it has. */
function* amendedAtDistrict({ value, step }: DecisionDoc) {
  for (const { action, after, id, path } of step?.movements ?? []) {
    if (action !== 'amended' || !after?.levels.includes('district')) continue;
    const row = value.amended?.[Number(path[1])];
    if (row && !row.levels && !row.changes?.levels) yield { at: path, args: {}, procedure: id };
  }
}

/** Invariant 16. One procedure at one level has one row of an action… */
const rowsOnce = decisionRule('decision/repeated-row', function* (decision) {
  for (const { row, earlier } of clashes(decision)) {
    if (row.action !== earlier.action) continue;
    yield {
      at: row.at,
      args: { code: row.id, action: row.action },
      ...aboutBoth(decision.path, row, earlier),
    };
  }
});

/** …and one fate. That it is abolished or replaced and published anew is a matter of its own. */
const oneFate = decisionRule('decision/conflicting-actions', function* (decision) {
  for (const { row, earlier } of clashes(decision)) {
    const isAnew = row.action === 'new' && earlier.action !== 'amended';
    if (row.action === earlier.action || isAnew) continue;
    const args = { code: row.id, first: earlier.action, second: row.action };
    yield { at: row.at, args, ...aboutBoth(decision.path, row, earlier) };
  }
});

/** Invariant 29. An amendment says it better; but the list of a sector may be published anew: one finding for all of it. */
const republished = decisionRule('decision/republished', function* (decision) {
  const anew = [...clashes(decision)].filter(
    ({ row, earlier }) => row.action === 'new' && earlier.action === 'abolished',
  );
  const [first] = anew;
  if (!first) return;
  const { row, earlier } = first;
  yield { at: row.at, args: { code: row.id, count: anew.length }, ...aboutBoth(decision.path, row, earlier) };
});

/** Rows that name one procedure at one level, each with the first before it. */
function* clashes({ value, step }: DecisionDoc): Generator<{ row: NamedRow; earlier: NamedRow }> {
  const seen = new Map<string, NamedRow[]>();
  for (const row of namedRows(value, step)) {
    const others = seen.get(row.id) ?? [];
    const earlier = others.find((other) => overlaps(other.levels, row.levels));
    seen.set(row.id, [...others, row]);
    if (earlier) yield { row, earlier };
  }
}

const overlaps = (a: readonly Level[] | undefined, b: readonly Level[] | undefined): boolean =>
  !a || !b || a.some((level) => b.includes(level));

const aboutBoth = (file: string, row: NamedRow, earlier: NamedRow) => ({
  procedure: row.id,
  related: [{ file, path: earlier.at }],
});

/**
 * Invariant 35. NĐ 63/2010 Điều 15 khoản 3: a row names the procedure and its file number. Where the name
 * is not that of the code as it was then, one of the two is wrong.
 */
const nameFitsCode = decisionRule('decision/name-differs', function* ({ value, step }) {
  for (const { action, before, id, path } of step?.movements ?? []) {
    if (action === 'replaced' || before?.status !== 'active') continue;
    const row: NamedContent | undefined = value[action]?.[Number(path[1])];
    if (row?.name === undefined || row.code === undefined || nationalCode(row.code) !== id) continue;
    const names = [before.name, row.changes?.name ?? before.name].map(nameKey);
    if (names.includes(nameKey(row.name))) continue;
    const args = { code: id, name: row.name, catalogName: before.name };
    yield { at: [...path, 'name'], args, procedure: id };
  }
});

/** What rows of all actions can have in common. */
interface NamedContent {
  code?: string;
  name?: string;
  changes?: { name?: string };
}

export const rowRules: readonly Rule[] = [
  documentIsNamed,
  ownSuffixes,
  districtLevel,
  rowsOnce,
  oneFate,
  republished,
  nameFitsCode,
];
