import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isDirectory, readText, foldersUpFrom } from '../../io/folder.ts';
import { Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import { makeFinding } from '../../model/make-finding.ts';
import type { Federation } from '../../model/types.ts';
import { readFile } from '../../yaml/catalog-files.ts';
import { shownPath, type WorkPlace } from '../place.ts';
import { federationName } from '../../model/layout.ts';

/** A list of catalogs as it was read. */
export interface FederationFile {
  /** Its path as it is shown to people. */
  path: string;
  /** The folder that it stands in, absolute: folders of catalogs are named from there. */
  folder: string;
  text: string;
  /** Undefined where there is any finding. */
  value: Federation | undefined;
  findings: Finding[];
}

/**
 * Reads the list of catalogs that is given, or the nearest one above the folder worked in.
 *
 * @throws Failure `no-federation`, `no-such-file` or `cannot-read`
 */
export function readFederation(place: WorkPlace, given?: string): FederationFile {
  const path = given === undefined ? findFederation(place.directory) : pathGiven(resolve(place.cwd, given));
  const shown = shownPath(place, path);
  const text = readText(path);
  const { value, findings } = readFile({ path: shown, text }, 'federation');
  const twice = value ? repeatedIn(value, shown) : [];
  return {
    path: shown,
    folder: dirname(path),
    text,
    value: twice.length === 0 ? value : undefined,
    findings: [...findings, ...twice],
  };
}

const pathGiven = (path: string): string => (isDirectory(path) ? join(path, federationName) : path);

function findFederation(from: string): string {
  for (const dir of foldersUpFrom(from)) {
    const path = join(dir, federationName);
    if (existsSync(path)) return path;
  }
  throw new Failure('no-federation', { dir: from });
}

/** Finds publishers that are listed twice: their figures would count twice. */
function repeatedIn({ catalogs }: Federation, file: string): Finding[] {
  return catalogs.flatMap(({ publisher }, i) =>
    catalogs.findIndex((other) => other.publisher === publisher) === i
      ? []
      : [makeFinding('schema/repeated-item', file, ['catalogs', i, 'publisher'], { actual: publisher })],
  );
}
