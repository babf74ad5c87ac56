// The laws of pursuits, in order of precedence.
import { addDays } from '../day.ts';
import type { Breach } from '../refusal.ts';
import type { AnswerOffer, AssignProspect, BecomeLead, PursuitAct, PursuitState } from './pursuit.ts';

/** How the latest pursuit of a prospect stands on a day. */
export interface PursuitStanding {
  readonly pursuitId: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly openedOn: string;
  readonly state: PursuitState;
  /** The last day on which nobody else may file. */
  readonly protectedUntil: string;
  /** The day on which it is free for want of progress. */
  readonly releasesOn: string;
}

export interface DutyFacts {
  readonly today: string;
  readonly offices: ReadonlyMap<string, { readonly endedOn?: string | null }>;
  /** Offices in whose name the actor may enter. */
  readonly writable: ReadonlySet<string>;
  /** Whether the person may enter for the office; null: there is no such account. */
  readonly assigneeMayEnter: boolean | null;
}

export interface AssignFacts extends DutyFacts {
  /** Null: not known, and none was given. */
  readonly prospect: { readonly local: boolean } | null;
  readonly activityKnown: boolean;
  /** The latest pursuit of the prospect. */
  readonly current: PursuitStanding | null;
}

function officeBreaches(officeId: string, { offices, writable, today }: DutyFacts): Breach[] {
  const office = offices.get(officeId);
  if (!office) return [{ law: 'office_unknown', field: 'officeId' }];
  if (!writable.has(officeId)) return [{ law: 'office_out_of_scope', field: 'officeId' }];
  if (office.endedOn && office.endedOn <= today)
    return [{ law: 'office_ended', field: 'officeId', detail: { day: office.endedOn } }];
  return [];
}

function dutyBreaches(dueOn: string, { assigneeMayEnter, today }: DutyFacts): Breach[] {
  const breaches: Breach[] = [];
  if (assigneeMayEnter === null) breaches.push({ law: 'assignee_unknown', field: 'accountId' });
  else if (!assigneeMayEnter) breaches.push({ law: 'assignee_cannot_enter_here', field: 'accountId' });
  return [...breaches, ...dueBreaches(dueOn, today)];
}

function dueBreaches(dueOn: string | null | undefined, today: string): Breach[] {
  return dueOn && dueOn < today ? [{ law: 'due_day_in_past', field: 'dueOn', detail: { today } }] : [];
}

const living: readonly PursuitState[] = ['held', 'offered'];

/** Whether somebody else may file: never over a living lead, else once it is free or no longer protected. */
function holdBreaches(officeId: string, { current, today }: AssignFacts): Breach[] {
  if (!current) return [];
  const { officeName, protectedUntil, releasesOn, openedOn } = current;
  const detail = { office: officeName, from: openedOn };
  if (current.state === 'lead') return [{ law: 'prospect_is_a_lead', field: 'prospectId', detail }];
  if (!living.includes(current.state)) return [];
  if (current.officeId === officeId) return [{ law: 'prospect_already_pursued_here', field: 'prospectId', detail }];
  if (today > protectedUntil) return [];
  const until = protectedUntil < releasesOn ? protectedUntil : addDays(releasesOn, -1);
  return [{ law: 'prospect_held_by_other', field: 'prospectId', detail: { ...detail, until } }];
}

export function assignBreaches(input: AssignProspect, facts: AssignFacts): Breach[] {
  const breaches = officeBreaches(input.officeId, facts);
  if (!facts.prospect) breaches.push({ law: 'prospect_unknown', field: 'prospectId' });
  else if (facts.prospect.local) breaches.push({ law: 'prospect_is_local', field: 'prospectId' });
  breaches.push(...dutyBreaches(input.dueOn, facts));
  if (input.activityId && !facts.activityKnown) breaches.push({ law: 'activity_unknown', field: 'activityId' });
  breaches.push(...holdBreaches(input.officeId, facts));
  return breaches;
}

/** An entry that an act names, or an act that is taken back. */
export interface TiedEntry {
  readonly occurredOn: string;
  /** It is about this prospect: the contact's company, or one of the outing's visits. */
  readonly ofProspect: boolean;
  /** Withdrawn or returned. */
  readonly gone: boolean;
  readonly alreadyTied: boolean;
}

export interface ActFacts extends DutyFacts {
  /** Null: no such pursuit. */
  readonly pursuit: PursuitStanding | null;
  readonly entry: TiedEntry | null;
  /** Basis points that earlier holders keep. */
  readonly keptBefore: number;
  readonly retracts: { readonly kind: string; readonly gone: boolean } | null;
  /** The project that it is said to have become; null: none in reach. */
  readonly project: { readonly ofProspect: boolean; readonly alreadyTied: boolean } | null;
}

/** Only the office that holds it acts, and only while it does. */
function holderBreaches({ pursuit, writable }: ActFacts): Breach[] {
  if (!pursuit) return [{ law: 'pursuit_unknown' }];
  if (!writable.has(pursuit.officeId)) return [{ law: 'only_the_holder_acts', detail: { office: pursuit.officeName } }];
  if (pursuit.state === 'lapsed') return [{ law: 'pursuit_has_lapsed', detail: { day: pursuit.releasesOn } }];
  return living.includes(pursuit.state) ? [] : [{ law: 'pursuit_has_ended', detail: { state: pursuit.state } }];
}

function tieBreaches(kind: 'contacted' | 'visited', { entry, pursuit }: ActFacts): Breach[] {
  const field = 'entryId';
  if (!entry || entry.gone) return [{ law: kind === 'contacted' ? 'contact_unknown' : 'outing_unknown', field }];
  if (!entry.ofProspect)
    return [{ law: kind === 'contacted' ? 'contact_of_other_company' : 'outing_without_this_visit', field }];
  if (pursuit && entry.occurredOn < pursuit.openedOn)
    return [{ law: 'step_before_assignment', field, detail: { day: entry.occurredOn, from: pursuit.openedOn } }];
  return entry.alreadyTied ? [{ law: 'step_already_counted', field }] : [];
}

export function pursuitActBreaches(act: PursuitAct, facts: ActFacts): Breach[] {
  const breaches = holderBreaches(facts);
  const { pursuit, today } = facts;
  switch (act.kind) {
    case 'assigned':
      return [...breaches, ...dutyBreaches(act.dueOn, facts)];
    case 'contacted':
      breaches.push(...dueBreaches(act.dueOn, today));
      if (act.entryId) return [...breaches, ...tieBreaches('contacted', facts)];
      if (!act.contact) return [...breaches, { law: 'contact_missing', field: 'contact' }];
      if (pursuit && act.contact.occurredOn < pursuit.openedOn)
        breaches.push({
          law: 'step_before_assignment',
          field: 'contact.occurredOn',
          detail: { day: act.contact.occurredOn, from: pursuit.openedOn },
        });
      return breaches;
    case 'visited':
      return [...breaches, ...dueBreaches(act.dueOn, today), ...tieBreaches('visited', facts)];
    case 'offered':
      return [...breaches, ...offerBreaches(act, facts)];
    case 'lead':
      if (!facts.project) return [...breaches, { law: 'lead_project_unknown', field: 'projectId' }];
      if (!facts.project.ofProspect) breaches.push({ law: 'lead_project_of_other_company', field: 'projectId' });
      if (facts.project.alreadyTied) breaches.push({ law: 'lead_project_taken', field: 'projectId' });
      return breaches;
    case 'retracted':
      if (!facts.retracts) breaches.push({ law: 'act_unknown', field: 'actId' });
      else if (facts.retracts.gone || !['contacted', 'visited', 'offered'].includes(facts.retracts.kind))
        breaches.push({ law: 'act_cannot_be_retracted', field: 'actId' });
      return breaches;
    case 'released':
    case 'refused':
      return breaches;
  }
}

function offerBreaches(act: Extract<PursuitAct, { kind: 'offered' }>, facts: ActFacts): Breach[] {
  const breaches: Breach[] = [];
  const to = facts.offices.get(act.toOfficeId);
  if (!to || (to.endedOn && to.endedOn <= facts.today))
    breaches.push({ law: 'transfer_office_unknown', field: 'toOfficeId' });
  if (act.toOfficeId === facts.pursuit?.officeId) breaches.push({ law: 'transfer_to_itself', field: 'toOfficeId' });
  if (facts.pursuit?.state === 'offered') breaches.push({ law: 'transfer_already_offered', field: 'toOfficeId' });
  if (facts.keptBefore + act.keepBasisPoints >= 10_000)
    breaches.push({
      law: 'transfer_keeps_too_much',
      field: 'keepBasisPoints',
      detail: { percent: (facts.keptBefore / 100).toString() },
    });
  // The credit that is kept becomes a credit agreement, which asks for its paper.
  if (act.keepBasisPoints > 0 && !act.document) breaches.push({ law: 'transfer_needs_document', field: 'document' });
  return breaches;
}

export interface AnswerFacts extends DutyFacts {
  /** The offer as it stands: open while nobody answered, took it back, or the pursuit ended. */
  readonly offer: { readonly toOfficeId: string; readonly officeName: string; readonly open: boolean } | null;
}

export function answerOfferBreaches(answer: AnswerOffer, facts: AnswerFacts): Breach[] {
  const { offer } = facts;
  if (!offer) return [{ law: 'offer_unknown' }];
  const breaches: Breach[] = [];
  if (!facts.writable.has(offer.toOfficeId))
    breaches.push({ law: 'only_the_receiver_answers', detail: { office: offer.officeName } });
  if (!offer.open) breaches.push({ law: 'offer_no_longer_open' });
  return answer.answer === 'accept' ? [...breaches, ...dutyBreaches(answer.dueOn, facts)] : breaches;
}

/** What the project itself breaks is said by the laws of projects and stages. */
export function becomeLeadBreaches(_: BecomeLead, facts: ActFacts): Breach[] {
  return holderBreaches(facts);
}
