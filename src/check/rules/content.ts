// Rules on what a procedure says: in its file, and in the row of a decision that brings it.
import type { RuleId } from '../../model/finding.ts';
import { nearest } from '../../text/distance.ts';
import { contentRule, partsRule, type Rule } from '../rule.ts';
import { foreignSuffix } from '../suffix.ts';

/** Rules whose findings are warnings where a baseline brought the record, whether in its decision or in its file. */
export const lenientForBaselines: ReadonlySet<RuleId> = new Set<RuleId>([
  'procedure/no-legal-basis',
  'level/unspecified',
]);

/** Portal lists name neither levels nor legal bases: what a baseline lacks is no reason to refuse it. */
const lenient = (isBaseline: boolean) => (isBaseline ? ('warning' as const) : ('error' as const));

/** Invariant 4. NĐ 63/2010 Điều 15 khoản 1 điểm b: a publication names the documents that the procedure rests on. */
const legalBasis = contentRule('procedure/no-legal-basis', function* ({ value, isBaseline }) {
  if (value.legalBases?.length) return;
  const part = value.legalBases ? 'value' : 'end';
  yield { at: ['legalBases'], args: {}, part, severity: lenient(isBaseline) };
});

/** Invariant 4. Who decides is part of what is published (NĐ 63/2010 Điều 13 khoản 2). */
const levelsAreStated = contentRule('level/unspecified', function* ({ value, isBaseline }) {
  if (value.levels?.includes('unspecified')) {
    yield { at: ['levels'], args: {}, severity: lenient(isBaseline) };
  }
});

/**
 * Invariant 5. NĐ 63/2010 Điều 15 khoản 1 điểm a: all parts of Điều 8 are published. For what the centre
 * regulates the ministry has published them; what a province regulates itself stands nowhere else.
 */
const specificIsFull = contentRule('procedure/specific-not-full', function* ({ value }) {
  if (value.kind === 'specific' && value.profile !== 'full') yield { at: ['kind'], args: {} };
});

/** Invariant 30. NĐ 63/2010 Điều 8 khoản 2 điểm i: a fee is part of a procedure. “Miễn phí” is a default of the portal. */
const feeIsStated = contentRule('fee/unspecified', function* ({ value }) {
  if ((value.fees ?? 'unspecified') !== 'unspecified') return;
  yield { at: ['fees'], args: {}, part: value.fees ? 'value' : 'end' };
});

/** Invariant 24. Decisions name new procedures before the national database has given them a code. */
const codeIsGiven = contentRule('code/missing', function* ({ value }) {
  if (value.code === undefined) yield { at: [], args: {}, part: 'end' };
});

/** First day of the two levels of online service (NĐ 42/2022). */
const twoServiceLevels = '2022-08-15';

/**
 * Invariant 31. From 15/8/2022 a service is full or partial; levels 1 to 4 are history. They may stand
 * beside the new words, not in their place. What counts is the date at which the catalog stands: a
 * procedure of 2020 that is still in force has to be classified anew.
 */
const onlineByNewLevels = contentRule('online/legacy-level', function* ({ value, on }) {
  const { legacyOnlineLevel: level, online = 'unspecified' } = value;
  if (level !== undefined && online === 'unspecified' && on >= twoServiceLevels) {
    yield { at: ['legacyOnlineLevel'], args: { level } };
  }
});

/** Invariant 32. Interlinked (liên thông) means several bodies; across levels, several levels will do. */
const interlinkedBodies = contentRule('interlinked/one-body', function* ({ value }) {
  const { interlinked = 'none', coordinatingAgencies = [], implementingAgencies = [], levels = [] } = value;
  if (interlinked === 'none' || coordinatingAgencies.length > 0 || implementingAgencies.length > 1) return;
  if (interlinked === 'cross_level' && levels.length > 1) return;
  yield { at: ['interlinked'], args: {} };
});

/** Invariant 6. The managing department is one of the registry. */
const departmentIsKnown = partsRule('department/unknown', function* ({ value, departments }) {
  const { department } = value;
  if (department === undefined || !departments || departments.has(department)) return;
  const near = nearest(department, departments.keys());
  yield { at: ['department'], args: { department, near } };
});

/** Invariant 6. The sector is one of the registry. */
const sectorIsKnown = partsRule('sector/unknown', function* ({ value, sectors }) {
  const { sector } = value;
  if (sector === undefined || !sectors || sectors.has(sector)) return;
  yield { at: ['sector'], args: { sector, near: nearest(sector, sectors.keys()) } };
});

/**
 * Invariant 6. A department that has been merged is given no procedures any more, nor one before it
 * exists. Those that it had when it ceased are another matter: `reference/ceased-body` asks for their review.
 */
const departmentIsValid = partsRule('department/not-valid', function* (content) {
  const { department = '' } = content.value;
  const entry = content.departments?.get(department);
  const date = entry && dateOutside(entry, content);
  if (date === undefined || !content.isActive) return;
  yield { at: ['department'], args: { department, date, ...successorOf(entry) } };
});

/** Invariant 6. The same for sectors; where one ended under a procedure that it had, that is a warning. */
const sectorIsValid = partsRule('sector/not-valid', function* (content) {
  const { sector = '' } = content.value;
  const entry = content.sectors?.get(sector);
  if (!entry || !content.isActive) return;
  const date = dateOutside(entry, content);
  const hasEnded = entry.validTo !== undefined && content.on > entry.validTo;
  if (date === undefined && !hasEnded) return;
  const args = { sector, date: date ?? content.on, ...successorOf(entry) };
  yield { at: ['sector'], args, ...(date === undefined && { severity: 'warning' as const }) };
});

/** The day on which a registry's entry should have been valid and was not: ended before, or not begun yet. */
function dateOutside(
  { validFrom, validTo }: { validFrom?: string; validTo?: string },
  { since, on }: { since: string; on: string },
): string | undefined {
  if (validTo !== undefined && since > validTo) return since;
  return validFrom !== undefined && on < validFrom ? on : undefined;
}

const successorOf = ({ succeededBy }: { succeededBy?: string } = {}) =>
  succeededBy === undefined ? {} : { successor: succeededBy };

/** Invariant 3. A code's suffix names its publisher: this province, or one that was merged into it. */
const ownSuffix = partsRule('code/foreign-suffix', function* ({ value }, { files }) {
  const foreign = foreignSuffix(value.code, files);
  if (foreign) yield { at: ['code'], args: foreign };
});

export const contentRules: readonly Rule[] = [
  codeIsGiven,
  ownSuffix,
  departmentIsKnown,
  departmentIsValid,
  sectorIsKnown,
  sectorIsValid,
  levelsAreStated,
  legalBasis,
  specificIsFull,
  feeIsStated,
  onlineByNewLevels,
  interlinkedBodies,
];
