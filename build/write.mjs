import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file of dist: renamed into place, so that whoever runs the tool meanwhile finds the one or the other. */
export function write(path, content) {
  writeFileSync(`${path}.tmp`, content);
  renameSync(`${path}.tmp`, path);
}
