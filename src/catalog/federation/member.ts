import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readGitTree } from '../../io/git.ts';
import { type Fetched, fetchCommit } from '../../io/git-fetch.ts';
import { isDirectory } from '../../io/folder.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { isCounted, type MemberProblem } from '../../model/federation/member.ts';
import type { Trouble } from '../../model/trouble.ts';
import type { Member } from '../../model/types.ts';
import { catalogOf } from '../../plan/catalog.ts';
import { readCatalog } from '../../yaml/catalog-files.ts';
import { readCatalogFolder } from '../disk.ts';
import { type VerifiedCatalog, verifyFolder } from '../verify-folder.ts';
import { isAddress } from './source.ts';

/** The place of a list of catalogs: its folder, the store of what is fetched, and the day. */
export interface FederationPlace {
  /** The folder of the list, absolute. */
  folder: string;
  /** Folder for repositories that are fetched. */
  store: string;
  today: string;
  /** Commits that this run has fetched: a catalog that is looked at again is the same one. */
  fetched: Map<Member, Fetched>;
}

/** A catalog of a list, looked at: its content is held only as long as this value is. */
export interface OpenMember {
  member: Member;
  /** The commit or the ref that was read; undefined for the files of a folder. */
  version?: string;
  problems: MemberProblem[];
  /** The catalog and its fingerprint; absent where it cannot be counted. */
  counted?: { catalog: VerifiedCatalog; fingerprint: string };
}

/**
 * Opens a catalog of a list and verifies it; of one that cannot be read the reason is told. Nothing of it is held
 * anywhere else, so that many are looked at in the memory of one.
 */
export function openMember(member: Member, place: FederationPlace): OpenMember {
  try {
    const { catalog, version } = readMember(member, place);
    return { member, ...(version !== undefined && { version }), ...judge(member, catalog, place.today) };
  } catch (error) {
    if (!(error instanceof Failure) || error.exitCode === exitCodes.interrupted) throw error;
    return { member, problems: [{ kind: 'unread', failure: error }] };
  }
}

/** Holds a catalog against its ledger, and against what the list says of it. */
function judge(
  { publisher, fingerprint: wanted }: Member,
  catalog: VerifiedCatalog,
  today: string,
): Pick<OpenMember, 'problems' | 'counted'> {
  const { troubles, unreadable, broken, differences, fingerprint, asOf } = verifyFolder(catalog, today);
  const problems: MemberProblem[] = [];
  const unread = unreadable.map(({ file }): Trouble => ({ kind: 'unread', path: file }));
  const lacking = troubles.length > 0 ? troubles : unread;
  if (lacking.length > 0) problems.push({ kind: 'not-whole', troubles: lacking });
  else if (broken.length > 0) problems.push({ kind: 'broken', rows: broken.length });
  else if (differences.length > 0) problems.push({ kind: 'drifting', differences: differences.length });
  const found = catalog.info?.value.publisher.code;
  if (found !== undefined && found !== publisher)
    problems.push({ kind: 'publisher', expected: publisher, found });
  if (wanted !== undefined && wanted !== fingerprint && lacking.length === 0)
    problems.push({ kind: 'fingerprint', expected: wanted, found: fingerprint });
  if (!catalog.info || !isCounted(problems)) return { problems };
  return { problems, counted: { catalog: { ...catalog, asOf }, fingerprint } };
}

/** Reads the catalog of a list: the files of a folder, or a commit of a repository. */
function readMember(
  member: Member,
  { folder, store, fetched }: FederationPlace,
): { catalog: VerifiedCatalog; version?: string } {
  const { from, ref, path } = member;
  if (isAddress(from)) {
    const known = fetched.get(member) ?? fetchCommit(store, from, ref);
    fetched.set(member, known);
    const { folder: bare, commit } = known;
    return { catalog: readCommit(bare, commit, path), version: commit.slice(0, 12) };
  }
  const root = resolve(folder, from, path ?? '');
  if (!isDirectory(root)) throw new Failure('no-catalog', { dir: from });
  const held = catalogIn(root, from);
  if (ref === undefined) return { catalog: verifiable(readCatalog(readCatalogFolder(held))) };
  return { catalog: verifiable(readCatalog(readGitTree(held, ref))), version: ref };
}

function catalogIn(folder: string, shown: string): string {
  for (const dir of [folder, join(folder, 'catalog')]) if (existsSync(join(dir, 'catalog.yaml'))) return dir;
  throw new Failure('no-catalog', { dir: shown });
}

/** Reads the catalog in a commit: in the folder named, else in `catalog` or at the top. */
function readCommit(bare: string, commit: string, path: string | undefined): VerifiedCatalog {
  const places = path === undefined ? ['catalog', ''] : [path];
  let failure: unknown;
  for (const place of places) {
    try {
      return verifiable(readCatalog(readGitTree(bare, `${commit}:${place}`)));
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'no-catalog-at-ref') throw error;
      failure ??= error;
    }
  }
  throw failure;
}

const verifiable = (files: VerifiedCatalog['files']): VerifiedCatalog => ({ ...catalogOf(files), files });
