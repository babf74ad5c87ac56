import { expect, test } from 'vitest';
import { type Cells, investmentOf, parentOf, rows, signedFirst, sumOf, text } from './ledger.test-support.ts';

/** The figures of events and meetings, counted from the rows. */

const events = rows('activities');
const key = (cells: Cells) => `${text(cells, 'name')}/${text(cells, 'heldOn')}`;
const signedAt = (chosen: readonly Cells[]): string[] => {
  const keys = new Set(chosen.map(key));
  return [
    ...new Set(
      rows('activity_signings')
        .filter((c) => keys.has(key(c)))
        .map((c) => text(c, 'project')),
    ),
  ];
};
const wanOf = (names: readonly string[]) => sumOf(names.map(investmentOf));
const is =
  (field: string, ...values: unknown[]) =>
  (cells: Cells) =>
    values.includes(cells[field]);
const inSeries = (series: string) => events.filter(is('series', series));
const number = (cells: Cells, field: string) => Number(cells[field] ?? 0);

test('every event is of 2023 and known by name and day', () => {
  expect(new Set(events.map(key)).size).toBe(events.length);
  for (const event of events) expect(text(event, 'heldOn')).toMatch(/^2023-/);
  const known = new Set(events.map(key));
  for (const signing of rows('activity_signings')) expect(known).toContain(key(signing));
});

test('led by the chiefs', () => {
  const byChief = events.filter(is('ledBy', 'city_chief'));
  expect(byChief.filter(is('form', 'matchmaking')).filter(is('atHome', false)).length).toBe(13);
  expect(byChief.filter(is('form', 'promotion')).filter(is('atHome', true)).length).toBe(6);
  expect(byChief.length).toBe(19);
  const signed = signedAt(byChief);
  expect(signed.length).toBe(260);
  expect(wanOf(signed)).toBe(15_282_900);
  const all = rows('activity_signings').filter((c) => new Set(byChief.map(key)).has(key(c)));
  expect(all.length).toBe(262);
  for (const name of signed) {
    expect(parentOf.has(name)).toBe(false);
    expect(investmentOf(name)).toBeGreaterThanOrEqual(10_000);
    expect(signedFirst.get(name)?.slice(0, 4)).toBe('2023');
  }
});

test('a project signed on the spot was signed on that day', () => {
  const days = new Set(rows('signed').map((c) => `${text(c, 'project')}/${text(c, 'signedOn')}`));
  for (const c of rows('activity_signings')) expect(days).toContain(`${text(c, 'project')}/${text(c, 'heldOn')}`);
});

test('events that have figures of their own', () => {
  const farm = inSeries('2023聊城市现代农业高质量发展暨双招双引大会');
  expect(rows('activity_signings').filter((c) => new Set(farm.map(key)).has(key(c))).length).toBe(20);
  expect(wanOf(signedAt(farm))).toBe(711_700);
  const guests = sumOf(inSeries('首届中国钢管产业峰会暨黑色金属产业发展大会').map((c) => number(c, 'guests')));
  expect(guests).toBeGreaterThan(400);
  expect(guests).toBeLessThan(500);
  expect(sumOf(inSeries('2023跨国公司（聊城）产业发展交流大会').map((c) => number(c, 'guestCompanies')))).toBe(24);
  const fair = inSeries('山东省第三届儒商大会');
  expect(fair.length).toBe(3);
  expect(signedAt(fair).length).toBe(29);
  expect(wanOf(signedAt(fair))).toBe(3_059_100);
  expect(inSeries('上海专题招商推介会').length).toBe(2);
});

test('meetings of the promotion bureau', () => {
  const own = events.filter(is('office', '市投资促进局'));
  const meetings = own.filter(is('part', 'host', 'attend'));
  expect(meetings.length).toBe(22);
  expect(['comprehensive', 'thematic', 'visit'].map((n) => meetings.filter(is('nature', n)).length)).toEqual([7, 8, 7]);
  const high = meetings.filter(is('level', 'national', 'provincial'));
  expect(high.filter(is('signingHeld', true)).length).toBe(3);
  expect(sumOf(high.map((c) => number(c, 'speeches')))).toBe(5);
  const hosted = own.filter(is('part', 'host')).filter(is('convener', 'provincial_department'));
  expect(hosted.length).toBe(5);
});

test('the departments', () => {
  const activities = rows('department_activities');
  expect(new Set(activities.map((c) => text(c, 'office'))).size).toBe(59);
  expect(activities.length).toBeGreaterThan(240);
  expect(activities.length).toBeLessThan(250);
  expect(sumOf(activities.map((c) => (c['advancedProjects'] as string[] | undefined)?.length ?? 0))).toBe(295);
  // No event of the bureau's sheets may be taken for one of a department's.
  const departments = new Set(activities.map((c) => text(c, 'office')));
  expect(events.some((c) => departments.has(text(c, 'office')))).toBe(false);
});
