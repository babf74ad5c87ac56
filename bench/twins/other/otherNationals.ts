// National and foreign investors: five records in a hundred, many projects each, and alike from county to county.
import { nationalFirm } from './otherFirms.ts';
import { amountNear, someDay, workingDay } from './otherFigures.ts';
import { counties, someCounty, somePlace } from './otherPlaces.ts';
import { makeProject, writeFirst } from './otherProjects.ts';
import { placeWord } from './otherSpecs.ts';
import { fill } from './otherText.ts';
import type { Firm, World } from './otherWorld.ts';
import { firstDay, lastDay } from './otherWorld.ts';

/** What a megawatt or a shop costs, in 万元. */
const medians = { solar: 40_000, logistics: 18_000, chain: 4_500, estate: 60_000 } as const;

export function nationalsOf(world: World): Firm[] {
  return world.half.nationals.map((one) => nationalFirm(world, one));
}

/** A tea house opens shops and kitchens, no malls; only a supermarket opens supermarkets. */
function fits(name: string, template: string): boolean {
  if (/餐饮|冰饮/.test(name)) return /旗舰店|中央厨房|门店/.test(template);
  if (/家居/.test(name)) return /旗舰店|广场|商业中心|门店/.test(template);
  return !template.includes('超市') || /超市|商超|连锁/.test(name);
}

/** One investor goes through one to six counties with one kind of project, in some months. */
export function campaign(world: World, firms: readonly Firm[]): void {
  const { c, half } = world;
  // The first of the list are the busiest.
  const firm = firms[Math.floor(firms.length * c.next() ** 1.4)];
  if (firm?.national == null) return;
  const { line } = firm.national;
  const template = c.pick(half.lines[line].filter((one) => fits(firm.name, one)));
  const size = c.pick(half.sizes);
  const sized = template.includes('{n}');
  const placed = template.includes('{c}') && c.yes(0.62);
  // 4 元 a watt or so for the sun; a shop costs what the last one cost.
  const price = amountNear(
    c,
    sized ? size * c.pick([380, 400, 400, 420, 450, 500]) : medians[line],
    sized ? 0.02 : 0.7,
  );
  const many = c.weighted(
    [
      [34, 1],
      [20, 2],
      [18, 3],
      [14, 4],
      [8, 5],
      [6, 6],
    ] as const,
    ([weight]) => weight,
  )[1];
  const where = many === 1 ? [someCounty(c)] : c.shuffled(counties).slice(0, many);
  const first = someDay(c);
  const like = line === 'solar' || line === 'estate' ? 'developer' : 'chain';
  const oneDay = c.yes(0.15);
  for (const county of where) {
    const day = oneDay ? first : workingDay(c, first + c.int(0, 300));
    if (day < firstDay || day > lastDay) continue;
    const n = sized && c.yes(0.25) ? c.pick(half.sizes) : size;
    const same = c.yes(0.6);
    const scaled = price * (sized ? n / size : 1);
    const amountFen = c.yes(0.03)
      ? null
      : same
        ? Math.round(scaled / 1e6) * 1e6
        : amountNear(c, scaled / 1e6, sized ? 0.1 : 0.3);
    const named = placed || (template.includes('{c}') && c.yes(0.08));
    const place = somePlace(c, county.code, line);
    const c0 = named ? placeWord(c, county.code, place) : '';
    const name = fill(template, { b: firm.brand, n: String(n), c: c0 }).replaceAll('（）', '');
    const kind = many === 1 ? 'plain' : named ? like : `${like}_no_place`;
    writeFirst(
      world,
      makeProject(world, firm, { name, county: county.code, day, amountFen, placed: named, place }),
      kind,
    );
  }
}
