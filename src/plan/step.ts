import type { Movement } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';

/** Result of carrying out one decision. */
export interface Step {
  decision: Doc<Decision>;
  movements: Movement[];
  /** Findings about rows that could not be carried out; those rows left the draft as it was. */
  findings: Finding[];
}
