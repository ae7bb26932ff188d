import type { Movement } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';

/** Result of carrying out one decision, or of what it did coming to an end. */
export interface Step {
  /** The day of it. */
  day: string;
  decision: Doc<Decision>;
  movements: Movement[];
  /** Findings about rows that could not be carried out; those rows left the draft as it was. */
  findings: Finding[];
}

/** Returns steps in the order of their days; of one day, what ends comes before what the day's decisions do. */
export function inTime({ steps, turns }: { steps: readonly Step[]; turns: readonly Step[] }): Step[] {
  return [...turns, ...steps].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}
