import { basename, resolve } from 'node:path';
import type { OpenMember } from '../../catalog/federation/member.ts';
import { shownPath } from '../../catalog/place.ts';
import { outOfForce, type Snapshot, snapshotOfCatalog } from '../../catalog/snapshot.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { federatedWriters } from '../../export/federation/index.ts';
import { requireNear } from '../../io/folder.ts';
import { replaceByChunks, requireFree } from '../../io/new-files.ts';
import { Failure } from '../../model/failure.ts';
import type { MemberLine } from '../../model/federation/member.ts';
import type { FederateOptions } from './options.ts';
import { onDay, requireCounted } from './counted.ts';
import { exitOf, writtenJson } from './line.ts';
import { toldProblems } from '../../render/federation/members.ts';
import { type Members, overMembers } from './looked.ts';
import { fitLines } from '../../render/wrap.ts';
import { byEnding } from '../../export/index.ts';

/** `federate export`: all catalogs in one file, or no file: one that cannot be written is never left out. */
export async function exportAll(shell: Shell<FederateOptions>, file: string | undefined): Promise<Outcome> {
  const { to, force, partition } = shell.options;
  if (to === undefined) throw new Failure('missing-argument', { name: '--to <file>' });
  const path = resolve(shell.cwd, to);
  requireNear(path);
  if (partition) return (await import('./lakes.ts')).exportLakes(shell, file, { to, path, partition });
  const load = byEnding(basename(path), federatedWriters);
  if (!load) throw new Failure('unknown-ending', { path: to, allowed: Object.keys(federatedWriters) });
  if (!force) requireFree(path, shownPath(shell, path));
  const write = await load();
  return overMembers(shell, file, (members) => {
    const { words, tool } = shell;
    const written: Written = { lines: [], procedures: 0, inForce: 0, ended: 0 };
    const { title } = members.context;
    const federated = {
      title,
      tool,
      count: members.list.length,
      snapshots: snapshotsOf(shell, members, written),
    };
    const measure = replaceByChunks({ path, chunks: write(federated, words) }, { isNew: !force });
    const { lines, procedures, inForce, ended } = written;
    const { number } = words.writing;
    const { exported } = words.figures.federation;
    const told = toldProblems(lines, words);
    return {
      exitCode: exitOf(lines),
      ...(told.length > 0 && { closing: told.join('\n') }),
      formats: {
        pretty: () => {
          const line = exported(shownPath(shell, path), number(inForce), number(lines.length));
          const told = ended > 0 ? [words.output.exported.ended(number(ended))] : [];
          return `${fitLines([line, ...told], shell.width)}\n`;
        },
        json: () =>
          writtenJson(shell, lines, {
            file: to,
            ...measure,
            procedures,
            inForce,
          }),
      },
    };
  });
}

/** The catalogs written so far. */
interface Written {
  lines: MemberLine[];
  /** Procedures written; of them those that are counted everywhere else, and those out of force. */
  procedures: number;
  inForce: number;
  ended: number;
}

/**
 * Makes the snapshots of catalogs, each when the one before has been written.
 *
 * @throws Failure `federation-incomplete` at the first that cannot be written, and with it the whole file
 */
function* snapshotsOf(
  shell: Shell<FederateOptions>,
  { list, open }: Members,
  written: Written,
): Iterable<Snapshot> {
  for (const [i, member] of list.entries()) {
    shell.progress('catalogs', i, list.length, member.publisher);
    const { line, snapshot } = snapshotOf(shell, open(member));
    written.lines.push(line);
    written.procedures += snapshot.procedures.length;
    written.ended += outOfForce(snapshot.counts);
    written.inForce += snapshot.counts.procedures;
    yield snapshot;
  }
}

function snapshotOf(
  shell: Shell<FederateOptions>,
  opened: OpenMember,
): { line: MemberLine; snapshot: Snapshot } {
  const { options, tool } = shell;
  const { line, catalog: whole } = requireCounted(opened, shell);
  const catalog = options.at === undefined ? whole : onDay(whole, options.at, line, shell);
  return { line, snapshot: snapshotOfCatalog(catalog, tool) };
}
