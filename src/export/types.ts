import type { SheetsBy } from '../model/sheet/list-sheets.ts';
import type { Words } from '../messages/words.ts';
import type { Snapshot } from '../catalog/snapshot.ts';

/** Words of an exported file in one language, and its name. */
export interface ExportContext extends Words {
  /** Name of the file asked for, without its folder: files beside it are named after it. */
  fileName: string;
  /** By what the procedures of a list are told apart, each group on a sheet of its own. */
  sheets?: SheetsBy | undefined;
}

export type Chunk = string | Uint8Array;

/**
 * A file as a run of chunks, so that a large catalog is never held a second time. Asking again
 * gives the same bytes again.
 */
export interface ExportedFile {
  name: string;
  chunks(): Iterable<Chunk>;
}

/** Makes a snapshot into files; the first has the name asked for, others lie beside it. */
export type SnapshotWriter = (snapshot: Snapshot, context: ExportContext) => Promise<ExportedFile[]>;
