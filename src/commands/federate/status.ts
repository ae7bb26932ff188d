import type { Outcome, Shell } from '../../cli/shell.ts';
import { memberJson, statusFigures } from '../../render/federation/members.ts';
import { figureFormats } from '../common/figures.ts';
import { exitOf, lineOf } from './line.ts';
import { overMembers } from './looked.ts';

/** `federate status`: each catalog with the day and the version at which it stands, and whether it is verified. */
export function statusOfAll(shell: Shell, file: string | undefined): Promise<Outcome> {
  return overMembers(shell, file, ({ context, map }) => {
    const lines = map(lineOf);
    return {
      exitCode: exitOf(lines),
      formats: figureFormats(shell, statusFigures(lines, context), () => ({
        catalogs: lines.map((line) => memberJson(line, shell.words)),
        isComplete: lines.every(({ facts }) => facts),
      })),
    };
  });
}
