import type { Sector } from '../../../model/types.ts';
import { nameKey } from '../../../text/fold.ts';
import { partsOfName } from '../../several/name-parts.ts';
import type { AnnexRow } from './annex-row.ts';

/**
 * Takes the sector that stands before a row's name or behind it out of the name, unless the row has another: where a
 * word says that it is one, or the registry or another row does.
 */
export function takeSectorsOfNames(rows: readonly AnnexRow[], known: Iterable<Sector>): AnnexRow[] {
  const names = new Set([...known].flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(nameKey));
  return rows.map((row) => {
    const { newName } = row.cells;
    const own = sectorIn(newName ?? row.name, names);
    const said = row.cells.sector ?? row.sector?.name;
    if (!own || (said !== undefined && nameKey(said) !== nameKey(own.sector))) return row;
    const cells = { ...row.cells, ...(newName !== undefined && { newName: own.name }) };
    const name = sectorIn(row.name, names)?.name ?? row.name;
    return { ...row, name, cells: said === undefined ? { ...cells, sector: own.sector } : cells };
  });
}

/** Parts a name from its sector; without a word for it only a registry tells that brackets hold one. */
function sectorIn(name: string, known: ReadonlySet<string>): { sector: string; name: string } | undefined {
  const { name: rest, sector, isByPlace } = partsOfName(name);
  if (sector === undefined || (isByPlace && !known.has(nameKey(sector)))) return undefined;
  return { sector, name: rest };
}
