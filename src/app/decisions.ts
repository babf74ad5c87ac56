// Decide: one function per noun turns an input and the world into rows, or into the laws it breaks. A decision that
// passes adds itself to the world, so that a later act of the same batch sees it.
import type { Breach } from '../domain/refusal.ts';
import { activityBreaches, type ActivityInput } from '../domain/activity.ts';
import type { CompanyInput } from '../domain/company.ts';
import { contactBreaches, type ContactInput } from '../domain/contact.ts';
import { type EntryFacts, type EntryHead, type EntryKind, headBreaches } from '../domain/entry.ts';
import { fundArrivalBreaches, type FundArrivalInput } from '../domain/fundArrival.ts';
import { milestoneBreaches, type MilestoneInput } from '../domain/milestone.ts';
import { outingBreaches, type OutingInput } from '../domain/outing.ts';
import { projectBreaches, type ProjectInput } from '../domain/project.ts';
import { targetBreaches, type TargetInput } from '../domain/target.ts';
import { governedFigureIds } from '../metrics/definitions.ts';
import { nameKey } from '../names/normalise.ts';
import type { Rows } from '../storage/insert.ts';
import { voucherKey, type World } from '../storage/world.ts';
import { pinyinKey } from './pinyinKey.ts';

/** One act on the ledger: the noun and its parsed input. A void act withdraws an entry and has only a head. */
export type LedgerAct =
  | { kind: 'project_version'; input: ProjectInput }
  | { kind: 'company_version'; input: CompanyInput }
  | { kind: 'milestone'; input: MilestoneInput }
  | { kind: 'fund_arrival'; input: FundArrivalInput }
  | { kind: 'outing'; input: OutingInput }
  | { kind: 'activity'; input: ActivityInput }
  | { kind: 'contact'; input: ContactInput }
  | { kind: 'target'; input: TargetInput }
  | { kind: 'void'; of: EntryKind; input: { head: EntryHead } };

/** What a batch writes to: rows by table, projects touched, and makers of ids. */
export interface Batch {
  readonly cityCode: string;
  readonly rows: Rows;
  readonly touched: Set<string>;
  /** Project ids that this batch founds, with the year of their code. */
  readonly founded: Map<string, string>;
  readonly personId: (officeId: string, name: string) => string;
}

export function factsOf(world: World, head: EntryHead): EntryFacts {
  return {
    today: world.today,
    offices: world.offices,
    writable: world.writable,
    reversed: head.reverses ? (world.entries.get(head.reverses) ?? null) : null,
  };
}

/** The laws that the act breaks; none means that its rows now lie in the batch. */
export function decide(act: LedgerAct, world: World, batch: Batch): Breach[] {
  switch (act.kind) {
    case 'project_version':
      return decideProject(act.input, world, batch);
    case 'company_version':
      return decideCompany(act.input, world, batch);
    case 'milestone':
      return decideMilestone(act.input, world, batch);
    case 'fund_arrival':
      return decideFundArrival(act.input, world, batch);
    case 'outing':
      return decideOuting(act.input, world, batch);
    case 'activity':
      return decideActivity(act.input, world, batch);
    case 'contact':
      return decideContact(act.input, world, batch);
    case 'target':
      return decideTarget(act.input, world, batch);
    case 'void':
      return headBreaches(act.of, act.input.head, factsOf(world, act.input.head));
  }
}

function decideProject(input: ProjectInput, world: World, batch: Batch): Breach[] {
  const parent = input.parentId ? (world.projects.get(input.parentId) ?? null) : null;
  const breaches = projectBreaches(input, {
    ...factsOf(world, input.head),
    industryKnown: world.industries.has(input.industryCode),
    companies: world.companies,
    parent: parent && { isPart: parent.isPart },
  });
  if (breaches.length > 0) return breaches;
  if (!world.projects.has(input.projectId)) {
    world.projects.set(input.projectId, {
      isPart: Boolean(input.parentId),
      firstSignedOn: null,
      milestones: new Map(),
    });
    batch.founded.set(input.projectId, input.head.occurredOn.slice(0, 4));
  }
  const { head, investment, contractForeignCapital: foreign } = input;
  const own = { city_code: batch.cityCode, entry_id: head.id, office_id: head.officeId };
  (batch.rows.project_version ??= []).push({
    ...own,
    project_id: input.projectId,
    name: input.name,
    name_key: nameKey(input.name),
    name_pinyin: pinyinKey(input.name),
    parent_id: input.parentId ?? null,
    content: input.content ?? null,
    industry_code: input.industryCode,
    investor_id: input.investorId ?? null,
    recipient_id: input.recipientId ?? null,
    investment_currency: investment?.currency ?? null,
    investment_minor: investment?.minor ?? null,
    investment_fen: investment?.fen ?? null,
    investment_rate: investment?.rate ?? null,
    investment_rate_on: investment?.rateOn ?? null,
    investment_rate_source: investment?.rateSource ?? null,
    fixed_investment_fen: input.fixedInvestmentFen ?? null,
    contract_foreign_currency: foreign?.currency ?? null,
    contract_foreign_minor: foreign?.minor ?? null,
    contract_foreign_fen: foreign?.fen ?? null,
    money_source: input.moneySource ?? null,
    investor_seat: input.investorSeat ?? null,
    investor_classes: input.investorClasses,
    finder_office_id: input.finderOfficeId ?? null,
    place: input.place ?? null,
    land_mu: input.landMu ?? null,
    status: input.status,
    status_reason: input.statusReason ?? null,
    major_on: input.majorOn ?? null,
    chain_nodes: input.chainNodes,
    tags: input.tags,
  });
  for (const phase of input.phases) {
    (batch.rows.project_phase ??= []).push({
      ...own,
      no: phase.no,
      name: phase.name,
      investment_fen: phase.investmentFen,
    });
  }
  batch.touched.add(input.projectId);
  return [];
}

function decideCompany(input: CompanyInput, world: World, batch: Batch): Breach[] {
  const breaches = headBreaches('company_version', input.head, factsOf(world, input.head));
  if (input.kind !== 'domestic' && input.creditCode)
    breaches.push({ law: 'credit_code_only_for_domestic', field: 'creditCode' });
  if (breaches.length > 0) return breaches;
  if (!world.companies.has(input.companyId)) {
    world.companies.add(input.companyId);
    (batch.rows.company ??= []).push({
      city_code: batch.cityCode,
      id: input.companyId,
      register_id: input.creditCode ?? null,
    });
  }
  (batch.rows.company_version ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    company_id: input.companyId,
    name: input.name,
    name_key: nameKey(input.name),
    kind: input.kind,
    credit_code: input.creditCode ?? null,
    country: input.country,
    seat: input.seat ?? null,
    tags: input.tags,
  });
  return [];
}

function decideMilestone(input: MilestoneInput, world: World, batch: Batch): Breach[] {
  const project = world.projects.get(input.projectId);
  const key = `${input.kind}/${input.authority}`;
  const same = project?.milestones.get(key) ?? null;
  const breaches = milestoneBreaches(input, {
    ...factsOf(world, input.head),
    projectKnown: project !== undefined,
    sameAlready: same === input.head.reverses ? null : same,
    firstSignedOn: project?.firstSignedOn ?? null,
  });
  if (breaches.length > 0 || !project) return breaches;
  project.milestones.set(key, input.head.id);
  if (input.kind === 'signed' && (!project.firstSignedOn || input.head.occurredOn < project.firstSignedOn)) {
    project.firstSignedOn = input.head.occurredOn;
  }
  (batch.rows.milestone ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    office_id: input.head.officeId,
    project_id: input.projectId,
    kind: input.kind,
    authority: input.authority,
    agreement_type: input.agreementType ?? null,
    evidence: input.evidence ?? null,
  });
  batch.touched.add(input.projectId);
  return [];
}

function decideFundArrival(input: FundArrivalInput, world: World, batch: Batch): Breach[] {
  const voucher = input.voucherNo ? voucherKey(input.voucherKind, input.voucherNo, input.payer) : null;
  const same = voucher ? (world.vouchers.get(voucher) ?? null) : null;
  const breaches = fundArrivalBreaches(input, {
    ...factsOf(world, input.head),
    projectKnown: world.projects.has(input.projectId),
    sameVoucher: same === input.head.reverses ? null : same,
  });
  if (breaches.length > 0) return breaches;
  if (voucher) world.vouchers.set(voucher, input.head.id);
  (batch.rows.fund_arrival ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    office_id: input.head.officeId,
    project_id: input.projectId,
    claimed_fen: input.claimedFen,
    recognised_fen: input.recognisedFen ?? input.claimedFen,
    money_source: input.moneySource ?? null,
    payer: input.payer ?? null,
    use: input.use ?? null,
    voucher_kind: input.voucherKind ?? null,
    voucher_no: input.voucherNo ?? null,
  });
  batch.touched.add(input.projectId);
  return [];
}

function decideOuting(input: OutingInput, world: World, batch: Batch): Breach[] {
  const breaches = outingBreaches(input, {
    ...factsOf(world, input.head),
    projects: world.projects,
    companies: world.companies,
  });
  if (breaches.length > 0) return breaches;
  const own = { city_code: batch.cityCode, entry_id: input.head.id, office_id: input.head.officeId };
  (batch.rows.outing ??= []).push({
    ...own,
    ended_on: input.endedOn,
    destination: input.destination,
    region: input.region ?? null,
    purpose: input.purpose ?? null,
  });
  for (const [i, member] of input.members.entries()) {
    const person_id = batch.personId(input.head.officeId, member.personName);
    (batch.rows.outing_member ??= []).push({
      ...own,
      no: i + 1,
      person_id,
      title: member.title ?? null,
      rank: member.rank,
    });
  }
  for (const [i, visit] of input.visits.entries()) {
    (batch.rows.outing_visit ??= []).push({
      ...own,
      no: i + 1,
      institution: visit.institution,
      company_id: visit.companyId ?? null,
      met_person_id: visit.metPerson ? batch.personId(visit.institution, visit.metPerson) : null,
      met_title: visit.metTitle ?? null,
    });
  }
  for (const [i, project_id] of input.projectIds.entries()) {
    (batch.rows.outing_project ??= []).push({ ...own, no: i + 1, project_id });
    batch.touched.add(project_id);
  }
  return [];
}

function decideActivity(input: ActivityInput, world: World, batch: Batch): Breach[] {
  const breaches = activityBreaches(input, { ...factsOf(world, input.head), projects: world.projects });
  if (breaches.length > 0) return breaches;
  const own = { city_code: batch.cityCode, entry_id: input.head.id, office_id: input.head.officeId };
  (batch.rows.activity ??= []).push({
    ...own,
    name: input.name,
    ended_on: input.endedOn ?? null,
    nature: input.nature ?? null,
    part: input.part,
    form: input.form,
    level: input.level,
    place: input.place ?? null,
    at_home: input.atHome,
    led_by: input.ledBy ?? null,
    convener: input.convener,
    series: input.series ?? null,
    theme: input.theme ?? null,
    guests: input.guests ?? null,
    guest_companies: input.guestCompanies ?? null,
    signing_held: input.signingHeld,
    speeches: input.speeches,
    media: input.media ?? null,
  });
  const linked = [
    ...input.signedProjectIds.map((id) => ({ project_id: id, how: 'signed' })),
    ...input.advancedProjectIds.map((id) => ({ project_id: id, how: 'advanced' })),
  ];
  for (const [i, link] of linked.entries()) {
    (batch.rows.activity_project ??= []).push({ ...own, no: i + 1, ...link });
    batch.touched.add(link.project_id);
  }
  return [];
}

function decideContact(input: ContactInput, world: World, batch: Batch): Breach[] {
  const breaches = contactBreaches(input, {
    ...factsOf(world, input.head),
    projectKnown: Boolean(input.projectId && world.projects.has(input.projectId)),
    companyKnown: world.companies.has(input.companyId),
  });
  if (breaches.length > 0) return breaches;
  (batch.rows.contact ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    office_id: input.head.officeId,
    project_id: input.projectId ?? null,
    company_id: input.companyId,
    mode: input.mode,
    place: input.place ?? null,
    our_side: input.ourSide ?? null,
    their_side: input.theirSide ?? null,
    summary: input.summary,
    result: input.result ?? null,
  });
  if (input.projectId) batch.touched.add(input.projectId);
  return [];
}

function decideTarget(input: TargetInput, world: World, batch: Batch): Breach[] {
  const breaches = targetBreaches(input, {
    ...factsOf(world, input.head),
    figureKnown: governedFigureIds.has(input.figureId),
  });
  if (breaches.length > 0) return breaches;
  (batch.rows.target ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    office_id: input.head.officeId,
    figure_id: input.figureId,
    year: input.year,
    value: input.value,
  });
  return [];
}
