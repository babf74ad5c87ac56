/** The part of vitest's JSON report that we read. */
export type VitestReport = {
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** A file that failed before its first test, and an error outside all tests, count as one failure each. */
export function countVitest(
  report: VitestReport,
  endedWell: boolean,
): { passed: number; failed: number; skipped: number } {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    const failedBefore = count.failed;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') count.failed += 1;
      else count.skipped += 1;
    }
    if (file.status === 'failed' && count.failed === failedBefore) count.failed += 1;
  }
  if (!endedWell && count.failed === 0) count.failed += 1;
  return count;
}
