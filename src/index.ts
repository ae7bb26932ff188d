// The library: what the commands do, as functions that take values and return values. Nothing in it prints, asks or
// ends the process; docs/library.md is its guide.
export { apply, plan, type PlannedChanges } from './library/change.ts';
export { TthcError } from './library/errors.ts';
export { check, diff, stats } from './library/look.ts';
export { openCatalog, type OpenCatalog, type OpenFolder } from './library/open.ts';
export type { OpenOptions, Settings } from './library/options.ts';
export type * from './library/types.ts';
export { version } from './version.ts';
