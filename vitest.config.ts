import { defineConfig } from 'vitest/config';
import { patience } from './test/setup/patience.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
    // One database engine for the whole run, started by the first test that asks for a database of its own.
    globalSetup: ['test/setup/engine.ts'],
    setupFiles: ['test/setup/limits.ts'],
    pool: 'forks',
    // The smallest machine we run on has two cores.
    maxWorkers: 2,
    expect: { poll: { timeout: patience(10_000) } },
  },
});
