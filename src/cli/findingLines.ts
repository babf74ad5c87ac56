import type { DoctorFinding } from '../app/keeping/doctor.ts';
import { commandWords } from '../labels/commandLine.ts';
import { terminalLanguage } from './language.ts';

/** One line for each check that found something, or could not look. */
export function findingLines(findings: readonly DoctorFinding[]): string[] {
  return findings.map(({ city, check, found, places, notChecked }) =>
    notChecked
      ? `${city} ${check}: ${commandWords('notChecked', terminalLanguage(), { ...notChecked })}`
      : `${city} ${check} (${found}): ${places.join(', ')}`,
  );
}
