import { compareText } from '../model/decision.ts';
import { levelOrder } from '../model/level.ts';
import { kinds, type Part, type RecordSummary, statuses } from '../model/types.ts';
import { onlineServices } from './stats.ts';
import { atLevel, hasProcess } from '../model/procedure/by-level.ts';
import { groupBy } from '../model/sequence.ts';
import { onlineReasons, postServices, proactiveLevels, valuesOf } from '../plan/where.ts';

/** Names of the dimensions by which procedures can be counted. */
export const dimensionNames = [
  'department',
  'sector',
  'level',
  'status',
  'online',
  'interlinked',
  'one-stop',
  'boundary-free',
  'by-post',
  'proactive',
  'online-reason',
  'reduced',
  'group',
  'kind',
  'internal-process',
  'decision',
  'year',
] as const;

export type DimensionName = (typeof dimensionNames)[number];

/** Parts of a record that each dimension counts by: other parts move no count. */
export const partsOf: Readonly<Record<DimensionName, Part>> = {
  department: 'department',
  sector: 'sector',
  level: 'levels',
  status: 'status',
  online: 'online',
  interlinked: 'interlinked',
  'one-stop': 'oneStop',
  'boundary-free': 'boundaryFree',
  'by-post': 'byPost',
  proactive: 'proactive',
  'online-reason': 'onlineReason',
  reduced: 'timeLimitByLaw',
  group: 'groups',
  kind: 'kind',
  'internal-process': 'internalProcess',
  decision: 'publishedBy',
  year: 'effectiveFrom',
};

interface Dimension {
  /**
   * Returns the keys that a record is counted under. Only levels can be several: they alone make rows out of
   * a procedure.
   */
  keysOf(record: RecordSummary): readonly string[];
  /** Keys in an order of their own, where they have one; else they are sorted as text. */
  order?: readonly string[];
}

const dimensions: Readonly<Record<DimensionName, Dimension>> = {
  department: { keysOf: (record) => [record.department] },
  sector: { keysOf: (record) => [record.sector] },
  level: { keysOf: (record) => record.levels, order: levelOrder },
  status: { keysOf: (record) => [record.status], order: statuses },
  online: {
    keysOf: (record) => [record.online ?? 'unspecified'],
    order: onlineServices,
  },
  interlinked: {
    keysOf: valuesOf.interlinked,
    order: ['same_level', 'cross_level', 'none'],
  },
  'one-stop': { keysOf: (record) => [whether(record.oneStop)], order: ['yes', 'no', 'unspecified'] },
  'boundary-free': {
    keysOf: valuesOf['boundary-free'],
    order: ['yes', 'no', 'unspecified'],
  },
  'by-post': { keysOf: valuesOf['by-post'], order: postServices },
  proactive: { keysOf: valuesOf.proactive, order: proactiveLevels },
  'online-reason': { keysOf: valuesOf['online-reason'], order: onlineReasons },
  reduced: { keysOf: valuesOf.reduced, order: ['yes', 'no'] },
  // A procedure of several groups is counted once, under all of them together.
  group: { keysOf: (record) => [valuesOf.group(record).join('; ')] },
  kind: { keysOf: valuesOf.kind, order: kinds },
  'internal-process': {
    keysOf: (record) => [hasProcess(record) ? 'with' : 'without'],
    order: ['with', 'without'],
  },
  decision: { keysOf: (record) => [decisionOf(record)] },
  year: { keysOf: (record) => [record.effectiveFrom.slice(0, 4)] },
};

const whether = (value: boolean | undefined): string =>
  value === undefined ? 'unspecified' : value ? 'yes' : 'no';

/** Returns the decision that published a record: numbers restart every year, so the day stands with it. */
function decisionOf({ publishedBy: { number, issued } }: RecordSummary): string {
  return issued === undefined ? number : `${number}@${issued}`;
}

/** A cell of a table of counts that a record falls into, and how many rows it is there. */
export interface CountedRows {
  keys: readonly string[];
  rows: number;
}

/**
 * Returns where a record stands in a table, and how many of its rows stand there: in one place, unless the table tells
 * its levels apart, or counts by what differs from level to level.
 */
export function placesOf(record: RecordSummary, by: readonly DimensionName[]): CountedRows[] {
  const keysOf = (held: RecordSummary, level = '') =>
    by.map((name) => (name === 'level' ? level : (dimensions[name].keysOf(held)[0] ?? '')));
  const isDivided = by.includes('level');
  if (!isDivided && !record.byLevel) return [{ keys: keysOf(record), rows: record.levels.length }];
  const each = record.levels.map((level) => keysOf(atLevel(record, level), isDivided ? level : ''));
  return [...groupBy(each, (keys) => JSON.stringify(keys)).values()].map((alike) => ({
    keys: alike[0] ?? [],
    rows: alike.length,
  }));
}

/** Tells whether a table counts a record: abolished ones only where it counts by status. */
export function countsRecord(record: RecordSummary, by: readonly DimensionName[]): boolean {
  return record.status === 'active' || by.includes('status');
}

/** Returns the comparison of a dimension's keys, the same on every machine. */
export function compareKeys(name: DimensionName): (a: string, b: string) => number {
  const { order } = dimensions[name];
  return order ? (a, b) => order.indexOf(a) - order.indexOf(b) : compareText;
}
