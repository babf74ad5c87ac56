import type { DoctorFinding } from '../app/keeping/doctor.ts';

/** One line for each check that found something. */
export function findingLines(findings: readonly DoctorFinding[]): string[] {
  return findings.map(({ city, check, found, places }) => `${city} ${check} (${found}): ${places.join(', ')}`);
}
