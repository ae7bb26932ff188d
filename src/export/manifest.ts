import type { Snapshot } from '../catalog/snapshot.ts';

/** List of the files of an export, each with its size and hash, and the catalog that they hold. */
export interface Manifest
  extends Pick<
    Snapshot,
    'schemaVersion' | 'tool' | 'title' | 'publisher' | 'asOf' | 'counts' | 'fingerprint' | 'part'
  > {
  files: ManifestFile[];
}

export interface ManifestFile {
  /** Its path from the manifest: beside it, or below. */
  path: string;
  bytes: number;
  sha256: string;
}

/** The manifest of files that hold a snapshot; the same files give the same manifest. */
export function makeManifest(snapshot: Snapshot, files: readonly ManifestFile[]): Manifest {
  const { schemaVersion, tool, title, publisher, asOf, counts, fingerprint, part } = snapshot;
  return {
    schemaVersion,
    tool,
    title,
    publisher,
    asOf,
    counts,
    fingerprint,
    ...(part && { part }),
    files: [...files],
  };
}

/** The name of the manifest of an exported file: `danh-muc.csv` has `danh-muc.csv.manifest.json`. */
export const manifestName = (fileName: string): string => `${fileName}.manifest.json`;

/**
 * Reads a manifest back.
 *
 * @returns undefined when the text is none, or names a file that lies neither beside it nor below
 */
export function readManifest(text: string): Manifest | undefined {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { schemaVersion, asOf, fingerprint, counts, files } = value as Partial<Manifest>;
  const isWhole =
    schemaVersion === 1 &&
    typeof asOf === 'string' &&
    typeof fingerprint === 'string' &&
    typeof counts?.procedures === 'number' &&
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(isManifestFile);
  return isWhole ? (value as Manifest) : undefined;
}

function isManifestFile(file: unknown): file is ManifestFile {
  const { path, bytes, sha256 } = (file ?? {}) as Partial<ManifestFile>;
  const isName =
    typeof path === 'string' && path.split('/').every((name) => name !== '' && !/[\\\0]|^\.\.?$/u.test(name));
  return (
    isName && Number.isSafeInteger(bytes) && typeof sha256 === 'string' && /^[0-9a-f]{64}$/u.test(sha256)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
