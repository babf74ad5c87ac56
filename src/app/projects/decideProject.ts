import { type ProjectInput, projectBreaches, projectNoun } from '../../domain/projects/project.ts';
import { nameKey } from '../../names/normalise.ts';
import { pinyinKey } from '../companies/pinyinKey.ts';
import type { KnownProject } from '../../storage/projects/knownProjects.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';
import { gateBreaches } from '../stages/decideStage.ts';

export const decideProject = ownDecision(projectNoun, ({ input }, world, batch) => {
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
  // A move into other books counts once the office above both has agreed.
  if (after.officeId === input.head.officeId) world.projects.set(input.projectId, after);
  put(projectNoun, input, batch, { name_key: nameKey(input.name), name_pinyin: pinyinKey(input.name) });
  return [];
});

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
  const { officeId } = head;
  const kept = before ?? { officeId, stage: 'lead', milestones: [], evidence: new Set(), mergedInto: null };
  const brought = head.attachments?.map(({ kind }) => kind) ?? [];
  return { ...kept, version, evidence: new Set([...kept.evidence, ...brought]) };
}
