// A row of a known project whose investor is written otherwise than in the ledger: taken as it stands, a second firm would be
// founded without a word.
import { type CompanyFinding, compareCompanies } from '../../../names/company/compareCompanies.ts';
import { nameKey } from '../../../names/normalise.ts';
import { answerTo, askedRow } from '../doubts/sift.ts';
import { statedProject } from '../ledger/find.ts';
import { noOf, officeOf, type Plan, type PlannedRow } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

/** The project is the same, so that a likeness is enough which of any two firms would say little. */
const like: ReadonlySet<CompanyFinding> = new Set([
  'name_same',
  'alias_same',
  'core_same',
  'core_contained',
  'core_close',
]);

/** The row as it is planned; or set aside, where nobody has said whether it is the same firm. */
export function withKnownFirm(plan: Plan, row: ReadRow): ReadRow | PlannedRow {
  const text = (field: string) => row.values[field] as string | undefined;
  const investor = text('investor');
  const office = officeOf(plan, row);
  if (!investor || text('investorCode') || !('officeId' in office)) return row;
  const about = { code: text('projectCode'), name: text('name') ?? text('project') };
  const known = statedProject(plan, about, office.officeId);
  const before = known && 'investorKey' in known ? known.investorKey : null;
  const isKnownFirm = (plan.companiesByKey.get(nameKey(investor)) ?? []).length > 0;
  if (!before || isKnownFirm || !isLike(investor, before)) return row;
  const sign = { kind: 'firm_spelled', read: `${about.name ?? ''}: ${before} → ${investor}` } as const;
  const answer = answerTo(plan, row, sign);
  if (answer === undefined) return askedRow(noOf(plan, row), row, [sign]);
  if (answer === 'other') return row;
  const { investor: _other, ...values } = row.values;
  return { ...row, values };
}

function isLike(one: string, other: string): boolean {
  const { evidence } = compareCompanies({ name: one }, { name: other });
  const found = evidence.map(({ finding }) => finding);
  return found.some((finding) => like.has(finding)) && !found.includes('place_apart');
}
