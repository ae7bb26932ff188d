import { capitalize } from '../../text/capitals.ts';
import { namesInLine } from '../values/agencies.ts';
import { withoutPlace } from '../values/places.ts';
import type { Department, Sector } from '../../model/types.ts';
import { nameKey } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { formerDepartments, successorOf, usualSpelling } from '../values/usual-bodies.ts';
import { isShortName, longName } from '../values/short-names.ts';
import { readNames } from '../values/registry.ts';
import type { AnnexRow } from './rows/annex-row.ts';
import type { AnnexOrigin, Doubts } from './notes.ts';

/** Names of one kind, each with its id in the registry or in the entries that the decision adds. */
export interface NamedIds {
  idOf(name: string | undefined): string | undefined;
  added: { id: string; name: string; aliases?: string[] }[];
}

/**
 * Finds each name's registry entry, by name or alias however spelt; names that the registry does not have
 * become entries of their own, each with a doubt.
 */
export function assignIds(
  uses: readonly { name: string; origin: AnnexOrigin | undefined }[],
  known: Iterable<Department | Sector>,
  field: 'department' | 'sector',
  doubts: Doubts,
): NamedIds {
  const entries = [...known];
  const names = new Set(entries.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(nameKey));
  const long = entries.map(({ name }) => name);
  const spell = (name: string): string => {
    const meant = isUnknown(name) ? (longName(name, long) ?? longName(name, formerDepartments)) : undefined;
    const line = meant ?? (isShort(name) ? name : spellName(name));
    return field === 'sector' || names.has(nameKey(line)) ? line : withoutPlace(line);
  };
  const isUnknown = (name: string): boolean => field === 'department' && !names.has(nameKey(name));
  const isShort = (name: string): boolean => isUnknown(name) && isShortName(name);
  const spelt = uses
    .map(({ name, origin }) => ({ name: spell(name), origin }))
    // Initials that nothing tells are no department.
    .filter(({ name }) => !isShort(name));
  const { ids, added } = readNames(
    spelt.map(({ name, origin }) => ({ name, origin: { file: '', row: origin?.row ?? 0 } })),
    entries,
    field,
  );
  for (const { name } of added) {
    const first = spelt.find((use) => nameKey(use.name) === nameKey(name))?.origin;
    const successor = field === 'department' ? successorOf(name) : undefined;
    if (successor !== undefined) doubts.add(first, field, 'department_former', { name, successor });
    else doubts.add(first, field, field === 'sector' ? 'sector_added' : 'department_added', { name });
  }
  return { added, idOf: (name) => (name === undefined ? undefined : ids.get(spell(name))) };
}

/**
 * Gives rows the registry's sector where their heading names it in full: only the registry tells whether
 * words like `thuộc` are part of the name, and whether `Chăn nuôi, Thú y` are two. Which of two a row is of is not known.
 */
export function nameKnownSectors(rows: readonly AnnexRow[], known: Iterable<Sector>): AnnexRow[] {
  const names = new Set([...known].flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(nameKey));
  const isKnown = (name: string): boolean => names.has(nameKey(name));
  return rows.map((row) => {
    const { sector, ...rest } = row;
    if (!sector) return row;
    const whole = sector.text.replace(/^(?:các\s+)?lĩnh vực\s*:?\s+/iu, '');
    if (isKnown(whole)) return { ...row, sector: { ...sector, name: whole } };
    const isSeveral = !isKnown(sector.name) && sector.name.split(severalSectors).slice(0, 20).some(isKnown);
    return isSeveral ? rest : row;
  });
}

/** Signs and words between sectors. */
const severalSectors = /(?<!\s)\s*[,;]\s+|\s(?:và|-|–)\s/iu;

/** Returns the department that a heading like `Ngành Tư pháp` means. */
export function asDepartment(name: string, department: string | undefined): string {
  return /^ngành\s/iu.test(name) ? (department ?? name.replace(/^ngành\s/iu, 'Sở ')) : name;
}

/** Returns the one department among the bodies that handle a procedure. */
export function handling(bodies: string | undefined): string | undefined {
  const [name, ...others] = namesInLine(cleanLine(bodies ?? '').text);
  return name !== undefined && others.length === 0 && /^Sở\s(?!hữu)[^;]+$/u.test(name) ? name : undefined;
}

/** Spells a name in capitals, as headings have it, in running letters; which of them stay capitals is not known. */
export function spellName(name: string): string {
  const line = cleanLine(name).text.replace(/(?<![\s.;:,])[\s.;:,]+$/u, '');
  if (line !== line.toUpperCase() || line === line.toLowerCase()) return line;
  const [head = '', ...rest] = line.toLowerCase().split(' ');
  const usual = usualSpelling(line);
  if (usual !== undefined) return usual;
  const isBody = /^(?:sở|bộ|ban|thanh)$/u.test(head);
  const words = isBody
    ? [capitalize(head), capitalize(rest[0] ?? ''), ...rest.slice(1)]
    : [capitalize(head), ...rest];
  return words.filter((word) => word !== '').join(' ');
}
