import { expect, test } from 'vitest';
import { rankOfTitle } from './rankOfTitle.ts';

test.each([
  ['市委书记', 'city_chief', 'county_chief'],
  ['市长', 'city_chief', 'county_chief'],
  ['市委副书记、市长', 'city_chief', 'county_chief'],
  ['市委副书记', 'city_leader', 'county_leader'],
  ['市政协副主席', 'city_leader', 'county_leader'],
  ['县人大常委会主任', 'county_leader', 'county_leader'],
  ['市委常委、组织部部长', 'city_leader', 'county_leader'],
  ['常务副市长', 'city_leader', 'county_leader'],
  ['县委书记', 'county_chief', 'county_chief'],
  ['冠县县长', 'county_chief', 'county_chief'],
  ['代区长', 'county_chief', 'county_chief'],
  ['副区长', 'county_leader', 'county_leader'],
  ['区委副书记', 'county_leader', 'county_leader'],
  ['原副县长', undefined, undefined],
  ['镇党委书记', undefined, undefined],
  ['投促局局长', 'department_head', 'department_head'],
  ['投促局副局长', undefined, undefined],
  ['原市长', undefined, undefined],
  ['社区书记', undefined, undefined],
  ['园区服务专员', 'staff', 'staff'],
  ['工作人员', 'staff', 'staff'],
  ['投促局副局长、科长', undefined, undefined],
  ['开发区党工委书记', undefined, undefined],
  ['开发区管委会主任', undefined, undefined],
  ['', undefined, undefined],
])('%s', (title, ofCity, ofCounty) => {
  expect(rankOfTitle(title, 'city')).toBe(ofCity);
  expect(rankOfTitle(title, 'county')).toBe(ofCounty);
});

test.each([
  ['党工委书记', 'county_chief'],
  ['管委会主任', 'county_chief'],
  ['党工委副书记、管委会主任', 'county_chief'],
  ['党工委副书记、管委会副主任', 'county_leader'],
  ['党工委委员', 'county_leader'],
  ['原管委会主任', undefined],
  ['办公室主任', undefined],
])('%s of a zone of the city', (title, rank) => expect(rankOfTitle(title, 'zone')).toBe(rank));
