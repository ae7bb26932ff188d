import type { Words } from '../../messages/words.ts';
import { onlineServices } from '../../figures/stats.ts';
import { type Department, type RecordSummary, type Sector, statuses } from '../../model/types.ts';
import type { CatalogState } from '../../plan/state.ts';
import { type Condition, readConditions, type Vocabulary } from '../../plan/where.ts';
import type { Shell } from '../../cli/shell.ts';

/** Options that choose procedures. */
export interface ConditionOptions extends Partial<Record<(typeof shortForms)[number], string | undefined>> {
  where: readonly string[];
}

/** Options that are short for one condition. */
const shortForms = ['department', 'sector', 'level', 'status'] as const;

/**
 * The conditions that `--where` and its short forms set.
 *
 * @throws Failure when a key or a value is not known
 */
export function askedConditions(
  { options, words }: Shell<ConditionOptions>,
  state: CatalogState<RecordSummary>,
): Condition[] {
  const short = shortForms
    .filter((key) => options[key] !== undefined && options[key] !== 'all')
    .map((key) => `${key}=${options[key]}`);
  const asked = [...short, ...options.where];
  return asked.length === 0 ? [] : readConditions(asked, vocabularyOf(state, words));
}

/** Everything that can be asked for in a catalog, by its ids and by the names that people use. */
export function vocabularyOf(state: CatalogState<RecordSummary>, { terms, output }: Words): Vocabulary {
  const departments = new Set<string>();
  const sectors = new Set<string>();
  for (const { department, sector } of state.records.values()) {
    departments.add(department);
    sectors.add(sector);
  }
  const words = (values: readonly string[]) =>
    new Map(values.map((value) => [value, [output.show.values[value] ?? value]]));
  return {
    department: registry(state.departments, departments),
    sector: registry(state.sectors, sectors),
    level: new Map(
      Object.entries(terms.levels).map(([level, name]) => [level, [name, name.replace(/^\S+ /u, '')]]),
    ),
    status: words(statuses),
    kind: words(['standard', 'specific']),
    online: words(onlineServices),
    'boundary-free': new Map([
      ['yes', [output.show.yes]],
      ['no', [output.show.no]],
      ['unspecified', []],
    ]),
    interlinked: words(['none', 'same_level', 'cross_level']),
  };
}

/** The entries of a registry by all their names, and ids that records use without being registered. */
function registry(
  entries: ReadonlyMap<string, Department | Sector>,
  used: Iterable<string>,
): Map<string, readonly string[]> {
  const known = new Map<string, readonly string[]>(Array.from(used, (id) => [id, []]));
  for (const [id, { name, aliases = [] }] of entries) known.set(id, [name, ...aliases]);
  return known;
}
