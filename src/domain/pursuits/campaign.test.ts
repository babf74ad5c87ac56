import { expect, test } from 'vitest';
import { campaignBreaches, type CampaignFacts, SetCampaign } from './campaign.ts';

const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const goal = { officeId: null, step: 'prospects_led', value: '30' };
const sound = {
  id: id(1),
  name: '百日攻坚',
  fromOn: '2026-08-01',
  toOn: '2026-11-08',
  chains: ['轴承'],
  goals: [goal],
};
const facts: CampaignFacts = { offices: new Set([id(2)]), replaced: null };
const change = { replacesId: id(3), reason: '调整目标' };

const bent: [what: string, change: object, world: Partial<CampaignFacts>, laws: string[]][] = [
  ['sound', {}, {}, []],
  ['of one day', { toOn: '2026-08-01' }, {}, []],
  ['of an office', { goals: [goal, { ...goal, officeId: id(2) }] }, {}, []],
  ['money with decimals', { goals: [{ ...goal, step: 'prospects_funds', value: '12.5' }] }, {}, []],
  ['changed', change, { replaced: { isLatest: true } }, []],
  ['changed from nothing', change, {}, ['campaign_unknown']],
  ['changed by two', change, { replaced: { isLatest: false } }, ['campaign_changed_meanwhile']],
  ['changed for nothing', { ...change, reason: '' }, { replaced: { isLatest: true } }, ['reason_required_for_change']],
  ['backwards', { toOn: '2026-07-31' }, {}, ['campaign_ends_before_it_begins']],
  ['begun and given up at once', { ended: true }, {}, ['campaign_begins_ended']],
  ['for nothing', { goals: [] }, {}, ['campaign_needs_a_goal']],
  ['for nobody', { goals: [{ ...goal, officeId: id(9) }] }, {}, ['goal_office_unknown']],
  ['the same goal twice', { goals: [goal, { ...goal, value: '40' }] }, {}, ['goal_twice']],
  ['a goal of nought', { goals: [{ ...goal, value: '0' }] }, {}, ['goal_not_positive']],
  ['half a project', { goals: [{ ...goal, value: '1.5' }] }, {}, ['goal_not_whole']],
];

test.each(bent)('%s', (_, more, world, laws) => {
  const input = SetCampaign.parse({ ...sound, ...more });
  expect(campaignBreaches(input, { ...facts, ...world }).map(({ law }) => law)).toEqual(laws);
});
