import { defineConfig } from 'vitest/config';

const report = process.env.TTHC_TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['test/support/build.ts', 'test/support/programs.ts'],
    // CI reads its closing line out of the runner's own report.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
