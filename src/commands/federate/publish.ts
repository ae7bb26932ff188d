import type { Outcome, Shell } from '../../cli/shell.ts';
import { Failure } from '../../model/failure.ts';
import { publicationJson, renderPublication, type ShownPublication } from '../../render/publication.ts';
import { connectTo, schemaOf } from '../common/database.ts';
import { publishCatalog } from '../common/publication.ts';
import { requireCounted } from './counted.ts';
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
  return overMembers(shell, file, async ({ list, map, open }) => {
    const lines = map((opened) => requireCounted(opened, words, { isProved: true }).line);
    const shown: ShownPublication[] = [];
    const database = await connectTo(to);
    try {
      for (const member of list)
        shown.push(
          await publishCatalog(
            shell,
            database,
            requireCounted(open(member), words, { isProved: true }).catalog,
          ),
        );
    } finally {
      await database.close();
    }
    return {
      exitCode: exitOf(lines),
      formats: {
        pretty: () => shown.map((one) => renderPublication(one, words)).join(''),
        json: () =>
          writtenJson(shell, lines, {
            publications: shown.map(publicationJson),
          }),
      },
    };
  });
}
