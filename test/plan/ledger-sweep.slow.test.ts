import { describe, it } from 'vitest';
import { sweepOne } from '../support/ledger/sweep.ts';

const runs = Number(process.env.TTHC_SWEEP_RUNS ?? 200);
const first = Number(process.env.TTHC_SWEEP_SEED ?? 1);

describe('random ledgers against the model', () => {
  it(`${runs} sequences from seed ${first}: state, counts, plan, diff, report, verify, revert, any order of arrival`, () => {
    for (let seed = first; seed < first + runs; seed++) {
      try {
        sweepOne(seed);
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
  });

  it('what was carried out on the day of a decision that is taken out again has a day of its own', () => {
    sweepOne(911_742);
  });
});
