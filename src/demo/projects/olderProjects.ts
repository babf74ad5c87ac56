// Projects first signed before 2023: they go on being built, and some start or receive their money in 2023.
import { chanceOf } from '../chance.ts';
import { dayBetween, dayIn } from '../calendar.ts';
import { manufacturingLine, serviceLine } from '../counties.ts';
import type { Drafts } from './draft.ts';
import { amounts } from '../fit.ts';
import type { DemoProject } from './project.ts';

const counts: readonly (readonly [year: number, count: number])[] = [
  [2021, 44],
  [2022, 441],
];

export function olderProjects(makers: Drafts): DemoProject[] {
  const chance = chanceOf('older projects');
  return counts.flatMap(([year, count]) =>
    amounts(chance, count, count * 345, { low: 100, high: 990 }).map((hundredths) => {
      const line = chance.yes(0.69) ? manufacturingLine(chance) : serviceLine(chance);
      const project = makers.draft(chance, line, hundredths * 100);
      // What is left of 2021 was signed late in that year.
      project.signedOn = year === 2021 ? dayBetween(chance, '2021-07-01', '2021-12-28') : dayIn(chance, year);
      return project;
    }),
  );
}
