import { atDate } from '../../catalog/at-date.ts';
import type { OpenMember } from '../../catalog/federation/member.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { sumStats } from '../../figures/federation/sum.ts';
import { countStats } from '../../figures/stats.ts';
import { isInternalCode, nationalCode } from '../../model/code.ts';
import { Failure } from '../../model/failure.ts';
import type { Catalog } from '../../plan/catalog.ts';
import { countedOf } from '../../plan/counts.ts';
import { memberJson } from '../../render/federation/members.ts';
import { type CountedMember, federationStatsFigures } from '../../render/federation/stats.ts';
import { figureFormats } from '../common/figures.ts';
import type { FederateOptions } from './options.ts';
import { exitOf, lineOf } from './line.ts';
import { overMembers } from './looked.ts';

/** `federate stats`: the figures of each catalog and of all; one that cannot be counted is named, and not in the sum. */
export function countAll(shell: Shell<FederateOptions>, file: string | undefined): Promise<Outcome> {
  return overMembers(shell, file, ({ context, map }) => {
    const codes = new Set<string>();
    const { at } = shell.options;
    const members = map((opened) => countMember(opened, at, codes));
    const lines = members.map(({ line }) => line);
    return {
      exitCode: exitOf(lines),
      formats: figureFormats(shell, federationStatsFigures(members, codes.size, context, at), () => ({
        catalogs: members.map(({ line, stats }) => ({
          ...memberJson(line, shell.words),
          ...(stats && { stats }),
        })),
        isComplete: members.every(({ stats }) => stats),
        total: { ...sumStats(members.flatMap(({ stats }) => stats ?? [])), codes: codes.size },
      })),
    };
  });
}

function countMember(opened: OpenMember, at: string | undefined, codes: Set<string>): CountedMember {
  const line = lineOf(opened);
  if (!opened.counted) return { line };
  let catalog: Catalog = opened.counted.catalog;
  try {
    if (at !== undefined) catalog = atDate(catalog, at, line.from);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { facts: _, ...rest } = line;
    return { line: { ...rest, problems: [...line.problems, { kind: 'unread', failure: error }] } };
  }
  const state = countedOf(catalog.state);
  for (const { code, status } of state.records.values()) {
    // A code cut out of a file's text would keep the whole text in memory.
    if (status === 'active' && code !== undefined && !isInternalCode(code))
      codes.add(JSON.parse(JSON.stringify(nationalCode(code))) as string);
  }
  const stats = JSON.parse(JSON.stringify(countStats(state, catalog.asOf))) as CountedMember['stats'];
  return { line, ...(stats && { stats }) };
}
