import { capitalize } from '../../text/capitals.ts';
import { isBlank } from '../../model/blank.ts';
import { nationalCode } from '../../model/code.ts';
import { countRows } from '../../model/decision.ts';
import { sortLevels } from '../../model/level.ts';
import {
  type Abolition,
  type Action,
  actions,
  type Amendment,
  type Decision,
  type Document,
  type ProcedureContent,
  type Replacement,
  type TimeLimit,
} from '../../model/types.ts';
import type { KnownCatalog } from '../../import/annex/catalog-index.ts';
import { contentParts } from '../../import/annex/content.ts';
import { Doubts } from '../../import/annex/notes.ts';
import { readFees } from '../../import/annex/rows/row-fees.ts';
import { readTimeLimit } from '../../import/annex/times.ts';

import { unknownId } from '../../model/blank.ts';
import { paperWords } from '../../messages/vi/decision-paper.ts';
import { feesText, feeText, timeText } from './words.ts';

type Fees = NonNullable<ProcedureContent['fees']>;

/**
 * A decision with all that its paper says, though its file may leave it out: names and levels of
 * the procedures that its rows mean, its title, issuer and figures, values in words. What only the
 * catalog's keeping needs (when it was recorded and posted, notes) is left away: what is left is
 * what `import` reads out of the paper.
 */
export function completeDecision(decision: Decision, catalog: KnownCatalog): Decision {
  const { number, kind, issuer, issued, effective, title, department, departments, sectors } = decision;
  const { supersedes = [] } = decision;
  const legalBases = written(decision.legalBases);
  const rows = completeRows(decision, catalog);
  const named = actions.filter((action) => rows[action] !== undefined);
  const isBoundaryFree = kind === 'boundary_free';
  const counts = isBoundaryFree ? [] : named.map((action) => [action, countRows(decision, action)[0]]);
  const departmentsName = departmentName(decision, catalog);
  const declared = { ...Object.fromEntries(counts), ...decision.declared };
  return {
    number,
    kind,
    issuer: issuer ?? issuerOf(catalog.publisher ?? ''),
    issued,
    effective,
    ...(decision.expires !== undefined && { expires: decision.expires }),
    ...(decision.until && { until: decision.until }),
    ...(decision.ends && { ends: decision.ends }),
    ...(decision.suspends && { suspends: decision.suspends }),
    ...(decision.resumes && { resumes: decision.resumes }),
    title: capitalize(
      title ??
        (isBoundaryFree
          ? paperWords.boundaryFree.title(departmentsName)
          : paperWords.title(named, departmentsName)),
    ),
    ...(department !== undefined && { department }),
    ...(departments && { departments }),
    ...(sectors && { sectors }),
    ...(Object.keys(declared).length > 0 && { declared }),
    ...(legalBases.length > 0 && { legalBases }),
    ...(supersedes.length > 0 && {
      supersedes: supersedes.map((one) => (typeof one === 'string' ? { number: one } : one)),
    }),
    ...rows,
  };
}

/** The name of the decision's own department, among those that it adds and those of the catalog. */
export function departmentName(
  { department, departments = [] }: Decision,
  catalog: KnownCatalog,
): string | undefined {
  if (department === undefined || department === unknownId) return undefined;
  const added = departments.find((one) => typeof one === 'object' && one.id === department);
  return typeof added === 'object' ? added.name : (catalog.departments.get(department)?.name ?? department);
}

const issuerOf = (publisher: string): string =>
  /^(?:UBND|Ủy ban nhân dân)\s/u.test(publisher) ? `Chủ tịch ${publisher}` : publisher;

function completeRows(decision: Decision, catalog: KnownCatalog): Pick<Decision, Action> {
  const { kind, new: added = [], amended = [], replaced = [], abolished = [] } = decision;
  const completed = (row: Amendment) =>
    kind === 'boundary_free' ? namedAlone(row, catalog) : completeAmendment(row, catalog);
  return {
    ...(added.length > 0 && { new: added.map(completeRecord) }),
    ...(amended.length > 0 && { amended: amended.map(completed) }),
    ...(replaced.length > 0 && { replaced: replaced.map((row) => completeReplacement(row)) }),
    ...(abolished.length > 0 && { abolished: abolished.map((row) => completeTarget(row, catalog)) }),
  };
}

/** Returns a row of a decision that says the same of all its procedures, at all their levels: whom it names. */
function namedAlone(row: Amendment, catalog: KnownCatalog): Amendment {
  const { levels: _, changes, ...named } = completeAmendment(row, catalog);
  const { levels } = row;
  return {
    ...named,
    ...(levels && { levels }),
    ...(changes && changes.boundaryFree !== true && { changes }),
  };
}

/** Values that stand for what is not said, and so are not written on a paper. */
const unsaid: Partial<ProcedureContent> = {
  kind: 'standard',
  profile: 'list',
  fees: 'unspecified',
  online: 'unspecified',
  interlinked: 'none',
};

function withoutUnsaid(record: ProcedureContent): ProcedureContent {
  const said = Object.entries(record).filter(
    ([part, value]) => unsaid[part as keyof ProcedureContent] !== value,
  );
  return Object.fromEntries(said) as ProcedureContent;
}

function completeRecord(record: ProcedureContent): ProcedureContent {
  const { legalBases, ...rest } = withoutUnsaid(record);
  const bases = written(legalBases);
  return {
    ...rest,
    ...(bases.length > 0 && { legalBases: bases }),
    levels: sortLevels(record.levels),
    ...completeValues(rest),
  };
}

/** Values with their words: reading them back gives the words too. */
function completeValues(record: Partial<ProcedureContent>): Partial<ProcedureContent> {
  const {
    timeLimit,
    timeLimitByLaw,
    fees,
    byLevel,
    methods,
    decidingAgency,
    implementingAgencies,
    coordinatingAgencies,
  } = record;
  return {
    ...(decidingAgency !== undefined && { decidingAgency: withoutEnd(decidingAgency) }),
    ...(implementingAgencies && { implementingAgencies: implementingAgencies.map(withoutEnd) }),
    ...(coordinatingAgencies && { coordinatingAgencies: coordinatingAgencies.map(withoutEnd) }),
    ...withoutEmptyLines(record),
    ...(timeLimit && { timeLimit: completeTime(timeLimit) }),
    ...(timeLimitByLaw && { timeLimitByLaw: completeTime(timeLimitByLaw) }),
    ...(fees && { fees: completeFees(fees) }),
    ...(byLevel && {
      byLevel: Object.fromEntries(
        Object.entries(byLevel).map(([level, own]) => [level, { ...own, ...completeValues(own) }]),
      ),
    }),
    ...(Array.isArray(methods) && {
      methods: methods.map((method) =>
        typeof method === 'string'
          ? method
          : {
              ...method,
              ...(method.time && { time: completeTime(method.time) }),
              ...(method.fees && { fees: completeFees(method.fees) }),
            },
      ),
    }),
  };
}

/** The name of a body ends without a full stop. */
const withoutEnd = (name: string): string => name.replace(/(?<![\s.;,])[\s.;,]+$/u, '');

/** Texts as they stand on paper: without empty lines. */
function withoutEmptyLines(record: Partial<ProcedureContent>): Partial<ProcedureContent> {
  const texts = contentParts.flatMap((part) => {
    const value = record[part];
    return typeof value === 'string' ? [[part, value.replace(/\n\s*\n/gu, '\n')]] : [];
  });
  return Object.fromEntries(texts);
}

/** Completes a time limit: one in words alone says the number that its words say. */
function completeTime(limit: TimeLimit): TimeLimit {
  const text = timeText(limit);
  if (text === undefined) return limit;
  const read = limit.value === undefined ? readTimeLimit(text, '', nowhere, new Doubts()) : undefined;
  return { ...limit, ...read, text };
}

/** Completes fees: those in words alone say the sums that their words say. */
function completeFees(fees: Fees): Fees {
  if (typeof fees === 'string') return fees;
  const isInWords = fees.every(({ amount }) => amount === undefined);
  const read = isInWords ? readFees(feesText(fees), '', nowhere, new Doubts()) : undefined;
  return Array.isArray(read)
    ? read
    : fees.map((fee) => ({
        ...fee,
        ...(fee.amount !== undefined && { currency: fee.currency ?? 'VND' }),
        text: feeText(fee),
      }));
}

const nowhere = { table: 0, row: 0 };

function completeAmendment(row: Amendment, catalog: KnownCatalog): Amendment {
  const { changes, changedParts, ...target } = row;
  return {
    ...completeTarget(target, catalog),
    ...(changes && { changes: { ...changes, ...completeValues(changes) } }),
    ...(changedParts && changedParts.length > 0 && { changedParts }),
  };
}

function completeReplacement({ by, levels, ...row }: Replacement): Replacement {
  return {
    ...row,
    ...(levels && { levels: sortLevels(levels) }),
    with: row.with.map(completeRecord),
    ...onlyOne(by),
  };
}

function completeTarget({ by, ...row }: Abolition, { records }: KnownCatalog): Abolition {
  const id = row.code === undefined ? (row.id ?? idByName(row, records)) : nationalCode(row.code);
  const record = id === undefined ? undefined : records.get(id);
  const name = row.name ?? record?.name;
  const levels = row.levels ?? (record?.levels.includes('unspecified') ? undefined : record?.levels);
  const isCoded = row.code === undefined && record?.code !== undefined;
  return {
    ...row,
    ...(isCoded && { code: record.code }),
    ...(row.code === undefined && !isCoded && id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(levels && { levels: sortLevels(levels) }),
    ...onlyOne(by),
  };
}

/** The one active record of a name at the levels that a row gives. */
function idByName({ name, levels = [] }: Abolition, records: KnownCatalog['records']): string | undefined {
  if (name === undefined) return undefined;
  const found = [...records].filter(
    ([, record]) =>
      record.status === 'active' &&
      record.name === name &&
      levels.every((level) => record.levels.includes(level)),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** A list of one document is that document. */
function onlyOne(by: Abolition['by']): Pick<Abolition, 'by'> {
  if (by === undefined) return {};
  const [only, ...others] = written(Array.isArray(by) ? by : [by]);
  if (!only) return {};
  return { by: others.length > 0 ? [only, ...others] : only };
}

/** The documents that are named; a draft may have some that are still to be. */
const written = (documents: readonly Document[] = []): Document[] =>
  documents.filter(({ number }) => !isBlank(number));
