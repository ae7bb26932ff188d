import { capitalize } from '../../text/capitals.ts';
import { isRealDate } from '../../model/date.ts';
import type { Action, Decision } from '../../model/types.ts';
import { nameKey } from '../../text/fold.ts';
import { type Choices, type Question, questionsOf } from './answers/questions.ts';
import { applyChoices, choicesThatHold, isRefused, withoutDecided } from './answers/settle.ts';
import { indexCatalog, type KnownCatalog } from './catalog-index.ts';
import type { DecisionDraft } from './draft.ts';
import { type AnnexAction, type AnnexDoubt, type AnnexDoubtReason, Doubts } from './notes.ts';
import { numberedByRows, ofDecision, withoutOwnNumber } from './registers.ts';
import { asDepartment, assignIds, handling, nameKnownSectors, type NamedIds } from './registries.ts';
import type { DecisionName, RowContext } from './rows/row-targets.ts';
import { noteRepeated } from './same/repeated.ts';
import { groupSuspended } from './rows/suspended.ts';
import { composeRows, type RowReading } from './rows/rows-of-decision.ts';

/** Particulars of the decision given by the user, and fallbacks for what neither the user nor the document gives. */
export interface DecisionOptions {
  number?: string;
  issued?: string;
  issuer?: string;
  /** Name of the managing department. */
  department?: string;
  fallback: { number: string; issued: string };
  /** Publisher of the catalog that the decision is drafted for, and the day on which that catalog begins. */
  publisher?: string;
  since?: string;
  /** Decisions of its ledger whose effect can be suspended. */
  suspendable?: readonly DecisionName[];
  /** A person's choices for doubtful rows. */
  choices?: Choices;
}

/** A decision drafted for a catalog, with everything that a person should check before it is used. */
export interface DraftedDecision {
  decision: Decision;
  /** Doubts of reading the document and of looking up its rows, together. */
  doubts: AnnexDoubt[];
  /** Each row with the rows of the draft that were made of it. */
  readings: RowReading[];
  /** The decision as it was read, after a person's choices. */
  draft: DecisionDraft;
  /** Questions that are still open. */
  questions: Question[];
}

/**
 * Drafts the decision that a document is for a catalog: rows matched with its records, departments
 * and sectors with its registries. What the document does not say is left out; what is uncertain
 * is a doubt.
 *
 * @param given the decision as {@link readDecision} read it
 */
export function toDecision(
  given: DecisionDraft,
  catalog: KnownCatalog,
  options: DecisionOptions,
): DraftedDecision {
  const doubts = new Doubts();
  const index = indexCatalog(catalog);
  const choices = choicesThatHold(options.choices ?? new Map(), index);
  const chosen = applyChoices(given, choices);
  const named = { ...chosen, rows: nameKnownSectors(chosen.rows, catalog.sectors.values()) };
  const own = options.number === undefined ? numberedByRows(named) : ofDecision(named, options.number);
  const draft = withoutOwnNumber(own, options.number ?? own.header.number);
  const said = particulars(draft, options, doubts);
  if (index.isEmpty) doubts.add(undefined, 'target', 'catalog_empty', {});
  const department = options.department ?? draft.header.department;
  const departments = departmentIds(draft, catalog, options, department, doubts);
  const sectors = sectorIds(draft, catalog, doubts);
  const context: RowContext = {
    draft,
    catalog,
    index,
    departments,
    sectors,
    department,
    number: said.number,
    issued: said.issued,
    suspendable: options.suspendable ?? [],
    doubts,
  };
  const { rows, readings } = composeRows(context);
  if (draft.kind === 'publication') noteRepeated(readings, doubts);
  const departmentId = departments.idOf(department);
  const decision: Decision = {
    ...said,
    ...(departmentId !== undefined && { department: departmentId }),
    ...(departments.added.length > 0 && { departments: departments.added }),
    ...(sectors.added.length > 0 && { sectors: sectors.added }),
    ...declaredOf(draft),
    ...partsOf(draft),
    ...rows,
    ...effectsOf(draft, rows.suspends),
  };
  const before = beforeCatalog(said, options.since);
  if (before) doubts.add(undefined, 'effective', 'before_catalog', before);
  const told = before ? doubts.all.filter(({ reason }) => !comparing.has(reason)) : doubts.all;
  const all = withoutDecided([...draft.doubts, ...told], choices);
  const questions = questionsOf(draft, all, index, catalog).filter((one) => {
    const choice = choices.get(one.key);
    return choice === undefined || isRefused(one, choice);
  });
  return { decision, doubts: all, readings, draft, questions };
}

type Particulars = Pick<
  Decision,
  'number' | 'kind' | 'issuer' | 'issued' | 'effective' | 'expires' | 'until' | 'title'
>;

function particulars({ header, kind }: DecisionDraft, options: DecisionOptions, doubts: Doubts): Particulars {
  const { fallback } = options;
  const number = options.number ?? header.number ?? fallback.number;
  const issued = options.issued ?? header.issued ?? fallback.issued;
  const issuer = options.issuer ?? header.issuer;
  for (const part of ['number', 'issued'] as const) {
    const [given, written] = [options[part], header[part]];
    if (given !== undefined && written !== undefined && given !== written)
      doubts.add(undefined, part, `${part}_given`, { given, written });
  }
  if (options.number === undefined && header.number === undefined) {
    doubts.add(undefined, 'number', 'number_missing', { number });
  }
  if (options.issued === undefined && header.issued === undefined) {
    doubts.add(undefined, 'issued', 'issued_missing', { issued });
  }
  if (issuer === undefined) doubts.add(undefined, 'issuer', 'issuer_missing', {});
  else if (options.publisher !== undefined && !isOf(issuer, options.publisher))
    doubts.add(undefined, 'issuer', 'issuer_differs', { issuer, publisher: options.publisher });
  if (header.effective === undefined) doubts.add(undefined, 'effective', 'effective_missing', {});
  return {
    number,
    kind,
    ...(issuer !== undefined && { issuer }),
    issued,
    effective: header.effective ?? 'on_signing',
    ...(header.expires !== undefined && { expires: header.expires }),
    ...(header.until && { until: header.until }),
    ...(header.subject !== undefined && { title: capitalize(header.subject) }),
  };
}

/** Tells whether an office belongs to a publisher: `Chủ tịch UBND tỉnh Thái Nguyên`, `UBND tỉnh Thái Nguyên`. */
function isOf(issuer: string, publisher: string): boolean {
  const placeOf = (name: string) =>
    nameKey(name)
      .replace(/chủ tịch|ủy ban nhân dân|uỷ ban nhân dân|ubnd|tỉnh|thành phố/gu, ' ')
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
  return placeOf(issuer).includes(placeOf(publisher));
}

/** Doubts that come of comparing rows with a catalog; a catalog that begins later than the decision proves nothing. */
const comparing: ReadonlySet<AnnexDoubtReason> = new Set<AnnexDoubtReason>([
  'target_unknown',
  'target_ambiguous',
  'target_abolished',
  'already_active',
  'name_differs_from_catalog',
  'sector_differs_from_catalog',
  'level_not_held',
]);

function beforeCatalog(
  { issued, effective }: Particulars,
  since: string | undefined,
): { date: string; since: string } | undefined {
  const date = effective === 'on_signing' ? issued : effective;
  return since !== undefined && isRealDate(date) && date < since ? { date, since } : undefined;
}

/** Tells whether rows of an action bring whole records: only these need a department and a sector. */
function bringsRecords(action: AnnexAction): boolean {
  return action === 'new' || action === 'replaced' || action === 'standardized';
}

function departmentIds(
  { rows, header }: DecisionDraft,
  catalog: KnownCatalog,
  options: DecisionOptions,
  department: string | undefined,
  doubts: Doubts,
): NamedIds {
  const uses = rows.flatMap(({ action, cells, said, department: heading, origin }) => {
    const own =
      cells.department ??
      heading ??
      (department === undefined ? handling(cells.implementingAgencies) : undefined);
    const name = bringsRecords(action) ? own : said?.department;
    return name !== undefined ? [{ name: asDepartment(name, department), origin }] : [];
  });
  const whole = department === undefined ? [] : [{ name: department, origin: undefined }];
  if (options.department === undefined && header.department !== undefined) {
    doubts.add(undefined, 'department', 'department_from_title', { name: header.department });
  }
  return assignIds([...whole, ...uses], catalog.departments.values(), 'department', doubts);
}

function sectorIds({ rows }: DecisionDraft, catalog: KnownCatalog, doubts: Doubts): NamedIds {
  const uses = rows.flatMap(({ action, cells, said, sector, origin }) => {
    const name = bringsRecords(action) ? (cells.sector ?? sector?.name) : said?.sector;
    return name !== undefined ? [{ name, origin }] : [];
  });
  return assignIds(uses, catalog.sectors.values(), 'sector', doubts);
}

/** Returns the counts that the paper gives; rows that a person left out are none of the draft's. */
function declaredOf({ declared }: DecisionDraft): Pick<Decision, 'declared'> {
  const figures = (['new', 'amended', 'replaced', 'abolished'] as const).flatMap(
    (action): [Action, number][] => {
      const { declared: figure, leftOut = 0 } = declared[action] ?? {};
      return figure === undefined ? [] : [[action, Math.max(0, figure - leftOut)]];
    },
  );
  return figures.length > 0 ? { declared: Object.fromEntries(figures) } : {};
}

/** Returns what the articles end, what they and the rows suspend, and what is to resume. */
function effectsOf(
  { header: { effects } }: DecisionDraft,
  ofRows: Decision['suspends'] = [],
): Pick<Decision, 'ends' | 'suspends' | 'resumes'> {
  const suspends = groupSuspended([...effects.suspends, ...ofRows]);
  return {
    ...(effects.ends.length > 0 && { ends: effects.ends }),
    ...(suspends.length > 0 && { suspends }),
    ...(effects.resumes.length > 0 && { resumes: effects.resumes }),
  };
}

function partsOf({ header }: DecisionDraft): Pick<Decision, 'legalBases' | 'supersedes'> {
  const { legalBases, supersedes } = header;
  return {
    ...(legalBases.length > 0 && { legalBases }),
    ...(supersedes.length > 0 && { supersedes }),
  };
}
