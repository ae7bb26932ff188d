import type { LookOptions } from '../catalog/index-folder.ts';
import type { Language } from '../model/types.ts';
import { vietnamDay } from '../model/date.ts';

/** The options that a catalog is opened with. */
export interface OpenOptions {
  /** The date that counts as today, ISO; Vietnam's when left out. */
  today?: string | undefined;
  /** The language of diagnostics and errors; English when left out. */
  language?: Language | undefined;
  /** The folder in which results are kept from call to call, so that an unchanged catalog is not read again. */
  cache?: string | undefined;
}

/** Options of an open catalog, with defaults for those that were left out. */
export interface Settings extends LookOptions {
  readonly language: Language;
}

/** The language of what is said where none was asked for. */
export const defaultLanguage: Language = 'en';

/** Fills in defaults for the options that were left out. */
export const settingsOf = ({ today, language, cache }: OpenOptions): Settings => ({
  today: today ?? vietnamDay(new Date()),
  language: language ?? defaultLanguage,
  cache,
  // Other threads are the program's: a library runs where its caller does.
  threads: 1,
});
