// A reporter of the test runner: at the end, the files that took longest and the slowest test of each.
import { relative } from 'node:path';
import type { TestModule } from 'vitest/node';

export interface Taken {
  readonly file: string;
  /** Loading it, its hooks and its tests. */
  readonly ms: number;
  readonly slowest?: { readonly test: string; readonly ms: number };
}

export function slowestLines(taken: readonly Taken[], atMost = 15): string[] {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`.padStart(8);
  return taken
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, atMost)
    .map(({ file, ms, slowest }) =>
      slowest ? `${seconds(ms)}  ${file}  (${slowest.test}: ${seconds(slowest.ms).trim()})` : `${seconds(ms)}  ${file}`,
    );
}

function takenBy(module: TestModule): Taken {
  const { collectDuration, duration, prepareDuration, setupDuration } = module.diagnostic();
  const tests = [...module.children.allTests()].map((test) => ({
    test: test.fullName,
    ms: test.diagnostic()?.duration ?? 0,
  }));
  const slowest = tests.toSorted((a, b) => b.ms - a.ms)[0];
  return {
    file: relative(process.cwd(), module.moduleId),
    ms: collectDuration + duration + prepareDuration + setupDuration,
    ...(slowest ? { slowest } : {}),
  };
}

export default class Slowest {
  onTestRunEnd(modules: readonly TestModule[]): void {
    console.log(['Slowest files:', ...slowestLines(modules.map(takenBy))].join('\n'));
  }
}
