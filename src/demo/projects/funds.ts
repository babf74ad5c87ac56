// Money that arrived: as much in each year as was published, spread over the projects that were under way.
import { addDays, epochDay, pad } from '../../domain/day.ts';
import type { fundUses, voucherKinds } from '../../domain/projects/fundArrival.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { dayBetween } from '../calendar.ts';
import { fitTo } from '../fit.ts';
import type { DemoProject } from './project.ts';

export interface DemoArrival {
  readonly project: DemoProject;
  readonly day: string;
  readonly claimedWan: number;
  readonly recognisedWan: number;
  readonly use: (typeof fundUses)[number];
  readonly voucherKind: (typeof voucherKinds)[number];
  readonly voucherNo: string;
}

/** 万元. 2023 and its manufacturing part are published; 2022 follows from the growth of 10.2 %, its parts are invented. */
const totals: Record<number, { readonly made: number; readonly other: number }> = {
  2022: { made: 2_443_000, other: 1_831_000 },
  2023: { made: 2_824_000, other: 1_886_000 },
};

export function fundArrivals(projects: readonly DemoProject[]): DemoArrival[] {
  const chance = chanceOf('funds');
  const received = new Map<DemoProject, number>();
  const arrivals: DemoArrival[] = [];
  for (const year of [2022, 2023]) {
    for (const made of [true, false]) {
      const due = projects
        .filter((p) => p.made === made)
        .map((project) => ({ project, wan: dueIn(project, year) }))
        .filter(({ wan }) => wan >= 60);
      const total = totals[year]?.[made ? 'made' : 'other'] ?? 0;
      const room = due.map(({ project }) => project.investmentWan * 0.93 - (received.get(project) ?? 0));
      const wanted = due.map(({ wan }) => wan * chance.around(1, 0.25));
      const fitted = fitTo(chance, wanted, total, 50, (at) => ({
        low: 50,
        high: 50 * Math.floor((room[at] ?? 0) / 50),
      }));
      due.forEach(({ project }, at) => {
        const wan = fitted[at] ?? 0;
        received.set(project, (received.get(project) ?? 0) + wan);
        arrivals.push(...parted(chance, project, year, wan, arrivals.length));
      });
    }
  }
  return arrivals;
}

/** 万元 that a project's progress calls for within a year. */
function dueIn(project: DemoProject, year: number): number {
  return project.investmentWan * (progress(project, `${year}-12-31`) - progress(project, `${year - 1}-12-31`));
}

/** A little once registered, then steadily over some fourteen months of building. */
function progress(project: DemoProject, on: string): number {
  if (!project.registeredOn || project.registeredOn > on || project.parent || project.status?.is === 'terminated')
    return 0;
  if (!project.startedOn || project.startedOn > on) return 0.03;
  return 0.07 + 0.72 * Math.min(1, (epochDay(on) - epochDay(project.startedOn)) / 430);
}

function parted(chance: Chance, project: DemoProject, year: number, wan: number, serial: number): DemoArrival[] {
  const count = Math.min(Math.ceil(wan / 2500), chance.int(1, year === 2023 ? 3 : 2));
  const from = addDays(project.registeredOn ?? project.signedOn ?? '', 2);
  const first = from > `${year}-01-03` ? from : `${year}-01-03`;
  const parts = fitTo(
    chance,
    Array.from({ length: count }, () => chance.around(1, 0.4)),
    wan,
    10,
    () => ({ low: 10, high: wan }),
  );
  // Vouchers rarely have round amounts: what one has too much another has too little.
  if (count > 1 && chance.yes(0.5)) {
    const odd = chance.int(1, 9);
    parts[0] = (parts[0] ?? 0) + odd;
    parts[1] = (parts[1] ?? 0) - odd;
  }
  return parts
    .map((part) => ({ part, day: dayBetween(chance, first, `${year}-12-29`) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ part, day }, at) => arrival(chance, project, day, part, serial + at));
}

const evidence = [
  { use: 'construction', voucherKind: 'settlement', letters: 'JS' },
  { use: 'construction', voucherKind: 'invoice', letters: 'FP' },
  { use: 'equipment', voucherKind: 'invoice', letters: 'FP' },
  { use: 'fixed_assets', voucherKind: 'bank_slip', letters: 'YH' },
] as const;
const early = [
  { use: 'registered_capital', voucherKind: 'capital_verification', letters: 'YZ' },
  { use: 'registered_capital', voucherKind: 'bank_slip', letters: 'YH' },
  { use: 'land', voucherKind: 'land_receipt', letters: 'TD' },
] as const;

function arrival(chance: Chance, project: DemoProject, day: string, wan: number, serial: number): DemoArrival {
  const before = !project.startedOn || day < project.startedOn;
  const { use, voucherKind, letters } = chance.pick<(typeof evidence | typeof early)[number]>(
    before ? early : evidence,
  );
  // Now and then the city recognises less than was claimed.
  const claimedWan = chance.yes(0.05) ? 10 * Math.ceil((wan * (1.05 + 0.2 * chance.next())) / 10) : wan;
  const voucherNo = `${letters}${day.slice(0, 4)}-${pad(serial + 1, 5)}`;
  return { project, day, claimedWan, recognisedWan: wan, use, voucherKind, voucherNo };
}
