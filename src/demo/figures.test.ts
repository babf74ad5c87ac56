import { describe, expect, test } from 'vitest';
import { monthsBegun } from '../domain/day.ts';
import {
  in2023,
  investmentOf,
  isManufacturing,
  listIn,
  parentOf,
  projects,
  rows,
  signedFirst,
  startedFirst,
  sumOf,
  text,
  wan,
} from './ledger.test-support.ts';

/** Every published figure of 2023, counted from the rows. */

const counted = [...signedFirst].filter(([name, day]) => in2023(day) && !parentOf.has(name)).map(([name]) => name);
const over1 = counted.filter((name) => investmentOf(name) >= 10_000);
const yi = (names: readonly string[]) => (sumOf(names.map(investmentOf)) / 10_000).toFixed(2);
const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);

describe('projects', () => {
  const made = over1.filter(isManufacturing);

  test('newly introduced', () => {
    expect(over1.length).toBe(496);
    expect(sumOf(over1.map(investmentOf))).toBe(25_296_400);
    expect(made.length).toBe(369);
    expect(sumOf(made.map(investmentOf))).toBe(19_056_800);
    expect(percent(369, 496)).toBe('74.40');
    expect(percent(19_056_800, 25_296_400)).toBe('75.33');
  });

  test('started', () => {
    const started = [...startedFirst].filter(([name, day]) => in2023(day) && !parentOf.has(name)).map(([name]) => name);
    expect(started.length).toBe(460);
    expect(started.filter(isManufacturing).length).toBe(319);
    expect(started.filter((name) => !in2023(signedFirst.get(name) ?? '')).length).toBeGreaterThan(100);
  });

  test('of all in the ledger, by size', () => {
    const sizes = [...projects.keys()]
      .filter((name) => !parentOf.has(name))
      .map((name) => [name, investmentOf(name)] as const);
    const huge = sizes.filter(([, w]) => w >= 500_000).map(([name]) => name);
    const large = sizes.filter(([, w]) => w >= 100_000 && w < 500_000).map(([name]) => name);
    expect(huge.length).toBe(6);
    expect(large.length).toBe(32);
    for (const name of [...huge, ...large]) expect(counted).toContain(name);
    for (const name of parentOf.keys()) expect(investmentOf(name)).toBeLessThan(100_000);
  });

  test('marks', () => {
    const marked = [...projects].filter(([, cells]) => text(cells, 'majorOn') !== '');
    expect(marked.length).toBe(127);
    for (const [name, cells] of marked) {
      expect(in2023(text(cells, 'majorOn')) && text(cells, 'majorOn') <= '2023-12-26').toBe(true);
      expect((signedFirst.get(name) ?? '9') <= text(cells, 'majorOn')).toBe(true);
      expect(parentOf.has(name)).toBe(false);
    }
    const ofClass = (one: string) =>
      counted.filter((name) => listIn(projects.get(name), 'investorClasses').includes(one));
    expect(ofClass('world_500').length).toBe(5);
    expect(ofClass('china_500').length).toBe(4);
  });

  test('packages do not disturb the totals', () => {
    for (const whole of new Set(parentOf.values())) {
      const parts = [...parentOf].filter(([, parent]) => parent === whole).map(([part]) => part);
      expect(sumOf(parts.map(investmentOf))).toBe(investmentOf(whole));
    }
    expect(new Set(parentOf.values()).size).toBe(3);
  });
});

test('funds in place', () => {
  const arrived = (year: string, made?: boolean) =>
    sumOf(
      rows('funds')
        .filter((c) => text(c, 'arrivedOn').startsWith(year))
        .filter((c) => made === undefined || isManufacturing(text(c, 'project')) === made)
        .map((c) => wan(text(c, 'recognised'))),
    );
  expect(arrived('2023')).toBe(4_710_000);
  expect(arrived('2023', true)).toBe(2_824_000);
  expect(arrived('2022')).toBe(4_274_000);
  expect(percent(2_824_000, 4_710_000)).toBe('59.96');
  expect((100 * (4710 / 4274 - 1)).toFixed(1)).toBe('10.2');
});

test('outings', () => {
  const order = ['city_chief', 'city_leader', 'county_chief', 'county_leader', 'department_head', 'staff'];
  const top = (cells: (typeof outings)[number]) => order.find((rank) => listIn(cells, 'ranks').includes(rank)) ?? '';
  const outings = rows('outings').filter((c) => in2023(text(c, 'startedOn')));
  const ofCity = outings.filter((c) => ['city_chief', 'city_leader'].includes(top(c)));
  const people = (ranks: string[]) =>
    sumOf(outings.map((c) => listIn(c, 'ranks').filter((r) => ranks.includes(r)).length));
  expect(people(['city_chief', 'city_leader'])).toBe(114);
  expect(people(['county_chief'])).toBe(425);
  expect(sumOf(outings.filter((c) => top(c) === 'county_chief').map((c) => listIn(c, 'institutions').length))).toBe(
    1408,
  );
  const batches = new Set(ofCity.map((c) => text(c, 'batch')));
  expect(ofCity.every((c) => listIn(c, 'projects').length === 0)).toBe(true);
  const talked = rows('outing_projects').filter((c) => batches.has(text(c, 'batch')));
  expect(talked.length).toBe(667);
  expect(new Set(talked.map((c) => `${text(c, 'batch')}/${text(c, 'project')}`)).size).toBe(667);
});

test('the case of the bearing base', () => {
  const tag = '案例：轴承龙头';
  const tagged = [...projects].filter(([, cells]) => listIn(cells, 'tags').includes(tag)).map(([name]) => name);
  expect(tagged).toEqual(['哈尔滨轴承集团生产基地项目']);
  const [name = ''] = tagged;
  expect(yi([name])).toBe('50.00');
  const phases = ['phase1', 'phase2', 'phase3'].map((phase) => wan(text(projects.get(name), phase)));
  expect(sumOf(phases)).toBe(500_000);
  const days = rows('contacts')
    .filter((c) => text(c, 'project') === name)
    .map((c) => text(c, 'metOn'));
  expect(days.length).toBe(9);
  expect(days.every(in2023)).toBe(true);
  expect(monthsBegun(days[0] ?? '', days.at(-1) ?? '')).toBe(10);
  expect((days.at(-1) ?? '') < '2023-11-11').toBe(true);
  expect(rows('filed').filter((c) => text(c, 'project') === name && in2023(text(c, 'filedOn'))).length).toBe(1);
  expect(startedFirst.has(name)).toBe(false);
});
