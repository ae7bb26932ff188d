// Rules that only the catalog as a whole can show.
import { hash } from 'node:crypto';
import { nationalCode, parseCode } from '../../model/code.ts';
import { decisionKey } from '../../model/decision.ts';
import type { Path } from '../../model/finding.ts';
import { ruleIds, ruleInfo } from '../../model/rule-info.ts';
import type { RecordSummary } from '../../model/types.ts';
import type { SmallFiles } from '../../yaml/catalog-files.ts';
import type { Doc } from '../../model/source-file.ts';
import { decisionPath, procedureId } from '../../model/layout.ts';
import { nearest } from '../../text/distance.ts';
import { nameKey } from '../../text/fold.ts';
import { invalidDates } from '../dates.ts';
import { catalogRule, type Rule } from '../rule.ts';

/** Without these files nothing can be said of the rest. */
const neededFiles = catalogRule('file/missing', function* ({ files }) {
  for (const name of ['catalog.yaml', 'departments.yaml', 'sectors.yaml']) {
    if (!files.texts.has(name)) yield { file: name, at: [], args: { name } };
  }
});

/** A severity that is set for no rule, or for one that cannot be silenced, would be taken for set. */
const settings = catalogRule('catalog/rule-setting', function* ({ files }) {
  if (!files.info) return;
  for (const rule of Object.keys(files.info.value.rules ?? {})) {
    const known = ruleIds.find((id) => id === rule);
    if (known && !ruleInfo[known].fixed) continue;
    const near = known ? [] : nearest(rule, ruleIds);
    const args = { rule, problem: known ? ('fixed' as const) : ('unknown' as const), near };
    yield { file: files.info.path, at: ['rules', rule], args, part: 'key' };
  }
});

/** Invariant 8. Dates are days that exist. */
const dates = catalogRule('date/invalid', function* ({ files }) {
  for (const doc of [files.info, files.departments, files.sectors, files.holidays]) {
    if (!doc) continue;
    for (const found of invalidDates(doc.value)) yield { ...found, file: doc.path };
  }
});

/** Invariant 2. One code at one level is published once; a code has one file, whatever its levels. */
const codesAreUnique = catalogRule('code/duplicate', function* ({ records }) {
  const holders = new Map<string, Doc<RecordSummary>>();
  for (const doc of records) {
    const { value, path } = doc;
    const code = codeOf(doc);
    const first = holders.get(code);
    if (!first) {
      holders.set(code, doc);
      continue;
    }
    const related = [{ file: first.path, path: codeOrName(first.value) }];
    const args = { code, levels: first.value.levels.join(', ') };
    yield { file: path, at: codeOrName(value), args, procedure: code, related };
  }
});

const codeOf = ({ path, value }: Doc<RecordSummary>): string => nationalCode(value.code ?? procedureId(path));
const codeOrName = ({ code }: RecordSummary): Path => [code === undefined ? 'name' : 'code'];

/** Invariant 33. The old suffix (.000.00.00.H55) and the short one (.H55) side by side: told once, at the rarer. */
const suffixesAgree = catalogRule('code/mixed-suffixes', function* ({ records }) {
  const [short, long]: [Doc<RecordSummary>[], Doc<RecordSummary>[]] = [[], []];
  for (const doc of records) {
    const code = parseCode(doc.value.code ?? '');
    if (code?.publisher && doc.value.status === 'active') (code.short ? short : long).push(doc);
  }
  const [rarer, other] = short.length < long.length ? [short, long] : [long, short];
  const [at, related] = [rarer[0], other[0]];
  if (!at || !related) return;
  yield {
    file: at.path,
    at: ['code'],
    args: { short: short.length, long: long.length },
    related: [{ file: related.path, path: ['code'] }],
  };
});

/** Invariant 28. Two procedures of one name at one level may be one that was recorded twice. */
const namesAreUnique = catalogRule('name/duplicate', function* ({ records, isLean }) {
  const holders = new Map<string, Doc<RecordSummary>>();
  for (const doc of records) {
    const { name, levels, status } = doc.value;
    if (status !== 'active') continue;
    // Of a nation's names the digests are a quarter of the size.
    const told = isLean ? hash('sha1', nameKey(name), 'base64') : nameKey(name);
    const keys = levels.map((level) => ({ level, key: `${level} ${told}` }));
    const held = keys.find(({ key }) => holders.has(key));
    const first = held && holders.get(held.key);
    for (const { key } of keys) if (!holders.has(key)) holders.set(key, doc);
    if (!held || !first || codeOf(first) === codeOf(doc)) continue;
    yield {
      file: doc.path,
      at: ['name'],
      args: { name, other: procedureId(first.path), level: held.level },
      procedure: procedureId(doc.path),
      related: [{ file: first.path, path: ['name'] }],
    };
  }
});

interface Registered {
  id: string;
  succeededBy?: string;
}

/** The entries of a registry; none where it could not be read. */
function entriesOf(files: SmallFiles, kind: 'departments' | 'sectors'): readonly Registered[] {
  return (kind === 'departments' ? files.departments?.value.departments : files.sectors?.value.sectors) ?? [];
}

/** Entries of a registry whose id another before them has. */
function* repeated(files: SmallFiles, kind: 'departments' | 'sectors') {
  const first = new Map<string, number>();
  const file = `${kind}.yaml`;
  for (const [i, { id }] of entriesOf(files, kind).entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, i);
    else yield { id, file, at: [kind, i, 'id'], related: [{ file, path: [kind, earlier, 'id'] }] };
  }
}

/** Invariant 6. A department is registered once. */
const departmentsOnce = catalogRule('department/duplicate', function* ({ files }) {
  for (const { id, ...place } of repeated(files, 'departments')) yield { ...place, args: { department: id } };
});

/** Invariant 6. A sector is registered once. */
const sectorsOnce = catalogRule('sector/duplicate', function* ({ files }) {
  for (const { id, ...place } of repeated(files, 'sectors')) yield { ...place, args: { sector: id } };
});

/** Entries whose successor is not registered. */
function* withoutSuccessor(files: SmallFiles, kind: 'departments' | 'sectors') {
  const entries = entriesOf(files, kind);
  const ids = new Set(entries.map(({ id }) => id));
  for (const [i, { succeededBy }] of entries.entries()) {
    if (succeededBy === undefined || ids.has(succeededBy)) continue;
    const near = nearest(succeededBy, ids);
    yield { id: succeededBy, near, file: `${kind}.yaml`, at: [kind, i, 'succeededBy'] };
  }
}

/** Invariant 6. A department's successor is registered. */
const departmentSuccessors = catalogRule('department/unknown', function* ({ files }) {
  for (const { id, near, ...place } of withoutSuccessor(files, 'departments')) {
    yield { ...place, args: { department: id, near } };
  }
});

/** Invariant 6. A sector's successor is registered. */
const sectorSuccessors = catalogRule('sector/unknown', function* ({ files }) {
  for (const { id, near, ...place } of withoutSuccessor(files, 'sectors')) {
    yield { ...place, args: { sector: id, near } };
  }
});

/** Invariant 8. A decision (issuer, number, date) is in the ledger once… */
const decisionsOnce = catalogRule('decision/duplicate', function* ({ ledger }) {
  const first = new Map<string, string>();
  for (const { path: file, value } of ledger) {
    const { number } = value;
    const earlier = first.get(decisionKey(value));
    if (earlier === undefined) first.set(decisionKey(value), file);
    else {
      const related = [{ file: earlier, path: ['number'] }];
      yield { file, at: ['number'], args: { number }, decision: number, related };
    }
  }
});

/** …under the name that it should have. */
const decisionsInPlace = catalogRule('file/misplaced', function* ({ ledger }) {
  for (const { path: file, value } of ledger) {
    const expected = decisionPath(value);
    if (file === expected || file === decisionPath(value, true)) continue;
    yield { file, at: [], args: { expected }, decision: value.number };
  }
});

export const catalogRules: readonly Rule[] = [
  neededFiles,
  settings,
  dates,
  departmentsOnce,
  departmentSuccessors,
  sectorsOnce,
  sectorSuccessors,
  codesAreUnique,
  suffixesAgree,
  namesAreUnique,
  decisionsOnce,
  decisionsInPlace,
];
