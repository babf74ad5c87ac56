// The 496 projects of 1 亿元 and more that were first signed in 2023: how many and how much by the occasion of their
// signing, by kind and by size. The sums are the published ones; the parts they fall into are invented.
import { chanceOf } from '../chance.ts';
import { manufacturingLine, serviceLine } from '../counties.ts';
import type { Drafts } from './draft.ts';
import { amounts } from '../fit.ts';
import { caprolactam, farmPark, landPort, bearing, pipe, silicone, solarGlass } from './namedProjects.ts';
import type { DemoProject } from './project.ts';

/** farm and fair are chief events of their own, chief all other chief events; fairRest and rest are none. */
export type DemoOccasion = 'farm' | 'fair' | 'chief' | 'fairRest' | 'rest';
export type ByOccasion = Readonly<Record<DemoOccasion, readonly DemoProject[]>>;

type Cell = readonly [occasion: DemoOccasion, made: boolean, large: boolean, count: number, hundredths: number];

/** Amounts in 0.01 亿元, without the named projects. */
const cells: readonly Cell[] = [
  ['farm', true, false, 13, 4942],
  ['farm', false, false, 6, 1510],
  ['fair', true, true, 3, 5240],
  ['fair', false, true, 1, 1550],
  ['fair', true, false, 5, 2235],
  ['fair', false, false, 2, 710],
  ['fairRest', true, true, 4, 6890],
  ['fairRest', false, true, 2, 3730],
  ['fairRest', true, false, 9, 3736],
  ['fairRest', false, false, 2, 1040],
  ['chief', true, true, 11, 19640],
  ['chief', false, true, 5, 8870],
  ['chief', true, false, 162, 59235],
  ['chief', false, false, 45, 15542],
  ['rest', true, true, 4, 7160],
  ['rest', false, true, 2, 2960],
  ['rest', true, false, 153, 53980],
  ['rest', false, false, 60, 20639],
];
const small = { low: 100, high: 995 };
const large = { low: 1000, high: 4500 };

export function newProjects(makers: Drafts): ByOccasion {
  const chance = chanceOf('new projects');
  const made: Record<DemoOccasion, DemoProject[]> = {
    farm: [farmPark],
    fair: [silicone],
    chief: [bearing, landPort, pipe, caprolactam, solarGlass],
    fairRest: [],
    rest: [],
  };
  for (const [occasion, isMade, isLarge, count, sum] of cells) {
    for (const hundredths of amounts(chance, count, sum, isLarge ? large : small)) {
      const onFarm = occasion === 'farm';
      const line = isMade ? manufacturingLine(chance, onFarm) : serviceLine(chance, onFarm);
      made[occasion].push(makers.draft(chance, line, hundredths * 100));
    }
  }
  return made;
}

/** Signed in 2023 below 1 亿元: in the ledger, and in no count of 过亿元. */
export function smallProjects(makers: Drafts): DemoProject[] {
  const chance = chanceOf('small projects');
  return Array.from({ length: 26 }, () => {
    const line = chance.yes(0.7) ? manufacturingLine(chance) : serviceLine(chance);
    return makers.draft(chance, line, 500 * chance.int(4, 18));
  });
}
