// A project as the ledger knows it, as its gates see it.
import type { EvidenceKind } from '../../domain/evidence/evidence.ts';
import type { Origin } from '../../domain/entries/entry.ts';
import type { MilestoneKind } from '../../domain/projects/milestone.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Stage } from '../../domain/projects/project.ts';
import { isBefore, type StageStanding } from '../../domain/stages/stageGates.ts';
import type { ReachedStage, StagedProject } from '../../domain/stages/stageRequirements.ts';
import type { KnownMilestone, KnownProject, KnownVersion } from '../../storage/projects/knownProjects.ts';

type Offices = ReadonlyMap<string, Pick<Office, 'kind'>>;

export function stageStandingOf(project: KnownProject, offices: Offices): StageStanding {
  const { stage, version, milestones, evidence } = project;
  const reachedBy = new Map<Stage, Origin>();
  if (version) {
    reachedBy.set('lead', version.origin);
    if (!isBefore(stage, 'talks')) reachedBy.set('talks', version.origin);
  }
  for (const { kind, origin } of inOrder(milestones)) if (!reachedBy.has(kind)) reachedBy.set(kind, origin);
  return {
    stage,
    status: version?.status ?? 'active',
    project: stagedProject(version, milestones, evidence, offices),
    reachedBy,
  };
}

export function stagedProject(
  version: KnownVersion | null,
  milestones: readonly KnownMilestone[],
  evidence: ReadonlySet<EvidenceKind>,
  offices: Offices,
): StagedProject {
  const reached = new Map<MilestoneKind, ReachedStage>();
  for (const { kind, occurredOn, agreementType, evidence: paper } of inOrder(milestones)) {
    const first = reached.get(kind);
    // Several authorities may each have a day; what one of them names is named.
    reached.set(kind, {
      occurredOn: first?.occurredOn ?? occurredOn,
      agreementType: first?.agreementType ?? agreementType,
      evidence: first?.evidence ?? paper,
    });
  }
  return {
    name: version?.name ?? '',
    officeKind: (version && offices.get(version.officeId)?.kind) ?? null,
    place: version?.place ?? null,
    investorId: version?.investorId ?? null,
    investorSeat: version?.investorSeat ?? null,
    moneySource: version?.moneySource ?? null,
    recipientId: version?.recipientId ?? null,
    hasInvestment: version?.hasInvestment ?? false,
    investmentUndetermined: version?.investmentUndetermined ?? false,
    milestones: reached,
    evidence,
  };
}

function inOrder(milestones: readonly KnownMilestone[]): KnownMilestone[] {
  return milestones.toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
}

/** The stages that a project stands or stood in, by what is live of it. */
export function stagesReached({ stage, milestones }: KnownProject): Set<Stage> {
  const reached = new Set<Stage>(['lead', ...milestones.map(({ kind }) => kind)]);
  // Talks leave no milestone: a project that is beyond them has had them, whether anybody wrote it down or not.
  if (!isBefore(stage, 'talks')) reached.add('talks');
  return reached;
}
