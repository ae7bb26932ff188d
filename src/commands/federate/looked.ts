import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkFolder } from '../../io/work-folder.ts';
import { type FederationFile, readFederation } from '../../catalog/federation/file.ts';
import { openMember, type OpenMember } from '../../catalog/federation/member.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { exitCodes } from '../../model/failure.ts';
import type { Federation, Member } from '../../model/types.ts';
import type { FederationContext } from '../../render/federation/members.ts';
import { findingsFormats, fileSubject } from '../common/findings.ts';

/** The catalogs of a list, to be looked at one after the other. */
export interface Members {
  context: FederationContext;
  list: readonly Member[];
  open(member: Member): OpenMember;
  /** Opens one after the other, and keeps of each only what the work returns. */
  map<T>(work: (opened: OpenMember) => T): T[];
}

/**
 * Reads the list of catalogs and does some work over them.
 *
 * @returns what the work does; of a list that is wrong, what is wrong with it
 */
export async function overMembers(
  shell: Shell,
  given: string | undefined,
  work: (members: Members) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const file = readFederation(shell, given);
  const { value } = file;
  if (!value) return wrongList(shell, file);
  const isTemporary = shell.cache === undefined;
  const cache = shell.cache ?? makeWorkFolder('federate');
  try {
    return await work(membersOf(shell, file.folder, value, join(cache, 'federation')));
  } finally {
    if (isTemporary) rmSync(cache, { recursive: true, force: true });
  }
}

function membersOf(shell: Shell, folder: string, { title, catalogs }: Federation, store: string): Members {
  const { today, words, progress } = shell;
  const place = { folder, store, today, fetched: new Map() };
  const open = (member: Member) => openMember(member, place);
  return {
    context: { title, today, words },
    list: catalogs,
    open,
    map: (work) =>
      catalogs.map((member, i) => {
        progress('catalogs', i, catalogs.length, member.publisher);
        return work(open(member));
      }),
  };
}

function wrongList(shell: Shell, file: FederationFile): Outcome {
  return {
    exitCode: exitCodes.couldNotLook,
    formats: findingsFormats(shell, fileSubject(file), file.findings, {
      command: ['federate', 'status', file.path],
    }),
  };
}
