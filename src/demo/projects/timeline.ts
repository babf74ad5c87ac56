// What follows a signing: registration, filing, start, production, each after a plausible while, until the year ends.
import { addDays } from '../../domain/day.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { workdayNear, yearOfDay } from '../calendar.ts';
import { bearing, namedProjects } from './namedProjects.ts';
import type { DemoProject } from './project.ts';

const lastDay = '2023-12-29';
/** Starts of 2023 as published: 460, of them 319 in manufacturing. */
const startsWanted = { made: 319, other: 141 };

export function goOn(projects: readonly DemoProject[]): void {
  const chance = chanceOf('timeline');
  for (const project of projects) if (!namedProjects.includes(project)) follow(chance, project);
  goOnNamed();
  keepStarts(chance, projects, true);
  keepStarts(chance, projects, false);
  for (const project of projects) afterStart(chance, project);
}

function after(chance: Chance, day: string, median: number, spread: number): string {
  return workdayNear(addDays(day, Math.round(Math.max(3, chance.around(median, spread)))));
}

function follow(chance: Chance, project: DemoProject): void {
  const signed = project.signedOn ?? '';
  if (project.status?.is === 'terminated' || chance.yes(0.04)) return;
  const registered = after(chance, signed, 26, 0.6);
  if (registered > lastDay) return;
  project.registeredOn = registered;
  const filed = after(chance, registered, 24, 0.6);
  if (filed > lastDay || chance.yes(0.03)) return;
  project.filedOn = filed;
  // Before 2023 service projects took longer; the year's starts catch up with them.
  const started = after(chance, filed, !project.made && signed < '2023' ? 80 : 46, 0.8);
  if (started <= lastDay && !project.status) project.startedOn = started;
}

/** Published: 哈轴 has its 立项 and prepares to start. Of the others nothing after the signing is known. */
function goOnNamed(): void {
  bearing.registeredOn = '2023-11-24';
  bearing.filedOn = '2023-12-15';
}

/** More would start in the year than did: those left over are still being prepared when it ends. */
function keepStarts(chance: Chance, projects: readonly DemoProject[], made: boolean): void {
  const wanted = made ? startsWanted.made : startsWanted.other;
  const starting = projects.filter((p) => p.made === made && p.startedOn && yearOfDay(p.startedOn) === 2023);
  if (starting.length < wanted) throw new Error(`only ${starting.length} of ${wanted} start`);
  const young = chance.shuffled(starting.filter((p) => yearOfDay(p.signedOn ?? '') === 2023));
  for (const project of young.slice(0, starting.length - wanted)) project.startedOn = undefined;
}

function afterStart(chance: Chance, project: DemoProject): void {
  const { startedOn } = project;
  if (!startedOn) return;
  const produced = after(chance, startedOn, 300, 0.35);
  if (produced <= lastDay && chance.yes(0.85)) project.producedOn = produced;
  // The 发改 and statistics offices have days of their own; they are kept, and the promotion bureau's counts.
  if (yearOfDay(startedOn) !== 2023 || !chance.yes(0.09)) return;
  const authority = chance.pick(['development_reform', 'statistics']);
  const day = workdayNear(addDays(startedOn, chance.int(4, 35)));
  if (day <= lastDay) project.startsElsewhere = [{ authority, day }];
}
