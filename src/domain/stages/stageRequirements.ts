// What a stage can ask of a project: one table draws the gate's test, the answer "what is missing" and the form that
// it links to. From which stage each is asked, and of which rows, is data (stageRules.ts).
import { nounThat } from '../entries/nouns.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import type { MilestoneKind } from '../projects/milestone.ts';
import type { OfficeKind } from '../offices/office.ts';

/** What a stage's row says of itself. */
export interface ReachedStage {
  readonly occurredOn: string;
  readonly agreementType: string | null;
  readonly evidence: string | null;
}

/** A project as its gates see it: the version that stands, its live milestones, and the kinds of its evidence. */
export interface StagedProject {
  readonly name: string;
  readonly officeKind: OfficeKind | null;
  readonly place: string | null;
  readonly investorId: string | null;
  readonly investorSeat: string | null;
  readonly moneySource: string | null;
  readonly recipientId: string | null;
  readonly hasInvestment: boolean;
  readonly investmentUndetermined: boolean;
  readonly milestones: ReadonlyMap<MilestoneKind, ReachedStage>;
  readonly evidence: ReadonlySet<EvidenceKind>;
}

/** The form that a person opens to mend it: the project's facts, or what says that it reached the stage. */
export const gateForms = ['facts', nounThat('reaches').kind] as const;
type GateForm = (typeof gateForms)[number];

interface Requirement {
  readonly form: GateForm;
  /** The field of that form's input. */
  readonly field: string;
  readonly isMet: (project: StagedProject) => boolean;
}

const said = (text: string | null | undefined): boolean => Boolean(text?.trim());
const fact = (field: string, isMet: Requirement['isMet']): Requirement => ({ form: 'facts', field, isMet });
const act = (field: string, isMet: Requirement['isMet']): Requirement => ({
  form: nounThat('reaches').kind,
  field,
  isMet,
});
const file = (...kinds: EvidenceKind[]): Requirement =>
  act('attachments', ({ evidence }) => kinds.some((kind) => evidence.has(kind)));
/** The number on the paper, or the paper. */
const numberOrFile = (of: MilestoneKind, ...kinds: EvidenceKind[]): Requirement =>
  act('evidence', (project) => said(project.milestones.get(of)?.evidence) || file(...kinds).isMet(project));

export const requirements = {
  name: fact('name', ({ name }) => said(name)),
  investor_or_source: fact('investorSeat', (p) => said(p.investorId) || said(p.investorSeat) || said(p.moneySource)),
  /** A lead of a department or of a mission says where it would go; a county's own lead goes there. */
  county: fact('place', (p) => p.officeKind === 'county' || p.officeKind === 'zone' || said(p.place)),
  /** 0, empty and 未定 are three: 0 is refused, empty is missing, 未定 is said. */
  amount_or_undetermined: fact('investment', (p) => p.hasInvestment || p.investmentUndetermined),
  amount: fact('investment', ({ hasInvestment }) => hasInvestment),
  lead_office: act('officeId', ({ officeKind }) => officeKind !== null),
  contract_day: act('occurredOn', ({ milestones }) => milestones.has('signed')),
  agreement_type: act('agreementType', ({ milestones }) => said(milestones.get('signed')?.agreementType)),
  contract_file: file('contract'),
  review_record: file('review_record'),
  recipient: fact('recipientId', ({ recipientId }) => said(recipientId)),
  business_licence: file('business_licence'),
  filing_number: numberOrFile('filed', 'filing_certificate'),
  start_proof: numberOrFile('started', 'construction_permit', 'site_photo'),
  site_photo: file('site_photo'),
  production_proof: numberOrFile('in_production', 'site_photo', 'progress_sheet'),
  capacity_proof: numberOrFile('full_capacity', 'invoice', 'progress_sheet', 'other'),
} as const satisfies Readonly<Record<string, Requirement>>;

export type RequirementId = keyof typeof requirements;
export const requirementIds = Object.keys(requirements) as RequirementId[];

export function requirement(id: RequirementId): Requirement {
  return requirements[id];
}
