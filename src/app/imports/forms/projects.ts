// Forms that state facts of projects: signed, leads, packages.
import { Slice } from '../../../metrics/inSlices.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { nameKey } from '../../../names/normalise.ts';
import { type EnsuredCompany, ensureCompany } from './companies.ts';
import { withKnownFirm } from './spelledFirm.ts';
import { statedFacts } from './statedFacts.ts';
import { findCompanies, findProjects, referredProject, rememberProject, statedProject } from '../ledger/find.ts';
import { nounTelling, type WrittenKind } from '../../../domain/entries/nouns.ts';
import type { Stated } from '../acts.ts';
import { inputsOfMilestone, knownMilestones, type KnownMilestones } from './milestones.ts';
import { currentFacts } from './currentFacts.ts';
import {
  actsOf,
  type FieldNames,
  type FormHandler,
  noOf,
  officeOf,
  type Plan,
  type PlannedProject,
  type PlannedRow,
  rowKey,
} from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { plannedRow, refusedRow, tryActs } from '../tryActs.ts';
import { choiceOf, keepRow, twinsOfRow } from '../twins/rowTwins.ts';
import type { TwinFacts } from '../../radar/twinFacts.ts';
import { askedOfStanding, type StandingBy, standingOf } from './standing.ts';
import {
  dayOfFacts,
  planFurtherSigning,
  type ProjectRowRead,
  signingOf,
  versionOf,
  writtenFrom,
} from './writtenProjects.ts';

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
  readonly standing: StandingBy;
}

const textIn = (row: ReadRow, field: string) => row.values[field] as string | undefined;
const nameIn = (row: ReadRow) => textIn(row, 'name') ?? textIn(row, 'project');

export const planProjects: FormHandler = async (plan, rows, last) => {
  await findCompanies(
    plan,
    rows.flatMap((row) => [textIn(row, 'investor') ?? textIn(row, 'signatory'), textIn(row, 'recipient')]),
    rows.flatMap((row) => [textIn(row, 'investorCode'), textIn(row, 'signatoryCode'), textIn(row, 'recipientCode')]),
  );
  await findProjects(
    plan,
    rows.flatMap((row) => [
      { code: textIn(row, 'projectCode'), name: nameIn(row) },
      { code: textIn(row, 'parentCode'), name: textIn(row, 'parent') },
    ]),
  );
  const touched = rows.flatMap((row) => {
    const byCode = plan.projectsByCode.get(textIn(row, 'projectCode') ?? '');
    return [...(plan.projectsByKey.get(nameKey(nameIn(row) ?? '')) ?? []), ...(byCode ? [byCode] : [])];
  });
  const against = {
    facts: await currentFacts(plan, touched),
    milestones: await knownMilestones(plan, touched),
    standing: await standingOf(plan, rows, touched),
  };
  const planned: PlannedRow[] = [];
  const putOff: ReadRow[] = [];
  const slice = new Slice();
  for (const row of rows) {
    await slice.mayEnd();
    const asked = askedOfStanding(plan, row, against.standing);
    const read = asked ?? (saysFirmOf(plan, row, against.facts) ? row : withKnownFirm(plan, row));
    const done = 'outcome' in read ? read : planProject(plan, read, against, last);
    if (done) planned.push(done);
    else putOff.push(row);
  }
  return { planned, putOff };
};

/** The row names the investor as the project has it. */
function saysFirmOf(plan: Plan, row: ReadRow, facts: ReadonlyMap<string, Stated>): boolean {
  const id = plan.projectsByCode.get(textIn(row, 'projectCode') ?? '')?.id;
  return isFirm(plan, id && facts.get(id)?.['investorId'], textIn(row, 'investor'));
}

function isFirm(plan: Plan, companyId: unknown, name: string | undefined): boolean {
  const known = plan.firmNames.get(String(companyId));
  return known !== undefined && name !== undefined && nameKey(known) === nameKey(name);
}

/** What the row says, held against its project, or why it is refused; undefined where its parent may still come. */
function understood(
  plan: Plan,
  row: ReadRow,
  against: Against,
  last: boolean,
): ProjectRowRead | PlannedRow | undefined {
  const office = officeOf(plan, row);
  const officeId = 'officeId' in office ? office.officeId : plan.officeId;
  const name = nameIn(row);
  const code = textIn(row, 'projectCode');
  const found = statedProject(plan, { code, name }, officeId);
  const breaches: Breach[] = 'breach' in office ? [office.breach] : [];
  const known = found && !('law' in found) ? found : undefined;
  if (found && 'law' in found) breaches.push(found);
  const mentioned = { code: textIn(row, 'parentCode'), name: textIn(row, 'parent') };
  const parent = referredProject(plan, mentioned, officeId, 'parent');
  if ('breach' in parent) {
    if (!last) return undefined;
    breaches.push({ law: 'parent_unknown', field: 'parent' });
  }
  const no = noOf(plan, row);
  if (row.form === 'packages' && !known && breaches.length === 0)
    breaches.push({ law: 'project_not_found', field: 'project' });
  const written = writtenFrom(plan, row, known);
  if ('law' in written) breaches.push(written);
  const before = known ? against.facts.get(known.id) : undefined;
  const { stated, breaches: unclear } = statedFacts(plan, row, before);
  breaches.push(...unclear);
  if (row.refused.length > 0 || breaches.length > 0 || 'law' in written) return refusedRow(plan, no, row, breaches);
  const parentId = 'project' in parent ? parent.project.id : undefined;
  return { row, no, officeId, name: name ?? '', code, known, before, parentId, facts: stated, written };
}

function planProject(plan: Plan, row: ReadRow, against: Against, last: boolean): PlannedRow | undefined {
  const read = understood(plan, row, against, last);
  if (read === undefined || 'outcome' in read) return read;
  const { known, before, written, officeId, name, no } = read;
  if (known && written.signing && !written.facts) return planFurtherSigning(plan, read, against.milestones);
  const day = dayOfFacts(read);
  const companies = companiesOf(plan, row, officeId, day, before);
  const founds = known ? undefined : foundingFacts(plan, row, officeId, name, read.facts);
  const twins = founds ? twinsOfRow(plan.twins, founds) : [];
  const at = { sheet: plan.sheets[row.table] ?? '', row: row.row };
  if (choiceOf(plan.twins, at, name, twins) === 'skip') return { ...plannedRow(no, row, 'skipped', []), twins };
  const { version, breach } = versionOf(plan, read, day, companies);
  if (breach) return refusedRow(plan, no, row, [breach]);
  const projectId = version?.projectId ?? known?.id ?? '';

  const inputs: [WrittenKind, Stated][] = [];
  for (const company of Object.values(companies)) inputs.push(...company.acts);
  if (version) inputs.push([nounTelling('project').kind, version]);
  const milestone = signingOf(plan, read, projectId, against.milestones);
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
    remember(plan, row, no, project.input, companies, read.code, known);
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

function companiesOf(
  plan: Plan,
  row: ReadRow,
  officeId: string,
  day: string,
  before: Stated | undefined,
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
  const asKnown = (companyId: unknown): EnsuredCompany => ({ id: String(companyId), acts: [], keep: () => {} });
  // Several firms may bear a name: the project's own is meant where the row names it.
  if (!code && isFirm(plan, before?.['investorId'], investor)) found.investor = asKnown(before?.['investorId']);
  else if (investor)
    found.investor = ensureCompany(plan, row, officeId, day, { name: investor, code, ...about }, investorNames);
  if (!text('recipientCode') && isFirm(plan, before?.['recipientId'], recipient))
    found.recipient = asKnown(before?.['recipientId']);
  else if (recipient && recipient !== investor) {
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
