import type { SnapshotWriter } from './types.ts';
import { toJson } from '../render/json.ts';

/** The snapshot as `diff` and `stats` read it back: one object, procedure by procedure. */
export const writeJson: SnapshotWriter = async (snapshot, { fileName }) => [
  {
    name: fileName,
    *chunks() {
      const empty = toJson({ ...snapshot, procedures: [] });
      if (snapshot.procedures.length === 0) {
        yield empty;
        return;
      }
      // `procedures` is the last key: what follows its opening bracket closes the file.
      const end = empty.lastIndexOf(']');
      yield empty.slice(0, end);
      let separator = '\n    ';
      for (const procedure of snapshot.procedures) {
        yield separator + JSON.stringify(procedure, null, 2).replaceAll('\n', '\n    ');
        separator = ',\n    ';
      }
      yield `\n  ${empty.slice(end)}`;
    },
  },
];
