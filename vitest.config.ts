import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const report = process.env.TTHC_TEST_REPORT;
/** In milliseconds; properties that are tried more often than usual (test/support/runs.ts) have as much more time. */
const patience = 300_000 * Math.max(1, Number(process.env.TTHC_FUZZ ?? 1));

/**
 * Returns the lane of the test files whose names end so. test/README.md says what each lane may use. A worker runs
 * one file after another: a start for each, and loading the program anew, were a sixth of all their time.
 */
const lane = (name: string, endings: string, setup: readonly string[] = [], options = {}) => ({
  extends: true as const,
  test: {
    ...options,
    name,
    isolate: false,
    include: [`test/**/*.${endings}.test.ts`],
    globalSetup: ['setup/cache', ...setup].map((file) => `test/support/${file}.ts`),
    setupFiles: 'test/support/setup/leave-nothing.ts',
  },
});

/** Starts the long files first: one that is left to the end has a single worker, and the others wait for it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('.long.test.ts');
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Returns a lane of tests that touch nothing another could see: what they import is loaded once for all. */
const inOneProcess = (name: string, files: { include: string[]; exclude?: string[] }) => ({
  extends: true as const,
  test: {
    name,
    ...files,
    pool: 'threads' as const,
    isolate: false,
    globalSetup: 'test/support/setup/cache.ts',
    setupFiles: ['unit', 'leave-nothing'].map((file) => `test/support/setup/${file}.ts`),
  },
});

export default defineConfig({
  test: {
    testTimeout: patience,
    hookTimeout: patience,
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    // CI counts out of the runner's own report.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      inOneProcess('unit', {
        include: ['test/**/*.test.ts'],
        exclude: ['test/**/*.{slow,program,outside,long,packed,real}.test.ts'],
      }),
      inOneProcess('slow', { include: ['test/**/*.slow.test.ts'] }),
      lane('program', 'program', ['setup/build']),
      lane('real', 'real', ['setup/build']),
      lane('packed', 'packed', ['setup/build', 'package/packed']),
      // These wait for programs that are not ours: more of them go on at a time than there are processors.
      lane('outside', '{outside,long}', ['setup/build', 'programs'], {
        maxWorkers: 2 * availableParallelism(),
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
