// How far the register is whole (名录覆盖): a city states that of these divisions all its firms are in it, by which list and to
// which day. Only of them may it be said that something is missing. Statements are added, the latest one of a division holds.
import { z } from 'zod';
import { Day } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine } from '../text.ts';

export const RegisterCoverageInput = z.strictObject({
  /** GB/T 4754, two digits. */
  divisions: z
    .array(codeText(/^\d{2}$/))
    .min(1)
    .max(97),
  /** False takes back what was stated of these divisions. */
  whole: z.boolean().default(true),
  /** The list that was taken in, such as the statistics office's 规上工业企业名录; nothing where it is taken back. */
  source: textLine(0, 200).default(''),
  asOf: Day,
});
export type RegisterCoverageInput = z.output<typeof RegisterCoverageInput>;

interface CoverageFacts {
  readonly industries: { has(code: string): boolean };
  readonly today: string;
}

export function registerCoverageBreaches(
  { divisions, asOf, source, whole }: RegisterCoverageInput,
  facts: CoverageFacts,
): Breach[] {
  const breaches: Breach[] = [];
  if (whole && source.length < 2) breaches.push({ law: 'coverage_without_source', field: 'source' });
  if (asOf > facts.today) breaches.push({ law: 'coverage_day_in_future', field: 'asOf', detail: { day: facts.today } });
  const unknown = divisions.find((code) => !facts.industries.has(code));
  if (unknown) breaches.push({ law: 'industry_unknown', field: 'divisions', detail: { code: unknown } });
  return breaches;
}

/** To which day the register is whole, by division. `statements`: latest first. */
export function coverageBy(statements: readonly RegisterCoverageInput[]): Map<string, string> {
  const said = new Map<string, string | null>();
  for (const { divisions, asOf, whole } of statements)
    for (const division of divisions) if (!said.has(division)) said.set(division, whole ? asOf : null);
  return new Map([...said].flatMap(([division, day]) => (day === null ? [] : [[division, day] as const])));
}
