// Contact records (洽谈记录).
import type { Stated } from './acts.ts';
import type { Breach } from '../../domain/refusal.ts';
import { nameKey } from '../../names/normalise.ts';
import { type KnownEntry, knownEntries } from '../../storage/knownEntries.ts';
import { ensureCompany } from './companies.ts';
import { findCompanies, findProjects, referredProject } from './find.ts';
import { correctionOf, type Said, saysTheSame, statedOf, takeKnown } from './match.ts';
import {
  actsOf,
  type FieldNames,
  type FormHandler,
  headOf,
  officeOf,
  type Plan,
  type PlannedRow,
  sampleFields,
} from './plan.ts';
import type { WrittenKind } from '../../domain/entries/nouns.ts';
import type { ReadRow } from './reading.ts';
import { plannedRow, refusedRow, tryActs } from './tryActs.ts';

const names: FieldNames = {
  metOn: 'occurredOn',
  project: 'projectId',
  investor: 'companyId',
  mode: 'mode',
  place: 'place',
  ourSide: 'ourSide',
  theirSide: 'theirSide',
  summary: 'summary',
  result: 'result',
};
const companyNames: FieldNames = { investor: 'name' };

export const planContacts: FormHandler = async (plan, rows) => {
  const text = (row: ReadRow, field: string) => row.values[field] as string | undefined;
  await findCompanies(
    plan,
    rows.map((row) => text(row, 'investor')),
    [],
  );
  await findProjects(
    plan,
    rows.map((row) => ({ code: text(row, 'projectCode'), name: text(row, 'project') })),
  );
  const companyIds = rows.flatMap((row) =>
    (plan.companiesByKey.get(nameKey(text(row, 'investor') ?? '')) ?? []).map(({ id }) => id),
  );
  const known =
    companyIds.length > 0
      ? await knownEntries(plan.tx, plan.actor.cityCode, 'contact', { companyIds: [...new Set(companyIds)] })
      : [];
  return { planned: rows.map((row) => planContact(plan, row, known)) };
};

function planContact(plan: Plan, row: ReadRow, known: readonly KnownEntry[]): PlannedRow {
  const no = plan.nextNo++;
  const text = (field: string) => row.values[field] as string | undefined;
  const office = officeOf(plan, row);
  const officeId = 'officeId' in office ? office.officeId : plan.officeId;
  const breaches: Breach[] = 'breach' in office ? [office.breach] : [];
  const found = referredProject(plan, { code: text('projectCode'), name: text('project') }, officeId, 'project');
  if ('breach' in found) breaches.push(found.breach);
  if (breaches.length > 0 || row.refused.length > 0) return refusedRow(plan, no, row, breaches);
  const day = text('metOn') ?? '';
  const company = ensureCompany(plan, row, officeId, day, { name: text('investor') ?? '' }, companyNames);
  const said: Said = {
    occurredOn: day,
    auditedOn: text('auditedOn'),
    sampleFields: sampleFields(row, names),
    stated: statedOf({
      projectId: 'project' in found ? found.project.id : undefined,
      companyId: company.id,
      mode: text('mode'),
      place: text('place'),
      ourSide: text('ourSide'),
      theirSide: text('theirSide'),
      summary: text('summary'),
      result: text('result'),
    }),
  };
  if (takeKnown(plan, known, (entry) => saysTheSame(entry, said))) return plannedRow(no, row, 'unchanged', []);
  const same = ['projectId', 'companyId', 'mode'] as const;
  const before = takeKnown(
    plan,
    known,
    (entry) =>
      entry.occurredOn === day &&
      entry.officeId === officeId &&
      same.every((field) => (entry.input[field] ?? null) === (said.stated[field] ?? null)),
  );
  const head = { ...headOf(plan, row, officeId, day, names), auditedOn: said.auditedOn ?? null };
  const input = before ? correctionOf(plan, row, 'contact', before, head, said) : { ...said.stated, head };
  const inputs: [WrittenKind, Stated][] = [...company.acts, ['contact', input]];
  const { acts, breaches: malformed } = actsOf(inputs);
  const broken = malformed.length > 0 ? malformed : tryActs(plan, acts);
  if (broken.length > 0) return refusedRow(plan, no, row, broken);
  company.keep();
  return plannedRow(no, row, before ? 'changed' : 'new', acts);
}
