import { existsSync } from 'node:fs';

/** Returns a path that no file has yet: `88-QD-UBND.yaml`, `88-QD-UBND-2.yaml`. */
export function freePath(stem: string, ending: string): string {
  for (let copy = 1; ; copy += 1) {
    const path = `${stem}${copy === 1 ? '' : `-${copy}`}${ending}`;
    if (!existsSync(path)) return path;
  }
}
