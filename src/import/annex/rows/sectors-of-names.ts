import type { Sector } from '../../../model/types.ts';
import { nameKey } from '../../../text/fold.ts';
import type { AnnexRow } from './annex-row.ts';

/** Words for a sector before a name or behind it: `(Lĩnh vực Chăn nuôi) Cấp giấy …`, `Cấp giấy … - Lĩnh vực: Thú y`. */
const told: readonly RegExp[] = [
  /^[([](?:thuộc )?lĩnh vực:? (?<sector>[^()[\]]{2,100})[)\]]\s*[-–:.]?\s*(?<name>\S.+)$/iu,
  /^lĩnh vực:? (?<sector>[^():;[\]]{2,100}?)\s?:\s(?<name>\S.+)$/iu,
  /^(?<name>.*\S)\s?[([](?:thuộc )?lĩnh vực:? (?<sector>[^()[\]]{2,100})[)\]]$/iu,
  /^(?<name>.*\S)\s[-–]\s(?:thuộc )?lĩnh vực:? (?<sector>[^()[\]]{2,100})$/iu,
];
/** A sector before a name, without a word for it: only a registry tells what it is. */
const bare = /^[([](?<sector>[^()[\]]{2,100})[)\]]\s*[-–:.]?\s*(?<name>\S.+)$/u;

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

function sectorIn(name: string, known: ReadonlySet<string>): { sector: string; name: string } | undefined {
  const isTold = told.map((form) => form.exec(name)?.groups).find((one) => one !== undefined);
  const first = bare.exec(name)?.groups;
  const found = isTold ?? (first && known.has(nameKey(first.sector ?? '')) ? first : undefined);
  return found && { sector: (found.sector ?? '').trim(), name: (found.name ?? '').trim() };
}
