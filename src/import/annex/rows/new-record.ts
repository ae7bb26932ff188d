import { blank, isBlank, unknownId } from '../../../model/blank.ts';
import { nationalCode } from '../../../model/code.ts';
import type { ProcedureContent } from '../../../model/types.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import { noteLabels } from '../labels.ts';
import { withOwnLevels } from '../own-levels.ts';
import { asDepartment, handling } from '../registries.ts';
import type { StatedParts } from '../values.ts';
import type { AnnexRow } from './annex-row.ts';
import { namedIn } from './row-documents.ts';
import type { RowLevels } from './row-levels.ts';
import type { RowContext } from './row-targets.ts';

/** A row with its values read. */
export interface ReadRow {
  row: AnnexRow;
  parts: StatedParts;
  levels: RowLevels | undefined;
}

/**
 * Makes a whole record out of a row; a required value that the row does not have is `unknown`, which no
 * registry accepts.
 */
export function makeRecord(
  { row, parts, levels }: ReadRow,
  name: string,
  code: string | undefined,
  context: RowContext,
): ProcedureContent {
  const { departments, sectors, department, doubts, draft } = context;
  const shown = { name: shorten(name, 160) };
  const named = row.cells.department ?? row.department;
  const handler =
    department === undefined && named === undefined ? handling(row.cells.implementingAgencies) : undefined;
  if (handler !== undefined) doubts.add(row.origin, 'department', 'department_of_agency', { name: handler });
  const departmentId = departments.idOf(
    named === undefined ? (department ?? handler) : asDepartment(named, department),
  );
  const sectorId = sectors.idOf(row.cells.sector ?? row.sector?.name);
  const bases = parts.legalBases ?? asList(namedIn(row, parts, draft.header, doubts));
  // Of a row without any name it is told where the row is read.
  if (name === '' && row.name !== '') doubts.add(row.origin, 'name', 'name_absent', { code: code ?? '' });
  if (departmentId === undefined && named !== undefined)
    doubts.add(row.origin, 'department', 'value_not_understood', {
      column: noteLabels.department,
      text: shorten(named, 100),
    });
  if (departmentId === undefined) doubts.add(row.origin, 'department', 'department_missing', shown);
  if (sectorId === undefined) doubts.add(row.origin, 'sector', 'sector_missing', shown);
  if (bases.length === 0) doubts.add(row.origin, 'legalBases', 'legal_bases_missing', shown);
  const content: ProcedureContent = {
    ...(code !== undefined && { code }),
    // A procedure has a name: it is to be filled in.
    name: name || blank,
    department: departmentId ?? unknownId,
    sector: sectorId ?? unknownId,
    levels: levels?.levels ?? ['unspecified'],
    ...(row.isInternal && { kind: 'internal' }),
    ...ownProcess(row, context),
    ...parts,
    ...(bases.length > 0 && { legalBases: bases }),
  };
  const record = withOwnLevels(content);
  if (record.levels.includes('unspecified')) doubts.add(row.origin, 'levels', 'levels_missing', shown);
  return record;
}

/** Drafts a new procedure, with a doubt where its code is one that is in force and does not end by the same decision. */
export function introduce(read: ReadRow, ended: ReadonlySet<string>, context: RowContext): ProcedureContent {
  const { row } = read;
  const [code] = row.codes;
  const found = code === undefined ? undefined : context.index.byCode(code);
  if (code !== undefined && found?.record.status === 'active' && !ended.has(nationalCode(code))) {
    context.doubts.add(row.origin, 'target', 'already_active', {
      code,
      name: shorten(found.record.name, 160),
    });
  }
  return makeRecord(read, cleanLine(row.cells.newName ?? row.name).text, code, context);
}

/** Returns the internal process that the decision itself approves, once it has a number and a day. */
export function ownProcess(
  { hasProcess }: AnnexRow,
  { number, issued }: RowContext,
): Pick<ProcedureContent, 'internalProcess'> {
  return hasProcess && !isBlank(number) && !isBlank(issued)
    ? { internalProcess: { decision: number, issued } }
    : {};
}

/** Returns one or several as a list. */
export function asList<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
