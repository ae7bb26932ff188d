import type { Outcome, Shell } from '../../cli/shell.ts';
import { Failure } from '../../model/failure.ts';
import { publicationJson, renderPublication, type ShownPublication } from '../../render/publication.ts';
import { connectTo, schemaOf } from '../common/database.ts';
import { publishCatalog } from '../common/publication.ts';
import { lookAtEach, writeEach } from './each.ts';
import { exitOf, writtenJson } from './line.ts';
import { overMembers } from './looked.ts';
import type { FederateOptions } from './options.ts';

/**
 * `federate publish`: each catalog into one database, in a transaction of its own, once all are seen to be whole; what
 * was published before the database refused one stays.
 */
export async function publishAll(shell: Shell<FederateOptions>, file: string | undefined): Promise<Outcome> {
  const { words, options } = shell;
  const { to } = options;
  if (to === undefined) throw new Failure('missing-argument', { name: '--to <url>' });
  schemaOf(options);
  return overMembers(shell, file, async (members) => {
    const lines = lookAtEach(members, shell);
    const database = await connectTo(to);
    const shown = await writeEach(members, lines, shell, (catalog) =>
      publishCatalog(shell, database, catalog),
    ).finally(() => database.close());
    return {
      exitCode: exitOf(lines),
      formats: {
        pretty: () =>
          shown
            .map((one, at) => renderPublication(at > 0 ? withoutSchema(one) : one, words, shell.width))
            .join(''),
        json: () =>
          writtenJson(shell, lines, {
            publications: shown.map(publicationJson),
          }),
      },
    };
  });
}

/** Returns what is told of a catalog after the first: the schema that all share is told of once, in a dry run too. */
const withoutSchema = ({ published, ...shown }: ShownPublication): ShownPublication => ({
  ...shown,
  ...(published && { published: { ...published, migrations: [] } }),
});
