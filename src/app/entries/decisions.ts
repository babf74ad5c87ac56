// Decide: an input and the world become rows, or the laws that it breaks. A noun whose laws ask for no more than what it names
// is decided by its value alone; the others have a decision each. A decision that passes adds itself to the world, so
// that a later act of the same batch sees it.
import type { VoidAct } from '../../domain/entries/act.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import { nounBreaches } from '../../domain/entries/laws.ts';
import { projectsNamed } from '../../domain/entries/named.ts';
import { type EntryKind, isOfProject, nounOf } from '../../domain/entries/nouns.ts';
import { type EntryHead, headBreaches } from '../../domain/entries/entry.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/entries/world.ts';
import { type Batch, factsOf, type NounAct, type OwnDecision, put } from './batch.ts';
import { decideAppraisal, decideAppraisalStep, withdrawnReviewBreaches } from '../appraisals/decideAppraisal.ts';
import { decideCompany } from '../companies/decideCompany.ts';
import { decideFundsSignal } from '../corroboration/decideFundsSignal.ts';
import { decideCreditAgreement } from '../credit/decideCreditAgreement.ts';
import { decideFundArrival } from '../projects/decideFundArrival.ts';
import { decideMilestone } from '../projects/decideMilestone.ts';
import { askFor, asSeen, pointingOf } from './pointing.ts';
import { decideProject } from '../projects/decideProject.ts';
import { decideDispatchItem, decideDispatchStep, withdrawnItemBreaches } from '../dispatch/decideDispatch.ts';
import { decideMeeting, decideMinutes, withdrawnMeetingBreaches } from '../dispatch/decideMeeting.ts';
import { decideObstacle, decideObstacleClearing, withdrawnObstacleBreaches } from '../obstacles/decideObstacle.ts';
import { decidePromise, decidePromiseKeeping, withdrawnPromiseBreaches } from '../promises/decidePromise.ts';
import { decideSiteCheck } from '../spotChecks/decideSiteCheck.ts';
import { beginTalks, talksBreaches } from '../stages/decideStage.ts';
import { decideTarget } from '../figures/decideTarget.ts';

/** One act on the ledger: the noun and its parsed input. A void act withdraws an entry and has only a head. */
export type LedgerAct = NounAct | VoidAct;

const ownDecisions: ReadonlyMap<EntryKind, OwnDecision> = new Map(
  [
    decideCompany,
    decideProject,
    decideMilestone,
    decideFundArrival,
    decideTarget,
    decideSiteCheck,
    decideCreditAgreement,
    decideFundsSignal,
    decidePromise,
    decidePromiseKeeping,
    decideObstacle,
    decideObstacleClearing,
    decideMeeting,
    decideMinutes,
    decideDispatchItem,
    decideDispatchStep,
    decideAppraisal,
    decideAppraisalStep,
  ].map((own) => [own.kind, own]),
);

/** The laws that the act breaks; none means that its rows now lie in the batch. */
export function decide(act: LedgerAct, world: World, batch: Batch): Breach[] {
  const of = act.kind === 'void' ? act.of : act.kind;
  const pointing = pointingOf({ of, withdraws: act.kind === 'void', input: act.input }, world);
  if (pointing.breaches.length > 0) return [...pointing.breaches];
  const breaches = decideAsSeen(act, asSeen(pointing, world), batch);
  if (breaches.length === 0) askFor(pointing.asked, act.input.head, batch);
  return breaches;
}

function decideAsSeen(act: LedgerAct, world: World, batch: Batch): Breach[] {
  if (act.kind === 'void') return decideVoid(act.of, act.input.head, world, batch);
  const merged = mergedProjectBreaches(act, world);
  if (merged.length > 0) return merged;
  return ownDecisions.get(act.kind)?.decide(act, world, batch) ?? decideByItsValue(act, world, batch);
}

function decideByItsValue({ kind, input }: NounAct, world: World, batch: Batch): Breach[] {
  const noun = nounOf(kind);
  const breaches = nounBreaches(noun, input, { ...factsOf(world, input.head), ...world });
  if (noun.talks) breaches.push(...talksBreaches(world, noun, input));
  if (breaches.length > 0) return breaches;
  if (noun.talks) beginTalks(world, projectsNamed(noun, input));
  put(noun, input, batch);
  if (noun.occasion) knowOccasion(world, noun, input);
  return [];
}

/** A later act of the batch may name it, and what names the entry that it puts right means it. */
function knowOccasion(
  { occasions }: World,
  { kind, brief, occasion: of }: Noun,
  input: Readonly<Record<string, unknown>> & { readonly head: EntryHead },
): void {
  const { id, officeId, occurredOn, reverses } = input.head;
  const [name, until] = [input[brief.title ?? ''], input[of?.until ?? '']];
  const occasion = {
    kind,
    officeId,
    name: String(name),
    from: occurredOn,
    until: typeof until === 'string' ? until : occurredOn,
    verified: false,
  };
  for (const named of [id, ...(reverses ? [reverses] : [])]) occasions.set(named, occasion);
}

/** A project that a split or merge founded is withdrawn only by undoing the whole of it: else an amount would be lost or counted twice. */
function decideVoid(of: EntryKind, head: EntryHead, world: World, batch: Batch): Breach[] {
  const facts = factsOf(world, head);
  const breaches = headBreaches(nounOf(of), head, facts);
  if (isOfProject(of) && facts.reversed?.packagingId && !batch.packagingId)
    breaches.push({ law: 'packaging_undone_whole', field: 'reverses' });
  return [
    ...breaches,
    ...withdrawnPromiseBreaches(head, world),
    ...withdrawnObstacleBreaches(head, world),
    ...withdrawnMeetingBreaches(head, world),
    ...withdrawnItemBreaches(head, world),
    ...withdrawnReviewBreaches(head, world),
  ];
}

/** On a project that was merged into another nothing new is recorded; an entry from before may be corrected where it is. */
function mergedProjectBreaches(act: NounAct, { projects }: World): Breach[] {
  if (!isOfProject(act.kind) && act.input.head.reverses) return [];
  return projectsNamedBy(act).flatMap((id) => {
    const into = projects.get(id)?.mergedInto;
    return into ? [{ law: 'project_is_merged', field: 'projectId', detail: { into } }] : [];
  });
}

/** The projects of which an act says something. */
function projectsNamedBy(act: LedgerAct): string[] {
  return act.kind === 'void' ? [] : projectsNamed(nounOf(act.kind), act.input);
}
