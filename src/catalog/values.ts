import { join } from 'node:path';
import { whenSettled } from './disk.ts';
import { listFiles, readSource, readText } from '../io/folder.ts';
import { factCount, factsOf } from '../io/stamps.ts';
import { compareText } from '../model/decision.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Procedure } from '../model/types.ts';
import { type CatalogFrame, readCatalog, readFile } from '../yaml/catalog-files.ts';
import { parseText } from '../yaml/document.ts';
import { LazyMap } from '../model/lazy-map.ts';
import { fileKind, procedureId } from '../model/layout.ts';

/** A catalog for its values alone. */
export interface CatalogValues {
  frame: CatalogFrame;
  /** By id; of a large catalog each is read when it is asked for, and again the next time. */
  records: ReadonlyMap<string, Procedure>;
}

/** Of more records than a province has, none is held. */
const mostHeld = 20_000;

/**
 * Reads a catalog for its values alone: no text of a record is held, and of a large catalog no record either.
 *
 * @throws Failure `broken-catalog` where not all of it can be read, and as `whenSettled`; later, from a record of a
 *   large catalog, `changed-meanwhile`
 * @param most of more records none is held
 */
export function readCatalogValues(root: string, most = mostHeld): Promise<CatalogValues> {
  return whenSettled(root, async () => {
    const paths = listFiles(root).sort(compareText);
    const isRecord = (path: string) => fileKind(path) === 'procedure';
    const read = (path: string) => readSource(root, path);
    const frame = readCatalog(paths.filter((path) => !isRecord(path)).map(read));
    const recordPaths = paths.filter(isRecord);
    const holds = recordPaths.length <= most;
    const held = new Map<string, Procedure>();
    const first = new Float64Array(holds ? 0 : recordPaths.length * factCount);
    let errors = frame.findings.length;
    for (const [i, path] of recordPaths.entries()) {
      if (!holds) first.set(factsOf(join(root, path)), i * factCount);
      const { value, findings } = readFile(read(path), 'procedure');
      errors += findings.length;
      if (holds) held.set(procedureId(path), detached(value as Procedure));
    }
    if (errors > 0) throw new Failure('broken-catalog', { errors });
    return { frame, records: holds ? held : readAgain(root, recordPaths, first) };
  });
}

/**
 * Records that are read whenever they are asked for.
 *
 * @param first what the file system said of each when it was looked at
 */
function readAgain(root: string, paths: readonly string[], first: Float64Array): LazyMap<Procedure> {
  const placeOf = new Map(paths.map((path, i) => [procedureId(path), i]));
  return new LazyMap(
    placeOf.keys(),
    (id) => {
      const place = placeOf.get(id) ?? 0;
      const path = paths[place] ?? '';
      const text = readText(join(root, path));
      const facts = factsOf(join(root, path));
      if (facts.some((fact, k) => fact !== first[place * factCount + k]))
        throw new Failure('changed-meanwhile', { paths: [path] }, exitCodes.refused);
      // What was right is still the same, and is not looked at again.
      return parseText(text).value as Procedure;
    },
    { holds: false },
  );
}

/** A copy that does not lean on the text it was read from: cut out of it, a string would keep all of it. */
const detached = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
