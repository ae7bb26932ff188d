import type { MergeProblem } from '../../model/federation/merge-problem.ts';
import { nationalCode } from '../../model/code.ts';
import type { Department, Merger, Sector } from '../../model/types.ts';
import { nameKey } from '../../text/fold.ts';
import { nearest } from '../../text/distance.ts';
import { differencesAmong, entriesOf } from './draft.ts';
import { clashesOf, doublesOf, type MergeSource, sourceKey } from './source.ts';

/** Registries of the merged catalog, and where the entries of each source are in them. */
export interface MergedRegistry<Entry> {
  entries: Entry[];
  /** The new id, by publisher and the id there. */
  idOf: ReadonlyMap<string, string>;
}

/** Returns every reason in a reviewed draft why it cannot be carried out. */
export function problemsOfMerger(sources: readonly MergeSource[], draft: Merger, on: string): MergeProblem[] {
  const { keep, doubles = [] } = draft;
  const drafted = new Map(draft.sources.map(({ publisher, fingerprint }) => [publisher, fingerprint]));
  const held = doublesOf(sources);
  const own = new Map(doubles.map((double) => [nationalCode(double.code), double.keep]));
  const open = [...held].filter(([code, all]) => {
    const kept = own.get(code) ?? keep;
    const isHeld = all.some(({ source }) => source.publisher === kept);
    return !isHeld && differencesAmong(all).length > 0;
  });
  const publishers = sources.map(({ publisher }) => publisher);
  const chosen = [...(keep === undefined ? [] : [keep]), ...[...own.values()].flatMap((one) => one ?? [])];
  const unknown = [...new Set(chosen)].filter((one) => !publishers.includes(one));
  const stray = doubles.filter(({ code }) => !held.has(nationalCode(code))).map(({ code }) => code);
  return [
    ...(draft.day === on ? [] : [{ kind: 'day' as const, given: on, drafted: draft.day }]),
    ...sources
      .filter(({ publisher, fingerprint }) => drafted.get(publisher) !== fingerprint)
      .map(({ publisher }) => ({ kind: 'stale' as const, publisher })),
    ...(['departments', 'sectors'] as const).flatMap((of) => problemsOfRegistry(sources, draft, of, on)),
    ...(unknown.length > 0 ? [{ kind: 'keep-unknown' as const, given: unknown, publishers }] : []),
    ...(open.length > 0 && unknown.length === 0
      ? [{ kind: 'keep' as const, codes: open.map(([code]) => code) }]
      : []),
    ...(stray.length > 0 ? [{ kind: 'not-double' as const, codes: stray }] : []),
    ...problemsOfInternal(sources, draft),
  ];
}

function problemsOfRegistry(
  sources: readonly MergeSource[],
  draft: Merger,
  of: 'departments' | 'sectors',
  on: string,
): MergeProblem[] {
  const mapped = new Set(draft[of].map(({ publisher, id }) => sourceKey(publisher, id)));
  const unmapped = sources.flatMap((source): MergeProblem[] => {
    const { publisher } = source;
    const ids = entriesOf(source, of, on)
      .map(({ id }) => id)
      .filter((id) => !mapped.has(sourceKey(publisher, id)));
    return ids.length > 0 ? [{ kind: 'unmapped', publisher, of, ids }] : [];
  });
  const targets = [...new Set(draft[of].map(({ to }) => to))];
  const named = targets.flatMap((to): MergeProblem[] => {
    const names = namesOf(draft[of], to);
    return new Set(names.map(nameKey)).size > 1 ? [{ kind: 'names', of, to, names }] : [];
  });
  return [...unmapped, ...unknownTargets(sources, draft, of), ...named];
}

/**
 * Returns the targets of a draft that are ids of no catalog: slips, mostly. A new id is asked for only where an id
 * stands for two names.
 */
function unknownTargets(
  sources: readonly MergeSource[],
  draft: Merger,
  of: 'departments' | 'sectors',
): MergeProblem[] {
  const known = new Set(
    [...draft[of], ...sources.flatMap(({ catalog }) => [...catalog.state[of].values()])].map(({ id }) => id),
  );
  const isTwo = (id: string) =>
    new Set(draft[of].filter((one) => one.id === id).map(({ name }) => nameKey(name))).size > 1;
  return draft[of]
    .filter(({ id, to }) => !known.has(to) && !isTwo(id))
    .map(({ name, to }) => {
      const [near] = nearest(to, [...known], 1);
      return { kind: 'unknown-target', of, to, name, ...(near !== undefined && { near }) };
    });
}

/** Returns the names that a draft gives an entry of the merged catalog: those of the entries that keep their id. */
function namesOf(mapped: Merger['departments'], to: string): string[] {
  const all = mapped.filter((entry) => entry.to === to);
  const own = all.filter(({ id }) => id === to);
  return [...new Set((own.length > 0 ? own : all).map(({ name }) => name))];
}

function problemsOfInternal(sources: readonly MergeSource[], { internal = [] }: Merger): MergeProblem[] {
  const answers = new Map(internal.map(({ publisher, code, to }) => [sourceKey(publisher, code), to]));
  const clashing = clashesOf(sources);
  const open = clashing.filter(({ source, id }) => !answers.has(sourceKey(source.publisher, id)));
  const isClash = new Set(clashing.map(({ id }) => id));
  const free = sources.flatMap(({ active }) => [...active.keys()].filter((id) => !isClash.has(id)));
  const given = [...clashing.flatMap(({ source, id }) => answers.get(sourceKey(source.publisher, id)) ?? [])];
  const taken = [...given, ...new Set(free)];
  const twice = [...new Set(given.filter((code) => taken.filter((other) => other === code).length > 1))];
  const codes = [...new Set([...open.map(({ id }) => id), ...twice])];
  return codes.length > 0 ? [{ kind: 'code-twice', codes }] : [];
}

/** Returns the registry of the merged catalog that a draft maps to. */
export function mergeRegistry<Entry extends Department | Sector>(
  sources: readonly MergeSource[],
  draft: Merger,
  of: 'departments' | 'sectors',
  entryOf: (source: MergeSource, id: string) => Entry | undefined,
): MergedRegistry<Entry> {
  const mapped = draft[of];
  const idOf = new Map(mapped.map(({ publisher, id, to }) => [sourceKey(publisher, id), to]));
  const targets = [...new Set(mapped.map(({ to }) => to))].sort();
  const entries = targets.map((to) => {
    const from = mapped.filter((entry) => entry.to === to);
    const olds = from.flatMap(({ publisher, id }) => {
      const source = sources.find((one) => one.publisher === publisher);
      return (source && entryOf(source, id)) ?? [];
    });
    const [name = to] = namesOf(mapped, to);
    const main = olds.find(({ id }) => id === to) ?? olds[0];
    const { aliases: _, validTo: __, succeededBy: ___, ...rest } = main ?? ({ id: to, name } as Entry);
    const others = [...from.map((one) => one.name), ...olds.flatMap(({ aliases = [] }) => aliases)];
    const aliases = [...new Set(others)].filter((alias) => alias !== name);
    return { ...rest, id: to, name, ...(aliases.length > 0 && { aliases }) } as Entry;
  });
  return { entries, idOf };
}
