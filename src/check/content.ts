import { type DecisionHead, effectiveDate } from '../model/decision.ts';
import type { Decision, Department, Sector } from '../model/types.ts';
import type { Content, RecordContext, RuleContext } from './subjects.ts';
import type { DecisionDoc, RecordDoc } from './subjects.ts';
import { broughtRecords } from './rows.ts';

/**
 * Makes the content of a record for the rules. Only the ledger knows whether a baseline brought it: see
 * `lenientForBaselines`.
 */
export function contentOfRecord({ id, path, value }: RecordDoc, context: RecordContext): Content {
  const { files, departments, sectors, asOf } = context;
  return {
    value,
    file: path,
    at: [],
    procedure: id,
    decision: undefined,
    since: value.effectiveFrom,
    on: asOf,
    isActive: value.status === 'active',
    isWhole: true,
    isBaseline: false,
    departments: files.departments && departments,
    sectors: files.sectors && sectors,
  };
}

/** Makes the content that a decision brings, whole records and changes, before it is in any record's file. */
export function contentsOfDecision({ path, value }: DecisionDoc, context: RuleContext): Content[] {
  const effective = effectiveDate(value);
  const shared = {
    file: path,
    decision: value.number,
    since: effective,
    on: effective,
    isActive: true,
    isBaseline: value.kind === 'baseline',
    ...registriesAfter(value, context),
  };
  const whole = [...broughtRecords(value)].map(({ record, at }) => ({
    ...shared,
    value: record,
    at,
    procedure: record.code,
    isWhole: true,
  }));
  const changed = (value.amended ?? []).map((row, i) => ({
    ...shared,
    value: row.changes ?? {},
    at: ['amended', i, 'changes'],
    procedure: row.code,
    isWhole: false,
  }));
  return [...whole, ...changed];
}

/**
 * Returns the registries with the entries that a decision adds, and those that others add that take effect by its day
 * and have not yet; undefined for one that could not be read.
 */
export function registriesAfter(
  decision: Decision,
  { files, departments, sectors, decisions }: RuleContext,
): Pick<Content, 'departments' | 'sectors'> {
  const day = effectiveDate(decision);
  const others = decisions
    .map(({ value }) => value)
    .filter((other) => (other.departments ?? other.sectors) && effectiveDate(other) <= day);
  return {
    departments: files.departments && withEntries(departments, others.flatMap(bodiesOf), bodiesOf(decision)),
    sectors: files.sectors && withEntries(sectors, others.flatMap(sectorsOf), sectorsOf(decision)),
  };
}

const bodiesOf = ({ departments = [] }: DecisionHead): Department[] =>
  departments.filter((entry) => typeof entry !== 'string');
const sectorsOf = ({ sectors = [] }: DecisionHead): readonly Sector[] => sectors;

/** Returns a registry with entries that it lacks, and with others that stand for its own. */
function withEntries<T extends { id: string }>(
  registry: ReadonlyMap<string, T>,
  lacking: readonly T[],
  own: readonly T[],
) {
  const entries = [...lacking.filter(({ id }) => !registry.has(id)), ...own];
  if (entries.length === 0) return registry;
  return new Map([...registry, ...entries.map((entry) => [entry.id, entry] as const)]);
}
