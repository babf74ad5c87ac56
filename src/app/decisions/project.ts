import { type ProjectInput, projectBreaches } from '../../domain/project.ts';
import { nameKey } from '../../names/normalise.ts';
import { pinyinKey } from '../pinyinKey.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import type { KnownProject } from '../../storage/knownProjects.ts';
import { type Batch, factsOf } from './batch.ts';
import { gateBreaches } from './stage.ts';

export function decideProject(input: ProjectInput, world: World, batch: Batch): Breach[] {
  const parent = input.parentId ? (world.projects.get(input.parentId) ?? null) : null;
  const breaches = projectBreaches(input, {
    ...factsOf(world, input.head),
    industryKnown: world.industries.has(input.industryCode),
    companies: world.companies,
    parent: parent && { isPart: Boolean(parent.version?.parentId) },
  });
  const before = world.projects.get(input.projectId);
  const after = withVersion(before, input);
  if (!batch.packagingId) breaches.push(...gateBreaches(world, input.head, before, after));
  if (breaches.length > 0) return breaches;
  if (!before) batch.founded.set(input.projectId, input.head.occurredOn.slice(0, 4));
  world.projects.set(input.projectId, after);
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
    investment_undetermined: input.investmentUndetermined ?? null,
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

function withVersion(before: KnownProject | undefined, input: ProjectInput): KnownProject {
  const { head, name, parentId, place, investorId, investorSeat, moneySource, recipientId, status } = input;
  const version = {
    origin: head.origin,
    officeId: head.officeId,
    name,
    parentId: parentId ?? null,
    place: place ?? null,
    investorId: investorId ?? null,
    investorSeat: investorSeat ?? null,
    moneySource: moneySource ?? null,
    recipientId: recipientId ?? null,
    hasInvestment: input.investment !== null,
    investmentUndetermined: input.investmentUndetermined ?? false,
    status,
  };
  const kept = before ?? { stage: 'lead', milestones: [], evidence: new Set(), mergedInto: null };
  const brought = head.attachments?.map(({ kind }) => kind) ?? [];
  return { ...kept, version, evidence: new Set([...kept.evidence, ...brought]) };
}
