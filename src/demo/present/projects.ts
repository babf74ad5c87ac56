// The projects of the present: `perMonth` are signed on an average from the first day of the ledger to today, and some leads are
// open; each with what it has reached by now and the money that came. Amounts are counted in 万元.
import { addDays, epochDay } from '../../domain/day.ts';
import { dayBetween, workdayNear } from '../calendar.ts';
import { type Chance, chanceOf } from '../chance.ts';
import type { Company } from '../company.ts';
import { type PresentCounty, presentCounties, type PresentDays } from './city.ts';
import { firmMaker } from './firms.ts';

export interface PresentProject {
  readonly name: string;
  readonly county: PresentCounty;
  readonly industry: string;
  readonly product: string;
  readonly content: string;
  readonly investor: Company;
  readonly recipient: string;
  readonly investmentWan: number;
  readonly place: string;
  readonly landMu: number;
  readonly classes: readonly string[];
  readonly foundOn: string;
  readonly signedOn?: string;
  readonly registeredOn?: string;
  readonly filedOn?: string;
  readonly startedOn?: string;
  readonly producedOn?: string;
  readonly status?: { readonly is: 'paused' | 'terminated'; readonly why: string };
  readonly arrivals: readonly PresentArrival[];
}

export interface PresentArrival {
  readonly day: string;
  readonly wan: number;
  readonly use: string;
  readonly voucherKind: string;
  readonly voucherNo: string;
}

const perMonth = 5;
const leadsOpen = 16;
const classList = ['world_500', 'china_500', 'listed', 'specialised', 'specialised', 'industry_leader'] as const;

/** In the order in which they were found. */
export function presentProjects({ today, opened }: PresentDays): PresentProject[] {
  const chance = chanceOf(`present ${opened}`);
  const invent = firmMaker();
  const yesterday = addDays(today, -1);
  const days = epochDay(yesterday) - epochDay(opened);
  const signed = Array.from({ length: Math.round((days / 30.4) * perMonth) }, () => {
    const signedOn = dayBetween(chance, opened, yesterday);
    return projectOf(chance, invent, { signedOn, until: yesterday });
  });
  const leads = Array.from({ length: leadsOpen }, () => projectOf(chance, invent, { until: yesterday }));
  return [...signed, ...leads, ...foundTwice(leads)].toSorted((a, b) => (a.foundOn < b.foundOn ? -1 : 1));
}

/** One lead that another county found too, some days later: the two are in dispute. */
function foundTwice(leads: readonly PresentProject[]): PresentProject[] {
  const first = leads.toSorted((a, b) => (a.foundOn < b.foundOn ? -1 : 1))[0];
  const county = first && presentCounties.find(({ code }) => code !== first.county.code);
  if (!first || !county) return [];
  const name = `${first.investor.trade}${first.product}生产基地`;
  return [{ ...first, county, name, place: county.places[0] ?? '', foundOn: addDays(first.foundOn, 2) }];
}

interface When {
  readonly signedOn?: string;
  /** Nothing is later than this day. */
  readonly until: string;
}

function projectOf(chance: Chance, invent: ReturnType<typeof firmMaker>, { signedOn, until }: When): PresentProject {
  const county = chance.weighted(presentCounties, ({ weight }) => weight);
  const [industry, line] = chance.pick(county.makes);
  const [product = '', unit = '', least = '', most = ''] = line.split('|');
  const output = rounded(chance.int(Number(least), Number(most)));
  const investor = invent(chance, industry);
  const investmentWan = Math.max(3000, Math.round(chance.around(17_000, 0.95) / 100) * 100);
  const known = { investor, county };
  return {
    ...known,
    name: `${investor.trade}年产${output}${unit}${product}项目`,
    industry,
    product,
    content: `建设${product}生产线及配套设施，达产后年产${output}${unit}`,
    recipient: `望澜${investor.trade}${chance.pick(['科技', '新材料', '实业', '智造'])}有限公司`,
    investmentWan,
    place: chance.pick(county.places),
    landMu: 10 * Math.max(1, Math.round(investmentWan / 5000)),
    classes: chance.yes(0.16) ? [chance.pick(classList)] : [],
    ...(signedOn ? lifeOf(chance, signedOn, until, investmentWan) : leadOf(chance, until)),
  };
}

function leadOf(chance: Chance, until: string) {
  return { foundOn: workdayBefore(addDays(until, -chance.int(3, 110)), until), arrivals: [] };
}

/** Each step some time after the one before, and only if that was by now. */
function lifeOf(chance: Chance, signedOn: string, until: string, investmentWan: number) {
  const after = (day: string | undefined, least: number, most: number, likely: number): string | undefined => {
    const step = day && workdayNear(addDays(day, chance.int(least, most)));
    return chance.yes(likely) && step && step <= until ? step : undefined;
  };
  const foundOn = addDays(signedOn, -chance.int(25, 90));
  const registeredOn = after(signedOn, 10, 55, 0.92);
  const filedOn = after(registeredOn, 10, 50, 0.92);
  const startedOn = after(filedOn, 15, 110, 0.86);
  const producedOn = after(startedOn, 180, 360, 0.6);
  const stuck = !registeredOn && epochDay(until) - epochDay(signedOn) > 150 && chance.yes(0.5);
  return {
    foundOn,
    signedOn,
    ...given({ registeredOn, filedOn, startedOn, producedOn }),
    ...(stuck ? { status: { is: 'terminated' as const, why: '投资方调整布局' } } : {}),
    arrivals: startedOn ? arrivalsOf(chance, startedOn, until, investmentWan) : [],
  };
}

function given<T extends Record<string, string | undefined>>(days: T): Partial<Record<keyof T, string>> {
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)) as never;
}

const uses = [
  ['land', 'land_receipt'],
  ['construction', 'settlement'],
  ['equipment', 'invoice'],
  ['fixed_assets', 'bank_slip'],
] as const;

function arrivalsOf(chance: Chance, startedOn: string, until: string, investmentWan: number): PresentArrival[] {
  let left = investmentWan * 0.85;
  const arrivals: PresentArrival[] = [];
  for (
    let day = addDays(startedOn, chance.int(3, 40));
    day <= until && left > 300;
    day = addDays(day, chance.int(40, 120))
  ) {
    const wan = Math.min(left, Math.round((investmentWan * chance.int(8, 26)) / 1000) * 10);
    const [use, voucherKind] = uses[Math.min(arrivals.length, uses.length - 1)] ?? uses[0];
    const on = workdayBefore(day, until);
    const voucherNo = `示例${on.replaceAll('-', '')}${String(chance.int(100, 999))}`;
    arrivals.push({ day: on, wan: Math.round(wan), use, voucherKind, voucherNo });
    left -= wan;
  }
  return arrivals;
}

function workdayBefore(day: string, until: string): string {
  const near = workdayNear(day);
  return near > until ? until : near;
}

/** Two leading digits, as announcements give an output. */
function rounded(output: number): number {
  const step = 10 ** Math.max(0, String(output).length - 2);
  return Math.max(step, Math.round(output / step) * step);
}
