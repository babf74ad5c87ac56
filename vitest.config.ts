import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
    // One database engine for the whole run; every test that wants one makes a database of its own in it.
    globalSetup: ['test/setup/engine.ts'],
    pool: 'forks',
    // The smallest machine we run on has two cores.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
