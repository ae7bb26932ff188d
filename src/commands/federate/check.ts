import type { Outcome, Shell } from '../../cli/shell.ts';
import { gatherJoint } from '../../figures/federation/joint.ts';
import { checkFigures } from '../../render/federation/check.ts';
import { memberJson } from '../../render/federation/members.ts';
import { figureFormats } from '../common/figures.ts';
import { exitOf, lineOf } from './line.ts';
import { overMembers } from './looked.ts';

/** `federate check`: what holds across catalogs, once each is verified. */
export function checkAll(shell: Shell, file: string | undefined): Promise<Outcome> {
  return overMembers(shell, file, ({ context, map }) => {
    const gathering = gatherJoint();
    const lines = map((opened) => {
      if (opened.counted) gathering.add(opened.member.publisher, opened.counted.catalog);
      return lineOf(opened);
    });
    const joint = gathering.finish(shell.today);
    const isFound = joint.differing.length + joint.stillActive.length > 0;
    return {
      exitCode: exitOf(lines, isFound),
      formats: figureFormats(shell, checkFigures(lines, joint, context), () => ({
        catalogs: lines.map((line) => memberJson(line, shell.words)),
        isComplete: lines.every(({ facts }) => facts),
        ...joint,
      })),
    };
  });
}
