// Packages (打包项目): one of them counts as one project; its parts stand beside it and count only where a figure
// says that packages are split.
import { chanceOf } from '../chance.ts';
import { amounts } from '../fit.ts';
import type { DemoProject } from './project.ts';

const lots = ['一号园区', '二号园区', '三号园区', '四号园区', '五号园区'];

/** Splits projects into parts whose amounts add up to theirs. */
export function packageParts(packages: readonly DemoProject[]): DemoProject[] {
  const chance = chanceOf('packages');
  return packages.flatMap((whole) => {
    const hundredths = whole.investmentWan / 100;
    const count = Math.min(lots.length, Math.max(3, Math.ceil(hundredths / 600)));
    return amounts(chance, count, hundredths, { low: 100, high: 990 }).map(
      (part, at): DemoProject => ({
        ...whole,
        name: `${whole.name}（${lots[at]}）`,
        parent: whole.name,
        investmentWan: part * 100,
        landMu: whole.landMu === null ? null : Math.round((whole.landMu * part) / hundredths),
        phasesWan: [],
        classes: [],
        tags: [],
        startsElsewhere: [],
        majorOn: undefined,
        signedAgainOn: undefined,
        foundOn: undefined,
      }),
    );
  });
}
