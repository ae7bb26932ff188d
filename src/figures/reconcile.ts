import { compareText } from '../model/decision.ts';
import { sortLevels } from '../model/level.ts';
import type { Department, Document, Json, Level, Part, Procedure, ProcedureContent } from '../model/types.ts';
import { isSame } from '../model/procedure/same.ts';
import { valueAt } from '../model/procedure/by-level.ts';
import { wordsLeft } from '../text/cut.ts';
import { nameKey, procedureKey } from '../text/fold.ts';
import { isAlike, isSaid } from './alike.ts';

/** In what way a catalog and a list do not agree on a procedure, in the order in which it is told. */
export const disagreements = ['only_here', 'only_there', 'abolished_here', 'differs'] as const;
export type Disagreement = (typeof disagreements)[number];

/** The parts that are compared, where both sides say something of them. */
export const comparedParts = ['name', 'department', 'levels', 'timeLimit', 'fees'] as const;
type ComparedPart = (typeof comparedParts)[number];

/** A procedure as a list has it, with its place there. */
export interface Listed<Place> {
  /** Empty where the list gives it no code. */
  id: string;
  name: string;
  /** The managing agency's name, where the list names one of the province. */
  department?: string;
  content: Partial<ProcedureContent>;
  /** True when only a ministry handles it: no province's catalog need have it. */
  isOfMinistryAlone: boolean;
  origin: Place;
  /** Places of the parts that stand elsewhere: in a file of details. */
  origins?: Partial<Record<PartDifference<Place>['part'], Place>>;
}

/** A part on which catalog and list differ, with the decision that made it what it is here. */
export interface PartDifference<Place = unknown> {
  part: ComparedPart | 'code';
  here: Json | undefined;
  there: Json | undefined;
  decision?: string;
  /** Place of the value in the list, where it is not that of the procedure. */
  place?: Place;
}

/** A procedure on which catalog and list do not agree. */
export interface ReconciledRow<Place> {
  kind: Disagreement;
  id: string;
  name: string;
  /** The managing agency's name, where it is known. */
  department?: string;
  /** The decision by which it stands in the catalog as it does. */
  decision?: Document;
  /** The day from which it is abolished here. */
  abolishedFrom?: string;
  differences: PartDifference<Place>[];
  /** Place in the list. */
  place?: Place;
}

/** Agreement of a catalog and a list. */
export interface Reconciliation<Place> {
  /** Procedures in force here, and listed there. */
  here: number;
  there: number;
  /** Procedures of a ministry alone that are listed there and not held here. */
  ofMinistry: number;
  /** Procedures that are listed there alone without levels: a ministry alone may handle them. */
  withoutLevels: number;
  agreeing: number;
  /** Number of procedures of which each part was compared: where one side says nothing, there is nothing to compare. */
  compared: Record<ComparedPart, number>;
  summary: Record<Disagreement, number>;
  rows: ReconciledRow<Place>[];
}

/** The catalog that a list is held against. */
export interface OwnCatalog {
  records: ReadonlyMap<string, Procedure>;
  departments: ReadonlyMap<string, Department>;
  /** The ids of the procedures that are in question: all, or those that some conditions choose. */
  chosen: ReadonlySet<string>;
  /** The decision behind each part of a record. */
  decisionOf(id: string, part: Part): string | undefined;
}

/**
 * Holds a list against a catalog: what only one of them has, what is abolished here and listed there yet, and
 * where they say different things of one procedure.
 *
 * @param unread beginnings of codes in rows that could not be read: what has one of these may be listed there
 */
export function reconcile<Place>(
  own: OwnCatalog,
  given: readonly Listed<Place>[],
  unread: readonly string[] = [],
): Reconciliation<Place> {
  const pairs = pairUp(own, given);
  const listed = given.filter((one) => !isInternalBeside(one, pairs.get(one), own));
  const active = [...own.chosen].filter((id) => own.records.get(id)?.status === 'active');
  const met = new Set([...pairs.values()]);
  const compared = Object.fromEntries(comparedParts.map((part) => [part, 0])) as Record<ComparedPart, number>;
  const unmet = active.filter((id) => !met.has(id));
  const isOpen = (id: string): boolean => unread.some((code) => own.records.get(id)?.code?.startsWith(code));
  const missing = unmet.filter((id) => !isOpen(id));
  const rows: ReconciledRow<Place>[] = missing.map((id) => ({
    kind: 'only_here',
    ...ownRow(id, own),
    differences: [],
  }));
  let ofMinistry = 0;
  let withoutLevels = 0;
  for (const one of listed) {
    const id = pairs.get(one);
    const record = id === undefined ? undefined : own.records.get(id);
    if (id === undefined || !record) {
      if (one.isOfMinistryAlone) ofMinistry += 1;
      else {
        rows.push(foreignRow(one));
        if (levelsOf(one.content).length === 0) withoutLevels += 1;
      }
    } else if (own.chosen.has(id)) {
      const row = heldRow(id, record, one, own, compared);
      if (row) rows.push(row);
    }
  }
  rows.sort((a, b) => orderOf(a) - orderOf(b) || compareText(a.id, b.id));
  const summary = Object.fromEntries(
    disagreements.map((kind) => [kind, rows.filter((row) => row.kind === kind).length]),
  ) as Record<Disagreement, number>;
  const agreeing = active.length - unmet.length - summary.differs;
  const counts = { here: active.length, there: listed.length, ofMinistry, withoutLevels, agreeing };
  return { ...counts, compared, summary, rows };
}

/** Tells whether a list has an internal procedure that is not in question: those are in no public list. */
function isInternalBeside(one: Listed<unknown>, id: string | undefined, own: OwnCatalog): boolean {
  const record = id === undefined ? undefined : own.records.get(id);
  const { kind } = record ?? one.content;
  return kind === 'internal' && !own.chosen.has(id ?? '');
}

const orderOf = ({ kind }: ReconciledRow<unknown>): number => disagreements.indexOf(kind);

/**
 * Pairs by code; what has no code here yet, or none in the list, by its name, and by what the list says of its department
 * and levels where several have that name: a pair is one where nothing else fits either of the two.
 */
function pairUp<Place>(own: OwnCatalog, listed: readonly Listed<Place>[]): Map<Listed<Place>, string> {
  const pairs = new Map<Listed<Place>, string>();
  for (const one of listed) if (own.records.has(one.id)) pairs.set(one, one.id);
  // What is abolished here is only asked about what fits nothing in force.
  for (const isInForce of [true, false]) pairByName(own, listed, pairs, isInForce);
  return pairs;
}

function pairByName<Place>(
  own: OwnCatalog,
  listed: readonly Listed<Place>[],
  pairs: Map<Listed<Place>, string>,
  isInForce: boolean,
): void {
  const byName = new Map<string, Listed<Place>[]>();
  for (const one of listed) {
    if (pairs.has(one)) continue;
    const key = procedureKey(one.name);
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  const fitting = new Map<Listed<Place>, string[]>();
  const alone = new Map<string, Listed<Place>>();
  const met = new Set(pairs.values());
  for (const [id, record] of own.records) {
    if (met.has(id) || (record.status === 'active') !== isInForce) continue;
    const all = byName.get(procedureKey(record.name)) ?? [];
    const named = record.code === undefined && isInForce ? all : all.filter((one) => one.id === '');
    const fits = named.length > 1 ? named.filter((one) => saysNothingElse(one, record, own)) : named;
    for (const one of fits) fitting.set(one, [...(fitting.get(one) ?? []), id]);
    if (fits[0] && fits.length === 1) alone.set(id, fits[0]);
  }
  for (const [one, ids] of fitting) {
    const mine = ids.length > 1 ? ids.filter((id) => saysNothingElse(one, own.records.get(id), own)) : ids;
    const [id] = mine;
    if (id !== undefined && mine.length === 1 && alone.get(id) === one) pairs.set(one, id);
  }
}

/** Tells whether what a list says of a procedure's department and levels is what a record has. */
function saysNothingElse(
  { department, content: { levels = ['unspecified'] } }: Listed<unknown>,
  record: Procedure | undefined,
  { departments }: OwnCatalog,
): boolean {
  if (!record) return false;
  const { name, aliases = [] } = departments.get(record.department) ?? { name: record.department };
  const isLevel = levels.includes('unspecified') || isSame(levels, record.levels);
  const isDepartment =
    department === undefined || [name, ...aliases].map(nameKey).includes(nameKey(department));
  return isLevel && isDepartment;
}

type OwnRow = Pick<ReconciledRow<never>, 'id' | 'name' | 'department' | 'decision'>;

function ownRow(id: string, { records, departments }: OwnCatalog): OwnRow {
  const { name, department, abolishedBy, amendedBy, publishedBy } = records.get(id) as Procedure;
  const decision = abolishedBy ?? amendedBy?.at(-1) ?? publishedBy;
  return {
    id,
    name,
    department: departments.get(department)?.name ?? department,
    ...(decision && { decision }),
  };
}

function foreignRow<Place>({ id, name, department, origin }: Listed<Place>): ReconciledRow<Place> {
  return {
    kind: 'only_there',
    id,
    name,
    ...(department !== undefined && { department }),
    differences: [],
    place: origin,
  };
}

function heldRow<Place>(
  id: string,
  record: Procedure,
  listed: Listed<Place>,
  own: OwnCatalog,
  compared: Record<ComparedPart, number>,
): ReconciledRow<Place> | undefined {
  const row = { ...ownRow(id, own), place: listed.origin };
  if (record.status !== 'active') {
    const { effectiveTo } = record;
    return {
      kind: 'abolished_here',
      ...row,
      ...(effectiveTo !== undefined && { abolishedFrom: effectiveTo }),
      differences: [],
    };
  }
  const told = compareOne(record, listed, own.departments);
  const recoded =
    record.code === undefined && listed.id !== ''
      ? [{ part: 'code' as const, here: undefined, there: listed.id }]
      : [];
  for (const { part } of told) compared[part] += 1;
  const differences = [...recoded, ...told.filter(({ agrees }) => !agrees)].map(
    ({ part, here, there }): PartDifference<Place> => {
      const decision = own.decisionOf(id, part);
      const place = listed.origins?.[part];
      return { part, here, there, ...(decision !== undefined && { decision }), ...(place && { place }) };
    },
  );
  return differences.length > 0 ? { kind: 'differs', ...row, differences } : undefined;
}

interface Compared {
  part: ComparedPart;
  here: Json | undefined;
  there: Json | undefined;
  agrees: boolean;
}

const beginsAs = (name: string, words: string | undefined): boolean =>
  words !== undefined && nameKey(name).startsWith(nameKey(words));

/** Compares the parts of which both sides say something. */
function compareOne(
  record: Procedure,
  { name, department, content }: Listed<unknown>,
  departments: ReadonlyMap<string, Department>,
): Compared[] {
  const told: Compared[] = [];
  const tell = (part: ComparedPart, here: unknown, there: unknown, agrees: boolean): void => {
    told.push({ part, here: here as Json, there: there as Json, agrees });
  };
  const isNamed = procedureKey(record.name) === procedureKey(name) || beginsAs(record.name, wordsLeft(name));
  if (name !== '') tell('name', record.name, name, isNamed);
  if (department !== undefined) {
    const { name: ownName = record.department, aliases = [] } = departments.get(record.department) ?? {};
    const names = [ownName, ...aliases].map(nameKey);
    tell('department', ownName, department, names.includes(nameKey(department)));
  }
  const [held, listed] = [levelsOf(record), levelsOf(content)];
  if (held.length > 0 && listed.length > 0) tell('levels', held, listed, isSame(held, listed));
  for (const part of ['timeLimit', 'fees'] as const) {
    const there = content[part];
    const values = record.levels.map((level) => valueAt(record, part, level)).filter(isSaid);
    if (values.length === 0 || !isSaid(there)) continue;
    tell(
      part,
      record[part] ?? values[0],
      there,
      values.some((here) => isAlike(here, there)),
    );
  }
  return told;
}

/** Returns the levels that a province has to do with; a ministry's is the ministry's. */
function levelsOf({ levels = [] }: Partial<ProcedureContent>): Level[] {
  return sortLevels(levels.filter((level) => level !== 'ministry' && level !== 'unspecified'));
}
