import { shownPath } from '../../catalog/place.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { fitLines } from '../../render/wrap.ts';
import { Failure } from '../../model/failure.ts';
import { lakeJson, requireLake, writeLake } from '../common/lake.ts';
import { lookAtEach, writeEach } from './each.ts';
import { exitOf, writtenJson } from './line.ts';
import { overMembers } from './looked.ts';
import type { FederateOptions } from './options.ts';

/** `federate export --partition`: each catalog into its own part of one lake, once all are seen to be whole. */
export async function exportLakes(
  shell: Shell<FederateOptions>,
  file: string | undefined,
  { to, path, partition }: { to: string; path: string; partition: readonly string[] },
): Promise<Outcome> {
  const { words, options } = shell;
  if (options.at !== undefined) throw new Failure('options-apart', { options: ['--partition', '--at'] });
  requireLake(partition, path, to);
  return overMembers(shell, file, async (members) => {
    const lines = lookAtEach(members, shell);
    const lakes = await writeEach(members, lines, shell, (catalog) => {
      const { snapshot, ...lake } = writeLake(shell, catalog, path, options.force);
      const { procedures: _, ...rest } = snapshot;
      return { ...lake, snapshot: { ...rest, procedures: [] } };
    });
    const count = (of: (lake: (typeof lakes)[number]) => number) =>
      words.writing.number(lakes.reduce((sum, lake) => sum + of(lake), 0));
    return {
      exitCode: exitOf(lines),
      formats: {
        pretty: () =>
          `${fitLines(
            [
              words.figures.federation.lakeWritten(
                shownPath(shell, path),
                count(({ written }) => written.length),
                count(({ unchanged }) => unchanged),
                count(({ removed }) => removed.length),
              ),
            ],
            shell.width,
          )}\n`,
        json: () =>
          writtenJson(shell, lines, {
            file: to,
            lakes: lakes.map(lakeJson),
          }),
      },
    };
  });
}
