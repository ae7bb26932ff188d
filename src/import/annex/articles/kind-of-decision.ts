import { foldText } from '../../../text/fold.ts';
import { actionsIn } from '../movements.ts';
import { approvesProcesses } from '../rows/processes.ts';

/** Returns the kind of a decision by its subject (trích yếu). */
export function kindOf(subject = ''): 'internal_process' | 'boundary_free' | 'publication' {
  if (approvesProcesses(subject)) return 'internal_process';
  const folded = foldText(subject);
  const isBoundaryFree = /(?:khong phu thuoc(?: vao)?|phi) dia gioi/.test(folded);
  // One that also publishes, amends or abolishes is a publication.
  return isBoundaryFree && actionsIn(folded).length === 0 ? 'boundary_free' : 'publication';
}
