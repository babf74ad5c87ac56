import { configDefaults, defineConfig } from 'vitest/config';
import { patience } from './test/setup/patience.ts';

/** Layers that keep nothing between calls and need no database: their tests come first. */
const pure = ['laws', 'domain', 'labels', 'names', 'net', 'prose'].map((layer) => `src/${layer}/**/*.test.ts`);
/** Their tests share a process and its modules too: what is kept between calls is kept by store. */
const shared = ['src/**/*.test.ts', 'test/scenarios/**/*.test.ts'];
const alone = [
  // Puts a module in another's place, for all who share its process.
  'src/app/people/signIn/signIn.test.ts',
  // Their samples are kept by module: what was made in one city is nowhere in the next.
  'test/scenarios/guards/**/*.test.ts',
];
const all = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'];

const without = configDefaults.exclude;

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'shared', include: shared, exclude: [...without, ...pure, ...alone], isolate: false },
      },
      {
        extends: true,
        test: { name: 'whole', include: all, exclude: [...without, ...pure, ...shared] },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
    // One database engine for the whole run, started by the first test that asks for a database of its own.
    globalSetup: ['test/setup/engine.ts'],
    setupFiles: ['test/setup/limits.ts'],
    // Answers are read by what their routes declare (src/server/answers.ts).
    env: { YIWANG_HOLD_ANSWERS: '1' },
    pool: 'forks',
    // The smallest machine we run on has two cores.
    maxWorkers: 2,
    expect: { poll: { timeout: patience(10_000) } },
  },
});
