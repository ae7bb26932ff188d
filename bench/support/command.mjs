import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Tells whether a module is what was started, and not imported by another. */
export const isCommand = (url) => url === pathToFileURL(realpathSync(process.argv[1])).href;
