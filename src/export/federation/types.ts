import type { Snapshot } from '../../catalog/snapshot.ts';
import type { Words } from '../../messages/words.ts';
import type { Chunk } from '../types.ts';

/** The catalogs of several publishers, to be written one after the other. */
export interface Federated {
  title: string | undefined;
  tool: Snapshot['tool'];
  /** Number of catalogs. */
  count: number;
  /** Makes a snapshot of each when it is asked for; none is held when the next is. */
  snapshots: Iterable<Snapshot>;
}

/** Makes catalogs into one file, chunk after chunk, with the publisher in each row. */
export type FederatedWriter = (federated: Federated, words: Words) => Iterable<Chunk>;
