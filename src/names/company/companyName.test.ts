import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameKey } from '../normalise.ts';
import { companyName } from './companyName.ts';
import { formOf } from './forms.ts';
import lines from './regions.json' with { type: 'json' };
import { regionAt, regionsMeet } from './regions.ts';

test.each([
  // [name, key, core, first region code, form, group]
  ['山东长江智能科技有限公司', '山东长江智能科技有限公司', '长江智能科技', '370000', 'limited', false],
  ['山东 长江（智能）科技有限公司', '山东长江智能科技有限公司', '长江智能科技', '370000', 'limited', false],
  ['ABC精密（聊城）有限公司', 'abc精密聊城有限公司', 'abc精密', '371500', 'limited', false],
  ['ＡＢＣ精密(聊城)有限公司', 'abc精密聊城有限公司', 'abc精密', '371500', 'limited', false],
  ['山东省聊城市东昌府区恒昱轴承有限责任公司', undefined, '恒昱轴承', '370000', 'limited', false],
  ['聊城恒昱轴承股份有限公司', undefined, '恒昱轴承', '371500', 'joint_stock', false],
  ['恒昱（集团）股份有限公司', undefined, '恒昱', undefined, 'joint_stock', true],
  ['恒昱控股集团有限公司', undefined, '恒昱', undefined, 'limited', true],
  ['恒昱股份', '恒昱股份', '恒昱', undefined, 'joint_stock', false],
  ['恒昱集团', '恒昱集团', '恒昱', undefined, null, true],
  ['临清恒昱产业投资中心（有限合伙）', undefined, '恒昱产业投资中心', '371581', 'partnership', false],
  ['茌平县恒昱粮食种植农民专业合作社', undefined, '茌平县恒昱粮食种植', undefined, 'cooperative', false],
  ['中国恒昱有限公司', undefined, '恒昱', undefined, 'limited', false],
  ['恒昱轴承有限公司聊城分公司', undefined, '恒昱轴承有限公司聊城', undefined, 'branch', false],
  ['恒昱集团聊城轴承有限公司', undefined, '恒昱轴承', '371500', 'limited', false],
  ['恩施土家族苗族自治州恒昱茶业有限公司', undefined, '恒昱茶业', '422800', 'limited', false],
  ['内蒙古恒昱乳业有限公司', undefined, '恒昱乳业', '150000', 'limited', false],
  ['东方恒昱有限公司', undefined, '东方恒昱', undefined, 'limited', false],
  ['*ST恒昱', '恒昱', '恒昱', undefined, null, false],
  ['ST恒昱', '恒昱', '恒昱', undefined, null, false],
  ['＊ＳＴ恒昱', '恒昱', '恒昱', undefined, null, false],
  ['恒昱轴A', '恒昱轴', '恒昱轴', undefined, null, false],
  ['退市恒昱', '恒昱', '恒昱', undefined, null, false],
  ['恒昱科技-U', '恒昱科技', '恒昱科技', undefined, null, false],
  ['TCL恒昱', 'tcl恒昱', 'tcl恒昱', undefined, null, false],
  ['聊城公司', '聊城公司', '聊城', undefined, 'company', false],
  ['有限公司', '有限公司', '有限', undefined, 'company', false],
  ['', '', '', undefined, null, false],
] as const)('%s', (name, key, core, region, form, group) => {
  const read = companyName(name);
  expect(read.key).toBe(key ?? nameKey(name));
  expect([read.core, read.regions[0]?.[0], read.form, read.group]).toEqual([core, region, form, group]);
  expect(read.parts()).toHaveLength(read.key.length);
});

test('the end of a name never takes the whole', () => {
  expect(formOf('有限公司')).toEqual({ form: 'company', group: false, bodyEnd: 2 });
  expect(formOf('集团')).toEqual({ form: null, group: false, bodyEnd: 2 });
});

test('the longest word of a place is read', () => {
  expect(regionAt('聊城市东昌府区', 0)).toMatchObject({ end: 3 });
  expect(regionAt('和平食品', 0)).toBeNull();
  expect(regionsMeet(['370000'], ['371502'])).toBe(true);
  expect(regionsMeet(['371502'], ['370000'])).toBe(true);
  expect(regionsMeet(['371502'], ['371581'])).toBe(false);
});

test('the words of places are those of the table of divisions', () => {
  const sql = readFileSync(new URL('../../storage/migrations/0101_codes.sql', import.meta.url), 'utf8');
  const rows = sql.slice(sql.indexOf('insert into division')).matchAll(/\('(\d{6})', '([^']+)', \d/g);
  const inTable = Array.from(rows, ([, code, name]) => `${code}${name}`);
  expect(lines.flatMap((line) => line.split(' ')).toSorted()).toEqual(inTable.toSorted());
});
