import { exitCodes } from '../../model/failure.ts';
import { againstJson, renderAgainst } from '../../render/publication.ts';
import { openWhole } from '../../catalog/find.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { connectTo, type DatabaseOptions, schemaOf } from '../common/database.ts';
import { toJson } from '../../render/json.ts';
import { infoOf } from '../../plan/catalog.ts';

/** `verify --against`: compares what a database holds with the catalog, and names the first difference. */
export async function verifyAgainst(shell: Shell<DatabaseOptions>, url: string): Promise<Outcome> {
  const schema = schemaOf(shell.options);
  const catalog = await openWhole(shell);
  const { code: publisher } = infoOf(catalog).publisher;
  const database = await connectTo(url);
  try {
    const { compareWithDatabase, heldHistory } = await import('../../publish/against.ts');
    const { makePublication } = await import('../../publish/publication.ts');
    const history = await heldHistory(database, schema, publisher);
    const publication = makePublication(catalog, history);
    const result = await compareWithDatabase(database, publication, schema);
    const about = { database: database.shown, schema, publisher, history, asOf: catalog.asOf };
    const shown = { ...about, fingerprint: publication.facts.fingerprint, ...result };
    return {
      exitCode: result.first ? exitCodes.found : exitCodes.ok,
      formats: {
        pretty: () => renderAgainst(shown, shell.words, shell.width),
        json: () => toJson({ schemaVersion: 1, tool: shell.tool, ...againstJson(shown) }),
      },
    };
  } finally {
    await database.close();
  }
}
