// Outings, activities and talks of the present, some every month. Who went is a title: no person of that name exists.
import { addDays, epochDay } from '../../domain/day.ts';
import type { FormRecord } from '../../sheets/forms/index.ts';
import { dayBetween } from '../calendar.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { destinationOf } from '../outings/outing.ts';
import { formRecord } from '../rows/formRecord.ts';
import { type PresentDays, presentCityName, presentCounties } from './city.ts';
import events from './events.json' with { type: 'json' };
import type { PresentProject } from './projects.ts';
import type { DatedRow } from './rows.ts';

const perMonth = { outings: 3, activities: 1.2, talks: 3 };

export function eventRows(days: PresentDays, projects: readonly PresentProject[]): DatedRow[] {
  const chance = chanceOf(`present events ${days.from}`);
  const yesterday = addDays(days.today, -1);
  const months = (epochDay(yesterday) - epochDay(days.from)) / 30.4;
  const of = (perMonthOf: number, row: (day: string, n: number) => FormRecord) =>
    Array.from({ length: Math.round(months * perMonthOf) }, () => dayBetween(chance, days.from, yesterday)).map(
      (day, n) => ({ day, row: row(day, n) }),
    );
  return [
    ...of(perMonth.outings, (day, n) => outingRow(chance, day, n, projects, yesterday)),
    ...of(perMonth.activities, (day) => activityRow(chance, day, projects)).flatMap(({ day, row }) =>
      [row, ...listedAt(row), ...talksAt(row, projects)].map((one) => ({ day, row: one })),
    ),
    ...of(perMonth.talks, (day) => talkRow(chance, day, projects)),
  ];
}

type Who = (typeof events.outings)[number];

function outingRow(
  chance: Chance,
  day: string,
  n: number,
  projects: readonly PresentProject[],
  until: string,
): FormRecord {
  const { destination, region, prefix } = destinationOf(chance);
  const who = chance.pick(events.outings);
  const home = officeOf(chance, who);
  const talked = projects.filter(
    ({ county, foundOn, startedOn }) =>
      foundOn <= day && foundOn > addDays(day, -200) && !(startedOn && startedOn <= day) && home.holds(county.code),
  );
  const about = chance.shuffled(talked).slice(0, chance.int(0, 2));
  const institutions = [...about.map(({ investor }) => investor.name), `${prefix}示例产业协会`].slice(0, 3);
  const to = addDays(day, chance.int(0, 2));
  const endedOn = to > until ? until : to;
  return formRecord('outings', {
    office: home.name,
    batch: `外出${day.replaceAll('-', '')}-${n + 1}`,
    members: [`${home.short}${who.who}`],
    titles: [who.title],
    ranks: [who.rank],
    startedOn: day,
    endedOn,
    days: epochDay(endedOn) - epochDay(day) + 1,
    destination,
    region,
    institutions,
    projects: about.map(({ name }) => name),
    purpose: who.purpose,
  });
}

/** The office of whoever goes; `holds` says whose projects they talk about. */
function officeOf(chance: Chance, { rank }: Who) {
  if (rank.startsWith('city')) return { name: presentCityName, short: '', holds: () => true };
  const { code, name, short } = chance.pick(presentCounties);
  return { name, short, holds: (county: string) => county === code };
}

function activityRow(chance: Chance, day: string, projects: readonly PresentProject[]): FormRecord {
  const { name, ...rest } = chance.pick(events.activities);
  const office = rest.level === 'provincial' ? '望澜市招商局' : presentCityName;
  const { destination } = destinationOf(chance);
  const atHome = chance.yes(0.4);
  const [guests, guestCompanies] = [10 * chance.int(4, 30), chance.int(12, 90)];
  const signingHeld = chance.yes(0.4);
  const known = projects.filter(({ foundOn }) => foundOn < day);
  const signed = signingHeld
    ? known.filter(({ signedOn = '' }) => signedOn >= day && signedOn <= addDays(day, 10))
    : [];
  const open = known.filter(({ signedOn }) => !signedOn || signedOn > addDays(day, 10)).slice(-3);
  return formRecord('activities', {
    ...rest,
    office,
    name: `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${name}`,
    heldOn: day,
    place: atHome ? '望澜' : destination,
    atHome,
    convener: 'city',
    guests,
    guestCompanies,
    signingHeld,
    speeches: chance.yes(0.3) ? 1 : 0,
    ...(signed.length > 0 ? { signedProjects: signed.map(({ name: project }) => project) } : {}),
    ...(open.length > 0 ? { advancedProjects: open.map(({ name: project }) => project) } : {}),
  });
}

/** Who was on its list, and who reported on it: a matchmaking invites, a promotion is reported on. */
function listedAt({ cells }: FormRecord): FormRecord[] {
  const of = { office: cells['office'], name: cells['name'], heldOn: cells['heldOn'] };
  const { guests, reports } = events;
  const invited = cells['form'] === 'matchmaking' || cells['form'] === 'promotion' ? guests : [];
  const told = cells['form'] === 'promotion' ? reports : [];
  return [
    ...invited.map((guest) => formRecord('activity_guests', { ...of, ...guest })),
    ...told.map((outlet) => formRecord('activity_reports', { ...of, outlet, publishedOn: cells['heldOn'] })),
  ];
}

/** At what the bureau held it talked with the investors of two projects. */
function talksAt({ cells }: FormRecord, projects: readonly PresentProject[]): FormRecord[] {
  const named = (cells['advancedProjects'] ?? []) as readonly string[];
  const about = projects.filter(({ name }) => named.slice(-2).includes(name));
  const { office, name: occasion, heldOn, place } = cells;
  return about.map(({ name, investor }, n) =>
    formRecord('contacts', {
      ...events.talksAtActivities[n % events.talksAtActivities.length],
      office,
      occasion,
      occasionOn: heldOn,
      metOn: heldOn,
      project: name,
      investor: investor.name,
      place,
      ourSide: '市招商局负责同志',
      theirSide: '企业投资负责人',
    }),
  );
}

function talkRow(chance: Chance, day: string, projects: readonly PresentProject[]): FormRecord {
  const open = projects.filter(({ foundOn, startedOn }) => foundOn <= day && !(startedOn && startedOn <= day));
  const project = chance.pick(open.length > 0 ? open : projects.slice(0, 1));
  const met = project.foundOn > day ? project.foundOn : day;
  return formRecord('contacts', {
    ...chance.pick(events.talks),
    office: project.county.name,
    metOn: met,
    project: project.name,
    investor: project.investor.name,
    place: project.place,
    ourSide: `${project.county.short}招商负责同志`,
    theirSide: '企业投资负责人',
  });
}
