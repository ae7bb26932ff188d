import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findWriter, writers } from '../export/index.ts';
import { readCatalogFolder } from '../io/catalog-folder.ts';
import { findCatalog } from '../io/folder.ts';
import { replaceFile } from '../io/output.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { CatalogInfo } from '../model/types.ts';
import { toJson } from '../render/delimited.ts';
import { makeSnapshot } from '../write/snapshot.ts';
import { shownPath } from './open.ts';
import type { Run } from './shell.ts';
import { readWhole, versionAt, versionOfFiles } from './versions.ts';

/** `export`: the catalog on a date in a file whose ending names the format; the same bytes every time. */
export const run: Run = async (shell) => {
  const { options, words, tool, cwd } = shell;
  const { to } = options;
  if (typeof to !== 'string') throw new Failure('missing-argument', { name: '--to <file>' });
  const path = resolve(cwd, to);
  const load = findWriter(basename(path));
  if (!load) throw new Failure('unknown-ending', { path: to, allowed: Object.keys(writers) });
  if (existsSync(path) && options.force !== true) throw new Failure('file-exists', { path: to });
  const files = readWhole(readCatalogFolder(findCatalog(shell.directory)));
  const version = typeof options.at === 'string' ? versionAt(files, options.at) : versionOfFiles(files);
  const snapshot = makeSnapshot(version, (files.info as { value: CatalogInfo }).value, tool);
  const write = await load();
  const exported = await write(snapshot, { ...words, fileName: basename(path) });
  const written = exported.map(({ name, chunks }) => {
    const place = join(dirname(path), name);
    replaceFile(place, chunks());
    return shownPath(shell, place);
  });
  const { asOf, counts, fingerprint } = snapshot;
  const { number, date } = words.writing;
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () =>
        `${words.output.exported.wrote(written.join(', '), number(counts.procedures), date(asOf))}\n${fingerprint}\n`,
      json: () => toJson({ schemaVersion: 1, tool, file: to, files: written, asOf, counts, fingerprint }),
    },
  };
};
