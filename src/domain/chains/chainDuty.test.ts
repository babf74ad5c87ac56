import { expect, test } from 'vitest';
import { chainDutyBreaches, type ChainDutyFacts, ChainDutyInput, noDuty } from './chainDuty.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const sound = { chief: '某某', chiefTitle: '副市长', leadOfficeId: id(1), leaderIds: [id(2)], team: '轴承专班' };
const facts: ChainDutyFacts = {
  chain: { retired: false },
  latest: { version: 1, duty: noDuty },
  offices: new Set([id(1)]),
  firms: new Set([id(2)]),
};
const lawsOf = (change: object, world: Partial<ChainDutyFacts> = {}, baseVersion = 1) => {
  const duty = ChainDutyInput.parse({ ...sound, ...change });
  return chainDutyBreaches({ baseVersion, duty }, { ...facts, ...world }).map(({ law }) => law);
};

test('a sound duty breaks no law, and none may be said', () => {
  expect(lawsOf({})).toEqual([]);
  expect(lawsOf(noDuty, { latest: { version: 1, duty: ChainDutyInput.parse(sound) } })).toEqual([]);
});

const bent: [string, object, Partial<ChainDutyFacts>?, number?][] = [
  ['chain_unknown', {}, { chain: null }],
  ['chain_changed_meanwhile', {}, {}, 0],
  ['chain_retired', {}, { chain: { retired: true } }],
  ['office_unknown', { leadOfficeId: id(9) }],
  ['register_company_unknown', { leaderIds: [id(9)] }],
  ['chain_leader_twice', { leaderIds: [id(2), id(2)] }],
  ['chain_duty_unchanged', noDuty],
];

test.each(bent)('%s', (law, change, world, baseVersion) => {
  expect(lawsOf(change, world, baseVersion)).toEqual([law]);
});
