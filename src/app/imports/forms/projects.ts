// Forms that state facts of projects: signed, leads, packages.
import { Slice } from '../../../metrics/inSlices.ts';
import { v7 as uuidv7 } from 'uuid';
import type { Breach } from '../../../domain/refusal.ts';
import { nameKey } from '../../../names/normalise.ts';
import { firstSigningOf } from '../../../storage/projects/knownProjects.ts';
import { type EnsuredCompany, ensureCompany } from './companies.ts';
import { withKnownFirm } from './spelledFirm.ts';
import { projectFieldNames, statedFacts } from './statedFacts.ts';
import { findCompanies, findProjects, referredProject, rememberProject, statedProject } from '../ledger/find.ts';
import { nounTelling, type WrittenKind } from '../../../domain/entries/nouns.ts';
import { sameFacts, sameValue, statedOf } from '../ledger/match.ts';
import type { Stated } from '../acts.ts';
import { inputsOfMilestone, knownMilestones, type KnownMilestones, milestoneOf } from './milestones.ts';
import { currentFacts } from './currentFacts.ts';
import {
  actsOf,
  type FieldNames,
  type FormHandler,
  rowHead,
  officeOf,
  type Plan,
  type PlannedProject,
  type PlannedRow,
  rowKey,
  sampleFields,
} from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { plannedRow, refusedRow, tryActs } from '../tryActs.ts';
import { choiceKey, keepRow, twinsOfRow } from '../twins/rowTwins.ts';
import type { TwinFacts } from '../../radar/twinFacts.ts';

const investorNames: FieldNames = {
  investor: 'name',
  signatory: 'name',
  investorCode: 'creditCode',
  investorKind: 'kind',
  investorSeat: 'seat',
};
const recipientNames: FieldNames = { recipient: 'name', recipientCode: 'creditCode' };

/** What a chunk of such rows is held against. */
interface Against {
  readonly facts: Map<string, Stated>;
  readonly milestones: KnownMilestones;
}

export const planProjects: FormHandler = async (plan, rows, last) => {
  const text = (row: ReadRow, field: string) => row.values[field] as string | undefined;
  await findCompanies(
    plan,
    rows.flatMap((row) => [text(row, 'investor') ?? text(row, 'signatory'), text(row, 'recipient')]),
    rows.flatMap((row) => [text(row, 'investorCode'), text(row, 'signatoryCode'), text(row, 'recipientCode')]),
  );
  await findProjects(
    plan,
    rows.flatMap((row) => [
      { code: text(row, 'projectCode'), name: text(row, 'name') ?? text(row, 'project') },
      { code: text(row, 'parentCode'), name: text(row, 'parent') },
    ]),
  );
  const touched = rows.flatMap((row) => {
    const name = nameKey(text(row, 'name') ?? text(row, 'project') ?? '');
    const byCode = plan.projectsByCode.get(text(row, 'projectCode') ?? '');
    return [...(plan.projectsByKey.get(name) ?? []), ...(byCode ? [byCode] : [])];
  });
  const against = { facts: await currentFacts(plan, touched), milestones: await knownMilestones(plan, touched) };
  const planned: PlannedRow[] = [];
  const putOff: ReadRow[] = [];
  const slice = new Slice();
  for (const row of rows) {
    await slice.mayEnd();
    const read = withKnownFirm(plan, row);
    const done = 'outcome' in read ? read : planProject(plan, read, against, last);
    if (done) planned.push(done);
    else putOff.push(row);
  }
  return { planned, putOff };
};

/** Undefined where the row's parent may still come. */
function planProject(plan: Plan, row: ReadRow, against: Against, last: boolean): PlannedRow | undefined {
  const { values } = row;
  const office = officeOf(plan, row);
  const officeId = 'officeId' in office ? office.officeId : plan.officeId;
  const name = (values['name'] ?? values['project']) as string | undefined;
  const code = values['projectCode'] as string | undefined;
  const found = statedProject(plan, { code, name }, officeId);
  const breaches: Breach[] = 'breach' in office ? [office.breach] : [];
  const known = found && !('law' in found) ? found : undefined;
  if (found && 'law' in found) breaches.push(found);
  const parent = referredProject(
    plan,
    { code: values['parentCode'] as string | undefined, name: values['parent'] as string | undefined },
    officeId,
    'parent',
  );
  if ('breach' in parent) {
    if (!last) return undefined;
    breaches.push({ law: 'parent_unknown', field: 'parent' });
  }
  const no = plan.nextNo++;
  if (row.form === 'packages' && !known && breaches.length === 0)
    breaches.push({ law: 'project_not_found', field: 'project' });
  const facts = statedFacts(plan, row);
  breaches.push(...facts.breaches);
  if (row.refused.length > 0 || breaches.length > 0) return refusedRow(plan, no, row, breaches);

  const before = known ? against.facts.get(known.id) : undefined;
  const day = (values['signedOn'] ?? values['foundOn'] ?? before?.['occurredOn']) as string;
  const companies = companiesOf(plan, row, officeId, day);
  const founds = known ? undefined : foundingFacts(plan, row, officeId, name ?? '', facts.stated);
  const twins = founds ? twinsOfRow(plan.twins, founds) : [];
  const at = { sheet: plan.sheets[row.table] ?? '', row: row.row };
  if (twins.length > 0 && plan.twins.choices.get(choiceKey(at.sheet, at.row)) === 'skip')
    return { ...plannedRow(no, row, 'skipped', []), twins };
  const stated = statedOf({
    ...facts.stated,
    name: known?.nameKey === nameKey(name ?? '') ? undefined : name,
    parentId: 'project' in parent ? parent.project.id : undefined,
    investorId: companies.investor?.id,
    // A local firm that is known already stays: F1 may name the partner and F2 the firm that was founded.
    recipientId: before?.['recipientId'] ? undefined : companies.recipient?.id,
  });
  const isSurpassed = row.form === 'leads' && known && firstSigningOf(plan.world.projects.get(known.id));
  const projectId = known?.id ?? uuidv7();
  const samples = sampleFields(row, projectFieldNames);
  const sameSamples = samples === undefined || sameValue(before?.['sampleFields'], samples);
  const changes = !known || !(isSurpassed || (sameSamples && before && sameFacts(before, stated)));
  if (changes && known?.statedBy?.startsWith(`${row.form}/`))
    return refusedRow(plan, no, row, [{ law: 'row_contradicts_earlier_row', field: 'name' }]);

  const inputs: [WrittenKind, Stated][] = [];
  for (const company of Object.values(companies)) inputs.push(...company.acts);
  if (changes) {
    const head = rowHead(plan, row, officeId, day, projectFieldNames);
    const kept = samples ?? before?.['sampleFields'] ?? [];
    const version = { ...newFacts, ...before, ...stated, projectId, head: { ...head, sampleFields: kept } };
    inputs.push([nounTelling('project').kind, version]);
  }
  const milestone = row.form === 'signed' ? milestoneOf(plan, row, officeId, projectId, against.milestones) : undefined;
  if (milestone?.breach) return refusedRow(plan, no, row, [milestone.breach]);
  if (milestone) inputs.push(...inputsOfMilestone(milestone));

  const { acts, breaches: malformed } = actsOf(inputs);
  const broken = malformed.length > 0 ? malformed : tryActs(plan, acts);
  if (broken.length > 0) return refusedRow(plan, no, row, broken);
  for (const company of Object.values(companies)) company.keep();
  milestone?.keep();
  const project = acts.find((act) => act.kind === nounTelling('project').kind);
  if (project) {
    const { head, phases, ...rest } = project.input;
    against.facts.set(projectId, { ...rest, phases, occurredOn: head.occurredOn, sampleFields: head.sampleFields });
    remember(plan, row, no, project.input, companies, code, known);
  }
  if (founds) keepRow(plan.twins, at, founds);
  const outcome = !known || milestone?.isNew ? 'new' : acts.length > 0 ? 'changed' : 'unchanged';
  return { ...plannedRow(no, row, outcome, acts), twins };
}

/** What twins of a project that the row would found are found by. */
function foundingFacts(plan: Plan, row: ReadRow, officeId: string, name: string, stated: Stated): TwinFacts {
  const text = (field: string) => (row.values[field] as string | undefined) ?? null;
  const investor = text('investor') ?? text('signatory');
  const recipient = text('recipient');
  const codeOf = (company: string | null) =>
    company === null ? null : (plan.companiesByKey.get(nameKey(company))?.[0]?.creditCode ?? null);
  return {
    officeId,
    name,
    investor,
    investorCode: text('investorCode') ?? (text('investor') ? null : text('signatoryCode')) ?? codeOf(investor),
    recipient,
    recipientCode: text('recipientCode') ?? codeOf(recipient),
    investmentFen: (stated['investment'] as { readonly fen: bigint } | null | undefined)?.fen ?? null,
    place: text('place'),
    signedOn: text('signedOn'),
    foundOn: text('foundOn'),
  };
}

const newFacts = { investment: null, status: 'active' };

function companiesOf(
  plan: Plan,
  row: ReadRow,
  officeId: string,
  day: string,
): { investor?: EnsuredCompany; recipient?: EnsuredCompany } {
  const text = (field: string) => row.values[field] as string | undefined;
  const investor = text('investor') ?? text('signatory');
  const recipient = text('recipient');
  const code = text('investorCode') ?? (text('investor') ? undefined : text('signatoryCode'));
  const about = {
    kind: text('investorKind'),
    seat: text('investorSeat'),
    overseas: text('moneySource') === 'overseas',
  };
  const found: { investor?: EnsuredCompany; recipient?: EnsuredCompany } = {};
  if (investor)
    found.investor = ensureCompany(plan, row, officeId, day, { name: investor, code, ...about }, investorNames);
  if (recipient && recipient !== investor) {
    const named = { name: recipient, code: text('recipientCode') };
    found.recipient = ensureCompany(plan, row, officeId, day, named, recipientNames);
  }
  return found;
}

function remember(
  plan: Plan,
  row: ReadRow,
  no: number,
  input: { projectId: string; name: string; head: { officeId: string }; investment: { fen: bigint } | null },
  companies: { investor?: EnsuredCompany; recipient?: EnsuredCompany },
  code: string | undefined,
  known: PlannedProject | undefined,
): void {
  const key = (field: string) => {
    const name = row.values[field] as string | undefined;
    return name ? nameKey(name) : null;
  };
  const project: PlannedProject = {
    id: input.projectId,
    officeId: input.head.officeId,
    nameKey: nameKey(input.name),
    investorKey: companies.investor ? key('investor') : (known?.investorKey ?? null),
    recipientKey: companies.recipient ? key('recipient') : (known?.recipientKey ?? null),
    signedOn: (row.values['signedOn'] as string | undefined) ?? known?.signedOn ?? null,
    investmentFen: input.investment?.fen ?? null,
    no,
    statedBy: rowKey(row),
  };
  rememberProject(plan, project, code);
}
