// Targets of 2023. None was published: all are invented and say so.
import { countyList } from './counties.ts';
import { cityOffice } from './offices.ts';

export interface DemoTarget {
  readonly office: string;
  readonly figureId: string;
  readonly figureName: string;
  readonly year: number;
  readonly value: string;
}

const city = [
  { figureId: 'funds_arrived', figureName: '招商引资到位资金', value: 460, per: 1 },
  { figureId: 'projects_new', figureName: '新引进过亿元项目', value: 460, per: 1 },
  { figureId: 'projects_started', figureName: '新开工项目', value: 430, per: 1 },
  { figureId: 'investment_new', figureName: '新引进过亿元项目计划投资额', value: 2400, per: 5 },
] as const;

/** The city's, and each county's by its weight, rounded so that the counties' together are no less than the city's. */
export function demoTargets(): DemoTarget[] {
  const whole = countyList.reduce((sum, county) => sum + county.weight, 0);
  return city.flatMap(({ figureId, figureName, value, per }) => [
    { office: cityOffice, figureId, figureName, year: 2023, value: String(value) },
    ...countyList.map(({ code, weight }) => {
      const share = per * Math.ceil((value * weight) / whole / per);
      return { office: code, figureId, figureName, year: 2023, value: String(share) };
    }),
  ]);
}
