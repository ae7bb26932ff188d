import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { readCatalogFolder } from '../io/catalog-folder.ts';
import { findCatalog } from '../io/folder.ts';
import { replaceFile } from '../io/output.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { CatalogInfo } from '../model/types.ts';
import { snapshotCsv } from '../render/snapshot-csv.ts';
import { toJson } from '../render/delimited.ts';
import { makeSnapshot, type Snapshot } from '../write/snapshot.ts';
import type { Run, Shell } from './shell.ts';
import { readWhole, versionAt, versionOfFiles } from './versions.ts';

type Writer = (snapshot: Snapshot, shell: Shell) => string | Uint8Array | Promise<string | Uint8Array>;

/** The formats that a snapshot can have, by the ending of its file. */
const writers: Readonly<Record<string, Writer>> = {
  '.json': (snapshot) => toJson(snapshot),
  '.csv': (snapshot, { words }) => snapshotCsv(snapshot, words),
};

/** `export`: the catalog on a date in one file, the same bytes every time. */
export const run: Run = async (shell) => {
  const { options, words, tool } = shell;
  if (typeof options.to !== 'string') throw new Failure('missing-argument', { name: '--to <file>' });
  const path = resolve(shell.cwd, options.to);
  const write = writers[extname(path).toLowerCase()];
  if (!write) throw new Failure('unknown-ending', { path: options.to, allowed: Object.keys(writers) });
  if (existsSync(path) && options.force !== true) throw new Failure('file-exists', { path: options.to });
  const files = readWhole(readCatalogFolder(findCatalog(shell.directory)));
  const version = typeof options.at === 'string' ? versionAt(files, options.at) : versionOfFiles(files);
  const snapshot = makeSnapshot(version, (files.info as { value: CatalogInfo }).value, tool);
  replaceFile(path, await write(snapshot, shell));
  const { asOf, counts, fingerprint } = snapshot;
  const { number, date } = words.writing;
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () =>
        `${words.output.exported.wrote(String(options.to), number(counts.procedures), date(asOf))}\n${fingerprint}\n`,
      json: () => toJson({ schemaVersion: 1, tool, file: options.to, asOf, counts, fingerprint }),
    },
  };
};
