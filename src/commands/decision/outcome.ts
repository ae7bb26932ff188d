import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { isBlank } from '../../model/blank.ts';
import { exitCodes } from '../../model/failure.ts';
import type { Decision, Entry } from '../../model/types.ts';
import { openPlaces } from '../../render/decision-template.ts';
import { draftedJson, renderDrafted } from '../../render/drafted-decision.ts';
import { isPaper, type PaperFormat, printDecision } from '../common/decision-paper.ts';
import { toJson } from '../../render/json.ts';

/** A draft that was written. */
export interface Drafted {
  decision: Decision;
  /** Its path, as people see it. */
  path: string;
  leftOut: readonly Entry[];
  /** True where somebody stopped before the last question. */
  isStopped: boolean;
  /** The day of signing, where nobody named it. */
  presumed?: string | undefined;
}

/** Tells of a draft: what it holds and lacks, or the draft itself as a paper to be filled in and imported. */
export function outcomeOf(shell: Shell, catalog: CatalogFolder, drafted: Drafted): Outcome {
  const { words, width, tool } = shell;
  const known = { ...catalog.state, publisher: catalog.publisher ?? '' };
  const { decision } = drafted;
  // A paper without its number is printed without its day.
  const printed = isBlank(decision.issued) ? { ...decision, issued: shell.today } : decision;
  const print = (format: PaperFormat) => () => printDecision(format, printed, known, tool);
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderDrafted(drafted, words, width),
      json: () => toJson({ schemaVersion: 1, tool, ...draftedJson(drafted) }),
      docx: print('docx'),
      xlsx: print('xlsx'),
    },
    afterReport: (format, path) => (isPaper(format) ? words.authoring.fillInPaper(path) : undefined),
    ...closingOf(shell, drafted),
  };
}

/** Says how to go on after a stop, or that nobody was asked where questions are left and none were forbidden. */
function closingOf(
  { words: { authoring }, openAsking, options }: Shell,
  { decision, path, isStopped }: Drafted,
): { closing?: string } {
  if (isStopped) return { closing: authoring.stopped(path) };
  const isUnasked = !openAsking && options.input && openPlaces(decision).length > 0;
  return isUnasked ? { closing: authoring.unasked(path) } : {};
}
