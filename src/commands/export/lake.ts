import { resolve } from 'node:path';
import { openOnDay } from '../common/on-day.ts';
import { lakeJson, requireLake, writeLake } from '../common/lake.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { ExportOptions } from './options.ts';
import { fitLines } from '../../render/wrap.ts';
import { toJson } from '../../render/json.ts';

/** `export --partition`: every version of every procedure into a folder of Parquet files, by publisher and year. */
export async function exportLake(
  shell: Shell<ExportOptions>,
  to: string,
  by: readonly string[],
): Promise<Outcome> {
  const { tool, words, options, cwd } = shell;
  refuseOthers(shell);
  const path = resolve(cwd, to);
  requireLake(by, path, to);
  const lake = writeLake(shell, await openOnDay(shell, undefined), path, options.force);
  const { number } = words.writing;
  const { lakeWritten } = words.figures.federation;
  const { written, unchanged, removed, snapshot } = lake;
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => {
        const line = lakeWritten(
          shownPath(shell, path),
          number(written.length),
          number(unchanged),
          number(removed.length),
        );
        return `${fitLines([line, snapshot.fingerprint], shell.width)}\n`;
      },
      json: () => toJson({ schemaVersion: 1, tool, to, ...lakeJson(lake) }),
    },
  };
}

/** Refuses what is of one file, or of a part of the catalog: a lake holds all versions of all procedures. */
function refuseOthers({ options }: Shell<ExportOptions>): void {
  const { where, manifest } = options;
  const others = (['columns', 'sheets', 'at', 'decision', 'template'] as const).filter(
    (name) => options[name] !== undefined,
  );
  const beside = [...others, ...(where.length > 0 ? ['where'] : []), ...(manifest ? ['manifest'] : [])][0];
  if (beside !== undefined) throw new Failure('options-apart', { options: ['--partition', `--${beside}`] });
}
