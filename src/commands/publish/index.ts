import { keptContents } from '../../catalog/kept-contents.ts';
import { openWhole } from '../../catalog/find.ts';
import { findCatalog } from '../../io/folder.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { publicationJson, renderPublication } from '../../render/publication.ts';
import type { Run } from '../../cli/shell.ts';
import { connectTo, schemaOf } from '../common/database.ts';
import { type PublicationOptions, publishCatalog } from '../common/publication.ts';
import { toJson } from '../../render/json.ts';

interface PublishOptions extends PublicationOptions {
  to: string | undefined;
}

/** `publish`: puts the catalog into a PostgreSQL database, in one transaction; the same catalog again writes nothing. */
export const run: Run<PublishOptions> = async (shell) => {
  const { to, history = 'all' } = shell.options;
  if (to === undefined) throw new Failure('missing-argument', { name: '--to <url>' });
  schemaOf(shell.options);
  const kept = await keptContents(findCatalog(shell.directory), shell.cache, history);
  const catalog = await openWhole(shell);
  const database = await connectTo(to);
  try {
    const shown = await publishCatalog(shell, database, catalog, kept);
    return {
      exitCode: exitCodes.ok,
      formats: {
        pretty: () => renderPublication(shown, shell.words, shell.width),
        json: () => toJson({ schemaVersion: 1, tool: shell.tool, ...publicationJson(shown) }),
      },
    };
  } finally {
    await database.close();
  }
};
