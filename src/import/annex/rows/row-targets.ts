import type { Abolition, Level } from '../../../model/types.ts';
import { nameKey, slugify } from '../../../text/fold.ts';
import { withoutPlace } from '../../values/places.ts';
import type { AnnexRow } from './annex-row.ts';
import type { RecordIndex, KnownCatalog } from '../catalog-index.ts';
import type { DecisionDraft } from '../draft.ts';
import type { Doubts } from '../notes.ts';
import type { NamedIds } from '../registries.ts';
import type { RowLevels } from './row-levels.ts';
import { findTarget, type Target } from '../targets.ts';

/** A decision, by its number and day. */
export interface DecisionName {
  number: string;
  issued: string;
}

/** Everything that drafting a row needs: the decision, the catalog with its index, and the registries. */
export interface RowContext {
  draft: DecisionDraft;
  catalog: KnownCatalog;
  index: RecordIndex;
  departments: NamedIds;
  sectors: NamedIds;
  /** Department of the decision itself. */
  department: string | undefined;
  number: string;
  issued: string;
  /** Decisions of the ledger whose effect can be suspended: none of a first list, no correction. */
  suspendable: readonly DecisionName[];
  doubts: Doubts;
}

/** Returns one target for each code of a row; for a row without a code, the one that its name means. */
export function targetsOf(row: AnnexRow, levels: RowLevels | undefined, context: RowContext): Target[] {
  const { index, doubts } = context;
  const codes = row.codes.length > 0 ? row.codes : [undefined];
  const lookup = { index, doubts, isOf: lookingAt(context) };
  const targets = codes.map((code) => findTarget(row, code, levels, lookup));
  for (const target of targets) checkSector(row, target, context);
  return targets;
}

/** Returns how a procedure is held against the sector and department that a row, or the decision, names. */
function lookingAt({ catalog, department }: RowContext): Parameters<typeof findTarget>[3]['isOf'] {
  return (row, { record }, field) => {
    const said =
      field === 'sector' ? saidSector(row) : (row.cells.department ?? row.department ?? department);
    const entry =
      field === 'sector' ? catalog.sectors.get(record.sector) : catalog.departments.get(record.department);
    if (said === undefined || !entry) return undefined;
    return [entry.name, ...(entry.aliases ?? [])].map(nameKey).includes(nameKey(withoutPlace(said)));
  };
}

const saidSector = ({ cells, sector }: AnnexRow): string | undefined => cells.sector ?? sector?.name;

function checkSector(row: AnnexRow, { record, code }: Target, { catalog, doubts }: RowContext): void {
  const said = saidSector(row);
  const sector = record && catalog.sectors.get(record.sector);
  if (said === undefined || !sector) return;
  const names = [sector.name, ...(sector.aliases ?? [])].map(nameKey);
  if (names.includes(nameKey(said)) || isProgramKeyOf(said, sector.name)) return;
  doubts.add(row.origin, 'sector', 'sector_differs_from_catalog', {
    code: code ?? row.name,
    sector: said,
    catalogSector: sector.name,
  });
}

/** Tells whether a text is what programs make of a name: `con_dau` of `Con dấu`. */
const isProgramKeyOf = (text: string, name: string): boolean =>
  /^[a-z]+(?:_[a-z]+)*$/u.test(text) && slugify(text) === slugify(name);

export function nameTarget({ code, id, name }: Target, levels: Level[] | undefined): Omit<Abolition, 'by'> {
  return {
    ...(code !== undefined && { code }),
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(levels && { levels }),
  };
}
