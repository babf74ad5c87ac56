// A reporter of the test runner: names a test as soon as it fails, and all of them again at the end.
import { relative } from 'node:path';
import type { TestCase, TestModule } from 'vitest/node';

interface Fault {
  readonly message: string;
}

/** `FAILED file > test: first line of why`. */
export function failedLine(moduleId: string, test: string, errors: readonly Fault[]): string {
  const why = errors[0]?.message.split('\n', 1)[0] ?? 'no reason given';
  return `FAILED ${relative(process.cwd(), moduleId)} > ${test}: ${why}`;
}

export default class Failed {
  readonly #lines: string[] = [];

  #tell(line: string): void {
    this.#lines.push(line);
    console.log(`\n${line}`);
  }

  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    if (state === 'failed') this.#tell(failedLine(test.module.moduleId, test.fullName, errors));
  }

  /** A file that could not be loaded, or whose hooks failed, has no test to name. */
  onTestModuleEnd(module: TestModule): void {
    const errors = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
    if (errors.length > 0) this.#tell(failedLine(module.moduleId, 'the file or its hooks', errors));
  }

  onTestRunEnd(): void {
    if (this.#lines.length > 0) console.log(['', 'Failed:', ...this.#lines].join('\n'));
  }
}
