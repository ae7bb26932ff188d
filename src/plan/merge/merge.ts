import { isInternalCode } from '../../model/code.ts';
import {
  isInternal,
  type Decision,
  type Department,
  type Level,
  type Merger,
  type ProcedureContent,
  type Sector,
} from '../../model/types.ts';
import { type Counts, countCatalog, countInternal } from '../counts.ts';
import { contentOfRecord, mergeContents } from './contents.ts';
import { mergeRegistry } from './settle.ts';
import { type Held, identityOf, type MergeSource, groupsOf, sourceKey } from './source.ts';

/** The sum from the counts of merged catalogs to those of the one that they become. */
export interface MergeBalance {
  sources: { publisher: string; name: string; counts: Counts; internal: number }[];
  /** Procedures, and rows of one level, that are in several sources: each counted once less than it is held. */
  doubles: { procedures: number; rows: number };
  result: { procedures: number; rows: number };
}

/** Makes the list that a merged catalog begins with, out of a draft without problems. */
export function mergedList(sources: readonly MergeSource[], draft: Merger): Decision {
  const departments = mergeRegistry<Department>(sources, draft, 'departments', ({ catalog }, id) =>
    catalog.state.departments.get(id),
  );
  const sectors = mergeRegistry<Sector>(sources, draft, 'sectors', ({ catalog }, id) =>
    catalog.state.sectors.get(id),
  );
  const codes = new Map(
    (draft.internal ?? []).map(({ publisher, code, to }) => [sourceKey(publisher, code), to]),
  );
  const contentOf = ({ source, id, record }: Held): ProcedureContent => {
    const content = contentOfRecord(record);
    const { publisher } = source;
    const code = codes.get(sourceKey(publisher, id)) ?? content.code;
    return {
      ...content,
      ...(code !== undefined && { code }),
      department: departments.idOf.get(sourceKey(publisher, content.department)) ?? content.department,
      sector: sectors.idOf.get(sourceKey(publisher, content.sector)) ?? content.sector,
    };
  };
  const records = groupsOf(sources).map(([, held]) => {
    const [first, ...others] = keptFirst(held, draft).map(contentOf);
    return first && others.length > 0 ? mergeContents([first, ...others]) : first;
  });
  const { number, issued, issuer, legalBases } = draft.decision;
  return {
    number,
    kind: 'baseline',
    ...(issuer !== undefined && { issuer }),
    issued,
    effective: draft.day,
    departments: departments.entries,
    sectors: sectors.entries,
    ...(legalBases && { legalBases: [legalBases].flat() }),
    new: records.flatMap((record) => record ?? []),
  };
}

/** Returns what a procedure is made of, the one whose content is kept first. */
function keptFirst(held: readonly Held[], { keep, doubles = [] }: Merger): Held[] {
  const code = held[0] && identityOf(held[0].record);
  const wanted = doubles.find((double) => double.code === code)?.keep ?? keep;
  return [...held].sort(
    (a, b) => Number(b.source.publisher === wanted) - Number(a.source.publisher === wanted),
  );
}

/** Counts what is merged and what is double, each for itself: that they come to the counts of the result proves them. */
export function balanceOf(sources: readonly MergeSource[], result: Counts): MergeBalance {
  const counted = sources.map(({ publisher, name, active }) => ({
    publisher,
    name,
    counts: countCatalog({ records: active }),
    internal: countInternal(active.values()),
  }));
  return {
    sources: counted,
    doubles: countDoubles(sources),
    result: { procedures: result.procedures, rows: result.rows },
  };
}

/** Counts by code and level what several sources hold; a level that one does not know is any that another knows. */
function countDoubles(sources: readonly MergeSource[]): MergeBalance['doubles'] {
  const held = new Map<string, Level[][]>();
  for (const { active } of sources) {
    for (const record of active.values()) {
      const code = identityOf(record);
      if (code !== undefined && !isInternal(record))
        held.set(code, [...(held.get(code) ?? []), record.levels]);
    }
  }
  let [procedures, rows] = [0, 0];
  for (const each of held.values()) {
    const levels = each.flat();
    const different = new Set(levels);
    procedures += each.length - 1;
    rows += levels.length - different.size + Number(different.size > 1 && different.has('unspecified'));
  }
  return { procedures, rows };
}

/** Tells whether counts come out: all that is merged, less what is double, is what the result has. */
export function isBalanced({ sources, doubles, result }: MergeBalance): boolean {
  const sum = (key: 'procedures' | 'rows') => sources.reduce((total, { counts }) => total + counts[key], 0);
  return (['procedures', 'rows'] as const).every((key) => sum(key) - doubles[key] === result[key]);
}

/** Counts procedures without a code that have one name in several sources: nobody can say whether they are one. */
export function namesakesOf(sources: readonly MergeSource[]): number {
  const names = new Map<string, Set<string>>();
  for (const { publisher, active } of sources)
    for (const { code, name } of active.values())
      if (code === undefined || isInternalCode(code))
        names.set(name, new Set([...(names.get(name) ?? []), publisher]));
  return [...names.values()].filter((publishers) => publishers.size > 1).length;
}
