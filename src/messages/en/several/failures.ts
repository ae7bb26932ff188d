import type { FailureMessages } from '../../messages.ts';
import { databaseFailures } from './database.ts';
import { list } from '../../phrases.ts';
import { merging, sayMergeProblem } from './merging.ts';

/** Failures of what is done with several catalogs. */
export const severalFailures = {
  ...databaseFailures,
  'merge-unsettled': ({ problems }) => [
    merging.refused(problems.length),
    problems.map((problem) => `– ${sayMergeProblem(problem)}`).join('\n'),
  ],
  'merge-drafted': ({ path, command }) => [
    `The draft ${path} is there from an earlier run.`,
    `When it is read and filled in:\n  ${command}\nTo make it anew, without what was filled in, add --force.`,
  ],
  'no-federation': ({ dir }) => [
    `No federation.yaml in ${dir} or above it.`,
    'It lists the catalogs; its schema: tthc schema federation',
  ],
  'federation-incomplete': ({ publisher, reason, look }) => [
    `The catalog of ${publisher} cannot be written: ${reason} Nothing was written.`,
    `To see the state of all: ${look}`,
  ],
  'federation-stopped': ({ publisher, reason, advice, written, left }) => [
    `The catalog of ${publisher} was not written: ${reason} ${
      written.length > 0 ? `Those that went in before it stay: ${list(written)}.` : 'None was written.'
    }${left.length > 0 ? ` Their turn had not come: ${list(left)}.` : ''}`,
    `${advice === undefined ? '' : `${advice}\n`}Then run this command again; what went in is not sent again.`,
  ],
} satisfies Partial<FailureMessages>;
