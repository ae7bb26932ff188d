import { dirname, join, resolve } from 'node:path';
import { type ManifestFile, readManifest } from '../../export/manifest.ts';
import { measureFile } from '../../io/new-files.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { type CheckedFile, renderManifestCheck } from '../../render/manifest.ts';
import { readText } from '../../io/folder.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { toJson } from '../../render/json.ts';

/** `verify --manifest`: whether exported files are, byte for byte, what their manifest says; no catalog is needed. */
export function verifyManifest(shell: Shell, path: string): Outcome {
  const { cwd, words, width, style, tool } = shell;
  const manifest = readManifest(readText(resolve(shell.cwd, path)));
  if (!manifest) throw new Failure('not-a-manifest', { path });
  const folder = dirname(resolve(cwd, path));
  const files = manifest.files.map((file) => checkFile(folder, file));
  const { asOf, fingerprint } = manifest;
  const ok = files.every(({ state }) => state === 'intact');
  const check = { asOf, fingerprint, files, ok };
  return {
    exitCode: ok ? exitCodes.ok : exitCodes.found,
    formats: {
      pretty: () => renderManifestCheck(check, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, manifest: path, ...check }),
    },
  };
}

function checkFile(folder: string, { path, bytes, sha256 }: ManifestFile): CheckedFile {
  const found = measureFile(join(folder, path));
  if (!found) return { path, state: 'missing' };
  return { path, state: found.bytes === bytes && found.sha256 === sha256 ? 'intact' : 'changed' };
}
