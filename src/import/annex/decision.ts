import type { Action, Decision } from '../../model/types.ts';
import { type Choices, type Question, questionsOf } from './answers/questions.ts';
import { applyChoices, choicesThatHold, isRefused, withoutDecided } from './answers/settle.ts';
import { indexCatalog, type KnownCatalog } from './catalog-index.ts';
import type { DecisionDraft } from './draft.ts';
import { type AnnexAction, type AnnexDoubt, type AnnexDoubtReason, Doubts } from './notes.ts';
import { beforeCatalog, type GivenParticulars, particulars } from './particulars.ts';
import { numberedByRows, ofDecision, withoutOwnNumber } from './registers.ts';
import { joinByCatalog } from './two-rows/by-catalog.ts';
import { takeSectorsOfNames } from './rows/sectors-of-names.ts';
import { asDepartment, assignIds, handling, nameKnownSectors, type NamedIds } from './registries.ts';
import type { DecisionName, RowContext } from './rows/row-targets.ts';
import { noteRepeated } from './same/repeated.ts';
import { groupSuspended } from './rows/suspended.ts';
import { composeRows, type RowReading } from './rows/rows-of-decision.ts';

/** Particulars of the decision given by the user, with what rows are to be held against. */
export interface DecisionOptions extends GivenParticulars {
  /** Name of the managing department. */
  department?: string;
  /** The day on which the catalog begins that the decision is drafted for. */
  since?: string;
  /** Decisions of its ledger. */
  ledger?: readonly DecisionName[];
  /** Those of them whose effect can be suspended. */
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
  const paired = joinByCatalog(given, index, doubts);
  const choices = choicesThatHold(options.choices ?? new Map(), index);
  const chosen = applyChoices(paired, choices);
  const sectored = takeSectorsOfNames(chosen.rows, catalog.sectors.values());
  const named = { ...chosen, rows: nameKnownSectors(sectored, catalog.sectors.values()) };
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
  const known = options.ledger?.find((one) => one.number === said.number && one.issued === said.issued);
  if (known) doubts.add(undefined, 'number', 'in_ledger', { number: known.number, issued: known.issued });
  const told = before || known ? doubts.all.filter(({ reason }) => !comparing.has(reason)) : doubts.all;
  const all = withoutDecided([...draft.doubts, ...told], choices);
  const questions = questionsOf(draft, all, index, catalog).filter((one) => {
    const choice = choices.get(one.key);
    return choice === undefined || isRefused(one, choice);
  });
  return { decision, doubts: all, readings, draft, questions };
}

/** Doubts that come of comparing rows with a catalog; one that holds what the decision came to proves nothing. */
const comparing: ReadonlySet<AnnexDoubtReason> = new Set<AnnexDoubtReason>([
  'target_unknown',
  'target_ambiguous',
  'target_abolished',
  'already_active',
  'name_differs_from_catalog',
  'sector_differs_from_catalog',
  'level_not_held',
]);

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
