// Decide: one function per noun turns an input and the world into rows, or into the laws it breaks. A decision that
// passes adds itself to the world, so that a later act of the same batch sees it.
import type { ActivityInput } from '../domain/activity.ts';
import type { AgreementInput } from '../domain/agreement.ts';
import type { CompanyInput } from '../domain/company.ts';
import type { ContactInput } from '../domain/contact.ts';
import type { CreditAgreementInput } from '../domain/creditAgreement.ts';
import { type EntryHead, type EntryKind, headBreaches } from '../domain/entry.ts';
import type { FundArrivalInput } from '../domain/fundArrival.ts';
import type { MilestoneInput } from '../domain/milestone.ts';
import type { OutingInput } from '../domain/outing.ts';
import type { ProjectInput } from '../domain/project.ts';
import type { Breach } from '../domain/refusal.ts';
import type { SiteCheckInput } from '../domain/siteCheck.ts';
import type { TargetInput } from '../domain/target.ts';
import type { World } from '../storage/world.ts';
import { decideActivity } from './decisions/activity.ts';
import { decideAgreement } from './decisions/agreement.ts';
import { type Batch, factsOf } from './decisions/batch.ts';
import { decideCompany } from './decisions/company.ts';
import { decideContact } from './decisions/contact.ts';
import { decideCreditAgreement } from './decisions/creditAgreement.ts';
import { decideFundArrival } from './decisions/fundArrival.ts';
import { decideMilestone } from './decisions/milestone.ts';
import { decideOuting } from './decisions/outing.ts';
import { decideProject } from './decisions/project.ts';
import { decideSiteCheck, type OnSite } from './decisions/siteCheck.ts';
import { decideTarget } from './decisions/target.ts';

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
  | { kind: 'site_check'; input: SiteCheckInput; onSite: OnSite }
  | { kind: 'agreement'; input: AgreementInput }
  | { kind: 'credit_agreement'; input: CreditAgreementInput }
  | { kind: 'void'; of: EntryKind; input: { head: EntryHead } };

/** A project that a split or a merge brought in goes with all of it, or an amount would be lost or counted twice. */
function decideVoid(of: EntryKind, head: EntryHead, world: World, batch: Batch): Breach[] {
  const facts = factsOf(world, head);
  const breaches = headBreaches(of, head, facts);
  if (of === 'project_version' && facts.reversed?.packagingId && !batch.packagingId)
    breaches.push({ law: 'packaging_undone_whole', field: 'reverses' });
  return breaches;
}

/** The laws that the act breaks; none means that its rows now lie in the batch. */
export function decide(act: LedgerAct, world: World, batch: Batch): Breach[] {
  const merged = mergedProjectBreaches(act, world);
  return merged.length > 0 ? merged : decideNoun(act, world, batch);
}

/** What is new is recorded on the kept project; an entry of before, that still counts, may be put right where it is. */
function mergedProjectBreaches(act: LedgerAct, { projects }: World): Breach[] {
  if (act.kind !== 'project_version' && act.input.head.reverses) return [];
  return projectsNamedBy(act).flatMap((id) => {
    const into = projects.get(id)?.mergedInto;
    return into ? [{ law: 'project_is_merged', field: 'projectId', detail: { into } }] : [];
  });
}

/** The projects of which an act says something. */
export function projectsNamedBy(act: LedgerAct): string[] {
  switch (act.kind) {
    case 'project_version':
    case 'milestone':
    case 'fund_arrival':
    case 'agreement':
    case 'credit_agreement':
      return [act.input.projectId];
    case 'contact':
      return act.input.projectId ? [act.input.projectId] : [];
    case 'outing':
      return act.input.projectIds;
    case 'activity':
      return [...act.input.signedProjectIds, ...act.input.advancedProjectIds];
    case 'company_version':
    case 'site_check':
    case 'target':
    case 'void':
      return [];
  }
}

function decideNoun(act: LedgerAct, world: World, batch: Batch): Breach[] {
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
    case 'site_check':
      return decideSiteCheck(act.input, world, batch, act.onSite);
    case 'agreement':
      return decideAgreement(act.input, world, batch);
    case 'credit_agreement':
      return decideCreditAgreement(act.input, world, batch);
    case 'void':
      return decideVoid(act.of, act.input.head, world, batch);
  }
}
