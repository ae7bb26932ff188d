import type { Words } from '../../messages/words.ts';
import { onlineServices } from '../../figures/stats.ts';
import { Failure } from '../../model/failure.ts';
import { nearest } from '../../text/distance.ts';
import { type Department, kinds, type RecordSummary, type Sector, statuses } from '../../model/types.ts';
import type { CatalogState } from '../../plan/state.ts';
import {
  type Condition,
  onlineReasons,
  postServices,
  proactiveLevels,
  readConditions,
  type Vocabulary,
} from '../../plan/where.ts';
import type { Shell } from '../../cli/shell.ts';

/** Options that choose procedures. */
export interface ConditionOptions extends Partial<Record<(typeof shortForms)[number], string | undefined>> {
  where: readonly string[];
}

/** Options that are short for one condition. */
const shortForms = ['department', 'sector', 'level', 'status', 'kind'] as const;

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
  try {
    return asked.length === 0 ? [] : readConditions(asked, vocabularyOf(state, words));
  } catch (error) {
    throw isStatusTyped(error, options.status) ? withAll(error) : error;
  }
}

/** Tells whether what is not known is the value of `--status`, which has a word more than the condition. */
const isStatusTyped = (
  error: unknown,
  status: string | undefined,
): error is Failure<'unknown-filter-value'> =>
  error instanceof Failure &&
  error.code === 'unknown-filter-value' &&
  (error as Failure<'unknown-filter-value'>).args.key === 'status' &&
  status !== undefined;

/** Adds the word for all to what may have been meant. */
function withAll({ args }: Failure<'unknown-filter-value'>): Failure {
  const near = [...args.near, ...nearest(args.value, ['all'])];
  return new Failure('unknown-filter-value', { ...args, near, all: [...args.all, 'all'] });
}

/** Everything that can be asked for in a catalog, by its ids and by the names that people use. */
export function vocabularyOf(
  state: CatalogState<RecordSummary>,
  { terms, output, figures }: Words,
): Vocabulary {
  const departments = new Set<string>();
  const sectors = new Set<string>();
  const groups = new Set(['unspecified']);
  for (const { department, sector, groups: named = [] } of state.records.values()) {
    departments.add(department);
    sectors.add(sector);
    for (const group of named) groups.add(group);
  }
  const words = (values: readonly string[]) =>
    new Map(values.map((value) => [value, [output.show.values[value] ?? value]]));
  const namesOf = (dimension: 'by-post' | 'online-reason', key: string) => {
    const name = figures.keys[dimension]?.[key];
    return name === undefined || key === 'unspecified' ? [] : [name];
  };
  const answers: [string, string[]][] = [
    ['yes', [output.show.yes]],
    ['no', [output.show.no]],
  ];
  return {
    department: registry(state.departments, departments),
    sector: registry(state.sectors, sectors),
    level: new Map(
      Object.entries(terms.levels).map(([level, name]) => [level, [name, name.replace(/^\S+ /u, '')]]),
    ),
    status: words(statuses),
    kind: words(kinds),
    online: words(onlineServices),
    'boundary-free': new Map([...answers, ['unspecified', []]]),
    interlinked: words(['none', 'same_level', 'cross_level']),
    'by-post': new Map(postServices.map((key) => [key, namesOf('by-post', key)])),
    proactive: new Map(proactiveLevels.map((key) => [key, []])),
    'online-reason': new Map(onlineReasons.map((key) => [key, namesOf('online-reason', key)])),
    reduced: new Map(answers),
    group: new Map(Array.from(groups, (name) => [name, []])),
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
