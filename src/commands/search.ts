import { Failure } from '../model/failure.ts';
import { isSearchable, search } from '../figures/search.ts';
import { entriesJson } from '../render/entries.ts';
import { renderSearch, searchJson } from '../render/searched.ts';
import { entryFormats, wholeEntries } from './list.ts';
import { lookedExit } from './common/looked.ts';
import type { Run } from '../cli/shell.ts';
import { openOnDay } from './common/on-day.ts';

/** `search`: procedures and decisions by words, with or without diacritics, and where the words stand. */
export const run: Run<{ at: string | undefined }> = async (shell) => {
  const sought = shell.args.join(' ');
  if (sought.trim() === '') throw new Failure('missing-argument', { name: '<words>' });
  if (!isSearchable(sought)) throw new Failure('nothing-to-search', { text: sought });
  const catalog = await openOnDay(shell, shell.options.at);
  const { words, width, style, tool } = shell;
  const result = search(catalog, sought);
  const entries = result.hits.map(({ entry }) => entry);
  return {
    exitCode: lookedExit(shell, catalog),
    formats: {
      ...entryFormats(shell, catalog, entries),
      pretty: () => renderSearch(result, catalog, words, width, style),
      json: () => entriesJson(wholeEntries(catalog, entries), catalog.asOf, tool, searchJson(result)),
    },
  };
};
