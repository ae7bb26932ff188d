import type { PublicationOptions } from '../common/publication.ts';

/** Options of `federate`, whichever of its tasks reads them. */
export interface FederateOptions extends PublicationOptions {
  at: string | undefined;
  to: string | undefined;
  partition: readonly string[] | undefined;
  force: boolean;
}
