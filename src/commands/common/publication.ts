import type { KeptContents } from '../../catalog/kept-contents.ts';
import type { Database } from '../../io/database/postgres.ts';
import { type Catalog, infoOf } from '../../plan/catalog.ts';
import type { ShownPublication } from '../../render/publication.ts';
import type { Shell } from '../../cli/shell.ts';
import { type DatabaseOptions, schemaOf } from './database.ts';

/** Options of publishing into a database. */
export interface PublicationOptions extends DatabaseOptions {
  history: 'all' | 'current' | undefined;
  dryRun: boolean;
}

/**
 * Publishes a catalog in one transaction; where the database is known to hold all of it, it is only asked.
 *
 * @param kept what was kept of the catalog when it was published before; without it all of it is worked out
 */
export async function publishCatalog(
  shell: Shell<PublicationOptions>,
  database: Database,
  catalog: Catalog,
  kept?: KeptContents,
): Promise<ShownPublication> {
  const { options, tool, progress } = shell;
  const { history = 'all', dryRun: isDryRun } = options;
  const schema = schemaOf(options);
  const { code: publisher, name } = infoOf(catalog).publisher;
  const about = { database: database.shown, schema, publisher, name, asOf: catalog.asOf, history, isDryRun };
  const { holds, publish } = await import('../../publish/publish.ts');
  const known = kept?.known;
  if (known !== undefined && (await holds(database, schema, { publisher, contents: known, history })))
    return about;
  const { makePublication } = await import('../../publish/publication.ts');
  const publication = makePublication(catalog, history);
  const isThorough = shell.cache === undefined;
  const published = await publish(database, publication, { schema, tool, isDryRun, isThorough, progress });
  kept?.keep(publication.facts.contents);
  const { procedures, rows } = publication.stats;
  return { ...about, counts: { procedures, rows }, ...(published.isNew && { published }) };
}
