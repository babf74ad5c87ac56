import { describe, expect, test } from 'vitest';
import { AnswerOffer, AssignProspect, PursuitAct } from './pursuit.ts';
import {
  type ActFacts,
  answerOfferBreaches,
  type AnswerFacts,
  assignBreaches,
  type AssignFacts,
  pursuitActBreaches,
  type PursuitStanding,
} from './pursuitLaws.ts';
import { pursuitRuleBreaches, SetPursuitRule } from './pursuitRule.ts';

const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const [ours, theirs, ended] = [id(1), id(2), id(3)];
const offices = new Map([
  [ours, {}],
  [theirs, {}],
  [ended, { endedOn: '2026-01-01' }],
]);
const duty = { today: '2026-11-24', offices, writable: new Set([ours, ended]), assigneeMayEnter: true };

const standing: PursuitStanding = {
  pursuitId: id(4),
  officeId: theirs,
  officeName: '莘县',
  openedOn: '2026-11-01',
  state: 'held',
  protectedUntil: '2027-01-30',
  releasesOn: '2026-12-01',
};
const held = (more: Partial<PursuitStanding> = {}): Partial<AssignFacts> => ({ current: { ...standing, ...more } });

describe('assigning', () => {
  const sound = { pursuitId: id(5), officeId: ours, registerId: id(6), accountId: id(7), dueOn: '2026-11-30' };
  const facts: AssignFacts = { ...duty, prospect: { local: false }, activityKnown: false, current: null };

  const bent: [what: string, change: object, world: Partial<AssignFacts>, laws: string[]][] = [
    ['sound', {}, {}, []],
    ['due today', { dueOn: '2026-11-24' }, {}, []],
    ['an office that is not there', { officeId: id(9) }, {}, ['office_unknown']],
    ['an office out of reach', { officeId: theirs }, {}, ['office_out_of_scope']],
    ['an office that has ended', { officeId: ended }, {}, ['office_ended']],
    ['a firm that nobody knows', {}, { prospect: null }, ['prospect_unknown']],
    ['a firm of the city', {}, { prospect: { local: true } }, ['prospect_is_local']],
    ['nobody to see to it', {}, { assigneeMayEnter: null }, ['assignee_unknown']],
    ['somebody of another office', {}, { assigneeMayEnter: false }, ['assignee_cannot_enter_here']],
    ['due yesterday', { dueOn: '2026-11-23' }, {}, ['due_day_in_past']],
    ['met nowhere', { activityId: id(8) }, {}, ['activity_unknown']],
    ['met at an activity', { activityId: id(8) }, { activityKnown: true }, []],
    ['ours already', {}, held({ officeId: ours }), ['prospect_already_pursued_here']],
    ['held by another', {}, held(), ['prospect_held_by_other']],
    ['on offer to somebody', {}, held({ state: 'offered' }), ['prospect_held_by_other']],
    ['on the last day of protection', {}, held({ protectedUntil: '2026-11-24' }), ['prospect_held_by_other']],
    ['after its protection', {}, held({ protectedUntil: '2026-11-23' }), []],
    ['lapsed', {}, held({ state: 'lapsed' }), []],
    ['released', {}, held({ state: 'released' }), []],
    ['refused once', {}, held({ state: 'refused' }), []],
    ['a lead by now', {}, held({ state: 'lead' }), ['prospect_is_a_lead']],
    ['a lead of ours', {}, held({ state: 'lead', officeId: ours }), ['prospect_is_a_lead']],
    ['a lead that was lost', {}, held({ state: 'lead_lost' }), []],
  ];
  test.each(bent)('%s', (_, change, world, laws) => {
    const input = AssignProspect.parse({ ...sound, ...change });
    expect(assignBreaches(input, { ...facts, ...world }).map(({ law }) => law)).toEqual(laws);
  });
  test('who has it is told, and until when: the earlier of protection and release', () => {
    const [breach] = assignBreaches(AssignProspect.parse(sound), { ...facts, ...held() });
    expect(breach?.detail).toEqual({ office: '莘县', from: '2026-11-01', until: '2026-11-30' });
  });
});

describe('acting', () => {
  const own = { ...standing, officeId: ours };
  const project = { ofProspect: true, alreadyTied: false };
  const entry = { occurredOn: '2026-11-10', ofProspect: true, gone: false, alreadyTied: false };
  const facts: ActFacts = {
    ...duty,
    pursuit: own,
    entry,
    keptBefore: 0,
    retracts: { kind: 'contacted', gone: false },
    project,
  };
  const acts = {
    assigned: { kind: 'assigned', accountId: id(7), dueOn: '2026-12-01' },
    contacted: { kind: 'contacted', entryId: id(8) },
    visited: { kind: 'visited', entryId: id(8) },
    offered: { kind: 'offered', toOfficeId: theirs, keepBasisPoints: 3000, document: '会议纪要', note: '更合适' },
    released: { kind: 'released', note: '无意向' },
    refused: { kind: 'refused', cause: 'no_plan' },
    lead: { kind: 'lead', projectId: id(8) },
    retracted: { kind: 'retracted', actId: id(9), note: '关联错了' },
  };
  const contact = { id: id(8), mode: 'call', summary: '电话' };

  const bent: [what: string, act: object, world: Partial<ActFacts>, laws: string[]][] = [
    ...Object.entries(acts).map(([kind, act]): [string, object, object, string[]] => [`${kind}, sound`, act, {}, []]),
    ['on nothing', acts.released, { pursuit: null }, ['pursuit_unknown']],
    ['by another office', acts.released, { pursuit: standing }, ['only_the_holder_acts']],
    ['too late', acts.released, { pursuit: { ...own, state: 'lapsed' } }, ['pursuit_has_lapsed']],
    ['on a lead', acts.contacted, { pursuit: { ...own, state: 'lead' } }, ['pursuit_has_ended']],
    ['while it is offered', acts.contacted, { pursuit: { ...own, state: 'offered' } }, []],
    ['to nobody', acts.assigned, { assigneeMayEnter: null }, ['assignee_unknown']],
    ['to a stranger', acts.assigned, { assigneeMayEnter: false }, ['assignee_cannot_enter_here']],
    ['due in the past', { ...acts.contacted, dueOn: '2026-11-01' }, {}, ['due_day_in_past']],
    ['a contact without anything', { kind: 'contacted' }, {}, ['contact_missing']],
    ['a new contact', { kind: 'contacted', contact: { ...contact, occurredOn: '2026-11-24' } }, {}, []],
    [
      'a new contact of before',
      { kind: 'contacted', contact: { ...contact, occurredOn: '2026-10-31' } },
      {},
      ['step_before_assignment'],
    ],
    ['a contact that is not there', acts.contacted, { entry: null }, ['contact_unknown']],
    ['a contact that was withdrawn', acts.contacted, { entry: { ...entry, gone: true } }, ['contact_unknown']],
    ['a contact of others', acts.contacted, { entry: { ...entry, ofProspect: false } }, ['contact_of_other_company']],
    ['an outing that is not there', acts.visited, { entry: null }, ['outing_unknown']],
    ['an outing elsewhere', acts.visited, { entry: { ...entry, ofProspect: false } }, ['outing_without_this_visit']],
    [
      'an outing of before',
      acts.visited,
      { entry: { ...entry, occurredOn: '2026-10-31' } },
      ['step_before_assignment'],
    ],
    ['tied twice', acts.visited, { entry: { ...entry, alreadyTied: true } }, ['step_already_counted']],
    ['offered to nobody', { ...acts.offered, toOfficeId: id(9) }, {}, ['transfer_office_unknown']],
    ['offered to who has ended', { ...acts.offered, toOfficeId: ended }, {}, ['transfer_office_unknown']],
    ['offered to itself', { ...acts.offered, toOfficeId: ours }, {}, ['transfer_to_itself']],
    ['offered twice', acts.offered, { pursuit: { ...own, state: 'offered' } }, ['transfer_already_offered']],
    ['keeping all', acts.offered, { keptBefore: 7000 }, ['transfer_keeps_too_much']],
    ['keeping without paper', { ...acts.offered, document: null }, {}, ['transfer_needs_document']],
    ['keeping nothing', { ...acts.offered, keepBasisPoints: 0, document: null }, {}, []],
    ['a lead that is not there', acts.lead, { project: null }, ['lead_project_unknown']],
    [
      'a lead of somebody else',
      acts.lead,
      { project: { ...project, ofProspect: false } },
      ['lead_project_of_other_company'],
    ],
    ['a lead of two', acts.lead, { project: { ...project, alreadyTied: true } }, ['lead_project_taken']],
    ['taking back nothing', acts.retracted, { retracts: null }, ['act_unknown']],
    [
      'taking back an assignment',
      acts.retracted,
      { retracts: { kind: 'assigned', gone: false } },
      ['act_cannot_be_retracted'],
    ],
    ['taking back twice', acts.retracted, { retracts: { kind: 'offered', gone: true } }, ['act_cannot_be_retracted']],
  ];
  test.each(bent)('%s', (_, act, world, laws) => {
    const input = PursuitAct.parse({ id: id(6), ...act });
    expect(pursuitActBreaches(input, { ...facts, ...world }).map(({ law }) => law)).toEqual(laws);
  });
  test.each(['released', 'offered', 'retracted'] as const)('%s says why', (kind) => {
    const found = PursuitAct.safeParse({ id: id(6), ...acts[kind], note: ' ' });
    expect(found.error?.issues[0]?.message).toBe('reason_required_for_pursuit');
  });
});

describe('answering an offer', () => {
  const accept = { answer: 'accept', id: id(5), pursuitId: id(6), accountId: id(7), dueOn: '2026-12-01' };
  const facts: AnswerFacts = { ...duty, offer: { toOfficeId: ours, officeName: '临清市', open: true } };
  const offer = (more: object) => ({ offer: { toOfficeId: ours, officeName: '临清市', open: true, ...more } });
  const bent: [what: string, answer: object, world: Partial<AnswerFacts>, laws: string[]][] = [
    ['accepted', accept, {}, []],
    ['declined', { answer: 'decline', id: id(5), note: '力量不足' }, { assigneeMayEnter: null }, []],
    ['no offer', accept, { offer: null }, ['offer_unknown']],
    ['by somebody else', accept, offer({ toOfficeId: theirs }), ['only_the_receiver_answers']],
    ['answered already', accept, offer({ open: false }), ['offer_no_longer_open']],
    ['for nobody', accept, { assigneeMayEnter: null }, ['assignee_unknown']],
    ['for a stranger', accept, { assigneeMayEnter: false }, ['assignee_cannot_enter_here']],
    ['due in the past', { ...accept, dueOn: '2026-11-23' }, {}, ['due_day_in_past']],
  ];
  test.each(bent)('%s', (_, answer, world, laws) => {
    const found = answerOfferBreaches(AnswerOffer.parse(answer), { ...facts, ...world });
    expect(found.map(({ law }) => law)).toEqual(laws);
  });
});

test('the rule of protection binds from its day on, and says why', () => {
  const rule = { id: id(1), effectiveFrom: '2026-11-24', protectionDays: 60, releaseDays: 20, reason: '市招商办法' };
  expect(pursuitRuleBreaches(SetPursuitRule.parse(rule), '2026-11-24')).toEqual([]);
  expect(pursuitRuleBreaches(SetPursuitRule.parse(rule), '2026-11-25').map(({ law }) => law)).toEqual([
    'rule_day_in_past',
  ]);
  const silent = SetPursuitRule.safeParse({ ...rule, reason: '' });
  expect(silent.error?.issues[0]?.message).toBe('reason_required_for_rule');
});
