import type { FailureMessages } from '../../messages.ts';
import { databaseFailures } from './database.ts';
import { merging, sayMergeProblem } from './merging.ts';

/** Failures of what is done with several catalogs. */
export const severalFailures = {
  ...databaseFailures,
  'merge-unsettled': ({ problems }) => [
    merging.refused(problems.length),
    problems.map((problem) => `– ${sayMergeProblem(problem)}`).join('\n'),
  ],
  'no-federation': ({ dir }) => [
    `No federation.yaml in ${dir} or above it.`,
    'It lists the catalogs; its schema: tthc schema federation',
  ],
  'federation-incomplete': ({ publisher, reason }) => [
    `The catalog of ${publisher} cannot be written: ${reason} Nothing was written.`,
    'To see the state of all: tthc federate status',
  ],
} satisfies Partial<FailureMessages>;
